import type { ReadFrom } from "../../call-usage.ts";
import type { Flights } from "./flights.ts";
import type { Memory, Result } from "./memory.ts";
import type { CacheOptions } from "./options.ts";
import type { ReadAfterWrite, SessionSources } from "./sources.ts";
import type { CacheStats } from "./stats.ts";
import type { Untold } from "./untold.ts";

/** What reads of all requests in an isolate share. */
export interface Isolate {
  readonly options: CacheOptions;
  readonly memory: Memory;
  readonly flights: Flights;
  readonly untold: Untold;
  readonly stats: CacheStats;
}

/** What the calls of one request share. */
export interface SessionState {
  /** Reads that have not left the isolate yet. */
  readonly unsent: Map<string, Promise<Result>>;
  strictUntil: number;
  bypassUntil: number;
}

/** The state of a request whose caller brought `readAfterWrite`. */
export function createSessionState(readAfterWrite?: ReadAfterWrite): SessionState {
  return {
    unsent: new Map(),
    strictUntil: readAfterWrite?.strictUntil ?? Number.NEGATIVE_INFINITY,
    bypassUntil: readAfterWrite?.bypassUntil ?? Number.NEGATIVE_INFINITY,
  };
}

/** One call: what it has of the isolate, of its request and for itself. */
export class Session {
  readonly isolate: Isolate;
  readonly state: SessionState;
  readonly sources: SessionSources;
  private ownBackground: Session | undefined;

  constructor(isolate: Isolate, state: SessionState, sources: SessionSources) {
    this.isolate = isolate;
    this.state = state;
    this.sources = sources;
  }

  countRead(from: ReadFrom): void {
    this.isolate.stats[from]++;
    this.sources.onRead?.(from);
  }

  /** The same for what the call does not wait for, and does not end. */
  get background(): Session {
    const { background = this.sources } = this.sources;
    this.ownBackground ??=
      background === this.sources ? this : new Session(this.isolate, this.state, background);
    return this.ownBackground;
  }
}
