/** What generated decoders call for lists of numbers that are packed. */
import { type Reader, readInt32 } from "./runtime-read.ts";

/** Appends signed 32-bit varints up to `end`. */
export function readPackedInt32(r: Reader, end: number, items: number[]): void {
  const b = r.b;
  let p = r.p;
  while (p < end) {
    const v = b[p]!;
    if (v < 0x80) {
      p++;
      items.push(v);
    } else {
      r.p = p;
      items.push(readInt32(r));
      p = r.p;
    }
  }
  r.p = p;
}

/** Appends zigzag 32-bit varints up to `end`. */
export function readPackedSint32(r: Reader, end: number, items: number[]): void {
  const first = items.length;
  readPackedInt32(r, end, items);
  for (let i = first; i < items.length; i++) items[i] = (items[i]! >>> 1) ^ -(items[i]! & 1);
}

/** Appends unsigned 32-bit varints up to `end`. */
export function readPackedUint32(r: Reader, end: number, items: number[]): void {
  const first = items.length;
  readPackedInt32(r, end, items);
  for (let i = first; i < items.length; i++) items[i] = items[i]! >>> 0;
}

/** Appends eight bytes of floating point each up to `end`. */
export function readPackedDouble(r: Reader, end: number, items: number[]): void {
  const { b } = r;
  const view = new DataView(b.buffer, b.byteOffset, end);
  for (; r.p < end; r.p += 8) items.push(view.getFloat64(r.p, true));
}

/** Appends four bytes of floating point each up to `end`. */
export function readPackedFloat(r: Reader, end: number, items: number[]): void {
  const { b } = r;
  const view = new DataView(b.buffer, b.byteOffset, end);
  for (; r.p < end; r.p += 4) items.push(view.getFloat32(r.p, true));
}
