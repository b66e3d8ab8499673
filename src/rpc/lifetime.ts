import { createContextKey } from "@connectrpc/connect";

/** What keeps a request's work going after its answer: without it the runtime stops whatever still runs. */
export interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Set by the worker for each request. Where nothing is stopped, in Node for instance, nothing needs to be
 * set.
 */
export const lifetimeKey = createContextKey<Lifetime | undefined>(undefined, {
  description: "naru lifetime",
});

/**
 * Milliseconds for which a handler may go on when nobody waits for it any more, its signal aborted. Enough to
 * put back what it has taken; Cloudflare ends everything after 30 s.
 */
const afterEndMs = 10_000;

/**
 * Work of a handler that may go on beyond its call. Returns what is to be called when the call is over: from
 * then on time runs.
 */
export function keepAlive(lifetime: Lifetime, work: Promise<unknown>): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDone = false;
  const finish = () => {
    isDone = true;
    clearTimeout(timer);
    resolve();
  };
  work.then(finish, finish);
  lifetime.waitUntil(promise);
  return () => {
    if (!isDone) {
      timer ??= setTimeout(finish, afterEndMs);
    }
  };
}
