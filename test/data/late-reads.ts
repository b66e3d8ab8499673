import { createEndpoint, createEndpointHealth } from "../../src/data/endpoint.ts";
import { createRandom, createVirtualTime } from "../client/resilience/virtual-time.ts";

export interface LateReadsOptions {
  readonly seed: number;
  readonly calls: number;
  /** The first call that is measured. */
  readonly from: number;
  readonly isHedged: boolean;
  /** Median of what a read takes that is not late, at its `call`. */
  readonly medianMs: (call: number) => number;
  /** How much that varies: the deviation of its logarithm. 0.5 is a quiet machine, 1 a busy one. */
  readonly spread: number;
}

export interface LateReadsFigures {
  readonly p99Ms: number;
  /** Queries for each call, above one. */
  readonly extra: number;
}

/** Eight callers of reads of which one in twenty is 200 ms late, in virtual time. */
export async function simulateLateReads(options: LateReadsOptions): Promise<LateReadsFigures> {
  const time = createVirtualTime(options.seed);
  const chance = createRandom(options.seed + 1);
  const health = createEndpointHealth();
  let made = 0;
  let sent = 0;
  const answer = async (call: number, until: AbortSignal) => {
    sent += call >= options.from ? 1 : 0;
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    const ms = options.medianMs(call) * Math.exp(options.spread * normal);
    await time.sleep(ms + (chance() < 0.05 ? 200 : 0), until);
    return [];
  };
  const tookMs: number[] = [];
  const work = async () => {
    while (made < options.calls) {
      const call = made++;
      const beganMs = time.now();
      const reads = createEndpoint((until) => ({ query: () => answer(call, until) }), {
        health,
        signal: new AbortController().signal,
        clock: { now: time.now, sleep: (ms, until) => time.sleep(ms, until).catch(() => undefined) },
        random: time.random,
        ...(!options.isHedged && { minHedgeMs: Number.POSITIVE_INFINITY }),
      });
      await reads.query("SELECT 1");
      if (call >= options.from) {
        tookMs.push(time.now() - beganMs);
      }
    }
  };
  await time.run(Promise.all(Array.from({ length: 8 }, work)));
  tookMs.sort((a, b) => a - b);
  return { p99Ms: tookMs[Math.floor(tookMs.length * 0.99)]!, extra: sent / tookMs.length - 1 };
}
