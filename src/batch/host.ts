import type { DescMethod } from "@bufbuild/protobuf";
import { type ConnectError, createContextKey, type HandlerContext } from "@connectrpc/connect";
import type { Lru } from "../lru.ts";
import type { CallRecord } from "../observer.ts";
import type { BatchMethod, BatchTargets } from "./targets.ts";

/** The ids of the calls that were cancelled of each batch that runs in one isolate. */
export type CancelledCalls = Pick<Lru<Set<number>>, "get" | "set" | "delete">;

/** The same id of two callers names two batches. */
export interface BatchName {
  readonly callerName: string;
  readonly requestId: string;
}

/** What is counted of one call of a batch, and who is told of its end. */
export type BatchedRecord = Pick<
  CallRecord,
  "bytesIn" | "bytesOut" | "messagesIn" | "messagesOut" | "usage" | "onEnd" | "end"
>;

/** How the calls of one batch are run: what every call goes through, for the caller of the batch. */
export interface BatchHost {
  readonly targets: BatchTargets;
  /**
   * Headers that say something of the caller rather than of the call: the batch's own answer has the last of
   * each too.
   */
  readonly callerHeaders: readonly string[];
  /** Shared by all batches of the isolate. */
  readonly cancelled: CancelledCalls;
  /** Empty for a caller without a token. */
  readonly callerName: string;
  /** For batches that run in other isolates. Both do nothing while it is away. */
  readonly elsewhere: {
    cancel(context: HandlerContext, batch: BatchName, ids: readonly number[]): Promise<unknown>;
    cancelled(context: HandlerContext, batch: BatchName): Promise<readonly number[]>;
  };
  /** Lets the answer of the batch travel as it is. */
  sendUncompressed(): void;
  /**
   * Lets work that may outlast the batch come to its end, for a bounded time from when the function that it
   * gives is called.
   */
  keepAlive(work: Promise<unknown>): () => void;
  /** Told how many calls the batch brought. */
  countCalls(calls: number): void;
  /** Whether somebody wants to hear of each call: then `openRecord` is called for all of them. */
  readonly isObserved: boolean;
  /** The record of a call: `name` as the batch has it, `method` when it is served. */
  openRecord(name: string, method: DescMethod | undefined): BatchedRecord;
  /**
   * Takes one call through the gates, before its message is decoded. Gives the error of the gate that refuses
   * it. `onLeave` is given what is to be called at its end.
   */
  enter(
    method: BatchMethod,
    onLeave: (leave: Parameters<BatchedRecord["onEnd"]>[0]) => void,
  ): ConnectError | undefined | Promise<ConnectError | undefined>;
  /** What the caller is told of whatever a call has thrown. */
  toError(error: unknown): ConnectError;
}

/** Set by the app for calls of BatchService. */
export const batchHostKey = createContextKey<BatchHost | undefined>(undefined, {
  description: "naru batch host",
});
