import { styleText } from "node:util";
import { median, pairedDifference, pairedRatio, relativeSpread } from "../../../src/load/statistics.ts";
import type { BenchCase } from "./cases.ts";
import type { Figures } from "./measure.ts";
import { type SideName, sideTitles } from "./sides.ts";

/** Calls a second that Naru must reach, as a multiple of connect-es's, in the main case. */
const callsPerSecGoal = 3;

/** The most CPU that a call may take, as a multiple of what it took at an earlier commit. */
const againstGoal = 1.03;

/** One goal and what was measured for it. */
export interface Outcome {
  readonly goal: string;
  readonly ratio: number;
  readonly isMet: boolean;
}

/**
 * A table of a case: what each side takes, the ratio to the bare handler and to connect-es, and the raw
 * rounds.
 */
export function formatCase({ title, messages }: BenchCase, figures: readonly Figures[]): string {
  const roundsOf = (side: SideName) => figures.find((each) => each.side === side)?.rounds ?? [];
  const unit = messages === 1 ? "µs/call" : "µs/message";
  const header = ["", unit, "±", "above bare", "÷ bare", "÷ connect-es"];
  const before = roundsOf("before");
  if (before.length > 0) {
    header.push("÷ before");
  }
  const loads = figures[0]?.loads ?? [];
  for (const { connections } of loads) {
    header.push(`calls/s @${connections}`, "p50 ms", "p99 ms");
  }
  if (loads.length > 0) {
    header.push("p99 ms @70 %");
  }
  const rows = figures.map((each) => [
    sideTitles[each.side],
    (each.cpuUsPerCall / messages).toFixed(messages === 1 ? 1 : 2),
    `${(relativeSpread(each.rounds) * 100).toFixed(0)} %`,
    formatNumber(pairedDifference(each.rounds, roundsOf("bare")) / messages, messages === 1 ? 1 : 2),
    formatNumber(pairedRatio(each.rounds, roundsOf("bare")), 2),
    formatNumber(pairedRatio(each.rounds, roundsOf("connect-es")), 2),
    ...(before.length > 0 ? [formatNumber(pairedRatio(each.rounds, before), 3)] : []),
    ...each.loads.flatMap(({ callsPerSec, p50Ms, p99Ms }) => [
      callsPerSec.toFixed(0),
      p50Ms.toFixed(1),
      p99Ms.toFixed(1),
    ]),
    ...(each.rated === undefined ? [] : [each.rated.p99Ms.toFixed(1)]),
  ]);
  const rounds = figures.map(
    (each) => `  ${sideTitles[each.side]}: ${each.rounds.map((us) => us.toFixed(1)).join(" ")}`,
  );
  return [
    styleText("bold", title),
    ...alignColumns([header, ...rows]),
    `The load generator itself takes ${median(figures.map((each) => each.generatorUsPerCall)).toFixed(0)} µs/call on its own core.`,
    "CPU µs/call, round by round:",
    ...rounds,
    "",
  ].join("\n");
}

/**
 * A table of the instructions of a call: the window with the least, which is the code alone, and the mean of
 * all, which has its share of collections; each with the ratio to Naru before.
 */
export function formatInstructions(
  { title }: BenchCase,
  counts: ReadonlyMap<SideName, readonly (readonly number[])[]>,
): string {
  const least = (side: SideName) => Math.min(...(counts.get(side) ?? []).flat());
  const mean = (side: SideName) => {
    const all = (counts.get(side) ?? []).flat();
    return all.reduce((sum, count) => sum + count, 0) / all.length;
  };
  const rows = [...counts.keys()].map((side) => [
    sideTitles[side],
    (least(side) / 1000).toFixed(1),
    counts.has("before") ? (least(side) / least("before")).toFixed(3) : "",
    (mean(side) / 1000).toFixed(1),
    counts.has("before") ? (mean(side) / mean("before")).toFixed(3) : "",
  ]);
  const header = ["1,000 instructions/call", "least", "÷ before", "mean", "÷ before"];
  const raw = [...counts].flatMap(([side, processes]) =>
    processes.map(
      (windows) => `  ${sideTitles[side]}: ${windows.map((count) => (count / 1000).toFixed(1)).join(" ")}`,
    ),
  );
  return [
    styleText("bold", title),
    ...alignColumns([header, ...rows]),
    "Window by window, a line for each process:",
    ...raw,
    "",
  ].join("\n");
}

/** Compares Naru with the goals of a case. Nothing for a goal whose other side was not measured. */
export function checkGoals(benchCase: BenchCase, figures: readonly Figures[]): Outcome[] {
  const find = (side: SideName) => figures.find((each) => each.side === side);
  const naru = find("naru");
  const outcomes: Outcome[] = [];
  for (const [side, most] of Object.entries({ ...benchCase.goals, before: againstGoal }) as [
    SideName,
    number,
  ][]) {
    const other = find(side);
    if (naru !== undefined && other !== undefined) {
      const ratio = pairedRatio(naru.rounds, other.rounds);
      const goal = `${benchCase.name}: CPU ÷ ${sideTitles[side]} ≤ ${most}`;
      outcomes.push({ goal, ratio, isMet: ratio <= most });
    }
  }
  const connectEs = find("connect-es");
  if (benchCase.name === "unary" && naru?.callsPerSec !== undefined && connectEs?.callsPerSec !== undefined) {
    const ratio = naru.callsPerSec / connectEs.callsPerSec;
    const goal = `${benchCase.name}: calls/s ÷ ${sideTitles["connect-es"]} ≥ ${callsPerSecGoal}`;
    outcomes.push({ goal, ratio, isMet: ratio >= callsPerSecGoal });
  }
  return outcomes;
}

export function formatOutcomes(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ goal, ratio, isMet }) => [
    goal,
    ratio.toFixed(3),
    isMet ? styleText("green", "met") : styleText("red", "missed"),
  ]);
  return [styleText("bold", "Goals"), ...alignColumns(rows)].join("\n");
}

/** Nothing for a figure that was not measured. */
function formatNumber(value: number, digits: number): string {
  return Number.isNaN(value) ? "" : value.toFixed(digits);
}

/** The first column to the left, the others to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
}
