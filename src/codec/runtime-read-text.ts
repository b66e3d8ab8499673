/** What generated decoders call for text and bytes. */
import { type Reader, readEnd } from "./runtime-read.ts";

// From here on TextDecoder, which takes over 100 ns for any text, is faster.
const maxShortLength = 40;
const lenientDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strictDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

// One array for each length, so that a short text costs no garbage.
const units: number[][] = Array.from({ length: maxShortLength + 1 }, (_, n) => new Array<number>(n).fill(0));

/** Text whose bytes must be UTF-8. */
export function readText(b: Uint8Array, start: number, end: number): string {
  return shortText(b, start, end) ?? strictDecoder.decode(b.subarray(start, end));
}

/** Text in which bytes that are no UTF-8 become U+FFFD. */
export function readLenientText(b: Uint8Array, start: number, end: number): string {
  return shortText(b, start, end) ?? lenientDecoder.decode(b.subarray(start, end));
}

function shortText(b: Uint8Array, start: number, end: number): string | undefined {
  const size = end - start;
  if (size > maxShortLength) {
    return undefined;
  }
  const codes = units[size]!;
  for (let i = 0; i < size; i++) {
    const code = b[start + i]!;
    if (code > 0x7f) {
      return undefined;
    }
    codes[i] = code;
  }
  return String.fromCharCode.apply(String, codes);
}

/** Length and text. */
export function readString(r: Reader, end: number): string {
  const last = readEnd(r, end);
  const text = readText(r.b, r.p, last);
  r.p = last;
  return text;
}

/** Length and lenient text. */
export function readLenientString(r: Reader, end: number): string {
  const last = readEnd(r, end);
  const text = readLenientText(r.b, r.p, last);
  r.p = last;
  return text;
}

/** A view of the bytes that are being decoded: it lives as long as they do. */
export function readBytes(b: Uint8Array, start: number, end: number): Uint8Array<ArrayBuffer> {
  return b.subarray(start, end) as Uint8Array<ArrayBuffer>;
}

/** Length and a view of the bytes. */
export function readSizedBytes(r: Reader, end: number): Uint8Array<ArrayBuffer> {
  const last = readEnd(r, end);
  const bytes = readBytes(r.b, r.p, last);
  r.p = last;
  return bytes;
}
