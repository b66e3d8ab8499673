import type { Message } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect";
import { endStreamFlag } from "@connectrpc/connect/protocol-connect";
import { trailerFlag } from "@connectrpc/connect/protocol-grpc-web";
import { connectError } from "../connect-error.ts";
import type { CallRecord } from "../observer.ts";
import { varyByOrigin } from "./answer.ts";
import { Base64Decoder, encodeBase64 } from "./base64.ts";
import { asBase64 } from "./body.ts";
import { Call, settleQuickly } from "./call.ts";
import { type AcceptedCompression, acceptedCompression, requestCompression } from "./compression.ts";
import { endConnectStream } from "./connect-error.ts";
import { type EnvelopeLimits, envelopeHeaderBytes, isEnd, openEnvelope, readEnvelopes } from "./envelope.ts";
import { toConnectError } from "./error.ts";
import { endGrpcWeb } from "./grpc-web-trailer.ts";
import {
  headerConnectTimeout,
  headerContentType,
  headerGrpcAcceptEncoding,
  headerGrpcEncoding,
  headerGrpcTimeout,
  headerStreamAcceptEncoding,
  headerStreamEncoding,
  headerVary,
} from "./header-names.ts";
import type { CompiledMethod } from "./method.ts";
import { encodeEnvelope } from "./outgoing.ts";
import { MessagePacker, type Piece } from "./packer.ts";
import type { Wire } from "./protocol.ts";
import { parseConnectTimeout, parseGrpcTimeout } from "./timeout.ts";
import { checkVersionHeader } from "./version.ts";

/** What differs between the two streaming protocols. */
interface StreamProtocol {
  readonly name: "connect" | "grpc-web";
  readonly compressionUse: "stream" | "grpc-web";
  readonly encodingHeader: string;
  readonly acceptHeader: string;
  /**
   * The flag of the envelope that ends a stream. A client has no use for it, and what is in such an envelope
   * is no message.
   */
  readonly endFlag: number;
  /** Throws for a version of the protocol that is not spoken here. */
  checkVersion(headers: Headers): void;
  parseTimeout(headers: Headers, maxTimeoutMs: number): number;
  end(error: ConnectError | undefined, trailer: Headers | undefined): Uint8Array<ArrayBuffer>;
}

const connectStream: StreamProtocol = {
  name: "connect",
  compressionUse: "stream",
  encodingHeader: headerStreamEncoding,
  acceptHeader: headerStreamAcceptEncoding,
  endFlag: endStreamFlag,
  checkVersion: checkVersionHeader,
  parseTimeout: (headers, max) => parseConnectTimeout(headers.get(headerConnectTimeout), max),
  end: endConnectStream,
};

const grpcWebStream: StreamProtocol = {
  name: "grpc-web",
  compressionUse: "grpc-web",
  encodingHeader: headerGrpcEncoding,
  acceptHeader: headerGrpcAcceptEncoding,
  endFlag: trailerFlag,
  checkVersion: () => undefined,
  parseTimeout: (headers, max) => parseGrpcTimeout(headers.get(headerGrpcTimeout), max),
  end: endGrpcWeb,
};

/** A request whose messages travel in envelopes. */
export interface StreamExchange {
  readonly request: Request;
  readonly values: ContextValues;
  /** Undefined when nobody wants to hear of the call. */
  readonly record: CallRecord | undefined;
}

/**
 * Answers a call of any kind whose messages travel in envelopes. The answer begins with the first message, so
 * that a handler can still set headers before it.
 */
export async function handleStream(
  method: CompiledMethod,
  wire: Wire,
  { request, values, record }: StreamExchange,
): Promise<Response> {
  const protocol = wire.protocol === "connect-stream" ? connectStream : grpcWebStream;
  const headers = request.headers;
  let call: Call | undefined;
  let accepted: AcceptedCompression | undefined;
  let messages: AsyncIterable<Message>;
  try {
    call = new Call({
      request,
      method: method.method,
      protocolName: protocol.name,
      values,
      timeoutMs: protocol.parseTimeout(headers, method.maxTimeoutMs),
    });
    protocol.checkVersion(headers);
    const compression = requestCompression(
      protocol.compressionUse,
      headers.get(protocol.encodingHeader),
      call,
    );
    accepted = acceptedCompression(headers.get(protocol.acceptHeader), compression);
    const requests = readMessages(method, wire, {
      body: bodyOf(request, wire),
      limits: { readMaxBytes: method.readMaxBytes, compression },
      endFlag: protocol.endFlag,
      record,
    });
    // Watched from the start: a handler that waits for its first message must learn that nobody waits for it.
    void call.signal;
    messages = await call.settle(method.invokeStream(requests, call));
  } catch (error) {
    const failure = toConnectError(error, { ended: call?.failure, translate: method.translateError });
    call?.end(failure);
    const body = protocol.end(failure, call?.touchedResponseTrailer);
    if (record !== undefined) {
      record.bytesOut = sizeOf(wire, body.length);
      record.end(failure);
    }
    return respond(wire, { protocol, call, accepted, body });
  }
  const ready = call;
  const packer = new MessagePacker(messages, {
    call: ready,
    encode: (message) =>
      encodeEnvelope(method, message, { binary: wire.binary, compression: accepted, values }),
    end: (error) => protocol.end(error, ready.touchedResponseTrailer),
    record,
    sizeOf: (bytes) => sizeOf(wire, bytes),
    translateError: method.translateError,
  });
  const first = packer.next();
  // A stream of requests is answered when it has ended: the platform does not carry both directions at once,
  // and a request that breaks off under a begun answer could be taken for one that is complete.
  const early = takesOneMessage(method) ? await withinDelay(first, call) : await first;
  call.sendHeaders();
  return respond(wire, {
    protocol,
    call,
    accepted,
    body: early?.done === true ? early.bytes : toReadableStream(packer, first, wire),
  });
}

/**
 * Bytes that a piece of the body takes on the wire: in base64 four for three, each piece padded by itself.
 */
function sizeOf(wire: Wire, bytes: number): number {
  return wire.protocol === "grpc-web-text" ? 4 * Math.ceil(bytes / 3) : bytes;
}

function takesOneMessage({ method }: CompiledMethod): boolean {
  return method.methodKind === "server_streaming" || method.methodKind === "unary";
}

/**
 * Milliseconds that an answer waits for its first message. Then it begins without: who watches something
 * quiet wants to know that he watches. A handler that has taken hold of the headers has until its first
 * message to set them.
 */
const startDelayMs = 100;

async function withinDelay(first: Promise<Piece>, call: Call): Promise<Piece | undefined> {
  const quick = await settleQuickly(first);
  if (quick !== undefined) {
    return quick.value;
  }
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), startDelayMs);
  const piece = await Promise.race([first, promise]);
  clearTimeout(timer);
  return piece === undefined && call.touchedResponseHeader !== undefined ? first : piece;
}

/** Pulls as the reader drinks: what nobody reads is not made. */
function toReadableStream(
  packer: MessagePacker,
  first: Promise<Piece>,
  wire: Wire,
): ReadableStream<Uint8Array> {
  const isText = wire.protocol === "grpc-web-text";
  const encoder = new TextEncoder();
  const toChunk = (bytes: Uint8Array) => (isText ? encoder.encode(encodeBase64(bytes)) : bytes);
  let next: Promise<Piece> | undefined = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { bytes, done } = await (next ?? packer.next());
        next = undefined;
        controller.enqueue(toChunk(bytes));
        if (done) {
          controller.close();
        }
      },
      cancel() {
        packer.cancel();
      },
    },
    { highWaterMark: 1 },
  );
}

function respond(
  wire: Wire,
  answer: {
    protocol: StreamProtocol;
    call: Call | undefined;
    accepted: AcceptedCompression | undefined;
    body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  },
): Response {
  const headers = new Headers(answer.call?.touchedResponseHeader);
  headers.append(headerVary, varyByOrigin);
  headers.set(headerContentType, wire.contentType);
  if (answer.accepted !== undefined) {
    headers.set(answer.protocol.encodingHeader, answer.accepted.name);
  }
  const isText = wire.protocol === "grpc-web-text" && answer.body instanceof Uint8Array;
  return new Response(isText ? encodeBase64(answer.body as Uint8Array) : answer.body, { headers });
}

/** The request's messages, decoded and checked one by one as the handler asks for them. */
async function* readMessages(
  method: CompiledMethod,
  wire: Wire,
  source: {
    body: ReadableStream<Uint8Array>;
    limits: EnvelopeLimits;
    endFlag: number;
    record: CallRecord | undefined;
  },
): AsyncGenerator<Message> {
  const { record } = source;
  try {
    for await (const envelope of readEnvelopes(source.body, source.limits.readMaxBytes)) {
      if (record !== undefined) {
        record.bytesIn += envelopeHeaderBytes + envelope.data.length;
      }
      if (isEnd(envelope, source.endFlag)) {
        continue;
      }
      const data = openEnvelope(envelope, source.limits);
      const message = wire.binary ? method.readBinary(data) : method.readJson(data);
      if (record !== undefined) {
        record.messagesIn++;
      }
      yield message;
    }
  } catch (error) {
    // Whatever is not ours comes from a body that broke off: the client is gone.
    throw error instanceof ConnectError
      ? error
      : connectError(Code.Canceled, "The request broke off", { cause: error });
  }
}

function bodyOf(request: Request, wire: Wire): ReadableStream<Uint8Array> {
  const body = request.body ?? new Response("").body ?? new ReadableStream<Uint8Array>();
  return wire.protocol === "grpc-web-text" ? body.pipeThrough(createBase64Decoder()) : body;
}

function createBase64Decoder(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new Base64Decoder();
  return new TransformStream({
    transform(chunk, controller) {
      const bytes = asBase64(() => decoder.push(chunk));
      if (bytes.length > 0) {
        controller.enqueue(bytes);
      }
    },
    flush() {
      asBase64(() => decoder.finish());
    },
  });
}
