import type { DescField } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import { flatten } from "./source.ts";

/**
 * So many fields at most are read, written or checked in one function. The compiler follows each value
 * through all statements of a function, which takes time by the square of their number and ends with an error
 * at about 2,000 (TS2563); V8 optimises no function with more than 60 kB of bytecode.
 */
export const maxFields = 128;

/** So many numbers at most are compared one after the other; more are looked up. */
export const maxComparisons = 16;

/**
 * A oneof of more fields is looked at as a whole, field by field anew. Where it is asked again and again, the
 * compiler keeps account of what it can still be, which takes time by the cube of the number of fields.
 */
const maxAlternatives = 32;

export function isWide({ oneof }: DescField): boolean {
  return oneof !== undefined && oneof.fields.length > maxAlternatives;
}

/** The items in parts of `maxFields`. */
export function divide<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < items.length; i += maxFields) {
    parts.push(items.slice(i, i + maxFields));
  }
  return parts;
}

/** The name of a part of a function: no name that is generated for a message has such an ending. */
export function partName(name: string, index: number): string {
  return `${name}$part${index}`;
}

/** Those of the names that the source uses as variables, in their order. */
export function findUsed(source: readonly Printable[], names: readonly string[]): string[] {
  const used = new Set<string>();
  for (const text of flatten(source)) {
    if (typeof text !== "string") {
      continue;
    }
    for (const [word] of text.replace(/"(?:[^"\\]|\\.)*"|\.\w+/g, " ").matchAll(/\w+/g)) {
      used.add(word);
    }
  }
  return names.filter((name) => used.has(name));
}
