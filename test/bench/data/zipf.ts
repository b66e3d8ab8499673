import { readAfterWriteHeader } from "../../../src/data/read-after-write.ts";
import { createRandom } from "../../data/random.ts";
import { type BackendCounts, countOf, startBackend } from "./backend.ts";
import { type DataBench, toOutcome } from "./outcome.ts";
import { seedUsers, signAdmin, startUsersWorker } from "./users-worker.ts";

const users = 10_000;
const isolates = 4;
const inFlight = 16;
const writeShare = 0.05;
/** The bound that GetUser declares: `maxAgeMs` and `staleMs` together. */
const boundMs = 5_000;

/** What is known of one player's nickname, which each write makes the next number. */
interface Known {
  version: number;
  isWriting: boolean;
  /** Writes that were acknowledged, oldest first. */
  readonly acknowledged: { version: number; atMs: number }[];
}

/**
 * A cache's usual day: few players are asked for often, most hardly ever, and one call in twenty writes. Each
 * read is checked: it may not be older than it declares, and a caller that brings its token sees its own
 * write, wherever it reads.
 */
export const zipfBench: DataBench = {
  name: "zipf",
  title: `${users} players asked for by Zipf's law, 95 % reads, ${isolates} workerd processes`,
  async run({ quick }) {
    const backend = await startBackend();
    const workers = await Promise.all(Array.from({ length: isolates }, () => startUsersWorker(backend)));
    try {
      await seedUsers(backend, users);
      const workload = createWorkload(
        workers.map(({ port }) => port),
        await signAdmin(),
      );
      await workload.warmUp();
      await workload.run(quick ? 2_000 : 20_000);
      workload.reset();
      const startMs = performance.now();
      const counts = await countOf(backend, () => workload.run(quick ? 20_000 : 105_500));
      const seconds = (performance.now() - startMs) / 1_000;
      return toOutcomes(workload.tally, counts, seconds);
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
      await backend.close();
    }
  },
};

interface Tally {
  reads: number;
  writes: number;
  stale: number;
  ownReads: number;
  ownMissed: number;
  failed: number;
}

function toOutcomes(tally: Tally, counts: BackendCounts, seconds: number) {
  // Each UpdateUser reads the row that it has written, on its own session.
  const selects = counts.selects - tally.writes;
  const reads = tally.reads + tally.ownReads;
  return [
    toOutcome({ name: "calls/s of the workload", unit: "", rounds: [(reads + tally.writes) / seconds] }),
    toOutcome({ name: "reads", unit: "", rounds: [reads] }),
    toOutcome({ name: "writes", unit: "", rounds: [tally.writes] }),
    toOutcome({
      name: "round trips to Redis for each call",
      unit: "",
      rounds: [counts.redis / (reads + tally.writes)],
    }),
    toOutcome(
      { name: "reads that reach MySQL", unit: "%", rounds: [(100 * selects) / reads] },
      { is: "at most", bound: 6 },
    ),
    toOutcome(
      { name: "reads staler than declared", unit: "", rounds: [tally.stale] },
      { is: "at most", bound: 0 },
    ),
    toOutcome(
      { name: `own writes not seen, of ${tally.ownReads}`, unit: "", rounds: [tally.ownMissed] },
      { is: "at most", bound: 0 },
    ),
    toOutcome({ name: "calls that failed", unit: "", rounds: [tally.failed] }, { is: "at most", bound: 0 }),
  ];
}

function createWorkload(ports: readonly number[], token: string) {
  const random = createRandom(1);
  const known = Array.from(
    { length: users + 1 },
    (): Known => ({ version: 0, isWriting: false, acknowledged: [] }),
  );
  const pick = createZipf(users, () => random.next());
  const tally: Tally = { reads: 0, writes: 0, stale: 0, ownReads: 0, ownMissed: 0, failed: 0 };

  const call = async (method: string, body: unknown, headers: Record<string, string> = {}) => {
    const port = ports[random.below(ports.length)]!;
    const response = await fetch(`http://127.0.0.1:${port}/naru.game.v1.UserService/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} failed: ${text}`);
    }
    const { user } = JSON.parse(text) as { user: { nickname: string } };
    return { version: Number(user.nickname.slice(1)), headers: response.headers };
  };

  const read = async (userId: number): Promise<void> => {
    const beganMs = performance.now();
    const { version } = await call("GetUser", { userId });
    tally.reads++;
    const due = known[userId]!.acknowledged.findLast(({ atMs }) => atMs < beganMs - boundMs);
    if (due !== undefined && version < due.version) {
      tally.stale++;
    }
  };

  const write = async (userId: number): Promise<void> => {
    const player = known[userId]!;
    if (player.isWriting) {
      return read(userId);
    }
    player.isWriting = true;
    try {
      const version = ++player.version;
      const { headers } = await call("UpdateUser", {
        user: { userId, nickname: `v${version}` },
        updateMask: "nickname",
      });
      tally.writes++;
      player.acknowledged.push({ version, atMs: performance.now() });
      if (random.next() < 0.1) {
        const own = headers.get(readAfterWriteHeader);
        const seen = await call("GetUser", { userId }, own === null ? {} : { [readAfterWriteHeader]: own });
        tally.ownReads++;
        tally.ownMissed += seen.version < version ? 1 : 0;
      }
    } finally {
      player.isWriting = false;
    }
  };

  return {
    tally,
    /** Every player was asked for once, by some isolate. */
    warmUp: async () => {
      let userId = 0;
      const work = async () => {
        while (userId < users) {
          await read(++userId);
        }
      };
      await Promise.all(Array.from({ length: inFlight }, work));
    },
    reset: () => {
      Object.assign(tally, { reads: 0, writes: 0, stale: 0, ownReads: 0, ownMissed: 0, failed: 0 });
    },
    run: async (calls: number): Promise<void> => {
      let left = calls;
      const work = async () => {
        while (left-- > 0) {
          try {
            await (random.next() < writeShare ? write : read)(pick());
          } catch (error) {
            if (tally.failed++ === 0) {
              console.error(String(error));
            }
          }
        }
      };
      await Promise.all(Array.from({ length: inFlight }, work));
    },
  };
}

/** Numbers from 1 to `count`, the k-th in popularity with a chance in proportion to 1/k. */
function createZipf(count: number, random: () => number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const target = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  };
}
