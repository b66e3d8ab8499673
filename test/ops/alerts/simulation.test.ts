import { describe, expect, it } from "vitest";
import { dayMs, minuteMs, quiet, Simulation, type Traffic, watch } from "./simulation.ts";

/** A Monday at midnight. */
const start = Date.UTC(2026, 5, 1);

const seeds = Array.from({ length: 10 }, (_, i) => i);

/** The messages of so many days, the first of which nobody checks. */
function tell(seed: number, traffic: Traffic, days: number, warmUpDays = 1) {
  const simulation = new Simulation(seed, traffic);
  const toMs = start + days * dayMs;
  simulation.run(start, toMs);
  return watch(simulation.minutes, { fromMs: start + warmUpDays * dayMs, toMs });
}

describe("alerts over simulated days", () => {
  // 100 seeds of 7 days take minutes: `npm run bench:alerts` runs them all.
  it.each(seeds)("tell nothing in quiet days, seed %d", (seed) => {
    expect(tell(seed, quiet, 3)).toEqual([]);
  });

  it.each([
    ["a call each two minutes", 0.5],
    ["a call each ten minutes", 0.1],
    ["20 calls a minute", 20],
  ])("tell nothing where there is hardly any traffic: %s", (_, calls) => {
    for (const seed of seeds) {
      expect(tell(seed, { ...quiet, calls: () => calls, errors: () => 0.0005 }, 3)).toEqual([]);
    }
  });

  it.each(seeds)("tell of an outage within three checks, once, and of its end, seed %d", (seed) => {
    const began = start + dayMs + (6 + seed) * 3_600_000;
    const ended = began + 50 * minuteMs;
    const isOut = (atMs: number) => atMs >= began && atMs < ended;
    const told = tell(seed, { ...quiet, errors: (atMs) => (isOut(atMs) ? 0.05 : 0.0003) }, 2);
    expect(told.map(({ kind, incident }) => [kind, incident.symptom])).toEqual([
      ["firing", "errors"],
      ["resolved", "errors"],
    ]);
    const [fired, resolved] = told;
    // The check at a minute sees the minutes before it.
    expect((fired!.toldAtMs - began) / minuteMs).toBeLessThanOrEqual(3);
    expect(resolved!.toldAtMs).toBeGreaterThan(ended);
    expect(resolved!.toldAtMs).toBeLessThan(ended + 45 * minuteMs);
    expect(resolved!.incident.id).toBe(fired!.incident.id);
  });

  it("tell of an hour in which every call fails, though there are few calls", () => {
    const traffic = {
      ...quiet,
      calls: () => 0.2,
      errors: (atMs: number) => (atMs > start + 1.2 * dayMs ? 0.9 : 0),
    };
    for (const seed of seeds) {
      const [first] = tell(seed, traffic, 2);
      expect(first?.incident.symptom).toBe("errors");
      expect((first?.toldAtMs ?? Number.NaN) - (start + 1.2 * dayMs)).toBeLessThan(dayMs / 4);
    }
  });

  it("warn of calls that slow down by 1 % a minute before they are too slow", () => {
    let warned = 0;
    const runs = 100;
    for (let seed = 0; seed < runs; seed++) {
      const began = start + 10 * 3_600_000;
      const medianMs = (atMs: number) => 10 * 1.01 ** Math.max(0, (atMs - began) / minuteMs);
      const simulation = new Simulation(seed, { ...quiet, medianMs });
      const toMs = began + 180 * minuteMs;
      simulation.run(began - 60 * minuteMs, toMs);
      const told = watch(simulation.minutes, { fromMs: began, toMs }).filter(
        ({ incident }) => incident.symptom === "latency",
      );
      const [warning, page] = told;
      warned +=
        warning?.incident.severity === "medium" &&
        page?.kind === "escalated" &&
        warning.toldAtMs < page.toldAtMs
          ? 1
          : 0;
    }
    expect(warned).toBeGreaterThanOrEqual(0.95 * runs);
  });

  it("do not warn of a level that stays, however it jumps", () => {
    for (let seed = 0; seed < 100; seed++) {
      const simulation = new Simulation(seed, { ...quiet, medianMs: () => 28 });
      simulation.run(start, start + dayMs);
      const told = watch(simulation.minutes, { fromMs: start + 60 * minuteMs, toMs: start + dayMs }).filter(
        ({ incident }) => incident.rules.includes("latency trend"),
      );
      expect(told, `seed ${seed}`).toEqual([]);
    }
  });
});
