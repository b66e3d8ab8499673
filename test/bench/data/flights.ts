import { strict } from "../../../src/data/cache/freshness.ts";
import { defineQuery } from "../../../src/data/cached-sql.ts";
import type { Workerd } from "../rpc/workerd.ts";
import { type Backend, countOf, settle, startBackend } from "./backend.ts";
import { type DataBench, type Outcome, toOutcome } from "./outcome.ts";
import { createPlane, openCall } from "./plane.ts";
import { getUser, seedUsers, signAdmin, startUsersWorker } from "./users-worker.ts";

const calls = 500;
const isolates = 4;

const strictUser = defineQuery<[userId: number], { user_id: number }>({
  sql: "SELECT user_id, nickname FROM users WHERE user_id = ?",
  tags: (userId) => [`users/${userId}`],
  freshness: strict,
});

/** Many calls that miss the same key at once: how many statements MySQL gets. */
export const flightsBench: DataBench = {
  name: "flights",
  title: `${calls} concurrent misses of one key, in one workerd and in ${isolates}; round trips for 8 keys`,
  async run({ quick }) {
    const rounds = quick ? 3 : 9;
    const backend = await startBackend();
    const workers: Workerd[] = [];
    try {
      await seedUsers(backend, 1_000);
      for (let started = 0; started < isolates; started++) {
        workers.push(await startUsersWorker(backend));
      }
      const token = await signAdmin();
      let userId = 1;
      const miss = async (ports: readonly number[]): Promise<number> => {
        const asked = userId++;
        await settle(backend);
        const { selects } = await countOf(backend, () =>
          Promise.all(
            Array.from({ length: calls }, (_, call) => getUser(ports[call % ports.length]!, asked, token)),
          ),
        );
        return selects;
      };
      const ports = workers.map(({ port }) => port);
      // Connections, compiled code and Redis's scripts are there.
      await miss(ports);
      await miss(ports.slice(0, 1));
      // A statement that takes a while, so that all have asked before it is answered; not so long that it is
      // hedged.
      await backend.addFault({ kind: "latency", latencyMs: 10, target: "mysql", access: "read" });
      const one: number[] = [];
      const four: number[] = [];
      const strictOne: number[] = [];
      const trips: number[] = [];
      for (let round = 0; round < rounds; round++) {
        one.push(await miss(ports.slice(0, 1)));
        four.push(await miss(ports));
        strictOne.push(await missStrict(backend, userId++));
        trips.push(await countTrips(backend));
      }
      return [
        toWorst(`statements of ${calls} misses in 1 workerd`, one, 1),
        toWorst(`statements of ${calls} misses in ${isolates} workerd`, four, 2),
        toWorst(`statements of ${calls} strict misses in 1 data plane`, strictOne, 1),
        toWorst("round trips to Redis of a call that needs 8 keys", trips, 1),
      ];
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
      await backend.close();
    }
  },
};

/** One round too many is one too many: the worst of them counts. */
function toWorst(name: string, rounds: readonly number[], bound: number): Outcome {
  const value = Math.max(...rounds);
  return {
    ...toOutcome({ name, unit: "", rounds }, { is: "at most", bound }),
    value,
    isMet: value <= bound,
  };
}

async function missStrict(backend: Backend, userId: number): Promise<number> {
  const plane = createPlane(backend);
  const { selects } = await countOf(backend, () =>
    Promise.all(Array.from({ length: calls }, () => openCall(plane).sql.read(strictUser, userId))),
  );
  return selects;
}

async function countTrips(backend: Backend): Promise<number> {
  await settle(backend);
  const { redis } = openCall(createPlane(backend));
  const counts = await countOf(backend, () =>
    Promise.all(
      Array.from({ length: 8 }, (_, key) =>
        key % 2 === 0
          ? redis.failClosed.command("GET", `bench:${key}`)
          : redis.failOpen(null, (client) => client.command("INCR", `bench:${key}`)),
      ),
    ),
  );
  return counts.redis;
}
