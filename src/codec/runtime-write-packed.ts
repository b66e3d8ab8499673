/** What generated encoders call for lists of numbers of fixed size that are packed. */
import { type Bytes, ensure } from "./runtime-encode.ts";
import { writeUint32 } from "./runtime-write.ts";
import { unusual } from "./unusual.ts";

/** Length and eight bytes for each; throws {@link unusual} for what is no number. */
export function writePackedDouble(b: Bytes, p: number, items: readonly number[]): number {
  const view = new DataView(b.buffer);
  p = writeLength(b, p, 8 * items.length);
  for (let i = 0; i < items.length; i++, p += 8) {
    const v = items[i]!;
    if (typeof v !== "number") {
      throw unusual;
    }
    view.setFloat64(p, v, true);
  }
  return p;
}

/**
 * Length and four bytes for each; throws {@link unusual} for what is no number, or beyond the range of a
 * float.
 */
export function writePackedFloat(b: Bytes, p: number, items: readonly number[]): number {
  const view = new DataView(b.buffer);
  p = writeLength(b, p, 4 * items.length);
  for (let i = 0; i < items.length; i++, p += 4) {
    const v = items[i]!;
    const isTooLarge = Math.abs(Math.fround(v)) === Infinity && Math.abs(v) !== Infinity;
    if (typeof v !== "number" || isTooLarge) {
      throw unusual;
    }
    view.setFloat32(p, v, true);
  }
  return p;
}

/** Length and four bytes for each; throws {@link unusual} for what is no unsigned 32-bit integer. */
export function writePackedFixed32(b: Bytes, p: number, items: readonly number[]): number {
  const view = new DataView(b.buffer);
  p = writeLength(b, p, 4 * items.length);
  for (let i = 0; i < items.length; i++, p += 4) {
    const v = items[i]!;
    if (v >>> 0 !== v) {
      throw unusual;
    }
    view.setUint32(p, v, true);
  }
  return p;
}

/** Length and four bytes for each; throws {@link unusual} for what is no signed 32-bit integer. */
export function writePackedSfixed32(b: Bytes, p: number, items: readonly number[]): number {
  const view = new DataView(b.buffer);
  p = writeLength(b, p, 4 * items.length);
  for (let i = 0; i < items.length; i++, p += 4) {
    const v = items[i]!;
    if ((v | 0) !== v) {
      throw unusual;
    }
    view.setInt32(p, v, true);
  }
  return p;
}

function writeLength(b: Bytes, p: number, size: number): number {
  return writeUint32(b, ensure(b, p, size), size);
}
