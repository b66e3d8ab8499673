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

const nothingUsed: Readonly<CallUsage> = new CallUsage();

/** What a call arrives with. `protocolOf` is asked only where its handler has not said what it speaks. */
export interface CallArrival extends Omit<CallStart, "protocol" | "startedAtMs"> {
  readonly protocolOf: (request: Request) => CallStart["protocol"];
}

/** What is known and counted of one call on its way, and who is told of its end. */
export class CallRecord implements CallStart {
  readonly name: string;
  readonly method: DescMethod | undefined;
  readonly request: Request;
  readonly startedAtMs = Date.now();
  readonly waitUntil: CallStart["waitUntil"];
  bytesIn = 0;
  bytesOut = 0;
  messagesIn = 0;
  messagesOut = 0;
  private readonly protocolOf: CallArrival["protocolOf"];
  private readonly observer: CallObserver | undefined;
  private spoken: CallStart["protocol"] | undefined;
  private listeners: ((end: CallEnd) => void)[] | undefined;
  private ownUsage: CallUsage | undefined;
  private hasEnded = false;

  constructor(arrival: CallArrival, observer?: CallObserver) {
    this.name = arrival.name;
    this.method = arrival.method;
    this.request = arrival.request;
    this.waitUntil = arrival.waitUntil;
    this.protocolOf = arrival.protocolOf;
    this.observer = observer;
    try {
      observer?.began?.(this);
    } catch (error) {
      console.error(error);
    }
  }

  /** Made when something is used. */
  get usage(): CallUsage {
    this.ownUsage ??= new CallUsage();
    return this.ownUsage;
  }

  get protocol(): CallStart["protocol"] {
    this.spoken ??= this.protocolOf(this.request);
    return this.spoken;
  }

  /** What the call's handler has found out: nobody has to look again. */
  set protocol(protocol: CallStart["protocol"]) {
    this.spoken = protocol;
  }

  /** Calls `listener` once when the call has ended. */
  onEnd(listener: (end: CallEnd) => void): void {
    this.listeners ??= [];
    this.listeners.push(listener);
  }

  /**
   * The call has ended: with `error`, or well. Later ends change nothing. Who listens cannot harm the call.
   */
  end(error?: ConnectError): void {
    if (this.hasEnded) {
      return;
    }
    this.hasEnded = true;
    const { bytesIn, bytesOut, messagesIn, messagesOut, ownUsage: usage = nothingUsed } = this;
    const durationMs = Date.now() - this.startedAtMs;
    const end = { code: error?.code, error, bytesIn, bytesOut, messagesIn, messagesOut, durationMs, usage };
    try {
      this.observer?.ended(this, end);
    } catch (failure) {
      console.error(failure);
    }
    for (const listener of this.listeners ?? []) {
      contain(() => listener(end));
    }
  }
}

function contain(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}
