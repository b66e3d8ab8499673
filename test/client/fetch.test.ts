import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { Code } from "@connectrpc/connect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleWorker, type LocalWorkerd, startWorkerd } from "../conformance/local-workerd.ts";

const json = { "content-type": "application/json" };
const serving = JSON.stringify({ status: "SERVING" });

/** What the server answers at each path in front of the method's. */
const answers: Record<string, RequestListener> = {
  plain: (_, response) => response.writeHead(200, json).end(serving),
  gzip: (_, response) =>
    response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(gzipSync(serving)),
  moved: (request, response) => {
    const location = request.url?.replace("/moved/", "/plain/");
    response.writeHead(307, { location }).end();
  },
  page: (_, response) =>
    response.writeHead(504, { "content-type": "text/html" }).end("<html>Gateway timeout</html>"),
  error: (_, response) =>
    response.writeHead(504, json).end('{"code":"deadline_exceeded","message":"too slow"}'),
};

let folder: string;
let workerd: LocalWorkerd;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "naru-fetch-"));
  const bundle = join(folder, "worker.js");
  await bundleWorker(fileURLToPath(new URL("fetch-worker.ts", import.meta.url)), bundle);
  workerd = await startWorkerd(bundle, {});
  server = createServer((request, response) => {
    request.resume();
    answers[request.url?.split("/")[1] ?? ""]?.(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
});

afterAll(async () => {
  await workerd.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

async function call(path: string, answer: string): Promise<unknown> {
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${answer}`;
  const query = new URLSearchParams({ target });
  const response = await fetch(`http://${workerd.host}:${workerd.port}${path}?${query}`);
  return response.json();
}

describe("createWorkerFetch()", () => {
  it("carries a call of connect-web inside a Worker, which the Worker's own fetch does not", async () => {
    expect(await call("/", "plain")).toEqual({ status: 1 });
    expect(await call("/unwrapped", "plain")).toMatchObject({ code: Code.Unknown });
  });

  it("refuses a redirect and does not follow it", async () => {
    expect(await call("/", "moved")).toMatchObject({ message: "Cannot follow redirect: status 307" });
  });

  it("reads a compressed answer, and takes off the header of what is decoded", async () => {
    expect(await call("/", "gzip")).toEqual({ status: 1 });
    const { headers, text } = (await call("/headers", "gzip")) as { headers: object; text: string };
    expect(text).toBe(serving);
    expect(headers).not.toHaveProperty("content-encoding");
    expect(headers).not.toHaveProperty("content-length");
  });

  it("passes on the error of an answer that has one", async () => {
    expect(await call("/", "error")).toEqual({ code: Code.DeadlineExceeded, message: "too slow" });
  });

  it("reads the status of a page that stands in for an answer", async () => {
    expect(await call("/", "page")).toEqual({ code: Code.Unavailable, message: "HTTP 504" });
  });
});
