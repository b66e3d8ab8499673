import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { signToken } from "../../../src/cli/token.ts";
import { type Carried, type Link, openLink } from "../../link/link.ts";
import { bundleWorker } from "../rpc/bundle.ts";
import { jwtSecret } from "../rpc/sides.ts";
import { startWorkerd } from "../rpc/workerd.ts";

/**
 * Who asks, and which worker of test/bench/batch/workers answers. The first is what the others are compared
 * with.
 */
export const slowLinkSides = [
  { name: "single", title: "Naru, one by one", worker: "naru" },
  { name: "sdk", title: "Naru, client SDK", worker: "naru" },
  { name: "connect-es", title: "connect-es, one by one", worker: "connect-es" },
  { name: "trpc-batch", title: "tRPC, httpBatchLink", worker: "trpc" },
  { name: "trpc-stream", title: "tRPC, httpBatchStreamLink", worker: "trpc" },
] as const;

/** What a slow link is here: a round trip of 100 ms, 1.6 Mbit/s each way. */
export const slowLink = { delayMs: 50, downKbit: 1600, upKbit: 1600 };

export interface SlowLinkFigures {
  readonly side: (typeof slowLinkSides)[number]["name"];
  readonly title: string;
  /** Milliseconds to the last answer, by round. */
  readonly rounds: readonly number[];
  /** What crossed the link in a round, IP and TCP headers included. */
  readonly bytes: number;
}

const run = promisify(execFile);

/**
 * Times so many calls made at once by a client that has just started, over a link of its own for each side,
 * in turns.
 */
export async function measureSlowLink(options: {
  readonly rounds: number;
  readonly calls: number;
}): Promise<SlowLinkFigures[]> {
  const token = await signToken(jwtSecret, { userId: 7, roles: [], lifetimeSeconds: 86_400 });
  const opened: { close(): Promise<void> }[] = [];
  try {
    const ends = [];
    for (const side of slowLinkSides) {
      const code = await bundleWorker(join(import.meta.dirname, "workers", `${side.worker}.ts`));
      const workerd = await startWorkerd({ code, variables: { JWT_SECRET: jwtSecret, ...unusedData } });
      opened.push(workerd);
      const link = await openLink({ port: workerd.port, ...slowLink });
      opened.push(link);
      ends.push({ side, link, rounds: [] as number[] });
    }
    const call = async (side: string, link: Link) => {
      const script = join(import.meta.dirname, "slow-link-client.ts");
      const [command = "", ...args] = [...link.prefix, process.execPath, script];
      const { stdout } = await run(command, [...args, side, link.url, token, String(options.calls)]);
      return Number(stdout);
    };
    // The first call of an isolate starts it, which no side is measured by.
    for (const { side, link } of ends) {
      await call(side.name, link);
    }
    const before = await Promise.all(ends.map(({ link }) => link.counts()));
    for (let round = 0; round < options.rounds; round++) {
      for (const { side, link, rounds } of round % 2 === 0 ? ends : ends.toReversed()) {
        rounds.push(await call(side.name, link));
      }
    }
    const after = await Promise.all(ends.map(({ link }) => link.counts()));
    return ends.map(({ side, rounds }, i) => ({
      side: side.name,
      title: side.title,
      rounds,
      bytes: (totalBytes(after[i]) - totalBytes(before[i])) / options.rounds,
    }));
  } finally {
    for (const each of opened.toReversed()) {
      await each.close();
    }
  }
}

function totalBytes(counts: { down: Carried; up: Carried } | undefined): number {
  return counts === undefined ? 0 : counts.down.bytes + counts.up.bytes;
}

/** A worker wants to know where its data is, also one that has all of it in its memory. */
const unusedData = {
  DATABASE_URL: "http://user:password@127.0.0.1:9",
  UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9",
  UPSTASH_REDIS_REST_TOKEN: "unused",
};
