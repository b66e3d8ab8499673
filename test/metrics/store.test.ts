import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Point } from "../../src/metrics/columns.ts";
import { MetricsStore, type StoreOptions } from "../../src/metrics/store/store.ts";
import { durations, exactQuantile, pointOf, seeded } from "./points.ts";

/** A Monday at midnight. */
const start = Date.UTC(2026, 5, 1);

describe("the metrics store", () => {
  let folder: string;
  let stores: MetricsStore[];
  let now: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "naru-metrics-"));
    stores = [];
    now = start;
  });
  afterEach(() => {
    for (const store of stores) {
      store.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (options: Partial<StoreOptions> = {}): MetricsStore => {
    const store = new MetricsStore({ path: ":memory:", now: () => now, random: seeded(1), ...options });
    stores.push(store);
    return store;
  };
  let reports = 0;
  const write = (store: MetricsStore, points: readonly Point[], dropped = 0) =>
    store.write({ id: String(++reports), dropped, points });
  const hour = () => ({ fromMs: start, toMs: start + 3_600_000 });

  it("counts every call exactly, however many come, and samples what it keeps of them", () => {
    const store = open();
    const random = seeded(7);
    const values = durations(60_000, random);
    for (const [i, value] of values.entries()) {
      now = start + Math.floor(i / 20);
      write(store, [pointOf(now, { method: `test.v1.Things/M${i % 3}`, duration_ms: value, bytes_in: 10 })]);
    }
    now += 10_000;
    const [row] = store.query(hour());
    expect(row?.sums).toMatchObject({ calls: 60_000, bytes_in: 600_000 });
    expect(row?.isSampled).toBe(false);
    for (const [name, q] of [
      ["p50", 0.5],
      ["p95", 0.95],
    ] as const) {
      expect(row?.[name]).toBeGreaterThan(0.95 * exactQuantile(values, q));
      expect(row?.[name]).toBeLessThan(1.05 * exactQuantile(values, q));
    }
    const { data } = store.sql(
      "SELECT count() AS kept, sum(_sample_interval) AS calls, sum(_sample_interval * double2) AS ms FROM naru_calls",
    );
    // Three seconds, three methods, a hundred each.
    expect(Number(data[0]?.["kept"])).toBe(900);
    expect(Number(data[0]?.["calls"])).toBe(60_000);
    const total = values.reduce((sum, value) => sum + value, 0);
    expect(Math.abs(Number(data[0]?.["ms"]) / total - 1)).toBeLessThan(0.15);
  });

  it("keeps all points where few come", () => {
    const store = open();
    write(
      store,
      Array.from({ length: 90 }, () => pointOf(now)),
    );
    now += 10_000;
    const { data } = store.sql("SELECT count() AS kept, max(_sample_interval) AS interval FROM naru_calls");
    expect(data).toEqual([{ kept: "90", interval: 1 }]);
  });

  it("groups by time and labels, and has no row for what nobody told of", () => {
    const store = open();
    now = start + 600_000;
    write(store, [
      pointOf(start + 1_000, { method: "a" }),
      pointOf(start + 61_000, { method: "a", code: "internal" }),
      pointOf(start + 61_000, { method: "b" }),
      pointOf(start + 300_000, { method: "b" }),
    ]);
    const rows = store.query({ ...hour(), stepMs: 60_000, groupBy: ["method", "code"] });
    expect(rows.map(({ atMs, labels, sums }) => [(atMs - start) / 60_000, ...labels, sums.calls])).toEqual([
      [0, "a", "ok", 1],
      [1, "a", "internal", 1],
      [1, "b", "ok", 1],
      [5, "b", "ok", 1],
    ]);
    expect(store.query({ ...hour(), where: { method: "a" } })[0]?.sums.calls).toBe(2);
    expect(() => store.query({ ...hour(), groupBy: ["client"] })).toThrow('Metrics are not kept by "client"');
  });

  it("answers of minutes whose rollups of ten seconds have gone from those of a minute", () => {
    const store = open({ fineSeconds: 600 });
    write(store, [pointOf(now)]);
    now += 3_600_000;
    write(store, [pointOf(now)]);
    expect(store.query({ fromMs: start, toMs: start + 60_000 })[0]?.sums.calls).toBe(1);
    expect(store.query({ fromMs: start, toMs: start + 60_000, stepMs: 10_000 })[0]?.sums.calls).toBe(1);
    expect(store.query({ fromMs: now - 10_000, toMs: now + 10_000, stepMs: 10_000 })).toEqual([
      expect.objectContaining({ atMs: now }),
    ]);
  });

  it("counts a report that comes twice once", () => {
    const store = open();
    const report = { id: "the same", dropped: 2, points: [pointOf(now)] };
    store.write(report);
    store.write(report);
    expect(store.query(hour())[0]?.sums.calls).toBe(1);
    expect(store.status().dropped).toBe(2);
  });

  it("gives points of the future, and of a clock that is days behind, the time at which they came", () => {
    const store = open();
    now = start + 120_000;
    write(store, [pointOf(now + 3_600_000 * 9), pointOf(now - 86_400_000 * 3), pointOf(now)]);
    const rows = store.query({ fromMs: start - 86_400_000 * 5, toMs: start + 86_400_000, stepMs: 60_000 });
    expect(rows.map(({ atMs, sums }) => [atMs, sums.calls])).toEqual([[start + 120_000, 3]]);
  });

  it("is as large after ten days as after two, at the same traffic", () => {
    const path = join(folder, "flat.sqlite");
    const store = open({ path, maxPoints: 2_000, keepSeconds: 2 * 86_400, fineSeconds: 3_600 });
    const day = () => {
      for (let minute = 0; minute < 1_440; minute += 4) {
        now += 240_000;
        write(
          store,
          Array.from({ length: 20 }, (_, i) => pointOf(now, { method: `m${i}` })),
        );
        store.flush();
      }
      return store.status().bytes;
    };
    const sizes = Array.from({ length: 6 }, day);
    expect(sizes[5]).toBeLessThanOrEqual((sizes[2] ?? 0) * 1.05);
    expect(store.query({ fromMs: start, toMs: start + 86_400_000, stepMs: 3_600_000 })).toEqual([]);
  });

  it("holds no more rollups than it may, and lets the oldest go", () => {
    const store = open({ maxRollups: 50 });
    for (let minute = 0; minute < 200; minute++) {
      now += 60_000;
      write(store, [pointOf(now)]);
      store.flush();
    }
    const rows = store.query({ fromMs: start, toMs: now + 60_000, stepMs: 60_000 });
    expect(rows.length).toBeLessThan(60);
    expect(rows.at(-1)?.atMs).toBe(now);
  });

  it("puts labels beyond its bound together, and counts them all", () => {
    const store = open({ maxKinds: 10 });
    write(
      store,
      Array.from({ length: 500 }, (_, i) => pointOf(now, { method: `m${i}`.repeat(1_000) })),
    );
    const rows = store.query({ ...hour(), groupBy: ["method"] });
    expect(rows.length).toBeLessThanOrEqual(11);
    expect(rows.reduce((sum, { sums }) => sum + sums.calls, 0)).toBe(500);
    expect(rows.map(({ labels }) => labels[0])).toContain("(other)");
  });

  it("goes on where it was after it was closed", () => {
    const path = join(folder, "again.sqlite");
    const first = open({ path });
    write(first, [pointOf(now)]);
    first.close();
    stores.pop();
    expect(open({ path }).query(hour())[0]?.sums.calls).toBe(1);
  });

  it("is one store for two processes that write to the same file", () => {
    const path = join(folder, "two.sqlite");
    const [a, b] = [open({ path }), open({ path })];
    for (let i = 0; i < 20; i++) {
      write(a, [pointOf(now)]);
      write(b, [pointOf(now), pointOf(now)]);
      a.flush();
      b.flush();
    }
    expect(a.query(hour())[0]?.sums.calls).toBe(60);
    expect(b.query(hour())[0]?.sums.calls).toBe(60);
  });

  it("loses no count while another process holds the file, and says why it can't write", () => {
    const path = join(folder, "locked.sqlite");
    const store = open({ path, busyTimeoutMs: 10 });
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    write(store, [pointOf(now)]);
    store.flush();
    expect(store.status().failure).toMatch(/locked/);
    other.exec("ROLLBACK");
    other.close();
    write(store, [pointOf(now)]);
    expect(store.query(hour())[0]?.sums.calls).toBe(2);
    expect(store.status().failure).toBeUndefined();
  });

  it("refuses points while the file can't be written to and too many wait, rather than grow", () => {
    const path = join(folder, "held.sqlite");
    const store = open({ path, busyTimeoutMs: 1, maxWaiting: 100 });
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    const fill = () => {
      for (let i = 0; i < 1_000; i++) {
        write(store, [pointOf(now, { method: `m${i}` })]);
        store.flush();
      }
    };
    expect(fill).toThrow("The metrics store takes no points: database is locked");
    other.exec("ROLLBACK");
    other.close();
    store.flush();
    write(store, [pointOf(now)]);
  });

  it("stays within its bytes, and lets what is oldest go when it is full", () => {
    const path = join(folder, "full.sqlite");
    const store = open({ path, maxBytes: 400_000 });
    for (let i = 0; i < 3_000; i++) {
      now += 60_000;
      write(store, [pointOf(now, { method: `test.v1.Things/M${i % 3}` })]);
      store.flush();
    }
    expect(statSync(path).size).toBeLessThanOrEqual(400_000);
    const rows = store.query({ fromMs: start, toMs: now + 60_000, stepMs: 60_000 });
    expect(rows.at(-1)?.atMs).toBeGreaterThan(now - 600_000);
    expect(rows[0]?.atMs).toBeGreaterThan(start + 600_000);
  });

  it.each([
    ["is no database", (path: string) => writeFileSync(path, "x".repeat(10_000))],
    [
      "is of another version",
      (path: string) => {
        const db = new DatabaseSync(path);
        db.exec("PRAGMA user_version = 77; CREATE TABLE other (a)");
        db.close();
      },
    ],
  ])("begins anew beside a file that %s, which it keeps", (_, spoil) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const path = join(folder, "spoilt.sqlite");
    spoil(path);
    const store = open({ path });
    write(store, [pointOf(now)]);
    expect(store.query(hour())[0]?.sums.calls).toBe(1);
    const kept = readdirSync(folder).find((name) => name.startsWith("spoilt.sqlite.unusable-"));
    expect(statSync(join(folder, kept ?? "")).size).toBeGreaterThan(0);
    vi.restoreAllMocks();
  });
});
