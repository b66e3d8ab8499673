import type { Memory } from "../memory.ts";
import { BackendError } from "./backend.ts";

/** What the results of statements may be. */
export interface ResultLimits {
  /** Rows of one statement, those of all its results together. */
  readonly maxRows: number;
  /** The longest answer, bytes of its JSON. */
  readonly maxBytes: number;
  /** What all results take that are under way. */
  readonly memory: Memory;
}

/** Why a result is refused. */
export type Excess = "rows" | "bytes" | "cell" | "memory";

/** Vitess's own number for a result that is too large. */
export const errnoTooLarge = 10_001;
/** MySQL's for a server that has no memory left: the statement may be tried again. */
const errnoNoMemory = 1041;

/** The error of a refused result. */
export function createExcessError(excess: Excess, { maxRows, maxBytes, memory }: ResultLimits): BackendError {
  switch (excess) {
    case "rows":
      return new BackendError(`Row count exceeded ${maxRows}`, errnoTooLarge, {});
    case "bytes":
      return new BackendError(`Result is larger than allowed: ${maxBytes} bytes`, errnoTooLarge, {});
    case "cell":
      return new BackendError(
        `A row is larger than an answer may be: ${maxBytes} bytes; the connection was cut, and its transaction, if there was one, is rolled back`,
        errnoTooLarge,
        {},
      );
    case "memory":
      return new BackendError(
        `Results under way take all of ${memory.limitBytes} bytes: try again`,
        errnoNoMemory,
        {},
      );
  }
}
