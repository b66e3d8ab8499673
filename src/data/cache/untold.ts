import type { WriteRequest } from "./store.ts";

/** Invalidations that an isolate remembers. More are as late for it as they are for others. */
const maxInvalidations = 1_000;
/** Told to Redis by one read. */
const maxAtOnce = 10;
/** How long nobody tries again. */
const pauseMs = 500;

type Invalidation = Pick<WriteRequest, "versions" | "writer">;

interface Waiting extends Invalidation {
  /** Before this time the write may still be applied, so that telling would not end the matter. */
  readonly notBefore: number;
  /** No result is older than this. */
  readonly until: number;
}

/**
 * What this isolate has written and Redis does not know of yet. The queue tells it, but until then a stored
 * result may be older than the write; of all isolates, this one need not be misled by it: its reads of such
 * versions ask MySQL, and tell Redis as soon as it answers again.
 */
export interface Untold {
  /** `delayMs`: for so long the write may still be applied. */
  add(invalidation: Invalidation, delayMs: number): void;
  /** Whether nothing is remembered, which is nearly always. */
  isEmpty(): boolean;
  /** Whether a result that hangs on these versions may be older than a write of this isolate. */
  concerns(versions: readonly string[]): boolean;
  /** What may be told now: nothing when somebody has just tried. */
  take(): readonly Invalidation[];
  /** Redis knows of it. */
  forget(invalidation: Invalidation): void;
}

/** `keepMs` is longer than any result is kept. */
export function createUntold({ keepMs, now }: { keepMs: number; now: () => number }): Untold {
  const waiting = new Map<string, Waiting>();
  let triesAt = 0;
  return {
    add({ versions, writer }, delayMs) {
      if (waiting.size < maxInvalidations) {
        const notBefore = now() + delayMs;
        waiting.set(writer, { versions, writer, notBefore, until: notBefore + keepMs });
      }
    },
    isEmpty: () => waiting.size === 0,
    concerns(versions) {
      let isConcerned = false;
      for (const { versions: written, writer, until } of waiting.values()) {
        if (now() >= until) {
          waiting.delete(writer);
        } else if (written.some((version) => versions.includes(version))) {
          isConcerned = true;
        }
      }
      return isConcerned;
    },
    take() {
      if (now() < triesAt) {
        return [];
      }
      triesAt = now() + pauseMs;
      return [...waiting.values()].filter(({ notBefore }) => notBefore <= now()).slice(0, maxAtOnce);
    },
    forget: ({ writer }) => void waiting.delete(writer),
  };
}
