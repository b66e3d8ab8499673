/**
 * What generated JSON readers call. They take the canonical form, with the names in lowerCamelCase; for anything else
 * (null, numbers as strings, names of the .proto file) they throw {@link UNUSUAL}, and protobuf-es reads the text.
 */
import {
  type DescMessage,
  fromJson,
  type JsonValue,
  type MessageShape,
  type Registry,
} from "@bufbuild/protobuf";
import { base64Decode } from "@bufbuild/protobuf/wire";
import type { DecodeJsonOptions } from "./codec.ts";
import { UNUSUAL } from "./unusual.ts";

/** A generated JSON reader: fills a new message. */
export type ReadJson<T> = (json: unknown, message: T, reader: JsonReader) => T;

/** What reading one text needs to know and to count. */
export interface JsonReader {
  readonly registry: Registry | undefined;
  readonly ignoresUnknown: boolean;
  /** How many more levels of nesting are allowed. */
  left: number;
  /** Members seen in all objects: fewer than the text has when some name is in an object twice. */
  members: number;
}

type JsonRecord = Readonly<Record<string, unknown>>;

const RECURSION_LIMIT = 100;
const FLOAT_MAX = 3.4028234663852886e38;
// As many digits as surely fit 64 bits.
const LONG = /^(?:0|-?[1-9][0-9]{0,17})$/;

/** Runs a generated reader over a text. Throws {@link UNUSUAL}, or whatever JSON.parse throws. */
export function decodeJsonText<T>(
  read: ReadJson<T>,
  message: T,
  text: string,
  options: DecodeJsonOptions | undefined,
): T {
  const reader: JsonReader = {
    registry: options?.registry,
    ignoresUnknown: options?.ignoreUnknownFields ?? false,
    left: options?.recursionLimit ?? RECURSION_LIMIT,
    members: 0,
  };
  read(JSON.parse(text), message, reader);
  // JSON.parse keeps the last of two members of one name, and protobuf-es refuses them.
  if (reader.members !== countColons(text) && reader.members !== countMembers(text)) throw UNUSUAL;
  return message;
}

/** At least as many as there are members: text can have colons too. */
function countColons(text: string): number {
  let count = 0;
  for (let i = text.indexOf(":"); i >= 0; i = text.indexOf(":", i + 1)) count++;
  return count;
}

/** The members of all objects in a text that JSON.parse has accepted. */
function countMembers(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3a) count++;
    else if (code === 0x22) i = skipString(text, i);
  }
  return count;
}

function skipString(text: string, open: number): number {
  for (let i = open + 1; ; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i;
    if (code === 0x5c) i++;
  }
}

/** The object that a message is read from, one level deeper. */
export function openJson(json: unknown, reader: JsonReader): JsonRecord {
  if (--reader.left < 0) throw UNUSUAL;
  return requireRecord(json);
}

/** The value of a wrapper, which counts as a level although the JSON has none. */
export function openJsonWrapper<T>(reader: JsonReader, value: T): T {
  if (reader.left <= 0) throw UNUSUAL;
  return value;
}

function requireRecord(json: unknown): JsonRecord {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw UNUSUAL;
  return json as JsonRecord;
}

/** The names in an object, counted. */
export function jsonKeys(json: JsonRecord, reader: JsonReader): string[] {
  const keys = Object.keys(json);
  reader.members += keys.length;
  return keys;
}

/** The object that a map is read from. */
export function readJsonMap(json: unknown): JsonRecord {
  return requireRecord(json);
}

/** The array that a list is read from. */
export function readJsonList(json: unknown): readonly unknown[] {
  if (!Array.isArray(json)) throw UNUSUAL;
  return json;
}

/** Passes over a member that no field has the name of, if that is allowed; `names` are those of fields in the .proto file. */
export function readJsonUnknown(
  key: string,
  json: unknown,
  reader: JsonReader,
  names: readonly string[],
): void {
  if (!reader.ignoresUnknown || key.startsWith("[") || names.includes(key)) throw UNUSUAL;
  reader.members += countNested(json);
}

function countNested(json: unknown): number {
  if (typeof json !== "object" || json === null) return 0;
  const values = Object.values(json);
  const own = Array.isArray(json) ? 0 : values.length;
  return values.reduce((sum: number, value) => sum + countNested(value), own);
}

/** A signed integer of 32 bits. */
export function readJsonInt32(json: unknown): number {
  if (((json as number) | 0) !== json) throw UNUSUAL;
  return json as number;
}

/** An unsigned integer of 32 bits. */
export function readJsonUint32(json: unknown): number {
  if ((json as number) >>> 0 !== json) throw UNUSUAL;
  return json as number;
}

/** A signed integer of 64 bits, as text. */
export function readJsonInt64(json: unknown): bigint {
  if (typeof json !== "string" || !LONG.test(json)) throw UNUSUAL;
  return BigInt(json);
}

/** An unsigned integer of 64 bits, as text. */
export function readJsonUint64(json: unknown): bigint {
  const value = readJsonInt64(json);
  if (value < 0n) throw UNUSUAL;
  return value;
}

/** A double. */
export function readJsonDouble(json: unknown): number {
  if (typeof json !== "number" || !Number.isFinite(json)) throw UNUSUAL;
  return json;
}

/** A number within the range of a float. */
export function readJsonFloat(json: unknown): number {
  if (typeof json !== "number" || Math.abs(json) > FLOAT_MAX) throw UNUSUAL;
  return json;
}

/** A boolean. */
export function readJsonBool(json: unknown): boolean {
  if (typeof json !== "boolean") throw UNUSUAL;
  return json;
}

/** Text without lone surrogates. */
export function readJsonString(json: unknown): string {
  if (typeof json !== "string" || !json.isWellFormed()) throw UNUSUAL;
  return json;
}

/** Bytes in base64. */
export function readJsonBytes(json: unknown): Uint8Array<ArrayBuffer> {
  if (typeof json !== "string") throw UNUSUAL;
  return json === "" ? new Uint8Array(0) : (base64Decode(json) as Uint8Array<ArrayBuffer>);
}

/** The value of an enum by its name. */
export function readJsonEnum<E extends number>(json: unknown, values: ReadonlyMap<unknown, number>): E {
  const value = values.get(json);
  if (value === undefined) throw UNUSUAL;
  return value as E;
}

/** A message that protobuf-es reads: the well-known types that have a form of their own. */
export function readJsonByLibrary<Desc extends DescMessage>(
  desc: Desc,
  json: unknown,
  reader: JsonReader,
): MessageShape<Desc> {
  // Null clears a field, or is a value: that depends on the type.
  if (json === null) throw UNUSUAL;
  reader.members += countNested(json);
  const { registry, left, ignoresUnknown } = reader;
  const options = { recursionLimit: left, ignoreUnknownFields: ignoresUnknown };
  return fromJson(desc, json as JsonValue, registry === undefined ? options : { ...options, registry });
}

/** The name of a map's entry, as a signed integer of 32 bits. */
export function readJsonInt32Key(key: string): number {
  const value = Number(key) | 0;
  if (String(value) !== key) throw UNUSUAL;
  return value;
}

/** The name of a map's entry, as an unsigned integer of 32 bits. */
export function readJsonUint32Key(key: string): number {
  const value = Number(key) >>> 0;
  if (String(value) !== key) throw UNUSUAL;
  return value;
}

/** The name of a map's entry, as a boolean. */
export function readJsonBoolKey(key: string): boolean {
  if (key !== "true" && key !== "false") throw UNUSUAL;
  return key === "true";
}

/** The value of `google.protobuf.NullValue`. */
export function readJsonNull(json: unknown): 0 {
  if (json !== null) throw UNUSUAL;
  return 0;
}
