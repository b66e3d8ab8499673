import { Code } from "@connectrpc/connect";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import type { CallUsage } from "../call-usage.ts";
import type { CallEnd, CallStart } from "../observer.ts";
import { readTraceId } from "../trace.ts";
import { classifyClient } from "./client-class.ts";
import { type Point, unknownMethod } from "./columns.ts";

/** What is the same for all points of an isolate. */
export interface PointOrigin {
  /** The data centre; empty where there is none. */
  readonly colo: string;
  /** Of the deployment; empty where there is none. */
  readonly version: string;
}

/** The longest index that Analytics Engine takes, in bytes. */
const maxIndexBytes = 96;

/** The point of a call that has ended at `at`, when so many calls were in flight. */
export function toPoint(
  start: CallStart,
  end: CallEnd,
  { at, inFlight, origin }: { readonly at: number; readonly inFlight: number; readonly origin: PointOrigin },
): Point {
  const { code, usage } = end;
  const { headers } = start.request;
  const method = start.method === undefined ? unknownMethod : start.name;
  return {
    at,
    index: method.length <= maxIndexBytes ? method : method.slice(-maxIndexBytes),
    blobs: [
      method,
      codeLabel(code),
      start.protocol,
      cacheOutcome(usage),
      origin.colo,
      classifyClient(headers.get("user-agent")),
      origin.version,
      errorKind(code),
      readTraceId(headers) ?? "",
    ],
    doubles: [
      1,
      end.durationMs,
      end.bytesIn,
      end.bytesOut,
      end.messagesIn,
      end.messagesOut,
      usage.waitMs,
      usage.sqlRoundTrips,
      usage.sqlMs,
      usage.redisRoundTrips,
      usage.redisMs,
      usage.memoryHits,
      usage.coloHits,
      usage.redisHits,
      usage.staleHits,
      usage.misses,
      usage.batchSize,
      inFlight,
    ],
  };
}

/** "ok" or the name of the code in Connect's spelling. */
export function codeLabel(code: Code | undefined): string {
  return code === undefined ? "ok" : (codeLabels[code] ?? "unknown");
}

const codeLabels = Object.values(Code).reduce<string[]>((labels, code) => {
  if (typeof code === "number") {
    labels[code] = codeToString(code);
  }
  return labels;
}, []);

/** The farthest place that the call had to ask. */
function cacheOutcome(usage: Readonly<CallUsage>): string {
  if (usage.misses > 0) {
    return "miss";
  }
  if (usage.redisHits > 0) {
    return "redis";
  }
  if (usage.coloHits > 0) {
    return "colo";
  }
  if (usage.memoryHits > 0) {
    return usage.staleHits > 0 ? "stale" : "memory";
  }
  return "none";
}

/** Who has to do something about it. */
function errorKind(code: Code | undefined): string {
  switch (code) {
    case undefined:
      return "none";
    case Code.Unauthenticated:
    case Code.PermissionDenied:
      return "denied";
    case Code.ResourceExhausted:
      return "limit";
    case Code.DeadlineExceeded:
      return "deadline";
    case Code.Canceled:
      return "gone";
    case Code.Unavailable:
      return "upstream";
    case Code.Internal:
    case Code.Unknown:
    case Code.DataLoss:
      return "fault";
    default:
      return "caller";
  }
}
