import { expect, it } from "vitest";
import { createCache } from "../../src/data/cache/cache.ts";
import { strict } from "../../src/data/cache/freshness.ts";
import { createVirtualTime } from "../client/resilience/virtual-time.ts";
import { createSimulatedStore, noSelect, toCacheStore } from "./simulated-store.ts";

it("reads that wait for a slow statement are all answered when it is, with one more for each wait and not for each of them", async () => {
  const time = createVirtualTime();
  const store = createSimulatedStore(() => time.now());
  // Begins the epoch, and leaves it behind.
  store.lookup({ key: "", versions: [], known: undefined, id: "" });
  await time.pass(60_000);
  const cache = createCache({
    joinMs: 500,
    clock: { now: time.now, sleep: (ms, signal) => time.sleep(ms, signal).catch(() => undefined) },
  });
  const beganMs = time.now();
  let statements = 0;
  const read = async () => {
    const session = cache.createSession({
      select: noSelect,
      store: toCacheStore(store),
      enqueue: async () => undefined,
      waitUntil: () => undefined,
    });
    const entry = { key: "k", tags: ["t"], freshness: strict, ttlMs: 60_000 };
    await session.read(entry, async () => {
      statements++;
      await time.sleep(1_200);
      return { payload: "rows", keep: true };
    });
    return time.now() - beganMs;
  };
  const tookMs = (await time.run(Promise.all(Array.from({ length: 60 }, read)))).sort((a, b) => a - b);
  expect(statements).toBe(3);
  // Those who asked again wait for their own.
  expect(tookMs.slice(-3)).toEqual([1_200, 1_700, 2_200]);
});
