import { setTimeout as wait } from "node:timers/promises";
import type { Message, MessageInitShape } from "@bufbuild/protobuf";
import { type Any, anyPack } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError, type HandlerContext, type ServiceImpl } from "@connectrpc/connect";
import {
  BidiStreamRequestSchema,
  ClientStreamRequestSchema,
  type ConformancePayload_RequestInfo,
  ConformancePayload_RequestInfoSchema,
  type ConformancePayloadSchema,
  type ConformanceService,
  type Header,
  IdempotentUnaryRequestSchema,
  ServerStreamRequestSchema,
  type StreamResponseDefinition,
  UnaryRequestSchema,
  type UnaryResponseDefinition,
  type Error as WantedError,
} from "./gen/connectrpc/conformance/v1/service_pb.ts";
import { headersToProto } from "./headers.ts";

type RequestInfo = Omit<ConformancePayload_RequestInfo, keyof Message>;
type Payload = MessageInitShape<typeof ConformancePayloadSchema>;

/**
 * The service that the official runner calls: it answers as each request says, and echoes what arrived.
 * `Unimplemented` is left out, as the suite wants it.
 */
export const conformanceService: Partial<ServiceImpl<typeof ConformanceService>> = {
  unary: (request, context) =>
    answer(request.responseDefinition, context, [anyPack(UnaryRequestSchema, request)]),

  idempotentUnary: (request, context) =>
    answer(request.responseDefinition, context, [anyPack(IdempotentUnaryRequestSchema, request)]),

  async clientStream(requests, context) {
    const echo: Any[] = [];
    let definition: UnaryResponseDefinition | undefined;
    for await (const request of requests) {
      if (echo.length === 0) {
        definition = request.responseDefinition;
      }
      echo.push(anyPack(ClientStreamRequestSchema, request));
    }
    return answer(definition, context, echo);
  },

  async *serverStream(request, context) {
    yield* answerStream(request.responseDefinition, context, [anyPack(ServerStreamRequestSchema, request)]);
  },

  async *bidiStream(requests, context) {
    const echo: Any[] = [];
    let definition: StreamResponseDefinition | undefined;
    for await (const request of requests) {
      if (echo.length === 0) {
        definition = request.responseDefinition;
        if (request.fullDuplex) {
          throw new ConnectError("HTTP/1.1 has no full duplex", Code.Unimplemented);
        }
      }
      echo.push(anyPack(BidiStreamRequestSchema, request));
    }
    yield* answerStream(definition, context, echo);
  },
};

async function answer(
  definition: UnaryResponseDefinition | undefined,
  context: HandlerContext,
  requests: Any[],
): Promise<{ payload: Payload }> {
  const requestInfo = createRequestInfo(context, requests);
  if (definition === undefined) {
    return { payload: { requestInfo } };
  }
  setMetadata(definition, context);
  if (definition.responseDelayMs > 0) {
    await wait(definition.responseDelayMs, undefined, { signal: context.signal });
  }
  if (definition.response.case === "error") {
    throw toConnectError(definition.response.value, requestInfo);
  }
  const data = definition.response.case === "responseData" ? definition.response.value : new Uint8Array();
  return { payload: { data, requestInfo } };
}

async function* answerStream(
  definition: StreamResponseDefinition | undefined,
  context: HandlerContext,
  requests: Any[],
): AsyncGenerator<{ payload: Payload }> {
  if (definition === undefined) {
    return;
  }
  setMetadata(definition, context);
  let requestInfo: RequestInfo | undefined = createRequestInfo(context, requests);
  for (const data of definition.responseData) {
    if (definition.responseDelayMs > 0) {
      await wait(definition.responseDelayMs, undefined, { signal: context.signal });
    }
    // The first response alone tells of the requests.
    yield { payload: requestInfo === undefined ? { data } : { data, requestInfo } };
    requestInfo = undefined;
  }
  if (definition.error !== undefined) {
    throw toConnectError(definition.error, requestInfo);
  }
}

function setMetadata(
  definition: { responseHeaders: readonly Header[]; responseTrailers: readonly Header[] },
  context: HandlerContext,
): void {
  appendAll(context.responseHeader, definition.responseHeaders);
  appendAll(context.responseTrailer, definition.responseTrailers);
}

function appendAll(target: Headers, headers: readonly Header[]): void {
  for (const { name, value } of headers) {
    for (const item of value) {
      target.append(name, item);
    }
  }
}

function createRequestInfo(context: HandlerContext, requests: Any[]): RequestInfo {
  const info: RequestInfo = { requestHeaders: headersToProto(context.requestHeader), requests };
  // The server has a longest time of its own for every call; the suite asks for what the client sent.
  if (context.requestHeader.has("connect-timeout-ms") || context.requestHeader.has("grpc-timeout")) {
    info.timeoutMs = BigInt(Math.floor(context.timeoutMs() ?? 0));
  }
  if (context.requestMethod === "GET") {
    info.connectGetInfo = {
      $typeName: "connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo",
      queryParams: headersToProto(new URL(context.url).searchParams),
    };
  }
  return info;
}

function toConnectError(wanted: WantedError, requestInfo: RequestInfo | undefined): ConnectError {
  const error = new ConnectError(wanted.message ?? "", wanted.code as number as Code);
  error.details.push(
    ...wanted.details.map(({ typeUrl, value }) => ({
      type: typeUrl.slice(typeUrl.lastIndexOf("/") + 1),
      value,
    })),
  );
  if (requestInfo !== undefined) {
    error.details.push({ desc: ConformancePayload_RequestInfoSchema, value: requestInfo });
  }
  return error;
}
