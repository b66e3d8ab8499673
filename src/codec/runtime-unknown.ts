/** What generated decoders call for fields that the schema does not know. */
import type { DescMessage, UnknownField } from "@bufbuild/protobuf";
import { longVarint, type Reader, readEnd, readTag } from "./runtime-read.ts";
import { unusual } from "./unusual.ts";

/**
 * Keeps a field that the schema does not know. Begins at `start`, returns the position after it. A field that
 * it does know comes here with another wire type than its own.
 */
export function readUnknown(
  r: Reader,
  start: number,
  end: number,
  tag: number,
  message: { $unknown?: UnknownField[] | undefined },
  desc: DescMessage,
): number {
  const no = tag >>> 3;
  if (no === 0 || numbersOf(desc).has(no)) {
    throw unusual;
  }
  r.p = start;
  skip(r, end, tag, r.left);
  if (r.p > end) {
    throw unusual;
  }
  if (r.keepsUnknown) {
    const field = { no, wireType: tag & 7, data: r.b.subarray(start, r.p) };
    if (message.$unknown === undefined) {
      message.$unknown = [field];
    } else {
      message.$unknown.push(field);
    }
  }
  return r.p;
}

const numbers = new WeakMap<DescMessage, ReadonlySet<number>>();

/** Not by a search among the fields: a message may have thousands, and thousands that are unknown. */
function numbersOf(desc: DescMessage): ReadonlySet<number> {
  let known = numbers.get(desc);
  if (known === undefined) {
    known = new Set(desc.fields.map((field) => field.number));
    numbers.set(desc, known);
  }
  return known;
}

/** In the entry of a map: passes over what is neither its key nor its value. */
export function skipInEntry(r: Reader, end: number, tag: number): void {
  if (tag >>> 3 < 3) {
    throw unusual;
  }
  skip(r, end, tag, r.left);
  if (r.p > end) {
    throw unusual;
  }
}

function skip(r: Reader, end: number, tag: number, left: number): void {
  switch (tag & 7) {
    case 0:
      longVarint(r, r.p);
      break;
    case 1:
      r.p += 8;
      break;
    case 2:
      r.p = readEnd(r, end);
      break;
    case 3:
      skipGroup(r, end, tag, left);
      break;
    case 5:
      r.p += 4;
      break;
    default:
      throw unusual;
  }
}

function skipGroup(r: Reader, end: number, start: number, left: number): void {
  if (left <= 0) {
    throw unusual;
  }
  for (;;) {
    const tag = readTag(r);
    if (tag >>> 3 === 0) {
      throw unusual;
    }
    if ((tag & 7) === 4) {
      if (tag !== start + 1) {
        throw unusual;
      }
      return;
    }
    skip(r, end, tag, left - 1);
    if (r.p > end) {
      throw unusual;
    }
  }
}
