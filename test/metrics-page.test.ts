import { describe, expect, it } from "vitest";
import type { StoreFetch } from "../src/metrics/store-fetch.ts";
import { answerMetrics } from "../src/metrics-page.ts";

const token = "the scraper's token";
const asked: string[] = [];
const store: StoreFetch = async (path, init) => {
  asked.push(`${path} ${new Headers(init.headers).get("accept")}`);
  return new Response("grpc_requests_total 1\n", {
    headers: { "content-type": "text/plain; version=0.0.4" },
  });
};
const get = (
  options: Parameters<typeof answerMetrics>[0],
  headers: Record<string, string> = {},
  host = "api.example.com",
) => answerMetrics(options, new Request(`https://${host}/metrics`, { headers }));

describe("GET /metrics of the worker", () => {
  it.each([
    ["no token", {}, token],
    ["a wrong token", { authorization: "Bearer nope" }, token],
    ["a token of the same length", { authorization: `Bearer ${"x".repeat(token.length)}` }, token],
    ["another scheme", { authorization: `Basic ${token}` }, token],
    ["any token where none is set", { authorization: "Bearer undefined" }, undefined],
  ])("refuses %s", async (_, headers, known) => {
    const response = await get({ store, token: known, isLocal: false }, headers);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("asks the store, in the format that the scraper wants", async () => {
    const headers = { authorization: `Bearer ${token}`, accept: "application/openmetrics-text" };
    const response = await get({ store, token, isLocal: false }, headers);
    expect(await response.text()).toBe("grpc_requests_total 1\n");
    expect(asked.at(-1)).toBe("/metrics application/openmetrics-text");
  });

  it("needs no token on a developer's machine, and one from anywhere else", async () => {
    expect((await get({ store, token: undefined, isLocal: true }, {}, "localhost:8787")).status).toBe(200);
    expect((await get({ store, token: undefined, isLocal: true }, {}, "192.168.0.7:8787")).status).toBe(401);
    expect((await get({ store, token: undefined, isLocal: false }, {}, "localhost:8787")).status).toBe(401);
  });

  it("says that the store is away, and serves no zeros", async () => {
    const away: StoreFetch = () => Promise.reject(new Error("away"));
    const response = await get({ store: away, token: undefined, isLocal: true }, {}, "localhost");
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("grpc_requests_total");
    expect((await get({ store: undefined, token: undefined, isLocal: true }, {}, "localhost")).status).toBe(
      404,
    );
  });
});
