import { nameCause } from "./causes.ts";
import type { Diagnosis, Outcome, Probe, Snapshot } from "./snapshot.ts";

/** Round trips that are worth a word, and that are not to be lived with, milliseconds. */
const slowMs: Readonly<Record<string, { readonly warning: number; readonly fail: number }>> = {
  "mysql writer": { warning: 50, fail: 250 },
  "mysql reader": { warning: 50, fail: 250 },
  redis: { warning: 25, fail: 150 },
  objects: { warning: 250, fail: 2_000 },
  "metrics store": { warning: 250, fail: 2_000 },
};

/** Whether a part can be missed: without it the worker is slower, or blind, and still answers. */
const canBeMissed = new Set(["mysql reader", "redis", "objects", "metrics store"]);

const impactOf: Readonly<Record<string, string>> = {
  "mysql writer": "Calls that write, or read what no cache has, fail",
  "mysql reader": "The primary answers in its place, and has more to do",
  redis: "Nothing is cached between isolates: every read goes to MySQL; live rooms stand still",
  objects: "Uploads and downloads fail",
  "metrics store": "Nobody sees what the worker does",
};

const clockWarningMs = 2_000;
const clockFailMs = 60_000;

/** As SPEC's thresholds: errors over 1 % are a failure, a mean over 50 ms is worth a word. */
const maxFaultShare = 0.01;
const maxMeanMs = 50;
/** Below so many calls a share says nothing. */
const leastCalls = 50;

/** Calls in flight in one isolate, of the 10,000 that it may have. */
const manyInFlight = 5_000;

const fullShare = 0.85;
const busyPool = 0.8;
const usedPool = 0.3;
const largeWaitMs = 50;
const largeProcessBytes = 1_536 * 1024 * 1024;

/** What the checks are called by, in their order. */
export const checkNames = [
  "connectivity",
  "latency",
  "pools",
  "buffers",
  "concurrency",
  "memory",
  "configuration",
  "errors",
] as const;

export type CheckName = (typeof checkNames)[number];

const checks: Readonly<Record<CheckName, (snapshot: Snapshot) => readonly Diagnosis[]>> = {
  connectivity: ({ probes }) => probes.map(checkConnectivity),
  latency: ({ probes, calls }) => [
    ...probes.filter(({ tookMs }) => tookMs !== undefined).map(checkRoundTrip),
    ...(calls === undefined || calls.calls < leastCalls ? [] : [checkDuration(calls.meanMs, calls.p95Ms)]),
  ],
  pools: ({ pools }) => pools.map(checkPool),
  buffers: ({ buffers }) => buffers.map(checkBuffer),
  concurrency: ({ calls }) => (calls === undefined ? [] : [checkConcurrency(calls)]),
  memory: ({ gatewayMemoryBytes }) =>
    gatewayMemoryBytes === undefined ? [] : [checkMemory(gatewayMemoryBytes)],
  configuration: ({ clockOffsetMs, storeFailure }) => [
    ...(clockOffsetMs === undefined ? [] : [checkClock(clockOffsetMs)]),
    ...(storeFailure === undefined ? [] : [checkStore(storeFailure)]),
  ],
  errors: ({ calls }) => (calls === undefined || calls.calls < leastCalls ? [] : [checkErrors(calls)]),
};

/** Diagnoses a snapshot by the checks that are named; all of them where none is. */
export function diagnose(snapshot: Snapshot, names: readonly CheckName[] = []): readonly Diagnosis[] {
  return (names.length === 0 ? checkNames : names).flatMap((name) => checks[name](snapshot));
}

function pass(check: string, finding: string): Diagnosis {
  return { check, outcome: "pass", finding, impact: "", action: "", expectedResult: "" };
}

function checkConnectivity({ part, tookMs, error }: Probe): Diagnosis {
  const check = `connectivity: ${part}`;
  if (error === undefined) {
    return pass(check, `${part} answers in ${tookMs ?? 0} ms`);
  }
  const { finding, action } = nameCause(error);
  return {
    check,
    outcome: canBeMissed.has(part) ? "warning" : "fail",
    finding: `${part} ${finding}: ${error}`,
    impact: impactOf[part] ?? "",
    action,
    expectedResult: `${part} answers`,
  };
}

function checkRoundTrip({ part, tookMs = 0 }: Probe): Diagnosis {
  const check = `latency: ${part}`;
  const limit = slowMs[part];
  if (limit === undefined || tookMs < limit.warning) {
    return pass(check, `A round trip to ${part} takes ${tookMs} ms`);
  }
  return {
    check,
    outcome: tookMs < limit.fail ? "warning" : "fail",
    finding: `A round trip to ${part} takes ${tookMs} ms; below ${limit.warning} ms is usual`,
    impact: "Every call that needs it waits so long, once for each of its round trips",
    action:
      'Run the worker near it (placement in wrangler.toml: mode = "smart", or region), and look at its load',
    expectedResult: `A round trip under ${limit.warning} ms`,
  };
}

function checkDuration(meanMs: number, p95Ms: number): Diagnosis {
  const check = "latency: calls";
  const text = `Calls took ${meanMs.toFixed(1)} ms in the mean and ${p95Ms.toFixed(1)} ms at the 95th percentile`;
  return meanMs <= maxMeanMs
    ? pass(check, text)
    : {
        check,
        outcome: "warning",
        finding: `${text}; a mean of ${maxMeanMs} ms is the limit`,
        impact: "Callers wait",
        action: "naru report names the methods that take the most time, and what to do about each",
        expectedResult: `A mean under ${maxMeanMs} ms`,
      };
}

function checkPool({
  role,
  size,
  active,
  queued,
  utilisation,
  meanWaitMs,
}: Snapshot["pools"][number]): Diagnosis {
  const check = `pools: ${role}`;
  const text = `${active} of ${size} connections are in use, ${queued} callers wait`;
  const isExhausted = queued > 0 && active >= size;
  // Where hardly any are in use, whoever waits does so for a new connection, as after a start.
  const isWaitedFor = meanWaitMs >= largeWaitMs && utilisation >= usedPool;
  if (!isExhausted && utilisation < busyPool && !isWaitedFor) {
    return pass(check, text);
  }
  return {
    check,
    outcome: isExhausted ? "fail" : "warning",
    finding: isExhausted
      ? `The pool of ${role} is exhausted: ${text}`
      : `The pool of ${role} is ${Math.round(utilisation * 100)} % in use, waits are ${meanWaitMs.toFixed(0)} ms: ${text}`,
    impact: "Statements wait for a connection, and fail when none is free in time",
    action: `Find what holds connections (open transactions, slow statements: /status of the gateway), and raise ${role === "writer" ? "writePoolSize" : "readPoolSize"}`,
    expectedResult: "Nobody waits, and less than 80 % are in use",
  };
}

function checkBuffer({ kind, usedBytes, limitBytes, waiting }: Snapshot["buffers"][number]): Diagnosis {
  const check = `buffers: ${kind}`;
  const share = usedBytes / limitBytes;
  const text = `${kind} take ${Math.round(share * 100)} % of their room, ${waiting} wait for more`;
  return share < fullShare && waiting === 0
    ? pass(check, text)
    : {
        check,
        outcome: waiting > 0 ? "fail" : "warning",
        finding: text,
        impact: "Large requests and answers wait, and are refused when no room comes free",
        action: "Read less at once (LIMIT, pages), or raise maxBytesInFlight",
        expectedResult: "Nothing waits, and less than 85 % is taken",
      };
}

function checkConcurrency({ peakInFlight, waitMs }: NonNullable<Snapshot["calls"]>): Diagnosis {
  const check = "concurrency";
  const text = `At most ${peakInFlight} calls were in flight in one isolate; requests waited ${waitMs.toFixed(1)} ms a call for a connection`;
  return peakInFlight < manyInFlight && waitMs < largeWaitMs
    ? pass(check, text)
    : {
        check,
        outcome: "warning",
        finding: text,
        impact: "Calls wait for each other",
        action: "Make fewer requests beside each other in one call, and batch what is read",
        expectedResult: `Waits under ${largeWaitMs} ms`,
      };
}

function checkMemory(bytes: number): Diagnosis {
  const text = `The gateway's process takes ${Math.round(bytes / 2 ** 20)} MiB`;
  return bytes < largeProcessBytes
    ? pass("memory", text)
    : {
        check: "memory",
        outcome: "warning",
        finding: text,
        impact: "The machine may end it",
        action: "Lower maxBytesInFlight and the pools, or start it anew",
        expectedResult: "Under 1,536 MiB",
      };
}

function checkClock(offsetMs: number): Diagnosis {
  const check = "configuration: clock";
  const away = Math.abs(offsetMs);
  const text = `MySQL's clock is ${Math.round(away)} ms ${offsetMs >= 0 ? "ahead of" : "behind"} the worker's`;
  if (away < clockWarningMs) {
    return pass(check, text);
  }
  return {
    check,
    outcome: away < clockFailMs ? "warning" : ("fail" satisfies Outcome),
    finding: text,
    impact: "Times in rows, tokens and bounds of freshness are wrong by as much",
    action: "Set the clock by NTP where it is wrong",
    expectedResult: "A difference under 2 s",
  };
}

function checkStore(failure: string): Diagnosis {
  const { finding, action } = nameCause(failure);
  return {
    check: "configuration: metrics store",
    outcome: "fail",
    finding: `The metrics store ${finding === "fails" ? "can't write" : finding}: ${failure}`,
    impact: "New points are kept in memory, and dropped when there are too many",
    action,
    expectedResult: "The store writes",
  };
}

function checkErrors({ calls, faults }: NonNullable<Snapshot["calls"]>): Diagnosis {
  const share = faults / calls;
  const text = `${(share * 100).toFixed(2)} % of ${calls} calls failed by a fault`;
  return share <= maxFaultShare
    ? pass("errors", text)
    : {
        check: "errors",
        outcome: "fail",
        finding: text,
        impact: "One caller in a hundred, or more, gets an error that is not its own",
        action: "naru report, and the log: what failed stands there with its cause",
        expectedResult: "Under 1 %",
      };
}
