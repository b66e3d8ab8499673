import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import {
  hasPrototype,
  isExplicit,
  isLong,
  property,
  scalarFunctions,
  type ValueKind,
  valueKind,
} from "./field-kind.ts";
import { isDelimited, type Plan } from "./plan.ts";
import type { Source } from "./source.ts";

/** Prints the constructor and the decoder of a message. */
export function emitRead(source: Source, plan: Plan, message: DescMessage): void {
  emitCreate(source, message);
  const { out } = source;
  const isGroup = plan.groups.has(message);
  const hasClosed = message.fields.some(isClosedEnum);
  const reader = source.runtime("Reader", "read", true);
  const shape = source.shape(message);
  out.print(
    "export function ",
    source.names(message).read,
    "(r: ",
    reader,
    ", end: number, m: ",
    shape,
    isGroup ? ", group = 0" : "",
    "): ",
    shape,
    " {",
  );
  out.print("  ", source.runtime("enter", "read"), "(r, ", out.string(message.typeName), ");");
  if (isGroup) out.print("  let t = 0;");
  if (hasClosed) out.print("  const u = m.$unknown ?? [];");
  out.print("  while (r.p < end) {");
  out.print("    ", isGroup ? "" : "const ", "t = ", source.runtime("readTag", "read"), "(r);");
  if (isGroup) out.print("    if (group !== 0 && (t & 7) === 4) break;");
  out.print("    switch (t >>> 3) {");
  for (const field of message.fields) {
    out.print("      case ", String(field.number), ":");
    if (field.fieldKind === "list") emitList(source, field);
    else if (field.fieldKind === "map") emitMap(source, field);
    else emitSingular(source, field);
    out.print("        break;");
  }
  out.print("      default:");
  if (hasClosed) out.print("        ", source.runtime("keepUnknown", "read"), "(r, t, u);");
  else out.print("        ", source.runtime("readUnknown", "read"), "(r, t, m);");
  out.print("    }");
  out.print("  }");
  if (isGroup) out.print("  if (group !== 0) ", source.runtime("checkGroupEnd", "read"), "(t, group);");
  if (hasClosed) out.print("  if (u.length > 0) m.$unknown = u;");
  out.print("  r.left++;");
  out.print("  return m;");
  out.print("}");
  out.print();
}

function emitCreate(source: Source, message: DescMessage): void {
  const { out } = source;
  const name = source.names(message).create;
  const shape = source.shape(message);
  if (hasPrototype(message)) {
    out.print("export function ", name, "(): ", shape, " {");
    out.print("  return ", source.runtime("createMessage", "create"), "(", source.schema(message), ");");
    out.print("}");
    out.print();
    return;
  }
  const fields = message.members.map((member) => {
    if (member.kind === "oneof") return `${member.localName}: { case: undefined }`;
    if (member.fieldKind === "list") return `${member.localName}: []`;
    if (member.fieldKind === "map") return `${member.localName}: {}`;
    return isExplicit(member) ? "" : `${member.localName}: ${zero(member)}`;
  });
  const literal = [`$typeName: ${JSON.stringify(message.typeName)}`, ...fields.filter((f) => f !== "")].join(
    ", ",
  );
  out.print("export function ", name, "(): ", shape, " {");
  out.print("  return { ", literal, " };");
  out.print("}");
  out.print();
}

function zero(field: DescField): string {
  if (field.fieldKind === "enum") return String(field.enum.values[0]!.number);
  if (field.fieldKind !== "scalar") throw new Error(`No zero value: ${field}`);
  return scalarZero(field.scalar, field.longAsString);
}

function scalarZero(scalar: ScalarType, longAsString: boolean): string {
  switch (scalar) {
    case ScalarType.STRING:
      return '""';
    case ScalarType.BOOL:
      return "false";
    case ScalarType.BYTES:
      return "new Uint8Array(0)";
    default:
      if (!isLong(scalar)) return "0";
      return longAsString ? '"0"' : "0n";
  }
}

function isClosedEnum(field: DescField): boolean {
  return field.fieldKind === "enum" && !field.enum.open;
}

function emitSingular(source: Source, field: DescField): void {
  const { out } = source;
  const kind = valueKind(field);
  const indent = "        ";
  if (kind.kind === "message") {
    emitMessage(source, field, kind);
    return;
  }
  const value = kind.kind === "enum" ? readEnum(source) : readField(source, field, kind.scalar);
  if (isClosedEnum(field)) {
    out.print(indent, "{");
    out.print(indent, "  const v: ", source.shapeOfEnum(field.enum!), " = ", value, ";");
    const numbers = [...new Set(field.enum!.values.map((v) => v.number))];
    out.print(indent, "  if (", numbers.map((n) => `v === ${n}`).join(" || "), ") ", assign(field, "v"));
    out.print(indent, "  else ", source.runtime("keepClosed", "read"), "(r, t, v, m);");
    out.print(indent, "}");
    return;
  }
  out.print(indent, assign(field, value));
}

function assign(field: DescField, value: Printable): Printable {
  if (field.oneof === undefined) return [property("m", field), " = ", value, ";"];
  return [property("m", field.oneof), ` = { case: ${JSON.stringify(field.localName)}, value: `, value, " };"];
}

function emitMessage(source: Source, field: DescField, kind: ValueKind & { kind: "message" }): void {
  const { out } = source;
  const indent = "        ";
  const create: Printable = [source.part(kind.message, "create"), "()"];
  if (field.oneof !== undefined) {
    const oneof = property("m", field.oneof);
    const held = `${oneof}.case === ${JSON.stringify(field.localName)} ? `;
    const previous =
      kind.local === "struct" ? [source.runtime("toStruct", "struct"), `(${oneof}.value)`] : `${oneof}.value`;
    const child = readMessage(source, field, kind.message, [held, previous, " : ", create]);
    out.print(indent, assign(field, fromMessage(source, kind, child)));
    return;
  }
  const held = property("m", field);
  const child = (target: Printable) => readMessage(source, field, kind.message, target);
  switch (kind.local) {
    case "message":
      out.print(indent, assign(field, child([held, " ?? ", create])));
      break;
    case "wrapper":
      out.print(indent, "{");
      out.print(indent, "  const w = ", create, ";");
      out.print(indent, "  if (", held, " !== undefined) w.value = ", held, ";");
      out.print(indent, "  ", assign(field, [child("w"), ".value"]));
      out.print(indent, "}");
      break;
    case "struct":
      out.print(
        indent,
        assign(
          field,
          fromMessage(source, kind, child([source.runtime("toStruct", "struct"), "(", held, ")"])),
        ),
      );
      break;
  }
}

function readMessage(source: Source, field: DescField, message: DescMessage, target: Printable): Printable {
  const read = source.part(message, "read");
  if (isDelimited(field)) return [read, "(r, r.size, ", target, `, ${((field.number << 3) | 4) >>> 0})`];
  return [read, "(r, ", source.runtime("readEnd", "read"), "(r), ", target, ")"];
}

function fromMessage(source: Source, kind: ValueKind & { kind: "message" }, child: Printable): Printable {
  return kind.local === "struct" ? [source.runtime("fromStruct", "struct"), "(", child, ")"] : child;
}

function emitList(source: Source, field: DescField & { fieldKind: "list" }): void {
  const { out } = source;
  const indent = "        ";
  const kind = valueKind(field);
  const items = property("m", field);
  if (kind.kind === "message") {
    const child = readMessage(source, field, kind.message, [source.part(kind.message, "create"), "()"]);
    out.print(indent, items, ".push(", fromMessage(source, kind, child), ");");
    return;
  }
  const scalar = kind.kind === "enum" ? ScalarType.INT32 : kind.scalar;
  const value = kind.kind === "enum" ? readEnum(source) : readField(source, field, scalar);
  if (scalar === ScalarType.STRING || scalar === ScalarType.BYTES) {
    out.print(indent, items, ".push(", value, ");");
    return;
  }
  out.print(
    indent,
    "if ((t & 7) === 2) for (const e = ",
    source.runtime("readEnd", "read"),
    "(r); r.p < e; ) ",
    items,
    ".push(",
    value,
    ");",
  );
  out.print(indent, "else ", items, ".push(", value, ");");
}

function emitMap(source: Source, field: DescField & { fieldKind: "map" }): void {
  const { out } = source;
  const indent = "        ";
  const kind = valueKind(field);
  const strict = field.utf8Validation;
  const key = readScalar(source, field.mapKey, strict);
  out.print(indent, "{");
  out.print(indent, "  let k: ", scalarType(field.mapKey), " = ", scalarZero(field.mapKey, false), ";");
  const readEnd = source.runtime("readEnd", "read");
  let value: Printable;
  let missing: Printable;
  let type: Printable;
  if (kind.kind === "message") {
    const create: Printable = [source.part(kind.message, "create"), "()"];
    type = source.shape(kind.message);
    value = [source.part(kind.message, "read"), "(r, ", readEnd, "(r), v ?? ", create, ")"];
    missing = create;
  } else if (kind.kind === "enum") {
    type = source.shapeOfEnum(field.enum!);
    value = readEnum(source);
    missing = String(field.enum!.values[0]!.number);
  } else {
    type = scalarType(kind.scalar);
    value = readScalar(source, kind.scalar, strict);
    missing = scalarZero(kind.scalar, false);
  }
  out.print(indent, "  let v: ", type, " | undefined;");
  out.print(indent, "  for (const e = ", readEnd, "(r); r.p < e; ) {");
  out.print(indent, "    const t = ", source.runtime("readTag", "read"), "(r);");
  out.print(indent, "    if (t >>> 3 === 1) k = ", key, ";");
  out.print(indent, "    else if (t >>> 3 === 2) v = ", value, ";");
  out.print(indent, "    else ", source.runtime("skip", "read"), "(r, t);");
  out.print(indent, "  }");
  const entry = kind.kind === "message" ? fromMessage(source, kind, ["v ?? ", missing]) : ["v ?? ", missing];
  out.print(
    indent,
    "  ",
    source.runtime("setEntry", "read"),
    "(",
    property("m", field),
    ", k, ",
    entry,
    ");",
  );
  out.print(indent, "}");
}

function scalarType(scalar: ScalarType): string {
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

function readField(source: Source, field: DescField, scalar: ScalarType): Printable {
  const value = readScalar(source, scalar, field.utf8Validation);
  const asString =
    (field.fieldKind === "scalar" || field.fieldKind === "list") &&
    "longAsString" in field &&
    field.longAsString;
  return asString && isLong(scalar) ? ["String(", value, ")"] : value;
}

function readEnum(source: Source): Printable {
  return [source.runtime("readEnum", "read"), "(r)"];
}

function readScalar(source: Source, scalar: ScalarType, strict = true): Printable {
  const name = scalar === ScalarType.STRING && !strict ? "LenientString" : scalarFunctions[scalar];
  return [source.runtime(`read${name}`, "read"), "(r)"];
}
