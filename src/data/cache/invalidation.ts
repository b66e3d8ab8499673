import type { Invalidation } from "./sources.ts";
import type { CacheStore } from "./store.ts";

/**
 * Does what a write could not: to be called by the consumer of the queue that `SessionSources.enqueue` fills.
 * It may be done twice. Errors are the store's; the queue then tries again.
 */
export async function applyInvalidation(
  store: CacheStore,
  { versions, writer }: Invalidation,
  id: string = crypto.randomUUID(),
): Promise<void> {
  await store.settle({ versions, writer, id });
}
