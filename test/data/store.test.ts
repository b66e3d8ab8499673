import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRedisStore } from "../../src/data/cache/redis-store.ts";
import type { CacheStore } from "../../src/data/cache/store.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";
import { createUpstashClient } from "../upstash-client.ts";
import { createRandom, type Random } from "./random.ts";
import { createSimulatedStore, toCacheStore } from "./simulated-store.ts";

let gateway: TestGateway;
let time = 1_000_000;
const times = { leaseMs: 300, lagMs: 50, versionTtlMs: 86_400_000, fillLeaseMs: 60_000 };

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

function openRedis() {
  const options = { url: gateway.url, token: password, timeoutMs: 5_000, subscriptionIdleMs: 1_000 };
  return createUpstashClient(options, new AbortController().signal);
}

describe("the store in Redis", () => {
  it("answers every sequence of operations as the simulated one does", async () => {
    const redis = openRedis();
    let hits = 0;
    let old = 0;
    let kept = 0;
    let refused = 0;
    for (let seed = 0; seed < 40; seed++) {
      await redis.command("FLUSHALL");
      const random = createRandom(seed);
      const real = createRedisStore(redis, { ...times, now: () => time });
      const simulated = toCacheStore(createSimulatedStore(() => time, times));
      const stamps = [""];
      const first = { key: "", versions: [], known: undefined, id: "first" };
      expect(await real.lookup(first)).toEqual(await simulated.lookup(first));
      // Some begin with a Redis that has just lost its memory.
      time += seed % 4 === 0 ? 0 : times.leaseMs + times.lagMs;
      for (let step = 0; step < 60; step++) {
        time += random.pick([0, 0, 0, 0, 1, 1, 49, 50, 51, 299, 300]);
        const operation = chooseOperation(random, { stamps, id: `${seed}-${step}` });
        const [inRedis, inModel] = [await operation(real), await operation(simulated)];
        expect(inRedis, `seed ${seed}, step ${step}`).toEqual(inModel);
        if (typeof inRedis === "object" && "stamp" in inRedis) {
          stamps.push(inRedis.stamp);
          hits += inRedis.payload === undefined ? 0 : 1;
          old += inRedis.ageMs > 0 ? 1 : 0;
        } else if (Array.isArray(inRedis)) {
          kept += inRedis.filter((stamp) => stamp !== undefined).length;
          refused += inRedis.filter((stamp) => stamp === undefined).length;
        }
      }
    }
    expect(hits).toBeGreaterThan(40);
    expect(old).toBeGreaterThan(5);
    expect(kept).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
  });

  it("goes by the clock of Redis", async () => {
    const redis = openRedis();
    await redis.command("FLUSHALL");
    const store = createRedisStore(redis, { ...times, leaseMs: 1, lagMs: 1 });
    const lookup = { key: "k", versions: ["t"], known: undefined, id: "a" };
    await store.lookup(lookup);
    const epoch = Number(await redis.command("GET", "naru:cache:epoch"));
    expect(Math.abs(epoch - Date.now())).toBeLessThan(5_000);
  });

  it("shows neither statement nor arguments in its keys", async () => {
    const redis = openRedis();
    await redis.command("FLUSHALL");
    const store = createRedisStore(redis, { ...times, now: () => time });
    const lookup = { key: 'SELECT secret ["x"]', versions: ["t/1"], known: undefined, id: "a" };
    await store.lookup(lookup);
    time += times.leaseMs;
    await store.lookup(lookup);
    const keys = (await redis.command("KEYS", "*")) as string[];
    expect(keys.sort()).toEqual([
      "naru:cache:epoch",
      expect.stringMatching(/^naru:cache:f:[\w-]{43}$/),
      "naru:cache:v:t/1",
    ]);
  });
});

const names = [["a"], ["a", "b"], ["b", "c"]] as const;

function chooseOperation(random: Random, { stamps, id }: { stamps: readonly string[]; id: string }) {
  const versions = random.pick(names);
  const key = `key ${versions.join("")}`;
  const writer = random.pick(["w1", "w2"]);
  // Mostly the newest one: others are refused.
  const stamp = random.chance(0.8) ? stamps.at(-1)! : random.pick(stamps);
  const filler = random.pick(["f1", "f2"]);
  const payload = `payload\n${id}`;
  const maxAgeMs = random.pick([50, 5_000, 5_000]);
  const known = [versions, random.pick(names)].map((of) => ({
    key: `key ${of.join("")}`,
    versions: of,
    payload: `${payload} ${of.join("")}`,
    ttlMs: 3_600_000,
  }));
  return random.pick<(store: CacheStore) => ReturnType<CacheStore[keyof CacheStore]>>([
    (store) => store.lookup({ key, versions, known: undefined, id: filler }),
    (store) => store.lookup({ key, versions, known: stamp, id: filler }),
    (store) => store.lookup({ key, versions, known: undefined, id }),
    (store) =>
      store.lookup({
        key,
        versions,
        known: undefined,
        id: filler,
        maxAgeMs,
      }),
    (store) => store.lookup({ key, versions, known: undefined, id, maxAgeMs }),
    (store) => store.fill({ key, versions, stamp, payload, ttlMs: 3_600_000, id: filler }),
    (store) => store.fill({ key, versions, stamp, payload, ttlMs: 3_600_000, id: filler }),
    async (store) => {
      const { stamp: now } = await store.lookup({ key, versions, known: undefined, id: filler });
      await store.fill({ key, versions, stamp: now, payload, ttlMs: 3_600_000, id: filler });
      return store.lookup({ key, versions, known: undefined, id });
    },
    (store) => store.mark({ versions, writer, id }),
    (store) => store.settle({ versions, writer, id }),
    async (store) => {
      await store.mark({ versions, writer: id, id: `mark ${id}` });
      return store.settle({ versions, writer: id, id, known });
    },
    (store) => store.settle({ versions, writer, id, known }),
  ]);
}
