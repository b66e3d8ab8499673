import type { ExecutionContext } from "@cloudflare/workers-types";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { ConfigError, parseConfig } from "../src/config.ts";
import { validateStoreTimes } from "../src/data/cache/store.ts";
import { bypassForMs, defaultCacheTimes, storeTimesOf, tokenForMs } from "../src/data/times.ts";
import type { Environment } from "../src/environment.ts";
import { createWorker } from "../src/worker.ts";

const complete: Environment = {
  DATABASE_URL: "https://writer:password@database.example",
  UPSTASH_REDIS_REST_URL: "https://redis.example",
  UPSTASH_REDIS_REST_TOKEN: "token",
  JWT_SECRET: "a secret that is longer than 32 characters",
  OBJECTS: {},
  EVENTS: {},
  INVALIDATIONS: {},
};

function problemsOf(env: Environment): readonly string[] {
  try {
    parseConfig(env, ["OBJECTS", "EVENTS", "INVALIDATIONS"]);
    return [];
  } catch (error) {
    return error instanceof ConfigError
      ? error.problems.map(({ name, problem }) => `${name} ${problem}`)
      : [];
  }
}

describe("the configuration", () => {
  it("is complete with the secrets and bindings that wrangler.toml lists", () => {
    expect(problemsOf(complete)).toEqual([]);
  });

  it("names everything that is missing at once, not only the first", () => {
    expect(problemsOf({})).toEqual([
      "DATABASE_URL is missing",
      "JWT_SECRET or JWKS_URL is missing",
      "OBJECTS is not bound",
      "EVENTS is not bound",
      "INVALIDATIONS is not bound",
      "UPSTASH_REDIS_REST_URL is missing",
      "UPSTASH_REDIS_REST_TOKEN is missing",
    ]);
  });

  it.each([
    [{ DATABASE_URL: "mysql://host" }, "DATABASE_URL is not an http(s) address"],
    [{ DATABASE_READER_URL: "host" }, "DATABASE_READER_URL is not an http(s) address"],
    [{ JWT_SECRET: "short" }, "JWT_SECRET is shorter than 32 characters"],
    [{ JWT_SECRET: "", JWKS_URL: "keys" }, "JWKS_URL is not an http(s) address"],
    [{ RPC_MAX_TIMEOUT_MS: "30s" }, "RPC_MAX_TIMEOUT_MS is not a whole number from 1 to 3600000: 30s"],
    [
      { REDIS_LOOKUP_TIMEOUT_MS: "60001" },
      "REDIS_LOOKUP_TIMEOUT_MS is not a whole number from 1 to 60000: 60001",
    ],
    [{ REDIS_TIMEOUT_MS: "0" }, "REDIS_TIMEOUT_MS is not a whole number from 1 to 60000: 0"],
    [{ OBJECTS: "naru-objects" }, "OBJECTS is not bound"],
  ])("refuses %j", (change, problem) => {
    expect(problemsOf({ ...complete, ...change })).toEqual([problem]);
  });

  it.each([
    [{ RPC_MAX_TIMEOUT_MS: "3600000" }, "RPC_MAX_TIMEOUT_MS", "3600000 against 30000"],
    [{ DATABASE_TIMEOUT_MS: "300000" }, "DATABASE_TIMEOUT_MS", "300000 against 30000"],
    [{ REDIS_TIMEOUT_MS: "31000" }, "REDIS_TIMEOUT_MS", "31000 against 30000"],
    [{ CACHE_LEASE_MS: "20000" }, "RPC_MAX_TIMEOUT_MS", "30000 against 20000"],
  ])(
    "refuses %j, with which a write could outlive what keeps it from being cached wrongly",
    (change, name, values) => {
      expect(problemsOf({ ...complete, ...change })).toEqual([
        expect.stringContaining(`${name} exceeds CACHE_LEASE_MS, ${values}: `),
      ]);
    },
  );

  it("takes calls of an hour when what the cache rests on lasts as long, and tells isolates and Redis so", () => {
    const config = parseConfig({ ...complete, RPC_MAX_TIMEOUT_MS: "3600000", CACHE_LEASE_MS: "3600000" });
    expect(config.cache).toEqual({ ...defaultCacheTimes, leaseMs: 3_600_000 });
    const store = validateStoreTimes(storeTimesOf(config.cache));
    expect(store).toMatchObject({ leaseMs: 3_600_000, lagMs: 5_000 });
    expect(tokenForMs(config.cache)).toBeGreaterThanOrEqual(bypassForMs(config.cache));
  });

  it("reads from the writer where there is no reader", () => {
    const { database } = parseConfig(complete);
    expect(database.readerUrl).toBe(database.writerUrl);
  });
});

describe("a worker without its configuration", () => {
  let log: MockInstance<typeof console.error>;

  beforeEach(() => {
    log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  });

  afterEach(() => {
    log.mockRestore();
  });

  const worker = () => createWorker({ routes: { services: [], publicMethods: [] }, bindings: ["OBJECTS"] });
  const context = {} as ExecutionContext;

  it("answers in the caller's protocol, and tells only its log what is missing and how to set it", async () => {
    const request = new Request("http://localhost/naru.game.v1.UserService/GetUser", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const response = await worker().fetch(request, {}, context);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      code: "unavailable",
      message: "The server is not configured: its log says what is missing",
    });
    const [text] = log.mock.calls[0] ?? [];
    expect(text).toContain(
      'DATABASE_URL is missing. Set it to https://user:password@host of the database: "npx wrangler secret put DATABASE_URL"',
    );
    expect(text).toContain("Bind an R2 bucket to it in wrangler.toml");
  });

  it("is not healthy", async () => {
    const response = await worker().fetch(new Request("http://localhost/healthz"), {}, context);
    expect(response.status).toBe(503);
  });
});
