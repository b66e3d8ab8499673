import type { Any } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError, type HandlerContext } from "@connectrpc/connect";
import type {
  BatchCall,
  BatchError,
  BatchMetadata,
  BatchRequest,
  BatchResponse,
} from "../gen/naru/batch/v1/batch_service_pb.ts";
import type { BatchedCall } from "./batched-call.ts";
import type { BatchHost } from "./host.ts";
import { hasIds } from "./plan.ts";
import type { BatchRecords } from "./records.ts";
import { toBatchError, toMetadata } from "./reply.ts";

/**
 * What the answers of one batch may come to: they are kept until the last is there, and an isolate has 128
 * MB.
 */
const maxAnswerBytes = 16 * 1024 * 1024;

export interface BatchOptions {
  readonly context: HandlerContext;
  readonly host: BatchHost;
  /** Whether answers leave as they come. */
  readonly streams: boolean;
}

interface AnswersOptions extends BatchOptions {
  readonly records: BatchRecords;
}

/** The answers of a batch that are there and not sent. */
export class BatchAnswers {
  /** Of the answers that are not taken. */
  waitingBytes = 0;
  private readonly batch: BatchRequest;
  private readonly options: AnswersOptions;
  private readonly usesIds: boolean;
  private readonly outcomes: (Any | BatchError)[] = [];
  /** The places of the calls, in the order in which they were done. */
  private ready: number[] = [];
  private metadata: BatchMetadata[] = [];
  private totalBytes = 0;

  constructor(batch: BatchRequest, options: AnswersOptions) {
    this.batch = batch;
    this.options = options;
    this.usesIds = hasIds(batch.calls);
  }

  get isEmpty(): boolean {
    return this.ready.length === 0;
  }

  add(index: number, answer: Any, call: BatchedCall | undefined): void {
    const size = answer.value.length;
    if (!this.options.streams && this.totalBytes + size > maxAnswerBytes) {
      const text = `The answers of the batch are over ${maxAnswerBytes} bytes: send this call by itself`;
      this.fail(index, new ConnectError(text, Code.ResourceExhausted));
      return;
    }
    this.totalBytes += size;
    this.waitingBytes += size;
    this.outcomes[index] = answer;
    this.ready.push(index);
    if (call?.hasMetadata === true) {
      this.addMetadata(index, call);
    }
    this.options.records.answered(index, size);
  }

  fail(index: number, error: ConnectError, call?: BatchedCall): void {
    const names = { index, id: this.idOf(index) };
    try {
      this.outcomes[index] = toBatchError(error, names);
    } catch (cause) {
      // A detail that cannot be encoded.
      this.outcomes[index] = toBatchError(this.options.host.toError(cause), names);
    }
    this.ready.push(index);
    this.addMetadata(index, call, error);
    this.options.records.failed(index, error);
  }

  /**
   * What has come since the last time: as a whole in the order of the calls, in a stream in that of their
   * ends.
   */
  take(processingTimeMs: number): BatchResponse {
    const { ready, metadata } = this;
    this.ready = [];
    this.metadata = [];
    this.waitingBytes = 0;
    const response: BatchResponse = {
      $typeName: "naru.batch.v1.BatchResponse",
      requestId: this.batch.requestId,
      responses: [],
      errors: [],
      processingTimeMs,
      responseIds: [],
      metadata,
    };
    for (const index of this.options.streams ? ready : ready.sort((a, b) => a - b)) {
      const outcome = this.outcomes[index] as Any | BatchError;
      if (outcome.$typeName === "google.protobuf.Any") {
        response.responses.push(outcome);
        response.responseIds.push(this.idOf(index));
      } else {
        response.errors.push(outcome);
      }
    }
    return response;
  }

  /** The place of the call with an id: -1 where there is none. */
  indexOf(id: number): number {
    return this.usesIds ? this.batch.calls.findIndex((call) => call.id === id) : id;
  }

  private idOf(index: number): number {
    return this.usesIds ? (this.batch.calls[index] as BatchCall).id : index;
  }

  private addMetadata(index: number, call: BatchedCall | undefined, error?: ConnectError): void {
    const metadata = toMetadata(this.idOf(index), call, error);
    if (metadata === undefined) {
      return;
    }
    this.metadata.push(metadata);
    const { context, host } = this.options;
    if ((context as { readonly headersSent?: boolean }).headersSent === true) {
      // The answer has begun, and says it of each call.
      return;
    }
    for (const name of host.callerHeaders) {
      const value = metadata.headers[name];
      if (value !== undefined) {
        context.responseHeader.set(name, value);
      }
    }
  }
}
