import type { DescMethod } from "@bufbuild/protobuf";
import type { Code, ConnectError } from "@connectrpc/connect";
import { CallUsage } from "./call-usage.ts";

/** What is known of a call when it arrives. */
export interface CallStart {
  /** "package.Service/Method", as the caller wrote it. A name that is not served may be anything. */
  readonly name: string;
  /** Undefined for a name that is not served. */
  readonly method: DescMethod | undefined;
  /**
   * "unknown" for a request that speaks no protocol of ours. "batch" for a call inside of a batch, whose
   * request is the batch's.
   */
  readonly protocol:
    | "connect"
    | "connect-get"
    | "connect-stream"
    | "grpc-web"
    | "grpc-web-text"
    | "batch"
    | "unknown";
  readonly request: Request;
  /** Unix time in milliseconds. On Cloudflare it stands still between two waits for something outside. */
  readonly startedAtMs: number;
  /** Lets work of the observer's own outlast the answer. The promise must not reject. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** What became of a call. */
export interface CallEnd {
  /** Undefined for a call that succeeded. */
  readonly code: Code | undefined;
  /** What the caller was told, with its cause. Undefined for a call that succeeded. */
  readonly error: ConnectError | undefined;
  /**
   * Bytes of the request's body that were read, as they travelled: compressed, in base64. Of a GET, those of
   * its message.
   */
  readonly bytesIn: number;
  /** Bytes of the answer's body, as they were handed to the runtime. */
  readonly bytesOut: number;
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly durationMs: number;
  /** What the call used of MySQL, Redis and the caches. */
  readonly usage: Readonly<CallUsage>;
}

/**
 * Is told of each call that the worker answers: of its arrival, and exactly once of its end, however it ends.
 */
export interface CallObserver {
  began?(call: CallStart): void;
  ended(call: CallStart, end: CallEnd): void;
}

/** One observer for several; undefined for none. */
export function joinObservers(...given: readonly (CallObserver | undefined)[]): CallObserver | undefined {
  const observers = given.filter((observer) => observer !== undefined);
  if (observers.length <= 1) {
    return observers[0];
  }
  return {
    began(call) {
      for (const observer of observers) {
        contain(() => observer.began?.(call));
      }
    },
    ended(call, end) {
      for (const observer of observers) {
        contain(() => observer.ended(call, end));
      }
    },
  };
}

/** What is counted of one call on its way, and who is told of its end. */
export class CallRecord {
  bytesIn = 0;
  bytesOut = 0;
  messagesIn = 0;
  messagesOut = 0;
  readonly usage = new CallUsage();
  private readonly start: CallStart;
  private listeners: ((end: CallEnd) => void)[] = [];
  private hasEnded = false;

  constructor(start: CallStart, observer?: CallObserver) {
    this.start = start;
    if (observer !== undefined) {
      contain(() => observer.began?.(start));
      this.listeners.push((end) => observer.ended(start, end));
    }
  }

  /** Calls `listener` once when the call has ended. */
  onEnd(listener: (end: CallEnd) => void): void {
    this.listeners.push(listener);
  }

  /** The call has ended: with `error`, or well. Later ends change nothing. */
  end(error?: ConnectError): void {
    if (this.hasEnded) {
      return;
    }
    this.hasEnded = true;
    const { bytesIn, bytesOut, messagesIn, messagesOut, usage } = this;
    const durationMs = Date.now() - this.start.startedAtMs;
    const end = { code: error?.code, error, bytesIn, bytesOut, messagesIn, messagesOut, durationMs, usage };
    for (const listener of this.listeners) {
      contain(() => listener(end));
    }
  }
}

/** Who listens cannot harm the call. */
function contain(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}
