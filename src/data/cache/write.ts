import { Code, ConnectError } from "@connectrpc/connect";
import { SqlError } from "../mysql.ts";
import { isEndOfCall } from "./end-of-call.ts";
import { maxBoundMs } from "./freshness.ts";
import type { Isolate, SessionState } from "./isolate.ts";
import { type Tag, versionsWritten } from "./tags.ts";

export interface WriteOptions<T> {
  /** What is touched, as far as it is known before. */
  readonly tags: readonly Tag[];
  /** What has turned out to be touched: the row whose key the database chose. */
  readonly touched?: (result: T) => readonly Tag[];
  /**
   * What happens when Redis does not take the mark. `proceed` (the default): the write is done and the invalidation goes
   * through the queue, so that other callers may read old results until it arrives. `refuse`: `unavailable`, and nothing
   * is written.
   */
  readonly whenUnmarked?: "proceed" | "refuse";
}

/** How far clocks of isolates may disagree about a caller's token. */
const skewMs = 1_000;

/** Runs writes between mark and settling. */
export function createWrite(isolate: Isolate, state: SessionState) {
  const { options, stats } = isolate;
  const { clock } = options;
  const { store, enqueue, waitUntil } = state.sources;

  /** What the caller does from now on sees what it wrote, whatever another isolate holds. */
  const remember = (applied: boolean) => {
    const now = clock.now();
    state.strictUntil = now + Math.max(maxBoundMs, options.lagMs) + skewMs;
    if (!applied) {
      state.bypassUntil = now + options.maxTtlMs + options.lagMs + skewMs;
    }
    state.unsent.clear();
  };

  const tellLater = async (versions: readonly string[], writer: string, delayMs: number): Promise<void> => {
    try {
      await enqueue({ versions, writer }, delayMs);
      stats.queued++;
    } catch {
      stats.lost++;
    }
  };

  return async <T>(write: WriteOptions<T>, work: () => Promise<T>): Promise<T> => {
    stats.writes++;
    const versions = versionsWritten(write.tags);
    const writer = options.id();
    try {
      await store.mark({ versions, writer, id: options.id() });
    } catch (error) {
      if (isEndOfCall(error)) {
        throw error;
      }
      stats.unmarked++;
      if (write.whenUnmarked === "refuse") {
        throw new ConnectError("The cache is not available", Code.Unavailable, undefined, undefined, error);
      }
    }
    let result: T;
    try {
      result = await work();
    } catch (error) {
      if (isNotApplied(error)) {
        // Only takes the mark away sooner than its lease would.
        waitUntil(store.settle({ versions, writer, id: options.id() }).catch(() => undefined));
      } else {
        // It may be applied even now. The mark holds until its lease ends, and so may the statement.
        remember(false);
        waitUntil(tellLater(versions, writer, options.leaseMs));
      }
      throw error;
    }
    const touched = write.touched?.(result) ?? [];
    const all = touched.length === 0 ? versions : versionsWritten([...write.tags, ...touched]);
    try {
      await store.settle({ versions: all, writer, id: options.id() });
      remember(true);
    } catch {
      await tellLater(all, writer, 0);
      remember(false);
    }
    return result;
  };
}

/** Codes by which a service refuses and which no lost connection has. */
const refusals: ReadonlySet<Code> = new Set([
  Code.InvalidArgument,
  Code.NotFound,
  Code.AlreadyExists,
  Code.PermissionDenied,
  Code.ResourceExhausted,
  Code.FailedPrecondition,
  Code.OutOfRange,
  Code.Unauthenticated,
]);

/** True when the error says that nothing was written, rather than that nobody knows. */
function isNotApplied(error: unknown): boolean {
  return error instanceof SqlError || (error instanceof ConnectError && refusals.has(error.code));
}
