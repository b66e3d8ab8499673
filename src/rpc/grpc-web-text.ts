import { Code, ConnectError } from "@connectrpc/connect";
import { contentTypeGrpcWeb, contentTypeGrpcWebText } from "./protocol.ts";
import { refuse } from "./refuse.ts";

/**
 * gRPC-Web in its text form: base64 of the binary form, for clients that cannot read a binary body as it arrives
 * (`XMLHttpRequest`). The request may be several base64 texts, each with its own padding, one after the other.
 * Source: PROTOCOL-WEB.md of gRPC.
 */
export async function fromGrpcWebText(
  request: Request,
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  let body: Uint8Array<ArrayBuffer>;
  try {
    body = decodeBase64Texts(await request.text());
  } catch {
    return refuse(request, new ConnectError("The body is not base64", Code.InvalidArgument));
  }
  const headers = new Headers(request.headers);
  headers.set("content-type", type.replace(contentTypeGrpcWebText, contentTypeGrpcWeb));
  headers.delete("content-length");
  const binary = await handle(
    new Request(request.url, { method: request.method, headers, body, signal: request.signal }),
  );
  const answer = new Headers(binary.headers);
  const answerType = answer.get("content-type") ?? contentTypeGrpcWeb;
  answer.set("content-type", answerType.replace(contentTypeGrpcWeb, contentTypeGrpcWebText));
  answer.delete("content-length");
  return new Response(binary.body?.pipeThrough(createBase64Stream()) ?? null, {
    status: binary.status,
    headers: answer,
  });
}

/** Throws when `text` is not a sequence of base64 texts. */
export function decodeBase64Texts(text: string): Uint8Array<ArrayBuffer> {
  const pieces = text.match(/[^=]+={0,2}/g) ?? [];
  return Uint8Array.from(pieces.map((piece) => atob(piece)).join(""), (char) => char.charCodeAt(0));
}

/** Each chunk becomes a base64 text of its own, so that nothing of it waits for the next. */
function createBase64Stream(): TransformStream<Uint8Array, Uint8Array> {
  const encoder = new TextEncoder();
  return new TransformStream({
    transform(chunk, controller) {
      let binary = "";
      for (let i = 0; i < chunk.length; i += 8192) {
        binary += String.fromCharCode(...chunk.subarray(i, i + 8192));
      }
      controller.enqueue(encoder.encode(btoa(binary)));
    },
  });
}
