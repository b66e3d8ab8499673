import { createEnvelopeReadableStream, encodeEnvelope } from "@connectrpc/connect/protocol";
import { report } from "./contain.ts";

type Fetch = typeof globalThis.fetch;
type Bytes = Uint8Array<ArrayBuffer>;

/** Makes gzip of bytes. */
export type Gzip = (bytes: Bytes) => Bytes | Promise<Bytes>;

export interface CompressionOptions {
  /** Shorter bodies stay as they are. 1,024 bytes by default: below, the work costs more than it saves. */
  readonly minBytes: number;
  /**
   * For what is sent. By default the platform's, where it has one (all browsers since 2023, Node, Workers),
   * and otherwise none. Give `gzipByFflate` from `naru/client/fflate` for React Native and older browsers.
   */
  readonly gzip: Gzip | undefined;
}

const compressedFlag = 1;

/**
 * A fetch that does for connect-web what it cannot do by itself: compresses the bodies of unary calls and the
 * one message of a server stream, and so batches; and reads compressed messages of streams, where the
 * platform has `DecompressionStream`. Answers to unary calls are decompressed by any fetch. `fetch` is the
 * global one by default. Only for a server that takes gzip, as Naru does. gRPC-Web passes as it is.
 */
export function withCompression(options: Partial<CompressionOptions> = {}): (fetch?: Fetch) => Fetch {
  const {
    minBytes = 1024,
    gzip = typeof CompressionStream === "undefined"
      ? undefined
      : (bytes: Bytes) => pipe(bytes, new CompressionStream("gzip")),
  } = options;
  const readsStreams = typeof DecompressionStream !== "undefined";
  return (fetch = globalThis.fetch.bind(globalThis)) =>
    async (input, init) => {
      const headers = new Headers(init?.headers);
      const type = headers.get("content-type") ?? "";
      const isStream = type.startsWith("application/connect+");
      let body = init?.body;
      if (
        gzip !== undefined &&
        body instanceof Uint8Array &&
        body.length >= minBytes &&
        /^application\/(connect\+)?(proto|json)/.test(type) &&
        !headers.has("content-encoding")
      ) {
        // What cannot be compressed travels as it is.
        const packed = await Promise.resolve(body.subarray(isStream ? 5 : 0) as Bytes)
          .then(gzip)
          .catch(report);
        if (packed !== undefined && packed.length + 5 < body.length) {
          body = isStream ? (encodeEnvelope(compressedFlag, packed) as Bytes) : packed;
          headers.set(`${isStream ? "connect-" : ""}content-encoding`, "gzip");
        }
      }
      if (!isStream) {
        return fetch(input, body === init?.body ? init : { ...init, headers, body: body as Bytes });
      }
      // A server may take it that who sends gzip also reads it.
      headers.set("connect-accept-encoding", readsStreams ? "gzip" : "identity");
      const response = await fetch(input, { ...init, headers, body: body as Bytes });
      return readsStreams && response.body !== null && response.ok
        ? new Response(decompressMessages(response.body), response)
        : response;
    };
}

function decompressMessages(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return createEnvelopeReadableStream(body).pipeThrough(
    new TransformStream({
      async transform({ flags, data }, controller) {
        controller.enqueue(
          flags & compressedFlag
            ? encodeEnvelope(
                flags - compressedFlag,
                await pipe(data as Bytes, new DecompressionStream("gzip")),
              )
            : encodeEnvelope(flags, data),
        );
      },
    }),
  );
}

async function pipe(bytes: Bytes, through: CompressionStream | DecompressionStream): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
