import { Code, ConnectError } from "@connectrpc/connect";

/**
 * The whole body of a request. With a length in the header it is read at once, which is the cheapest way on workerd;
 * without one it is counted as it arrives, so that a sender without end is stopped at the limit.
 */
export function readBody(request: Request, readMaxBytes: number): Promise<Uint8Array> {
  const length = request.headers.get("content-length");
  if (length === null) {
    return request.body === null
      ? Promise.resolve(new Uint8Array())
      : readCounted(request.body, readMaxBytes);
  }
  if (Number(length) > readMaxBytes) {
    return Promise.reject(overLimit(readMaxBytes));
  }
  return request.bytes().catch(throwTruncated);
}

async function readCounted(body: ReadableStream<Uint8Array>, readMaxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  while (true) {
    const chunk = await reader.read().catch(throwTruncated);
    if (chunk.done) {
      break;
    }
    size += chunk.value.length;
    if (size > readMaxBytes) {
      reader.cancel().catch(() => undefined);
      throw overLimit(readMaxBytes);
    }
    chunks.push(chunk.value);
  }
  return joinBytes(chunks, size);
}

export function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

export function overLimit(readMaxBytes: number): ConnectError {
  return new ConnectError(`The message is over the limit of ${readMaxBytes} bytes`, Code.ResourceExhausted);
}

function throwTruncated(cause: unknown): never {
  throw new ConnectError("The body ended before its time", Code.Canceled, undefined, undefined, cause);
}
