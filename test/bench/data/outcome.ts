import { styleText } from "node:util";
import { median } from "../../../src/load/statistics.ts";
import { alignColumns } from "../rpc/report.ts";

/** A figure, and the goal beside it where there is one. */
export interface Outcome {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** Round by round, as measured. */
  readonly rounds: readonly number[];
  readonly goal?: { readonly is: "at least" | "at most"; readonly bound: number };
  readonly isMet?: boolean;
}

/** What a benchmark measures: one or several figures. */
export interface DataBench {
  readonly name: string;
  readonly title: string;
  /** `quick`: a first look, in some seconds. */
  run(options: { readonly quick: boolean }): Promise<Outcome[]>;
}

/** The median of the rounds against a goal. */
export function toOutcome(
  figure: { readonly name: string; readonly unit: string; readonly rounds: readonly number[] },
  goal?: Outcome["goal"],
): Outcome {
  const value = median(figure.rounds);
  if (goal === undefined) {
    return { ...figure, value };
  }
  const isMet = goal.is === "at least" ? value >= goal.bound : value <= goal.bound;
  return { ...figure, value, goal, isMet };
}

/** A figure with as many digits as say something. */
export function formatFigure(value: number, unit: string): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === "" ? "" : ` ${unit}`}`;
}

/** The figures of one benchmark with their rounds. */
export function formatRounds(outcomes: readonly Outcome[]): string {
  return outcomes
    .map(
      ({ name, unit, rounds }) => `  ${name}: ${rounds.map((round) => formatFigure(round, unit)).join(", ")}`,
    )
    .join("\n");
}

/** All figures, goals beside them. */
export function formatOutcomes(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ name, unit, value, goal, isMet }) => [
    name,
    goal === undefined ? "" : `${goal.is === "at least" ? "≥" : "≤"} ${formatFigure(goal.bound, unit)}`,
    formatFigure(value, unit),
    isMet === undefined ? "" : isMet ? styleText("green", "met") : styleText("red", "missed"),
  ]);
  return alignColumns([["", "goal", "measured", ""], ...rows]).join("\n");
}
