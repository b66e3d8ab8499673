import { readdirSync, readFileSync } from "node:fs";

/** Of Linux's clock ticks in /proc: 100 in a second on every architecture that Node runs on. */
const microsecondsPerTick = 10_000;

/**
 * CPU time that a process has used in all its threads, user and system, in microseconds. From the threads'
 * schedstat, which counts nanoseconds; where the kernel has none, from stat (utime + stime), which counts in
 * hundredths of a second. Throws where there is no /proc.
 */
export function readCpuUs(pid: number): number {
  let nanoseconds = 0;
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "latin1").split(" ", 1)[0]);
    }
  } catch {
    return readTicks(pid) * microsecondsPerTick;
  }
  return nanoseconds / 1000;
}

function readTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  // The name in parentheses may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}
