import { beforeEach, describe, expect, it } from "vitest";
import { createPool, type Pool } from "../../../src/gateway/pool/pool.ts";
import { createFakeClock, type FakeClock, settled } from "../../fake-clock.ts";
import { catchError } from "../setup.ts";

/**
 * A connection that is a number. The pool's logic is what is tested here; it meets MySQL in
 * mysql2-pool.test.ts.
 */
interface Link {
  readonly id: number;
}

const never = new AbortController().signal;
let clock: FakeClock;
let pool: Pool<Link>;
let opened: number;
let destroyed: number[];
let dead: Set<number>;
let opening: () => Promise<void>;

function build(core: number, max: number, maxWaiting = 100): void {
  pool = createPool<Link>({
    size: { core, max },
    create: async () => {
      const id = ++opened;
      await opening();
      return { id };
    },
    validate: async ({ id }) => {
      if (dead.has(id)) {
        throw new Error("no answer");
      }
    },
    destroy: ({ id }) => destroyed.push(id),
    waitMs: 5000,
    maxWaiting,
    validateAfterMs: 5000,
    staleAfterMs: 30 * 60_000,
    clock,
    refuse: (reason) => new Error(reason),
  });
}

beforeEach(() => {
  clock = createFakeClock();
  opened = 0;
  destroyed = [];
  dead = new Set();
  opening = async () => {};
  build(1, 2);
});

async function take(count: number): Promise<Link[]> {
  return await Promise.all(Array.from({ length: count }, () => pool.acquire(never)));
}

describe("a pool", () => {
  it("counts each of those who shared a connection, and its time once", async () => {
    const [shared] = await take(1);
    await clock.advance(40);
    pool.release(shared!, 8);
    const [alone] = await take(1);
    await clock.advance(5);
    pool.release(alone!);
    expect(pool.totals).toMatchObject({ asked: 9, acquired: 9, returned: 9, heldMs: 45 });
    expect(pool.recent().meanHeldMs).toBe(5);
  });

  it("opens connections when they are needed and gives them out again", async () => {
    const [first] = await take(1);
    pool.release(first!);
    expect((await take(1))[0]).toBe(first);
    expect(opened).toBe(1);
  });

  it("gives out first what came back last, so that the rest falls idle", async () => {
    const [first, second] = await take(2);
    pool.release(second!);
    pool.release(first!);
    expect((await take(1))[0]).toBe(first);
  });

  it("serves those who wait in the order in which they came", async () => {
    const [first, second] = await take(2);
    const order: string[] = [];
    const waiting = ["a", "b", "c"].map((name) =>
      pool.acquire(never).then((link) => {
        order.push(`${name} ${link.id}`);
        return link;
      }),
    );
    pool.release(second!);
    pool.release(first!);
    await settled();
    pool.release(second!);
    await Promise.all(waiting);
    expect(order).toEqual(["a 2", "b 1", "c 2"]);
    expect(opened).toBe(2);
  });

  it("never has more connections than its maximum, though all ask at once", async () => {
    const all = Array.from({ length: 50 }, () => pool.acquire(never).then((link) => pool.release(link)));
    await Promise.all(all);
    expect([opened, pool.state().total, pool.state().queued]).toEqual([2, 2, 0]);
  });

  it("lets a caller who gives up leave the queue at once, with the signal's reason", async () => {
    const [first] = await take(2);
    const controller = new AbortController();
    const leaving = catchError(pool.acquire(controller.signal));
    const staying = pool.acquire(never);
    await settled();
    expect(pool.state().queued).toBe(2);
    controller.abort(new Error("gone"));
    expect(pool.state().queued).toBe(1);
    expect((await leaving).message).toBe("gone");
    pool.release(first!);
    expect(await staying).toBe(first);
  });

  it("refuses a caller who has gone before it asks", async () => {
    const error = await catchError(pool.acquire(AbortSignal.abort(new Error("gone"))));
    expect([error.message, opened]).toEqual(["gone", 0]);
  });

  it("refuses a caller after the wait, and counts that as a failure", async () => {
    await take(2);
    const refused = catchError(pool.acquire(never));
    await clock.advance(5000);
    expect((await refused).message).toBe("timeout");
    expect(pool.recent()).toMatchObject({ failureShare: 1 / 3, meanWaitMs: 5000 / 3 });
    expect(clock.pending).toBe(0);
  });

  it("refuses a caller at once when too many wait", async () => {
    build(1, 1, 1);
    await take(1);
    const waiting = catchError(pool.acquire(never));
    expect((await catchError(pool.acquire(never))).message).toBe("full");
    pool.close();
    expect((await waiting).message).toBe("closed");
  });

  it("passes on why a connection could not be opened, and tries again for the next", async () => {
    opening = () => Promise.reject(new Error("no server"));
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => catchError(pool.acquire(never))));
    expect([one, two, three].map((error) => error?.message)).toEqual(Array(3).fill("no server"));
    opening = async () => {};
    expect(await take(1)).toEqual([{ id: 4 }]);
  });

  it("serves a caller with what comes back while a connection is being opened, and keeps the new one", async () => {
    const [first] = await take(1);
    let finish: () => void = () => {};
    opening = () => new Promise((resolve) => (finish = resolve));
    const waiting = pool.acquire(never);
    await settled();
    pool.release(first!);
    expect(await waiting).toBe(first);
    finish();
    await settled();
    expect(pool.state()).toMatchObject({ active: 1, idle: 1 });
  });
});

describe("a connection that breaks", () => {
  it("in use is replaced for the caller who waits", async () => {
    build(1, 1);
    const [only] = await take(1);
    const waiting = pool.acquire(never);
    pool.drop(only!);
    expect(await waiting).toEqual({ id: 2 });
    expect(destroyed).toEqual([1]);
    pool.release(only!);
    expect(pool.state()).toMatchObject({ active: 1, total: 1 });
  });

  it("makes the pool ask the idle ones before it gives them out, and none that is dead is given out", async () => {
    build(1, 3);
    const links = await take(3);
    for (const link of links) {
      pool.release(link);
    }
    dead = new Set([2, 3]);
    pool.drop(links[0]!);
    expect(await take(1)).toEqual([{ id: 4 }]);
    expect(destroyed).toEqual([1, 3, 2]);
  });

  it("while idle for more than five seconds is found before it is given out", async () => {
    const [first] = await take(1);
    pool.release(first!);
    dead = new Set([1]);
    await clock.advance(5001);
    expect(await take(1)).toEqual([{ id: 2 }]);
  });

  it("counts among the failures, once", async () => {
    const [first] = await take(1);
    pool.drop(first!);
    pool.drop(first!);
    expect(pool.totals.failed).toBe(1);
  });
});

describe("a health check", () => {
  it("drops what is dead and opens what the core lacks", async () => {
    build(3, 6);
    const links = await take(2);
    for (const link of links) {
      pool.release(link);
    }
    dead = new Set([1]);
    await pool.checkHealth();
    expect(destroyed).toEqual([1]);
    expect(pool.state()).toMatchObject({ idle: 3, total: 3 });
  });

  it("closes what has been idle for 30 minutes, though it answers, and keeps what has not", async () => {
    build(1, 4);
    const links = await take(3);
    pool.release(links[0]!);
    await clock.advance(29 * 60_000);
    await pool.checkHealth();
    pool.release(links[1]!);
    await clock.advance(60_001);
    await pool.checkHealth();
    expect(destroyed).toEqual([1]);
    expect(pool.state()).toMatchObject({ active: 1, idle: 1 });
  });

  it("leaves connections in use alone", async () => {
    const [first] = await take(1);
    dead = new Set([1]);
    await pool.checkHealth();
    pool.release(first!);
    expect(destroyed).toEqual([]);
  });

  it("survives a server that is away", async () => {
    build(2, 4);
    opening = () => Promise.reject(new Error("no server"));
    await pool.checkHealth();
    expect(pool.state().total).toBe(0);
  });

  it("serves from what it has asked those who came in the meantime, before it opens more", async () => {
    build(1, 2);
    const [first] = await take(1);
    pool.release(first!);
    const checking = pool.checkHealth();
    expect(await take(1)).toEqual([first]);
    await checking;
    expect(opened).toBe(1);
  });
});

describe("a pool that is resized", () => {
  it("upwards opens connections for those who wait", async () => {
    build(1, 1);
    await take(1);
    const waiting = Promise.all([pool.acquire(never), pool.acquire(never)]);
    pool.resize({ core: 2, max: 3 });
    expect(await waiting).toEqual([{ id: 2 }, { id: 3 }]);
  });

  it("downwards closes what is idle at once and what is in use when it comes back", async () => {
    build(1, 4);
    const links = await take(4);
    pool.release(links[0]!);
    pool.resize({ core: 1, max: 2 });
    expect(destroyed).toEqual([1]);
    for (const link of links.slice(1)) {
      pool.release(link);
    }
    expect(destroyed).toEqual([1, 2]);
    expect(pool.state()).toMatchObject({ total: 2, idle: 2, size: { max: 2 } });
  });
});

describe("a pool that is closed", () => {
  it("gives back what is left, refuses those who wait, and closes what opens late", async () => {
    const [first] = await take(1);
    let finish: () => void = () => {};
    opening = () => new Promise((resolve) => (finish = resolve));
    const waiting = catchError(pool.acquire(never));
    await settled();
    expect(pool.close()).toEqual([first]);
    expect((await waiting).message).toBe("closed");
    finish();
    await settled();
    expect(destroyed).toEqual([2]);
    expect((await catchError(pool.acquire(never))).message).toBe("closed");
  });
});
