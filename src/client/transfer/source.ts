import { Code, ConnectError } from "@connectrpc/connect";

/** What can be uploaded. A Blob is read in pieces, a file of any size among them. */
export type Payload = Uint8Array | Blob | AsyncIterable<Uint8Array>;

/** Reads a payload from its start to its end, in pieces of any length. */
export interface Source {
  readonly size: number;
  /** The next bytes: as many as asked for, fewer only at the end. */
  read(length: number): Promise<Uint8Array>;
}

/** `size` is for an AsyncIterable, which does not tell: the first chunk must say how many there are. */
export function openSource(payload: Payload, size: number | undefined): Source {
  let end = 0;
  const advance = (length: number) => {
    end += length;
    return end - length;
  };
  if (payload instanceof Uint8Array) {
    return { size: payload.length, read: async (length) => payload.subarray(advance(length), end) };
  }
  if (Symbol.asyncIterator in payload) {
    if (size === undefined) {
      throw new ConnectError("The size of an AsyncIterable must be given", Code.InvalidArgument);
    }
    return { size, read: createReader(payload) };
  }
  return {
    size: payload.size,
    read: async (length) => new Uint8Array(await payload.slice(advance(length), end).arrayBuffer()),
  };
}

function createReader(payload: AsyncIterable<Uint8Array>): Source["read"] {
  const pieces = payload[Symbol.asyncIterator]();
  let piece: Uint8Array = new Uint8Array();
  return async (length) => {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      if (piece.length === 0) {
        const next = await pieces.next();
        if (next.done) {
          break;
        }
        piece = next.value;
      }
      const taken = piece.subarray(0, length - filled);
      bytes.set(taken, filled);
      filled += taken.length;
      piece = piece.subarray(taken.length);
    }
    return bytes.subarray(0, filled);
  };
}
