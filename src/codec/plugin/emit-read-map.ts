import type { DescField, ScalarType } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import { scalarZero } from "./emit-create.ts";
import { scalarType, valueKind, wireType } from "./field-kind.ts";
import { access } from "./names.ts";
import { fromMessage, readFunction } from "./read-functions.ts";
import { code, type Source } from "./source.ts";

/** What reads an entry of a map: its key and its value, in either order or not at all. */
export function mapBody(source: Source, field: DescField & { fieldKind: "map" }): Printable {
  const kind = valueKind(field);
  const unusual = source.runtime("unusual", "unusual");
  const keyTag = 8 | wireType(field.mapKey);
  const key = code`let k: ${scalarType(field.mapKey)} = ${scalarZero(field.mapKey)};`;
  const value = mapValue(source, field);
  const entry = [
    code`const t = ${source.call("readTag")}(r);`,
    code`if (t === ${keyTag}) k = ${readEntryPart(source, field, field.mapKey)};`,
    code`else if (t === ${value.tag}) u = ${value.read};`,
    code`else ${source.call("skipInEntry")}(r, e, t);`,
  ].flatMap((statement) => [statement, " "]);
  const converted = kind.kind === "message" ? fromMessage(source, kind, value.complete) : value.complete;
  const set = code`${source.call("setEntry")}(m${access(field.localName)}, k, ${converted});`;
  const isShort = code`if (p > e) throw ${unusual};`;
  return code`{ ${key} let u: ${value.type} | undefined; r.p = p; while (r.p < e) { ${entry}} p = r.p; ${isShort} ${set} }`;
}

function mapValue(source: Source, field: DescField & { fieldKind: "map" }) {
  if (field.message !== undefined) {
    const create = code`${source.part(field.message, "create")}()`;
    const end = code`${source.call("readEnd")}(r, e)`;
    return {
      tag: 18,
      type: source.shape(field.message),
      read: code`${source.part(field.message, "read")}(r, ${end}, u ?? ${create})`,
      complete: code`u ?? ${create}`,
    };
  }
  if (field.enum !== undefined) {
    return {
      tag: 16,
      type: source.shape(field.enum),
      read: code`${source.call("readEnum")}(r)`,
      complete: `u ?? ${field.enum.values[0]!.number}`,
    };
  }
  return {
    tag: 16 | wireType(field.scalar!),
    type: scalarType(field.scalar!),
    read: readEntryPart(source, field, field.scalar!),
    complete: `u ?? ${scalarZero(field.scalar!)}`,
  };
}

function readEntryPart(source: Source, field: DescField, scalar: ScalarType): Printable {
  return code`${readFunction(source, field, scalar)}(r${wireType(scalar) === 2 ? ", e" : ""})`;
}
