import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleWorker, type LocalWorkerd, startWorkerd } from "../conformance/local-workerd.ts";
import { eventually } from "../gateway/setup.ts";

let workerd: LocalWorkerd;
let folder: string;
const logged: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "naru-joining-"));
  const bundle = join(folder, "worker.js");
  await bundleWorker("test/data/joining-worker.ts", bundle);
  workerd = await startWorkerd(bundle, {}, (_, message) => void logged.push(message));
});
afterAll(async () => {
  await workerd.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string, init?: RequestInit): Promise<string> =>
  (await fetch(`http://${workerd.host}:${workerd.port}${path}`, init)).text();

const statements = async (): Promise<number> => Number(await get("/statements"));

describe("requests on workerd", () => {
  it("share one statement", async () => {
    const before = await statements();
    const answers = await Promise.all(Array.from({ length: 10 }, () => get("/shared?ms=200")));
    expect(new Set(answers).size).toBe(1);
    expect((await statements()) - before).toBe(1);
  });

  it("leave nothing behind on statements that they have waited for no longer than they had to", async () => {
    const before = await statements();
    const answers = await Promise.all(Array.from({ length: 10 }, () => get("/slow?ms=1500")));
    // One asks again after its wait, and the first statement answers the others.
    const first = answers.filter((answer) => answer === `statement ${before + 1}`);
    expect(first.length).toBeGreaterThanOrEqual(9);
    // What is logged comes a little later than what is answered.
    expect(await get("/log")).toBe("logged");
    await eventually(async () => expect(logged).toContain("the last entry"));
    expect(logged).toEqual(["the last entry"]);
  });

  it("go on alone when the one that they wait for has died", async () => {
    const before = await statements();
    const abort = new AbortController();
    const dying = get("/dying?ms=20000", { signal: abort.signal }).catch(() => "died");
    await eventually(async () => expect(await statements()).toBe(before + 1));
    const waiting = get("/dying?ms=1");
    abort.abort();
    expect(await dying).toBe("died");
    expect(await waiting).toBe(`statement ${before + 2}`);
  });
});
