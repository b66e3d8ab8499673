import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import {
  hasPrototype,
  isExplicit,
  isLong,
  isRequired,
  property,
  scalarFunctions,
  type ValueKind,
  valueKind,
  wireType,
} from "./field-kind.ts";
import { isDelimited } from "./plan.ts";
import type { Source } from "./source.ts";

/** Prints the encoder of a message: its fields in the order of their numbers, then what it did not know. */
export function emitWrite(source: Source, message: DescMessage): void {
  const { out } = source;
  const unusual = source.runtime("UNUSUAL", "write");
  const bytes = source.runtime("Bytes", "write", true);
  out.print(
    "export function ",
    source.names(message).write,
    "(m: ",
    source.shape(message),
    ", b: ",
    bytes,
    ", p: number): number {",
  );
  if (message.fields.length > 0)
    out.print("  if (m.$typeName !== ", out.string(message.typeName), ") throw ", unusual, ";");
  const fields = [...message.fields].sort((a, b) => a.number - b.number);
  for (const field of fields) {
    if (field.fieldKind === "list") emitList(source, field);
    else if (field.fieldKind === "map") emitMap(source, field);
    else emitSingular(source, field);
  }
  const unknown = source.runtime("writeUnknown", "write");
  out.print("  if (m.$unknown !== undefined) p = ", unknown, "(b, p, m.$unknown);");
  out.print("  return p;");
  out.print("}");
  out.print();
}

function emitSingular(source: Source, field: DescField): void {
  const { out } = source;
  const value = property("m", field);
  const kind = valueKind(field);
  if (field.oneof !== undefined) {
    const oneof = property("m", field.oneof);
    out.print("  if (", oneof, ".case === ", out.string(field.localName), ") {");
    emitValue(source, field, kind, `${oneof}.value`, "    ");
    out.print("  }");
    return;
  }
  out.print("  if (", isSet(source, field, value), ") {");
  emitValue(source, field, kind, value, "    ");
  out.print(isRequired(field) ? ["  } else throw ", source.runtime("UNUSUAL", "write"), ";"] : "  }");
}

/** The condition under which a singular field is on the wire. */
function isSet(source: Source, field: DescField, value: string): Printable {
  if (isExplicit(field)) {
    // Where defaults are inherited, and for names that every object inherits, only an own property is a value.
    return hasPrototype(field.parent) || field.localName in {}
      ? `${value} !== undefined && Object.hasOwn(m, ${JSON.stringify(field.localName)})`
      : `${value} !== undefined`;
  }
  if (field.fieldKind === "enum") return `${value} !== ${field.enum.values[0]!.number}`;
  switch (field.scalar) {
    case ScalarType.BOOL:
      return `${value} !== false`;
    case ScalarType.STRING:
      return `${value} !== ""`;
    case ScalarType.BYTES:
      return `${value}.length !== 0`;
    case ScalarType.DOUBLE:
    case ScalarType.FLOAT:
      return `!Object.is(${value}, 0)`;
    default:
      if (!isLong(field.scalar!)) return `${value} !== 0`;
      return field.fieldKind === "scalar" && field.longAsString
        ? ["!", source.runtime("isZero", "write"), `(${value})`]
        : `${value} !== 0n`;
  }
}

/** Prints the tag and the value. */
function emitValue(source: Source, field: DescField, kind: ValueKind, value: string, indent: string): void {
  const { out } = source;
  if (kind.kind !== "message") {
    const scalar = kind.kind === "enum" ? ScalarType.INT32 : kind.scalar;
    out.print(
      indent,
      tag(field.number, wireType(scalar)),
      "p = ",
      scalarWriter(source, scalar),
      "(b, p, ",
      value,
      ");",
    );
    return;
  }
  const call: Printable[] = [
    source.part(kind.message, "write"),
    "(",
    toMessage(source, kind, value),
    ", b, ",
  ];
  if (isDelimited(field)) {
    out.print(indent, tag(field.number, 3), "p = ", call, "p);");
    out.print(indent, tag(field.number, 4));
  } else {
    out.print(
      indent,
      tag(field.number, 2),
      "p = ",
      source.runtime("endLength", "write"),
      "(b, ++p, ",
      call,
      "p));",
    );
  }
}

function toMessage(source: Source, kind: ValueKind & { kind: "message" }, value: string): Printable {
  switch (kind.local) {
    case "message":
      return value;
    case "wrapper":
      return [`{ $typeName: "${kind.message.typeName}", value: ${value} }`];
    case "struct":
      return [source.runtime("toStruct", "struct"), "(", value, ")"];
  }
}

function emitList(source: Source, field: DescField & { fieldKind: "list" }): void {
  const { out } = source;
  const kind = valueKind(field);
  if (kind.kind !== "message" && field.packed) {
    emitPacked(source, field, kind.kind === "enum" ? ScalarType.INT32 : kind.scalar);
    return;
  }
  out.print("  for (let i = 0, a = ", property("m", field), "; i < a.length; i++) {");
  emitValue(source, field, kind, "a[i]!", "    ");
  out.print("  }");
}

function emitPacked(source: Source, field: DescField, scalar: ScalarType): void {
  const { out } = source;
  const items = property("m", field);
  out.print("  if (", items, ".length !== 0) {");
  out.print("    ", tag(field.number, 2), "const s = ++p;");
  out.print(
    "    for (let i = 0, a = ",
    items,
    "; i < a.length; i++) p = ",
    scalarWriter(source, scalar),
    "(b, p, a[i]!);",
  );
  out.print("    p = ", source.runtime("endLength", "write"), "(b, s, p);");
  out.print("  }");
}

function emitMap(source: Source, field: DescField & { fieldKind: "map" }): void {
  const { out } = source;
  const map = property("m", field);
  out.print("  for (const k of Object.keys(", map, ")) {");
  out.print("    ", tag(field.number, 2), "const s = ++p;");
  const key = tag(1, wireType(field.mapKey));
  out.print(
    "    ",
    key,
    "p = ",
    scalarWriter(source, field.mapKey),
    "(b, p, ",
    mapKey(source, field.mapKey),
    ");",
  );
  emitValue(source, { ...field, number: 2 } as DescField, valueKind(field), `${map}[k as never]!`, "    ");
  out.print("    p = ", source.runtime("endLength", "write"), "(b, s, p);");
  out.print("  }");
}

/** A key as protobuf-es converts it from the property's name. */
function mapKey(source: Source, scalar: ScalarType): Printable {
  if (scalar === ScalarType.STRING || isLong(scalar)) return "k";
  if (scalar === ScalarType.BOOL) return [source.runtime("toBoolKey", "write"), "(k)"];
  return "Number.parseInt(k, 10)";
}

function scalarWriter(source: Source, scalar: ScalarType): Printable {
  return source.runtime(`write${scalarFunctions[scalar]}`, "write");
}

/** The statements that write a tag: its bytes are known here. */
function tag(fieldNumber: number, type: number): string {
  let rest = ((fieldNumber << 3) | type) >>> 0;
  let source = "";
  while (rest > 0x7f) {
    source += `b[p++] = ${(rest & 0x7f) | 0x80}; `;
    rest >>>= 7;
  }
  return `${source}b[p++] = ${rest}; `;
}
