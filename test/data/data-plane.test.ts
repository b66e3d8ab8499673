import { Code, createContextKey, createContextValues } from "@connectrpc/connect";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bounded, strict, uncached } from "../../src/data/cache/freshness.ts";
import { applyInvalidation } from "../../src/data/cache/invalidation.ts";
import type { Invalidation } from "../../src/data/cache/sources.ts";
import { defineQuery } from "../../src/data/cached-sql.ts";
import type { GateRecord } from "../../src/data/connections.ts";
import type { Data, WorkQueue } from "../../src/data/data.ts";
import { createDataPlane, type DataPlaneOptions } from "../../src/data/data-plane.ts";
import { readAfterWriteHeader } from "../../src/data/read-after-write.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";

interface PlayerRow {
  readonly id: number;
  readonly name: string;
}

const sql = "SELECT id, name FROM players WHERE id = ?";
const tags = (id: number) => [`players/${id}`];
const strictPlayer = defineQuery<[id: number], PlayerRow>({ sql, tags, freshness: strict });
const boundedPlayer = defineQuery<[id: number], PlayerRow>({ sql, tags, freshness: bounded(5_000) });
const plainPlayer = defineQuery<[id: number], PlayerRow>({ sql, tags, freshness: uncached });

const nowhere = "http://127.0.0.1:1";
const callerKey = createContextKey<string | undefined>(undefined);

let gateway: TestGateway;
let sent: GateRecord[] = [];
let queued: { invalidation: Invalidation; delaySeconds: number }[] = [];

beforeAll(async () => {
  gateway = await startGateway();
  await openRequest(openIsolate()).data.sql.write({ tags: ["players"] }, (client) =>
    client.execute("CREATE TABLE players (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(200))"),
  );
});
afterAll(() => gateway.stop());
// A Redis that has just been started learns each script at its first use.
beforeAll(async () => {
  const { store } = openRequest(openIsolate()).source;
  await store.lookup({ key: "", versions: [], known: undefined, id: "" });
  await store.fill({ key: "", versions: [], stamp: "", payload: "", ttlMs: 1, id: "" });
});
beforeEach(async () => {
  sent = [];
  queued = [];
  const { data, done } = openRequest(openIsolate());
  await data.redis.failClosed.command("FLUSHALL");
  // A Redis without memory is as one that has just lost it.
  const begun = Date.now() - 60_000;
  await data.redis.failClosed.command("SET", "naru:cache:epoch", begun);
  await data.sql.write({ tags: ["players"] }, async (client) => {
    await client.execute("DELETE FROM players");
    await client.execute("INSERT INTO players VALUES (7, 'Zoe')");
  });
  await data.redis.failClosed.command("FLUSHALL");
  await data.redis.failClosed.command("SET", "naru:cache:epoch", begun);
  await done();
  sent = [];
});

const target = (role: string, url = gateway.url) => url.replace("http://", `http://${role}:${password}@`);

interface Absent {
  readonly redis?: boolean;
  readonly reader?: boolean;
  readonly writer?: boolean;
}

/** An isolate of its own on the engines of this test, some of which are away. */
function openIsolate(away: Absent = {}, options: Partial<DataPlaneOptions> = {}) {
  const invalidations = {
    send: async (invalidation: Invalidation, { delaySeconds = 0 }: { delaySeconds?: number } = {}) => {
      queued.push({ invalidation, delaySeconds });
    },
  };
  return createDataPlane({
    database: {
      writerUrl: target("writer", away.writer ? nowhere : undefined),
      readerUrl: target("reader", away.reader ? nowhere : undefined),
      statementTimeoutMs: 5_000,
    },
    redis: {
      url: away.redis ? nowhere : gateway.url,
      token: password,
      timeoutMs: 5_000,
      subscriptionIdleMs: 1_000,
    },
    objects: {} as Data["objects"],
    queue: {} as WorkQueue,
    invalidations: invalidations as unknown as WorkQueue,
    callerOf: (values) => values.get(callerKey),
    gate: { record: (record) => sent.push(record) },
    ...options,
  });
}

/** A request of a caller, and one call in it. */
function openRequest(
  isolate: ReturnType<typeof openIsolate>,
  { caller = "ann", token = null }: { caller?: string; token?: string | null } = {},
) {
  const left: Promise<unknown>[] = [];
  const source = isolate.open({ readAfterWrite: token, waitUntil: (work) => left.push(work) });
  const openCall = (signal = new AbortController().signal) => {
    const values = createContextValues().set(callerKey, caller);
    const call = { signal, values, responseHeader: new Headers() };
    return { data: source.dataOf(call), header: () => call.responseHeader.get(readAfterWriteHeader) };
  };
  return {
    source,
    openCall,
    ...openCall(),
    done: async () => {
      while (left.length > 0) {
        await Promise.all(left.splice(0));
      }
    },
  };
}

const rename = (data: Data, name: string) =>
  data.sql.write({ tags: ["players/7"] }, (client) =>
    client.execute("UPDATE players SET name = ? WHERE id = 7", [name]),
  );

const trips = (kind: "redis" | "Execute") => sent.filter((record) => record.target.endsWith(kind)).length;

describe("a read", () => {
  it("costs a lookup and a statement, then a lookup, and from the isolate's memory nothing", async () => {
    const isolate = openIsolate();
    const read = async (query: typeof strictPlayer) => {
      sent = [];
      const request = openRequest(isolate);
      expect(await request.data.sql.read(query, 7)).toEqual([{ id: 7, name: "Zoe" }]);
      const before = sent.length;
      await request.done();
      return { redis: trips("redis"), mysql: trips("Execute"), before };
    };
    // The one after the answer stores the result.
    expect(await read(strictPlayer)).toEqual({ redis: 2, mysql: 1, before: 2 });
    expect(await read(strictPlayer)).toEqual({ redis: 1, mysql: 0, before: 1 });
    expect(await read(boundedPlayer)).toEqual({ redis: 0, mysql: 0, before: 0 });
    expect(await read(plainPlayer)).toEqual({ redis: 0, mysql: 1, before: 1 });
  });

  it("touches nothing of its call when the isolate answers it", async () => {
    const isolate = openIsolate();
    const first = openRequest(isolate);
    await first.data.sql.read(boundedPlayer, 7);
    await first.done();
    const untouchable = {
      get signal(): never {
        throw new Error("The signal was touched");
      },
      get responseHeader(): never {
        throw new Error("The headers were touched");
      },
      values: createContextValues(),
    };
    const { source } = openRequest(isolate);
    expect(await source.dataOf(untouchable).sql.read(boundedPlayer, 7)).toEqual([{ id: 7, name: "Zoe" }]);
  });

  // Again where a busy machine has spread over time what came back together.
  it("shares its round trip with a hundred others of one request, whichever calls they belong to", {
    retry: 2,
  }, async () => {
    const request = openRequest(openIsolate());
    const reads = Array.from({ length: 100 }, (_, i) =>
      request.openCall().data.sql.read(strictPlayer, i % 20),
    );
    const rows = await Promise.all(reads);
    expect(rows.flat()).toHaveLength(5);
    expect(sent.findIndex(({ target: to }) => to !== "redis")).toBe(1);
    expect(trips("Execute")).toBe(20);
    await request.done();
    // One to look up, and some to store what came at different times.
    expect(trips("redis")).toBeLessThanOrEqual(10);
  });

  it("keeps to six connections at once", async () => {
    const request = openRequest(openIsolate());
    await Promise.all(Array.from({ length: 30 }, (_, i) => request.data.sql.read(plainPlayer, i)));
    expect(sent.filter(({ outcome }) => outcome === "sent")).toHaveLength(6);
    expect(sent.filter(({ outcome }) => outcome === "stalled")).toHaveLength(24);
  });

  it("goes to the primary when the replica does not answer", async () => {
    const request = openRequest(openIsolate({ reader: true }));
    expect(await request.data.sql.read(strictPlayer, 7)).toEqual([{ id: 7, name: "Zoe" }]);
    await request.done();
  });

  it("is answered without Redis, from the primary, and counted", async () => {
    const isolate = openIsolate({ redis: true });
    for (let i = 0; i < 8; i++) {
      expect(await openRequest(isolate).data.sql.read(strictPlayer, 7)).toHaveLength(1);
    }
    const { cache, redis, endpoints } = isolate.status();
    expect(cache).toMatchObject({ reads: 8, writer: 8, reader: 0, storeFailures: 8 });
    expect(redis).toEqual({ breaker: "closed", lookups: "open" });
    expect(endpoints.writer.statements).toMatchObject([{ sql, calls: 8, errors: 0, rows: 8, inFlight: 0 }]);
  });

  it("ends with its call, and its neighbour in the same request goes on", async () => {
    const request = openRequest(openIsolate());
    const ending = new AbortController();
    const [ended, other] = [request.openCall(ending.signal), request.openCall()].map(({ data }) =>
      data.sql.read(strictPlayer, 7),
    );
    const outcomes = Promise.allSettled([ended, other]);
    setImmediate(() => ending.abort());
    expect(await outcomes).toMatchObject([
      { status: "rejected", reason: { code: Code.Canceled } },
      { status: "fulfilled", value: [{ name: "Zoe" }] },
    ]);
    await request.done();
  });

  it("is stored although its call has ended", async () => {
    const isolate = openIsolate();
    const ending = new AbortController();
    const request = openRequest(isolate);
    await request.openCall(ending.signal).data.sql.read(strictPlayer, 7);
    ending.abort();
    await request.done();
    sent = [];
    await openRequest(openIsolate()).data.sql.read(strictPlayer, 7);
    expect(trips("Execute")).toBe(0);
  });
});

it("answers a bounded read of a cold isolate from Redis while a write is fresh, and reads anew behind it", async () => {
  const filled = openRequest(openIsolate());
  await filled.data.sql.read(boundedPlayer, 7);
  await filled.done();
  await rename(openRequest(openIsolate()).data, "Zoë");
  sent = [];
  const cold = openRequest(openIsolate(), { caller: "bob" });
  expect(await cold.data.sql.read(boundedPlayer, 7)).toMatchObject([{ name: "Zoe" }]);
  await cold.done();
  expect(trips("Execute")).toBe(1);
  const next = openRequest(openIsolate(), { caller: "bob" });
  expect(await next.data.sql.read(strictPlayer, 7)).toMatchObject([{ name: "Zoë" }]);
  expect(trips("Execute")).toBe(1);
});

describe("a prefetch", () => {
  it("begins when the request's own I/O is done, takes one connection, and is done twice at most", async () => {
    const isolate = openIsolate();
    const request = openRequest(isolate);
    for (let id = 0; id < 5; id++) {
      request.data.sql.prefetch(strictPlayer, id);
    }
    await Promise.all(Array.from({ length: 30 }, (_, i) => request.data.sql.read(plainPlayer, i)));
    expect(trips("redis")).toBe(0);
    const mysql = trips("Execute");
    await request.done();
    expect(trips("Execute")).toBe(mysql + 2);
    expect(isolate.status().cache).toMatchObject({ reads: 30, prefetches: 2 });
    sent = [];
    expect(await openRequest(isolate).data.sql.read(strictPlayer, 0)).toEqual([]);
    expect(trips("Execute")).toBe(0);
  });

  it("fails unseen", async () => {
    const request = openRequest(openIsolate({ redis: true, reader: true, writer: true }));
    request.data.sql.prefetch(strictPlayer, 7);
    await request.done();
    expect(sent.length).toBeGreaterThan(0);
  });
});

describe("a caller's own write", () => {
  it("is seen by its next request in another isolate, and by nobody's else before the bound", async () => {
    const [here, there] = [openIsolate(), openIsolate()];
    await openRequest(there).data.sql.read(boundedPlayer, 7);
    const request = openRequest(here);
    expect(request.header()).toBeNull();
    await rename(request.data, "Zoë");
    const token = request.header();
    expect(token).toMatch(/^[\w.-]{1,60}$/);
    const name = async (as: { caller?: string; token?: string | null }) =>
      (await openRequest(there, as).data.sql.read(boundedPlayer, 7))[0]?.name;
    expect(await name({ caller: "bob" })).toBe("Zoe");
    expect(await name({ caller: "bob", token })).toBe("Zoe");
    expect(await name({ caller: "ann" })).toBe("Zoe");
    expect(await name({ caller: "ann", token })).toBe("Zoë");
    await request.done();
  });

  it("is seen by its next request in the same isolate without a token", async () => {
    const isolate = openIsolate();
    await openRequest(isolate).data.sql.read(boundedPlayer, 7);
    await rename(openRequest(isolate).data, "Zoë");
    expect(await openRequest(isolate).data.sql.read(boundedPlayer, 7)).toEqual([{ id: 7, name: "Zoë" }]);
  });

  it("is read where it was written, past the replica and the cache, while Redis does not know of it", async () => {
    const [here, there] = [openIsolate({ redis: true }), openIsolate()];
    await openRequest(there).data.sql.read(strictPlayer, 7);
    const request = openRequest(here);
    await rename(request.data, "Zoë");
    const token = request.header();
    expect(await openRequest(there, { token }).data.sql.read(strictPlayer, 7)).toEqual([
      { id: 7, name: "Zoë" },
    ]);
    expect(there.status().cache.writer).toBe(1);
  });
});

describe("a write that Redis was away for", () => {
  it("is done, and shown to others once the queue has told Redis", async () => {
    const [here, there] = [openIsolate({ redis: true }), openIsolate()];
    const first = openRequest(there);
    await first.data.sql.read(strictPlayer, 7);
    await first.done();
    await rename(openRequest(here).data, "Zoë");
    expect(here.status().cache).toMatchObject({ writes: 1, unmarked: 1, queued: 1, lost: 0 });
    const other = () => openRequest(there, { caller: "bob" }).data.sql.read(strictPlayer, 7);
    expect(await other()).toMatchObject([{ name: "Zoe" }]);
    expect(queued).toHaveLength(1);
    for (const { invalidation } of queued) {
      const delivered = JSON.parse(JSON.stringify(invalidation)) as Invalidation;
      await applyInvalidation(openRequest(there).source.store, delivered);
    }
    expect(await other()).toMatchObject([{ name: "Zoë" }]);
  });

  it("is not done where that is worse than failing", async () => {
    const { data } = openRequest(openIsolate({ redis: true }));
    const write = data.sql.write({ tags: ["players/7"], whenUnmarked: "refuse" }, (client) =>
      client.execute("UPDATE players SET name = 'no' WHERE id = 7"),
    );
    await expect(write).rejects.toMatchObject({ code: Code.Unavailable });
    expect(trips("Execute")).toBe(0);
  });
});

describe("a write whose answer is lost", () => {
  it("is done again only when it says that it may", async () => {
    for (const repeatable of [true, false]) {
      let runs = 0;
      const { data } = openRequest(openIsolate());
      const write = data.sql.write({ tags: ["players/7"], repeatable }, async (client) => {
        runs++;
        if (runs === 1) {
          await openRequest(openIsolate({ writer: true })).data.sql.write({ tags: ["players/7"] }, (nobody) =>
            nobody.execute("UPDATE players SET name = 'lost'"),
          );
        }
        return client.execute("UPDATE players SET name = 'done' WHERE id = 7");
      });
      await (repeatable
        ? expect(write).resolves.toMatchObject({ rowsAffected: 1 })
        : expect(write).rejects.toMatchObject({ code: Code.Unavailable }));
      expect(runs).toBe(repeatable ? 2 : 1);
    }
  });
});

describe("a use of Redis", () => {
  it("goes on or fails as it says while Redis is away", async () => {
    const { data } = openRequest(openIsolate({ redis: true }));
    expect(await data.redis.failOpen("instead", (redis) => redis.command("GET", "a"))).toBe("instead");
    await expect(data.redis.failClosed.command("GET", "a")).rejects.toMatchObject({ code: Code.Unavailable });
  });

  it("does not go on for a call that has ended", async () => {
    const { data } = openRequest(openIsolate()).openCall(AbortSignal.abort());
    const use = data.redis.failOpen("instead", (redis) => redis.command("GET", "a"));
    await expect(use).rejects.toMatchObject({ code: Code.Canceled });
  });
});
