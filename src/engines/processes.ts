import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process with this id exists (it may be another user's). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * What tells a process from a later one that was given the same id: its start time. `undefined` when there is
 * no such process, or when neither `/proc` nor `ps` can say.
 */
export function readStartTime(pid: number): string | undefined {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The command name may contain spaces and brackets; field 22 is counted from the last bracket
      // (proc(5)).
      return stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .at(19);
    } catch {
      return undefined;
    }
  }
  return readWithPs(pid, "lstart=");
}

/**
 * The full command line of a process, its arguments separated by spaces; `undefined` when it cannot be read.
 */
export function readCommandLine(pid: number): string | undefined {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return undefined;
    }
  }
  return readWithPs(pid, "command=");
}

function readWithPs(pid: number, column: string): string | undefined {
  try {
    const text = execFileSync("ps", ["-ww", "-o", column, "-p", String(pid)], { encoding: "utf8" }).trim();
    return text === "" ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * Ends a process: SIGTERM, then SIGKILL when it is still there after `graceMs`.
 *
 * @throws Error when the process survives SIGKILL for 5 s (a process stuck in the kernel).
 */
export async function endProcess(pid: number, graceMs: number): Promise<void> {
  for (const [signal, waitMs] of [
    ["SIGTERM", graceMs],
    ["SIGKILL", 5000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waitedMs = 0; waitedMs < waitMs; waitedMs += 20) {
      if (!isAlive(pid)) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error(`Cannot end process: ${pid}`);
}
