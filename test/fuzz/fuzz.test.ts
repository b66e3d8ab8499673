import { describe, expect, inject, it } from "vitest";
import { tokenFor } from "../client.ts";
import { fuzz } from "./fuzz.ts";

describe("the fuzzer", () => {
  it("finds nothing in its first 400 requests", async () => {
    const report = await fuzz({
      url: new URL(inject("workerUrl")),
      token: await tokenFor({ userId: 1, roles: ["admin"] }),
      seed: 7,
      requests: 400,
      durationMs: 60_000,
      concurrency: 8,
    });
    expect(report.findings.map(({ index, mutation, problem }) => ({ index, mutation, problem }))).toEqual([]);
    expect(report.sent).toBe(400);
    // Some of what it sends is still valid, or it would test nothing behind the first check.
    expect(report.statuses.get(200)).toBeGreaterThan(40);
  }, 90_000);
});
