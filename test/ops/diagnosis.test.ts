import { describe, expect, it } from "vitest";
import { nameCause } from "../../src/ops/diagnosis/causes.ts";
import { checkNames, diagnose } from "../../src/ops/diagnosis/checks.ts";
import type { Snapshot } from "../../src/ops/diagnosis/snapshot.ts";

const well: Snapshot = {
  probes: [
    { part: "mysql writer", tookMs: 3, error: undefined },
    { part: "mysql reader", tookMs: 3, error: undefined },
    { part: "redis", tookMs: 1, error: undefined },
    { part: "objects", tookMs: 5, error: undefined },
    { part: "metrics store", tookMs: 5, error: undefined },
  ],
  clockOffsetMs: 4,
  calls: { calls: 1_000, faults: 1, meanMs: 4, p95Ms: 12, waitMs: 0, peakInFlight: 20 },
  pools: [{ role: "writer", size: 20, active: 2, queued: 0, utilisation: 0.1, meanWaitMs: 0 }],
  buffers: [{ kind: "requests", usedBytes: 10, limitBytes: 1_000, waiting: 0 }],
  gatewayMemoryBytes: 100 * 2 ** 20,
  storeFailure: undefined,
};

const [writer] = well.probes;
const [pool] = well.pools;
const [buffer] = well.buffers;

describe("the diagnosis", () => {
  it("of a system that is well has no warning", () => {
    const results = diagnose(well);
    expect(results.filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    expect(results.length).toBeGreaterThan(12);
  });

  it("of a system that nobody calls, and of which little is known, has no warning either", () => {
    const unknown = {
      ...well,
      calls: undefined,
      clockOffsetMs: undefined,
      gatewayMemoryBytes: undefined,
      pools: [],
      buffers: [],
    };
    expect(diagnose(unknown).filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    // One failed call of three is no sign of anything.
    const few = { ...well, calls: { ...well.calls!, calls: 3, faults: 1 } };
    expect(diagnose(few).filter(({ outcome }) => outcome !== "pass")).toEqual([]);
  });

  it.each<[string, Partial<Snapshot>, string, string, RegExp]>([
    [
      "a slow MySQL",
      { probes: [{ ...writer!, tookMs: 120 }] },
      "latency: mysql writer",
      "warning",
      /takes 120 ms/,
    ],
    [
      "a very slow MySQL",
      { probes: [{ ...writer!, tookMs: 400 }] },
      "latency: mysql writer",
      "fail",
      /400 ms/,
    ],
    [
      "a MySQL that is gone",
      { probes: [{ ...writer!, tookMs: undefined, error: "MySQL is not available: ECONNREFUSED" }] },
      "connectivity: mysql writer",
      "fail",
      /can't be reached/,
    ],
    [
      "a Redis that is gone, which can be missed",
      { probes: [{ part: "redis", tookMs: undefined, error: "connection lost" }] },
      "connectivity: redis",
      "warning",
      /can't be reached/,
    ],
    [
      "an exhausted pool",
      { pools: [{ ...pool!, active: 20, queued: 4 }] },
      "pools: writer",
      "fail",
      /exhausted/,
    ],
    [
      "a pool that is waited for",
      { pools: [{ ...pool!, utilisation: 0.4, meanWaitMs: 80 }] },
      "pools: writer",
      "warning",
      /80 ms/,
    ],
    ["a busy pool", { pools: [{ ...pool!, utilisation: 0.9 }] }, "pools: writer", "warning", /90 % in use/],
    ["full buffers", { buffers: [{ ...buffer!, usedBytes: 900 }] }, "buffers: requests", "warning", /90 %/],
    [
      "requests that wait for room",
      { buffers: [{ ...buffer!, waiting: 3 }] },
      "buffers: requests",
      "fail",
      /3 wait/,
    ],
    ["a clock that is wrong", { clockOffsetMs: -5_400 }, "configuration: clock", "warning", /5400 ms behind/],
    ["a clock that is an hour off", { clockOffsetMs: 3_600_000 }, "configuration: clock", "fail", /ahead of/],
    ["many faults", { calls: { ...well.calls!, faults: 40 } }, "errors", "fail", /4\.00 % of 1000 calls/],
    [
      "slow calls",
      { calls: { ...well.calls!, meanMs: 80 } },
      "latency: calls",
      "warning",
      /80\.0 ms in the mean/,
    ],
    [
      "calls that wait for connections",
      { calls: { ...well.calls!, waitMs: 90 } },
      "concurrency",
      "warning",
      /90\.0 ms/,
    ],
    ["a large process", { gatewayMemoryBytes: 2 * 2 ** 30 }, "memory", "warning", /2048 MiB/],
    [
      "a metrics store without room",
      { storeFailure: "database or disk is full" },
      "configuration: metrics store",
      "fail",
      /no room left/,
    ],
  ])("names %s, and nothing else", (_, change, check, outcome, finding) => {
    const results = diagnose({ ...well, ...change }).filter((each) => each.outcome !== "pass");
    expect(results.map((each) => [each.check, each.outcome])).toEqual([[check, outcome]]);
    const [result] = results;
    expect(result?.finding).toMatch(finding);
    // Whoever reads it knows what it means, what to do and how to see that it helped.
    expect([result?.impact, result?.action, result?.expectedResult]).not.toContain("");
  });

  it.each([
    ["Credentials are missing or wrong", "refuses the password"],
    ["The database is not available: Password is wrong", "refuses the password"],
    ["Access denied for user 'naru'@'%' (errno 1045)", "refuses the password"],
    ["WRONGPASS invalid username-password pair", "refuses the password"],
    ["Unknown database 'nope' (errno 1049)", "has no database of this name"],
    ["Disk full (/tmp); waiting (errno 1021)", "has no room left on its disk"],
    ["MISCONF Redis is configured to save RDB snapshots", "has no room left on its disk"],
    ["OOM command not allowed when used memory > 'maxmemory'", "has no memory left"],
    ["Too many connections (errno 1040)", "has no free connection"],
    ["The MySQL server is running with the --read-only option (errno 1290)", "is read-only"],
    ["READONLY You can't write against a read only replica", "is read-only"],
    ["LOADING Redis is loading the dataset in memory", "is starting and reads its data"],
    ["The deadline has passed: The operation was aborted due to timeout", "does not answer in time"],
    ["Redis is not available: Network connection lost.", "can't be reached"],
    ["something that nobody has thought of", "fails"],
  ])("tells what %j means", (error, finding) => {
    expect(nameCause(error).finding).toBe(finding);
  });

  it("is only of what is asked for", () => {
    for (const name of checkNames) {
      const results = diagnose(well, [name]);
      expect(results.length, name).toBeGreaterThan(0);
      expect(
        results.every(({ check }) => check === name || check.startsWith(`${name}:`)),
        name,
      ).toBe(true);
    }
  });
});
