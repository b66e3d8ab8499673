import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MetricsQuery } from "../../../src/metrics/query.ts";
import { MetricsStore } from "../../../src/metrics/store/store.ts";
import { durations, exactQuantile, pointOf, seeded } from "../../metrics/points.ts";
import { type Goal, median } from "./goals.ts";

const start = Date.UTC(2026, 0, 5);
const methods = Array.from({ length: 24 }, (_, i) => `naru.test.v1.Service${i % 6}/Method${i}`);
const codes = ["ok", "ok", "ok", "not_found", "unavailable"];

/** Calls that each point stands for: an hour of 10,000 a second is 36 million. */
const callsOfPoint = 25;

/** What pages ask. */
const questions: Readonly<Record<string, (now: number) => MetricsQuery>> = {
  "an hour by minutes": (now) => ({ fromMs: now - 3_600_000, toMs: now, stepMs: 60_000 }),
  "an hour by methods": (now) => ({ fromMs: now - 3_600_000, toMs: now, groupBy: ["method"] }),
  "an hour by minutes, methods and codes": (now) => ({
    fromMs: now - 3_600_000,
    toMs: now,
    stepMs: 60_000,
    groupBy: ["method", "code"],
  }),
  "five minutes by ten seconds": (now) => ({ fromMs: now - 300_000, toMs: now, stepMs: 10_000 }),
};

/**
 * How long pages wait for the store after an hour of 10,000 calls a second, and what its quantiles err by.
 */
export function measurePages(): readonly Goal[] {
  const folder = mkdtempSync(join(tmpdir(), "naru-bench-metrics-"));
  let now = start;
  const random = seeded(5);
  const store = new MetricsStore({ path: join(folder, "metrics.sqlite"), now: () => now, random });
  try {
    const known = durations(50_000, random);
    const began = performance.now();
    let points = 0;
    for (let second = 0; second < 3_600; second++) {
      now = start + second * 1000;
      const ofSecond = Array.from({ length: 10_000 / callsOfPoint }, () =>
        pointOf(now, {
          method: methods[Math.floor(random() * methods.length)] ?? "",
          code: codes[Math.floor(random() * codes.length)] ?? "",
          duration_ms: known[points++ % known.length] ?? 0,
          calls: callsOfPoint,
        }),
      );
      store.write({ id: String(second), dropped: 0, points: ofSecond });
      store.flush();
      if (second % 600 === 599) {
        console.log(`  ${(second + 1) / 60} of 60 minutes written`);
      }
    }
    const writtenUs = ((performance.now() - began) * 1000) / points;
    now += 5_000;
    store.flush();
    console.log(
      `36 million calls in ${points} points, ${writtenUs.toFixed(1)} µs a point; ${(store.status().bytes / 2 ** 20).toFixed(0)} MiB`,
    );
    return [...ask(store, now), ...compareQuantiles(store, known)];
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ask(store: MetricsStore, now: number): readonly Goal[] {
  return Object.entries(questions).map(([name, question]) => {
    const rounds = Array.from({ length: 9 }, () => {
      const began = performance.now();
      store.query(question(now));
      return performance.now() - began;
    });
    return { name: `page query, ${name}`, value: median(rounds), unit: "ms", atMost: 100, rounds };
  });
}

function compareQuantiles(store: MetricsStore, known: readonly number[]): readonly Goal[] {
  const [row] = store.query({ fromMs: start, toMs: start + 3_600_000 });
  return (["p50", "p95", "p99"] as const).map((name) => {
    const exact = exactQuantile(known, Number(name.slice(1)) / 100);
    const error = Math.abs((row?.[name] ?? 0) / exact - 1) * 100;
    return { name: `error of ${name} (exact ${exact.toFixed(1)} ms)`, value: error, unit: "%", atMost: 5 };
  });
}

/**
 * What a day takes of the disk, at 24 methods that are called every second, and the day after it was full.
 */
export function measureDisk(): readonly Goal[] {
  const folder = mkdtempSync(join(tmpdir(), "naru-bench-metrics-"));
  let now = start;
  const random = seeded(6);
  // As it is by default but for how long it keeps: the second and the third day show whether it grows.
  const store = new MetricsStore({
    path: join(folder, "metrics.sqlite"),
    keepSeconds: 86_400,
    now: () => now,
    random,
  });
  try {
    const known = durations(20_000, random);
    const sizes: number[] = [];
    let next = 0;
    for (let day = 0; day < 3; day++) {
      for (let minute = 0; minute < 1_440; minute++) {
        const points = methods.flatMap((method) =>
          codes.flatMap((code) =>
            // Four in every minute fill the same rollups as thousands, and as many points as are kept.
            Array.from({ length: 4 }, (_, i) =>
              pointOf(now + i * 15_000, { method, code, duration_ms: known[next++ % known.length] ?? 0 }),
            ),
          ),
        );
        now += 60_000;
        store.write({ id: `${day} ${minute}`, dropped: 0, points });
        store.flush();
      }
      sizes.push(store.status().bytes / 2 ** 20);
      console.log(`  day ${day + 1}: ${sizes.at(-1)?.toFixed(0)} MiB`);
    }
    const [first = 0, second = 0, third = 0] = sizes;
    return [
      { name: "disk of a day", value: first, unit: "MiB", atMost: 200 },
      { name: "growth once it is full", value: (third / second - 1) * 100, unit: "%", atMost: 5 },
    ];
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
