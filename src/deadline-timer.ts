import type { ConnectError } from "@connectrpc/connect";
import { deadlineExceeded } from "./connect-error.ts";

/** setTimeout takes no more: a longer deadline is as good as none. */
const longestTimerMs = 0x7fffffff;

/** Calls `onPassed` with a call's error when `remainingMs` are over: at once where they already are. */
export function startDeadlineTimer(
  remainingMs: number,
  onPassed: (error: ConnectError) => void,
): ReturnType<typeof setTimeout> {
  return setTimeout(() => onPassed(deadlineExceeded()), Math.min(Math.max(remainingMs, 0), longestTimerMs));
}
