import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Code } from "@connectrpc/connect";
import { afterEach, describe, expect, it } from "vitest";
import { createRedisStore } from "../../src/data/cache/redis-store.ts";
import { createConnectionGate, ioPriority } from "../../src/data/connections.ts";
import { addAnswer, addSilence, createRoundTrips, isSilent } from "../../src/data/redis-silence.ts";
import { createRedisHealth, createUpstash } from "../../src/data/upstash.ts";
import { createVirtualTime } from "../client/resilience/virtual-time.ts";

const floorMs = 200;

/** The state after so many answers, each of which took as long as `ms` says. */
function afterAnswers(count: number, ms: (answer: number) => number) {
  let trips = createRoundTrips(floorMs);
  for (let answer = 0; answer < count; answer++) {
    trips = addAnswer(trips, ms(answer), floorMs);
  }
  return trips;
}

describe("the silence that lookups bear", () => {
  it("is the floor until something is known, and where Redis is near", () => {
    expect(createRoundTrips(floorMs).limitMs).toBe(200);
    expect(afterAnswers(50, (answer) => 2 + (answer % 5)).limitMs).toBe(200);
  });

  it("covers the round trips of a Redis that is far away, whose times vary, within its ceiling", () => {
    const far = afterAnswers(100, (answer) => 180 + (answer % 4) * 20).limitMs;
    expect(far).toBeGreaterThan(240);
    expect(far).toBeLessThan(400);
    expect(afterAnswers(100, (answer) => (answer % 2) * 2_000).limitMs).toBe(500);
  });

  it("forgets a bad minute within two dozen answers", () => {
    const bad = afterAnswers(20, () => 600);
    expect(bad.limitMs).toBe(500);
    let trips = bad;
    for (let answer = 0; answer < 40; answer++) {
      trips = addAnswer(trips, 3, floorMs);
    }
    expect(trips.limitMs).toBe(200);
  });

  it("grows by each silence, once for those that began together, so that a far Redis is found", () => {
    let trips = createRoundTrips(floorMs);
    trips = addSilence(trips, 200);
    expect(trips.limitMs).toBe(400);
    expect(addSilence(trips, 200)).toBe(trips);
    expect(addSilence(trips, 400).limitMs).toBe(500);
    expect(addSilence({ ...trips, limitMs: 2_000 }, 2_000).limitMs).toBe(2_000);
  });

  it("ends when nobody in the isolate was answered for so long, and not while others are", async () => {
    const time = createVirtualTime();
    const clock = { now: time.now, sleep: (ms: number) => time.sleep(ms) };
    let answers = 0;
    let silent: boolean | undefined;
    void isSilent(() => answers, { limitMs: 200, clock, signal: new AbortController().signal }).then(
      (result) => {
        silent = result;
      },
    );
    for (let turn = 0; turn < 20; turn++) {
      await time.pass(100);
      answers++;
    }
    expect(silent).toBeUndefined();
    await time.pass(199);
    expect(silent).toBeUndefined();
    await time.pass(101);
    expect(silent).toBe(true);
  });

  it("counts a stall of the isolate as one step of four", async () => {
    const wakes: (() => void)[] = [];
    const clock = { now: () => 0, sleep: () => new Promise<void>((resolve) => void wakes.push(resolve)) };
    const done = new AbortController();
    let silent: boolean | undefined;
    void isSilent(() => 0, { limitMs: 200, clock, signal: done.signal }).then((result) => {
      silent = result;
    });
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    for (let step = 0; step < 3; step++) {
      wakes.shift()?.();
      await turn();
      expect(silent).toBeUndefined();
    }
    done.abort();
    wakes.shift()?.();
    await turn();
    expect(silent).toBe(false);
  });
});

describe("a Redis that accepts connections and never answers", () => {
  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function openStore(timeoutMs: number) {
    const server = createServer(() => undefined).listen(0, "127.0.0.1");
    servers.push(server);
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const health = createRedisHealth();
    const redis = createUpstash(
      { url: `http://127.0.0.1:${port}`, token: "t", timeoutMs, lookupTimeoutMs: 40, subscriptionIdleMs: 1 },
      health,
      { gate: createConnectionGate() },
    )({ signal: new AbortController().signal, priority: ioPriority.answer });
    return { health, store: createRedisStore(redis) };
  }
  const lookup = { key: "k", versions: ["t"], known: undefined, id: "1" };

  it("keeps lookups for its silence and not for its timeout, and two of them open its breaker", async () => {
    const { health, store } = await openStore(60_000);
    await expect(store.lookup(lookup)).rejects.toMatchObject({ code: Code.Unavailable });
    expect(health.lookups).toEqual({ is: "closed", failures: 3 });
    expect(health.trips?.limitMs).toBe(80);
    await expect(store.lookup(lookup)).rejects.toMatchObject({ code: Code.Unavailable });
    expect(health.lookups).toMatchObject({ is: "open", openedTimes: 1 });
    // What writes change is still told.
    expect(health.breaker).toEqual({ is: "closed", failures: 0 });
  });

  it("keeps marks for its timeout, and lookups that share their round trip", async () => {
    const { health, store } = await openStore(300);
    const mark = store.mark({ versions: ["t"], writer: "w", id: "2" });
    const results = await Promise.allSettled([store.lookup(lookup), mark]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(health.breaker).toEqual({ is: "closed", failures: 1 });
    expect(health.trips?.limitMs).toBe(40);
  });
});
