/**
 * What generated encoders call. An encoder is `write(message, buffer, position) → position`. It relies on
 * {@link slackBytes} of free room, which is enough for the fields of fixed size between two checks. The
 * checks are at its beginning and after whatever has any length; one that fails throws {@link bufferFull},
 * and `encodeMessage` begins again with a larger buffer. (A store past the end of a typed array does no
 * harm, but V8 compiles code that has done it once to stores that take twice the time.)
 *
 * For a value that is not of its field's type, or out of range, it throws {@link unusual}: protobuf-es then
 * decides what becomes of the message. Floating point goes through little-endian scratch words: every engine
 * that this runs on is little-endian.
 */
import type { UnknownField } from "@bufbuild/protobuf";
import { type Bytes, ensure, slackBytes } from "./runtime-encode.ts";
import { unusual } from "./unusual.ts";

// From here on TextEncoder, which takes about 100 ns for any text, is faster.
const maxShortLength = 32;
const textEncoder = new TextEncoder();

const word = new Uint8Array(8);
const float32 = new Float32Array(word.buffer);
const float64 = new Float64Array(word.buffer);
const int32 = new Int32Array(word.buffer);
const int64 = new BigInt64Array(word.buffer);

/** How many bytes the length of a packed list of varints will probably take. */
export function endLengthRoom(count: number): number {
  return count < 64 ? 1 : count < 6000 ? 2 : 3;
}

/**
 * Sets the length of what was written from `start` to `end` into the bytes before `start`, of which `room`
 * are free for it; moves what was written when it takes more or fewer.
 */
export function endLength(b: Bytes, start: number, end: number, room = 1): number {
  const size = end - start;
  if (size < 0x80 && room === 1) {
    b[start - 1] = size;
    return ensure(b, end, 0);
  }
  const more = varintSize(size) - room;
  ensure(b, end, more);
  if (more !== 0) {
    b.copyWithin(start + more, start, end);
  }
  writeUint32(b, start - room, size);
  return end + more;
}

/** An unsigned 32-bit varint; throws {@link unusual} unless `v` is one. */
export function writeUint32(b: Bytes, p: number, v: number): number {
  if (v >>> 0 !== v) {
    throw unusual;
  }
  while (v > 0x7f) {
    b[p++] = (v & 0x7f) | 0x80;
    v >>>= 7;
  }
  b[p] = v;
  return p + 1;
}

/** A signed 32-bit varint (int32 and enum); throws {@link unusual} unless `v` is one. */
export function writeInt32(b: Bytes, p: number, v: number): number {
  if ((v | 0) !== v) {
    throw unusual;
  }
  if (v < 0) {
    return writeNegative(b, p, v);
  }
  while (v > 0x7f) {
    b[p++] = (v & 0x7f) | 0x80;
    v >>>= 7;
  }
  b[p] = v;
  return p + 1;
}

/** A zigzag 32-bit varint; throws {@link unusual} unless `v` is a signed 32-bit integer. */
export function writeSint32(b: Bytes, p: number, v: number): number {
  if ((v | 0) !== v) {
    throw unusual;
  }
  let z = ((v << 1) ^ (v >> 31)) >>> 0;
  while (z > 0x7f) {
    b[p++] = (z & 0x7f) | 0x80;
    z >>>= 7;
  }
  b[p] = z;
  return p + 1;
}

/** A negative int32 is sign-extended to 64 bits: ten bytes. */
function writeNegative(b: Bytes, p: number, v: number): number {
  for (let i = 0; i < 9; i++) {
    b[p++] = (v & 0x7f) | 0x80;
    v >>= 7;
  }
  b[p] = 1;
  return p + 1;
}

/** One byte, as protobuf-es does for anything: 1 if it is truthy. */
export function writeBool(b: Bytes, p: number, v: unknown): number {
  b[p] = v ? 1 : 0;
  return p + 1;
}

/** Four little-endian bytes; throws {@link unusual} unless `v` is an unsigned 32-bit integer. */
export function writeFixed32(b: Bytes, p: number, v: number): number {
  if (v >>> 0 !== v) {
    throw unusual;
  }
  return writeWord(b, p, v);
}

/** Four little-endian bytes; throws {@link unusual} unless `v` is a signed 32-bit integer. */
export function writeSfixed32(b: Bytes, p: number, v: number): number {
  if ((v | 0) !== v) {
    throw unusual;
  }
  return writeWord(b, p, v);
}

function writeWord(b: Bytes, p: number, v: number): number {
  b[p] = v;
  b[p + 1] = v >>> 8;
  b[p + 2] = v >>> 16;
  b[p + 3] = v >>> 24;
  return p + 4;
}

/**
 * Four bytes; throws {@link unusual} for what is no number, and for a finite one beyond the range of a float.
 */
export function writeFloat(b: Bytes, p: number, v: number): number {
  if (typeof v !== "number") {
    throw unusual;
  }
  float32[0] = v;
  // Only an overflow makes infinity of something else.
  if (Math.abs(float32[0]) === Infinity && Math.abs(v) !== Infinity) {
    throw unusual;
  }
  return writeWord(b, p, int32[0]!);
}

/** Eight bytes; throws {@link unusual} for what is no number. */
export function writeDouble(b: Bytes, p: number, v: number): number {
  if (typeof v !== "number") {
    throw unusual;
  }
  float64[0] = v;
  return writeWords(b, p);
}

function writeWords(b: Bytes, p: number): number {
  return writeWord(b, writeWord(b, p, int32[0]!), int32[1]!);
}

/** Puts a signed 64-bit integer into the scratch words. */
function loadInt64(v: bigint): void {
  if (typeof v !== "bigint") {
    throw unusual;
  }
  int64[0] = v;
  if (int64[0] !== v) {
    throw unusual;
  }
}

/** Puts an unsigned 64-bit integer into the scratch words. */
function loadUint64(v: bigint): void {
  if (typeof v !== "bigint" || v >> 64n !== 0n) {
    throw unusual;
  }
  int64[0] = v;
}

/** A 64-bit integer from its decimal string; throws {@link unusual} for another text. */
export function toLong(v: string): bigint {
  if (typeof v !== "string" || !/^-?[0-9]+$/.test(v)) {
    throw unusual;
  }
  return BigInt(v);
}

/** A 64-bit varint; throws {@link unusual} unless `v` is a signed 64-bit integer. */
export function writeInt64(b: Bytes, p: number, v: bigint): number {
  loadInt64(v);
  return writeVarint64(b, p, int32[0]!, int32[1]!);
}

/** A 64-bit varint; throws {@link unusual} unless `v` is an unsigned 64-bit integer. */
export function writeUint64(b: Bytes, p: number, v: bigint): number {
  loadUint64(v);
  return writeVarint64(b, p, int32[0]!, int32[1]!);
}

/** A zigzag 64-bit varint; throws {@link unusual} unless `v` is a signed 64-bit integer. */
export function writeSint64(b: Bytes, p: number, v: bigint): number {
  loadInt64(v);
  const lo = int32[0]!;
  const hi = int32[1]!;
  const sign = hi >> 31;
  return writeVarint64(b, p, (lo << 1) ^ sign, ((hi << 1) | (lo >>> 31)) ^ sign);
}

/** Eight bytes; throws {@link unusual} unless `v` is an unsigned 64-bit integer. */
export function writeFixed64(b: Bytes, p: number, v: bigint): number {
  loadUint64(v);
  return writeWords(b, p);
}

/** Eight bytes; throws {@link unusual} unless `v` is a signed 64-bit integer. */
export function writeSfixed64(b: Bytes, p: number, v: bigint): number {
  loadInt64(v);
  return writeWords(b, p);
}

function writeVarint64(b: Bytes, p: number, lo: number, hi: number): number {
  lo >>>= 0;
  hi >>>= 0;
  while (hi !== 0) {
    b[p++] = (lo & 0x7f) | 0x80;
    lo = ((lo >>> 7) | (hi << 25)) >>> 0;
    hi >>>= 7;
  }
  while (lo > 0x7f) {
    b[p++] = (lo & 0x7f) | 0x80;
    lo >>>= 7;
  }
  b[p++] = lo;
  return p;
}

/** Length and UTF-8 bytes; a lone surrogate becomes U+FFFD. Throws {@link unusual} for what is no string. */
export function writeString(b: Bytes, p: number, v: string): number {
  if (typeof v !== "string") {
    throw unusual;
  }
  const size = v.length;
  if (size > maxShortLength) {
    return writeLongString(b, p, v);
  }
  let q = p + 1;
  for (let i = 0; i < size; i++) {
    const code = v.charCodeAt(i);
    if (code > 0x7f) {
      return writeLongString(b, p, v);
    }
    b[q++] = code;
  }
  b[p] = size;
  return ensure(b, q, 0);
}

function writeLongString(b: Bytes, p: number, v: string): number {
  const units = v.length;
  // A UTF-16 unit takes at most three bytes.
  if (p + 5 + units * 3 + slackBytes > b.length) {
    ensure(b, p, 5 + utf8Size(v));
  }
  // Most text is ASCII: guess that the length takes as many bytes as the number of units.
  const guess = p + varintSize(units);
  const size = textEncoder.encodeInto(v, b.subarray(guess)).written;
  const start = p + varintSize(size);
  if (start !== guess) {
    b.copyWithin(start, guess, guess + size);
  }
  writeUint32(b, p, size);
  return start + size;
}

function varintSize(v: number): number {
  return v < 0x80 ? 1 : v < 0x4000 ? 2 : v < 0x200000 ? 3 : v < 0x10000000 ? 4 : 5;
}

function utf8Size(v: string): number {
  let size = v.length;
  for (let i = 0; i < v.length; i++) {
    const code = v.charCodeAt(i);
    if (code < 0x80) {
      continue;
    }
    size += code < 0x800 ? 1 : 2;
    // A surrogate pair takes four bytes for its two units.
    if ((code & 0xfc00) === 0xd800 && (v.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      i++;
    }
  }
  return size;
}

/** Length and bytes; throws {@link unusual} for what is no Uint8Array. */
export function writeBytes(b: Bytes, p: number, v: Uint8Array): number {
  if (!(v instanceof Uint8Array)) {
    throw unusual;
  }
  return writeRaw(b, writeUint32(b, p, v.length), v);
}

function writeRaw(b: Bytes, p: number, v: Uint8Array): number {
  ensure(b, p, v.length);
  b.set(v, p);
  return p + v.length;
}

/** The end of a message: the fields that the schema did not know when it was decoded, as they came. */
export function writeUnknown(
  b: Bytes,
  p: number,
  message: { $unknown?: UnknownField[] | undefined },
): number {
  const fields = message.$unknown;
  return fields === undefined ? p : writeFields(b, p, fields);
}

function writeFields(b: Bytes, p: number, fields: readonly UnknownField[]): number {
  for (let i = 0; i < fields.length; i++) {
    const { no, wireType, data } = fields[i]!;
    p = writeRaw(b, writeUint32(b, p, ((no << 3) | wireType) >>> 0), data);
  }
  return p;
}

/** Whether a 64-bit integer of any representation is zero, as protobuf-es decides it. */
export function isZero(v: unknown): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: "0", 0 and 0n are all zero.
  return v == 0;
}

/** Whether a field of type bytes is on the wire: what is no Uint8Array is, for the encoder to refuse. */
export function hasBytes(v: Uint8Array): boolean {
  return v.length !== 0 || !(v instanceof Uint8Array);
}

/** A boolean map key from the property's name; throws {@link unusual} for another name. */
export function toBoolKey(name: string): boolean {
  if (name !== "true" && name !== "false") {
    throw unusual;
  }
  return name === "true";
}
