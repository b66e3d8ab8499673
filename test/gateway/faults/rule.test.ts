import { describe, expect, it } from "vitest";
import { parseFault } from "../../../src/gateway/faults/rule.ts";

describe("a fault", () => {
  it("needs its kind alone, and is bounded in count and time unasked", () => {
    expect(parseFault({ kind: "drop" })).toEqual({
      kind: "ok",
      rule: {
        kind: "drop",
        target: "any",
        access: "any",
        probability: 1,
        seed: 1,
        maxCount: 100,
        durationMs: 60_000,
        latencyMs: 100,
        errno: 1105,
      },
    });
  });

  it.each([
    [null, "Fault is not a JSON object"],
    [
      {},
      'Fault option kind is not one of "latency", "drop", "drop_after_commit", "error", "expire_session": null',
    ],
    [{ kind: "drop", target: "disk" }, 'Fault option target is not one of "mysql", "redis", "any": "disk"'],
    [{ kind: "drop", acces: "read" }, 'Fault has no option "acces"'],
    [{ kind: "drop", probability: 1.1 }, "Fault option probability is not a number from 0 to 1: 1.1"],
    [{ kind: "drop", probability: null }, "Fault option probability is not a number: null"],
    [{ kind: "drop", seed: 0.5 }, "Fault option seed is not a number from 0 to 4294967295: 0.5"],
    [{ kind: "drop", maxCount: 0 }, "Fault option maxCount is not a number from 1 to 1000000: 0"],
    [
      { kind: "drop", durationMs: 3_600_001 },
      "Fault option durationMs is not a number from 1 to 3600000: 3600001",
    ],
    [{ kind: "latency", latencyMs: "5" }, 'Fault option latencyMs is not a number: "5"'],
  ])("of the form %j is refused", (value, error) => {
    expect(parseFault(value)).toEqual({ kind: "refused", error });
  });
});
