import { createContextKey } from "@connectrpc/connect";

/** Keeps a request's work going after its answer: without it the runtime stops whatever still runs. */
export type WaitUntil = (work: Promise<unknown>) => void;

/** Set by the app for each call. Where nothing is stopped, in Node for instance, nothing needs to be set. */
export const waitUntilKey = createContextKey<WaitUntil | undefined>(undefined, {
  description: "naru wait until",
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
export function keepAlive(waitUntil: WaitUntil, work: Promise<unknown>): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDone = false;
  const finish = () => {
    isDone = true;
    clearTimeout(timer);
    resolve();
  };
  work.then(finish, finish);
  waitUntil(promise);
  return () => {
    if (!isDone) {
      timer ??= setTimeout(finish, afterEndMs);
    }
  };
}
