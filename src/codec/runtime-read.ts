/**
 * What generated decoders call. A decoder is `read(reader, end, message) → message`: it merges the fields up to `end`
 * into the message. It accepts and refuses what protobuf-es does, also where that is lenient: a known field is
 * read by its declared type whatever the wire type says, and the last value of a nested message may run past its end.
 */
import type { UnknownField } from "@bufbuild/protobuf";

/** A generated decoder: merges the fields between the reader's position and `end` into `message`, and returns it. */
export type Read<T> = (reader: Reader, end: number, message: T) => T;

/** How to decode; the defaults are those of protobuf-es. */
export interface DecodeOptions {
  /** Keep fields that the schema does not know, in `$unknown`. Default true: a gateway must not lose them. */
  readonly readUnknownFields?: boolean | undefined;
  /** How deep messages may be nested, the outermost included. Default 100, as in the other protobuf runtimes. */
  readonly recursionLimit?: number | undefined;
}

const RECURSION_LIMIT = 100;
const SHORT_STRING = 24;
const EMPTY = new Uint8Array(0);

const lenientDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strictDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

const word = new Uint8Array(8);
const float32 = new Float32Array(word.buffer);
const float64 = new Float64Array(word.buffer);
const int32 = new Int32Array(word.buffer);
const int64 = new BigInt64Array(word.buffer);
const uint64 = new BigUint64Array(word.buffer);

// One array for each length, so that a short string costs no garbage.
const codes: number[][] = Array.from({ length: SHORT_STRING + 1 }, (_, n) => new Array<number>(n).fill(0));

/** The bytes of one message and a position in them. */
export class Reader {
  b: Uint8Array = EMPTY;
  p = 0;
  size = 0;
  /** How many more levels of nesting are allowed. */
  left = 0;
  limit = 0;
  keepsUnknown = true;
}

let idle: Reader | undefined;

/** Runs a generated decoder over `bytes` and returns `message`. Throws an error for bytes that are no such message. */
export function decodeMessage<T>(read: Read<T>, message: T, bytes: Uint8Array, options?: DecodeOptions): T {
  const r = idle ?? new Reader();
  idle = undefined;
  r.b = bytes;
  r.p = 0;
  r.size = bytes.length;
  r.limit = r.left = options?.recursionLimit ?? RECURSION_LIMIT;
  r.keepsUnknown = options?.readUnknownFields ?? true;
  read(r, r.size, message);
  // Nothing may hold on to the bytes of a call that is over.
  r.b = EMPTY;
  idle = r;
  return message;
}

/** One level deeper; throws when that is too deep. */
export function enter(r: Reader, typeName: string): void {
  if (--r.left < 0) {
    throw new Error(
      `cannot decode message ${typeName} from binary: maximum recursion depth of ${r.limit} reached`,
    );
  }
}

/** A field's number and wire type. */
export function readTag(r: Reader): number {
  const tag = r.b[r.p++]!;
  if (tag < 0x80 && (tag & 6) !== 6) return tag;
  return readLongTag(r);
}

function readLongTag(r: Reader): number {
  const start = --r.p;
  const tag = readUint32(r);
  const size = r.p - start;
  if (size > 5 || (size === 5 && r.b[r.p - 1]! > 0x0f))
    throw new Error("illegal tag: varint overflows uint32");
  if (tag >>> 3 === 0 || (tag & 6) === 6) throwIllegal(tag);
  return tag;
}

function throwIllegal(tag: number): never {
  throw new Error(`illegal tag: field no ${tag >>> 3} wire type ${tag & 7}`);
}

function throwEnd(): never {
  throw new RangeError("premature EOF");
}

/** Reads a length and returns the position where what follows ends. */
export function readEnd(r: Reader): number {
  const size = readUint32(r);
  const end = r.p + size;
  if (end > r.size) throwEnd();
  return end;
}

/** An unsigned 32-bit varint; of a longer one the low 32 bits. */
export function readUint32(r: Reader): number {
  const v = r.b[r.p]!;
  if (v < 0x80) {
    r.p++;
    return v;
  }
  return readLongUint32(r);
}

function readLongUint32(r: Reader): number {
  const b = r.b;
  let p = r.p;
  let v = b[p++]!;
  let result = v & 0x7f;
  v = b[p++]!;
  result |= (v & 0x7f) << 7;
  if (v >= 0x80) {
    v = b[p++]!;
    result |= (v & 0x7f) << 14;
    if (v >= 0x80) {
      v = b[p++]!;
      result |= (v & 0x7f) << 21;
      if (v >= 0x80) {
        v = b[p++]!;
        result |= v << 28;
        for (let i = 5; v >= 0x80 && i < 10; i++) v = b[p++]!;
        if (v >= 0x80) throw new Error("invalid varint");
      }
    }
  }
  r.p = p;
  if (p > r.size) throwEnd();
  return result >>> 0;
}

/** A signed 32-bit varint; of a longer one the low 32 bits. */
export function readInt32(r: Reader): number {
  const v = r.b[r.p]!;
  if (v < 0x80) {
    r.p++;
    return v;
  }
  return readLongUint32(r) | 0;
}

/** A value of an enum: any signed 32-bit integer. */
export function readEnum<E extends number>(r: Reader): E {
  return readInt32(r) as E;
}

/** A zigzag 32-bit varint. */
export function readSint32(r: Reader): number {
  const v = readUint32(r);
  return (v >>> 1) ^ -(v & 1);
}

/** A varint of 64 bits, true unless it is 0. */
export function readBool(r: Reader): boolean {
  const v = r.b[r.p]!;
  if (v < 0x80) {
    r.p++;
    return v !== 0;
  }
  loadVarint64(r);
  return (int32[0]! | int32[1]!) !== 0;
}

function loadVarint64(r: Reader): void {
  const b = r.b;
  let p = r.p;
  let lo = 0;
  let hi = 0;
  let v = 0;
  let shift = 0;
  for (; shift < 28; shift += 7) {
    v = b[p++]!;
    lo |= (v & 0x7f) << shift;
    if (!(v >= 0x80)) {
      storeWords(r, p, lo, hi);
      return;
    }
  }
  v = b[p++]!;
  lo |= (v & 0x0f) << 28;
  hi = (v & 0x70) >> 4;
  if (!(v >= 0x80)) {
    storeWords(r, p, lo, hi);
    return;
  }
  for (shift = 3; shift <= 31; shift += 7) {
    v = b[p++]!;
    hi |= (v & 0x7f) << shift;
    if (!(v >= 0x80)) {
      storeWords(r, p, lo, hi);
      return;
    }
  }
  throw new Error("invalid varint");
}

function storeWords(r: Reader, p: number, lo: number, hi: number): void {
  if (p > r.size) throwEnd();
  r.p = p;
  int32[0] = lo;
  int32[1] = hi;
}

/** A signed 64-bit varint. */
export function readInt64(r: Reader): bigint {
  loadVarint64(r);
  return int64[0]!;
}

/** An unsigned 64-bit varint. */
export function readUint64(r: Reader): bigint {
  loadVarint64(r);
  return uint64[0]!;
}

/** A zigzag 64-bit varint. */
export function readSint64(r: Reader): bigint {
  loadVarint64(r);
  const lo = int32[0]!;
  const hi = int32[1]!;
  const sign = -(lo & 1);
  int32[0] = ((lo >>> 1) | ((hi & 1) << 31)) ^ sign;
  int32[1] = (hi >>> 1) ^ sign;
  return int64[0]!;
}

function readWord(r: Reader): number {
  const b = r.b;
  const p = r.p;
  r.p = p + 4;
  if (r.p > r.size) throwEnd();
  return b[p]! | (b[p + 1]! << 8) | (b[p + 2]! << 16) | (b[p + 3]! << 24);
}

/** Four little-endian bytes, unsigned. */
export function readFixed32(r: Reader): number {
  return readWord(r) >>> 0;
}

/** Four little-endian bytes, signed. */
export function readSfixed32(r: Reader): number {
  return readWord(r);
}

/** Four bytes of floating point. */
export function readFloat(r: Reader): number {
  int32[0] = readWord(r);
  return float32[0]!;
}

function loadWords(r: Reader): void {
  int32[0] = readWord(r);
  int32[1] = readWord(r);
}

/** Eight bytes of floating point. */
export function readDouble(r: Reader): number {
  loadWords(r);
  return float64[0]!;
}

/** Eight little-endian bytes, unsigned. */
export function readFixed64(r: Reader): bigint {
  loadWords(r);
  return uint64[0]!;
}

/** Eight little-endian bytes, signed. */
export function readSfixed64(r: Reader): bigint {
  loadWords(r);
  return int64[0]!;
}

/** A view of the bytes that are being decoded: it lives as long as they do. */
export function readBytes(r: Reader): Uint8Array<ArrayBuffer> {
  const end = readEnd(r);
  const bytes = r.b.subarray(r.p, end);
  r.p = end;
  return bytes as Uint8Array<ArrayBuffer>;
}

/** Text whose bytes must be UTF-8: throws otherwise. */
export function readString(r: Reader): string {
  return readText(r, strictDecoder);
}

/** Text in which bytes that are no UTF-8 become U+FFFD. */
export function readLenientString(r: Reader): string {
  return readText(r, lenientDecoder);
}

function readText(r: Reader, decoder: TextDecoder): string {
  const end = readEnd(r);
  const b = r.b;
  const start = r.p;
  const size = end - start;
  r.p = end;
  if (size > SHORT_STRING) return decoder.decode(b.subarray(start, end));
  const units = codes[size]!;
  for (let i = 0; i < size; i++) {
    const unit = b[start + i]!;
    if (unit > 0x7f) return decoder.decode(b.subarray(start, end));
    units[i] = unit;
  }
  return String.fromCharCode.apply(String, units);
}

/** Passes over a field and returns its bytes, the tag excluded. */
export function skip(r: Reader, tag: number): Uint8Array {
  const start = r.p;
  skipValue(r, tag, r.left);
  return r.b.subarray(start, r.p);
}

function skipValue(r: Reader, tag: number, left: number): void {
  switch (tag & 7) {
    case 0:
      while (r.b[r.p++]! >= 0x80);
      break;
    case 1:
      r.p += 8;
      break;
    case 2: {
      const size = readUint32(r);
      r.p += size;
      break;
    }
    case 3:
      skipGroup(r, tag, left);
      break;
    case 5:
      r.p += 4;
      break;
    default:
      throw new Error(`cant skip wire type ${tag & 7}`);
  }
  if (tag >>> 3 === 0) throwIllegal(tag);
  if (r.p > r.size) throwEnd();
}

function skipGroup(r: Reader, start: number, left: number): void {
  if (left <= 0) throw new Error("maximum recursion depth reached");
  for (;;) {
    const tag = readTag(r);
    if ((tag & 7) === 4) {
      if (tag >>> 3 !== start >>> 3) throw new Error("invalid end group tag");
      return;
    }
    skipValue(r, tag, left - 1);
  }
}

/** Keeps a field that the schema does not know. */
export function readUnknown(
  r: Reader,
  tag: number,
  message: { $unknown?: UnknownField[] | undefined },
): void {
  const data = skip(r, tag);
  if (r.keepsUnknown) push(message, { no: tag >>> 3, wireType: tag & 7, data });
}

function push(message: { $unknown?: UnknownField[] | undefined }, field: UnknownField): void {
  if (message.$unknown === undefined) message.$unknown = [field];
  else message.$unknown.push(field);
}

/** As {@link readUnknown}, into a list that the decoder keeps for itself until the message is complete. */
export function keepUnknown(r: Reader, tag: number, fields: UnknownField[]): void {
  const data = skip(r, tag);
  if (r.keepsUnknown) fields.push({ no: tag >>> 3, wireType: tag & 7, data });
}

/** Keeps a value of a closed enum that the enum does not have. */
export function keepClosed(
  r: Reader,
  tag: number,
  value: number,
  message: { $unknown?: UnknownField[] | undefined },
): void {
  if (!r.keepsUnknown) return;
  const data: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 0x7fn; rest >>= 7n) data.push(Number(rest & 0x7fn) | 0x80);
  data.push(Number(rest));
  push(message, { no: tag >>> 3, wireType: tag & 7, data: new Uint8Array(data) });
}

/** Throws unless a group ended with its own end tag. */
export function checkGroupEnd(tag: number, expected: number): void {
  if (tag !== expected) throw new Error("invalid end group tag");
}

/** Sets an entry of a map; `__proto__` is a key like any other. */
export function setEntry<V>(map: Record<string, V>, key: string | number | bigint | boolean, value: V): void {
  if (key === "__proto__") {
    Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    map[String(key)] = value;
  }
}
