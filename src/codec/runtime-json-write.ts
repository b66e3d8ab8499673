/** What generated JSON writers call. Each returns the text of one value, or throws {@link UNUSUAL}. */
import { type DescMessage, type Message, type Registry, toJson } from "@bufbuild/protobuf";
import { base64Encode } from "@bufbuild/protobuf/wire";
import { UNUSUAL } from "./unusual.ts";

/** A generated JSON writer. `registry` is where `google.protobuf.Any` finds its types. */
export type WriteJson<T> = (message: T, registry: Registry | undefined) => string;

// Quotes, backslashes, control characters, and surrogates: JSON.stringify escapes those that are alone.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** The text of a string. */
export function jsonString(v: string): string {
  if (typeof v !== "string") throw UNUSUAL;
  return ESCAPED.test(v) ? JSON.stringify(v) : `"${v}"`;
}

/** The text of an integer of 32 bits, whose range protobuf-es does not check here. */
export function jsonInt(v: number): string {
  if (typeof v !== "number" || !Number.isFinite(v)) throw UNUSUAL;
  // JSON has no -0 for protobuf-es.
  return String(v);
}

/** The text of an integer of 64 bits: a string. */
export function jsonLong(v: bigint): string {
  if (typeof v !== "bigint") throw UNUSUAL;
  return `"${v}"`;
}

/** The text of a floating-point number: a string for what JSON has no number for. */
export function jsonFloat(v: number): string {
  if (typeof v !== "number") throw UNUSUAL;
  return Number.isFinite(v) ? String(v) : `"${v}"`;
}

/** The text of a boolean. */
export function jsonBool(v: boolean): string {
  if (typeof v !== "boolean") throw UNUSUAL;
  return v ? "true" : "false";
}

/** The text of bytes: base64. */
export function jsonBytes(v: Uint8Array): string {
  if (!(v instanceof Uint8Array)) throw UNUSUAL;
  return `"${base64Encode(v)}"`;
}

/** The text of an enum's value, its name in quotes; the number when it has none. */
export function jsonEnum(v: number, names: Readonly<Record<number, string>>): string {
  if (typeof v !== "number") throw UNUSUAL;
  return names[v] ?? jsonInt(v);
}

/** The text of a message that protobuf-es writes: the well-known types that have a form of their own. */
export function jsonByLibrary(desc: DescMessage, message: Message, registry: Registry | undefined): string {
  return JSON.stringify(toJson(desc, message, registry === undefined ? {} : { registry }));
}

/** Throws {@link UNUSUAL} when unknown fields could be extensions in the registry. */
export function checkExtensions(message: Message, registry: Registry | undefined): void {
  if (registry !== undefined && message.$unknown !== undefined) throw UNUSUAL;
}

/** The text of `google.protobuf.NullValue`, whatever its number. */
export function jsonNull(v: number): string {
  if (typeof v !== "number") throw UNUSUAL;
  return "null";
}
