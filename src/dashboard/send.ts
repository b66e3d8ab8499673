import {
  type DescMethod,
  type DescMethodServerStreaming,
  type DescMethodUnary,
  type Message,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf";
import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { registry, takesStream } from "./contract.ts";
import { createMeter, type NetworkTiming, readTiming, type Traffic } from "./measure.ts";

export type Protocol = "connect-json" | "connect-binary" | "connect-get" | "grpc-web";

export interface Call {
  readonly method: DescMethod;
  /** One, or any number for a client stream. */
  readonly messages: readonly Message[];
  readonly protocol: Protocol;
  /** "" for none. */
  readonly token: string;
  /** The deadline that the worker is told; undefined for its own. */
  readonly timeoutMs: number | undefined;
  /** "https://host", without a path. */
  readonly baseUrl: string;
}

export interface SendOptions {
  readonly signal: AbortSignal;
  readonly onMessage: (message: Message, atMs: number) => void;
  /** Whether to wait for what the network stack saw, which is told of one call at a time. True by default. */
  readonly readsTiming?: boolean;
}

/** How a call went. */
export interface Outcome {
  /** Undefined when it succeeded. */
  readonly error: ConnectError | undefined;
  readonly trailers: Headers;
  readonly traffic: Readonly<Traffic>;
  /** From the press until the last byte was decoded, by the page's own clock. */
  readonly durationMs: number;
  /** Undefined where the browser keeps none. */
  readonly timing: NetworkTiming | undefined;
}

/** Calls a method with the client library for browsers. Never throws: what goes wrong is in the outcome. */
export async function send(call: Call, options: SendOptions): Promise<Outcome> {
  const meter = createMeter();
  const startedAt = performance.now();
  let url = "";
  const transport = createTransport(call, (input, init) => {
    url = String(input);
    return meter.fetch(input, init);
  });
  performance.clearResourceTimings();
  let error: ConnectError | undefined;
  let trailers = new Headers();
  try {
    trailers = await run(transport, call, {
      signal: options.signal,
      onMessage: (message) => options.onMessage(message, performance.now() - startedAt),
    });
  } catch (reason) {
    error = ConnectError.from(reason);
    trailers = withoutHeaders(error.metadata, meter.traffic.headers);
  }
  const durationMs = performance.now() - startedAt;
  const timing = options.readsTiming === false ? undefined : await readTiming(url, startedAt);
  return { error, trailers, traffic: meter.traffic, durationMs, timing };
}

/** The request that `send` would make. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Lets the client library make the request and keeps it, instead of sending it. */
export async function captureRequest(call: Call): Promise<WireRequest> {
  return new Promise((resolve, reject) => {
    const transport = createTransport(call, async (input, init) => {
      resolve({
        url: String(input),
        method: init?.method ?? "GET",
        headers: new Headers(init?.headers),
        body: init?.body instanceof Uint8Array ? init.body : new Uint8Array(),
      });
      throw new ConnectError("Not sent", Code.Aborted);
    });
    run(transport, call, { signal: new AbortController().signal, onMessage: () => undefined }).catch(reject);
  });
}

async function run(
  transport: Transport,
  call: Call,
  { signal, onMessage }: { signal: AbortSignal; onMessage: (message: Message) => void },
): Promise<Headers> {
  const { method, messages } = call;
  const headers: HeadersInit = call.token === "" ? {} : { authorization: `Bearer ${call.token}` };
  const [first] = messages;
  if (first === undefined) {
    throw new ConnectError("There is no message to send", Code.InvalidArgument);
  }
  if (method.methodKind === "unary") {
    const unary = method as DescMethodUnary;
    const response = await transport.unary(unary, signal, call.timeoutMs, headers, first);
    onMessage(response.message);
    return response.trailer;
  }
  // To the library a client stream is a request like any other; `sendAll` puts the rest of it in the body.
  const stream = { ...method, methodKind: "server_streaming" } as DescMethodServerStreaming;
  const input = (async function* () {
    yield first;
  })();
  const response = await transport.stream(stream, signal, call.timeoutMs, headers, input);
  for await (const message of response.message) {
    onMessage(message);
  }
  return response.trailer;
}

function createTransport(call: Call, fetch: typeof globalThis.fetch): Transport {
  const useBinaryFormat = call.protocol === "connect-binary" || call.protocol === "grpc-web";
  const options = {
    baseUrl: call.baseUrl,
    fetch: takesStream(call.method) ? sendAll(call, useBinaryFormat, fetch) : fetch,
    useBinaryFormat,
    jsonOptions: { registry },
  };
  return call.protocol === "grpc-web"
    ? createGrpcWebTransport(options)
    : createConnectTransport({ ...options, useHttpGet: call.protocol === "connect-get" });
}

/**
 * Browsers cannot send a body while it is being made (not over HTTP/1.1), so a client stream goes as one
 * body: every message in its envelope, one after the other, as the worker would have received them.
 */
function sendAll(
  { method, messages }: Call,
  binary: boolean,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  const encode = (message: Message) =>
    binary
      ? toBinary(method.input, message)
      : new TextEncoder().encode(toJsonString(method.input, message, { registry }));
  return async (input, init) => {
    const envelopes = messages.map((message) => encodeEnvelope(0, encode(message)));
    return fetch(input, { ...init, body: await new Blob(envelopes as BlobPart[]).bytes() });
  };
}

/** An error carries headers and trailers in one list. */
function withoutHeaders(metadata: Headers, headers: Headers): Headers {
  return new Headers([...metadata].filter(([name, value]) => headers.get(name) !== value));
}
