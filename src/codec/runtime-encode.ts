/** The buffers that messages are encoded in. */

/** Bytes over an ArrayBuffer. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A generated encoder: writes `message` at `position`, returns the position after it. */
export type Write<T> = (message: T, buffer: Bytes, position: number) => number;

/** The room that encoders rely on between two checks. */
export const slackBytes = 1024;

/** Thrown when the buffer is too small. */
export const bufferFull = Symbol("buffer too small");

const poolBytes = 16 * 1024;
const maxPoolBytes = 256 * 1024;
const slabBytes = 8 * 1024;
// Above a quarter of a slab, too much of one would be left unused.
const maxSlabMessageBytes = 2 * 1024;

// Undefined while an encoder writes into it: a message with getters can encode another one meanwhile.
let pool: Bytes | undefined;
// How many bytes the buffer should have had, as far as the encoder knew when it threw bufferFull.
let neededBytes = 0;
let slab: Bytes = new Uint8Array(0);
let slabUsed = 0;

/**
 * Runs a generated encoder and returns exactly its bytes. Throws whatever the encoder throws, `unusual` among
 * it.
 */
export function encodeMessage<T>(write: Write<T>, message: T): Bytes {
  const buffer = takePool();
  const size = tryWrite(write, message, buffer, 0);
  if (size < 0) {
    return encodeLarge(write, message, 0, buffer);
  }
  const result = buffer.slice(0, size);
  pool = buffer;
  return result;
}

/**
 * As {@link encodeMessage} with `prefixBytes` zero bytes in front, but short messages share their ArrayBuffer
 * with the ones before and after: to allocate one takes as long as to encode hundreds of bytes.
 */
export function encodeSharedMessage<T>(write: Write<T>, message: T, prefixBytes: number): Bytes {
  const buffer = takePool();
  const size = tryWrite(write, message, buffer, prefixBytes);
  if (size < 0) {
    return encodeLarge(write, message, prefixBytes, buffer);
  }
  pool = buffer;
  const result = allocate(size);
  result.set(buffer.subarray(prefixBytes, size), prefixBytes);
  return result;
}

function takePool(): Bytes {
  const buffer = pool ?? new Uint8Array(poolBytes);
  pool = undefined;
  return buffer;
}

function allocate(size: number): Bytes {
  if (size > maxSlabMessageBytes) {
    return new Uint8Array(size);
  }
  if (slabUsed + size > slab.length) {
    slab = new Uint8Array(slabBytes);
    slabUsed = 0;
  }
  const result = new Uint8Array(slab.buffer, slabUsed, size);
  slabUsed += size;
  return result;
}

function tryWrite<T>(write: Write<T>, message: T, buffer: Bytes, prefixBytes: number): number {
  try {
    return write(message, buffer, prefixBytes);
  } catch (error) {
    if (error === bufferFull) {
      return -1;
    }
    throw error;
  }
}

function encodeLarge<T>(write: Write<T>, message: T, prefixBytes: number, tooSmall: Bytes): Bytes {
  let buffer = tooSmall;
  let size: number;
  do {
    buffer = new Uint8Array(Math.max(2 * buffer.length, neededBytes));
    size = tryWrite(write, message, buffer, prefixBytes);
  } while (size < 0);
  pool = buffer.length <= maxPoolBytes ? buffer : tooSmall;
  const result = buffer.slice(0, size);
  // An earlier message may have left its bytes where the caller's prefix goes.
  for (let i = 0; i < prefixBytes; i++) {
    result[i] = 0;
  }
  return result;
}

/** Returns `p` if there is room for `size` bytes and the slack after it. */
export function ensure(b: Bytes, p: number, size: number): number {
  if (p + size + slackBytes > b.length) {
    neededBytes = p + size + 2 * slackBytes;
    throw bufferFull;
  }
  return p;
}
