import type { CorpusMessage } from "./corpus.ts";

/** What is known of one side with one message in one runtime. */
export interface Figures {
  readonly runtime: "workerd" | "node";
  readonly kind: "compress" | "decompress" | "respond";
  readonly side: string;
  readonly message: string;
  readonly bytes: number;
  /** What it became. */
  readonly outputBytes: number;
  /** Median of the rounds: CPU of the process, user and system, for each time. */
  readonly cpuUs: number;
  readonly rounds: readonly number[];
}

/** Something that can be measured: does one thing `count` times, elsewhere or here. */
export interface Subject {
  readonly runtime: Figures["runtime"];
  readonly kind: Figures["kind"];
  readonly side: string;
  /** Gives the length of what came out. */
  readonly repeat: (message: CorpusMessage, count: number) => Promise<number>;
}

export interface MeasureOptions {
  readonly rounds: number;
  /** CPU that one side takes in one round, about, in microseconds. */
  readonly roundUs: number;
  /** CPU that the process has used until now, in microseconds. */
  readonly readCpuUs: () => number;
}

/** Measures all sides with one message, interleaved: every second round runs them in the opposite order. */
export async function measureMessage(
  subjects: readonly Subject[],
  message: CorpusMessage,
  { rounds, roundUs, readCpuUs }: MeasureOptions,
): Promise<Figures[]> {
  const time = async (subject: Subject, count: number): Promise<number> => {
    const before = readCpuUs();
    await subject.repeat(message, count);
    return (readCpuUs() - before) / count;
  };
  const runs: { subject: Subject; count: number; outputBytes: number; rounds: number[] }[] = [];
  for (const subject of subjects) {
    // The first times compile the code, the next ones tell how many make a round.
    const outputBytes = await subject.repeat(message, 3);
    const estimate = await time(subject, 5);
    const count = Math.min(Math.max(Math.round(roundUs / Math.max(estimate, 1)), 1), 20_000);
    await subject.repeat(message, count);
    runs.push({ subject, count, outputBytes, rounds: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) {
      run.rounds.push(await time(run.subject, run.count));
    }
  }
  return runs.map(({ subject: { runtime, kind, side }, outputBytes, rounds: each }) => ({
    runtime,
    kind,
    side,
    message: message.name,
    bytes: message.bytes.length,
    outputBytes,
    cpuUs: median(each),
    rounds: each,
  }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
