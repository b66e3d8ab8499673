import { Code, ConnectError } from "@connectrpc/connect";
import { beforeEach, describe, expect, it } from "vitest";
import { admit, type BreakerState, breakerDefaults, closedBreaker, settle } from "../../src/data/breaker.ts";
import { createEndpoint, createEndpointHealth, type EndpointHealth } from "../../src/data/endpoint.ts";
import { SqlError } from "../../src/data/mysql.ts";
import { backoffMs, fullBudget, mayRetry, type RetryBudget, spend } from "../../src/data/retry-budget.ts";
import { createStatementLog } from "../../src/data/statement-stats.ts";

let time: number;
let health: EndpointHealth;
let attempts: AbortSignal[];
let sleeps: { ms: number; wake: () => void }[];

beforeEach(() => {
  time = 1_000_000;
  health = createEndpointHealth();
  attempts = [];
  sleeps = [];
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const unavailable = () => new ConnectError("The database is not available", Code.Unavailable);

/** Reads whose attempts are answered by `answer`; sleeps are woken by hand unless `asleep` is false. */
function openReads(
  answer: (attempt: number) => Promise<unknown[]>,
  { asleep = false, signal = new AbortController().signal } = {},
) {
  return createEndpoint(
    (until) => ({
      query: <Row>() => {
        attempts.push(until);
        return answer(attempts.length) as Promise<Row[]>;
      },
    }),
    {
      health,
      signal,
      random: () => 0.5,
      clock: {
        now: () => time,
        sleep: (ms, end) =>
          new Promise((resolve) => {
            const wake = () => {
              time += ms;
              resolve();
            };
            sleeps.push({ ms, wake });
            end?.addEventListener("abort", () => resolve(), { once: true });
            if (!asleep) {
              wake();
            }
          }),
      },
    },
  );
}

/** Makes the statement known as one that takes 30 ms. */
function makeKnown(sql: string): void {
  for (let i = 0; i < 20; i++) {
    health.statements.begin(sql, 0)({ as: "answered", rows: 1, now: 30 });
  }
}

describe("a resilient read", () => {
  it("is sent again when no answer came, after a pause that grows", async () => {
    const reads = openReads((attempt) =>
      attempt < 3 ? Promise.reject(unavailable()) : Promise.resolve([{ n: 1 }]),
    );
    expect(await reads.query("SELECT 1")).toEqual([{ n: 1 }]);
    expect(sleeps.map(({ ms }) => ms)).toEqual([25, 50]);
    expect(attempts).toHaveLength(3);
  });

  it("is not sent again when MySQL answered, nor when the call has ended", async () => {
    const refused = new SqlError("Unknown column", { errno: 1054, sqlState: "42S22" });
    await expect(openReads(() => Promise.reject(refused)).query("SELECT x")).rejects.toBe(refused);
    const ended = AbortSignal.abort();
    await expect(
      openReads(() => Promise.reject(unavailable()), { signal: ended }).query("SELECT 1"),
    ).rejects.toThrow();
    expect(attempts).toHaveLength(2);
    expect(health.breaker).toEqual(closedBreaker);
  });

  it("stops retrying once the budget is used, for all reads of the isolate", async () => {
    health.budget = { tokens: 6.5 };
    await expect(openReads(() => Promise.reject(unavailable())).query("SELECT 1")).rejects.toThrow();
    expect(attempts).toHaveLength(2);
    await expect(openReads(() => Promise.reject(unavailable())).query("SELECT 1")).rejects.toThrow();
    expect(attempts).toHaveLength(3);
  });

  it("that meets an open breaker waits for its end, and goes as its probe", async () => {
    health.breaker = { is: "open", until: time + 900, openedTimes: 3 };
    expect(await openReads(async () => [{ n: 1 }]).query("SELECT 1")).toEqual([{ n: 1 }]);
    expect(sleeps.map(({ ms }) => ms)).toEqual([900]);
    expect(health.breaker).toEqual(closedBreaker);
    expect(health.budget).toEqual(fullBudget);
  });

  it("waits for another one's probe without its promise, and goes when that was answered", async () => {
    health.breaker = { is: "open", until: time, openedTimes: 1 };
    const probe = Promise.withResolvers<unknown[]>();
    const probing = openReads(() => probe.promise).query("SELECT 1");
    const waiting = openReads(async () => [{ n: 2 }], { asleep: true }).query("SELECT 1");
    await turn();
    expect(attempts).toHaveLength(1);
    probe.resolve([]);
    await probing;
    sleeps[0]?.wake();
    expect(await waiting).toEqual([{ n: 2 }]);
    expect(sleeps.map(({ ms }) => ms)).toEqual([25]);
  });

  it("is told when to come back by a breaker that stays open for longer than it waits, and is not repeated", async () => {
    health.breaker = { is: "open", until: time + 2_000, openedTimes: 3 };
    const refused = await openReads(async () => [])
      .query("SELECT 1")
      .catch((error) => error);
    expect(refused).toMatchObject({ code: Code.Unavailable });
    expect(refused.metadata.get("grpc-retry-pushback-ms")).toBe("2200");
    expect(attempts).toHaveLength(0);
    expect(sleeps).toHaveLength(0);
  });

  it("is refused at once when many wait already, until the breaker has moved on", async () => {
    health.breaker = { is: "open", until: time + 900, openedTimes: 3 };
    const reads = openReads(async () => [], { asleep: true });
    for (let call = 0; call < 200; call++) {
      reads.query("SELECT 1").catch(() => undefined);
    }
    await expect(reads.query("SELECT 1")).rejects.toMatchObject({ code: Code.Unavailable });
    expect(sleeps).toHaveLength(200);
    health.breaker = { is: "open", until: time + 900, openedTimes: 4 };
    reads.query("SELECT 1").catch(() => undefined);
    await turn();
    expect(sleeps).toHaveLength(201);
  });

  it("that waits for a breaker ends with its call", async () => {
    health.breaker = { is: "open", until: time + 900, openedTimes: 3 };
    const call = new AbortController();
    const waiting = openReads(async () => [], { asleep: true, signal: call.signal }).query("SELECT 1");
    await turn();
    call.abort();
    await expect(waiting).rejects.toMatchObject({ code: Code.Canceled });
    expect(attempts).toHaveLength(0);
  });

  it("is repeated although it has waited for the breaker before it failed", async () => {
    health.breaker = { is: "open", until: time + 900, openedTimes: 3 };
    const reads = openReads((attempt) =>
      attempt === 1 ? Promise.reject(unavailable()) : Promise.resolve([{ n: 1 }]),
    );
    expect(await reads.query("SELECT 1")).toEqual([{ n: 1 }]);
    expect(attempts).toHaveLength(2);
  });

  it("opens the breaker for calls of all kinds, and a probe whose caller has left lets the next one go", async () => {
    const failing = openReads(() => Promise.reject(unavailable()));
    await failing.query("SELECT 1").catch(() => undefined);
    await failing.query("SELECT 1").catch(() => undefined);
    expect(health.breaker).toMatchObject({ is: "open" });
    time += 2_000;
    const call = new AbortController();
    const left = openReads(() => new Promise((_, reject) => call.signal.addEventListener("abort", reject)), {
      signal: call.signal,
    }).query("SELECT 1");
    await turn();
    expect(health.breaker).toMatchObject({ is: "probing" });
    call.abort();
    await expect(left).rejects.toBeDefined();
    const before = sleeps.length;
    expect(await openReads(async () => []).execute("UPDATE", async () => "done")).toBe("done");
    expect(sleeps).toHaveLength(before);
    expect(health.breaker).toEqual(closedBreaker);
  });

  it("is hedged after its usual time, and what answers first wins", async () => {
    makeKnown("SELECT 1");
    const hang = new Promise<never>(() => undefined);
    const reads = openReads((attempt) => (attempt === 1 ? hang : Promise.resolve([{ n: 2 }])), {
      asleep: true,
    });
    const answer = reads.query("SELECT 1");
    await turn();
    expect(attempts).toHaveLength(1);
    expect(sleeps[0]?.ms).toBeGreaterThanOrEqual(30);
    sleeps[0]?.wake();
    expect(await answer).toEqual([{ n: 2 }]);
    expect(attempts[0]?.aborted).toBe(true);
    expect(health.budget.tokens).toBeLessThan(10);
  });

  it("is not hedged when it is new, nor without budget", async () => {
    const first = Promise.withResolvers<unknown[]>();
    const fresh = openReads(() => first.promise).query("SELECT 2");
    await turn();
    first.resolve([]);
    await fresh;
    makeKnown("SELECT 1");
    health.budget = { tokens: 5 };
    const late = Promise.withResolvers<unknown[]>();
    const reading = openReads(() => late.promise).query("SELECT 1");
    await turn();
    late.resolve([]);
    await reading;
    expect(attempts).toHaveLength(2);
  });
});

describe("a breaker", () => {
  const end = (
    state: BreakerState,
    outcome: "succeeded" | "failed" | "left",
    { now = 0, isProbe = false }: { now?: number; isProbe?: boolean } = {},
  ) => settle(state, { outcome, isProbe, now, random: 0.5 });

  it("opens after failures in a row and not after some among successes", () => {
    let state: BreakerState = closedBreaker;
    for (let i = 0; i < 100; i++) {
      state = end(state, i % 2 === 0 ? "failed" : "succeeded");
    }
    expect(state.is).toBe("closed");
    for (let i = 0; i < breakerDefaults.failuresToOpen; i++) {
      state = end(state, "failed");
    }
    expect(state).toEqual({ is: "open", until: 250, openedTimes: 1 });
  });

  it("stays open for longer each time a probe fails, up to its limit", () => {
    let state: BreakerState = { is: "open", until: 0, openedTimes: 1 };
    const lengths = Array.from({ length: 7 }, () => {
      const now = state.is === "closed" ? 0 : state.until;
      state = end(admit(state, now).next, "failed", { now, isProbe: true });
      return (state as { until: number }).until - now;
    });
    expect(lengths).toEqual([500, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000]);
  });

  it("is not opened again by what was under way before it opened", () => {
    const { next } = admit({ is: "open", until: 10, openedTimes: 1 }, 10);
    expect(end(next, "failed")).toBe(next);
    expect(end(next, "succeeded")).toEqual(closedBreaker);
  });

  it("lets the next probe go when one never came back", () => {
    const probing = admit({ is: "open", until: 10, openedTimes: 1 }, 10);
    expect(probing.admitted).toBe(true);
    expect(admit(probing.next, 11).admitted).toBe(false);
    expect(admit(probing.next, 10 + breakerDefaults.probeMs).admitted).toBe(true);
  });
});

describe("a retry budget", () => {
  it("adds a tenth of the load at most once failures last", () => {
    let budget: RetryBudget = fullBudget;
    let extra = 0;
    for (let i = 0; i < 10_000; i++) {
      budget = spend(budget, i % 2 === 0 ? "succeeded" : "failed");
      if (mayRetry(budget)) {
        extra++;
        budget = spend(budget, "succeeded");
      }
    }
    expect(extra).toBeLessThan(20);
    budget = fullBudget;
    for (let i = 0; i < 1_000; i++) {
      budget = spend(budget, i % 20 === 0 ? "failed" : "succeeded");
    }
    expect(mayRetry(budget)).toBe(true);
  });

  it("spreads pauses by a fifth", () => {
    expect([backoffMs(1, 0), backoffMs(1, 0.5), backoffMs(10, 0.5)]).toEqual([20, 25, 1_000]);
  });
});

describe("a statement log", () => {
  it("counts by statement and knows the quantiles within a quarter", () => {
    const log = createStatementLog();
    for (let ms = 1; ms <= 100; ms++) {
      log.begin("SELECT a", 0)({ as: ms === 100 ? "failed" : "answered", rows: 2, now: ms });
    }
    log.begin("SELECT b", 0);
    const [a, b] = log.list();
    expect(a).toMatchObject({
      sql: "SELECT a",
      calls: 100,
      errors: 1,
      rows: 200,
      totalMs: 5_050,
      maxMs: 100,
    });
    expect(a?.p50Ms).toBeGreaterThanOrEqual(50);
    expect(a?.p50Ms).toBeLessThanOrEqual(62.5);
    expect(a?.p95Ms).toBeGreaterThanOrEqual(95);
    expect(a?.p95Ms).toBeLessThanOrEqual(100);
    expect(b).toMatchObject({ sql: "SELECT b", calls: 0, inFlight: 1 });
    expect(log.usualMs("SELECT b")).toBeUndefined();
  });

  it("takes for usual what nine in ten take, so that one late in twenty changes nothing", () => {
    const log = createStatementLog();
    for (let call = 1; call <= 100; call++) {
      log.begin("SELECT a", 0)({ as: "answered", rows: 1, now: call % 18 === 0 ? 200 : 2 });
    }
    expect(log.usualMs("SELECT a")).toBeLessThan(3);
  });

  it("takes for usual what is usual now: a slow start and a load that has gone are forgotten", () => {
    const log = createStatementLog();
    for (let call = 1; call <= 700; call++) {
      log.begin("SELECT a", 0)({ as: "answered", rows: 1, now: 80 });
    }
    expect(log.usualMs("SELECT a")).toBe(80);
    for (let call = 1; call <= 800; call++) {
      log.begin("SELECT a", 0)({ as: "answered", rows: 1, now: call % 20 === 0 ? 200 : 4 });
    }
    expect(log.usualMs("SELECT a")).toBeLessThan(5);
    expect(log.list()[0]).toMatchObject({ calls: 1_500, maxMs: 200 });
    expect(log.list()[0]?.p50Ms).toBeLessThan(5);
  });

  it("learns nothing from what was cut off early, and that it was late from what was cut off late", () => {
    const log = createStatementLog();
    const run = (as: "answered" | "cut", ms: number, times: number) => {
      for (let call = 0; call < times; call++) {
        log.begin("SELECT a", 0)({ as, rows: 0, now: ms });
      }
    };
    run("answered", 30, 100);
    run("cut", 1, 100);
    expect(log.usualMs("SELECT a")).toBe(30);
    run("cut", 150, 20);
    expect(log.usualMs("SELECT a")).toBeGreaterThanOrEqual(150);
    expect(log.list()[0]).toMatchObject({ calls: 220, errors: 0 });
  });

  it("forgets the statement that was used least recently", () => {
    const log = createStatementLog(1_300);
    for (const sql of ["a", "b", "a", "c"]) {
      log.begin(sql, 0)({ as: "answered", rows: 0, now: 1 });
    }
    expect(
      log
        .list()
        .map(({ sql }) => sql)
        .sort(),
    ).toEqual(["a", "c"]);
  });
});
