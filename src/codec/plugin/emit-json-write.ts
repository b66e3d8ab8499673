import { type DescEnum, type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import { isSet } from "./emit-write.ts";
import { isLong, isRequired, type MessageKind, valueKind } from "./field-kind.ts";
import type { JsonFile } from "./json-file.ts";
import { code } from "./source.ts";

/** Prints the JSON writer of a message: the text is put together in the order of the fields' numbers. */
export function emitJsonWrite(file: JsonFile, message: DescMessage): void {
  const { source } = file;
  const registry = source.protobufType("Registry");
  source.line`export function ${source.names(message).writeJson}(m: ${source.shape(message)}, o: ${registry} | undefined): string {`;
  if (message.fields.length > 0) {
    source.line`  if (m.$typeName !== ${JSON.stringify(message.typeName)}) throw ${source.runtime("UNUSUAL", "unusual")};`;
  }
  source.line`  ${source.json("checkExtensions")}(m, o);`;
  source.line`  let s = "";`;
  for (const field of [...message.fields].sort((a, b) => a.number - b.number)) emitField(file, field);
  source.line`  return s === "" ? "{}" : s + "}";`;
  source.line`}`;
  source.line``;
}

function emitField(file: JsonFile, field: DescField): void {
  const { source } = file;
  const name = JSON.stringify(field.jsonName);
  const text = (value: Printable) =>
    code`s += (s === "" ? ${JSON.stringify(`{${name}:`)} : ${JSON.stringify(`,${name}:`)}) + ${value};`;
  if (field.oneof !== undefined) {
    const oneof = `m.${field.oneof.localName}`;
    const value = valueText(file, field, `${oneof}.value`);
    source.line`  if (${oneof}.case === ${JSON.stringify(field.localName)}) ${text(value)}`;
    return;
  }
  const value = `m.${field.localName}`;
  switch (field.fieldKind) {
    case "list":
      source.line`  if (${value}.length !== 0) {`;
      source.line`    ${text('"["')}`;
      source.line`    for (let i = 0, a = ${value}; i < a.length; i++) s += (i === 0 ? "" : ",") + ${valueText(file, field, "a[i]!")};`;
      source.line`    s += "]";`;
      source.line`  }`;
      break;
    case "map": {
      source.line`  {`;
      source.line`    let c = "{";`;
      source.line`    for (const k of Object.keys(${value})) {`;
      source.line`      if (c === "{") ${text('""')}`;
      const entry = valueText(file, field, `${value}[k as never]!`);
      source.line`      s += c + ${source.json("jsonString")}(k) + ":" + ${entry};`;
      source.line`      c = ",";`;
      source.line`    }`;
      source.line`    if (c !== "{") s += "}";`;
      source.line`  }`;
      break;
    }
    default: {
      const otherwise = isRequired(field) ? code` else throw ${source.runtime("UNUSUAL", "unusual")};` : "";
      source.line`  if (${isSet(source, field, value)}) ${text(valueText(file, field, value))}${otherwise}`;
    }
  }
}

/** The expression of one value's text. */
function valueText(file: JsonFile, field: DescField, value: Printable): Printable {
  const { source } = file;
  const kind = valueKind(field);
  if (kind.kind === "message") return messageText(file, kind, value);
  if (field.enum !== undefined) return enumText(file, field.enum, value);
  // A long that is held as a string is written as one.
  const isText = "longAsString" in field && field.longAsString;
  return scalarText(source.json(isText ? "jsonString" : scalarWriter(field.scalar!)), value);
}

function scalarText(write: Printable, value: Printable): Printable {
  return code`${write}(${value})`;
}

function enumText(file: JsonFile, type: DescEnum, value: Printable): Printable {
  if (type.typeName === "google.protobuf.NullValue") return code`${file.source.json("jsonNull")}(${value})`;
  return code`${file.source.json("jsonEnum")}(${value}, ${file.enumNames(type)})`;
}

function messageText(file: JsonFile, { message, local }: MessageKind, value: Printable): Printable {
  const { source } = file;
  if (local === "wrapper") return scalarText(source.json(scalarWriter(message.fields[0]!.scalar!)), value);
  const whole = local === "struct" ? code`${source.runtime("toStruct", "struct")}(${value})` : value;
  if (file.isCustom(message))
    return code`${source.json("jsonByLibrary")}(${source.schema(message)}, ${whole}, o)`;
  return code`${source.part(message, "writeJson")}(${whole}, o)`;
}

function scalarWriter(scalar: ScalarType): string {
  switch (scalar) {
    case ScalarType.STRING:
      return "jsonString";
    case ScalarType.BOOL:
      return "jsonBool";
    case ScalarType.BYTES:
      return "jsonBytes";
    case ScalarType.FLOAT:
    case ScalarType.DOUBLE:
      return "jsonFloat";
    default:
      return isLong(scalar) ? "jsonLong" : "jsonInt";
  }
}
