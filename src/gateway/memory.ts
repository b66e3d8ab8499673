import type { Clock } from "./pool/clock.ts";

/** What the requests and answers under way may take together. */
export interface MemoryOptions {
  /** All of them, bytes. */
  readonly limitBytes: number;
  /**
   * The longest of them, bytes: so much is kept for the one that has waited longest, so that it can always be
   * finished.
   */
  readonly longestBytes: number;
  /** How long one waits for room before it is refused, ms. */
  readonly waitMs: number;
  readonly clock: Clock;
}

/** Counts the bytes of long requests and answers while the gateway has them. */
export interface Memory {
  readonly usedBytes: number;
  readonly limitBytes: number;
  /** Those that wait for room. */
  readonly waiting: number;
  open(): Share;
}

/** What one request or answer takes. */
export interface Share {
  readonly bytes: number;
  /**
   * Counts bytes that are there already. False: the others take all there is, and whoever sends this one is
   * to be held back.
   */
  take(bytes: number): boolean;
  /**
   * Calls back with true when there is room, with false when there is none in time. Once; not after
   * `release`.
   */
  wait(done: (hasRoom: boolean) => void): void;
  /** Gives all back. May be called twice. */
  release(): void;
}

interface Waiter {
  readonly done: (hasRoom: boolean) => void;
  readonly cancel: () => void;
}

/**
 * One account for everything long that is under way, whoever sent it. What is short is not worth counting, so
 * the limit is a little soft: by what a socket hands over at a time, for each that is held back.
 *
 * Several that grow at once could each have a part of the room and wait for the rest of it for ever. So the
 * oldest that had to wait may use what is reserved, alone, until it is finished.
 */
export function createMemory({ limitBytes, longestBytes, waitMs, clock }: MemoryOptions): Memory {
  const reserve = Math.min(longestBytes, limitBytes / 2);
  let used = 0;
  /** Those that had to wait, oldest first. The first is the one that the reserve is for. */
  const grown = new Set<Share>();
  const waiters = new Map<Share, Waiter>();

  const hasRoom = (share: Share): boolean => {
    const [senior] = grown;
    return used <= (senior === share ? limitBytes : limitBytes - reserve);
  };

  const admit = (): void => {
    for (const [share, { done, cancel }] of waiters) {
      if (hasRoom(share)) {
        waiters.delete(share);
        cancel();
        done(true);
      }
    }
  };

  return {
    get usedBytes() {
      return used;
    },
    limitBytes,
    get waiting() {
      return waiters.size;
    },
    open: () => {
      let bytes = 0;
      const share: Share = {
        get bytes() {
          return bytes;
        },
        take: (more) => {
          bytes += more;
          used += more;
          return hasRoom(share);
        },
        wait: (done) => {
          grown.add(share);
          if (hasRoom(share)) {
            done(true);
            return;
          }
          const cancel = clock.after(waitMs, () => {
            waiters.delete(share);
            done(false);
          });
          waiters.set(share, { done, cancel });
        },
        release: () => {
          used -= bytes;
          bytes = 0;
          grown.delete(share);
          waiters.get(share)?.cancel();
          waiters.delete(share);
          admit();
        },
      };
      return share;
    },
  };
}
