import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPlanetScaleClient } from "../../src/data/planetscale.ts";
import { createGateway, type Gateway } from "../../src/gateway/gateway.ts";
import { type NetworkFault, networkFaultKinds, startTcpProxy, type TcpProxy } from "../faults/tcp-proxy.ts";
import { createUpstashClient } from "../upstash-client.ts";
import { catchError, createClient, eventually, password, startGateway, type TestGateway } from "./setup.ts";

const redisTimeoutMs = 400;
let server: TestGateway;
let proxies: { mysql: TcpProxy; redis: TcpProxy; gateway: TcpProxy };
/** A gateway whose engines are behind a network that fails. */
let gateway: Gateway;

beforeAll(async () => {
  server = await startGateway();
  const { mysql, redis } = server.gateway.engines;
  const [mysqlProxy, redisProxy] = await Promise.all([
    startTcpProxy({ path: mysql.socketPath! }),
    startTcpProxy({ path: redis.socketPath! }),
  ]);
  gateway = await createGateway({
    port: 0,
    password,
    mysqlUrl: `mysql://root@127.0.0.1:${mysqlProxy.port}/naru`,
    redisUrl: `redis://127.0.0.1:${redisProxy.port}`,
    redisTimeoutMs,
    log: () => {},
  });
  proxies = {
    mysql: mysqlProxy,
    redis: redisProxy,
    gateway: await startTcpProxy({ port: gateway.port, host: "127.0.0.1" }),
  };
  await createClient(gateway.url).execute("CREATE TABLE t (id INT PRIMARY KEY)");
});

beforeEach(async () => {
  for (const proxy of Object.values(proxies)) {
    proxy.strike = () => undefined;
  }
});

afterAll(async () => {
  await gateway.close();
  await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
  await server.stop();
});

/** Lets the next answer of some length fail, and no other. */
function failOnce(proxy: TcpProxy, fault: NetworkFault, longerThan: number): void {
  proxy.strike = (piece) => {
    if (piece.length <= longerThan) {
      return undefined;
    }
    proxy.strike = () => undefined;
    return fault;
  };
}

const long = "SELECT REPEAT('x', 20000) AS t";

describe("a network that fails between the gateway and MySQL", () => {
  it.each(["truncate", "reset"] as const)(
    "(%s) in the middle of an answer loses one answer, and nothing else",
    async (fault) => {
      await createClient(gateway.url).execute("SELECT 1");
      failOnce(proxies.mysql, fault, 4000);
      const { body } = await catchError(createClient(gateway.url).execute(long));
      expect(body).toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining("(errno 2013)") });
      const { rows } = await createClient(gateway.url).execute(long);
      expect((rows[0] as { t: string }).t).toHaveLength(20_000);
    },
  );

  it.each(["truncate", "reset"] as const)(
    "(%s) is not seen by readers, whose statement is run again",
    async (fault) => {
      const reader = createClient(gateway.url, "reader");
      await reader.execute("SELECT 1");
      failOnce(proxies.mysql, fault, 4000);
      expect(((await reader.execute(long)).rows[0] as { t: string }).t).toHaveLength(20_000);
      expect(proxies.mysql.hits[fault]).toBeGreaterThan(0);
    },
  );

  it("by a black hole holds nobody but who asked, until that one has gone", async () => {
    await createClient(gateway.url).execute("SELECT 1");
    const url = gateway.url.replace("//", `//writer:${password}@`);
    const client = createPlanetScaleClient(
      { url, statementTimeoutMs: 300 },
      { signal: new AbortController().signal },
    );
    // The gateway asks the server for what it has now and then, which may be what fails.
    await eventually(async () => {
      failOnce(proxies.mysql, "black_hole", 4000);
      const [lost, other] = await Promise.all([
        catchError(client.query(long)),
        createClient(gateway.url).execute("SELECT 'two' AS n"),
      ]);
      expect(other.rows).toEqual([{ n: "two" }]);
      expect(lost.message).toBe("[unavailable] The database is not available");
    });
    // Its connection comes free: the statement cannot be ended, so that it is cut.
    await eventually(async () => {
      const response = await fetch(`${gateway.url}/status`, {
        headers: { authorization: `Bearer ${password}` },
      });
      const status = (await response.json()) as { mysql: { pools: { writer: { active: number } } } };
      expect(status.mysql.pools.writer.active).toBe(0);
    }, 8000);
  });

  it.each(["truncate", "reset"] as const)(
    "(%s) in the answer to a write says so, and the write is not repeated",
    async (fault) => {
      const client = createClient(gateway.url);
      // The gateway asks the server for what it has now and then, which may be what fails.
      await eventually(async () => {
        await client.execute("DELETE FROM t");
        failOnce(proxies.mysql, fault, 0);
        const { body } = await catchError(client.execute("INSERT INTO t VALUES (1)"));
        expect(body).toMatchObject({ code: "UNAVAILABLE" });
      });
      const { rows } = await client.execute("SELECT COUNT(*) AS n FROM t");
      expect(Number((rows[0] as { n: string }).n)).toBeLessThanOrEqual(1);
    },
  );
});

describe("a network that fails between the gateway and Redis", () => {
  const redis = () =>
    createUpstashClient(
      { url: gateway.url, token: password, timeoutMs: 5000, subscriptionIdleMs: 5000 },
      new AbortController().signal,
    );

  it.each(networkFaultKinds)("(%s) in the middle of a reply loses it, and is there again", async (fault) => {
    await redis().command("SET", "long", "x".repeat(20_000));
    failOnce(proxies.redis, fault, 4000);
    const error = await catchError(redis().command("GET", "long"));
    expect(error.message).toBe("[unavailable] Redis is not available");
    await eventually(async () => expect(await redis().command("GET", "long")).toHaveLength(20_000), 8000);
  });
});

describe("a network that loses a connection to Redis without a word, which nobody is told of", () => {
  let usual: Gateway;
  beforeAll(async () => {
    usual = await createGateway({
      port: 0,
      password,
      mysqlUrl: `mysql://root@127.0.0.1:${proxies.mysql.port}/naru`,
      redisUrl: `redis://127.0.0.1:${proxies.redis.port}`,
      log: () => {},
    });
  });
  afterAll(() => usual.close());

  const redis = (timeoutMs: number) =>
    createUpstashClient(
      { url: usual.url, token: password, timeoutMs, subscriptionIdleMs: 5000 },
      new AbortController().signal,
    );

  it("keeps it from others for less than two seconds", async () => {
    await redis(1000).command("SET", "long", "x".repeat(20_000));
    failOnce(proxies.redis, "black_hole", 4000);
    const beganMs = performance.now();
    await catchError(redis(30_000).command("GET", "long"));
    await eventually(async () => expect(await redis(100).command("GET", "long")).toHaveLength(20_000), 2000);
    expect(performance.now() - beganMs).toBeLessThan(2000);
  });

  it("ends the subscriptions on it, so that they are made again", async () => {
    const subscribe = () =>
      fetch(`${usual.url}/subscribe/news`, { headers: { authorization: `Bearer ${password}` } });
    const lost = await subscribe();
    proxies.redis.strike = (piece) => (piece.includes("unheard") ? "black_hole" : undefined);
    await redis(1000).command("PUBLISH", "news", "unheard");
    const beganMs = performance.now();
    expect(await lost.text()).not.toContain("unheard");
    expect(performance.now() - beganMs).toBeLessThan(3000);
    await eventually(async () => {
      const reader = (await subscribe()).body!.getReader();
      expect(String(Buffer.from((await reader.read()).value!))).toContain("subscribe,news");
      await redis(1000).command("PUBLISH", "news", "heard");
      expect(String(Buffer.from((await reader.read()).value!))).toContain("message,news,heard");
      await reader.cancel();
    }, 3000);
  });
});

describe("a network that fails between a caller and the gateway", () => {
  it.each(["truncate", "reset"] as const)(
    "(%s) in the middle of an answer is unavailable, of MySQL and of Redis",
    async (fault) => {
      const base = `http://127.0.0.1:${proxies.gateway.port}`;
      const { signal } = new AbortController();
      const url = base.replace("//", `//writer:${password}@`);
      const sql = createPlanetScaleClient({ url, statementTimeoutMs: 2000 }, { signal });
      failOnce(proxies.gateway, fault, 4000);
      expect((await catchError(sql.query(long))).message).toBe("[unavailable] The database is not available");
      expect(await sql.query<{ t: string }>(long)).toEqual([{ t: "x".repeat(20_000) }]);
      const redis = createUpstashClient(
        { url: base, token: password, timeoutMs: 2000, subscriptionIdleMs: 5000 },
        signal,
      );
      await redis.command("SET", "long", "x".repeat(20_000));
      failOnce(proxies.gateway, fault, 4000);
      expect((await catchError(redis.command("GET", "long"))).message).toBe(
        "[unavailable] Redis is not available",
      );
      expect(await redis.command("GET", "long")).toHaveLength(20_000);
    },
  );
});
