import { Code, ConnectError } from "@connectrpc/connect";
import { SqlError } from "../mysql.ts";
import { isEndOfCall } from "./end-of-call.ts";
import { maxBoundMs } from "./freshness.ts";
import type { Invalidation, Session } from "./isolate.ts";
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
  /**
   * What may go along with the settling, in the same round trip, and is waited for: telling others what has happened. It begins
   * after the commit, and its failure is the write's.
   */
  readonly alongside?: (result: T) => Promise<unknown>;
}

/** How far clocks of isolates may disagree about a caller's token. */
const skewMs = 1_000;

/** Runs a write between mark and settling. */
export async function write<T>(
  session: Session,
  { tags, touched, whenUnmarked, alongside }: WriteOptions<T>,
  work: () => Promise<T>,
): Promise<T> {
  const { isolate, sources } = session;
  const { options, stats } = isolate;
  stats.writes++;
  const versions = versionsWritten(tags);
  const writer = options.id();
  try {
    await sources.store.mark({ versions, writer, id: options.id() });
  } catch (error) {
    if (isEndOfCall(error)) {
      throw error;
    }
    stats.unmarked++;
    if (whenUnmarked === "refuse") {
      throw new ConnectError("The cache is not available", Code.Unavailable, undefined, undefined, error);
    }
  }
  // What has begun is ended, also when the call ends in between.
  const { background = sources.store } = sources;
  let result: T;
  try {
    result = await work();
  } catch (error) {
    if (isNotApplied(error)) {
      // Only takes the mark away sooner than its lease would.
      sources.waitUntil(background.settle({ versions, writer, id: options.id() }).catch(() => undefined));
    } else {
      // It may be applied even now. The mark holds until its lease ends, and so may the statement.
      remember(session, false);
      sources.waitUntil(tellLater(session, { versions, writer }, options.leaseMs));
    }
    throw error;
  }
  const more = touched?.(result) ?? [];
  const all = more.length === 0 ? versions : versionsWritten([...tags, ...more]);
  const settling = background.settle({ versions: all, writer, id: options.id() }).then(
    () => remember(session, true),
    async () => {
      await tellLater(session, { versions: all, writer }, 0);
      remember(session, false);
    },
  );
  sources.waitUntil(settling);
  const told = alongside?.(result);
  // Awaited below, where nobody would wait for it any more if the settling failed.
  told?.catch(() => undefined);
  await settling;
  await told;
  return result;
}

/** What the caller does from now on sees what it wrote, whatever another isolate holds. */
function remember({ isolate: { options }, state, sources }: Session, applied: boolean): void {
  const now = options.clock.now();
  state.strictUntil = now + Math.max(maxBoundMs, options.lagMs) + skewMs;
  if (!applied) {
    state.bypassUntil = now + options.maxTtlMs + options.lagMs + skewMs;
  }
  state.unsent.clear();
  sources.onWritten?.();
}

async function tellLater(
  { isolate: { stats }, sources }: Session,
  invalidation: Invalidation,
  delayMs: number,
) {
  try {
    await sources.enqueue(invalidation, delayMs);
    stats.queued++;
  } catch {
    stats.lost++;
  }
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
