import type { Point } from "../columns.ts";

/** A point that was kept, and how many it stands for. */
export interface SampledPoint {
  readonly point: Point;
  readonly interval: number;
}

/** What has come of one index in one second. */
interface Reservoir {
  seen: number;
  readonly kept: Point[];
}

/**
 * Samples as Analytics Engine does: by index, and only where many points come. Of each index and second at
 * most `keep` points stay, each with the same chance, and together they stand for all of them.
 */
export class Sampler {
  private readonly keep: number;
  private readonly random: () => number;
  private readonly reservoirs = new Map<string, Reservoir>();

  constructor(keep: number, random: () => number = Math.random) {
    this.keep = keep;
    this.random = random;
  }

  add(dataset: string, point: Point): void {
    const key = `${Math.floor(point.at / 1000)} ${dataset} ${point.index}`;
    let reservoir = this.reservoirs.get(key);
    if (reservoir === undefined) {
      reservoir = { seen: 0, kept: [] };
      this.reservoirs.set(key, reservoir);
    }
    reservoir.seen++;
    if (reservoir.kept.length < this.keep) {
      reservoir.kept.push(point);
      return;
    }
    const place = Math.floor(this.random() * reservoir.seen);
    if (place < this.keep) {
      reservoir.kept[place] = point;
    }
  }

  /** Takes out what came in seconds that had ended at `untilMs`. The intervals add up to what was seen. */
  take(untilMs: number): readonly (SampledPoint & { readonly dataset: string })[] {
    const taken: (SampledPoint & { readonly dataset: string })[] = [];
    for (const [key, { seen, kept }] of this.reservoirs) {
      const [second = "", dataset = ""] = key.split(" ", 2);
      if ((Number(second) + 1) * 1000 > untilMs) {
        continue;
      }
      this.reservoirs.delete(key);
      for (const [i, point] of kept.entries()) {
        // Whole numbers, as Analytics Engine has them: what does not divide goes to the first.
        const interval = Math.floor(seen / kept.length) + (i < seen % kept.length ? 1 : 0);
        taken.push({ dataset, point, interval });
      }
    }
    return taken;
  }
}
