import type { ClientSignal } from "../http/client-signal.ts";
import type { Clock } from "../pool/clock.ts";
import type { BackendConnection, BackendError, BackendPool, Outcome } from "./backend.ts";
import { createLaneChoice } from "./lane-choice.ts";

/** A read that leaves nothing behind, wherever and however often it is run. */
export interface LaneRead {
  readonly sql: string;
  readonly database: string;
  readonly signal: ClientSignal;
  /** Called once, unless `rerun` is. */
  readonly done: (error: BackendError | undefined, outcome?: Outcome) => void;
  /**
   * There is no answer from here, or none in time: it is to be run on a connection of its own. Called at most
   * once; never rejects.
   */
  readonly rerun: () => Promise<void>;
}

/** Connections that reads share. */
export interface Lanes {
  /** Starts a read; false when it has to have a connection of its own. */
  run(read: LaneRead): boolean;
  /**
   * A read that had a connection of its own has its answer. `sinceMs`: when it began, by the pool's clock.
   */
  noteApart(sinceMs: number): void;
  /** Reads without an answer. */
  readonly pending: number;
  /** Takes no more, and resolves when the last has its answer. */
  close(): Promise<void>;
}

interface Entry {
  readonly read: LaneRead;
  readonly sinceMs: number;
  /** It has been answered or is run elsewhere: what the lane still says of it is of no use. */
  isOver: boolean;
}

interface Lane {
  readonly connection: BackendConnection;
  readonly database: string;
  /** Without an answer, oldest first. */
  readonly entries: Entry[];
  /** When the last answer came; at first, when the lane was opened. */
  lastMs: number;
  answered: number;
  /** Both when it was last judged whether the lane is slow. */
  judged: { lastMs: number; answered: number };
  /** `answered` at the last tick, and for how many ticks it has been that. */
  seen: number;
  still: number;
  /** Takes more reads. */
  isOpen: boolean;
  /** Its connection is gone, or about to be. */
  isLost: boolean;
}

/**
 * The most reads that wait on one connection: with 8, waking each other up is an eighth of what it was, and
 * more gain little.
 */
const maxDepth = 8;
/** A lane that has not answered for so long gets no more. */
const lateMs = 2;
/** A lane that has not answered in two ticks does not keep those waiting that are behind its first. */
const tickMs = 5;
/**
 * A lane that took longer, so much and so much for each read, is slow: what its reads need is not to wait for
 * each other.
 */
const slowMs = { once: 2, each: 0.15 };
/** A lane whose reads never cease is judged each time that it answered so many. */
const judgedReads = 2 * maxDepth;

/**
 * Reads that come at the same time are sent down one connection without waiting for each other's answers, so
 * that each side is woken once for several. That halves the CPU time of both. Nobody waits long behind a slow
 * one: the others are run again elsewhere, which does no harm to a read; and when reads are slow on the
 * whole, each has a connection of its own (`lane-choice.ts`).
 */
export function createLanes(pool: BackendPool, clock: Clock): Lanes {
  return new SharedLanes(pool, clock);
}

class SharedLanes implements Lanes {
  readonly #pool: BackendPool;
  readonly #clock: Clock;
  readonly #lanes = new Set<Lane>();
  readonly #choice = createLaneChoice();
  #pending = 0;
  #isTicking = false;
  #onDrained: (() => void) | undefined;
  #isClosed = false;

  constructor(pool: BackendPool, clock: Clock) {
    this.#pool = pool;
    this.#clock = clock;
  }

  get pending(): number {
    return this.#pending;
  }

  run(read: LaneRead): boolean {
    const nowMs = this.#clock.now();
    if (this.#isClosed || !this.#choice.isShared(nowMs) || read.signal.aborted) {
      return false;
    }
    const lane = this.#find(read.database, nowMs) ?? this.#open(read.database, nowMs);
    if (lane === undefined) {
      return false;
    }
    this.#pending++;
    lane.entries.push({ read, sinceMs: nowMs, isOver: false });
    lane.connection.pipeline.add(read.sql, (error, outcome) => this.#onAnswer(lane, error, outcome));
    return true;
  }

  noteApart(sinceMs: number): void {
    this.#choice.noteApart(sinceMs, this.#clock.now() - sinceMs);
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return this.#lanes.size === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#onDrained = resolve;
        });
  }

  #judge(lane: Lane): void {
    const tookMs = lane.lastMs - lane.judged.lastMs;
    const answered = lane.answered - lane.judged.answered;
    lane.judged = { lastMs: lane.lastMs, answered: lane.answered };
    if (answered <= 1 || tookMs <= slowMs.once + slowMs.each * answered) {
      this.#choice.countQuick();
    } else if (lane.isOpen) {
      // One that was still has been counted.
      this.#choice.countSlow(lane.lastMs);
    }
  }

  #leave(lane: Lane): void {
    this.#lanes.delete(lane);
    if (!lane.isLost) {
      this.#judge(lane);
      lane.connection.release(lane.answered);
    }
    if (this.#lanes.size === 0) {
      this.#onDrained?.();
    }
  }

  #note(entry: Entry): void {
    this.#choice.noteShared(this.#clock.now() - entry.sinceMs);
  }

  #runElsewhere(entry: Entry): void {
    entry.isOver = true;
    void entry.read.rerun().then(() => this.#note(entry));
  }

  #onAnswer(lane: Lane, error: BackendError | undefined, outcome: Outcome | undefined): void {
    const entry = lane.entries.shift()!;
    this.#pending--;
    lane.answered++;
    lane.lastMs = this.#clock.now();
    const isLost = error?.connectionLost === true;
    lane.isLost ||= isLost;
    if (lane.entries.length === 0) {
      this.#leave(lane);
    } else if (!lane.isLost && lane.answered - lane.judged.answered === judgedReads) {
      this.#judge(lane);
    }
    if (entry.isOver) {
      return;
    }
    if (isLost && !entry.read.signal.aborted) {
      this.#runElsewhere(entry);
    } else {
      entry.isOver = true;
      this.#note(entry);
      entry.read.done(error, outcome);
    }
  }

  #open(database: string, nowMs: number): Lane | undefined {
    const connection = this.#pool.take((free) => free.database === database);
    if (connection === undefined) {
      return undefined;
    }
    const lane: Lane = {
      connection,
      database,
      entries: [],
      lastMs: nowMs,
      answered: 0,
      judged: { lastMs: nowMs, answered: 0 },
      seen: 0,
      still: 0,
      isOpen: true,
      isLost: false,
    };
    this.#lanes.add(lane);
    if (!this.#isTicking) {
      this.#isTicking = true;
      this.#clock.after(tickMs, () => this.#tick());
    }
    return lane;
  }

  #find(database: string, nowMs: number): Lane | undefined {
    for (const lane of this.#lanes) {
      const hasRoom = lane.isOpen && lane.entries.length < maxDepth && nowMs - lane.lastMs <= lateMs;
      if (hasRoom && lane.database === database) {
        return lane;
      }
    }
    return undefined;
  }

  /**
   * Frees a lane that does not answer from those who wait behind its first, and MySQL from the first if
   * nobody waits for it.
   */
  #endStill(lane: Lane): boolean {
    lane.isOpen = false;
    const [first, ...others] = lane.entries;
    const waiting = others.filter(({ isOver }) => !isOver);
    for (const entry of waiting) {
      this.#runElsewhere(entry);
    }
    if (first !== undefined && !lane.isLost && (first.isOver || first.read.signal.aborted)) {
      lane.isLost = true;
      const { threadId, destroy } = lane.connection;
      void this.#pool.kill(threadId, "CONNECTION").then(destroy, destroy);
    }
    return waiting.length > 0;
  }

  #tick(): void {
    let keptWaiting = false;
    for (const lane of this.#lanes) {
      lane.still = lane.seen === lane.answered ? lane.still + 1 : 0;
      lane.seen = lane.answered;
      if (lane.still >= 2) {
        keptWaiting = this.#endStill(lane) || keptWaiting;
      }
    }
    // Several at once have one cause.
    if (keptWaiting) {
      this.#choice.countSlow(this.#clock.now());
    }
    this.#isTicking = this.#lanes.size > 0;
    if (this.#isTicking) {
      this.#clock.after(tickMs, () => this.#tick());
    }
  }
}
