import { describe, expect, it } from "vitest";
import { suggest } from "../../../src/gateway/pool/suggest.ts";

describe("suggestions", () => {
  it("are none when callers wait 50 ms and 1 % fails", () => {
    expect(suggest({ meanWaitMs: 50, failureShare: 0.01 })).toEqual([]);
  });

  it("are to grow, of high severity, when callers wait longer", () => {
    expect(suggest({ meanWaitMs: 51, failureShare: 0 })).toEqual([
      {
        severity: "high",
        finding: "Callers waited 51 ms on average in the last minute (over 50 ms)",
        action: expect.stringMatching(/^Grow the pool/),
      },
    ]);
  });

  it("are to check validation, critical and first, when more fail", () => {
    expect(suggest({ meanWaitMs: 60, failureShare: 0.011 })).toMatchObject([
      {
        severity: "critical",
        finding: "1.1 % of connections failed in the last minute (over 1 %)",
        action: expect.stringMatching(/^Check validation/),
      },
      { severity: "high" },
    ]);
  });
});
