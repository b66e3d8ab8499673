import { Code, ConnectError } from "@connectrpc/connect";
import { SqlError } from "../mysql.ts";
import { isEndOfCall } from "./end-of-call.ts";
import { maxBoundMs, skewMs } from "./freshness.ts";
import type { CacheEntry, Invalidation, Loaded, Session } from "./isolate.ts";
import type { KnownRequest } from "./store.ts";
import { type Tag, versionsRead, versionsWritten } from "./tags.ts";

/** What a read of `entry` would find after the write. */
export interface Known {
  readonly entry: CacheEntry;
  readonly loaded: Loaded;
}

export interface WriteOptions<T> {
  /** What is touched, as far as it is known before. */
  readonly tags: readonly Tag[];
  /** What has turned out to be touched: the row whose key the database chose. */
  readonly touched?: (result: T) => readonly Tag[];
  /**
   * What reads will find, as far as the write knows it: what it wrote itself, or read after its mark. It is stored with the
   * settling, in the same round trip, unless another write of the same was under way meanwhile.
   */
  readonly known?: (result: T) => readonly Known[];
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

/** Runs a write between mark and settling. */
export async function write<T>(
  session: Session,
  { tags, touched, known, whenUnmarked, alongside }: WriteOptions<T>,
  work: () => Promise<T>,
): Promise<T> {
  const { isolate, sources } = session;
  const { options, stats } = isolate;
  stats.writes++;
  const versions = versionsWritten(tags);
  const writer = options.id();
  let isMarked = true;
  try {
    await sources.store.mark({ versions, writer, id: options.id() });
  } catch (error) {
    if (isEndOfCall(error)) {
      throw error;
    }
    isMarked = false;
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
  // A mark that arrives late would not tell what was under way when the results were read.
  const results = isMarked ? (known?.(result) ?? []).filter(({ loaded }) => loaded.keep) : [];
  const asOf = options.clock.now();
  const settlement = {
    versions: all,
    writer,
    id: options.id(),
    known: results.map((one) => toRequest(one, options.maxTtlMs)),
  };
  const settling = background.settle(settlement).then(
    (stamps) => {
      remember(session, true);
      for (const [i, { entry, loaded }] of results.entries()) {
        const stamp = stamps[i];
        if (stamp !== undefined) {
          stats.known++;
          isolate.memory.put(entry.key, { result: loaded, asOf, stamp });
        }
      }
    },
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

function toRequest({ entry, loaded }: Known, maxTtlMs: number): KnownRequest {
  const { key, tags } = entry;
  const ttlMs = Math.min(loaded.ttlMs ?? entry.ttlMs, maxTtlMs);
  return { key, versions: versionsRead(tags), payload: loaded.payload, ttlMs };
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
