import type { Readable, Writable } from "node:stream";

const lengthBytes = 4;

/**
 * The messages of the runner's pipe: each behind its length in four bytes, big-endian. Ends with the pipe.
 */
export async function* readDelimited(input: Readable): AsyncGenerator<Uint8Array> {
  let pending: Buffer = Buffer.alloc(0);
  for await (const chunk of input) {
    pending = Buffer.concat([pending, chunk as Buffer]);
    while (pending.length >= lengthBytes) {
      const end = lengthBytes + pending.readUInt32BE(0);
      if (pending.length < end) {
        break;
      }
      yield pending.subarray(lengthBytes, end);
      pending = pending.subarray(end);
    }
  }
  if (pending.length > 0) {
    throw new Error(`The pipe ended in the middle of a message, ${pending.length} bytes after its start`);
  }
}

export function writeDelimited(output: Writable, message: Uint8Array): void {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(message.length);
  output.write(Buffer.concat([length, message]));
}
