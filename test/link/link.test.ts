import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announce } from "../announce.ts";
import { type Link, openLink, whyNoLink } from "./link.ts";

const why = whyNoLink();
if (why !== undefined) {
  announce(`Skipped: ${why}`);
}

const run = promisify(execFile);

/**
 * In Node at the far end: how long a request for so many bytes takes on a connection that is open, and what
 * comes.
 */
const client = `
  const agent = new (require("node:http").Agent)({ keepAlive: true, maxSockets: 1 });
  const get = (bytes) => new Promise((resolve, reject) => {
    require("node:http").get(process.argv[1] + "/" + bytes, { agent }, (response) => {
      let size = 0;
      response.on("data", (chunk) => { size += chunk.length; });
      response.on("end", () => resolve(size));
    }).on("error", reject);
  });
  (async () => {
    await get(1);
    for (const bytes of [1, 100000]) {
      const began = performance.now();
      const size = await get(bytes);
      console.log(size, performance.now() - began);
    }
  })();`;

describe.skipIf(why !== undefined)("a link of 100 ms and 1.6 Mbit/s", () => {
  const server = createServer((request, response) =>
    response.end(Buffer.alloc(Number(request.url?.slice(1)))),
  );
  let link: Link;

  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    link = await openLink({ port, delayMs: 50, downKbit: 1600, upKbit: 1600 });
  });

  afterAll(async () => {
    await link.close();
    server.close();
  });

  it("takes its round trip for a short answer, and the time of its bytes for a long one", async () => {
    const [command = "", ...args] = [...link.prefix, process.execPath, "-e", client, link.url];
    const { stdout } = await run(command, args);
    const [short, long] = stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" ").map(Number));
    expect(short?.[0]).toBe(1);
    expect(short?.[1]).toBeGreaterThan(100);
    expect(short?.[1]).toBeLessThan(200);
    expect(long?.[0]).toBe(100_000);
    // 100 ms and 500 ms for the bytes, and what slow start takes.
    expect(long?.[1]).toBeGreaterThan(600);
    expect(long?.[1]).toBeLessThan(1500);
    const { down, up } = await link.counts();
    expect(down.bytes).toBeGreaterThan(100_000);
    expect(up.bytes).toBeGreaterThan(0);
    expect(down.lost).toBe(0);
  });
});
