import { beforeEach, describe, expect, it } from "vitest";
import { createFaults, type Faults } from "../../../src/gateway/faults/faults.ts";
import { type FaultRule, parseFault } from "../../../src/gateway/faults/rule.ts";
import { type Operation, passSeam } from "../../../src/gateway/seam.ts";
import { createFakeClock, type FakeClock } from "../../fake-clock.ts";

let clock: FakeClock;
let faults: Faults;

beforeEach(() => {
  clock = createFakeClock();
  faults = createFaults(clock);
});

function add(value: Partial<FaultRule>): void {
  const parsed = parseFault(value);
  if (parsed.kind === "refused") {
    throw new Error(parsed.error);
  }
  faults.add(parsed.rule);
}

function sql(text: string, inTransaction = false): Operation {
  return {
    protocol: "mysql",
    role: "writer",
    database: "naru",
    sql: text,
    sessionId: "s",
    inTransaction,
    expireSession: async () => {},
  };
}

function redis(...names: string[]): Operation {
  return { protocol: "redis", commands: names.map((name) => [name]), atomic: false };
}

/**
 * What becomes of an operation: "done", "not run" when the engine never saw it, "dropped" when only the
 * answer is lost.
 */
async function run(operation: Operation): Promise<string> {
  let ran = false;
  try {
    await passSeam(faults.seam, operation, async () => {
      ran = true;
    });
    return "done";
  } catch {
    return ran ? "dropped" : "not run";
  }
}

async function runAll(count: number): Promise<string> {
  let hits = "";
  for (let index = 0; index < count; index++) {
    hits += (await run(sql("SELECT 1"))) === "done" ? "." : "x";
  }
  return hits;
}

describe("faults", () => {
  it("hit the same operations with the same seed, others with another, about as often as they should", async () => {
    const sequences: string[] = [];
    for (const seed of [7, 7, 8]) {
      faults.clear();
      add({ kind: "drop", probability: 0.3, seed, maxCount: 1000 });
      sequences.push(await runAll(400));
    }
    expect(sequences[1]).toBe(sequences[0]);
    expect(sequences[2]).not.toBe(sequences[0]);
    const hits = sequences[0]?.replaceAll(".", "").length ?? 0;
    expect([hits > 90, hits < 150]).toEqual([true, true]);
  });

  it("are over after so many hits", async () => {
    add({ kind: "drop", maxCount: 3 });
    expect(await runAll(5)).toBe("xxx..");
    expect(faults.list()).toMatchObject([{ id: 1, hits: 3, matched: 3, leftMs: 0 }]);
  });

  it("are over after their time", async () => {
    add({ kind: "drop", durationMs: 1000 });
    await clock.advance(999);
    expect(await runAll(1)).toBe("x");
    await clock.advance(1);
    expect(await runAll(1)).toBe(".");
  });

  it.each([
    [{ access: "read" }, "x.....x."],
    [{ access: "write" }, ".x..x..x"],
    [{ target: "mysql" }, "xxxxxx.."],
    [{ target: "redis" }, "......xx"],
    [{ target: "mysql", access: "write" }, ".x..x..."],
  ] as const)("with %j hit what they name", async (rule, expected) => {
    add({ kind: "error", ...rule });
    const operations = [
      sql("/* a comment */ SELECT REPLACE('insert into x', 'a', 'b')"),
      sql("INSERT INTO t VALUES (1)"),
      sql("BEGIN"),
      sql("ROLLBACK"),
      sql("COMMIT"),
      sql("SET time_zone = '+00:00'"),
      redis("get", "TTL"),
      redis("get", "set"),
    ];
    let hits = "";
    for (const operation of operations) {
      hits += (await run(operation)) === "done" ? "." : "x";
    }
    expect(hits).toBe(expected);
  });

  it("that drop after the commit let the engine do its work first, and only what lasts is dropped", async () => {
    add({ kind: "drop_after_commit" });
    const operations = [
      sql("SELECT 1"),
      sql("BEGIN"),
      sql("INSERT INTO t VALUES (1)", true),
      sql("COMMIT", true),
      sql("INSERT INTO t VALUES (1)"),
      redis("get"),
      redis("incr"),
    ];
    const outcomes: string[] = [];
    for (const operation of operations) {
      outcomes.push(await run(operation));
    }
    expect(outcomes).toEqual(["done", "done", "done", "dropped", "dropped", "done", "dropped"]);
  });

  it("of latency let the operation run after the time, and not before", async () => {
    add({ kind: "latency", latencyMs: 250 });
    let outcome = "waiting";
    const running = run(sql("SELECT 1")).then((result) => {
      outcome = result;
    });
    await clock.advance(249);
    expect(outcome).toBe("waiting");
    await clock.advance(1);
    await running;
    expect(outcome).toBe("done");
  });

  it("that are cleared do nothing", async () => {
    add({ kind: "drop" });
    expect(faults.clear()).toBe(1);
    expect([await runAll(2), faults.list()]).toEqual(["..", []]);
  });
});
