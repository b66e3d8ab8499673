import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import { Edition, FeatureSet_FieldPresence, isWrapperDesc } from "@bufbuild/protobuf/wkt";

/** A value on the wire: a scalar, an enum or a message. */
export type ValueKind =
  | { readonly kind: "scalar"; readonly scalar: ScalarType }
  | { readonly kind: "enum" }
  | MessageKind;

/** A value that is a message. */
export interface MessageKind {
  readonly kind: "message";
  readonly message: DescMessage;
  readonly local: LocalForm;
}

/**
 * How a message is held in its field: as itself, unwrapped (Int32Value and the like), or as a JSON object
 * (Struct).
 */
export type LocalForm = "message" | "wrapper" | "struct";

/** The names of the runtime's functions for a scalar, after `write` and `read`. */
export const scalarFunctions: Readonly<Record<ScalarType, string>> = {
  [ScalarType.DOUBLE]: "Double",
  [ScalarType.FLOAT]: "Float",
  [ScalarType.INT64]: "Int64",
  [ScalarType.UINT64]: "Uint64",
  [ScalarType.INT32]: "Int32",
  [ScalarType.FIXED64]: "Fixed64",
  [ScalarType.FIXED32]: "Fixed32",
  [ScalarType.BOOL]: "Bool",
  [ScalarType.STRING]: "String",
  [ScalarType.BYTES]: "Bytes",
  [ScalarType.UINT32]: "Uint32",
  [ScalarType.SFIXED32]: "Sfixed32",
  [ScalarType.SFIXED64]: "Sfixed64",
  [ScalarType.SINT32]: "Sint32",
  [ScalarType.SINT64]: "Sint64",
};

/** The kind of the field's value, of its items, or of the values of its map. */
export function valueKind(field: DescField): ValueKind {
  if (field.message !== undefined) {
    return { kind: "message", message: field.message, local: localForm(field, field.message) };
  }
  if (field.enum !== undefined) {
    return { kind: "enum" };
  }
  return { kind: "scalar", scalar: field.scalar! };
}

function localForm(field: DescField, message: DescMessage): LocalForm {
  if (message.typeName === "google.protobuf.Struct" && field.parent.typeName !== "google.protobuf.Value") {
    return "struct";
  }
  return field.fieldKind === "message" && field.oneof === undefined && isWrapperDesc(message)
    ? "wrapper"
    : "message";
}

/** The wire type of a scalar; enums are int32. */
export function wireType(scalar: ScalarType): number {
  switch (scalar) {
    case ScalarType.BYTES:
    case ScalarType.STRING:
      return 2;
    case ScalarType.DOUBLE:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return 1;
    case ScalarType.FIXED32:
    case ScalarType.SFIXED32:
    case ScalarType.FLOAT:
      return 5;
    default:
      return 0;
  }
}

/** Whether a scalar is held as a bigint, unless its field says `jstype = JS_STRING`. */
export function isLong(scalar: ScalarType): boolean {
  switch (scalar) {
    case ScalarType.INT64:
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
    case ScalarType.SINT64:
      return true;
    default:
      return false;
  }
}

/** Whether a field that is not set is known by its absence, and not by its zero value. */
export function isExplicit(field: DescField): boolean {
  return field.presence !== FeatureSet_FieldPresence.IMPLICIT;
}

/** Whether protobuf-es refuses to encode the message without the field. */
export function isRequired(field: DescField): boolean {
  return field.presence === FeatureSet_FieldPresence.LEGACY_REQUIRED;
}

/** Whether messages of this type inherit the defaults of their fields from a prototype. */
export function hasPrototype(message: DescMessage): boolean {
  switch (message.file.edition) {
    case Edition.EDITION_PROTO3:
      return false;
    case Edition.EDITION_PROTO2:
      return true;
    default:
      return message.fields.some((f) => isExplicit(f) && f.fieldKind !== "message" && f.oneof === undefined);
  }
}

/** Whether the field's messages end with a tag instead of beginning with a length. */
export function isDelimited(field: DescField): boolean {
  const isMessage =
    field.fieldKind === "message" || (field.fieldKind === "list" && field.listKind === "message");
  return isMessage && field.delimitedEncoding;
}

/** The TypeScript type of a scalar. */
export function scalarType(scalar: ScalarType): string {
  switch (scalar) {
    case ScalarType.STRING:
      return "string";
    case ScalarType.BOOL:
      return "boolean";
    case ScalarType.BYTES:
      return "Uint8Array";
    default:
      return isLong(scalar) ? "bigint" : "number";
  }
}
