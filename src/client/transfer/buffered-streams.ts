import {
  Code,
  ConnectError,
  createContextValues,
  type Interceptor,
  type Transport,
} from "@connectrpc/connect";
import {
  compressedFlag,
  createClientMethodSerializers,
  createMethodUrl,
  encodeEnvelope,
  runStreamingCall,
} from "@connectrpc/connect/protocol";
import {
  endStreamFlag,
  endStreamFromJson,
  requestHeader,
  validateResponse,
} from "@connectrpc/connect/protocol-connect";
import { joinBytes } from "../../codec/bytes.ts";

export interface BufferedStreamsOptions {
  /** As of the transport that it is put around. */
  readonly baseUrl: string;
  /** As of that transport: they see its streams too. */
  readonly interceptors?: Interceptor[];
  /** The global one by default. */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Streams by plain fetch, in the Connect protocol, where the platform has none of its own: a browser cannot
 * send a body while it is being made, React Native cannot read one while it comes. The messages of a request
 * are gathered and sent as one body, which must fit into memory, and an answer is read as it comes where
 * fetch gives a body to read, otherwise when it is complete. Unary calls go to the transport within.
 */
export function withBufferedStreams(options: BufferedStreamsOptions): (transport: Transport) => Transport {
  return (transport) => ({
    unary: (...call) => transport.unary(...call),
    async stream(method, signal, timeoutMs, header, input, contextValues) {
      const { serialize, parse } = createClientMethodSerializers(method, true);
      return runStreamingCall<typeof method.input, typeof method.output>({
        ...(options.interceptors && { interceptors: options.interceptors }),
        ...(signal && { signal }),
        ...(timeoutMs && timeoutMs > 0 && { timeoutMs }),
        req: {
          stream: true,
          service: method.parent,
          method,
          requestMethod: "POST",
          url: createMethodUrl(options.baseUrl, method),
          header: requestHeader(method.methodKind, true, timeoutMs, header, false),
          contextValues: contextValues ?? createContextValues(),
          message: input,
        },
        next: async (request) => {
          const envelopes: Uint8Array[] = [];
          for await (const message of request.message) {
            envelopes.push(encodeEnvelope(0, serialize(message)));
          }
          const response = await (options.fetch ?? globalThis.fetch)(request.url, {
            method: "POST",
            headers: request.header,
            signal: request.signal,
            body: joinBytes(envelopes),
          });
          validateResponse(method.methodKind, true, response.status, response.headers);
          const trailer = new Headers();
          const message = readMessages(response, parse, trailer);
          return { ...request, method, header: response.headers, trailer, message };
        },
      });
    },
  });
}

async function* readMessages<T>(
  response: Response,
  parse: (bytes: Uint8Array) => T,
  trailer: Headers,
): AsyncGenerator<T> {
  let rest = new Uint8Array();
  for await (const bytes of readBody(response)) {
    rest = rest.length === 0 ? bytes : joinBytes([rest, bytes]);
    let offset = 0;
    while (rest.length >= offset + 5) {
      const view = new DataView(rest.buffer, rest.byteOffset + offset);
      const end = offset + 5 + view.getUint32(1);
      if (rest.length < end) {
        break;
      }
      const flags = view.getUint8(0);
      const data = rest.subarray(offset + 5, end);
      offset = end;
      if (flags & compressedFlag) {
        throw new ConnectError("The answer is compressed, which was not asked for", Code.Internal);
      }
      if (flags & endStreamFlag) {
        const { error, metadata } = endStreamFromJson(data);
        if (error !== undefined) {
          response.headers.forEach((value, name) => {
            error.metadata.append(name, value);
          });
          throw error;
        }
        metadata.forEach((value, name) => {
          trailer.append(name, value);
        });
        return;
      }
      yield parse(data);
    }
    rest = rest.subarray(offset);
  }
  throw new ConnectError("The answer broke off", Code.Unavailable);
}

async function* readBody(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader?.();
  if (reader === undefined) {
    yield new Uint8Array(await response.arrayBuffer());
    return;
  }
  let isOver = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        isOver = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!isOver) {
      // Whoever reads has left: the rest is not wanted.
      reader.cancel().catch(() => undefined);
    }
  }
}
