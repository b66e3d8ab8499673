import type { Message } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect";
import { decodeBase64Texts, encodeBase64 } from "./base64.ts";
import { Call, settleQuickly } from "./call.ts";
import { type AcceptedCompression, acceptedCompression, requestCompression } from "./compression.ts";
import { endConnectStream } from "./connect-error.ts";
import { type EnvelopeLimits, openEnvelope, readEnvelopes } from "./envelope.ts";
import { toConnectError } from "./error.ts";
import { endGrpcWeb } from "./grpc-web-trailer.ts";
import type { CompiledMethod } from "./method.ts";
import { encodeEnvelope } from "./outgoing.ts";
import { MessagePacker, type Piece } from "./packer.ts";
import type { Wire } from "./protocol.ts";
import { headerConnectTimeout, headerGrpcTimeout, parseConnectTimeout, parseGrpcTimeout } from "./timeout.ts";

/** What differs between the two streaming protocols. */
interface StreamProtocol {
  readonly name: "connect" | "grpc-web";
  readonly compressionUse: "stream" | "grpc-web";
  readonly encodingHeader: string;
  readonly acceptHeader: string;
  /** The flag of the envelope that ends a stream: a client has no use for it. */
  readonly endFlag: number;
  parseTimeout(headers: Headers, maxTimeoutMs: number): number;
  end(error: ConnectError | undefined, trailer: Headers | undefined): Uint8Array<ArrayBuffer>;
}

const connectStream: StreamProtocol = {
  name: "connect",
  compressionUse: "stream",
  encodingHeader: "connect-content-encoding",
  acceptHeader: "connect-accept-encoding",
  endFlag: 0b10,
  parseTimeout: (headers, max) => parseConnectTimeout(headers.get(headerConnectTimeout), max),
  end: endConnectStream,
};

const grpcWebStream: StreamProtocol = {
  name: "grpc-web",
  compressionUse: "grpc-web",
  encodingHeader: "grpc-encoding",
  acceptHeader: "grpc-accept-encoding",
  endFlag: 0b1000_0000,
  parseTimeout: (headers, max) => parseGrpcTimeout(headers.get(headerGrpcTimeout), max),
  end: endGrpcWeb,
};

/**
 * Answers a call of any kind whose messages travel in envelopes. The answer begins with the first message, so that a
 * handler can still set headers before it.
 */
export async function handleStream(
  method: CompiledMethod,
  wire: Wire,
  { request, values }: { request: Request; values: ContextValues },
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
    const compression = requestCompression(protocol.compressionUse, headers.get(protocol.encodingHeader));
    accepted = acceptedCompression(headers.get(protocol.acceptHeader), compression);
    const requests = readMessages(method, wire, {
      body: bodyOf(request, wire),
      limits: { readMaxBytes: method.readMaxBytes, compression },
      endFlag: protocol.endFlag,
    });
    // Watched from the start: a handler that waits for its first message must learn that nobody waits for it.
    void call.signal;
    messages = await call.settle(method.invokeStream(requests, call));
  } catch (error) {
    const failure = toConnectError(error);
    call?.end(failure);
    return respond(wire, {
      protocol,
      call,
      accepted,
      body: protocol.end(failure, call?.touchedResponseTrailer),
    });
  }
  const ready = call;
  const packer = new MessagePacker(messages, {
    call: ready,
    encode: (message) =>
      encodeEnvelope(method, message, { binary: wire.binary, compression: accepted, values }),
    end: (error) => protocol.end(error, ready.touchedResponseTrailer),
  });
  const first = packer.next();
  // A stream of requests is answered when it has ended: the platform does not carry both directions at once, and a request
  // that breaks off under a begun answer could be taken for one that is complete.
  const early = takesOneMessage(method) ? await withinDelay(first) : await first;
  return respond(wire, {
    protocol,
    call,
    accepted,
    body: early?.done === true ? early.bytes : toReadableStream(packer, first, wire),
  });
}

function takesOneMessage({ method }: CompiledMethod): boolean {
  return method.methodKind === "server_streaming" || method.methodKind === "unary";
}

/**
 * Milliseconds that an answer waits for its first message, so that the handler can set headers before it. Then it begins
 * without: who watches something quiet wants to know that he watches.
 */
const startDelayMs = 100;

async function withinDelay(first: Promise<Piece>): Promise<Piece | undefined> {
  const quick = await settleQuickly(first);
  if (quick !== undefined) {
    return quick.value;
  }
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), startDelayMs);
  const piece = await Promise.race([first, promise]);
  clearTimeout(timer);
  return piece;
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
  headers.set("content-type", wire.contentType);
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
  source: { body: ReadableStream<Uint8Array>; limits: EnvelopeLimits; endFlag: number },
): AsyncGenerator<Message> {
  try {
    for await (const envelope of readEnvelopes(source.body, source.limits.readMaxBytes)) {
      if ((envelope.flags & source.endFlag) !== 0) {
        continue;
      }
      const data = openEnvelope(envelope, source.limits);
      yield wire.binary ? method.readBinary(data) : method.readJson(data);
    }
  } catch (error) {
    // Whatever is not ours comes from a body that broke off: the client is gone.
    throw error instanceof ConnectError
      ? error
      : new ConnectError("The request broke off", Code.Canceled, undefined, undefined, error);
  }
}

function bodyOf(request: Request, wire: Wire): ReadableStream<Uint8Array> {
  const body = request.body ?? new Response("").body ?? new ReadableStream<Uint8Array>();
  return wire.protocol === "grpc-web-text" ? body.pipeThrough(createBase64Decoder()) : body;
}

function createBase64Decoder(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let rest = "";
  return new TransformStream({
    transform(chunk, controller) {
      const text = rest + decoder.decode(chunk, { stream: true });
      const whole = text.length - (text.length % 4);
      rest = text.slice(whole);
      if (whole > 0) {
        controller.enqueue(decodeText(text.slice(0, whole)));
      }
    },
    flush() {
      if (rest !== "") {
        throw new ConnectError("The body is not base64", Code.InvalidArgument);
      }
    },
  });
}

function decodeText(text: string): Uint8Array {
  try {
    return decodeBase64Texts(text);
  } catch (error) {
    throw new ConnectError("The body is not base64", Code.InvalidArgument, undefined, undefined, error);
  }
}
