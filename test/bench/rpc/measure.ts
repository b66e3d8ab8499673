import type { LoadGenerator, LoadResult } from "../../../src/load/generator.ts";
import { median } from "../../../src/load/statistics.ts";
import type { BenchCase } from "./cases.ts";
import { type Contender, withContenders } from "./contenders.ts";
import { type SideName, sidesOf } from "./sides.ts";

/** How long to measure. */
export interface MeasureOptions {
  /** Rounds of CPU time. */
  readonly rounds: number;
  /** Part of a case's calls that a round makes. */
  readonly scale: number;
  /** Rounds of throughput at each number of connections. */
  readonly loadRounds: number;
  /** Of one round of throughput, in milliseconds. 0: throughput is not measured. */
  readonly loadMs: number;
  readonly sides: readonly SideName[];
}

/** Throughput and latency at one number of connections, medians of the rounds. */
export interface LoadFigures {
  readonly connections: number;
  readonly callsPerSec: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rounds: readonly { callsPerSec: number; p50Ms: number; p99Ms: number }[];
}

/** Latency at 70 % of the most that this side does, from when each call was due. */
export interface RatedFigures {
  readonly ratePerSec: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What is known of one side in one case. */
export interface Figures {
  readonly case: string;
  readonly side: SideName;
  readonly messagesPerCall: number;
  /** Median of the rounds, user and system, of all threads of the server. */
  readonly cpuUsPerCall: number;
  /** CPU of the load generator for each of these calls. */
  readonly generatorUsPerCall: number;
  /** At 32 connections, in closed loop. Absent when it was not measured. */
  readonly callsPerSec?: number;
  readonly p50Ms?: number;
  readonly p99Ms?: number;
  readonly loads: readonly LoadFigures[];
  readonly rated?: RatedFigures;
  /** CPU for each call, round by round. */
  readonly rounds: readonly number[];
}

/** Connections that CPU time is measured with: enough to keep one core busy. */
const cpuConnections = 16;

/** Rounds that are not counted, while V8 learns and compiles. */
const warmUpRounds = 2;

/** Connections that throughput is measured with. The first is the main one. */
const loadConnections = [32, 512];

/** Part of the throughput that latency is measured at. */
const ratedShare = 0.7;

/** Measures the sides of a case against each other: all run at once, one works at a time. */
export function measureCase(
  benchCase: BenchCase,
  generator: LoadGenerator,
  options: MeasureOptions,
): Promise<Figures[]> {
  const sides = sidesOf(benchCase).filter((side) => options.sides.includes(side));
  return withContenders(benchCase, sides, async (contenders) => {
    const calls = Math.max(8, Math.round(benchCase.callsPerRound * options.scale));
    const run = (contender: Contender, order: { connections: number; calls?: number; durationMs?: number }) =>
      generator.run({ ...addressOf(contender), ...order });
    await interleave(contenders, warmUpRounds, (contender) =>
      run(contender, { connections: cpuConnections, calls: benchCase.callsPerRound }),
    );
    const cpu = await interleave(contenders, options.rounds, (contender) =>
      run(contender, { connections: cpuConnections, calls }),
    );
    const loads = new Map<number, ReadonlyMap<Contender, LoadResult[]>>();
    for (const connections of benchCase.hasLoad && options.loadMs > 0 ? loadConnections : []) {
      const durationMs = options.loadMs;
      loads.set(
        connections,
        await interleave(contenders, options.loadRounds, (contender) =>
          run(contender, { connections, durationMs }),
        ),
      );
    }
    const figures: Figures[] = [];
    for (const contender of contenders) {
      const byConnections = [...loads].map(([connections, results]) =>
        toLoadFigures(connections, results.get(contender)!),
      );
      const main = byConnections[0];
      figures.push({
        case: benchCase.name,
        side: contender.side,
        messagesPerCall: benchCase.messages,
        ...toCpuFigures(cpu.get(contender)!),
        ...(main === undefined
          ? {}
          : { callsPerSec: main.callsPerSec, p50Ms: main.p50Ms, p99Ms: main.p99Ms }),
        loads: byConnections,
        ...(main === undefined
          ? {}
          : { rated: await measureRated(generator, contender, { ...options, peak: main.callsPerSec }) }),
      });
    }
    return figures;
  });
}

function addressOf({ server, requestBase64 }: Contender) {
  return { port: server.port, serverPid: server.pid, requestBase64 };
}

/** Runs each contender once in every round, in the opposite order every other round. */
export async function interleave<T>(
  contenders: readonly T[],
  rounds: number,
  run: (contender: T) => Promise<LoadResult>,
): Promise<ReadonlyMap<T, LoadResult[]>> {
  const results = new Map<T, LoadResult[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      results.get(contender)!.push(await run(contender));
    }
  }
  return results;
}

async function measureRated(
  generator: LoadGenerator,
  contender: Contender,
  { peak, loadMs }: { peak: number; loadMs: number },
): Promise<RatedFigures> {
  const ratePerSec = peak * ratedShare;
  const { p50Ms, p99Ms } = await generator.run({
    ...addressOf(contender),
    connections: 256,
    durationMs: loadMs,
    ratePerSec,
  });
  return { ratePerSec, p50Ms, p99Ms };
}

function toCpuFigures(results: readonly LoadResult[]) {
  const rounds = results.map(({ serverCpuUs, calls }) => serverCpuUs / calls);
  const own = results.map(({ ownCpuUs, calls }) => ownCpuUs / calls);
  return { cpuUsPerCall: median(rounds), generatorUsPerCall: median(own), rounds };
}

function toLoadFigures(connections: number, results: readonly LoadResult[]): LoadFigures {
  const rounds = results.map(({ calls, seconds, p50Ms, p99Ms }) => ({
    callsPerSec: calls / seconds,
    p50Ms,
    p99Ms,
  }));
  return {
    connections,
    callsPerSec: median(rounds.map((round) => round.callsPerSec)),
    p50Ms: median(rounds.map((round) => round.p50Ms)),
    p99Ms: median(rounds.map((round) => round.p99Ms)),
    rounds,
  };
}
