import { Code, ConnectError } from "@connectrpc/connect";
import { beforeEach, describe, expect, it } from "vitest";
import { createCache } from "../../src/data/cache/cache.ts";
import { bounded, strict } from "../../src/data/cache/freshness.ts";
import { SqlError } from "../../src/data/mysql.ts";
import {
  createPatientCache,
  createTestCache,
  entry,
  lagMs,
  leaseMs,
  open,
  read,
  resetScene,
  scene,
  settleMicrotasks,
} from "./cache-scene.ts";

beforeEach(resetScene);

describe("a strict read", () => {
  it("takes from another isolate what that one stored", async () => {
    await read(open(createTestCache()));
    scene.value = "2";
    expect(await read(open(createTestCache()))).toBe("1");
    expect(scene.statements).toEqual(["reader"]);
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
      scene.value = "2";
    });
    expect(await read(open(cache))).toBe("2");
    expect(scene.statements).toEqual(["reader", "writer"]);
  });

  it("keeps its entry when another row is written, and loses it with the table", async () => {
    const cache = createTestCache();
    await read(open(cache));
    await open(cache).write({ tags: ["users/8"] }, async () => undefined);
    await read(open(cache));
    expect(scene.statements).toHaveLength(1);
    await open(cache).write({ tags: ["users"] }, async () => undefined);
    await read(open(cache));
    expect(scene.statements).toHaveLength(2);
  });

  it("stores nothing while a write is under way", async () => {
    const cache = createTestCache();
    await open(cache).write({ tags: ["users/7"] }, async () => {
      await read(open(cache));
      scene.value = "2";
      await read(open(cache));
    });
    expect(scene.statements).toEqual(["writer", "writer"]);
  });

  it("is one with an identical read of the same moment", async () => {
    const cache = createTestCache();
    const session = open(cache);
    expect(await Promise.all([read(session), read(session)])).toEqual(["1", "1"]);
    expect(scene.statements).toEqual(["reader"]);
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
    expect(scene.statements).toEqual([]);
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
        now: () => scene.time,
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
    scene.away = true;
    scene.value = "2";
    expect(await read(open(cache))).toBe("2");
    expect(scene.statements).toEqual(["reader", "writer"]);
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
    scene.time += 1_000;
    await read(open(cache), entry(bounded(1_000)));
    expect(cache.stats).toMatchObject({ memory: 1, current: 0 });
    scene.time += 1;
    await read(open(cache), entry(bounded(1_000)));
    expect(cache.stats).toMatchObject({ memory: 1, current: 1 });
  });

  it("answers with the old result and refreshes it while it may be stale", async () => {
    const cache = createTestCache();
    await read(open(cache), entry(bounded(1_000, 1_000)));
    await open(createTestCache()).write({ tags: ["users/7"] }, async () => {
      scene.value = "2";
    });
    scene.time += 1_500;
    expect(await read(open(cache), entry(bounded(1_000, 1_000)))).toBe("1");
    expect(await read(open(cache), entry(bounded(1_000, 1_000)))).toBe("2");
    expect(cache.stats.stale).toBe(1);
  });

  it("has one read renew an old result, and another one when that may have died", async () => {
    const cache = createTestCache();
    await read(open(cache), entry(bounded(1_000, 1_000)));
    let lookups = 0;
    scene.store.lookup = () => {
      lookups++;
      throw new ConnectError("its request is over", Code.Canceled);
    };
    scene.time += 1_500;
    await Promise.all(Array.from({ length: 50 }, () => read(open(cache), entry(bounded(1_000, 1_000)))));
    expect(cache.stats.stale).toBe(50);
    expect(lookups).toBe(1);
    scene.time += 20;
    await read(open(cache), entry(bounded(1_000, 1_000)));
    expect(lookups).toBe(2);
  });

  it("asks the replica without Redis only when its bound covers the lag", async () => {
    scene.away = true;
    await read(open(createTestCache()), entry(bounded(lagMs)));
    await read(open(createTestCache()), entry(bounded(lagMs + 1)));
    expect(scene.statements).toEqual(["writer", "reader"]);
  });
});
