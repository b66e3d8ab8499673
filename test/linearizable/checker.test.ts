import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announce } from "../announce.ts";
import { buildChecker, checkParts, hasGo } from "./check.ts";
import { createHistory, type PartInit, type RecordedCall } from "./history.ts";

const canRun = hasGo();
if (!canRun) {
  announce(
    "SKIPPED the checker of histories: needs Go 1.25 or newer, which is not in PATH: see https://go.dev/dl",
  );
}

describe.skipIf(!canRun)("histories as clients record them", () => {
  const folder = mkdtempSync(join(tmpdir(), "naru-checker-"));
  let program = "";

  beforeAll(async () => {
    program = await buildChecker(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  let time = 0;
  const judge = async (init: Omit<PartInit, "name">, calls: readonly RecordedCall[]) => {
    const history = createHistory(() => ++time);
    const part = history.addPart({ name: "part", ...init });
    for (const call of calls) {
      await history.record(part, call);
    }
    history.finish();
    return (await checkParts(program, history.parts, folder)).map(({ result }) => result);
  };
  const profile: Omit<PartInit, "name"> = {
    kind: "profile",
    capacity: 0,
    initial: { value: "a", version: 1 },
  };
  const set = (value: string, version: number, header: Record<string, string> = {}): RecordedCall => ({
    client: 1,
    input: { name: "set", value },
    send: async (onHeader) => {
      onHeader(new Headers(header));
      return { version };
    },
  });
  const get = (value: string, version: number, boundMs = 0): RecordedCall => ({
    client: 2,
    input: { name: "get" },
    boundMs,
    send: async () => ({ value, version }),
  });

  it("are right when each read shows the last write", async () => {
    expect(await judge(profile, [set("b", 2), get("b", 2), set("c", 3), get("c", 3)])).toEqual(["Ok"]);
  });

  it("are wrong when a read is older than its contract says, and right within it", async () => {
    expect(await judge(profile, [set("b", 2), get("a", 1)])).toEqual(["Illegal"]);
    expect(await judge(profile, [set("b", 2), get("a", 1, 5_000)])).toEqual(["Ok"]);
  });

  it("are right when a read is older, but a declared exposure was told of", async () => {
    const exposed = { "naru-exposure": "unmarked, queued" };
    expect(await judge(profile, [set("b", 2, exposed), get("a", 1)])).toEqual(["Ok"]);
    expect(await judge(profile, [set("b", 2, { "naru-exposure": "in-doubt" }), get("a", 1)])).toEqual([
      "Illegal",
    ]);
  });

  it("are wrong when a write is undone that came after", async () => {
    expect(await judge(profile, [set("b", 2), set("c", 3), get("b", 4)])).toEqual(["Illegal"]);
  });
});
