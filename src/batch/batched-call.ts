import type { DescMethod, DescService } from "@bufbuild/protobuf";
import type { ConnectError, ContextValues, HandlerContext } from "@connectrpc/connect";
import type { CallUsage } from "../call-usage.ts";
import type { Deadline } from "./deadline.ts";

/** What the calls of a batch share. */
export interface BatchContext {
  readonly context: HandlerContext;
  /** The headers of the batch that its calls see. */
  inherited(): Headers;
}

/**
 * What the handler of a call in a batch is given: all that it can do without is made when it is first asked
 * for.
 */
export class BatchedCall implements HandlerContext {
  readonly method: DescMethod;
  /** Where the call counts what it uses, if anybody wants to know. */
  readonly usage: CallUsage | undefined;
  private readonly batch: BatchContext;
  private readonly deadline: Deadline;
  private readonly ownHeaders: Readonly<Record<string, string>> | undefined;
  private controller: AbortController | undefined;
  private ended: (() => ConnectError) | undefined;
  private ownRequestHeader: Headers | undefined;
  private ownValues: ContextValues | undefined;
  private ownResponseHeader: Headers | undefined;
  private ownResponseTrailer: Headers | undefined;

  constructor(
    batch: BatchContext,
    call: {
      readonly method: DescMethod;
      readonly deadline: Deadline;
      readonly headers: Readonly<Record<string, string>> | undefined;
    },
    usage?: CallUsage,
  ) {
    this.batch = batch;
    this.method = call.method;
    this.deadline = call.deadline;
    this.ownHeaders = call.headers;
    this.usage = usage;
  }

  get service(): DescService {
    return this.method.parent;
  }

  get protocolName(): string {
    return this.batch.context.protocolName;
  }

  get requestMethod(): string {
    return "POST";
  }

  /** Where the call would have gone by itself. */
  get url(): string {
    return new URL(`/${this.method.parent.typeName}/${this.method.name}`, this.batch.context.url).href;
  }

  /**
   * Aborts when the call is over, whether it was done, its time has passed, it was cancelled, or its batch is
   * over.
   */
  get signal(): AbortSignal {
    if (this.controller === undefined) {
      this.controller = new AbortController();
      if (this.ended !== undefined) {
        this.controller.abort(this.ended());
      }
    }
    return this.controller.signal;
  }

  /**
   * Nobody waits for what the call still does. The first time counts; `reason` is asked for only where
   * somebody listens.
   */
  end(reason: () => ConnectError): void {
    if (this.ended === undefined) {
      this.ended = reason;
      this.controller?.abort(reason());
    }
  }

  get timeoutMs(): () => number {
    return this.deadline.remainingMs;
  }

  /** Not to be changed, as those of any request: calls without headers of their own share one object. */
  get requestHeader(): Headers {
    if (this.ownHeaders === undefined) {
      return this.batch.inherited();
    }
    if (this.ownRequestHeader === undefined) {
      const headers = new Headers(this.batch.inherited());
      for (const [name, value] of Object.entries(this.ownHeaders)) {
        headers.set(name, value);
      }
      this.ownRequestHeader = headers;
    }
    return this.ownRequestHeader;
  }

  get responseHeader(): Headers {
    this.ownResponseHeader ??= new Headers();
    return this.ownResponseHeader;
  }

  get responseTrailer(): Headers {
    this.ownResponseTrailer ??= new Headers();
    return this.ownResponseTrailer;
  }

  get hasMetadata(): boolean {
    return this.ownResponseHeader !== undefined || this.ownResponseTrailer !== undefined;
  }

  /** Undefined unless somebody touched them. */
  get touchedResponseHeader(): Headers | undefined {
    return this.ownResponseHeader;
  }

  get touchedResponseTrailer(): Headers | undefined {
    return this.ownResponseTrailer;
  }

  /** Those of the batch; what one call sets no other sees. */
  get values(): ContextValues {
    this.ownValues ??= Object.create(this.batch.context.values) as ContextValues;
    return this.ownValues;
  }
}
