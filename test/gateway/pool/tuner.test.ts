import { describe, expect, it } from "vitest";
import { createPool, type Pool } from "../../../src/gateway/pool/pool.ts";
import { startTuner, type Tuner } from "../../../src/gateway/pool/tuner.ts";
import { createFakeClock, type FakeClock } from "../../fake-clock.ts";

const minuteMs = 60_000;
const never = new AbortController().signal;

function start(max: number): { clock: FakeClock; pool: Pool<object>; tuner: Tuner; checks: () => number } {
  const clock = createFakeClock();
  let checks = 0;
  const pool = createPool<object>({
    size: { core: 1, max },
    create: async () => ({}),
    validate: async () => {
      checks++;
    },
    destroy: () => {},
    waitMs: 5000,
    maxWaiting: 1000,
    validateAfterMs: 10 * minuteMs,
    staleAfterMs: 30 * minuteMs,
    clock,
    refuse: (reason) => new Error(reason),
  });
  const tuner = startTuner(pool, {
    adjustEveryMs: 5 * minuteMs,
    checkEveryMs: minuteMs,
    limit: 70,
    clock,
    wallClock: () => Date.UTC(2026, 0, 1) + clock.now(),
    onAdjusted: () => {},
  });
  return { clock, pool, tuner, checks: () => checks };
}

describe("a tuned pool", () => {
  it("grows every five minutes under pressure, and records when and why", async () => {
    const { clock, pool, tuner } = start(10);
    for (let held = 0; held < 10; held++) {
      await pool.acquire(never);
    }
    for (let waiter = 0; waiter < 5; waiter++) {
      pool.acquire(never).catch(() => {});
    }
    await clock.advance(5 * minuteMs - 1);
    expect(tuner.adjustments).toEqual([]);
    await clock.advance(1);
    expect(tuner.adjustments).toEqual([
      {
        at: "2026-01-01T00:05:00.000Z",
        kind: "grow",
        from: { core: 1, max: 10 },
        to: { core: 2, max: 13 },
        reason: "utilisation 100 % and mean wait 1667 ms: grown by 30 %",
      },
    ]);
    expect(pool.state().size).toEqual({ core: 2, max: 13 });
  });

  it("shrinks after 30 idle minutes, the newest adjustment first", async () => {
    const { clock, tuner } = start(50);
    await clock.advance(35 * minuteMs);
    expect(tuner.adjustments.map(({ at, to }) => [at, to.max])).toEqual([
      ["2026-01-01T00:35:00.000Z", 32],
      ["2026-01-01T00:30:00.000Z", 40],
      ["2026-01-01T00:05:00.000Z", 50],
    ]);
  });

  it("is checked each minute, until it is stopped", async () => {
    const { clock, pool, tuner, checks } = start(10);
    pool.release(await pool.acquire(never));
    await clock.advance(3 * minuteMs);
    expect(checks()).toBe(3);
    tuner.stop();
    await clock.advance(60 * minuteMs);
    expect([checks(), clock.pending]).toEqual([3, 0]);
  });
});
