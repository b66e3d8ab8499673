import { Code, ConnectError, createContextValues } from "@connectrpc/connect";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { strict } from "../../src/data/cache/freshness.ts";
import { defineQuery, type SqlWriteOptions } from "../../src/data/cached-sql.ts";
import type { Data, WorkQueue } from "../../src/data/data.ts";
import { createDataPlane, type DataPlaneOptions } from "../../src/data/data-plane.ts";
import { exposureHeader } from "../../src/data/read-after-write.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";

const times = { leaseMs: 60_000, lagMs: 5_000, maxTtlMs: 300_000 };
const counter = defineQuery<[id: number], { readonly value: number }>({
  sql: "SELECT value FROM counters WHERE id = ?",
  tags: (id) => [`counters/${id}`],
  freshness: strict,
});

let gateway: TestGateway;
let queued: { delaySeconds: number }[] = [];
/** Statements whose connection broke before they were sent. */
let held: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  gateway = await startGateway();
  await write({ work: (sql) => sql.execute("CREATE TABLE counters (id INT PRIMARY KEY, value INT)") });
});
afterAll(() => gateway.stop());
beforeEach(async () => {
  const redis = open().data.redis.failClosed;
  await redis.command("FLUSHALL");
  await redis.command("SET", "naru:cache:epoch", Date.now() - 600_000);
  await write({ work: (sql) => sql.execute("REPLACE INTO counters VALUES (7, 1)") });
  await redis.command("FLUSHALL");
  await redis.command("SET", "naru:cache:epoch", Date.now() - 600_000);
  [queued, held] = [[], []];
});

/**
 * A call to an isolate of its own. `breaks`: the first of its statements that matches is not sent until the
 * test sends it.
 */
function open({ breaks, ...options }: { breaks?: RegExp } & Partial<DataPlaneOptions> = {}) {
  const url = (role: string) => gateway.url.replace("http://", `http://${role}:${password}@`);
  let isBroken = breaks === undefined;
  const send: typeof fetch = async (input, init) => {
    if (!isBroken && breaks?.test(String(init?.body))) {
      isBroken = true;
      const { signal: _, ...rest } = init ?? {};
      held.push(() => fetch(input, rest));
      throw new TypeError("The connection was lost");
    }
    return fetch(input, init);
  };
  const invalidations = {
    send: async (_: unknown, { delaySeconds }: { delaySeconds: number }) =>
      void queued.push({ delaySeconds }),
  };
  const plane = createDataPlane({
    database: { writerUrl: url("writer"), readerUrl: url("reader"), statementTimeoutMs: 5_000 },
    redis: { url: gateway.url, token: password, timeoutMs: 5_000, subscriptionIdleMs: 1_000 },
    times,
    objects: {} as Data["objects"],
    queue: {} as WorkQueue,
    invalidations: invalidations as unknown as WorkQueue,
    callerOf: () => undefined,
    gate: { send },
    ...options,
  });
  const left: Promise<unknown>[] = [];
  const call = {
    signal: new AbortController().signal,
    values: createContextValues(),
    responseHeader: new Headers(),
  };
  const data = plane.open({ readAfterWrite: null, waitUntil: (work) => left.push(work) }).dataOf(call);
  return {
    data,
    exposures: () => call.responseHeader.get(exposureHeader),
    done: () => Promise.all(left),
    stats: () => plane.status().cache,
  };
}

type Work = Parameters<Data["sql"]["write"]>[1];

async function write({
  work,
  ...given
}: { work: Work; breaks?: RegExp } & Partial<SqlWriteOptions<unknown>>) {
  const { breaks, ...options } = given;
  const call = open(breaks === undefined ? {} : { breaks });
  const result = call.data.sql.write({ tags: ["counters/7"], ...options }, work);
  await result.catch(() => undefined);
  await call.done();
  return { result, ...call };
}

const add: Work = (sql) => sql.execute("UPDATE counters SET value = value + 1 WHERE id = 7");
const marks = async () => {
  const fields = (await open().data.redis.failClosed.command(
    "HGETALL",
    "naru:cache:v:counters/7",
  )) as string[];
  return fields.flatMap((name, i) => (name.startsWith("m:") ? [Number(fields[i + 1]) - Date.now()] : []));
};

describe("a write of which a part broke off, and whose repeat was answered", () => {
  it("keeps its mark for the lease that the configuration says, and tells Redis once more after it", async () => {
    const { result, stats } = await write({ work: add, repeatable: true, breaks: /UPDATE/ });
    await expect(result).resolves.toMatchObject({ rowsAffected: 1 });
    const [leftMs = 0, ...others] = await marks();
    expect(others).toEqual([]);
    expect(leftMs).toBeGreaterThan(times.leaseMs - 20_000);
    expect(leftMs).toBeLessThanOrEqual(times.leaseMs);
    expect(queued).toEqual([{ delaySeconds: 60 }]);
    expect(stats()).toMatchObject({ "in-doubt": 1, queued: 1, unmarked: 0, lost: 0 });
  });

  it("shows all workers the same when the part that broke off arrives after all", async () => {
    await write({ work: add, repeatable: true, breaks: /UPDATE/ });
    const [one, other] = [open().data, open().data];
    expect(await one.sql.read(counter, 7)).toEqual([{ value: 2 }]);
    await held[0]?.();
    expect(await one.sql.read(counter, 7)).toEqual([{ value: 3 }]);
    expect(await other.sql.read(counter, 7)).toEqual([{ value: 3 }]);
  });

  it("names it in its answer", async () => {
    const { exposures } = await write({ work: add, repeatable: true, breaks: /UPDATE/ });
    expect(exposures()).toBe("in-doubt, queued");
  });

  it("leaves no mark behind when nothing broke off, and names nothing", async () => {
    const { exposures } = await write({ work: add, repeatable: true });
    expect(await marks()).toEqual([]);
    expect(exposures()).toBeNull();
    expect(queued).toEqual([]);
  });
});

describe("a write of which a part broke off, and whose repeat was refused", () => {
  const refused: Work = async (sql) => {
    await sql.execute("UPDATE counters SET value = value + 1 WHERE id = 7 /* first */");
    throw new ConnectError("There is no room", Code.FailedPrecondition);
  };

  it("is not told as refused, for it may be applied after all", async () => {
    const { result } = await write({ work: refused, repeatable: true, breaks: /first/ });
    await expect(result).rejects.toMatchObject({
      code: Code.Unavailable,
      rawMessage: "The database did not answer at first: nobody knows whether this was applied",
    });
    expect(await marks()).toHaveLength(1);
  });

  it("is told as refused once it cannot be applied any more", async () => {
    const order: string[] = [];
    const fence = async () => void order.push("fence");
    const { result } = await write({ work: refused, repeatable: true, breaks: /first/, fence });
    await expect(result).rejects.toMatchObject({ code: Code.FailedPrecondition });
    expect(order).toEqual(["fence"]);
    expect(await marks()).toEqual([]);
  });
});

describe("the answer to a write", () => {
  it("names it when others may not see it yet, for Redis was away", async () => {
    const redis = { url: "http://127.0.0.1:1", token: password, timeoutMs: 5_000, subscriptionIdleMs: 1_000 };
    const call = open({ redis });
    await call.data.sql.write({ tags: ["counters/7"] }, add);
    expect(call.exposures()).toBe("unmarked, queued");
  });
});

it("ends a write's statements when its lease does, however long its call may take", async () => {
  const call = open({ times: { ...times, leaseMs: 300 } });
  const began = performance.now();
  const write = call.data.sql.write({ tags: ["counters/7"] }, (sql) => sql.execute("DO SLEEP(4)"));
  await expect(write).rejects.toMatchObject({ code: Code.DeadlineExceeded });
  expect(performance.now() - began).toBeLessThan(3_000);
});
