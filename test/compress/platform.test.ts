import { mkdtempSync, rmSync } from "node:fs";
import { get, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleWorker, type LocalWorkerd, startWorkerd } from "../conformance/local-workerd.ts";

// What workerd does with encodings. The code relies on each of these, and a newer workerd may change them.

const text = Buffer.from("the same again and again ".repeat(100));

let folder: string;
let workerd: LocalWorkerd;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "naru-compress-"));
  const bundle = join(folder, "worker.js");
  await bundleWorker(fileURLToPath(new URL("worker.ts", import.meta.url)), bundle);
  workerd = await startWorkerd(bundle, {});
});

afterAll(async () => {
  await workerd.close();
  rmSync(folder, { recursive: true });
});

/** The body as it was on the wire. */
async function readBody(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function respond(body: Uint8Array, query: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(
      {
        ...address(),
        path: `/respond?${query}`,
        method: "POST",
        headers: { "accept-encoding": "gzip, br, zstd" },
      },
      (response) => resolve(readBody(response)),
    )
      .on("error", reject)
      .end(body);
  });
}

function address() {
  return { host: workerd.host, port: workerd.port };
}

it("compresses a body under a Content-Encoding of its own accord", async () => {
  const body = await respond(text, "encoding=gzip");
  expect(body.length).toBeLessThan(text.length);
  expect(gunzipSync(body)).toEqual(text);
});

it("compresses a body a second time unless it is told that it is encoded", async () => {
  const compressed = gzipSync(text);
  expect(gunzipSync(await respond(compressed, "encoding=gzip"))).toEqual(compressed);
  expect(gunzipSync(await respond(compressed, "encoding=gzip&encodeBody=manual"))).toEqual(text);
});

it("sends a body under zstd as it is, which nobody can read", async () => {
  expect(await respond(text, "encoding=zstd")).toEqual(text);
});

it("hides the caller's Accept-Encoding from the header, and tells it beside", async () => {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ ...address(), path: "/accept", headers: { "accept-encoding": "deflate;q=0.5" } }, resolve).on(
      "error",
      reject,
    );
  });
  expect(JSON.parse((await readBody(response)).toString())).toEqual({
    header: "br, gzip",
    own: "deflate;q=0.5",
  });
});
