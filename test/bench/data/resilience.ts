import { createServer } from "node:net";
import { bounded, uncached } from "../../../src/data/cache/freshness.ts";
import { defineQuery } from "../../../src/data/cached-sql.ts";
import { createEndpoint, createEndpointHealth } from "../../../src/data/endpoint.ts";
import { connect } from "../../../src/data/planetscale.ts";
import { quantile } from "../../../src/load/statistics.ts";
import { numbersUpTo } from "../../numbers.ts";
import { type Backend, countOf, startBackend } from "./backend.ts";
import { type DataBench, type Outcome, toOutcome } from "./outcome.ts";
import { createPlane, openCall } from "./plane.ts";

const sql = "SELECT id, name FROM bench_items WHERE id = ?";
const uncachedItem = defineQuery<[id: number], { id: number }>({
  sql,
  tags: (id) => [`bench_items/${id}`],
  freshness: uncached,
});

/** Reads while some of them are late, while MySQL fails, and while Redis is away. */
export const hedgingBench: DataBench = {
  name: "hedging",
  title: "Reads of which 5 % are 200 ms late, hedged and not",
  run: ({ quick }) => withItems((backend) => measureHedging(backend, quick)),
};

export const amplificationBench: DataBench = {
  name: "amplification",
  title: "MySQL fails for 30 s: requests that reach it for each call, and the time until all is well again",
  run: ({ quick }) => withItems((backend) => measureAmplification(backend, quick ? 10_000 : 30_000)),
};

export const withoutRedisBench: DataBench = {
  name: "without-redis",
  title: "Reads with Redis, with a Redis that refuses, and with one that never answers",
  run: ({ quick }) => withItems((backend) => measureWithoutRedis(backend, quick ? 400 : 2_000)),
};

async function withItems(work: (backend: Backend) => Promise<Outcome[]>): Promise<Outcome[]> {
  const backend = await startBackend();
  try {
    await backend.admin.query("CREATE TABLE bench_items (id INT PRIMARY KEY, name VARCHAR(40))");
    await backend.admin.query(
      `INSERT INTO bench_items SELECT seq, CONCAT('item ', seq) FROM ${numbersUpTo(1000)}`,
    );
    return await work(backend);
  } finally {
    await backend.close();
  }
}

async function measureHedging(backend: Backend, quick: boolean): Promise<Outcome[]> {
  const { host } = new URL(backend.url);
  const url = `http://reader:${backend.password}@${host}`;
  const health = { hedged: createEndpointHealth(), plain: createEndpointHealth() };
  const read = (side: keyof typeof health, id: number) =>
    createEndpoint((signal) => connect({ url, statementTimeoutMs: 10_000 }, { signal }), {
      health: health[side],
      signal: AbortSignal.timeout(30_000),
      ...(side === "plain" && { minHedgeMs: Number.POSITIVE_INFINITY }),
    }).query(sql, [id]);
  // As under the load that follows, so that its usual times are known.
  for (const side of ["hedged", "plain"] as const) {
    await runClosed(600, 8, (call) => read(side, call + 1));
  }
  const calls = quick ? 1_000 : 4_000;
  const p99: Record<keyof typeof health, number[]> = { hedged: [], plain: [] };
  const extra: number[] = [];
  for (let round = 0; round < (quick ? 3 : 5); round++) {
    for (const side of round % 2 === 0 ? (["hedged", "plain"] as const) : (["plain", "hedged"] as const)) {
      await backend.clearFaults();
      await backend.addFault({
        kind: "latency",
        latencyMs: 200,
        probability: 0.05,
        access: "read",
        seed: round + 1,
      });
      let latencies: number[] = [];
      const { requests } = await countOf(backend, async () => {
        latencies = await runClosed(calls, 8, (call) => read(side, (call % 1000) + 1));
      });
      p99[side].push(quantile(latencies, 0.99));
      if (side === "hedged") {
        extra.push((100 * (requests - calls)) / calls);
      }
    }
  }
  return [
    toOutcome({ name: "p99 of hedged reads", unit: "ms", rounds: p99.hedged }),
    toOutcome({ name: "p99 without hedging", unit: "ms", rounds: p99.plain }),
    toOutcome(
      {
        name: "p99 hedged ÷ without",
        unit: "",
        rounds: p99.hedged.map((ms, round) => ms / (p99.plain[round] ?? Number.NaN)),
      },
      { is: "at most", bound: 0.35 },
    ),
    toOutcome({ name: "more queries by hedging", unit: "%", rounds: extra }, { is: "at most", bound: 7 }),
  ];
}

/** One isolate, 50 calls a second, whether or not they are answered. */
async function measureAmplification(backend: Backend, outageMs: number): Promise<Outcome[]> {
  const plane = createPlane(backend);
  const intervalMs = 20;
  const calls: { atMs: number; isOk: boolean }[] = [];
  const pending: Promise<void>[] = [];
  const call = (id: number) => {
    const atMs = performance.now();
    const read = openCall(plane).sql.read(uncachedItem, id);
    pending.push(
      read.then(
        () => void calls.push({ atMs, isOk: true }),
        () => void calls.push({ atMs, isOk: false }),
      ),
    );
  };
  let made = 0;
  const timer = setInterval(() => call((made++ % 1000) + 1), intervalMs);
  try {
    await sleep(2_000);
    await backend.addFault({ kind: "drop", target: "mysql", durationMs: outageMs });
    const beganMs = performance.now();
    let during = 0;
    const { requests } = await countOf(backend, async () => {
      const before = made;
      await sleep(outageMs - 500);
      during = made - before;
    });
    await backend.clearFaults();
    const endedMs = performance.now();
    await sleep(40_000);
    clearInterval(timer);
    await Promise.all(pending);
    const lastFailureMs = Math.max(0, ...calls.filter(({ isOk }) => !isOk).map(({ atMs }) => atMs - endedMs));
    const failed = calls.filter(({ atMs, isOk }) => !isOk && atMs > beganMs).length;
    return [
      toOutcome({ name: "calls that failed", unit: "", rounds: [failed] }),
      toOutcome(
        { name: "requests to MySQL for each call while it fails", unit: "", rounds: [requests / during] },
        { is: "at most", bound: 1.2 },
      ),
      toOutcome(
        { name: "last failed call after MySQL is back", unit: "s", rounds: [lastFailureMs / 1_000] },
        { is: "at most", bound: 5 },
      ),
    ];
  } finally {
    clearInterval(timer);
  }
}

async function measureWithoutRedis(backend: Backend, calls: number): Promise<Outcome[]> {
  const hole = createServer(() => undefined);
  await new Promise<void>((resolve) => hole.listen(0, "127.0.0.1", resolve));
  const { port } = hole.address() as { port: number };
  const redisUrls = {
    "with Redis": backend.url,
    "Redis refuses": "http://127.0.0.1:9",
    "Redis never answers": `http://127.0.0.1:${port}`,
  };
  const outcomes: Outcome[] = [];
  for (const [name, redisUrl] of Object.entries(redisUrls)) {
    const plane = createPlane(backend, redisUrl);
    const query = defineQuery<[id: number], { id: number }>({
      sql: `${sql} -- ${name}`,
      tags: (id) => [`bench_items/${id}`],
      freshness: bounded(1_000, 4_000),
    });
    const latencies = await runClosed(calls, 8, (call) => openCall(plane).sql.read(query, (call % 1000) + 1));
    outcomes.push(
      toOutcome({ name: `${name}: p50`, unit: "ms", rounds: [quantile(latencies, 0.5)] }),
      toOutcome({ name: `${name}: p99`, unit: "ms", rounds: [quantile(latencies, 0.99)] }),
      toOutcome({ name: `${name}: longest`, unit: "ms", rounds: [Math.max(...latencies)] }),
    );
  }
  hole.close();
  return outcomes;
}

/** Makes calls, so many at a time, and gives how long each took, in ms. */
async function runClosed(
  calls: number,
  inFlight: number,
  run: (call: number) => Promise<unknown>,
): Promise<number[]> {
  const latencies: number[] = [];
  let next = 0;
  const work = async () => {
    while (next < calls) {
      const startMs = performance.now();
      await run(next++);
      latencies.push(performance.now() - startMs);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return latencies;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
