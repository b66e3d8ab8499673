import { beforeEach, describe, expect, it } from "vitest";
import { bounded, strict } from "../../src/data/cache/freshness.ts";
import { createTestCache, createTestColo, entry, open, read, resetScene, scene } from "./cache-scene.ts";

beforeEach(resetScene);

describe("a read that the data centre's cache may answer", () => {
  const older = bounded(1_000, 4_000);

  it("takes from it what another isolate has just found, and asks Redis behind its answer once it is older", async () => {
    const colo = createTestColo();
    await read(open(createTestCache(), undefined, colo), entry(older));
    scene.away = true;
    scene.time += 1_000;
    const cache = createTestCache();
    expect(await read(open(cache, undefined, colo), entry(older))).toBe("1");
    expect(cache.stats).toMatchObject({ colo: 1, storeFailures: 0 });
    scene.time += 3_000;
    const later = createTestCache();
    expect(await read(open(later, undefined, colo), entry(older))).toBe("1");
    expect(later.stats).toMatchObject({ colo: 1, storeFailures: 1 });
  });

  it("takes nothing that is beyond its bound by a clock that is a second ahead", async () => {
    const colo = createTestColo();
    await read(open(createTestCache(), undefined, colo), entry(older));
    scene.time += 4_001;
    const cache = createTestCache();
    await read(open(cache, undefined, colo), entry(older));
    expect(cache.stats).toMatchObject({ colo: 0, store: 1 });
    const entries = [...colo.entries.values()];
    const other = createTestCache();
    scene.time -= 1_001;
    await read(open(other, undefined, colo), entry(older));
    expect(entries).toHaveLength(1);
    expect(other.stats).toMatchObject({ colo: 0 });
  });

  it("remembers what it took as a second older than it says", async () => {
    const colo = createTestColo();
    await read(open(createTestCache(), undefined, colo), entry(older));
    const cache = createTestCache();
    await read(open(cache, undefined, colo), entry(bounded(5_000)));
    scene.time += 4_000;
    await read(open(cache), entry(bounded(5_000)));
    expect(cache.stats).toMatchObject({ colo: 1, memory: 1 });
    scene.time += 1;
    await read(open(cache), entry(bounded(5_000)));
    expect(cache.stats).toMatchObject({ memory: 1, current: 1 });
  });

  it("asks it neither when it is strict, nor when its caller has written, nor in the background", async () => {
    const colo = createTestColo();
    await read(open(createTestCache(), undefined, colo), entry(older));
    colo.asked = 0;
    const session = open(createTestCache(), undefined, colo);
    await session.write({ tags: ["users/8"] }, async () => undefined);
    await read(session, entry(older));
    await read(open(createTestCache(), undefined, colo), entry(strict));
    await open(createTestCache(), undefined, colo).prefetch(entry(older), async () => ({
      payload: "",
      keep: false,
    }));
    // A bound that the disagreement of clocks uses up.
    await read(open(createTestCache(), undefined, colo), entry(bounded(1_000)));
    expect(colo.asked).toBe(0);
  });

  it("goes on to Redis when it fails or does not answer in time", async () => {
    await read(open(createTestCache()), entry(older));
    for (const match of [
      async () => Promise.reject(new Error("broken")),
      () => new Promise<never>(() => {}),
    ]) {
      const cache = createTestCache();
      expect(await read(open(cache, undefined, { ...createTestColo(), match }), entry(older))).toBe("1");
      expect(cache.stats).toMatchObject({ colo: 0, store: 1 });
    }
  });

  it("is told of what was read, and not of what is strict", async () => {
    const colo = createTestColo();
    await read(open(createTestCache(), undefined, colo), entry(strict));
    expect(colo.entries.size).toBe(0);
    await read(open(createTestCache(), undefined, colo), entry(older));
    expect([...colo.entries.values()]).toMatchObject([{ payload: "1", asOf: scene.time }]);
  });
});
