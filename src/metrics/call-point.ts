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

/**
 * Of calls that took no time every eighth has its client looked at: a header costs more than all else
 * that is measured of them. Those that were not looked at have no class.
 */
const clientEvery = 8;

/**
 * Whether a call was answered from the isolate, in no time that can be told: all such calls of a kind are
 * alike.
 */
export function isAnsweredAtOnce({ durationMs, code, usage }: CallEnd): boolean {
  return durationMs <= 0 && code === undefined && !usage.leftIsolate;
}

/** Finds the labels of the calls of an isolate. */
export class LabelFinder {
  private readonly origin: PointOrigin;
  private readonly leftOut: readonly string[];
  private readonly kinds = new Map<CallStart["method"], Kind[]>();
  private sinceClient = 0;

  /** @param leftOut - Services whose calls have no labels. */
  constructor(origin: PointOrigin, leftOut: readonly string[]) {
    this.origin = origin;
    this.leftOut = leftOut;
  }

  /** Undefined for a call of a service that is left out. */
  find(start: CallStart, end: CallEnd): CallLabels | undefined {
    const { method, protocol, request } = start;
    const { code, usage } = end;
    let kinds = this.kinds.get(method);
    if (kinds === undefined) {
      if (method !== undefined && this.leftOut.includes(method.parent.typeName)) {
        return undefined;
      }
      kinds = [];
      this.kinds.set(method, kinds);
    }
    const cache = cacheOutcome(usage);
    let client = "";
    if (end.durationMs > 0 || code !== undefined || ++this.sinceClient >= clientEvery) {
      this.sinceClient = 0;
      client = classifyClient(request.headers.get("user-agent"));
    }
    for (let i = 0; i < kinds.length; i++) {
      const kind = kinds[i] as Kind;
      if (
        kind.code === code &&
        kind.protocol === protocol &&
        kind.cache === cache &&
        kind.client === client
      ) {
        return kind.labels;
      }
    }
    const kind = { code, protocol, cache, client };
    const labels = this.make(start, kind);
    if (kinds.length < maxKinds) {
      kinds.push({ ...kind, labels });
    }
    return labels;
  }

  private make(
    { method, name }: CallStart,
    { code, protocol, cache, client }: Omit<Kind, "labels">,
  ): CallLabels {
    const { colo, version } = this.origin;
    const label = method === undefined ? unknownMethod : name;
    return {
      index: label.length <= maxIndexBytes ? label : label.slice(-maxIndexBytes),
      blobs: [
        label,
        codeLabel(code),
        protocolLabel(method, protocol),
        cache,
        colo,
        client,
        version,
        errorKind(code),
      ],
    };
  }
}

/** The point of a call that has ended when so many calls were in flight. */
export function createCallPoint(
  labels: CallLabels,
  { startedAtMs, request }: CallStart,
  { end, inFlight }: { readonly end: CallEnd; readonly inFlight: number },
): CallPoint {
  const { durationMs, bytesIn, bytesOut, messagesIn, messagesOut, usage } = end;
  return {
    at: startedAtMs + durationMs,
    labels,
    // Of what took no time and went well nobody looks for a trace.
    traceId: durationMs > 0 || end.code !== undefined ? (readTraceId(request.headers) ?? "") : "",
    values: [
      1,
      durationMs,
      inFlight,
      bytesIn,
      bytesOut,
      messagesIn,
      messagesOut,
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
    ],
  };
}

/** As it is kept. */
export function toPoint({ at, labels, traceId, values }: CallPoint): Point {
  return { at, index: labels.index, blobs: [...labels.blobs, traceId], doubles: values };
}

/** "ok" or the name of the code in Connect's spelling. */
export function codeLabel(code: Code | undefined): string {
  return code === undefined ? "ok" : codeToString(code);
}

/** How long a stream lasts says nothing of how fast the server is: it is told apart from calls. */
function protocolLabel(method: CallStart["method"], protocol: CallStart["protocol"]): string {
  const isStream = method !== undefined && method.methodKind !== "unary";
  return isStream && !protocol.endsWith("-stream") ? `${protocol}-stream` : protocol;
}

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
