import { type ContextKey, type ContextValues, createContextKey } from "@connectrpc/connect";

/** Which calls of a batch run first. */
export type CallPriority = "high" | "normal" | "low";

/** Whether a call may share a request with others. True by default. */
export const batchable: ContextKey<boolean> = /*@__PURE__*/ createContextKey(true);

/** "normal" by default. A call of high priority also does not wait for others to share its request. */
export const callPriority: ContextKey<CallPriority> = /*@__PURE__*/ createContextKey<CallPriority>("normal");

/**
 * The values that interceptors of the transport may read: undefined where a call has none but those above, so
 * that such calls can share a request. Any other object is taken as different from all others.
 */
export function valuesForInterceptors(values: ContextValues | undefined): ContextValues | undefined {
  const known: readonly symbol[] = [batchable.id, callPriority.id];
  return values &&
    Object.getPrototypeOf(values) === Object.prototype &&
    Object.getOwnPropertySymbols(values).every((symbol) => known.includes(symbol))
    ? undefined
    : values;
}
