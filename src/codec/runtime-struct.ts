import type { JsonObject, JsonValue } from "@bufbuild/protobuf";
import type { Struct, Value } from "@bufbuild/protobuf/wkt";
import { setEntry } from "./runtime-read.ts";

/** The message of a `google.protobuf.Struct`, which its fields hold as a JSON object. */
export function toStruct(json: JsonObject | undefined): Struct {
  const struct: Struct = { $typeName: "google.protobuf.Struct", fields: {} };
  if (typeof json === "object" && json !== null && !Array.isArray(json)) {
    for (const key of Object.keys(json)) {
      setEntry(struct.fields, key, toValue(json[key]!));
    }
  }
  return struct;
}

function toValue(json: JsonValue): Value {
  return { $typeName: "google.protobuf.Value", kind: toKind(json) };
}

function toKind(json: JsonValue): Value["kind"] {
  switch (typeof json) {
    case "number":
      return { case: "numberValue", value: json };
    case "string":
      return { case: "stringValue", value: json };
    case "boolean":
      return { case: "boolValue", value: json };
    case "object":
      if (json === null) {
        return { case: "nullValue", value: 0 };
      }
      if (!Array.isArray(json)) {
        return { case: "structValue", value: toStruct(json) };
      }
      return {
        case: "listValue",
        value: { $typeName: "google.protobuf.ListValue", values: json.map(toValue) },
      };
    default:
      return { case: undefined };
  }
}

/** The JSON object of a `google.protobuf.Struct`. */
export function fromStruct(struct: Struct): JsonObject {
  return addStruct(undefined, struct);
}

/**
 * Merges a `google.protobuf.Struct` into the JSON object that its field holds, which must be the decoder's
 * own, and returns it. Takes time for what is added and not for what is there: a field may occur any number
 * of times.
 */
export function addStruct(held: JsonObject | undefined, struct: Struct): JsonObject {
  const json: JsonObject = held ?? {};
  for (const key of Object.keys(struct.fields)) {
    setEntry(json, key, fromValue(struct.fields[key]!));
  }
  return json;
}

function fromValue({ kind }: Value): JsonValue {
  switch (kind.case) {
    case "structValue":
      return fromStruct(kind.value);
    case "listValue":
      return kind.value.values.map(fromValue);
    case "nullValue":
    case undefined:
      return null;
    default:
      return kind.value;
  }
}
