import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleWorker, type LocalWorkerd, startWorkerd } from "../conformance/local-workerd.ts";
import { eventually } from "../gateway/setup.ts";

const pair = await generateKeyPair("ES256");
const keys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: "1" }] });

const sign = (i: number) =>
  new SignJWT({ sub: "7", exp: 4_000_000_000, i })
    .setProtectedHeader({ alg: "ES256", kid: "1" })
    .sign(pair.privateKey);

let issuer: Server;
let workerd: LocalWorkerd;
let folder: string;
const asked: ServerResponse[] = [];
const logged: string[] = [];

beforeAll(async () => {
  issuer = createServer((_, response) => void asked.push(response));
  await new Promise<void>((resolve) => issuer.listen(0, "127.0.0.1", resolve));
  folder = mkdtempSync(join(tmpdir(), "naru-keys-"));
  const bundle = join(folder, "worker.js");
  await bundleWorker("test/auth/key-set-worker.ts", bundle);
  const JWKS_URL = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/`;
  workerd = await startWorkerd(bundle, { JWKS_URL }, (_, message) => void logged.push(message));
});

afterAll(async () => {
  await workerd.close();
  issuer.closeAllConnections();
  issuer.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = async (i: number, signal?: AbortSignal): Promise<unknown> => {
  const headers = { authorization: `Bearer ${await sign(i)}` };
  const init = signal === undefined ? { headers } : { headers, signal };
  return (await fetch(`http://${workerd.host}:${workerd.port}/`, init)).json();
};

describe("the first calls of an isolate on workerd", () => {
  it("ask the issuer once, also when the one that asks goes away", async () => {
    const abort = new AbortController();
    const dying = call(0, abort.signal).catch(() => "died");
    await eventually(async () => expect(asked).toHaveLength(1));
    let answered = 0;
    const calls = Array.from({ length: 30 }, async (_, i) => {
      const answer = await call(i + 1);
      answered++;
      return answer;
    });
    abort.abort();
    expect(await dying).toBe("died");
    // Whether the runtime lets the first fetch go on or one of the others has to ask again, once more is
    // enough.
    await eventually(() => {
      for (const response of asked) {
        response.end(keys);
      }
      expect(answered).toBe(calls.length);
    }, 10_000);
    expect(await Promise.all(calls)).toEqual(calls.map(() => ({ userId: 7, roles: [] })));
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(logged).toEqual([]);
  });
});
