import type { HandlerContext } from "@connectrpc/connect";
import type { BatchHost, BatchName } from "./host.ts";

/**
 * Milliseconds until a running batch looks for the first time whether some of its calls were cancelled, then
 * doubled.
 */
const firstLookMs = 50;
const maxLookMs = 250;

/**
 * Milliseconds that a batch runs before it asks other isolates too, which is a round trip: most are over by
 * then. Its age doubles until it asks again, or this much time passes.
 */
const elsewhereFromMs = 300;
const maxElsewhereMs = 2_000;

/** A batch, or one that is meant. */
export interface NamedBatch {
  readonly host: BatchHost;
  readonly context: HandlerContext;
  readonly requestId: string;
}

function nameOf({ host, requestId }: NamedBatch): BatchName {
  return { callerName: host.callerName, requestId };
}

function keyOf({ callerName, requestId }: BatchName): string {
  return `${callerName}:${requestId}`;
}

/** Leaves word for a running batch that some of its calls are not wanted any more, wherever it runs. */
export async function cancelCalls(batch: NamedBatch, ids: readonly number[]): Promise<void> {
  const { host, context } = batch;
  const name = nameOf(batch);
  const here = host.cancelled.get(keyOf(name));
  if (here === undefined) {
    await host.elsewhere.cancel(context, name, ids);
    return;
  }
  for (const id of ids) {
    here.add(id);
  }
}

/**
 * Calls `stop` with the ids of calls that were cancelled, until the function that it gives is called. It
 * looks by itself instead of being told: what another request does happens in that request's context, where
 * this one's I/O is out of reach.
 */
export function watchCancelled(batch: NamedBatch, stop: (ids: Iterable<number>) => void): () => void {
  const { host, context } = batch;
  const name = nameOf(batch);
  const key = keyOf(name);
  const here = new Set<number>();
  host.cancelled.set(key, here);
  const startedAt = Date.now();
  let elsewhereAt = startedAt + elsewhereFromMs;
  let delayMs = firstLookMs;
  const look = (): void => {
    // Before it stops anything: the last call that it stops ends the watch.
    delayMs = Math.min(2 * delayMs, maxLookMs);
    timer = setTimeout(look, delayMs);
    const now = Date.now();
    if (now >= elsewhereAt) {
      elsewhereAt = now + Math.min(now - startedAt, maxElsewhereMs);
      // Whoever cannot say leaves the batch alone.
      host.elsewhere.cancelled(context, name).then(stop, () => undefined);
    }
    const ids = [...here];
    here.clear();
    stop(ids);
  };
  let timer = setTimeout(look, delayMs);
  return () => {
    clearTimeout(timer);
    if (host.cancelled.get(key) === here) {
      host.cancelled.delete(key);
    }
  };
}
