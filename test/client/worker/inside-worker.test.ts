import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { tokenFor } from "../../client.ts";
import { bundleWorker } from "../../conformance/local-workerd.ts";

describe("the client inside a Worker", () => {
  const folder = mkdtempSync(join(tmpdir(), "naru-client-"));
  const requests: string[] = [];
  let miniflare: Miniflare;
  let url: URL;

  beforeAll(async () => {
    const bundle = join(folder, "worker.js");
    await bundleWorker(join(import.meta.dirname, "../examples/worker.ts"), bundle);
    miniflare = new Miniflare(
      convertV4MiniflareOptions({
        modules: [{ type: "ESModule", path: basename(bundle), contents: readFileSync(bundle, "utf8") }],
        compatibilityDate: "2026-10-15",
        compatibilityFlags: ["nodejs_compat", "enable_request_signal"],
        cf: false,
        host: "127.0.0.1",
        port: 0,
        telemetry: { enabled: false },
        // The binding ends in the worker under test by way of this process, so that what goes through it can
        // be counted.
        serviceBindings: {
          NARU: async (request) => {
            const { pathname, search } = new URL(request.url);
            requests.push(`${request.method} ${pathname.split(".").at(-1)}`);
            const response = await fetch(`${inject("workerUrl")}${pathname}${search}`, {
              method: request.method,
              headers: Object.fromEntries(request.headers),
              body: request.method === "GET" ? null : await request.arrayBuffer(),
            });
            return new Response(response.body, response) as never;
          },
        },
      }),
    );
    url = await miniflare.ready;
  });

  afterAll(async () => {
    await miniflare?.dispose();
    rmSync(folder, { recursive: true });
  });

  const ask = async (query: string) => {
    const response = await fetch(`${url}?${query}`, {
      headers: { authorization: `Bearer ${await tokenFor({ userId: 7 })}` },
    });
    return (await response.json()) as string[];
  };

  it("lets the calls of one request share a request to the other Worker", async () => {
    requests.length = 0;
    const names = await ask("id=1&id=2&id=3&id=2");
    expect(new Set(names).size).toBe(3);
    expect(names[3]).toBe(names[1]);
    expect(requests).toEqual(["POST BatchService/ExecuteStream"]);
  });

  it("serves requests that come at the same time, each with calls of its own", async () => {
    requests.length = 0;
    const queries = Array.from({ length: 10 }, (_, i) => `id=${i + 1}&id=${i + 11}`);
    const answers = await Promise.all(queries.map(ask));
    expect(new Set(answers.flat()).size).toBe(20);
    expect(requests).toHaveLength(10);
  });
});
