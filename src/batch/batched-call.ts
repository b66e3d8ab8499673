import type { DescMethod, DescService } from "@bufbuild/protobuf";
import type { ContextValues, HandlerContext } from "@connectrpc/connect";
import { type Deadline, ReadScope } from "./deadline.ts";

/** What the calls of a batch share. */
export interface BatchContext {
  readonly context: HandlerContext;
  /** The headers of the batch that its calls see. */
  inherited(): Headers;
}

/** What the handler of a call in a batch is given: all that it can do without is made when it is first asked for. */
export class BatchedCall implements HandlerContext {
  readonly method: DescMethod;
  private readonly batch: BatchContext;
  private readonly deadline: Deadline;
  private readonly isRead: boolean;
  private readonly ownHeaders: Readonly<Record<string, string>> | undefined;
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
      readonly isRead: boolean;
    },
  ) {
    this.batch = batch;
    this.method = call.method;
    this.deadline = call.deadline;
    this.ownHeaders = call.headers;
    this.isRead = call.isRead;
  }

  /** For what may be opened once for several calls: what a read needs, others of its batch share. */
  get scope(): ReadScope | this {
    if (!this.isRead) {
      return this;
    }
    this.deadline.reads ??= new ReadScope(this.batch.context, this.deadline);
    return this.deadline.reads;
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

  get signal(): AbortSignal {
    return this.deadline.signal;
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
