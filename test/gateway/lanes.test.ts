import { beforeEach, describe, expect, it } from "vitest";
import {
  type BackendConnection,
  BackendError,
  type BackendPool,
  type Outcome,
} from "../../src/gateway/mysql/backend.ts";
import { createLanes, type Lanes } from "../../src/gateway/mysql/lanes.ts";
import { createFakeClock, type FakeClock, settled } from "../fake-clock.ts";

// The rules by which reads share connections; planetscale-lanes.test.ts has them on MariaDB.

type Answer = (error: BackendError | undefined, outcome?: Outcome) => void;

/** A connection whose answers the test gives. */
interface Link {
  readonly threadId: number;
  readonly unanswered: { readonly sql: string; readonly answer: Answer }[];
  state: "free" | "taken" | "destroyed";
  /** Statements that shared it, in all. */
  uses: number;
}

const lost = new BackendError("gone", 2013, { connectionLost: true });
let clock: FakeClock;
let links: Link[];
let killed: number[];
let answered: string[];
let again: string[];
let lanes: Lanes;

beforeEach(() => {
  clock = createFakeClock();
  links = Array.from({ length: 3 }, (_, index) => ({
    threadId: index + 1,
    unanswered: [],
    state: "free",
    uses: 0,
  }));
  killed = [];
  answered = [];
  again = [];
  const toConnection = (link: Link) =>
    ({
      threadId: link.threadId,
      database: "main",
      pipeline: { add: (sql: string, answer: Answer) => link.unanswered.push({ sql, answer }) },
      release: (uses: number) => {
        link.uses += uses;
        link.state = "free";
      },
      destroy: () => {
        link.state = "destroyed";
        fail(link);
      },
    }) as unknown as BackendConnection;
  const pool = {
    take: (fits: (connection: BackendConnection) => boolean) => {
      const link = links.find(({ state }) => state === "free");
      const connection = link && toConnection(link);
      if (link === undefined || connection === undefined || !fits(connection)) {
        return undefined;
      }
      link.state = "taken";
      return connection;
    },
    kill: async (threadId: number) => {
      killed.push(threadId);
    },
  } as unknown as BackendPool;
  lanes = createLanes(pool, clock);
});

function run(sql: string, options: { signal?: AbortSignal; database?: string } = {}): boolean {
  return lanes.run({
    sql,
    database: options.database ?? "main",
    signal: options.signal ?? new AbortController().signal,
    done: (error) => answered.push(error === undefined ? sql : `${sql}: ${error.message}`),
    rerun: async () => {
      again.push(sql);
    },
  });
}

function runAll(count: number): void {
  for (let n = 0; n < count; n++) {
    expect(run(`read ${n}`)).toBe(true);
  }
}

function answer(link: Link, count: number, error?: BackendError): void {
  for (let n = 0; n < count; n++) {
    link.unanswered.shift()!.answer(error, {} as Outcome);
  }
}

function fail(link: Link): void {
  answer(link, link.unanswered.length, lost);
}

const depths = () => links.map(({ unanswered }) => unanswered.length);

/** Reads two at a time that take so long each. */
async function readSlowly(ms: number): Promise<boolean> {
  if (!run("a") || !run("b")) {
    return false;
  }
  for (let n = 0; n < 2; n++) {
    await clock.advance(ms);
    answer(links[0]!, 1);
  }
  return true;
}

describe("reads at the same time", () => {
  it("share a connection, eight to one, and give it back when all are answered", () => {
    runAll(10);
    expect(depths()).toEqual([8, 2, 0]);
    answer(links[0]!, 7);
    expect(links[0]?.state).toBe("taken");
    answer(links[0]!, 1);
    answer(links[1]!, 2);
    expect(links.map(({ state }) => state)).toEqual(["free", "free", "free"]);
    expect(links.map(({ uses }) => uses)).toEqual([8, 2, 0]);
    expect(answered).toEqual(Array.from({ length: 10 }, (_, n) => `read ${n}`));
    expect(lanes.pending).toBe(0);
  });

  it("have their own connections when no more can share, none is free, or it is of another database", () => {
    runAll(24);
    expect(run("one too many")).toBe(false);
    answer(links[0]!, 8);
    expect(run("elsewhere", { database: "other" })).toBe(false);
    expect(run("here")).toBe(true);
  });

  it("do not join one that has not answered for a while", async () => {
    run("slow");
    await clock.advance(3);
    run("next");
    expect(depths()).toEqual([1, 1, 0]);
  });

  it("give each its own error", () => {
    runAll(3);
    answer(links[0]!, 1);
    answer(links[0]!, 1, new BackendError("no such table", 1146, {}));
    answer(links[0]!, 1);
    expect(answered).toEqual(["read 0", "read 1: no such table", "read 2"]);
  });

  it("are run again, but for those whose client has gone, when their connection is lost", () => {
    const client = new AbortController();
    run("one");
    run("two", { signal: client.signal });
    run("three");
    answer(links[0]!, 1);
    client.abort();
    fail(links[0]!);
    expect(answered.filter((text) => !text.startsWith("two"))).toEqual(["one"]);
    expect(again).toEqual(["three"]);
    expect(links[0]?.state).toBe("taken");
  });
});

describe("a read that is not answered soon", () => {
  it("has those behind it run elsewhere, and what is said of them later is not heard", async () => {
    runAll(3);
    await clock.advance(9);
    expect(again).toEqual([]);
    await clock.advance(6);
    expect(again).toEqual(["read 1", "read 2"]);
    expect(run("later")).toBe(true);
    expect(depths()).toEqual([3, 1, 0]);
    answer(links[0]!, 3);
    expect(answered).toEqual(["read 0"]);
    expect(links[0]?.state).toBe("free");
  });

  it("goes on while its client waits", async () => {
    run("slow");
    await clock.advance(1000);
    expect(killed).toEqual([]);
    answer(links[0]!, 1);
    expect(answered).toEqual(["slow"]);
  });

  it("is killed with its connection when its client goes", async () => {
    const client = new AbortController();
    run("slow", { signal: client.signal });
    await clock.advance(100);
    client.abort();
    await clock.advance(5);
    expect(killed).toEqual([1]);
    expect(links[0]?.state).toBe("destroyed");
    expect(again).toEqual([]);
  });

  it("is killed when it has been run elsewhere already", async () => {
    runAll(2);
    await clock.advance(15);
    answer(links[0]!, 1);
    await clock.advance(20);
    expect(killed).toEqual([1]);
    expect(again).toEqual(["read 1"]);
    expect(answered).toEqual(["read 0"]);
  });

  it("is not killed for its client while others on its connection get answers", async () => {
    const client = new AbortController();
    run("left", { signal: client.signal });
    run("waits");
    client.abort();
    await clock.advance(4);
    answer(links[0]!, 2);
    await clock.advance(100);
    expect(killed).toEqual([]);
    expect(answered).toContain("waits");
  });
});

describe("reads that are slow on the whole", () => {
  /** Has reads wait for each other until they are run apart, for a trial, in which they take `ms` each. */
  async function tryApart(ms: number): Promise<number> {
    let shared = 0;
    while (await readSlowly(4)) {
      shared++;
    }
    const sinceMs = clock.now();
    await clock.advance(ms);
    lanes.noteApart(sinceMs);
    await clock.advance(100);
    return shared;
  }

  it("get connections of their own for two seconds, when a trial shows that they gain by it", async () => {
    expect(await tryApart(4)).toBe(6);
    expect(run("soon")).toBe(false);
    await clock.advance(1800);
    expect(run("soon")).toBe(false);
    await clock.advance(200);
    expect(run("later")).toBe(true);
  });

  it("keep connections of their own for twice as long when that is found again", async () => {
    expect(await tryApart(4)).toBe(6);
    expect(run("soon")).toBe(false);
    await clock.advance(2000);
    expect(await tryApart(4)).toBe(3);
    expect(run("soon")).toBe(false);
    await clock.advance(3900);
    expect(run("soon")).toBe(false);
    await clock.advance(200);
    expect(run("later")).toBe(true);
  });

  it("share connections again when they gain nothing, as on a busy machine, and for a second there is no doubt", async () => {
    expect(await tryApart(7)).toBe(6);
    for (let elapsedMs = 0; elapsedMs < 990; elapsedMs += 8) {
      expect(await readSlowly(4)).toBe(true);
    }
    expect(await tryApart(7)).toBe(6);
  });

  it("share connections again when there were none of their own in the trial", async () => {
    while (await readSlowly(4)) {
      // until there is doubt
    }
    await clock.advance(100);
    expect(run("later")).toBe(true);
  });

  it("do not count as slow on the whole when one in five is", async () => {
    for (let n = 0; n < 50; n++) {
      expect(await readSlowly(4)).toBe(true);
      for (let quick = 0; quick < 4; quick++) {
        expect(await readSlowly(0.1)).toBe(true);
      }
    }
  });

  it("do not count as slow for what takes long by itself", async () => {
    for (let n = 0; n < 50; n++) {
      expect(run("report")).toBe(true);
      await clock.advance(50);
      answer(links[0]!, 1);
    }
  });

  it.each([
    { ms: 1, isSlow: true },
    { ms: 0.1, isSlow: false },
  ])("are found where others always wait, by what each takes: $ms ms", async ({ ms, isSlow }) => {
    let isShared = run("first");
    for (let n = 0; n < 6 * 16 && isShared; n++) {
      isShared = run("behind it");
      await clock.advance(ms);
      answer(links[0]!, 1);
    }
    expect(links[0]?.state).toBe("taken");
    expect(run("one more")).toBe(!isSlow);
  });

  it("count as slow when those behind one that is not answered had to be run elsewhere", async () => {
    let stalls = 0;
    while (run("stalls")) {
      run("behind it");
      await clock.advance(15);
      answer(links[0]!, 2);
      stalls++;
    }
    expect(stalls).toBe(6);
  });
});

describe("closing", () => {
  it("takes no more reads, and waits for those that are under way", async () => {
    runAll(2);
    let isClosed = false;
    void lanes.close().then(() => {
      isClosed = true;
    });
    expect(run("late")).toBe(false);
    answer(links[0]!, 1);
    await settled();
    expect(isClosed).toBe(false);
    answer(links[0]!, 1);
    await settled();
    expect(isClosed).toBe(true);
    await lanes.close();
  });

  it("leaves no timer behind", async () => {
    runAll(1);
    answer(links[0]!, 1);
    await clock.advance(10);
    expect(clock.pending).toBe(0);
  });
});
