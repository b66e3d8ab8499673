import { randomUUID } from "node:crypto";
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAlive, readStartTime } from "./processes.ts";

/** A held lock. `describe` adds a line that a second gateway shows ("http://127.0.0.1:8788"). */
export interface DataLock {
  describe(text: string): void;
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly startTime: string | undefined;
  readonly since: string;
  readonly id: string;
  description?: string;
}

/**
 * Takes a lock file, so that one data directory has one gateway. A lock whose process is gone is taken over.
 *
 * @throws Error naming the process that holds it.
 */
export function acquireDataLock(path: string): DataLock {
  const own: Holder = {
    pid: process.pid,
    startTime: readStartTime(process.pid),
    since: new Date().toISOString(),
    id: randomUUID(),
  };
  const draft = `${path}.${own.id}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (tryLink(draft, path)) {
        return createLock(path, own);
      }
      const holder = readHolder(path);
      if (holder !== undefined && isHeld(holder)) {
        throw new Error(describeHolder(path, holder));
      }
      discardStale(path, holder);
    }
    throw new Error(`Cannot take the lock file: ${path}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits until the lock is free, then runs `work` under it. Looks again every 100 ms, for at most `timeoutMs`.
 */
export async function withDataLock<T>(path: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const lock = await waitForLock(path, timeoutMs);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function waitForLock(path: string, timeoutMs: number): Promise<DataLock> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    try {
      return acquireDataLock(path);
    } catch (error) {
      if (waitedMs >= timeoutMs) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    // A hard link either appears with its whole content or fails, so no reader sees half a lock.
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") {
      return false;
    }
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") {
      throw error;
    }
  }
  try {
    // A file system without hard links (exFAT, some shared folders of containers).
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch {
    return false;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isHeld(holder: Holder): boolean {
  return isAlive(holder.pid) && readStartTime(holder.pid) === holder.startTime;
}

function discardStale(path: string, stale: Holder | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Between the look and the rename another process may have taken the lock: then what was moved is its lock,
  // not the stale one, and goes back.
  if (readHolder(aside)?.id !== stale?.id) {
    tryLink(aside, path);
  }
  rmSync(aside, { force: true });
}

function describeHolder(path: string, holder: Holder): string {
  const who = holder.pid === process.pid ? "this process" : `process ${holder.pid}`;
  const where = holder.description === undefined ? "" : `, ${holder.description}`;
  return `Data directory is in use by ${who} since ${holder.since}${where}: ${path}`;
}

function createLock(path: string, own: Holder): DataLock {
  return {
    describe: (text) => {
      own.description = text;
      const draft = `${path}.${randomUUID()}`;
      writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
      renameSync(draft, path);
    },
    release: () => {
      if (readHolder(path)?.id === own.id) {
        rmSync(path, { force: true });
      }
    },
  };
}
