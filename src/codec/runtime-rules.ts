/**
 * What generated validators call: comparisons that protovalidate's rules need, and the violations that they
 * lead to.
 */
import type { FieldPathElement, Violation } from "./violation.ts";

/** A rule as it stands in a generated file. */
export interface Rule {
  readonly rule: readonly FieldPathElement[];
  readonly ruleId: string;
  readonly message: string;
}

/** A point in time or a length of time. */
interface Time {
  readonly seconds: bigint;
  readonly nanos: number;
  readonly $unknown?: readonly unknown[] | undefined;
}

/**
 * A rule that cannot be applied to a value. Its name is that of protovalidate's own class, which workers go
 * without.
 */
export class RuleRuntimeError extends Error {
  override readonly name = "RuntimeError";
}

const nanosPerSecond = 1_000_000_000n;
const maxLinearSearch = 16;
const fatalDecoder = new TextDecoder("utf-8", { fatal: true });

/** One step of a path: a field. Of a map also the types of its keys and values. */
export function element(
  fieldName: string,
  fieldNumber: number,
  fieldType: number,
  keyType?: number,
  valueType?: number,
): FieldPathElement {
  const field = { fieldName, fieldNumber, fieldType };
  return keyType === undefined || valueType === undefined ? field : { ...field, keyType, valueType };
}

/** A rule, and the path to it in `buf.validate.FieldRules`. */
export function defineRule(ruleId: string, message: string, ...rule: FieldPathElement[]): Rule {
  return { rule, ruleId, message };
}

/** Adds a violation of `rule` at `field`. */
export function violate(
  found: Violation[] | undefined,
  field: readonly FieldPathElement[],
  { rule, ruleId, message }: Rule,
  forKey = false,
): Violation[] {
  const violation = { field, rule, ruleId, message, forKey };
  if (found === undefined) {
    return [violation];
  }
  found.push(violation);
  return found;
}

/** The path of an item of the list, or of an entry of the map, that `field` leads to. */
export function at(
  field: readonly FieldPathElement[],
  subscript: FieldPathElement["subscript"] & object,
): FieldPathElement[] {
  return [{ ...field[0]!, subscript }];
}

/** Adds the violations of the message at `field`, if there are any. */
export function within(
  found: Violation[] | undefined,
  field: readonly FieldPathElement[],
  nested: readonly Violation[],
): Violation[] {
  const moved = nested.map((violation) => ({ ...violation, field: [...field, ...violation.field] }));
  if (found === undefined) {
    return moved;
  }
  found.push(...moved);
  return found;
}

/** The number of code points; a lone surrogate counts as one. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) {
    const isPair = (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
    if (isPair) {
      count--;
    }
  }
  return count;
}

/** Whether the text has fewer code points. */
export function isShorter(text: string, codePoints: number): boolean {
  if (text.length < codePoints) {
    return true;
  }
  // A code point takes two units at most.
  return text.length < 2 * codePoints && countCodePoints(text) < codePoints;
}

/** Whether the text has more code points. */
export function isLonger(text: string, codePoints: number): boolean {
  return text.length > codePoints && countCodePoints(text) > codePoints;
}

/** The number of bytes in UTF-8; a lone surrogate takes three, as the U+FFFD that it becomes. */
export function countUtf8Bytes(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      continue;
    }
    count += unit < 0x800 ? 1 : 2;
    if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      i++;
    }
  }
  return count;
}

/** The text of bytes that a pattern is applied to; throws for what is not UTF-8, as protovalidate does. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return fatalDecoder.decode(bytes);
  } catch (cause) {
    throw new RuleRuntimeError("must be valid UTF-8 to apply regexp", { cause });
  }
}

/** Whether the bytes have others at a position. */
export function hasBytesAt(bytes: Uint8Array, part: Uint8Array, offset: number): boolean {
  if (offset < 0 || offset + part.length > bytes.length) {
    return false;
  }
  for (let i = 0; i < part.length; i++) {
    if (bytes[offset + i] !== part[i]) {
      return false;
    }
  }
  return true;
}

/** Whether all bytes are the same. */
export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && hasBytesAt(a, b, 0);
}

/** Whether the bytes have others anywhere. */
export function includesBytes(bytes: Uint8Array, part: Uint8Array): boolean {
  for (let i = 0; i + part.length <= bytes.length; i++) {
    if (hasBytesAt(bytes, part, i)) {
      return true;
    }
  }
  return false;
}

/** Whether no two values are equal. NaN equals nothing, and 0 equals -0. */
export function isUnique(items: readonly unknown[]): boolean {
  if (items.length <= maxLinearSearch) {
    for (let i = 1; i < items.length; i++) {
      for (let j = 0; j < i; j++) {
        if (items[i] === items[j]) {
          return false;
        }
      }
    }
    return true;
  }
  const seen = new Set<unknown>();
  let added = 0;
  for (const item of items) {
    // A Set takes NaN for equal to itself.
    if (Number.isNaN(item)) {
      continue;
    }
    seen.add(item);
    if (seen.size !== ++added) {
      return false;
    }
  }
  return true;
}

/** Whether no two of the byte strings are equal. */
export function isUniqueBytes(items: readonly Uint8Array[]): boolean {
  return isUnique(items.map((bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
}

/** Less than, equal to or greater than zero, as the time is before, at or after the other. */
export function compareTime(time: Time, seconds: bigint, nanos: number): number {
  if (time.seconds !== seconds) {
    return time.seconds < seconds ? -1 : 1;
  }
  return time.nanos - nanos;
}

/** Whether it is this time, and nothing that the schema does not know. */
export function isTime(time: Time, seconds: bigint, nanos: number): boolean {
  return time.seconds === seconds && time.nanos === nanos && !time.$unknown?.length;
}

/** As {@link compareTime}, with the clock. */
export function compareNow(time: Time): number {
  const nowMs = Date.now();
  const seconds = Math.floor(nowMs / 1000);
  return compareTime(time, BigInt(seconds), (nowMs - seconds * 1000) * 1_000_000);
}

/** Whether the time is not further from now than the duration. */
export function isNearNow(time: Time, seconds: bigint, nanos: number): boolean {
  const range = seconds * nanosPerSecond + BigInt(nanos);
  const distance = time.seconds * nanosPerSecond + BigInt(time.nanos) - BigInt(Date.now()) * 1_000_000n;
  return -range <= distance && distance <= range;
}

/** Whether the path of a field mask is one of these, or below one of them. */
export function isCovered(path: string, paths: readonly string[]): boolean {
  return paths.some((one) => path === one || path.startsWith(`${one}.`));
}
