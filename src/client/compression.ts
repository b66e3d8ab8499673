type Fetch = typeof globalThis.fetch;

/** Makes gzip of bytes. */
export type Gzip = (
  bytes: Uint8Array<ArrayBuffer>,
) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

export interface RequestCompressionOptions {
  /** Shorter bodies stay as they are. 1,024 bytes by default: below, the work costs more than it saves. */
  readonly minBytes: number;
  /**
   * By default the platform's, where it has one (all browsers since 2023, Node, Workers), and otherwise none. Give
   * `gzipByFflate` from `naru/client/fflate` for React Native and older browsers.
   */
  readonly gzip: Gzip | undefined;
}

/**
 * A fetch that compresses what connect-web sends, which it cannot by itself: bodies of unary calls, and the one message
 * of a server stream, and so batches. `fetch` is the global one by default. Only for a server that takes gzip,
 * as Naru does; gRPC-Web passes as it is.
 */
export function withRequestCompression(
  options: Partial<RequestCompressionOptions> = {},
): (fetch?: Fetch) => Fetch {
  const { minBytes = 1024, gzip = typeof CompressionStream === "undefined" ? undefined : gzipByPlatform } =
    options;
  return (fetch = globalThis.fetch.bind(globalThis)) =>
    gzip === undefined
      ? fetch
      : async (input, init) => {
          const body = init?.body;
          const headers = new Headers(init?.headers);
          const type = headers.get("content-type") ?? "";
          const isStream = type.startsWith("application/connect+");
          const prefix = isStream ? 5 : 0;
          if (
            !(body instanceof Uint8Array) ||
            body.length < minBytes + prefix ||
            !(isStream || /^application\/(proto|json)/.test(type)) ||
            headers.has("content-encoding")
          ) {
            return fetch(input, init);
          }
          const packed = await gzip(body.subarray(prefix) as Uint8Array<ArrayBuffer>);
          if (packed.length + prefix >= body.length) {
            return fetch(input, init);
          }
          headers.set(`${isStream ? "connect-" : ""}content-encoding`, "gzip");
          if (isStream) {
            // A server may take it that who sends gzip also reads it, which connect-web does not in a stream.
            headers.set("connect-accept-encoding", "identity");
          }
          return fetch(input, { ...init, headers, body: isStream ? envelop(packed) : packed });
        };
}

/** As a compressed message of the Connect protocol: a flag, its length, itself. */
function envelop(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const envelope = new Uint8Array(message.length + 5);
  envelope[0] = 1;
  new DataView(envelope.buffer).setUint32(1, message.length);
  envelope.set(message, 5);
  return envelope;
}

async function gzipByPlatform(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
