/**
 * What generated decoders call. A decoder is `read(reader, end, message) → message`: it merges the fields up
 * to `end` into the message. It takes well-formed messages only. For anything else, and for what is legal but
 * unusual (a field of another wire type than its own, a value that a closed enum does not have), it throws
 * {@link unusual}, and protobuf-es decodes the message from the start: its verdict, its value, its error.
 */
import { unusual } from "./unusual.ts";

/**
 * A generated decoder: merges the fields between the reader's position and `end` into `message`, and returns
 * it.
 */
export type Read<T> = (reader: Reader, end: number, message: T) => T;

/** How to decode; the defaults are those of protobuf-es. */
export interface DecodeOptions {
  /** Keep fields that the schema does not know, in `$unknown`. Default true: a gateway must not lose them. */
  readonly readUnknownFields?: boolean | undefined;
  /**
   * How deep messages may be nested, the outermost included. Default 100, as in the other protobuf runtimes.
   */
  readonly recursionLimit?: number | undefined;
}

const defaultRecursionLimit = 100;
const noBytes = new Uint8Array(0);

// Every engine that this runs on is little-endian.
const word = new Uint8Array(8);
const float32 = new Float32Array(word.buffer);
const float64 = new Float64Array(word.buffer);
const int32 = new Int32Array(word.buffer);
const int64 = new BigInt64Array(word.buffer);
const uint64 = new BigUint64Array(word.buffer);

/** The bytes of one message and a position in them. */
export class Reader {
  b: Uint8Array = noBytes;
  p = 0;
  /** How many more levels of nesting are allowed. */
  left = 0;
  keepsUnknown = true;
}

let idle: Reader | undefined;

/**
 * Runs a generated decoder over all of `bytes` and returns `message`. Throws {@link unusual}, or what the
 * decoder throws.
 */
export function decodeMessage<T>(read: Read<T>, message: T, bytes: Uint8Array, options?: DecodeOptions): T {
  const r = idle ?? new Reader();
  idle = undefined;
  r.b = bytes;
  r.p = 0;
  r.left = options?.recursionLimit ?? defaultRecursionLimit;
  r.keepsUnknown = options?.readUnknownFields ?? true;
  read(r, bytes.length, message);
  // Nothing may hold on to the bytes of a call that is over.
  r.b = noBytes;
  idle = r;
  return message;
}

/** One level deeper. */
export function enter(r: Reader): void {
  if (--r.left < 0) {
    throw unusual;
  }
}

/** The end of a message, which must be where its length said. */
export function leave(r: Reader, p: number, end: number): void {
  if (p !== end) {
    throw unusual;
  }
  r.p = p;
  r.left++;
}

/** The end of a group, which must be its own end tag. */
export function leaveGroup(r: Reader, p: number, tag: number, expected: number): void {
  if (tag !== expected) {
    throw unusual;
  }
  r.p = p;
  r.left++;
}

/** A tag of two bytes or more, whose second byte is at `p`. */
export function longTag(r: Reader, p: number): number {
  const b = r.b;
  const low = b[p]!;
  if (low < 0x80) {
    r.p = p + 1;
    return (b[p - 1]! & 0x7f) | (low << 7);
  }
  r.p = p - 1;
  const tag = readUint32(r);
  // What does not fit 32 bits is no tag.
  if (r.p - p > 4 || (r.p - p === 4 && b[p + 3]! > 0x0f)) {
    throw unusual;
  }
  return tag;
}

/** The tag at the reader's position. */
export function readTag(r: Reader): number {
  const tag = r.b[r.p++]!;
  return tag < 0x80 ? tag : longTag(r, r.p);
}

/**
 * The low 32 bits of a varint at `p`, of any length. For the others, {@link longInt64} and its siblings have
 * to be called before the next one is read.
 */
export function longVarint(r: Reader, p: number): number {
  const b = r.b;
  let v = b[p]!;
  let lo = v & 0x7f;
  if (v < 0x80) {
    return endVarint(r, p + 1, lo, 0);
  }
  v = b[p + 1]!;
  lo |= (v & 0x7f) << 7;
  if (v < 0x80) {
    return endVarint(r, p + 2, lo, 0);
  }
  v = b[p + 2]!;
  lo |= (v & 0x7f) << 14;
  if (v < 0x80) {
    return endVarint(r, p + 3, lo, 0);
  }
  v = b[p + 3]!;
  lo |= (v & 0x7f) << 21;
  if (v < 0x80) {
    return endVarint(r, p + 4, lo, 0);
  }
  v = b[p + 4]!;
  lo |= v << 28;
  let hi = (v & 0x7f) >> 4;
  if (v < 0x80) {
    return endVarint(r, p + 5, lo, hi);
  }
  v = b[p + 5]!;
  hi |= (v & 0x7f) << 3;
  if (v < 0x80) {
    return endVarint(r, p + 6, lo, hi);
  }
  v = b[p + 6]!;
  hi |= (v & 0x7f) << 10;
  if (v < 0x80) {
    return endVarint(r, p + 7, lo, hi);
  }
  for (let i = 7; i < 10; i++) {
    v = b[p + i]!;
    hi |= (v & 0x7f) << (7 * i - 32);
    if (v < 0x80) {
      return endVarint(r, p + i + 1, lo, hi);
    }
  }
  throw unusual;
}

function endVarint(r: Reader, p: number, lo: number, hi: number): number {
  r.p = p;
  int32[0] = lo;
  int32[1] = hi;
  return lo;
}

/** The varint that {@link longVarint} read last, as a signed integer of 64 bits. */
export function longInt64(): bigint {
  return int64[0]!;
}

/** The varint that {@link longVarint} read last, as an unsigned integer of 64 bits. */
export function longUint64(): bigint {
  return uint64[0]!;
}

/** The varint that {@link longVarint} read last, as a zigzag integer of 64 bits. */
export function longSint64(): bigint {
  const lo = int32[0]!;
  const hi = int32[1]!;
  const sign = -(lo & 1);
  int32[0] = ((lo >>> 1) | (hi << 31)) ^ sign;
  int32[1] = (hi >>> 1) ^ sign;
  return int64[0]!;
}

/** The varint that {@link longVarint} read last: true unless all its bits are 0. */
export function longBool(): boolean {
  return (int32[0]! | int32[1]!) !== 0;
}

/** An unsigned 32-bit varint; of a longer one the low 32 bits. */
export function readUint32(r: Reader): number {
  return readInt32(r) >>> 0;
}

/** A signed 32-bit varint; of a longer one the low 32 bits. */
export function readInt32(r: Reader): number {
  const b = r.b;
  const p = r.p;
  let v = b[p]!;
  if (v < 0x80) {
    r.p = p + 1;
    return v;
  }
  let next = b[p + 1]!;
  v = (v & 0x7f) | ((next & 0x7f) << 7);
  if (next < 0x80) {
    r.p = p + 2;
    return v;
  }
  next = b[p + 2]!;
  if (next < 0x80) {
    r.p = p + 3;
    return v | (next << 14);
  }
  return longVarint(r, p);
}

/** A value of an open enum: any signed 32-bit integer. */
export function readEnum<E extends number>(r: Reader): E {
  return readInt32(r) as E;
}

/** A zigzag 32-bit varint. */
export function readSint32(r: Reader): number {
  const v = readInt32(r);
  return (v >>> 1) ^ -(v & 1);
}

/** A varint of 64 bits, true unless it is 0. */
export function readBool(r: Reader): boolean {
  longVarint(r, r.p);
  return longBool();
}

/** A signed 64-bit varint. */
export function readInt64(r: Reader): bigint {
  longVarint(r, r.p);
  return int64[0]!;
}

/** An unsigned 64-bit varint. */
export function readUint64(r: Reader): bigint {
  longVarint(r, r.p);
  return uint64[0]!;
}

/** A zigzag 64-bit varint. */
export function readSint64(r: Reader): bigint {
  longVarint(r, r.p);
  return longSint64();
}

/** Four little-endian bytes, signed. */
export function readSfixed32(r: Reader): number {
  const b = r.b;
  const p = r.p;
  r.p = p + 4;
  return b[p]! | (b[p + 1]! << 8) | (b[p + 2]! << 16) | (b[p + 3]! << 24);
}

/** Four little-endian bytes, unsigned. */
export function readFixed32(r: Reader): number {
  return readSfixed32(r) >>> 0;
}

/** Four bytes of floating point. */
export function readFloat(r: Reader): number {
  int32[0] = readSfixed32(r);
  return float32[0]!;
}

/** Eight bytes of floating point. */
export function readDouble(r: Reader): number {
  int32[0] = readSfixed32(r);
  int32[1] = readSfixed32(r);
  return float64[0]!;
}

/** Eight little-endian bytes, unsigned. */
export function readFixed64(r: Reader): bigint {
  int32[0] = readSfixed32(r);
  int32[1] = readSfixed32(r);
  return uint64[0]!;
}

/** Eight little-endian bytes, signed. */
export function readSfixed64(r: Reader): bigint {
  int32[0] = readSfixed32(r);
  int32[1] = readSfixed32(r);
  return int64[0]!;
}

/** Reads a length and returns the position where what follows ends, not after `end`. */
export function readEnd(r: Reader, end: number): number {
  const size = readUint32(r);
  const last = r.p + size;
  if (last > end) {
    throw unusual;
  }
  return last;
}

/** Sets an entry of a map; `__proto__` is a key like any other. */
export function setEntry<V>(map: Record<string, V>, key: string | number | bigint | boolean, value: V): void {
  if (key === "__proto__") {
    Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    map[String(key)] = value;
  }
}
