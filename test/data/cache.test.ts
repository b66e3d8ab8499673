import { Code, ConnectError } from "@connectrpc/connect";
import { beforeEach, describe, expect, it } from "vitest";
import { type Cache, type CacheSession, createCache } from "../../src/data/cache/cache.ts";
import { bounded, strict } from "../../src/data/cache/freshness.ts";
import { applyInvalidation } from "../../src/data/cache/invalidation.ts";
import type { CacheEntry, Endpoint, Invalidation, ReadAfterWrite } from "../../src/data/cache/isolate.ts";
import type { Known } from "../../src/data/cache/write.ts";
import { SqlError } from "../../src/data/mysql.ts";
import { createSimulatedStore, type SimulatedStore, toCacheStore } from "./simulated-store.ts";

const lagMs = 2_000;
const leaseMs = 30_000;
let time: number;
let store: SimulatedStore;
let away: boolean;
let statements: Endpoint[];
let queued: { invalidation: Invalidation; delayMs: number }[];
let queueIsAway: boolean;
let background: Promise<unknown>[];
let value: string;

beforeEach(() => {
  time = 1_000_000;
  store = createSimulatedStore(() => time, { leaseMs, lagMs });
  away = false;
  statements = [];
  queued = [];
  queueIsAway = false;
  background = [];
  value = "1";
  // Begins the epoch, and leaves it behind.
  store.lookup({ key: "", versions: [], known: undefined, id: "" });
  time += leaseMs + lagMs;
});

function createTestCache(): Cache {
  return createCache({
    lagMs,
    leaseMs,
    joinMs: 20,
    clock: {
      now: () => time,
      sleep: async (ms) => {
        time += ms;
      },
    },
  });
}

/** One whose waits end only with what they wait for. */
function createPatientCache(): Cache {
  return createCache({
    lagMs,
    leaseMs,
    clock: {
      now: () => time,
      sleep: (ms, signal) =>
        ms === 0
          ? settleMicrotasks()
          : new Promise((resolve) => signal?.addEventListener("abort", () => resolve())),
    },
  });
}

function open(cache: Cache, readAfterWrite?: ReadAfterWrite): CacheSession {
  const reachable = toCacheStore({
    ...store,
    lookup: (request) => requireRedis(() => store.lookup(request)),
    fill: (request) => requireRedis(() => store.fill(request)),
    mark: (request) => requireRedis(() => store.mark(request)),
    settle: (request) => requireRedis(() => store.settle(request)),
  });
  return cache.open({
    store: reachable,
    enqueue: async (invalidation, delayMs) => {
      if (queueIsAway) {
        throw new Error("The queue is away");
      }
      queued.push({ invalidation, delayMs });
    },
    waitUntil: (work) => background.push(work),
    ...(readAfterWrite !== undefined && { readAfterWrite }),
  });
}

function requireRedis<T>(work: () => T): T {
  if (away) {
    throw new ConnectError("Redis is not available", Code.Unavailable);
  }
  return work();
}

const settleMicrotasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const known = (payload: string): Known[] => [{ entry: entry(), loaded: { payload, keep: true } }];

const entry = (freshness: CacheEntry["freshness"] = strict, key = "k"): CacheEntry => ({
  key,
  tags: ["users/7"],
  freshness,
  ttlMs: 60_000,
});

async function read(session: CacheSession, what: CacheEntry = entry()): Promise<string> {
  const { payload } = await session.read(what, async (endpoint) => {
    statements.push(endpoint);
    return { payload: value, keep: true };
  });
  await Promise.all(background.splice(0));
  return payload;
}

describe("a strict read", () => {
  it("takes from another isolate what that one stored", async () => {
    await read(open(createTestCache()));
    value = "2";
    expect(await read(open(createTestCache()))).toBe("1");
    expect(statements).toEqual(["reader"]);
  });

  it("takes from memory what Redis says is current", async () => {
    const cache = createTestCache();
    await read(open(cache));
    expect(await read(open(cache))).toBe("1");
    expect(cache.stats).toMatchObject({ reads: 2, current: 1, store: 0, reader: 1 });
  });

  it("reads again after a write to its row, from the writer while the replica may be behind", async () => {
    const cache = createTestCache();
    await read(open(cache));
    await open(createTestCache()).write({ tags: ["users/7"] }, async () => {
      value = "2";
    });
    expect(await read(open(cache))).toBe("2");
    expect(statements).toEqual(["reader", "writer"]);
  });

  it("keeps its entry when another row is written, and loses it with the table", async () => {
    const cache = createTestCache();
    await read(open(cache));
    await open(cache).write({ tags: ["users/8"] }, async () => undefined);
    await read(open(cache));
    expect(statements).toHaveLength(1);
    await open(cache).write({ tags: ["users"] }, async () => undefined);
    await read(open(cache));
    expect(statements).toHaveLength(2);
  });

  it("stores nothing while a write is under way", async () => {
    const cache = createTestCache();
    await open(cache).write({ tags: ["users/7"] }, async () => {
      await read(open(cache));
      value = "2";
      await read(open(cache));
    });
    expect(statements).toEqual(["writer", "writer"]);
  });

  it("is one with an identical read of the same moment", async () => {
    const cache = createTestCache();
    const session = open(cache);
    expect(await Promise.all([read(session), read(session)])).toEqual(["1", "1"]);
    expect(statements).toEqual(["reader"]);
  });

  it("joins the statement that another request began under the same versions", async () => {
    const cache = createTestCache();
    const statement = Promise.withResolvers<{ payload: string; keep: boolean }>();
    const began = Promise.withResolvers<void>();
    const first = open(cache).read(entry(), () => {
      began.resolve();
      return statement.promise;
    });
    await began.promise;
    const second = read(open(cache));
    statement.resolve({ payload: "shared", keep: true });
    expect([(await first).payload, await second]).toEqual(["shared", "shared"]);
    expect(statements).toEqual([]);
  });

  it("does not wait for a request that died", async () => {
    const cache = createTestCache();
    const began = Promise.withResolvers<void>();
    void open(cache).read(entry(), () => {
      began.resolve();
      return new Promise(() => undefined);
    });
    await began.promise;
    expect(await read(open(cache))).toBe("1");
  });

  it("asks once more, and not once for each who waited, when a statement is slow", async () => {
    const wakes: (() => void)[] = [];
    const cache = createCache({
      lagMs,
      leaseMs,
      clock: {
        now: () => time,
        sleep: (_ms, signal) =>
          new Promise((resolve) => {
            wakes.push(resolve);
            signal?.addEventListener("abort", () => resolve());
          }),
      },
    });
    const slow = new Promise<never>(() => undefined);
    const again = Promise.withResolvers<{ payload: string; keep: boolean }>();
    let asked = 0;
    const ask = () => open(cache).read(entry(), () => (asked++ === 0 ? slow : again.promise));
    void ask();
    await expect.poll(() => asked).toBe(1);
    const waiting = Array.from({ length: 10 }, ask);
    await expect.poll(() => wakes.length).toBe(10);
    // Timers of one time go off one after the other.
    for (const wake of wakes.slice()) {
      wake();
      await new Promise(setImmediate);
    }
    expect(asked).toBe(2);
    again.resolve({ payload: "late", keep: true });
    expect(new Set((await Promise.all(waiting)).map(({ payload }) => payload))).toEqual(new Set(["late"]));
    expect(asked).toBe(2);
  });

  for (const [kind, freshness] of [
    ["strict", strict],
    ["bounded", bounded(5_000)],
  ] as const) {
    it(`shares the failure of a statement with all who wait for it: ${kind}`, async () => {
      const cache = createPatientCache();
      const statement = Promise.withResolvers<never>();
      let asked = 0;
      const ask = () =>
        open(cache).read(entry(freshness), () => {
          asked++;
          return statement.promise;
        });
      const first = ask().catch((error) => error);
      await settleMicrotasks();
      const waiting = Array.from({ length: 50 }, () => ask().catch((error) => error));
      for (let hop = 0; hop < 10; hop++) {
        await null;
      }
      statement.reject(new ConnectError("The database is not available", Code.Unavailable, { "x-a": "1" }));
      const errors = [await first, ...(await Promise.all(waiting))];
      expect(asked).toBe(1);
      for (const error of errors) {
        expect(error).toMatchObject({ code: Code.Unavailable, rawMessage: "The database is not available" });
        expect(error.metadata.get("x-a")).toBe("1");
      }
      // What one call adds to its error is not in another's.
      expect(new Set(errors).size).toBe(51);
    });
  }

  it("has one of those who wait ask again when the call of their statement has ended", async () => {
    const cache = createPatientCache();
    const statement = Promise.withResolvers<never>();
    let asked = 0;
    const ask = () =>
      open(cache).read(entry(), async () => {
        if (asked++ === 0) {
          return statement.promise;
        }
        await settleMicrotasks();
        return { payload: "again", keep: true };
      });
    const first = ask().catch((error) => error);
    await settleMicrotasks();
    const waiting = Array.from({ length: 50 }, ask);
    for (let hop = 0; hop < 10; hop++) {
      await null;
    }
    statement.reject(new ConnectError("The call was canceled", Code.Canceled));
    expect(await first).toMatchObject({ code: Code.Canceled });
    expect(new Set((await Promise.all(waiting)).map(({ payload }) => payload))).toEqual(new Set(["again"]));
    expect(asked).toBe(2);
  });

  it("has one call of a request ask again when the one whose read they shared has ended", async () => {
    const session = open(createTestCache());
    let asked = 0;
    const ask = () =>
      session.read(entry(), async () => {
        if (asked++ === 0) {
          throw new ConnectError("The deadline has passed", Code.DeadlineExceeded);
        }
        return { payload: "again", keep: true };
      });
    const [first, ...rest] = await Promise.allSettled(Array.from({ length: 20 }, ask));
    expect(first).toMatchObject({ status: "rejected", reason: { code: Code.DeadlineExceeded } });
    expect(new Set(rest.map((each) => (each as { value: { payload: string } }).value.payload))).toEqual(
      new Set(["again"]),
    );
    expect(asked).toBe(2);
  });

  it("asks the writer while Redis is away", async () => {
    const cache = createTestCache();
    await read(open(cache));
    away = true;
    value = "2";
    expect(await read(open(cache))).toBe("2");
    expect(statements).toEqual(["reader", "writer"]);
    expect(cache.stats.storeFailures).toBe(1);
  });

  it("passes on the error of its statement and does not keep it", async () => {
    const session = open(createTestCache());
    const failing = session.read(entry(), async () => {
      throw new SqlError("Unknown column", { errno: 1054, sqlState: "42S22" });
    });
    await expect(failing).rejects.toThrow("Unknown column");
    expect(await read(session)).toBe("1");
  });
});

describe("a bounded read", () => {
  it("is answered from memory within its bound and asks Redis after it", async () => {
    const cache = createTestCache();
    await read(open(cache), entry(bounded(1_000)));
    time += 1_000;
    await read(open(cache), entry(bounded(1_000)));
    expect(cache.stats).toMatchObject({ memory: 1, current: 0 });
    time += 1;
    await read(open(cache), entry(bounded(1_000)));
    expect(cache.stats).toMatchObject({ memory: 1, current: 1 });
  });

  it("answers with the old result and refreshes it while it may be stale", async () => {
    const cache = createTestCache();
    await read(open(cache), entry(bounded(1_000, 1_000)));
    await open(createTestCache()).write({ tags: ["users/7"] }, async () => {
      value = "2";
    });
    time += 1_500;
    expect(await read(open(cache), entry(bounded(1_000, 1_000)))).toBe("1");
    expect(await read(open(cache), entry(bounded(1_000, 1_000)))).toBe("2");
    expect(cache.stats.stale).toBe(1);
  });

  it("has one read renew an old result, and another one when that may have died", async () => {
    const cache = createTestCache();
    await read(open(cache), entry(bounded(1_000, 1_000)));
    let lookups = 0;
    store.lookup = () => {
      lookups++;
      throw new ConnectError("its request is over", Code.Canceled);
    };
    time += 1_500;
    await Promise.all(Array.from({ length: 50 }, () => read(open(cache), entry(bounded(1_000, 1_000)))));
    expect(cache.stats.stale).toBe(50);
    expect(lookups).toBe(1);
    time += 20;
    await read(open(cache), entry(bounded(1_000, 1_000)));
    expect(lookups).toBe(2);
  });

  it("asks the replica without Redis only when its bound covers the lag", async () => {
    away = true;
    await read(open(createTestCache()), entry(bounded(lagMs)));
    await read(open(createTestCache()), entry(bounded(lagMs + 1)));
    expect(statements).toEqual(["writer", "reader"]);
  });
});

describe("a caller that wrote", () => {
  it("sees its write at once in an isolate that holds an older result", async () => {
    const other = createTestCache();
    await read(open(other), entry(bounded(5_000)));
    const session = open(createTestCache());
    await session.write({ tags: ["users/7"] }, async () => {
      value = "2";
    });
    expect(await read(open(other), entry(bounded(5_000)))).toBe("1");
    expect(await read(open(other, session.readAfterWrite()), entry(bounded(5_000)))).toBe("2");
  });

  it("goes past the cache while its invalidation is in the queue", async () => {
    const cache = createTestCache();
    await read(open(cache));
    const session = open(cache);
    away = true;
    await session.write({ tags: ["users/7"] }, async () => {
      value = "2";
    });
    away = false;
    expect(await read(open(cache))).toBe("1");
    expect(await read(open(cache, session.readAfterWrite()))).toBe("2");
    expect(queued).toMatchObject([{ invalidation: { versions: ["users", "users/7"] }, delayMs: 0 }]);
    await applyInvalidation(toCacheStore(store), queued[0]!.invalidation);
    expect(await read(open(cache))).toBe("2");
  });

  it("brings nothing along once its time is over", async () => {
    const session = open(createTestCache());
    await session.write({ tags: ["users/7"] }, async () => undefined);
    expect(session.readAfterWrite()).toBeDefined();
    time += 6_001;
    expect(session.readAfterWrite()).toBeUndefined();
  });
});

describe("a write", () => {
  it("is refused without its mark where that was asked for", async () => {
    away = true;
    let ran = false;
    const write = open(createTestCache()).write({ tags: ["users/7"], whenUnmarked: "refuse" }, async () => {
      ran = true;
    });
    await expect(write).rejects.toMatchObject({ code: Code.Unavailable });
    expect(ran).toBe(false);
  });

  it("moves the row whose key the database chose", async () => {
    const cache = createTestCache();
    await read(open(cache));
    const options = { tags: ["users/+"], touched: (id: number) => [`users/${id}`] };
    await open(cache).write(options, async () => {
      value = "2";
      return 7;
    });
    expect(await read(open(cache))).toBe("2");
  });

  it("hands over what it knows, so that nobody asks for it", async () => {
    const cache = createTestCache();
    await read(open(cache));
    await open(cache).write({ tags: ["users/7"], known }, async () => "2");
    expect(await read(open(cache))).toBe("2");
    expect(await read(open(createTestCache()))).toBe("2");
    expect(await read(open(cache), entry(bounded()))).toBe("2");
    expect(statements).toEqual(["reader"]);
    expect(cache.stats).toMatchObject({ known: 1, current: 1, memory: 1 });
  });

  it("hands over nothing while another one of the same row is under way, or was", async () => {
    const cache = createTestCache();
    for (const order of ["within", "around", "across"]) {
      const [inner, outer] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
      const begin = (work: Promise<string>, hands?: typeof known) =>
        open(cache).write({ tags: ["users/7"], ...(hands && { known: hands }) }, () => work);
      const first = begin(outer.promise, order === "within" ? known : undefined);
      await settleMicrotasks();
      const second = begin(inner.promise, order === "within" ? undefined : known);
      await settleMicrotasks();
      time += 5;
      if (order === "across") {
        outer.resolve("other");
        await first;
      }
      inner.resolve("old");
      await second;
      outer.resolve("old");
      await first;
      value = `after ${order}`;
      expect(await read(open(cache))).toBe(`after ${order}`);
    }
    expect(cache.stats.known).toBe(0);
  });

  it("hands over what it knows beside a write to another row", async () => {
    const cache = createTestCache();
    await open(cache).write({ tags: ["users/7"], known }, async () => {
      await open(cache).write({ tags: ["users/8"] }, async () => undefined);
      return "2";
    });
    expect(await read(open(cache))).toBe("2");
    expect(statements).toEqual([]);
  });

  it("hands over nothing when it did not hear of its mark, which may arrive whenever it will", async () => {
    const cache = createTestCache();
    const { mark } = store;
    const late: (() => void)[] = [];
    store.mark = (request) => {
      late.push(() => mark(request));
      throw new ConnectError("Redis is not available", Code.Unavailable);
    };
    await open(cache).write({ tags: ["users/7"], known }, async () => {
      late[0]?.();
      return "2";
    });
    value = "3";
    expect(await read(open(cache))).toBe("3");
  });

  it("hands over nothing when Redis has lost its mark, or lost others shortly before", async () => {
    const cache = createTestCache();
    await open(cache).write({ tags: ["users/7"], known }, async () => {
      store.lose();
      return "2";
    });
    time += leaseMs - 1;
    await open(cache).write({ tags: ["users/7"], known }, async () => {
      time += 2;
      return "2";
    });
    expect(cache.stats.known).toBe(0);
    value = "3";
    expect(await read(open(cache))).toBe("3");
  });

  it("takes its mark away when the database refused it", async () => {
    const cache = createTestCache();
    const write = open(cache).write({ tags: ["users/7"] }, async () => {
      throw new SqlError("Duplicate entry", { errno: 1062, sqlState: "23000" });
    });
    await expect(write).rejects.toThrow("Duplicate entry");
    await Promise.all(background.splice(0));
    await read(open(cache));
    await read(open(cache));
    expect(statements).toEqual(["writer"]);
  });

  it("leaves its mark and tells the queue when nobody knows whether it was applied", async () => {
    const cache = createTestCache();
    const write = open(cache).write({ tags: ["users/7"] }, async () => {
      throw new ConnectError("The database is not available", Code.Unavailable);
    });
    await expect(write).rejects.toThrow("not available");
    await read(open(cache));
    await read(open(cache));
    expect(statements).toEqual(["writer", "writer"]);
    expect(queued).toMatchObject([{ delayMs: leaseMs }]);
  });

  it("counts an invalidation that neither Redis nor the queue took", async () => {
    const cache = createTestCache();
    away = true;
    queueIsAway = true;
    await open(cache).write({ tags: ["users/7"] }, async () => undefined);
    expect(cache.stats).toMatchObject({ unmarked: 1, queued: 0, lost: 1 });
  });
});
