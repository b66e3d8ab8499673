import { Code } from "@connectrpc/connect";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import type { CallUsage } from "../call-usage.ts";
import type { CallEnd, CallStart } from "../observer.ts";
import { readTraceId } from "../trace.ts";
import { classifyClient } from "./client-class.ts";
import { type Point, unknownMethod } from "./columns.ts";

/** What calls of one kind have in common. Calls of the same kind share one object. */
export interface CallLabels {
  /** By what Analytics Engine samples: the method. At most 96 bytes. */
  readonly index: string;
  /** In the order of `labelColumns`, without the trace. */
  readonly blobs: readonly string[];
}

/** The point of one call. */
export interface CallPoint {
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly labels: CallLabels;
  /** Empty without one. */
  readonly traceId: string;
  /** In the order of `valueColumns`; those that are missing are 0. */
  readonly values: readonly number[];
}

/** What is the same for all points of an isolate. */
export interface PointOrigin {
  /** The data centre; empty where there is none. */
  readonly colo: string;
  /** Of the deployment; empty where there is none. */
  readonly version: string;
}

/** The longest index that Analytics Engine takes, in bytes. */
const maxIndexBytes = 96;

/** Kinds of one method that are remembered: more are made anew each time. */
const maxKinds = 100;

/** What a kind of calls is told apart by, within a method. */
interface Kind {
  readonly code: Code | undefined;
  readonly protocol: CallStart["protocol"];
  readonly cache: string;
  readonly client: string;
  readonly labels: CallLabels;
}

/** Makes the points of an isolate. */
export class PointMaker {
  private readonly origin: PointOrigin;
  private readonly kinds = new Map<CallStart["method"], Kind[]>();

  constructor(origin: PointOrigin) {
    this.origin = origin;
  }

  /** The point of a call that has ended when so many calls were in flight. */
  make(start: CallStart, end: CallEnd, inFlight: number): CallPoint {
    const { code, usage, durationMs } = end;
    const { headers } = start.request;
    // Of what was answered at once nobody looks for a trace.
    const hasTrace = durationMs > 0 || code !== undefined;
    return {
      at: start.startedAtMs + durationMs,
      labels: this.labelsOf(start, code, {
        cache: cacheOutcome(usage),
        client: classifyClient(headers.get("user-agent")),
      }),
      traceId: hasTrace ? (readTraceId(headers) ?? "") : "",
      values: toValues(end, inFlight),
    };
  }

  private labelsOf(
    { method, name, protocol }: CallStart,
    code: Code | undefined,
    { cache, client }: { readonly cache: string; readonly client: string },
  ): CallLabels {
    let kinds = this.kinds.get(method);
    if (kinds === undefined) {
      kinds = [];
      this.kinds.set(method, kinds);
    }
    for (const kind of kinds) {
      if (
        kind.code === code &&
        kind.protocol === protocol &&
        kind.cache === cache &&
        kind.client === client
      ) {
        return kind.labels;
      }
    }
    const { colo, version } = this.origin;
    const label = method === undefined ? unknownMethod : name;
    const labels = {
      index: label.length <= maxIndexBytes ? label : label.slice(-maxIndexBytes),
      blobs: [label, codeLabel(code), protocol, cache, colo, client, version, errorKind(code)],
    };
    if (kinds.length < maxKinds) {
      kinds.push({ code, protocol, cache, client, labels });
    }
    return labels;
  }
}

/** As it is kept. */
export function toPoint({ at, labels, traceId, values }: CallPoint): Point {
  return { at, index: labels.index, blobs: [...labels.blobs, traceId], doubles: values };
}

function toValues(end: CallEnd, inFlight: number): number[] {
  const { bytesIn, bytesOut, messagesIn, messagesOut, durationMs, usage } = end;
  const values = [1, durationMs, inFlight, bytesIn, bytesOut, messagesIn, messagesOut];
  if (usage.isTouched) {
    values.push(
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
    );
  }
  return values;
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
