import { dayMs, minuteMs, quiet, Simulation, watch } from "../../ops/alerts/simulation.ts";

/** A Monday at midnight. */
const start = Date.UTC(2026, 5, 1);

/** Runs `one` for each seed, with its progress, and adds up what it counts. */
function each(name: string, seeds: number, one: (seed: number) => number): number {
  let sum = 0;
  for (let seed = 0; seed < seeds; seed++) {
    sum += one(seed);
    process.stderr.write(`\r${name}: ${seed + 1} of ${seeds}`);
  }
  process.stderr.write("\r\u001b[K");
  return sum;
}

const quietDays = 7;
let warnings = 0;
const pages = each("quiet days", 100, (seed) => {
  const simulation = new Simulation(seed, quiet);
  const toMs = start + (quietDays + 1) * dayMs;
  simulation.run(start, toMs);
  const told = watch(simulation.minutes, { fromMs: start + dayMs, toMs });
  const woken = told.filter(({ incident: { severity } }) => severity === "high" || severity === "critical");
  warnings += told.length - woken.length;
  return woken.length;
});
console.log(`100 seeds × ${quietDays} quiet days: ${pages} pages, ${warnings} warnings (0 and 0 wanted)`);

const checks: number[] = [];
const messages = each("outages", 100, (seed) => {
  const began = start + dayMs + (seed % 24) * 3_600_000;
  const ended = began + 45 * minuteMs;
  const errors = (atMs: number) => (atMs >= began && atMs < ended ? 0.05 : 0.0003);
  const simulation = new Simulation(seed, { ...quiet, calls: (atMs) => 200 + quiet.calls(atMs), errors });
  const toMs = ended + 120 * minuteMs;
  simulation.run(start, toMs);
  const told = watch(simulation.minutes, { fromMs: start + 3_600_000, toMs });
  checks.push(((told[0]?.toldAtMs ?? Number.NaN) - began) / minuteMs);
  return told.length;
});
checks.sort((a, b) => a - b);
console.log(
  `100 outages of 5 % errors: told after ${checks[50]} checks, ${checks[99]} at most (3 wanted), ${messages} messages (200 wanted)`,
);

const warned = each("leaks", 1_000, (seed) => {
  const began = start + ((seed % 24) + 1) * 3_600_000;
  const medianMs = (atMs: number) => 10 * 1.01 ** Math.max(0, (atMs - began) / minuteMs);
  const simulation = new Simulation(seed, { ...quiet, medianMs });
  const toMs = began + 180 * minuteMs;
  simulation.run(began - 60 * minuteMs, toMs);
  const told = watch(simulation.minutes, { fromMs: began, toMs });
  const [warning, page] = told.filter(({ incident }) => incident.symptom === "latency");
  return warning?.incident.severity === "medium" && page?.kind === "escalated" ? 1 : 0;
});
console.log(`1,000 leaks of 1 % a minute: ${warned / 10} % warned of before (95 % wanted)`);

const falseWarnings = each("flat days", 1_000, (seed) => {
  const simulation = new Simulation(seed, { ...quiet, medianMs: () => 28 });
  simulation.run(start, start + dayMs);
  return watch(simulation.minutes, { fromMs: start + 60 * minuteMs, toMs: start + dayMs }).filter(
    ({ incident }) => incident.rules.includes("latency trend"),
  ).length;
});
console.log(`1,000 days of a level past half of the threshold: ${falseWarnings} of a trend (0 wanted)`);
