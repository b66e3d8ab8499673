import type { ClientSignal } from "../http/client-signal.ts";
import type { Clock } from "./clock.ts";

/** Someone who waits in line for a connection. */
export interface Waiter<T> {
  readonly sinceMs: number;
  readonly promise: Promise<T>;
  resolve(connection: T): void;
  reject(error: unknown): void;
}

export interface WaiterOptions<T> {
  readonly clock: Clock;
  /** How long there is patience. */
  readonly waitMs: number;
  readonly onTimeout: (waiter: Waiter<T>) => void;
  /** The client has gone: nobody waits any more. */
  readonly onAbort: (waiter: Waiter<T>) => void;
}

/** Puts someone in line, until there is a connection, an error, no patience or no client any more. */
export function createWaiter<T>(
  signal: ClientSignal,
  { clock, waitMs, onTimeout, onAbort }: WaiterOptions<T>,
): Waiter<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const settle = (): void => {
    cancel();
    signal.removeEventListener("abort", leave);
  };
  const waiter: Waiter<T> = {
    sinceMs: clock.now(),
    promise,
    resolve: (connection) => {
      settle();
      resolve(connection);
    },
    reject: (error) => {
      settle();
      reject(error);
    },
  };
  const leave = (): void => {
    onAbort(waiter);
    waiter.reject(signal.reason);
  };
  const cancel = clock.after(waitMs, () => onTimeout(waiter));
  signal.addEventListener("abort", leave);
  return waiter;
}
