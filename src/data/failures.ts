import { Code, ConnectError } from "@connectrpc/connect";
import { connectError } from "../connect-error.ts";
import { isConflict } from "./mysql.ts";

/** Tells callers when to come back. Source: gRPC proposal A6, "Pushback". */
export const pushbackHeader = "grpc-retry-pushback-ms";

/**
 * After so long, and a little more for each so that they do not come together, whoever met a full server may
 * come back, ms.
 */
const comeBackMs = { least: 1000, spread: 500 } as const;

/** What a failure means that is not the statement's or the command's own. */
export type Failure = "full" | "away" | "too_large" | "late";

/**
 * MySQL's numbers, and the gateway's own, for what is not the statement's fault (docs/gateway-limits.md).
 * Every other number is about the statement, and its service decides what it means.
 */
const errnos: Readonly<Record<Failure, readonly number[]>> = {
  // Connections, memory, threads, locks, disk: there is none left, now.
  full: [1021, 1037, 1038, 1040, 1041, 1114, 1129, 1135, 1203, 1206, 1226],
  // Shutting down, read-only while another takes over, not to be reached, gone, killed by somebody; and what
  // is said to the gateway's own account when it is not let in.
  away: [1045, 1053, 1130, 1251, 1290, 1317, 1836, 1927, 2002, 2003, 2006, 2013, 3100, 3118, 3169, 4031],
  // More rows or bytes than the gateway lets through; a packet that MySQL does not.
  too_large: [1153, 10_001],
  // The statement's own time limit, in MariaDB and in MySQL.
  late: [1969, 3024],
};

/** Undefined when the error is about the statement. */
export function failureOfErrno(errno: number): Failure | undefined {
  return (Object.keys(errnos) as Failure[]).find((failure) => errnos[failure].includes(errno));
}

/** First words of Redis's errors that tell of its state and not of the command. */
const words: Readonly<Partial<Record<Failure, readonly string[]>>> = {
  full: ["OOM"],
  away: [
    "BUSY",
    "LOADING",
    "MASTERDOWN",
    "READONLY",
    "CLUSTERDOWN",
    "TRYAGAIN",
    "NOREPLICAS",
    "MISCONF",
    "UNKILLABLE",
  ],
};

/** Undefined when the error is about the command. */
export function failureOfRedis(message: string): Failure | undefined {
  if (/^ERR responses under way take all/.test(message) || /^Requests under way take all/.test(message)) {
    return "full";
  }
  if (/^(ERR response is larger|Request body is longer) than allowed/.test(message)) {
    return "too_large";
  }
  if (message.startsWith("ERR Script took longer than")) {
    return "late";
  }
  const [word = ""] = message.split(" ", 1);
  return (Object.keys(words) as Failure[]).find((failure) => words[failure]?.includes(word));
}

/** The failure as callers are told. `what`: "The database". */
export function createFailure(what: string, failure: Failure, cause: unknown): ConnectError {
  switch (failure) {
    case "full":
      return new ConnectError(
        `${what} has too much to do`,
        Code.ResourceExhausted,
        { [pushbackHeader]: String(Math.ceil(comeBackMs.least + comeBackMs.spread * Math.random())) },
        undefined,
        cause,
      );
    case "away":
      return connectError(Code.Unavailable, `${what} is not available`, { cause });
    case "too_large":
      return connectError(Code.ResourceExhausted, `${what} was asked for more than one answer may hold`, {
        cause,
      });
    case "late":
      return connectError(Code.DeadlineExceeded, `${what} took longer than it may`, { cause });
  }
}

/** Whether the server was full, and has said when to come back. */
export function isFull(error: unknown): boolean {
  return (
    error instanceof ConnectError &&
    error.code === Code.ResourceExhausted &&
    error.metadata.has(pushbackHeader)
  );
}

/**
 * What a caller is told whose transaction MySQL has ended in favour of another; undefined for all other
 * errors.
 */
export function translateConflict(error: unknown): ConnectError | undefined {
  return isConflict(error)
    ? connectError(Code.Aborted, "Too many changes at once: try again", { cause: error })
    : undefined;
}
