import type { Client } from "@connectrpc/connect";
import { Code, ConnectError } from "@connectrpc/connect";
import type { TransferService } from "../../gen/naru/transfer/v1/transfer_service_pb.ts";
import { type Environment, platform } from "../resilience/environment.ts";
import { isTransient } from "../resilience/failure.ts";

/** A client of TransferService: `createClient(TransferService, transport)`. */
export type TransferClient = Client<typeof TransferService>;

export interface TransferOptions {
  /** Told when a part was stored, or a chunk was received. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  readonly headers?: HeadersInit;
  /**
   * Failures in a row, without a chunk that got through, that end it. 8: with the waits between them, about
   * 20 s.
   */
  readonly maxFailures?: number;
  readonly environment?: Environment;
}

/** How far a payload has come. */
export interface Progress {
  readonly bytes: number;
  /** Chunks that are through: the sequence that comes next. */
  readonly chunks: number;
  readonly totalChunks: number;
}

/** After these a transfer goes on from where it was: it is safe to send or to ask for a chunk again. */
const passing: readonly Code[] = [
  Code.DeadlineExceeded,
  Code.ResourceExhausted,
  // What was sent before may still be on its way into the store.
  Code.Aborted,
];

/**
 * Waits before a transfer goes on, longer after each failure in a row, and ends it when there were too many.
 */
export interface Recovery {
  progressed(): void;
  /** Throws the error if the transfer cannot go on. */
  failed(reason: unknown): Promise<void>;
}

export function createRecovery(
  { signal, maxFailures = 8, environment = platform }: TransferOptions,
  extra: readonly Code[],
): Recovery {
  let failures = 0;
  return {
    progressed() {
      failures = 0;
    },
    async failed(reason) {
      const error = ConnectError.from(reason);
      const goesOn = isTransient(error) || passing.includes(error.code) || extra.includes(error.code);
      failures++;
      if (signal?.aborted || !goesOn || failures >= maxFailures) {
        throw error;
      }
      const waitMs = Math.min(5_000, 100 * 2 ** failures) * (0.8 + 0.4 * environment.random());
      await environment.sleep(waitMs, signal).catch((aborted) => {
        throw ConnectError.from(aborted, Code.Canceled);
      });
    },
  };
}
