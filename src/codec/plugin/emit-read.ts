import { type DescEnum, type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import { mapBody } from "./emit-read-map.ts";
import { isDelimited, isLong, type MessageKind, valueKind, wireType } from "./field-kind.ts";
import { access } from "./names.ts";
import { fromMessage, lengthFunction, readFunction } from "./read-functions.ts";
import { code, type Source } from "./source.ts";
import { divide, findUsed, isWide, maxComparisons, maxFields, partName } from "./wide.ts";

/** A case of a switch over field numbers or tags. */
interface Case {
  readonly label: number;
  readonly body: Printable;
}

/**
 * Prints the decoder of a message. A varint is read before it is known whose it is: as the value of an
 * integer, or as the length of what follows. So the reading of varints, long in code, is there once.
 */
export function emitRead(source: Source, message: DescMessage, isGroup: boolean): void {
  const shape = source.shape(message);
  const reader = source.runtimeType("Reader", "read");
  const cases = message.fields.flatMap((field) => casesOf(source, field));
  const byType = (types: number[]) => cases.filter((c) => types.includes(c.label & 7));
  const group = isGroup ? ", group = 0" : "";
  source.line`export function ${source.names(message).read}(r: ${reader}, end: number, m: ${shape}${group}): ${shape} {`;
  source.line`  ${source.call("enter")}(r);`;
  source.line`  const b = r.b;`;
  source.line`  let p = r.p;`;
  if (isGroup) {
    source.line`  let t = 0;`;
  }
  source.line`  while (p < end) {`;
  source.line`    ${isGroup ? "" : "let "}t = b[p++]!;`;
  source.line`    if (t > 127) { t = ${source.call("longTag")}(r, p); p = r.p; }`;
  if (isGroup) {
    source.line`    if (group !== 0 && (t & 7) === 4) break;`;
  }
  source.line`    const s = p;`;
  const part = new ReadParts(source, message);
  emitVarints(source, part, byType([0]), byType([2]));
  const others = byType([1, 3, 5]);
  if (others.length > 0) {
    emitSwitch(source, part, { value: "t", cases: others, indent: "    " });
  }
  source.line`    p = ${source.call("readUnknown")}(r, s, end, t, m, ${source.schema(message)});`;
  source.line`  }`;
  if (isGroup) {
    source.line`  if (group !== 0) ${source.call("leaveGroup")}(r, p, t, group);`;
  }
  source.line`  ${isGroup ? "else " : ""}${source.call("leave")}(r, p, end);`;
  source.line`  return m;`;
  source.line`}`;
  source.line``;
  part.emit();
}

function emitVarints(
  source: Source,
  parts: ReadParts,
  varints: readonly Case[],
  lengths: readonly Case[],
): void {
  if (varints.length + lengths.length === 0) {
    return;
  }
  const condition =
    varints.length === 0 ? "(t & 7) === 2" : lengths.length === 0 ? "(t & 7) === 0" : "(t & 5) === 0";
  source.line`    if (${condition}) {`;
  source.line`      let v = b[p++]!;`;
  source.line`      if (v > 127) {`;
  source.line`        let w = b[p++]!;`;
  source.line`        v = (v & 127) | ((w & 127) << 7);`;
  source.line`        if (w > 127) {`;
  source.line`          w = b[p++]!;`;
  source.line`          if (w > 127) { v = ${source.call("longVarint")}(r, s); p = r.p; } else v |= w << 14;`;
  source.line`        }`;
  source.line`      }`;
  const byNumber = (cases: readonly Case[]) => cases.map(({ label, body }) => ({ label: label >>> 3, body }));
  const isBoth = varints.length > 0 && lengths.length > 0;
  if (varints.length > 0) {
    const before = isBoth ? "if ((t & 7) === 0) " : "";
    emitSwitch(source, parts, { value: "t >>> 3", cases: byNumber(varints), indent: "      ", before });
  }
  if (lengths.length > 0) {
    source.line`      ${isBoth ? "else " : ""}{`;
    source.line`        const e = p + (v >>> 0);`;
    source.line`        if (e > end) throw ${source.runtime("unusual", "unusual")};`;
    emitSwitch(source, parts, { value: "t >>> 3", cases: byNumber(lengths), indent: "        " });
    source.line`      }`;
  }
  source.line`    }`;
}

/** A choice among the fields of a message, within the loop over its tags. */
interface Switch {
  /** What is compared with the labels. */
  readonly value: string;
  readonly cases: readonly Case[];
  readonly indent: string;
  /** A condition in front of it. */
  readonly before?: string;
}

function emitSwitch(source: Source, parts: ReadParts, { value, cases, indent, before = "" }: Switch): void {
  if (cases.length > maxFields || parts.isWide) {
    source.line`${indent}${before}{`;
    source.line`${indent}  let q = -1;`;
    const sorted = [...cases].sort((a, b) => a.label - b.label);
    for (const [i, part] of divide(sorted).entries()) {
      const otherwise = i === 0 ? "" : "else ";
      source.line`${indent}  ${otherwise}if (${value} <= ${part.at(-1)!.label}) q = ${parts.add(value, part)};`;
    }
    source.line`${indent}  if (q >= 0) { p = q; continue; }`;
    source.line`${indent}}`;
    return;
  }
  source.line`${indent}${before}switch (${value}) {`;
  for (const { label, body } of cases) {
    source.line`${indent}  case ${label}: ${body} continue;`;
  }
  source.line`${indent}}`;
}

/**
 * Parts of a decoder that is too long for one function. Each gives the position after the field, or -1 if it
 * has none such.
 */
class ReadParts {
  readonly #source: Source;
  readonly #message: DescMessage;
  readonly #parts: { readonly value: string; readonly cases: readonly Case[]; readonly names: string[] }[] =
    [];

  constructor(source: Source, message: DescMessage) {
    this.#source = source;
    this.#message = message;
  }

  /** Whether there are parts for fewer fields too. */
  get isWide(): boolean {
    return this.#message.fields.some(isWide);
  }

  /** Adds one, and gives its call. */
  add(value: string, cases: readonly Case[]): string {
    const bodies = cases.map(({ body }) => body);
    const names = findUsed([...bodies, value, " p"], ["r", "m", "b", "p", "t", "s", "v", "e", "end"]);
    this.#parts.push({ value, cases, names });
    return `${this.#name(this.#parts.length - 1)}(${names.join(", ")})`;
  }

  #name(index: number): string {
    return partName(this.#source.names(this.#message).read, index);
  }

  emit(): void {
    const source = this.#source;
    const reader = source.runtimeType("Reader", "read");
    const types: Record<string, Printable> = {
      r: reader,
      m: source.shape(this.#message),
      b: code`${reader}["b"]`,
    };
    for (const [i, { value, cases, names }] of this.#parts.entries()) {
      const parameters = names.flatMap(
        (name, n) => code`${n === 0 ? "" : ", "}${name}: ${types[name] ?? "number"}`,
      );
      source.line`function ${this.#name(i)}(${parameters}): number {`;
      source.line`  switch (${value}) {`;
      for (const { label, body } of cases) {
        source.line`    case ${label}: ${body} return p;`;
      }
      source.line`  }`;
      source.line`  return -1;`;
      source.line`}`;
      source.line``;
    }
  }
}

/** The tags of a field and what to do with each: a list of numbers has two, packed and not. */
function casesOf(source: Source, field: DescField): Case[] {
  const tag = (type: number) => ((field.number << 3) | type) >>> 0;
  const kind = valueKind(field);
  if (field.fieldKind === "map") {
    return [{ label: tag(2), body: mapBody(source, field) }];
  }
  if (kind.kind === "message") {
    return [{ label: tag(isDelimited(field) ? 3 : 2), body: messageBody(source, field, kind) }];
  }
  const scalar = kind.kind === "enum" ? ScalarType.INT32 : kind.scalar;
  const type = wireType(scalar);
  const single = { label: tag(type), body: scalarBody(source, field, scalar) };
  if (field.fieldKind !== "list" || type === 2) {
    return [single];
  }
  return [single, { label: tag(2), body: code`r.p = p; ${packedBody(source, field, scalar)} p = r.p;` }];
}

// The runtime has loops of its own for what lists mostly hold.
const packedFunctions: Partial<Record<ScalarType, string>> = {
  [ScalarType.INT32]: "readPackedInt32",
  [ScalarType.UINT32]: "readPackedUint32",
  [ScalarType.SINT32]: "readPackedSint32",
  [ScalarType.DOUBLE]: "readPackedDouble",
  [ScalarType.FLOAT]: "readPackedFloat",
  [ScalarType.FIXED32]: "readPackedFixed32",
  [ScalarType.SFIXED32]: "readPackedSfixed32",
};

function packedBody(source: Source, field: DescField, scalar: ScalarType): Printable {
  const packed = packedFunctions[scalar];
  if (packed !== undefined) {
    const items = `m${access(field.localName)}`;
    const assign = wireType(scalar) === 0 ? "" : `${items} = `;
    return code`${assign}${source.call(packed)}(r, e, ${items});`;
  }
  const read = asString(field, scalar, code`${readFunction(source, field, scalar)}(r)`);
  return code`for (const a = m${access(field.localName)}; r.p < e; ) a.push(${read});`;
}

function scalarBody(source: Source, field: DescField, scalar: ScalarType): Printable {
  switch (wireType(scalar)) {
    case 0:
      return varintBody(source, field, scalar);
    case 2:
      return code`${assign(field, code`${lengthFunction(source, field, scalar)}(b, p, e)`)} p = e;`;
    default: {
      const value = asString(field, scalar, code`${readFunction(source, field, scalar)}(r)`);
      return code`r.p = p; ${assign(field, value)} p = r.p;`;
    }
  }
}

/** The value of a varint whose low 32 bits are `v`; of up to three bytes there are no others. */
function varintBody(source: Source, field: DescField, scalar: ScalarType): Printable {
  const long = (name: string, short: string) => code`p - s < 4 ? ${short} : ${source.call(name)}()`;
  switch (scalar) {
    case ScalarType.UINT32:
      return assign(field, "v >>> 0");
    case ScalarType.SINT32:
      return assign(field, "(v >>> 1) ^ -(v & 1)");
    case ScalarType.BOOL:
      return assign(field, long("longBool", "v !== 0"));
    case ScalarType.INT64:
      return assign(field, asString(field, scalar, long("longInt64", "BigInt(v)")));
    case ScalarType.UINT64:
      return assign(field, asString(field, scalar, long("longUint64", "BigInt(v)")));
    case ScalarType.SINT64:
      return assign(field, asString(field, scalar, long("longSint64", "BigInt((v >>> 1) ^ -(v & 1))")));
    default:
      return field.enum === undefined ? assign(field, "v | 0") : enumBody(source, field);
  }
}

function enumBody(source: Source, field: DescField): Printable {
  const type = field.enum!;
  if (type.open || field.fieldKind === "list") {
    return assign(field, code`(v | 0) as ${source.shape(type)}`);
  }
  // Of a closed enum a value that it does not have is an unknown field.
  const value = code`v as ${source.shape(type)}`;
  return code`if (!(${isKnownValue(source, type)})) throw ${source.runtime("unusual", "unusual")}; ${assign(field, value)}`;
}

/** The condition that the enum has the value `v`. */
function isKnownValue(source: Source, type: DescEnum): Printable {
  const numbers = [...new Set(type.values.map((value) => value.number))].sort((a, b) => a - b);
  if (numbers.length <= maxComparisons) {
    return numbers.map((number) => `v === ${number}`).join(" || ");
  }
  const [min, max] = [numbers[0]!, numbers.at(-1)!];
  if (max - min === numbers.length - 1) {
    return `v >= ${min} && v <= ${max}`;
  }
  return code`${source.schema(type)}.value[v as ${source.shape(type)}] !== undefined`;
}

function assign(field: DescField, value: Printable): Printable {
  if (field.fieldKind === "list") {
    return code`m${access(field.localName)}.push(${value});`;
  }
  if (field.oneof === undefined) {
    return code`m${access(field.localName)} = ${value};`;
  }
  return code`m${access(field.oneof.localName)} = { case: ${JSON.stringify(field.localName)}, value: ${value} };`;
}

function asString(field: DescField, scalar: ScalarType, value: Printable): Printable {
  return isLong(scalar) && "longAsString" in field && field.longAsString ? code`String(${value})` : value;
}

function messageBody(source: Source, field: DescField, kind: MessageKind): Printable {
  const create = code`${source.part(kind.message, "create")}()`;
  const read = (target: Printable) => readMessage(source, field, kind.message, target);
  if (field.fieldKind === "list") {
    return code`r.p = p; ${assign(field, fromMessage(source, kind, read(create)))} p = r.p;`;
  }
  if (kind.local === "wrapper") {
    const held = `m${access(field.localName)}`;
    const wrapper = code`const w = ${create}; if (${held} !== undefined) w.value = ${held};`;
    return code`{ ${wrapper} r.p = p; ${held} = ${read("w")}.value; p = r.p; }`;
  }
  if (kind.local === "struct") {
    const held = field.oneof === undefined ? `m${access(field.localName)}` : previous(field, "undefined");
    const add = source.runtime("addStruct", "struct");
    return code`r.p = p; ${assign(field, code`${add}(${held}, ${read(create)})`)} p = r.p;`;
  }
  return code`r.p = p; ${assign(field, read(previous(field, create)))} p = r.p;`;
}

/** What the field holds already, for a second occurrence to be merged into, or what stands in for it. */
function previous(field: DescField, otherwise: Printable): Printable {
  if (field.oneof === undefined) {
    return code`m${access(field.localName)} ?? ${otherwise}`;
  }
  const oneof = `m${access(field.oneof.localName)}`;
  return code`${oneof}.case === ${JSON.stringify(field.localName)} ? ${oneof}.value : ${otherwise}`;
}

function readMessage(source: Source, field: DescField, message: DescMessage, target: Printable): Printable {
  const read = source.part(message, "read");
  if (isDelimited(field)) {
    return code`${read}(r, end, ${target}, ${((field.number << 3) | 4) >>> 0})`;
  }
  return code`${read}(r, e, ${target})`;
}
