import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import { isLong, type MessageKind, valueKind } from "./field-kind.ts";
import type { JsonFile } from "./json-file.ts";
import { code } from "./source.ts";

/** Prints the JSON reader of a message. */
export function emitJsonRead(file: JsonFile, message: DescMessage): void {
  const { source } = file;
  const shape = source.shape(message);
  const reader = source.jsonType("JsonReader");
  source.line`export function ${source.names(message).readJson}(j: unknown, m: ${shape}, r: ${reader}): ${shape} {`;
  source.line`  const o = ${source.json("openJson")}(j, r);`;
  source.line`  for (const k of ${source.json("jsonKeys")}(o, r)) {`;
  source.line`    const v = o[k];`;
  source.line`    switch (k) {`;
  for (const field of message.fields) {
    source.line`      case ${JSON.stringify(field.jsonName)}:`;
    source.line`        ${fieldStatement(file, field)}`;
    source.line`        break;`;
  }
  source.line`      default:`;
  // A field has both names; the second one is left to protobuf-es, which sees to it that only one is used.
  const names = message.fields
    .filter((field) => field.name !== field.jsonName)
    .map((field) => JSON.stringify(field.name));
  source.line`        ${source.json("readJsonUnknown")}(k, v, r, [${names.join(", ")}]);`;
  source.line`    }`;
  source.line`  }`;
  source.line`  r.left++;`;
  source.line`  return m;`;
  source.line`}`;
  source.line``;
}

function fieldStatement(file: JsonFile, field: DescField): Printable {
  const { source } = file;
  if (field.fieldKind === "list") {
    return code`for (const i of ${source.json("readJsonList")}(v)) m.${field.localName}.push(${value(file, field, "i")});`;
  }
  if (field.fieldKind === "map") return mapStatement(file, field);
  const read = value(file, field, "v");
  if (field.oneof === undefined) return code`m.${field.localName} = ${read};`;
  const oneof = `m.${field.oneof.localName}`;
  const check = code`if (${oneof}.case !== undefined) throw ${source.runtime("UNUSUAL", "unusual")};`;
  return code`${check} ${oneof} = { case: ${JSON.stringify(field.localName)}, value: ${read} };`;
}

function mapStatement(file: JsonFile, field: DescField & { fieldKind: "map" }): Printable {
  const { source } = file;
  const map = code`const e = ${source.json("readJsonMap")}(v);`;
  const set = code`${source.runtime("setEntry", "read")}(m.${field.localName}, ${mapKey(file, field.mapKey)}, ${value(file, field, "e[n]")});`;
  return code`{ ${map} for (const n of ${source.json("jsonKeys")}(e, r)) ${set} }`;
}

function mapKey(file: JsonFile, scalar: ScalarType): Printable {
  const { source } = file;
  switch (scalar) {
    case ScalarType.STRING:
      return code`${source.json("readJsonString")}(n)`;
    case ScalarType.BOOL:
      return code`${source.json("readJsonBoolKey")}(n)`;
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return code`${source.json("readJsonUint32Key")}(n)`;
    default:
      return isLong(scalar)
        ? scalarValue(file, scalar, "n", false)
        : code`${source.json("readJsonInt32Key")}(n)`;
  }
}

/** The expression of a value that is read from a variable. */
function value(file: JsonFile, field: DescField, from: string): Printable {
  const { source } = file;
  const kind = valueKind(field);
  if (kind.kind === "message") return messageValue(file, kind, from);
  if (field.enum !== undefined) {
    // Null is a value of this one.
    if (field.enum.typeName === "google.protobuf.NullValue")
      return code`${source.json("readJsonNull")}(${from})`;
    return code`${source.json("readJsonEnum")}(${from}, ${file.enumValues(field.enum)})`;
  }
  return scalarValue(file, field.scalar!, from, "longAsString" in field && field.longAsString);
}

function messageValue(file: JsonFile, { message, local }: MessageKind, from: string): Printable {
  const { source } = file;
  if (local === "wrapper") {
    return code`${source.json("openJsonWrapper")}(r, ${scalarValue(file, message.fields[0]!.scalar!, from, false)})`;
  }
  if (file.isCustom(message)) {
    const read = code`${source.json("readJsonByLibrary")}(${source.schema(message)}, ${from}, r)`;
    return local === "struct" ? code`${source.runtime("fromStruct", "struct")}(${read})` : read;
  }
  return code`${source.part(message, "readJson")}(${from}, ${source.part(message, "create")}(), r)`;
}

function scalarValue(file: JsonFile, scalar: ScalarType, from: string, longAsString: boolean): Printable {
  const read = code`${file.source.json(scalarReader(scalar))}(${from})`;
  return longAsString && isLong(scalar) ? code`String(${read})` : read;
}

function scalarReader(scalar: ScalarType): string {
  switch (scalar) {
    case ScalarType.STRING:
      return "readJsonString";
    case ScalarType.BOOL:
      return "readJsonBool";
    case ScalarType.BYTES:
      return "readJsonBytes";
    case ScalarType.FLOAT:
      return "readJsonFloat";
    case ScalarType.DOUBLE:
      return "readJsonDouble";
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return "readJsonUint32";
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
      return "readJsonUint64";
    default:
      return isLong(scalar) ? "readJsonInt64" : "readJsonInt32";
  }
}
