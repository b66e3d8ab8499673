import { Code } from "@connectrpc/connect";
import { connectError } from "../../connect-error.ts";
import { bypassForMs, strictForMs } from "../times.ts";
import { isEndOfCall } from "./end-of-call.ts";
import type { CacheEntry, Loaded } from "./entry.ts";
import { isRefusal } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Exposure, Invalidation } from "./sources.ts";
import type { KnownRequest, WriteRequest } from "./store.ts";
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
   * What reads will find, as far as the write knows it: what it wrote itself, or read after its mark. It is
   * stored with the settling, in the same round trip, unless another write of the same was under way
   * meanwhile.
   */
  readonly known?: (result: T) => readonly Known[];
  /**
   * What happens when Redis does not take the mark. `proceed` (the default): the write is done and the
   * invalidation goes through the queue, so that other callers may read old results until it arrives.
   * `refuse`: tried again for `markPatienceMs`, then `unavailable`, and nothing is written.
   */
  readonly whenUnmarked?: "proceed" | "refuse";
  /**
   * What may go along with the settling, in the same round trip, and is waited for: telling others what has
   * happened. It begins after the commit; its failure is the write's, and what it gives is what the write
   * gives.
   */
  readonly alongside?: (result: T) => Promise<unknown>;
}

/** Options of a write that gives what is done alongside. */
export interface Alongside<T, A> {
  readonly alongside: (result: T) => Promise<A>;
}

/** What a write's work is told, and tells. */
export interface WriteRun {
  /**
   * When the mark's lease ends at the earliest, by the isolate's clock: what commits later is not covered by
   * it.
   */
  readonly endsAt: number;
  /** Set when a part of the work has broken off and may still be applied, whatever came of its repeat. */
  brokeOff: boolean;
}

/** Runs a write between mark and settling. Gives what the work gave, or what `alongside` made of it. */
export async function write<T>(
  session: Session,
  { tags, touched, known, whenUnmarked = "proceed", alongside }: WriteOptions<T>,
  work: (run: WriteRun) => Promise<T>,
): Promise<unknown> {
  const { isolate, sources } = session;
  const { options, stats } = isolate;
  stats.writes++;
  const versions = versionsWritten(tags);
  const writer = options.id();
  const run: WriteRun = { endsAt: options.clock.now() + options.leaseMs, brokeOff: false };
  const isMarked = await mark(session, { versions, writer, id: options.id() }, whenUnmarked);
  // What has begun is ended, also when the call ends in between.
  const { store } = session.background.sources;
  let result: T;
  try {
    result = await work(run);
  } catch (error) {
    if (isRefusal(error) && !run.brokeOff) {
      // Only takes the mark away sooner than its lease would.
      sources.waitUntil(store.settle({ versions, writer, id: options.id() }).catch(() => undefined));
    } else {
      // It may be applied even now. The mark holds until its lease ends, and so may the statement.
      expose(session, "in-doubt");
      remember(session, false);
      sources.waitUntil(tellLater(session, { versions, writer }, options.leaseMs));
    }
    throw error;
  }
  const more = touched?.(result) ?? [];
  const all = more.length === 0 ? versions : versionsWritten([...tags, ...more]);
  // A mark that arrives late would not tell what was under way when the results were read.
  const handsOver = isMarked && !run.brokeOff;
  const results = handsOver ? (known?.(result) ?? []).filter(({ loaded }) => loaded.keep) : [];
  if (run.brokeOff) {
    expose(session, "in-doubt");
    sources.waitUntil(tellLater(session, { versions: all, writer }, options.leaseMs));
  }
  const asOf = options.clock.now();
  const settlement = {
    versions: all,
    writer,
    id: options.id(),
    // What broke off may be applied within its lease.
    keepsMark: run.brokeOff,
    known: results.map((one) => toRequest(one, options.maxTtlMs)),
  };
  const settling = store.settle(settlement).then(
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
  return told === undefined ? result : told;
}

function toRequest({ entry, loaded }: Known, maxTtlMs: number): KnownRequest {
  const { key, tags } = entry;
  const ttlMs = Math.min(loaded.ttlMs ?? entry.ttlMs, maxTtlMs);
  return { key, versions: versionsRead(tags), payload: loaded.payload, ttlMs };
}

/**
 * Marks what is about to be written, and says whether it is. Throws where the write is not to go on without.
 */
async function mark(
  session: Session,
  request: WriteRequest,
  whenUnmarked: "proceed" | "refuse",
): Promise<boolean> {
  const { isolate, sources } = session;
  const { clock, markPatienceMs, pollMs } = isolate.options;
  const endsAt = clock.now() + (whenUnmarked === "refuse" ? markPatienceMs : 0);
  for (let waitMs = pollMs; ; waitMs *= 2) {
    try {
      await sources.store.mark(request);
      return true;
    } catch (error) {
      if (isEndOfCall(error)) {
        throw error;
      }
      if (clock.now() + waitMs < endsAt) {
        await clock.sleep(waitMs);
        continue;
      }
      if (whenUnmarked === "refuse") {
        isolate.stats.refused++;
        throw connectError(Code.Unavailable, "The cache is not available", { cause: error });
      }
      expose(session, "unmarked");
      return false;
    }
  }
}

function expose({ isolate, sources }: Session, exposure: Exposure): void {
  isolate.stats[exposure]++;
  sources.onExposed?.(exposure);
}

/** What the caller does from now on sees what it wrote, whatever another isolate holds. */
function remember({ isolate: { options }, state, sources }: Session, applied: boolean): void {
  const now = options.clock.now();
  state.strictUntil = now + strictForMs(options);
  if (!applied) {
    state.bypassUntil = now + bypassForMs(options);
  }
  state.unsent.clear();
  sources.onWritten?.({ strictUntil: state.strictUntil, bypassUntil: state.bypassUntil });
}

async function tellLater(session: Session, invalidation: Invalidation, delayMs: number) {
  session.isolate.untold.add(invalidation, delayMs);
  try {
    await session.sources.enqueue(invalidation, delayMs);
    expose(session, "queued");
  } catch {
    expose(session, "lost");
  }
}
