import type { ReadFrom } from "../../call-usage.ts";
import type { ColoCache } from "./colo.ts";
import type { Select } from "./entry.ts";
import type { CacheStore } from "./store.ts";

/** A write that the store did not take notice of, to be told again. */
export interface Invalidation {
  readonly versions: readonly string[];
  readonly writer: string;
}

/** What one caller may see: see `read-after-write.ts` for how it travels. */
export interface ReadAfterWrite {
  /** Until this time of the isolate's clock the caller's reads are strict. */
  readonly strictUntil: number;
  /** Until this time they go past the cache: an invalidation is under way in the queue. */
  readonly bypassUntil: number;
}

/** Ways in which a write may be seen late by others: see "Exposures" in `docs/caching.md`. */
export type Exposure = "unmarked" | "in-doubt" | "queued" | "lost";

/** What the cache reaches for a session, and whom it tells: for one call, or for what goes on after it. */
export interface SessionSources {
  readonly select: Select;
  readonly store: CacheStore;
  /** The data centre's cache, for a call that may use it. */
  readonly colo?: ColoCache | undefined;
  /** The same for what goes on after the call has ended. Default: these. */
  readonly background?: SessionSources;
  /** Hands an invalidation to a queue that retries it, at the earliest after `delayMs`. */
  enqueue(invalidation: Invalidation, delayMs: number): Promise<void>;
  /** Lets a promise finish after the answer was sent. */
  waitUntil(work: Promise<unknown>): void;
  /** What the caller brought from its last request. */
  readonly readAfterWrite?: ReadAfterWrite;
  /** Told after each write what the caller is to bring to its next request. */
  onWritten?(written: ReadAfterWrite): void;
  /** Told of each read where its answer came from. */
  onRead?(from: ReadFrom): void;
  /** Told when a write of the call may be seen late by others, as it happens. */
  onExposed?(exposure: Exposure): void;
}
