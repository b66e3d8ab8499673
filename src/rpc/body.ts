import { Code, ConnectError } from "@connectrpc/connect";
import { joinBytes } from "../codec/bytes.ts";
import { connectError } from "../connect-error.ts";
import { Base64Decoder } from "./base64.ts";

/**
 * The whole body of a request. With a length in the header it is read at once, which is the cheapest way on
 * workerd; without one it is counted as it arrives, so that a sender without end is stopped at the limit.
 * That is the limit of a message; `frameBytes` may come on top of it, for what the protocol puts around one.
 */
export function readBody(request: Request, readMaxBytes: number, frameBytes = 0): Promise<Uint8Array> {
  const length = request.headers.get("content-length");
  if (length === null) {
    return request.body === null
      ? Promise.resolve(new Uint8Array())
      : readCounted(request.body, { readMaxBytes, frameBytes });
  }
  if (Number(length) > readMaxBytes + frameBytes) {
    return Promise.reject(overLimit(readMaxBytes));
  }
  return request.bytes().catch(throwTruncated);
}

/**
 * The same for a body in base64. Nothing but the decoded bytes is kept and counted, for a text may be several
 * times as long as what it says: each piece of it has its own padding, and line ends mean nothing.
 */
export async function readTextBody(
  request: Request,
  readMaxBytes: number,
  frameBytes: number,
): Promise<Uint8Array> {
  const decoder = new Base64Decoder();
  const length = request.headers.get("content-length");
  let bytes: Uint8Array;
  if (length !== null && Number(length) <= readMaxBytes + frameBytes) {
    const text = await request.bytes().catch(throwTruncated);
    bytes = asBase64(() => decoder.push(text));
  } else if (request.body !== null) {
    const decode = (text: Uint8Array) => asBase64(() => decoder.push(text));
    bytes = await readCounted(request.body, { readMaxBytes, frameBytes, decode });
  } else {
    bytes = new Uint8Array();
  }
  asBase64(() => decoder.finish());
  return bytes;
}

/** What `decode` gives, `invalid_argument` where it throws. */
export function asBase64<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw connectError(Code.InvalidArgument, "The body is not base64", { cause: error });
  }
}

async function readCounted(
  body: ReadableStream<Uint8Array>,
  {
    readMaxBytes,
    frameBytes,
    decode = (chunk) => chunk,
  }: { readMaxBytes: number; frameBytes: number; decode?: (chunk: Uint8Array) => Uint8Array },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  while (true) {
    const chunk = await reader.read().catch(throwTruncated);
    if (chunk.done) {
      break;
    }
    const bytes = decode(chunk.value);
    size += bytes.length;
    if (size > readMaxBytes + frameBytes) {
      reader.cancel().catch(() => undefined);
      throw overLimit(readMaxBytes);
    }
    chunks.push(bytes);
  }
  return joinBytes(chunks, size);
}

export function overLimit(readMaxBytes: number): ConnectError {
  return new ConnectError(`The message is over the limit of ${readMaxBytes} bytes`, Code.ResourceExhausted);
}

function throwTruncated(cause: unknown): never {
  throw connectError(Code.Canceled, "The body ended before its time", { cause });
}
