import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { Random } from "./random.ts";

/** Bytes that are nearly a message: fields out of order, repeated, packed or not, unknown, of wrong types. */
export function randomWire(random: Random, desc: DescMessage, depth = 4): Uint8Array {
  const writer = new BinaryWriter();
  for (let i = random.int(8); i > 0; i--) {
    writeField(random, writer, desc, depth);
  }
  return writer.finish();
}

function writeField(random: Random, writer: BinaryWriter, desc: DescMessage, depth: number): void {
  if (desc.fields.length === 0 || random.chance(12)) {
    writeAny(random, writer, random.pick([1, 2, 15, 16, 2047, 2048, 90_000, 536_870_911]), random.int(6));
    return;
  }
  const field = random.pick(desc.fields);
  if (random.chance(15)) {
    writeAny(random, writer, field.number, random.int(6));
    return;
  }
  if (field.message !== undefined && field.fieldKind !== "map") {
    writeChild(random, writer, field, field.message, depth);
  } else if (field.fieldKind === "map") {
    writer.tag(field.number, WireType.LengthDelimited).bytes(randomEntry(random, field, depth));
  } else {
    writeScalars(random, writer, field.number, field.scalar ?? ScalarType.INT32, field.fieldKind === "list");
  }
}

function writeChild(
  random: Random,
  writer: BinaryWriter,
  field: DescField,
  child: DescMessage,
  depth: number,
): void {
  const bytes = depth > 0 ? randomWire(random, child, depth - 1) : new Uint8Array();
  const isGroup =
    random.chance(20) || ("delimitedEncoding" in field && field.delimitedEncoding && !random.chance(10));
  if (isGroup) {
    writer.tag(field.number, WireType.StartGroup).raw(bytes).tag(field.number, WireType.EndGroup);
  } else {
    writer.tag(field.number, WireType.LengthDelimited).bytes(bytes);
  }
}

function randomEntry(random: Random, field: DescField & { fieldKind: "map" }, depth: number): Uint8Array {
  const writer = new BinaryWriter();
  for (let i = random.int(4); i > 0; i--) {
    const part = random.int(5);
    if (part < 2) {
      writeScalars(random, writer, 1, field.mapKey, false);
    } else if (part === 2 && random.chance(4)) {
      writeAny(random, writer, 1 + random.int(4), random.int(6));
    } else if (field.message === undefined) {
      writeScalars(random, writer, 2, field.scalar ?? ScalarType.INT32, false);
    } else {
      writer
        .tag(2, WireType.LengthDelimited)
        .bytes(depth > 0 ? randomWire(random, field.message, depth - 1) : new Uint8Array());
    }
  }
  return writer.finish();
}

function writeScalars(
  random: Random,
  writer: BinaryWriter,
  no: number,
  scalar: ScalarType,
  isList: boolean,
): void {
  const type = wireTypeOf(scalar);
  if (!isList || type === WireType.LengthDelimited || random.chance(2)) {
    writer.tag(no, type);
    writeScalar(random, writer, scalar);
    return;
  }
  writer.tag(no, WireType.LengthDelimited).fork();
  for (let i = random.int(5); i > 0; i--) {
    writeScalar(random, writer, scalar);
  }
  writer.join();
}

function writeScalar(random: Random, writer: BinaryWriter, scalar: ScalarType): void {
  switch (wireTypeOf(scalar)) {
    case WireType.Varint:
      writer.raw(randomVarint(random));
      break;
    case WireType.Bit64:
      writer.raw(randomBytes(random, 8));
      break;
    case WireType.Bit32:
      writer.raw(randomBytes(random, 4));
      break;
    default:
      writer.bytes(scalar === ScalarType.STRING ? randomText(random) : randomBytes(random, random.int(40)));
  }
}

function wireTypeOf(scalar: ScalarType): WireType {
  switch (scalar) {
    case ScalarType.STRING:
    case ScalarType.BYTES:
      return WireType.LengthDelimited;
    case ScalarType.DOUBLE:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return WireType.Bit64;
    case ScalarType.FLOAT:
    case ScalarType.FIXED32:
    case ScalarType.SFIXED32:
      return WireType.Bit32;
    default:
      return WireType.Varint;
  }
}

/** Also longer than needed, also longer than any varint may be. */
function randomVarint(random: Random): Uint8Array {
  const size = random.chance(3) ? random.int(12) : random.int(3);
  const bytes = Uint8Array.from({ length: size + 1 }, () => random.int(256) | 0x80);
  bytes[size] = random.chance(4) ? 0 : bytes[size]! & 0x7f;
  return bytes;
}

function randomText(random: Random): Uint8Array {
  if (random.chance(10)) {
    return randomBytes(random, random.int(60));
  }
  const text = random.pick([
    "",
    "a",
    "name",
    "ünï",
    "日本語",
    "😀",
    "\ufeffbom",
    "__proto__",
    "x".repeat(random.int(100)),
  ]);
  return new TextEncoder().encode(text.repeat(1 + random.int(3)));
}

function randomBytes(random: Random, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, () => random.int(256));
}

function writeAny(random: Random, writer: BinaryWriter, no: number, type: WireType): void {
  writer.tag(no, type);
  if (type === WireType.Varint) {
    writer.raw(randomVarint(random));
  } else if (type === WireType.Bit64) {
    writer.raw(randomBytes(random, 8));
  } else if (type === WireType.Bit32) {
    writer.raw(randomBytes(random, 4));
  } else if (type === WireType.LengthDelimited) {
    writer.bytes(randomBytes(random, random.int(20)));
  } else if (type === WireType.StartGroup && !random.chance(3)) {
    writer.raw(new Uint8Array([8, 1])).tag(no, WireType.EndGroup);
  }
}

/** The bytes with a few of them changed, removed, repeated or cut off. */
export function mutate(random: Random, bytes: Uint8Array): Uint8Array {
  const result = [...bytes];
  for (let i = 1 + random.int(3); i > 0 && result.length > 0; i--) {
    const at = random.int(result.length);
    const kind = random.int(6);
    if (kind === 0) {
      result.length = at;
    } else if (kind === 1) {
      result[at] = random.int(256);
    } else if (kind === 2) {
      result[at] = (result[at] ?? 0) ^ (1 << random.int(8));
    } else if (kind === 3) {
      result.splice(at, 1 + random.int(4));
    } else if (kind === 4) {
      result.splice(at, 0, ...randomBytes(random, 1 + random.int(4)));
    } else {
      result.splice(at, 0, ...result.slice(at, at + random.int(8)));
    }
  }
  return Uint8Array.from(result);
}
