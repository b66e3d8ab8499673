import { type Tag, versionsRead, versionsWritten } from "../../src/data/cache/tags.ts";
import type { Random } from "./random.ts";

/** What can be read: a row, or all of them. */
export const targets = ["u/0", "u/1", "u"] as const;
export type Target = (typeof targets)[number];

/** A write and what the model knows of its fate. */
export interface Write {
  readonly tags: readonly Tag[];
  readonly touched: readonly Tag[];
  /** Rows that it changes. */
  readonly rows: readonly number[];
  /** Its statement is not one that applies once. */
  readonly changesAgain: boolean;
  committed: boolean;
  acknowledgedAt: number | undefined;
  markedAt: number | undefined;
  /** The value of each target after the commit. */
  readonly values: Map<Target, number>;
  /** Targets of which no strict read may show less any more, and since when. */
  readonly visible: Map<Target, number>;
}

interface Commit {
  readonly at: number;
  readonly rows: readonly number[];
}

/** A floor under what may be read, by the time from which it holds. */
interface Floor {
  readonly at: number;
  readonly value: number;
}

/**
 * The primary, its replicas and what may be read of them. A row's value is the number of its commits, a
 * table's their sum, so that older means smaller.
 */
export interface Database {
  /**
   * Applies a write. Done again it changes nothing, unless it `changesAgain`: then what arrives late is as
   * good as another write under the same mark, which nobody acknowledges.
   */
  commit(write: Write): void;
  /** Of a replica: any state that the lag allows. */
  read(target: Target, endpoint: "reader" | "writer"): number;
  /** The store took the write's mark or its settling for these versions. */
  marked(write: Write): void;
  settled(write: Write, versions: readonly string[]): void;
  /** What a strict read that begins now has to show. */
  floor(target: Target): number;
  /** What any read had to show before `at`. */
  floorBefore(target: Target, at: number): number;
  /** What acknowledged writes have made of it, whether or not their invalidation has arrived. */
  acknowledged(target: Target): number;
  acknowledge(write: Write): void;
}

/** The targets whose results hang on one of `versions`. */
export function targetsOf(versions: readonly string[]): Target[] {
  return targets.filter((target) => versionsRead([target]).some((version) => versions.includes(version)));
}

export function createDatabase(
  random: Random,
  { now, leaseMs, lagMs }: { now: () => number; leaseMs: number; lagMs: number },
): Database {
  const commits: Commit[] = [];
  const floors = new Map<Target, Floor[]>(targets.map((target) => [target, [{ at: 0, value: 0 }]]));
  const acknowledged = new Map<Target, number>();

  const valueAt = (target: Target, position: number): number => {
    let value = 0;
    for (const { rows } of commits.slice(0, position)) {
      value += target === "u" ? rows.length : rows.includes(Number(target.slice(2))) ? 1 : 0;
    }
    return value;
  };

  const floor = (target: Target): number => floors.get(target)?.at(-1)?.value ?? 0;

  const raise = (target: Target, value: number) => {
    if (value > floor(target)) {
      floors.get(target)?.push({ at: now(), value });
    }
  };

  const show = (write: Write, target: Target) => {
    write.visible.set(target, write.visible.get(target) ?? now());
    raise(target, write.values.get(target) ?? 0);
  };

  return {
    commit: (write) => {
      const isCovered = write.markedAt !== undefined && now() < write.markedAt + leaseMs;
      if (write.committed) {
        if (write.changesAgain) {
          commits.push({ at: now(), rows: write.rows });
          for (const target of isCovered ? targetsOf(versionsWritten(write.tags)) : []) {
            raise(target, valueAt(target, commits.length));
          }
        }
        return;
      }
      commits.push({ at: now(), rows: write.rows });
      write.committed = true;
      for (const target of targets) {
        write.values.set(target, valueAt(target, commits.length));
      }
      // The mark alone covers a commit within its lease: results of before are gone, and none is stored.
      if (isCovered) {
        for (const target of targetsOf(versionsWritten(write.tags))) {
          show(write, target);
        }
      }
    },
    read: (target, endpoint) => {
      if (endpoint === "writer") {
        return valueAt(target, commits.length);
      }
      const oldest = commits.filter(({ at }) => at <= now() - lagMs).length;
      return valueAt(target, oldest + random.below(commits.length - oldest + 1));
    },
    marked: (write) => {
      write.markedAt = now();
    },
    settled: (write, versions) => {
      if (write.committed) {
        for (const target of targetsOf(versions)) {
          show(write, target);
        }
      }
    },
    floor,
    floorBefore: (target, at) => {
      const history = floors.get(target) ?? [];
      return history.findLast((entry) => entry.at < at)?.value ?? 0;
    },
    acknowledged: (target) => acknowledged.get(target) ?? 0,
    acknowledge: (write) => {
      write.acknowledgedAt = now();
      for (const target of targetsOf(versionsWritten([...write.tags, ...write.touched]))) {
        acknowledged.set(target, Math.max(acknowledged.get(target) ?? 0, write.values.get(target) ?? 0));
      }
    },
  };
}
