import { gunzipSync } from "node:zlib";
import type { WireRequest } from "./requests.ts";
import type { WireResponse } from "./send.ts";

/** Statuses of 500 and more that a protocol prescribes for something that the caller did. */
const prescribed = new Set([501, 504]);

/** What is wrong with an answer, undefined when nothing is. */
export function judge(request: WireRequest, response: WireResponse): string | undefined {
  const type = response.headers.get("content-type") ?? "";
  const text = response.body.toString("latin1");
  if (text.includes("internal error")) {
    return "an error that nobody had thought of";
  }
  if (response.status >= 500 && !prescribed.has(response.status)) {
    // A protocol error in an envelope is `internal` by gRPC's rules, and it says what it is.
    return text.includes('"code":"internal","message"')
      ? undefined
      : `status ${response.status}: ${text.slice(0, 200)}`;
  }
  if (response.status !== 200 || request.method === "HEAD" || request.method === "OPTIONS") {
    return undefined;
  }
  if (type.startsWith("application/grpc-web")) {
    return judgeGrpcWeb(type, response);
  }
  return type.startsWith("application/connect+") ? judgeConnectStream(response) : undefined;
}

function judgeGrpcWeb(type: string, { headers, body }: WireResponse): string | undefined {
  if (headers.has("grpc-status")) {
    return undefined;
  }
  const bytes = type.includes("text") ? decodeTexts(body.toString("latin1")) : body;
  const last = lastEnvelope(bytes);
  if (last === undefined || (last.flags & 0x80) === 0) {
    return "no trailers at the end";
  }
  return /grpc-status: \d+\r\n/.test(last.data.toString()) ? undefined : "no grpc-status in the trailers";
}

function judgeConnectStream({ body }: WireResponse): string | undefined {
  const last = lastEnvelope(body);
  if (last === undefined || (last.flags & 2) === 0) {
    return "no end of the stream";
  }
  const data = (last.flags & 1) === 0 ? last.data : gunzipSync(last.data);
  try {
    JSON.parse(data.toString());
    return undefined;
  } catch {
    return "the end of the stream is not JSON";
  }
}

function decodeTexts(text: string): Buffer {
  return Buffer.concat((text.match(/[^=]+={0,2}/g) ?? []).map((piece) => Buffer.from(piece, "base64")));
}

function lastEnvelope(bytes: Buffer): { flags: number; data: Buffer } | undefined {
  let last: { flags: number; data: Buffer } | undefined;
  for (let offset = 0; offset + 5 <= bytes.length; ) {
    const length = bytes.readUInt32BE(offset + 1);
    const end = offset + 5 + length;
    if (end > bytes.length) {
      return undefined;
    }
    last = { flags: bytes[offset] ?? 0, data: bytes.subarray(offset + 5, end) };
    offset = end;
  }
  return last;
}
