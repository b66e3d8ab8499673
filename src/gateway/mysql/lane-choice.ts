/** Whether reads share connections. Takes times, ms, and has no clock. */
export interface LaneChoice {
  isShared(nowMs: number): boolean;
  /** A lane that kept its reads waiting for each other, or several that did so at once. */
  countSlow(nowMs: number): void;
  countQuick(): void;
  /** How long a read took that shared its connection. */
  noteShared(tookMs: number): void;
  /** The same for one that had its own, and when it began. */
  noteApart(sinceMs: number, tookMs: number): void;
}

/** So many slow lanes, less a quarter for each that was not, give cause for doubt. */
const maxSlow = 6;
const recovery = 1 / 4;
/** For so long reads have connections of their own, to see whether that is better. */
const trialMs = 100;
/** It is when they take less than this share of what they took. */
const gain = 0.9;
/** How long the finding is kept, each time that it is the same twice as long. */
const apartMs = { first: 2000, most: 16_000 };
/** After a trial that brought nothing. */
const noDoubtMs = 1000;
/**
 * Of about so many reads that shared is the mean that a trial is held against: of fewer, it would be of the
 * slow spell that gave the doubt.
 */
const meanOf = 2000;

/**
 * Reads that are slow by themselves are better off apart. On a busy machine they are slow too, and then
 * sharing is what helps. What is the case is found by trying.
 */
export function createLaneChoice(): LaneChoice {
  let phase: "shared" | "trial" | "apart" = "shared";
  let untilMs = Number.NEGATIVE_INFINITY;
  let slow = 0;
  let shared = { meanMs: 0, count: 0 };
  let nextApartMs = apartMs.first;
  let trial = { sinceMs: 0, sumMs: 0, count: 0 };

  const endTrial = (nowMs: number): void => {
    const isBetter = trial.count > 0 && trial.sumMs / trial.count < gain * shared.meanMs;
    phase = isBetter ? "apart" : "shared";
    untilMs = nowMs + (isBetter ? nextApartMs : noDoubtMs);
    nextApartMs = isBetter ? Math.min(apartMs.most, 2 * nextApartMs) : apartMs.first;
    slow = isBetter ? maxSlow / 2 : 0;
    shared = { meanMs: 0, count: 0 };
  };

  return {
    isShared: (nowMs) => {
      if (phase !== "shared" && nowMs >= untilMs) {
        if (phase === "trial") {
          endTrial(nowMs);
        } else {
          phase = "shared";
        }
      }
      return phase === "shared";
    },
    countSlow: (nowMs) => {
      if (phase !== "shared" || nowMs < untilMs) {
        return;
      }
      slow++;
      if (slow >= maxSlow) {
        phase = "trial";
        untilMs = nowMs + trialMs;
        trial = { sinceMs: nowMs, sumMs: 0, count: 0 };
      }
    },
    countQuick: () => {
      slow = Math.max(0, slow - recovery);
    },
    noteShared: (tookMs) => {
      shared.count = Math.min(meanOf, shared.count + 1);
      shared.meanMs += (tookMs - shared.meanMs) / shared.count;
    },
    noteApart: (sinceMs, tookMs) => {
      if (phase === "trial" && sinceMs >= trial.sinceMs) {
        trial.sumMs += tookMs;
        trial.count++;
      }
    },
  };
}
