import { Code, ConnectError } from "@connectrpc/connect";
import { beforeEach, describe, expect, it } from "vitest";
import { bounded, strict } from "../../src/data/cache/freshness.ts";
import { applyInvalidation } from "../../src/data/cache/invalidation.ts";
import { SqlError } from "../../src/data/mysql.ts";
import {
  createTestCache,
  entry,
  known,
  lagMs,
  leaseMs,
  open,
  read,
  resetScene,
  scene,
  settleMicrotasks,
} from "./cache-scene.ts";
import { toCacheStore } from "./simulated-store.ts";

beforeEach(resetScene);

describe("a caller that wrote", () => {
  it("sees its write at once in an isolate that holds an older result", async () => {
    const other = createTestCache();
    await read(open(other), entry(bounded(5_000)));
    const session = open(createTestCache());
    await session.write({ tags: ["users/7"] }, async () => {
      scene.value = "2";
    });
    expect(await read(open(other), entry(bounded(5_000)))).toBe("1");
    expect(await read(open(other, session.readAfterWrite()), entry(bounded(5_000)))).toBe("2");
  });

  it("goes past the cache while its invalidation is in the queue", async () => {
    const cache = createTestCache();
    await read(open(cache));
    const session = open(cache);
    scene.away = true;
    await session.write({ tags: ["users/7"] }, async () => {
      scene.value = "2";
    });
    scene.away = false;
    const elsewhere = createTestCache();
    expect(await read(open(elsewhere))).toBe("1");
    expect(await read(open(elsewhere, session.readAfterWrite()))).toBe("2");
    expect(scene.queued).toMatchObject([{ invalidation: { versions: ["users", "users/7"] }, delayMs: 0 }]);
    await applyInvalidation(toCacheStore(scene.store), scene.queued[0]!.invalidation);
    expect(await read(open(elsewhere))).toBe("2");
  });

  it("brings nothing along once its time is over", async () => {
    const session = open(createTestCache());
    await session.write({ tags: ["users/7"] }, async () => undefined);
    expect(session.readAfterWrite()).toBeDefined();
    scene.time += 6_001;
    expect(session.readAfterWrite()).toBeUndefined();
  });
});

describe("a write", () => {
  it("is refused without its mark where that was asked for", async () => {
    scene.away = true;
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
      scene.value = "2";
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
    expect(scene.statements).toEqual(["reader"]);
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
      scene.time += 5;
      if (order === "across") {
        outer.resolve("other");
        await first;
      }
      inner.resolve("old");
      await second;
      outer.resolve("old");
      await first;
      scene.value = `after ${order}`;
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
    expect(scene.statements).toEqual([]);
  });

  it("hands over nothing when it did not hear of its mark, which may arrive whenever it will", async () => {
    const cache = createTestCache();
    const { mark } = scene.store;
    const late: (() => void)[] = [];
    scene.store.mark = (request) => {
      late.push(() => mark(request));
      throw new ConnectError("Redis is not available", Code.Unavailable);
    };
    await open(cache).write({ tags: ["users/7"], known }, async () => {
      late[0]?.();
      return "2";
    });
    scene.value = "3";
    expect(await read(open(cache))).toBe("3");
  });

  it("hands over nothing when Redis has lost its mark, or lost others shortly before", async () => {
    const cache = createTestCache();
    await open(cache).write({ tags: ["users/7"], known }, async () => {
      scene.store.lose();
      return "2";
    });
    scene.time += leaseMs - 1;
    await open(cache).write({ tags: ["users/7"], known }, async () => {
      scene.time += 2;
      return "2";
    });
    expect(cache.stats.known).toBe(0);
    scene.value = "3";
    expect(await read(open(cache))).toBe("3");
  });

  it("hands over nothing when its lease is over: who else was under way may be forgotten", async () => {
    const cache = createTestCache();
    await open(cache).write({ tags: ["users/7"], known }, async () => {
      await open(cache).write({ tags: ["users/7"] }, async () => {
        scene.value = "2";
      });
      // Keeps what it has in common with the first one from being forgotten, and the mark of that with it.
      await open(cache).write({ tags: ["users/8"] }, async () => {
        scene.time += 500_000;
      });
      scene.time += 200_000;
      return "1";
    });
    expect(cache.stats.known).toBe(0);
    expect(await read(open(cache))).toBe("2");
  });

  it("takes its mark away when the database refused it", async () => {
    const cache = createTestCache();
    const write = open(cache).write({ tags: ["users/7"] }, async () => {
      throw new SqlError("Duplicate entry", { errno: 1062, sqlState: "23000" });
    });
    await expect(write).rejects.toThrow("Duplicate entry");
    await Promise.all(scene.background.splice(0));
    await read(open(cache));
    await read(open(cache));
    expect(scene.statements).toEqual(["writer"]);
  });

  it("leaves its mark and tells the queue when nobody knows whether it was applied", async () => {
    const cache = createTestCache();
    const write = open(cache).write({ tags: ["users/7"] }, async () => {
      throw new ConnectError("The database is not available", Code.Unavailable);
    });
    await expect(write).rejects.toThrow("not available");
    await read(open(cache));
    await read(open(cache));
    expect(scene.statements).toEqual(["writer", "writer"]);
    expect(scene.queued).toMatchObject([{ delayMs: leaseMs }]);
  });

  describe("that Redis was not told of", () => {
    const writeWhileAway = async (cache = createTestCache()) => {
      await read(open(cache));
      scene.away = true;
      scene.queueIsAway = true;
      await open(cache).write({ tags: ["users/7"] }, async () => {
        scene.value = "2";
      });
      scene.statements = [];
      return cache;
    };

    it("is seen at once by all callers of its isolate, within a bound or not", async () => {
      const cache = await writeWhileAway();
      expect(await read(open(cache), entry(bounded(5_000)))).toBe("2");
      scene.away = false;
      expect(await read(open(cache))).toBe("2");
      expect(scene.statements).toEqual(["writer", "writer"]);
    });

    it("is told by the next read of it, and seen by other isolates from then on", async () => {
      const cache = await writeWhileAway();
      scene.away = false;
      const other = createTestCache();
      expect(await read(open(other))).toBe("1");
      await read(open(cache));
      expect(await read(open(other))).toBe("2");
      scene.statements = [];
      await read(open(other));
      await read(open(cache));
      expect(scene.statements, "what both keep is good again").toEqual([]);
    });

    it("keeps asking MySQL while Redis is away, and tells it no more than twice a second", async () => {
      const cache = await writeWhileAway();
      let told = 0;
      const { settle } = scene.store;
      scene.store.settle = () => {
        told++;
        scene.store.settle = settle;
        throw new ConnectError("Redis is not available", Code.Unavailable);
      };
      scene.away = false;
      await read(open(cache));
      scene.value = "3";
      expect(await read(open(cache))).toBe("3");
      expect(told).toBe(1);
      scene.time += 500;
      await read(open(cache));
      scene.statements = [];
      scene.time += lagMs;
      await read(open(cache));
      await read(open(cache));
      expect(scene.statements, "told by now").toEqual(["reader"]);
    });

    it("leaves the results of other rows alone", async () => {
      const cache = createTestCache();
      const neighbour = { ...entry(strict, "neighbour"), tags: ["users/8"] };
      await read(open(cache), neighbour);
      await writeWhileAway(cache);
      scene.away = false;
      await read(open(cache), neighbour);
      expect(scene.statements).toEqual([]);
    });
  });

  it("counts an invalidation that neither Redis nor the queue took", async () => {
    const cache = createTestCache();
    scene.away = true;
    scene.queueIsAway = true;
    await open(cache).write({ tags: ["users/7"] }, async () => undefined);
    expect(cache.stats).toMatchObject({ unmarked: 1, queued: 0, lost: 1 });
  });
});
