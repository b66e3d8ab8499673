import { type Cache, type CacheSession, createCache } from "../../src/data/cache/cache.ts";
import { bounded, type Freshness, strict } from "../../src/data/cache/freshness.ts";
import type { Invalidation, ReadAfterWrite } from "../../src/data/cache/sources.ts";
import { versionsWritten } from "../../src/data/cache/tags.ts";
import type { Known, WriteRun } from "../../src/data/cache/write.ts";
import { SqlError } from "../../src/data/mysql.ts";
import {
  createDatabase,
  type Database,
  type Target,
  targets,
  targetsOf,
  type Write,
} from "./model-database.ts";
import { createWorld, type Faults, type Process, type World } from "./model-world.ts";
import { createRandom, type Random } from "./random.ts";
import { createSimulatedStore, noSelect, type Sabotage, type SimulatedStore } from "./simulated-store.ts";

export const leaseMs = 30_000;
export const lagMs = 2_000;
const maxTtlMs = 300_000;

/** What one interleaving showed. */
export interface Outcome {
  readonly violations: readonly string[];
  /**
   * Reads older than an acknowledged write whose invalidation Redis had not taken yet, as `docs/caching.md`
   * states.
   */
  readonly exposed: number;
  readonly reads: number;
  readonly writes: number;
  readonly hits: number;
  /** Those of the data centre's cache. */
  readonly colo: number;
  /** Results that writes knew and Redis stored. */
  readonly known: number;
  readonly steps: number;
}

interface Isolate {
  cache: Cache;
  readonly offsetMs: number;
}

/** Everything that one interleaving consists of. */
interface Scene {
  readonly random: Random;
  readonly world: World;
  readonly database: Database;
  readonly store: SimulatedStore;
  readonly processes: Process[];
  readonly writes: Map<string, Write>;
  readonly faults: Faults;
  readonly violations: string[];
  exposed: number;
  reads: number;
  ids: number;
  lost: boolean;
  readonly sabotage: Sabotage | undefined;
}

/** Runs the interleaving that `seed` determines. */
export async function runInterleaving(seed: number, sabotage?: Sabotage): Promise<Outcome> {
  const random = createRandom(seed);
  const faults = chooseFaults(random);
  const processes: Process[] = [];
  const store = createSimulatedStore(() => world.now(), { leaseMs, lagMs }, sabotage);
  const world: World = createWorld(random, faults, { store: () => store, processes, sabotage });
  const database = createDatabase(random, { now: world.now, leaseMs, lagMs });
  const scene: Scene = {
    random,
    world,
    database,
    store,
    processes,
    writes: new Map(),
    faults,
    violations: [],
    exposed: 0,
    reads: 0,
    ids: 0,
    lost: false,
    sabotage,
  };
  // Most begin with a Redis that has been there for long.
  if (random.chance(0.8)) {
    warmUp(scene);
  }
  const isolates = Array.from({ length: 1 + random.below(3) }, () => {
    const offsetMs = random.below(1_000) - 500;
    return { cache: createModelCache(scene, offsetMs), offsetMs };
  });
  const callers = Array.from({ length: 1 + random.below(4) }, () => runCaller(scene, isolates));
  void Promise.all(callers);
  let steps = 0;
  for (; steps < 2_000; steps++) {
    await settleMicrotasks();
    if (!world.step()) {
      break;
    }
  }
  world.calm();
  for (; steps < 4_000; steps++) {
    await settleMicrotasks();
    if (!world.step()) {
      break;
    }
  }
  await checkEnd(scene, isolates);
  const hits = isolates.reduce(
    (sum, { cache }) =>
      sum +
      cache.stats.memory +
      cache.stats.current +
      cache.stats.colo +
      cache.stats.store +
      cache.stats.joined,
    0,
  );
  const count = (what: "known" | "colo") => isolates.reduce((sum, { cache }) => sum + cache.stats[what], 0);
  const { violations, exposed, reads, writes } = scene;
  return {
    violations,
    exposed,
    reads,
    writes: writes.size,
    hits,
    colo: count("colo"),
    known: count("known"),
    steps,
  };
}

/** Longer than any chain of promises in the protocol. */
const settleMicrotasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function chooseFaults(random: Random): Faults {
  const some = (probability: number, high: number) => (random.chance(probability) ? random.next() * high : 0);
  return {
    loss: some(0.4, 0.2),
    outage: some(0.3, 0.1),
    amnesia: some(0.3, 0.05),
    crash: some(0.3, 0.03),
    passage: random.next() * 0.3,
  };
}

/** Lets Redis's epoch grow older than a lease. */
function warmUp({ store, world }: Scene): void {
  store.lookup({ key: "none", versions: ["none"], known: undefined, id: "none" });
  world.send(() => true, leaseMs + lagMs + 1);
  world.step();
}

function createModelCache(scene: Scene, offsetMs: number): Cache {
  return createCache({
    lagMs,
    leaseMs,
    maxTtlMs,
    coloMs: 200,
    id: () => `${scene.ids++}`,
    clock: scene.world.clock(offsetMs),
  });
}

async function runCaller(scene: Scene, isolates: Isolate[]): Promise<void> {
  const { random } = scene;
  let token: ReadAfterWrite | undefined;
  const own: Write[] = [];
  for (let request = 1 + random.below(4); request > 0; request--) {
    const isolate = random.pick(isolates);
    if (random.chance(0.03)) {
      isolate.cache = createModelCache(scene, isolate.offsetMs);
    }
    const process: Process = { crashed: false, running: true };
    scene.processes.push(process);
    const session = openSession(scene, { isolate, process, token });
    for (let action = 1 + random.below(3); action > 0; action--) {
      if (random.chance(0.35)) {
        await write(scene, { session, process, own });
      } else {
        const parallel = Array.from({ length: 1 + random.below(2) }, () =>
          read(scene, { session, process, own }),
        );
        await Promise.all(parallel);
      }
    }
    process.running = false;
    token = session.readAfterWrite();
  }
}

function openSession(
  scene: Scene,
  { isolate, process, token }: { isolate: Isolate; process: Process; token: ReadAfterWrite | undefined },
): CacheSession {
  const { world, store, writes, database } = scene;
  const watched: SimulatedStore = {
    ...store,
    mark: (request) => {
      store.mark(request);
      const marked = writes.get(request.writer);
      if (marked !== undefined) {
        database.marked(marked);
      }
    },
    settle: (request) => {
      const stamps = store.settle(request);
      const settled = writes.get(request.writer);
      if (settled !== undefined) {
        database.settled(settled, request.versions);
      }
      return stamps;
    },
  };
  const deliver = (invalidation: Invalidation): boolean => {
    if (world.redisIsAway) {
      return false;
    }
    watched.settle({ ...invalidation, id: `${scene.ids++}` });
    return true;
  };
  return isolate.cache.createSession({
    select: noSelect,
    store: world.redis(process, watched),
    enqueue: async (invalidation, delayMs) => {
      try {
        await world.call(process, () => {
          world.send(() => deliver(invalidation), delayMs);
        });
      } catch (error) {
        scene.lost = true;
        throw error;
      }
    },
    waitUntil: () => undefined,
    colo: scene.random.chance(0.7) ? world.colo(process) : undefined,
    ...(token !== undefined && { readAfterWrite: token }),
  });
}

interface Actor {
  readonly session: CacheSession;
  readonly process: Process;
  readonly own: Write[];
}

async function write(scene: Scene, { session, process, own }: Actor): Promise<void> {
  const { random, world, database } = scene;
  const row = random.below(2);
  const shape = random.pick(["row", "row", "row", "table", "new row"]);
  const plan: Write = {
    tags: shape === "row" ? [`u/${row}`] : shape === "table" ? ["u"] : ["u/+"],
    touched: shape === "new row" ? [`u/${row}`] : [],
    rows: shape === "table" ? [0, 1] : [row],
    changesAgain: random.chance(0.5),
    committed: false,
    acknowledgedAt: undefined,
    markedAt: undefined,
    values: new Map(),
    visible: new Map(),
  };
  // The id that the session is about to give to the write.
  scene.writes.set(`${scene.ids}`, plan);
  const refused = random.chance(0.1);
  const isRepeatable = random.chance(0.3);
  const commit = () =>
    world.call(process, () => {
      if (refused) {
        throw new SqlError("Duplicate entry", { errno: 1062, sqlState: "23000" });
      }
      database.commit(plan);
      return targets.map((target) => database.read(target, "writer"));
    });
  const isRefusedLater = random.chance(0.2);
  const work = async (run: WriteRun) => {
    const inTransaction = await commit().catch((error) => {
      if (!isRepeatable || refused) {
        throw error;
      }
      run.brokeOff = scene.sabotage !== "no mark for what broke off";
      if (isRefusedLater) {
        throw new SqlError("Duplicate entry", { errno: 1062, sqlState: "23000" });
      }
      return commit();
    });
    if (random.chance(0.5)) {
      return inTransaction;
    }
    const after: number[] = [];
    for (const target of targets) {
      after.push(await world.call(process, () => database.read(target, "writer")));
    }
    return after;
  };
  const known = (values: readonly number[]): Known[] =>
    targets.map((target, i) => ({
      entry: { key: target, tags: [target], freshness: strict, ttlMs: maxTtlMs },
      loaded: { payload: String(values[i]), keep: random.chance(0.5) },
    }));
  try {
    await session.write({ tags: plan.tags, touched: () => plan.touched, known }, work);
    database.acknowledge(plan);
    own.push(plan);
  } catch {
    // Refused, or nobody knows: nothing is promised.
  }
}

const freshnesses: readonly Freshness[] = [
  strict,
  strict,
  bounded(),
  bounded(200),
  bounded(1_000, 1_000),
  bounded(5_000),
  bounded(2_000, 3_000),
];

async function read(scene: Scene, { session, process, own }: Actor): Promise<void> {
  const { random, world, database } = scene;
  const target = random.pick(targets);
  const freshness = random.pick(freshnesses);
  const began = world.now();
  const boundMs = freshness.mode === "bounded" ? freshness.maxAgeMs + freshness.staleMs : 0;
  const least =
    freshness.mode === "strict" ? database.floor(target) : database.floorBefore(target, began - boundMs);
  const acknowledged = database.acknowledged(target);
  const ownLeast = Math.max(0, ...own.map((write) => promisedToWriter(scene, write, target)));
  const entry = { key: target, tags: [target], freshness, ttlMs: maxTtlMs };
  let value: number;
  try {
    const result = await session.read(entry, async (endpoint) => {
      const payload = String(await world.call(process, () => database.read(target, endpoint)));
      return { payload, keep: true };
    });
    value = Number(result.payload);
  } catch {
    return;
  }
  scene.reads++;
  if (value < least) {
    scene.violations.push(`${freshness.mode} read of ${target} showed ${value}, not ${least}`);
  }
  if (value < ownLeast) {
    scene.violations.push(
      `A caller's ${freshness.mode} read of ${target} showed ${value}, not its own ${ownLeast}`,
    );
  }
  if (freshness.mode === "strict" && value < acknowledged && value >= least) {
    scene.exposed++;
  }
}

/**
 * What its writer has to see of `write`: always, when Redis had it before the writer heard of it; else for as
 * long as an entry of before can live, after which it is like anybody's.
 */
function promisedToWriter({ world }: Scene, write: Write, target: Target): number {
  const { acknowledgedAt = 0, visible, tags, touched } = write;
  const delivered = (visible.get(target) ?? Number.POSITIVE_INFINITY) <= acknowledgedAt;
  const promised = delivered || world.now() <= acknowledgedAt + maxTtlMs;
  const touches = targetsOf(versionsWritten([...tags, ...touched])).includes(target);
  return promised && touches ? (write.values.get(target) ?? 0) : 0;
}

/** When all is calm, a new caller sees all that was acknowledged. */
async function checkEnd(scene: Scene, isolates: readonly Isolate[]): Promise<void> {
  const { world, database, violations } = scene;
  const process: Process = { crashed: false, running: true };
  const isolate = scene.random.pick(isolates);
  const session = openSession(scene, { isolate, process, token: undefined });
  for (const target of targets) {
    const least = scene.lost
      ? database.floor(target)
      : Math.max(database.floor(target), database.acknowledged(target));
    let value: number | undefined;
    session
      .read({ key: target, tags: [target], freshness: strict, ttlMs: maxTtlMs }, async (endpoint) => {
        const payload = String(await world.call(process, () => database.read(target, endpoint)));
        return { payload, keep: true };
      })
      .then((result) => {
        value = Number(result.payload);
      })
      .catch(() => undefined);
    do {
      await settleMicrotasks();
    } while (world.step());
    await settleMicrotasks();
    if (value === undefined || value < least) {
      violations.push(`At the end a read of ${target} showed ${value}, not ${least}`);
    }
  }
}
