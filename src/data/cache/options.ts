import type { CacheTimes } from "../times.ts";
import type { Clock } from "./clock.ts";

/** How the cache of an isolate behaves. */
export interface CacheOptions extends CacheTimes {
  /** Bytes of results in the isolate's memory. 16 MiB: an isolate has 128 in all. */
  readonly memoryBytes: number;
  /**
   * How long a read waits for another one's result before it reads by itself. 500: many at once take their
   * time.
   */
  readonly joinMs: number;
  /**
   * How long a read waits before it asks again whether another isolate has filled the entry; each time twice
   * as long. 25.
   */
  readonly pollMs: number;
  /** How often. 5, which is 775 ms in all. */
  readonly maxPolls: number;
  /**
   * How long a write that is not to go on without its mark tries to make it. 1,500: longer than Redis takes
   * to start again.
   */
  readonly markPatienceMs: number;
  /**
   * How long a read waits for the data centre's cache before it asks Redis. 20: longer than the cache takes
   * when it is of use.
   */
  readonly coloMs: number;
  readonly clock: Clock;
  /** A new unique id. */
  readonly id: () => string;
}
