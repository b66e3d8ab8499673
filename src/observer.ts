import type { DescMethod } from "@bufbuild/protobuf";
import type { Code, ConnectError } from "@connectrpc/connect";

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
}

/**
 * Is told of each call that the worker answers: of its arrival, and exactly once of its end, however it ends.
 */
export interface CallObserver {
  began?(call: CallStart): void;
  ended(call: CallStart, end: CallEnd): void;
}

/** What is counted of one call on its way, and who is told of its end. */
export class CallRecord {
  bytesIn = 0;
  bytesOut = 0;
  messagesIn = 0;
  messagesOut = 0;
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
    const { bytesIn, bytesOut, messagesIn, messagesOut } = this;
    const durationMs = Date.now() - this.start.startedAtMs;
    const end = { code: error?.code, error, bytesIn, bytesOut, messagesIn, messagesOut, durationMs };
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
