import * as native from "../../../src/compress/node-zlib.ts";
import { requireMessage } from "./corpus.ts";
import { repeat, requireSide } from "./sides.ts";

// Runs inside workerd. "/compress" and "/decompress" repeat a side; "/respond" answers with a message in one
// of the ways that a response can be compressed.

type Respond = (bytes: Uint8Array<ArrayBuffer>) => Response;

const responders: Readonly<Record<string, Respond>> = {
  "as it is": (bytes) => new Response(bytes, { headers: { "content-type": "application/proto" } }),
  "automatic gzip": (bytes) => encoded(bytes, "gzip", "automatic"),
  "automatic br": (bytes) => encoded(bytes, "br", "automatic"),
  "zlib gzip 1": (bytes) => encoded(native.gzip.compress(bytes, 1), "gzip", "manual"),
  "zlib brotli 1": (bytes) => encoded(native.brotli.compress(bytes, 1), "br", "manual"),
  "zlib brotli 4": (bytes) => encoded(native.brotli.compress(bytes, 4), "br", "manual"),
};

function encoded(body: Uint8Array<ArrayBuffer>, encoding: string, encodeBody: string): Response {
  return new Response(body, {
    headers: { "content-type": "application/proto", "content-encoding": encoding },
    encodeBody,
  } as ResponseInit);
}

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const message = requireMessage(searchParams.get("message") ?? "");
    const side = searchParams.get("side") ?? "";
    if (pathname === "/respond") {
      const respond = responders[side];
      return respond === undefined ? new Response(side, { status: 404 }) : respond(message.bytes);
    }
    const count = Number(searchParams.get("count"));
    return Response.json({
      bytes: await repeat(requireSide(pathname.slice(1), side), message.bytes, count),
    });
  },
};
