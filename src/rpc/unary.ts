import type { Message } from "@bufbuild/protobuf";
import type { ConnectError, ContextValues } from "@connectrpc/connect";
import type { Compression } from "../compress/compression.ts";
import type { CallRecord } from "../observer.ts";
import { type Answer, toResponse } from "./answer.ts";
import { Call } from "./call.ts";
import { type AcceptedCompression, type CompressionUse, requestCompression } from "./compression.ts";
import { toConnectError } from "./error.ts";
import type { CompiledMethod } from "./method.ts";
import type { Wire } from "./protocol.ts";

/** A request for one message, with what is known before its body is read. */
export interface UnaryExchange {
  readonly method: CompiledMethod;
  readonly wire: Wire;
  readonly request: Request;
  readonly values: ContextValues;
  readonly isPublic: boolean;
  /** Undefined when nobody wants to hear of the call. */
  readonly record: CallRecord | undefined;
  /** Of a GET: the part of the address behind the "?", as it came and parsed. */
  readonly query?: { readonly text: string; readonly parameters: URLSearchParams };
  /**
   * What the answer may be compressed with, for protocols whose answer names it in any case. Set by
   * `readMessage`.
   */
  accepted?: AcceptedCompression | undefined;
}

/**
 * What differs between the protocols of a unary call: where each part of it stands in the request and in the
 * answer.
 */
export interface UnaryProtocol {
  readonly name: "connect" | "grpc-web";
  readonly compressionUse: CompressionUse;
  parseTimeout(headers: Headers, maxTimeoutMs: number): number;
  /** Throws for a version of the protocol that is not spoken here. */
  checkVersion(exchange: UnaryExchange): void;
  /** The name of what the request is compressed with. */
  requestCoding(exchange: UnaryExchange): string | null;
  /** The bytes of the request's one message, decompressed. */
  readMessage(
    exchange: UnaryExchange,
    compression: Compression | undefined,
  ): Uint8Array | Promise<Uint8Array>;
  encode(exchange: UnaryExchange, call: Call, output: Message): Answer | Promise<Answer>;
  /** `call` is undefined when the request failed before there was one. */
  encodeError(exchange: UnaryExchange, call: Call | undefined, error: ConnectError): Answer;
}

/**
 * Answers a unary call: reads its message, runs the handler within the deadline, and encodes what it gave.
 * Never rejects for an error of the call.
 */
export async function handleUnary(protocol: UnaryProtocol, exchange: UnaryExchange): Promise<Response> {
  const { method, wire, request, values, record } = exchange;
  if (record !== undefined) {
    record.protocol = exchange.query === undefined ? wire.protocol : "connect-get";
  }
  let call: Call | undefined;
  try {
    call = new Call({
      request,
      method: method.method,
      protocolName: protocol.name,
      values,
      timeoutMs: protocol.parseTimeout(request.headers, method.maxTimeoutMs),
      watchesClient: record !== undefined,
      startedAtMs: record?.startedAtMs,
    });
    protocol.checkVersion(exchange);
    const coding = protocol.requestCoding(exchange);
    const read = protocol.readMessage(exchange, requestCompression(protocol.compressionUse, coding, call));
    const bytes = read instanceof Promise ? await read : read;
    const input = wire.binary ? method.readBinary(bytes) : method.readJson(bytes);
    if (record !== undefined) {
      record.messagesIn = 1;
    }
    const result = method.invoke(input, call);
    const output = result instanceof Promise ? await call.settle(result) : result;
    call.end();
    const answer = protocol.encode(exchange, call, output);
    const response = toResponse(answer instanceof Promise ? await answer : answer, record);
    if (record !== undefined) {
      record.messagesOut = 1;
      record.end();
    }
    return response;
  } catch (error) {
    const failure = toConnectError(error, { ended: call?.failure, translate: method.translateError });
    call?.end(failure);
    const response = toResponse(protocol.encodeError(exchange, call, failure), record);
    record?.end(failure);
    return response;
  }
}
