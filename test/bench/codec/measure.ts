import { median } from "../../../src/load/statistics.ts";
import type { Contest } from "./sides.ts";

/** What one side took, in every round. */
export interface Measurement {
  readonly case: string;
  readonly side: string;
  /** The median of the rounds. */
  readonly nsPerOp: number;
  readonly rounds: readonly number[];
}

/** How long to measure. */
export interface MeasureOptions {
  readonly rounds: number;
  /** How long one side runs in one round. */
  readonly roundMs: number;
}

const WARM_UP_MS = 400;

let sink: unknown;

/** Measures all sides of a contest in turns, each round in the opposite order of the one before. */
export function measure(contest: Contest, options: MeasureOptions): Measurement[] {
  const sides = contest.sides.map(({ side, run }) => ({
    side,
    run,
    times: timesFor(run, options.roundMs),
    rounds: [] as number[],
  }));
  for (let round = 0; round < options.rounds; round++) {
    for (const one of round % 2 === 0 ? sides : sides.toReversed()) {
      one.rounds.push(nsPerOp(one.run, one.times));
    }
  }
  return sides.map(({ side, rounds }) => ({ case: contest.case, side, nsPerOp: median(rounds), rounds }));
}

/** How often to run for a round to take its time; warms up meanwhile. */
function timesFor(run: () => unknown, roundMs: number): number {
  const start = performance.now();
  let times = 1;
  let ns = 0;
  while (performance.now() - start < WARM_UP_MS) {
    ns = nsPerOp(run, times);
    times = Math.max(1, Math.ceil(1e6 / ns));
  }
  return Math.max(1, Math.ceil((roundMs * 1e6) / ns));
}

function nsPerOp(run: () => unknown, times: number): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) {
    sink = run();
  }
  const ns = Number(process.hrtime.bigint() - start);
  void sink;
  return ns / times;
}
