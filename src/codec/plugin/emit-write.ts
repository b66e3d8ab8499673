import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import {
  hasPrototype,
  isDelimited,
  isExplicit,
  isLong,
  isRequired,
  type MessageKind,
  scalarFunctions,
  valueKind,
  wireType,
} from "./field-kind.ts";
import { access } from "./names.ts";
import { code, type Source } from "./source.ts";
import { divide, isWide, maxFields, partName } from "./wide.ts";

// Less than slackBytes of the runtime by what a short string writes before it checks.
const maxUncheckedBytes = 900;

/** Prints the encoder of a message: its fields in the order of their numbers, then what it did not know. */
export function emitWrite(source: Source, message: DescMessage): void {
  const unusual = source.runtime("unusual", "unusual");
  const bytes = source.runtimeType("Bytes", "encode");
  source.line`export function ${source.names(message).write}(m: ${source.shape(message)}, b: ${bytes}, p: number): number {`;
  // protobuf-es names the first field in the error, and gives none when there is no field.
  if (message.fields.length > 0) {
    source.line`  if (m.$typeName !== ${JSON.stringify(message.typeName)}) throw ${unusual};`;
  }
  source.line`  ${source.call("ensure")}(b, p, 0);`;
  const fields = [...message.fields].sort((a, b) => a.number - b.number);
  const parts = fields.length > maxFields ? divide(fields) : [];
  if (parts.length === 0) {
    emitFields(source, fields);
  }
  for (const i of parts.keys()) {
    source.line`  p = ${partName(source.names(message).write, i)}(m, b, p);`;
  }
  source.line`  return ${source.call("writeUnknown")}(b, p, m);`;
  source.line`}`;
  source.line``;
  for (const [i, part] of parts.entries()) {
    const name = partName(source.names(message).write, i);
    source.line`function ${name}(m: ${source.shape(message)}, b: ${bytes}, p: number): number {`;
    source.line`  ${source.call("ensure")}(b, p, 0);`;
    emitFields(source, part);
    source.line`  return p;`;
    source.line`}`;
    source.line``;
  }
}

function emitFields(source: Source, fields: readonly DescField[]): void {
  let unchecked = 0;
  for (const field of fields) {
    unchecked += fixedSize(field);
    if (unchecked > maxUncheckedBytes) {
      source.line`  ${source.call("ensure")}(b, p, 0);`;
      unchecked = fixedSize(field);
    }
    if (field.fieldKind === "list") {
      emitList(source, field);
    } else if (field.fieldKind === "map") {
      emitMap(source, field);
    } else {
      emitSingular(source, field);
    }
  }
}

/** The most bytes that the field writes without a check of the runtime. */
function fixedSize(field: DescField): number {
  return field.fieldKind === "list" || field.fieldKind === "map" ? 0 : 16;
}

function emitSingular(source: Source, field: DescField): void {
  if (field.oneof !== undefined) {
    const oneof = `m${access(field.oneof.localName)}`;
    const caseName = JSON.stringify(field.localName);
    if (isWide(field)) {
      source.line`  { const o = ${oneof}; if (o.case === ${caseName}) {${writeValue(source, field, "o.value")}} }`;
    } else {
      source.line`  if (${oneof}.case === ${caseName}) {${writeValue(source, field, `${oneof}.value`)}}`;
    }
    return;
  }
  const value = `m${access(field.localName)}`;
  const otherwise = isRequired(field) ? code` else throw ${source.runtime("unusual", "unusual")};` : "";
  source.line`  if (${isSet(source, field, value)}) {${writeValue(source, field, value)}}${otherwise}`;
}

/** The condition under which a singular field is on the wire. */
function isSet(source: Source, field: DescField, value: string): Printable {
  if (isExplicit(field)) {
    // Where defaults are inherited, and for names that every object inherits, only an own property is a
    // value.
    return hasPrototype(field.parent) || field.localName in {}
      ? `${value} !== undefined && Object.hasOwn(m, ${JSON.stringify(field.localName)})`
      : `${value} !== undefined`;
  }
  if (field.enum !== undefined) {
    return `${value} !== ${field.enum.values[0]!.number}`;
  }
  switch (field.scalar) {
    case ScalarType.BOOL:
      return `${value} !== false`;
    case ScalarType.STRING:
      return `${value} !== ""`;
    case ScalarType.BYTES:
      return code`${source.runtime("hasBytes", "write")}(${value})`;
    case ScalarType.DOUBLE:
    case ScalarType.FLOAT:
      return `!Object.is(${value}, 0)`;
    default:
      if (isStringLong(field)) {
        return code`!${source.runtime("isZero", "write")}(${value})`;
      }
      return isLong(field.scalar!) ? `${value} !== 0n` : `${value} !== 0`;
  }
}

/** The statements that write a field's tag and one value. */
function writeValue(source: Source, field: DescField, value: Printable, number = field.number): Printable {
  const kind = valueKind(field);
  if (kind.kind === "message") {
    return writeMessage(source, field, kind, value, number);
  }
  const scalar = kind.kind === "enum" ? ScalarType.INT32 : kind.scalar;
  return code`${tag(number, wireType(scalar))} p = ${writeScalar(source, field, scalar, value)};`;
}

function writeScalar(source: Source, field: DescField, scalar: ScalarType, value: Printable): Printable {
  const converted = isStringLong(field) ? code`${source.runtime("toLong", "write")}(${value})` : value;
  return code`${source.call(`write${scalarFunctions[scalar]}`)}(b, p, ${converted})`;
}

function writeMessage(
  source: Source,
  field: DescField,
  kind: MessageKind,
  value: Printable,
  number: number,
): Printable {
  const child = code`${source.part(kind.message, "write")}(${toMessage(source, kind, value)}, b, p)`;
  if (isDelimited(field)) {
    return code`${tag(number, 3)} p = ${child};${tag(number, 4)} ${source.call("ensure")}(b, p, 0);`;
  }
  return code`${tag(number, 2)} p = ${source.call("endLength")}(b, ++p, ${child});`;
}

function toMessage(source: Source, kind: MessageKind, value: Printable): Printable {
  switch (kind.local) {
    case "message":
      return value;
    case "wrapper":
      return code`{ $typeName: ${JSON.stringify(kind.message.typeName)}, value: ${value} }`;
    case "struct":
      return code`${source.runtime("toStruct", "struct")}(${value})`;
  }
}

function emitList(source: Source, field: DescField & { fieldKind: "list" }): void {
  const items = `m${access(field.localName)}`;
  if (field.listKind === "message" || !field.packed) {
    const check = field.listKind === "message" ? "" : code` ${source.call("ensure")}(b, p, 0);`;
    source.line`  for (let i = 0, a = ${items}; i < a.length; i++) {${writeValue(source, field, "a[i]!")}${check}}`;
    return;
  }
  const scalar = field.listKind === "enum" ? ScalarType.INT32 : field.scalar;
  source.line`  if (${items}.length !== 0) {`;
  if (fixedSizes.has(scalar)) {
    const write = source.call(`writePacked${scalarFunctions[scalar]}`);
    source.line`   ${tag(field.number, 2)} p = ${write}(b, p, ${items});`;
  } else {
    source.line`    ${source.call("ensure")}(b, p, ${maxSize(scalar)} * ${items}.length);`;
    source.line`   ${tag(field.number, 2)} const k = ${source.call("endLengthRoom")}(${items}.length), s = p += k;`;
    source.line`    for (let i = 0, a = ${items}; i < a.length; i++) p = ${writeScalar(source, field, scalar, "a[i]!")};`;
    source.line`    p = ${source.call("endLength")}(b, s, p, k);`;
  }
  source.line`  }`;
}

// The runtime has loops of its own for these.
const fixedSizes: ReadonlySet<ScalarType> = new Set([
  ScalarType.DOUBLE,
  ScalarType.FLOAT,
  ScalarType.FIXED32,
  ScalarType.SFIXED32,
]);

/** The most bytes of a scalar that can be packed. */
function maxSize(scalar: ScalarType): number {
  switch (wireType(scalar)) {
    case 1:
      return 8;
    case 5:
      return 4;
    default:
      return scalar === ScalarType.BOOL ? 1 : 10;
  }
}

function emitMap(source: Source, field: DescField & { fieldKind: "map" }): void {
  const map = `m${access(field.localName)}`;
  const key = code`p = ${source.call(`write${scalarFunctions[field.mapKey]}`)}(b, p, ${mapKey(source, field.mapKey)});`;
  source.line`  for (const k of Object.keys(${map})) {`;
  source.line`   ${tag(field.number, 2)} const s = ++p;`;
  source.line`   ${tag(1, wireType(field.mapKey))} ${key}`;
  source.line`   ${writeValue(source, field, `${map}[k as never]!`, 2)}`;
  source.line`    p = ${source.call("endLength")}(b, s, p);`;
  source.line`  }`;
}

/** A key as protobuf-es converts it from the property's name. */
function mapKey(source: Source, scalar: ScalarType): Printable {
  if (scalar === ScalarType.STRING) {
    return "k";
  }
  if (scalar === ScalarType.BOOL) {
    return code`${source.runtime("toBoolKey", "write")}(k)`;
  }
  return isLong(scalar) ? code`${source.runtime("toLong", "write")}(k)` : "Number.parseInt(k)";
}

/** Whether the field's values are held as decimal strings. */
function isStringLong(field: DescField): boolean {
  return "longAsString" in field && field.longAsString;
}

/** The statements that write a tag: its bytes are known here. */
function tag(fieldNumber: number, type: number): string {
  let rest = ((fieldNumber << 3) | type) >>> 0;
  let source = "";
  while (rest > 0x7f) {
    source += ` b[p++] = ${(rest & 0x7f) | 0x80};`;
    rest >>>= 7;
  }
  return `${source} b[p++] = ${rest};`;
}
