import { create, type DescMessage, type MessageShape } from "@bufbuild/protobuf";
import { anyUnpack } from "@bufbuild/protobuf/wkt";
import {
  type CallOptions,
  type Client,
  ConnectError,
  createClient,
  type Transport,
} from "@connectrpc/connect";
import {
  type ClientCompatRequest,
  type ClientCompatResponse,
  ClientCompatResponseSchema,
  type ClientResponseResult,
  ClientResponseResultSchema,
} from "./gen/connectrpc/conformance/v1/client_compat_pb.ts";
import {
  type ConformancePayload,
  ConformancePayloadSchema,
  ConformanceService,
  type Error as FoundError,
  IdempotentUnaryRequestSchema,
  ServerStreamRequestSchema,
  UnaryRequestSchema,
  UnimplementedRequestSchema,
} from "./gen/connectrpc/conformance/v1/service_pb.ts";
import { headersFromProto, headersToProto } from "./headers.ts";

/** Makes the call that the runner asks for, and tells what came of it. Never throws. */
export async function invoke(
  request: ClientCompatRequest,
  transport: Transport,
): Promise<ClientCompatResponse> {
  const response = create(ClientCompatResponseSchema, { testName: request.testName });
  try {
    const value = await new Invocation(request, createClient(ConformanceService, transport)).run();
    response.result = { case: "response", value };
  } catch (error) {
    response.result = {
      case: "error",
      value: { $typeName: "connectrpc.conformance.v1.ClientErrorResult", message: String(error) },
    };
  }
  return response;
}

class Invocation {
  private readonly request: ClientCompatRequest;
  private readonly client: Client<typeof ConformanceService>;
  private readonly controller = new AbortController();
  private readonly result: ClientResponseResult = create(ClientResponseResultSchema);

  constructor(request: ClientCompatRequest, client: Client<typeof ConformanceService>) {
    this.request = request;
    this.client = client;
  }

  async run(): Promise<ClientResponseResult> {
    const call = this.prepare();
    if (this.request.requestDelayMs > 0) {
      await wait(this.request.requestDelayMs);
    }
    try {
      await call();
    } catch (error) {
      this.fail(ConnectError.from(error));
    }
    return this.result;
  }

  /**
   * What it throws is a request that cannot be carried out; what the call throws is the result of the test.
   */
  private prepare(): () => Promise<void> {
    const { client, options } = this;
    switch (this.request.method) {
      case "Unary": {
        const input = this.requireInput(UnaryRequestSchema);
        return async () => this.add((await client.unary(input, options)).payload);
      }
      case "IdempotentUnary": {
        const input = this.requireInput(IdempotentUnaryRequestSchema);
        return async () => this.add((await client.idempotentUnary(input, options)).payload);
      }
      case "Unimplemented": {
        const input = this.requireInput(UnimplementedRequestSchema);
        return async () => {
          await client.unimplemented(input, options);
        };
      }
      case "ServerStream": {
        const input = this.requireInput(ServerStreamRequestSchema);
        return async () => {
          for await (const { payload } of client.serverStream(input, options)) {
            this.add(payload);
          }
        };
      }
      default:
        throw new Error(`fetch has no such method: "${this.request.method}"`);
    }
  }

  private requireInput<Desc extends DescMessage>(desc: Desc): MessageShape<Desc> {
    const [any] = this.request.requestMessages;
    const input = any && anyUnpack(any, desc);
    if (input === undefined || this.request.requestMessages.length !== 1) {
      throw new Error(`There is not exactly one ${desc.typeName}`);
    }
    return input;
  }

  private get options(): CallOptions {
    const { cancel, timeoutMs, requestHeaders } = this.request;
    if (cancel?.cancelTiming.case === "afterCloseSendMs") {
      // The request leaves when the call is made: from then on the timing counts.
      setTimeout(() => this.controller.abort(), cancel.cancelTiming.value + this.request.requestDelayMs);
    }
    return {
      headers: headersFromProto(requestHeaders),
      signal: this.controller.signal,
      ...(timeoutMs !== undefined && { timeoutMs }),
      onHeader: (headers) => {
        this.result.responseHeaders = headersToProto(headers);
      },
      onTrailer: (trailers) => {
        this.result.responseTrailers = headersToProto(trailers);
      },
    };
  }

  private add(payload: ConformancePayload | undefined): void {
    // A response without a payload is a response all the same.
    this.result.payloads.push(payload ?? create(ConformancePayloadSchema));
    const timing = this.request.cancel?.cancelTiming;
    if (timing?.case === "afterNumResponses" && this.result.payloads.length === timing.value) {
      this.controller.abort();
    }
  }

  private fail(error: ConnectError): void {
    this.result.error = toFoundError(error);
    // An error holds headers and trailers in one.
    const metadata = headersToProto(error.metadata);
    if (this.result.responseHeaders.length === 0) {
      this.result.responseHeaders = metadata;
    }
    this.result.responseTrailers = metadata;
  }
}

function toFoundError(error: ConnectError): FoundError {
  return {
    $typeName: "connectrpc.conformance.v1.Error",
    code: error.code as number as FoundError["code"],
    message: error.rawMessage,
    details: error.details.flatMap((detail) =>
      "type" in detail
        ? [
            {
              $typeName: "google.protobuf.Any" as const,
              typeUrl: `type.googleapis.com/${detail.type}`,
              value: detail.value,
            },
          ]
        : [],
    ),
  };
}

function wait(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
