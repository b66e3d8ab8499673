import { styleText } from "node:util";

/** A figure, and what it is to be. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most so much. */
  readonly atMost: number;
  /** The raw rounds, where there are several. */
  readonly rounds?: readonly number[];
}

/** Prints figures beside their goals, and says whether all are met. */
export function printGoals(goals: readonly Goal[]): boolean {
  for (const { name, value, unit, atMost, rounds } of goals) {
    const isMet = value <= atMost;
    const mark = styleText(isMet ? "green" : "red", isMet ? "met   " : "missed");
    const raw = rounds === undefined ? "" : `   (${rounds.map((round) => round.toPrecision(3)).join(" ")})`;
    console.log(`${mark} ${name}: ${value.toPrecision(3)} ${unit}, at most ${atMost}${raw}`);
  }
  return goals.every(({ value, atMost }) => value <= atMost);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
