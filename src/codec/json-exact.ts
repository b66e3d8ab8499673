import {
  type AnyDesc,
  type DescField,
  type DescMessage,
  type JsonObject,
  type JsonValue,
  type Registry,
  ScalarType,
} from "@bufbuild/protobuf";
import { hasCustomJsonRepresentation, isWrapperDesc } from "@bufbuild/protobuf/wkt";
import { isLooseDuration, isLooseNumber, isLooseTimestamp } from "./json-loose.ts";
import { isRoundedToInteger } from "./json-numbers.ts";

/** What {@link settleNumbers} goes by. */
export interface SettleOptions {
  /** What the strings begin with that stand for numbers. */
  readonly mark: string;
  /** Where `google.protobuf.Any` and extensions find their types. */
  readonly registry?: Registry | undefined;
}

/**
 * Puts the numbers back that strings stand for, where the message of `desc` has no integers: a double is
 * rounded by its nature. Throws for an integer, with its field's name: it would become another one. Throws
 * for strings that are taken for numbers, durations or times and are none. What the schema does not know
 * stays.
 */
export function settleNumbers(desc: DescMessage, json: JsonValue, options: SettleOptions): JsonValue {
  switch (desc.typeName) {
    case "google.protobuf.Any":
      return settleAny(json, options);
    case "google.protobuf.Struct":
    case "google.protobuf.Value":
    case "google.protobuf.ListValue":
      return settleAll(json, options);
    default:
      if (isWrapperDesc(desc)) {
        return settleScalar(desc.fields[0]!, json, options);
      }
      if (isLoose(desc, json)) {
        throw new Error(`cannot decode ${desc} from JSON: ${JSON.stringify(json)}`);
      }
      if (hasCustomJsonRepresentation(desc)) {
        return toNumber(json, options);
      }
  }
  if (!isObject(json)) {
    return toNumber(json, options);
  }
  const fields = fieldsOf(desc);
  return mapObject(json, (name, value) => {
    const field = fields.get(name) ?? extensionOf(name, options.registry);
    return field === undefined ? value : settleField(field, value, options);
  });
}

/** By the name in the .proto file and the one in JSON. */
const fieldMaps = new WeakMap<DescMessage, ReadonlyMap<string, DescField>>();

function fieldsOf(desc: DescMessage): ReadonlyMap<string, DescField> {
  let fields = fieldMaps.get(desc);
  if (fields === undefined) {
    fields = new Map(
      desc.fields.flatMap((field) => [
        [field.name, field],
        [field.jsonName, field],
      ]),
    );
    fieldMaps.set(desc, fields);
  }
  return fields;
}

type AnyField = DescField | Extract<AnyDesc, { kind: "extension" }>;

function extensionOf(name: string, registry: Registry | undefined): AnyField | undefined {
  return name.startsWith("[") && name.endsWith("]") ? registry?.getExtension(name.slice(1, -1)) : undefined;
}

function settleField(field: AnyField, json: JsonValue, options: SettleOptions): JsonValue {
  const settle = (value: JsonValue): JsonValue => {
    if (field.message === undefined) {
      return settleScalar(field, value, options);
    }
    if (!isWrapperDesc(field.message)) {
      return settleNumbers(field.message, value, options);
    }
    return settleScalar(field.message.fields[0]!, value, options, field);
  };
  if (field.fieldKind === "list" && Array.isArray(json)) {
    return json.map(settle);
  }
  if (field.fieldKind === "map" && isObject(json)) {
    return mapObject(json, (key, value) => {
      if (isShortInteger(field.mapKey) && isRoundedToInteger(key)) {
        throw inexact(field);
      }
      if (isInteger({ scalar: field.mapKey }) && isLooseNumber(key)) {
        throw loose(field, key);
      }
      return settle(value);
    });
  }
  return settle(json);
}

/** `named` is the field that an error names. */
function settleScalar(field: AnyField, json: JsonValue, options: SettleOptions, named = field): JsonValue {
  if (typeof json !== "string") {
    return json;
  }
  const isMarked = json.startsWith(options.mark);
  // A string is read exactly into 64 bits, and by way of a double into 32.
  const isRounded = isMarked || (isShortInteger(field.scalar) && isRoundedToInteger(json));
  if (isRounded && isInteger(field)) {
    throw inexact(named);
  }
  if (!isMarked && isNumber(field) && isLooseNumber(json)) {
    throw loose(named, json);
  }
  return toNumber(json, options);
}

function isNumber({ scalar }: AnyField): boolean {
  return scalar === ScalarType.DOUBLE || scalar === ScalarType.FLOAT || isInteger({ scalar });
}

function isInteger({ enum: type, scalar }: { enum?: unknown; scalar?: ScalarType | undefined }): boolean {
  if (type !== undefined) {
    return true;
  }
  switch (scalar) {
    case ScalarType.INT64:
    case ScalarType.UINT64:
    case ScalarType.SINT64:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return true;
    default:
      return isShortInteger(scalar);
  }
}

function isShortInteger(scalar: ScalarType | undefined): boolean {
  switch (scalar) {
    case ScalarType.INT32:
    case ScalarType.UINT32:
    case ScalarType.SINT32:
    case ScalarType.FIXED32:
    case ScalarType.SFIXED32:
      return true;
    default:
      return false;
  }
}

function isLoose(desc: DescMessage, json: JsonValue): boolean {
  if (typeof json !== "string") {
    return false;
  }
  switch (desc.typeName) {
    case "google.protobuf.Duration":
      return isLooseDuration(json);
    case "google.protobuf.Timestamp":
      return isLooseTimestamp(json);
    default:
      return false;
  }
}

function loose(field: AnyField, text: string): Error {
  return new Error(`cannot decode ${field} from JSON: ${JSON.stringify(text)} is no number of JSON`);
}

function inexact(field: AnyField): Error {
  return new Error(
    `cannot decode ${field} from JSON: a double does not hold this number exactly, send an integer as a string`,
  );
}

/** "@type" says what the other members are, wherever among them it stands. */
function settleAny(json: JsonValue, options: SettleOptions): JsonValue {
  if (!isObject(json)) {
    return toNumber(json, options);
  }
  const typeUrl = json["@type"];
  if (typeof typeUrl !== "string") {
    return json;
  }
  const desc = options.registry?.getMessage(typeUrl.slice(typeUrl.lastIndexOf("/") + 1));
  if (desc === undefined) {
    return json;
  }
  if (!hasCustomJsonRepresentation(desc)) {
    return settleNumbers(desc, json, options);
  }
  return mapObject(json, (name, value) => (name === "value" ? settleNumbers(desc, value, options) : value));
}

function settleAll(json: JsonValue, options: SettleOptions): JsonValue {
  if (Array.isArray(json)) {
    return json.map((item) => settleAll(item, options));
  }
  if (isObject(json)) {
    return mapObject(json, (_, value) => settleAll(value, options));
  }
  return toNumber(json, options);
}

function toNumber(json: JsonValue, { mark }: SettleOptions): JsonValue {
  return typeof json === "string" && json.startsWith(mark) ? Number(json.slice(mark.length)) : json;
}

function isObject(json: JsonValue): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** `__proto__` is a name like any other. */
function mapObject(json: JsonObject, change: (name: string, value: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, change(name, value)]));
}
