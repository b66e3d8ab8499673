import type { ContextValues, Transport } from "@connectrpc/connect";
import type { Caller } from "../transport/caller.ts";
import { type Clock, systemClock } from "../transport/clock.ts";
import { containMaybe } from "../transport/contain.ts";
import type { Explain } from "../transport/layer.ts";
import { createRoundTrips, type RoundTrips } from "./round-trips.ts";

/**
 * Is told of each batch that leaves: how it is sent, its name, and who waits for its calls, whose ids are
 * their places from 1.
 */
export type OnBatch = (
  transport: Transport,
  options: readonly [AbortSignal, timeoutMs: number | undefined, HeadersInit],
  batch: {
    readonly id: string;
    readonly callers: readonly Caller[];
    readonly contextValues: ContextValues | undefined;
  },
) => void;

export interface BatchingOptions {
  /**
   * The longest that a call waits for others, 0 to 10 ms; 10 by default. How long it does follows the round
   * trip.
   */
  readonly maxWindowMs: number;
  /** Calls in one request, 1 to 100, which the server takes at most and which is the default. */
  readonly maxCalls: number;
  /** Bytes of messages in one request. 256 KiB by default: a sixteenth of what a server reads. */
  readonly maxBytes: number;
  /** A longer message travels alone, so that the others do not wait for it. 16 KiB by default. */
  readonly maxMessageBytes: number;
  /**
   * Whether answers are read as they come, so that a slow call does not hold the others. By default where a
   * response has a body to read from, which React Native's has not.
   */
  readonly stream: boolean;
  /** How long calls travel alone after a server had no batch service. Five minutes by default. */
  readonly absentForMs: number;
  /**
   * `cancelBatched` tells the server to stop the work of calls that are cancelled after their batch has left.
   * Nobody does by default here, and `createNaruTransport` does.
   */
  readonly onBatch: OnBatch | undefined;
  /** Where round trips are noted and looked up. Its own by default. */
  readonly roundTrips: RoundTrips;
  readonly clock: Clock;
  readonly explain: Explain | undefined;
}

/** Throws a RangeError that names the option. */
export function validateBatchingOptions(options: Partial<BatchingOptions>): BatchingOptions {
  const complete: BatchingOptions = {
    maxWindowMs: 10,
    maxCalls: 100,
    maxBytes: 256 * 1024,
    maxMessageBytes: 16 * 1024,
    stream: "body" in Response.prototype,
    absentForMs: 300_000,
    roundTrips: createRoundTrips(),
    clock: systemClock,
    ...options,
    explain: containMaybe(options.explain),
    onBatch: containMaybe(options.onBatch),
  };
  requireRange("maxWindowMs", complete.maxWindowMs, 0, 10);
  requireRange("maxCalls", complete.maxCalls, 1, 100);
  return complete;
}

function requireRange(name: string, value: number, min: number, max: number): void {
  if (!(value >= min && value <= max)) {
    throw new RangeError(`${name} must be from ${min} to ${max}: ${value}`);
  }
}
