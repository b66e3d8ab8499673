import type { Memory } from "../memory.ts";

/** What answers may take while they are under way. */
export interface AnswerLimits {
  /** For a client to take the whole of one, ms. */
  readonly timeoutMs: number;
  /** What all answers take that are under way, and the results of which they are made. */
  readonly memory: Memory;
}

/**
 * Counts an answer that its client has not taken yet, and cuts a client off that does not take it in time. It
 * calls what this returns when it is taken or its connection closed.
 */
export function watchAnswer(bytes: number, { timeoutMs, memory }: AnswerLimits, cut: () => void): () => void {
  const share = memory.open();
  share.take(bytes);
  const timer = setTimeout(cut, timeoutMs);
  timer.unref();
  return () => {
    clearTimeout(timer);
    share.release();
  };
}
