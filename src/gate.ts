import type { ConnectError, ContextValues } from "@connectrpc/connect";
import type { CallEnd } from "./observer.ts";

/** What a gate may know of the method that is called. */
export interface GatedMethod {
  /** "package.Service/Method". */
  readonly name: string;
  /** Whether it may be called without a token. */
  readonly isPublic: boolean;
}

/** A call before its body is read. */
export interface EnteringCall {
  readonly method: GatedMethod;
  /** That of the batch, for a call of a batch. */
  readonly request: Request;
  /** What the handler will find. The calls of a batch share those of the batch. */
  readonly values: ContextValues;
  /** A call of a batch: the batch itself has passed the gates before. */
  readonly isBatched: boolean;
  /** Lets work outlast the answer. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/**
 * Why a call is not let in.
 *
 * ```ts
 * import { Code, ConnectError } from "@connectrpc/connect";
 * import { type Gate, Refusal } from "../src/index.ts";
 *
 * // At most a hundred calls at once in each isolate.
 * let inside = 0;
 * const fewAtOnce: Gate = () => {
 *   if (inside >= 100) {
 *     return new Refusal(new ConnectError("Too many calls at once", Code.ResourceExhausted));
 *   }
 *   inside++;
 *   return () => {
 *     inside--;
 *   };
 * };
 * ```
 */
export class Refusal {
  /** What the caller is told. */
  readonly error: ConnectError;
  /** The header WWW-Authenticate of an answer 401. Default "Bearer". */
  readonly challenge: string | undefined;

  constructor(error: ConnectError, challenge?: string) {
    this.error = error;
    this.challenge = challenge;
  }
}

/**
 * Called exactly once, at the end of the call that was let in, also when its client has gone or a later gate
 * refuses it.
 */
export type Leave = (end: CallEnd) => void;

type Verdict = Refusal | Leave | undefined;

/**
 * Lets a call in or refuses it, by its headers alone: the body has not been read. What it gives at once costs
 * the call no turn; a promise is waited for.
 */
export type Gate = (call: EnteringCall) => Verdict | Promise<Verdict>;

/**
 * Takes a call through the gates in their order, up to the first that refuses it. `onLeave` is told who wants
 * to hear of its end.
 */
export function enter(
  gates: readonly Gate[],
  call: EnteringCall,
  onLeave: (leave: Leave) => void,
): Refusal | undefined | Promise<Refusal | undefined> {
  for (let i = 0; i < gates.length; i++) {
    const verdict = (gates[i] as Gate)(call);
    if (verdict instanceof Promise) {
      const rest = gates.slice(i + 1);
      return verdict.then((settled) => judge(settled, onLeave) ?? enter(rest, call, onLeave));
    }
    const refusal = judge(verdict, onLeave);
    if (refusal !== undefined) {
      return refusal;
    }
  }
  return undefined;
}

function judge(verdict: Verdict, onLeave: (leave: Leave) => void): Refusal | undefined {
  if (typeof verdict === "function") {
    onLeave(verdict);
    return undefined;
  }
  return verdict;
}
