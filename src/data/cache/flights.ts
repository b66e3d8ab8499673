import { isEndOfCall, shareError } from "./end-of-call.ts";
import type { Result } from "./memory.ts";
import type { CacheOptions } from "./options.ts";

/** How a statement ended. */
export type Ended = { readonly result: Result } | { readonly error: unknown };

/**
 * A statement under way, which others may wait for. Not by its promise: what a request leaves behind on
 * another one's promise is still there when it has been answered, and workerd warns of each.
 */
export interface Flight {
  /** Its result will be current at this time or later. */
  readonly asOf: number;
  /** The versions that it reads under; undefined while they are marked. */
  readonly stamp: string | undefined;
  /** Those to tell. */
  readonly waiting: Set<(ended: Ended) => void>;
  /** True when its call has ended before it was answered, and one of those who waited asks in its place. */
  hasHeir?: boolean;
}

/** The statements of an isolate that are under way, by the key of what they read. */
export type Flights = Map<string, Flight>;

type WaitOptions = Pick<CacheOptions, "clock" | "joinMs">;

/**
 * What the first of other requests' statements gives, or undefined when they are late or their calls have
 * ended. All who wait share a failure: it was repeated already where that is of use, and a database that
 * fails is not to be asked by each of them. The caller's own timer is what makes it safe to wait for another
 * request: workerd ends a request that has nothing of its own to wait for, and the other request may have
 * died.
 */
export async function waitFor(
  flights: readonly Flight[],
  { clock, joinMs }: WaitOptions,
): Promise<Result | undefined> {
  const over = new AbortController();
  const { promise, resolve } = Promise.withResolvers<Ended>();
  for (const { waiting } of flights) {
    waiting.add(resolve);
  }
  try {
    const late = clock.sleep(joinMs, over.signal).then(() => undefined);
    const ended = await Promise.race([promise, late]);
    if (ended === undefined || "result" in ended) {
      return ended?.result;
    }
    if (isEndOfCall(ended.error)) {
      return undefined;
    }
    throw shareError(ended.error);
  } finally {
    over.abort();
    for (const { waiting } of flights) {
      waiting.delete(resolve);
    }
  }
}

/**
 * Waits for a statement of another request. Whoever has waited in vain asks again, and the others wait for
 * that as well: a slow database gets one more statement for each wait, not one for each who waits, and its
 * first answer is everybody's.
 */
export async function join(
  { flights, options }: { readonly flights: Flights; readonly options: WaitOptions },
  key: string,
  first: Flight,
): Promise<Result | undefined> {
  const joined = [first];
  for (let flight = first; ; ) {
    const result = await waitFor(joined, options);
    if (result === undefined && !flights.has(key)) {
      // Its call has ended, which all who wait are told in one moment.
      if (flight.hasHeir !== true) {
        flight.hasHeir = true;
        return undefined;
      }
      await options.clock.sleep(0);
    }
    const next = flights.get(key);
    if (result !== undefined || next === undefined || next === flight || next.stamp !== first.stamp) {
      return result;
    }
    flight = next;
    joined.push(next);
  }
}
