/** What generated decoders call for lists of numbers that are packed. */
import { longVarint, type Reader, readSint32, readUint32 } from "./runtime-read.ts";
import { unusual } from "./unusual.ts";

/** Appends signed 32-bit varints up to `end`. */
export function readPackedInt32(r: Reader, end: number, items: number[]): void {
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let v = b[p]!;
    if (v < 0x80) {
      p++;
    } else {
      const next = b[p + 1]!;
      if (next < 0x80) {
        v = (v & 0x7f) | (next << 7);
        p += 2;
      } else {
        v = longVarint(r, p);
        p = r.p;
      }
    }
    items.push(v);
  }
  r.p = p;
}

/** Appends zigzag 32-bit varints up to `end`. */
export function readPackedSint32(r: Reader, end: number, items: number[]): void {
  while (r.p < end) {
    items.push(readSint32(r));
  }
}

/** Appends unsigned 32-bit varints up to `end`. */
export function readPackedUint32(r: Reader, end: number, items: number[]): void {
  while (r.p < end) {
    items.push(readUint32(r));
  }
}

/** Appends doubles up to `end`; returns the list, or one that takes its place if it was empty. */
export function readPackedDouble(r: Reader, end: number, items: number[]): number[] {
  const size = end - r.p;
  if (size % 8 !== 0) {
    throw unusual;
  }
  const view = new DataView(r.b.buffer, r.b.byteOffset);
  // An array of the right length from the start takes half the time of one that grows.
  const list = items.length === 0 ? new Array<number>(size / 8) : items;
  for (let i = items.length, p = r.p; p < end; i++, p += 8) {
    list[i] = view.getFloat64(p, true);
  }
  r.p = end;
  return list;
}

/** Appends floats up to `end`; returns the list, or one that takes its place if it was empty. */
export function readPackedFloat(r: Reader, end: number, items: number[]): number[] {
  const size = end - r.p;
  if (size % 4 !== 0) {
    throw unusual;
  }
  const view = new DataView(r.b.buffer, r.b.byteOffset);
  const list = items.length === 0 ? new Array<number>(size / 4) : items;
  for (let i = items.length, p = r.p; p < end; i++, p += 4) {
    list[i] = view.getFloat32(p, true);
  }
  r.p = end;
  return list;
}

/**
 * Appends unsigned integers of four bytes up to `end`; returns the list, or one that takes its place if it
 * was empty.
 */
export function readPackedFixed32(r: Reader, end: number, items: number[]): number[] {
  const size = end - r.p;
  if (size % 4 !== 0) {
    throw unusual;
  }
  const view = new DataView(r.b.buffer, r.b.byteOffset);
  const list = items.length === 0 ? new Array<number>(size / 4) : items;
  for (let i = items.length, p = r.p; p < end; i++, p += 4) {
    list[i] = view.getUint32(p, true);
  }
  r.p = end;
  return list;
}

/**
 * Appends signed integers of four bytes up to `end`; returns the list, or one that takes its place if it was
 * empty.
 */
export function readPackedSfixed32(r: Reader, end: number, items: number[]): number[] {
  const size = end - r.p;
  if (size % 4 !== 0) {
    throw unusual;
  }
  const view = new DataView(r.b.buffer, r.b.byteOffset);
  const list = items.length === 0 ? new Array<number>(size / 4) : items;
  for (let i = items.length, p = r.p; p < end; i++, p += 4) {
    list[i] = view.getInt32(p, true);
  }
  r.p = end;
  return list;
}
