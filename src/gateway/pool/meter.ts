/** What a pool has counted since it began, or over an interval. */
export interface PoolCounts {
  /** Connections handed out. */
  acquired: number;
  /** Connections given back or lost. */
  returned: number;
  /** How long they were held, in total, ms. */
  heldMs: number;
  /** Callers who wanted a connection and got one, or an error instead; not those who left by themselves. */
  asked: number;
  /** How long those waited, in total, ms. */
  waitedMs: number;
  created: number;
  /** Connections that could not be made in time, callers who got none in time, and connections that broke. */
  failed: number;
  /** Connections in use, summed over time, ms. */
  busyMs: number;
  /** The maximum size, summed over time, ms: what `busyMs` is a share of. */
  capacityMs: number;
}

/** An interval's counts in the terms that decisions are made in. */
export interface PoolRates {
  readonly seconds: number;
  readonly ratePerS: number;
  readonly peakRatePerS: number;
  readonly meanHeldMs: number;
  readonly meanWaitMs: number;
  readonly utilisation: number;
  readonly creationsPerS: number;
  readonly failuresPerS: number;
  readonly failureShare: number;
}

/** The rates between two adjustments. */
export interface WindowRates extends PoolRates {
  readonly startMs: number;
  readonly endMs: number;
}

/** Measures a pool. Costs some additions for each connection taken; keeps a minute of seconds. */
export interface Meter {
  /** To be added to, after `advance`. */
  readonly totals: PoolCounts;
  /**
   * Brings the sums over time up to date: to be called before anything is counted and before `use` changes.
   * @returns The time.
   */
  advance(use: PoolUse): number;
  /** The rates of the last minute, or of what there has been of it. */
  recent(use: PoolUse): PoolRates;
  /** The rates since the last call, for an adjustment. */
  takeWindow(use: PoolUse): WindowRates;
}

/** What a pool's sums over time are made of. */
export interface PoolUse {
  readonly active: number;
  readonly size: { readonly max: number };
}

/** The counts as they were at one time. */
interface Mark {
  readonly atMs: number;
  readonly counts: PoolCounts;
  /** How many asked within the second that the mark ends. */
  readonly askedInSecond: number;
}

const recentMs = 60_000;

/** Makes a meter that begins now. */
export function createMeter(now: () => number): Meter {
  const totals = createCounts();
  let lastMs = now();
  let second = Math.floor(lastMs / 1000);
  let askedBefore = 0;
  /** The end of each second in which something happened, oldest first. */
  const marks: Mark[] = [{ atMs: lastMs, counts: { ...totals }, askedInSecond: 0 }];
  let window = marks[0]!;
  let windowPeak = 0;

  const endSecond = (): void => {
    const askedInSecond = totals.asked - askedBefore;
    askedBefore = totals.asked;
    windowPeak = Math.max(windowPeak, askedInSecond);
    marks.push({ atMs: lastMs, counts: { ...totals }, askedInSecond });
    while (marks.length > 1 && lastMs - marks[0]!.atMs > recentMs) {
      marks.shift();
    }
  };

  const advance = ({ active, size }: PoolUse): number => {
    const atMs = now();
    const atSecond = Math.floor(atMs / 1000);
    if (atSecond !== second) {
      endSecond();
      second = atSecond;
    }
    totals.busyMs += active * (atMs - lastMs);
    totals.capacityMs += size.max * (atMs - lastMs);
    lastMs = atMs;
    return atMs;
  };

  return {
    totals,
    advance,
    recent: (use) => {
      advance(use);
      const inside = marks.filter((mark) => lastMs - mark.atMs <= recentMs);
      const from = inside[0] ?? marks[marks.length - 1]!;
      const peaks = inside.slice(1).map(({ askedInSecond }) => askedInSecond);
      return toRates(from, { atMs: lastMs, counts: totals }, Math.max(totals.asked - askedBefore, ...peaks));
    },
    takeWindow: (use) => {
      advance(use);
      const peak = Math.max(windowPeak, totals.asked - askedBefore);
      const rates = toRates(window, { atMs: lastMs, counts: totals }, peak);
      const startMs = window.atMs;
      window = { atMs: lastMs, counts: { ...totals }, askedInSecond: 0 };
      windowPeak = 0;
      return { ...rates, startMs, endMs: lastMs };
    },
  };
}

function toRates(
  from: Omit<Mark, "askedInSecond">,
  to: Omit<Mark, "askedInSecond">,
  peakRatePerS: number,
): PoolRates {
  const seconds = (to.atMs - from.atMs) / 1000;
  const change = (name: keyof PoolCounts): number => to.counts[name] - from.counts[name];
  const ratePerS = divide(change("asked"), seconds);
  return {
    seconds,
    ratePerS,
    peakRatePerS: Math.max(peakRatePerS, ratePerS),
    meanHeldMs: divide(change("heldMs"), change("returned")),
    meanWaitMs: divide(change("waitedMs"), change("asked")),
    utilisation: divide(change("busyMs"), change("capacityMs")),
    creationsPerS: divide(change("created"), seconds),
    failuresPerS: divide(change("failed"), seconds),
    failureShare: Math.min(1, divide(change("failed"), Math.max(change("asked"), change("failed")))),
  };
}

function divide(value: number, by: number): number {
  return by <= 0 ? 0 : value / by;
}

function createCounts(): PoolCounts {
  return {
    acquired: 0,
    returned: 0,
    heldMs: 0,
    asked: 0,
    waitedMs: 0,
    created: 0,
    failed: 0,
    busyMs: 0,
    capacityMs: 0,
  };
}
