import { create, type DescField, type DescMessage, type Message, ScalarType } from "@bufbuild/protobuf";
import type { Random } from "./random.ts";

/** What kind of messages to make. */
export interface RandomMessageOptions {
  /** How many fields a message has set, on average. Default 6. */
  readonly fields?: number;
  /** One value in so many is of a wrong type or out of range; 0 for none. Default 0. */
  readonly badOneIn?: number;
  /** How deep messages are nested at most. Default 4. */
  readonly depth?: number;
  /** Only values that the enums have. Default false. */
  readonly hasKnownEnums?: boolean;
  /** Where scalars come from. Default {@link randomScalar}. */
  readonly scalar?: (random: Random, type: ScalarType) => Scalar;
}

/** A value of a scalar field, an enum excepted. */
export type Scalar = string | number | bigint | boolean | Uint8Array;

type Fields = Record<string, unknown>;

/** A message with random fields, as an application could have built it. */
export function randomMessage(
  random: Random,
  desc: DescMessage,
  options: RandomMessageOptions = {},
): Message {
  const { fields = 6, badOneIn = 0, depth = 4, hasKnownEnums = false, scalar = randomScalar } = options;
  const message = create(desc) as Message & Fields;
  const inner = { fields: Math.max(1, fields / 2), badOneIn, depth: depth - 1, hasKnownEnums, scalar };
  for (const field of desc.fields) {
    const isWanted = random.next() * desc.fields.length < fields;
    // Mostly complete: a message without a required field has one outcome only, which is soon tested.
    if (!isWanted && !(field.presence === 3 && !random.chance(10))) {
      continue;
    }
    if (field.message !== undefined && depth <= 0) {
      continue;
    }
    const value = randomField(random, field, inner);
    if (field.oneof !== undefined) {
      message[field.oneof.localName] = { case: field.localName, value };
    } else {
      message[field.localName] = value;
    }
  }
  if (random.chance(8)) {
    message.$unknown = randomUnknown(random, desc);
  }
  if (badOneIn > 0 && random.chance(badOneIn * 20)) {
    (message as { $typeName: string }).$typeName = "naru.Other";
  }
  return message;
}

function randomUnknown(random: Random, desc: DescMessage): Message["$unknown"] {
  const no = random.pick([2000, 2001, 19, 3]);
  return desc.fields.some((f) => f.number === no)
    ? []
    : [{ no, wireType: 0, data: new Uint8Array([random.int(128)]) }];
}

function randomField(random: Random, field: DescField, options: Required<RandomMessageOptions>): unknown {
  if (options.badOneIn > 0 && random.chance(options.badOneIn)) {
    return random.pick([undefined, null, 1.5, "x", {}]);
  }
  if (field.fieldKind === "list") {
    return Array.from({ length: randomLength(random) }, () => randomValue(random, field, options));
  }
  if (field.fieldKind !== "map") {
    return randomValue(random, field, options);
  }
  const map: Fields = {};
  for (let i = randomLength(random); i > 0; i--) {
    const key = String(options.scalar(random, field.mapKey));
    const isBadKey = options.badOneIn > 0 && random.chance(options.badOneIn);
    const name = isBadKey ? random.pick(["x", "", " 1", "0x10", "1e3", "-0", "true"]) : key;
    // Not by assignment: one of the keys is "__proto__".
    Object.defineProperty(map, name, {
      value: randomValue(random, field, options),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return map;
}

function randomLength(random: Random): number {
  return random.chance(60) ? 100 + random.int(100) : random.int(4);
}

function randomValue(random: Random, field: DescField, options: Required<RandomMessageOptions>): unknown {
  if (options.badOneIn > 0 && random.chance(options.badOneIn)) {
    return random.pick(badValues);
  }
  if (field.message !== undefined) {
    return randomChild(random, field, field.message, options);
  }
  if (field.enum !== undefined) {
    const isUnknown = !options.hasKnownEnums && random.chance(10);
    return isUnknown ? random.int(2 ** 31) - 2 ** 30 : random.pick(field.enum.values).number;
  }
  const value = options.scalar(random, field.scalar!);
  const asString = "longAsString" in field && field.longAsString;
  return asString && typeof value === "bigint" ? String(value) : value;
}

const badValues: readonly unknown[] = [
  undefined,
  null,
  true,
  "",
  "12",
  "-1",
  "0",
  "1.5",
  "abc",
  "NaN",
  1.5,
  -1,
  2 ** 31,
  2 ** 32,
  -(2 ** 31) - 1,
  1e39,
  NaN,
  Infinity,
  -0,
  5n,
  -5n,
  2n ** 63n,
  2n ** 64n,
  -(2n ** 63n) - 1n,
  "9223372036854775808",
  "-9223372036854775809",
  "18446744073709551616",
  [],
  {},
  new Uint8Array([1]),
  "\ud800",
];

function randomChild(
  random: Random,
  field: DescField,
  message: DescMessage,
  options: Required<RandomMessageOptions>,
): unknown {
  const isStruct =
    message.typeName === "google.protobuf.Struct" && field.parent.typeName !== "google.protobuf.Value";
  if (isStruct) {
    return randomJson(random, 3, true);
  }
  const isWrapper = /^google\.protobuf\.\w+Value$/.test(message.typeName) && message.fields.length === 1;
  if (
    isWrapper &&
    field.fieldKind === "message" &&
    field.oneof === undefined &&
    message.fields[0]!.scalar !== undefined
  ) {
    return options.scalar(random, message.fields[0]!.scalar);
  }
  return randomMessage(random, message, options);
}

function randomJson(random: Random, depth: number, isObject = false): unknown {
  const kind = isObject ? 6 : random.int(depth > 0 ? 7 : 4);
  if (kind === 0) {
    return null;
  }
  if (kind === 1) {
    return random.chance(2);
  }
  if (kind === 2) {
    return randomScalar(random, ScalarType.STRING);
  }
  if (kind < 5) {
    return randomScalar(random, ScalarType.DOUBLE);
  }
  if (kind === 5) {
    return Array.from({ length: random.int(4) }, () => randomJson(random, depth - 1));
  }
  const keys = Array.from({ length: random.int(4) }, () => randomString(random));
  return Object.fromEntries(keys.map((key) => [key, randomJson(random, depth - 1)]));
}

/** Any value of the type, those at its edges among them. */
export function randomScalar(random: Random, scalar: ScalarType): Scalar {
  switch (scalar) {
    case ScalarType.BOOL:
      return random.chance(2);
    case ScalarType.STRING:
      return randomString(random);
    case ScalarType.BYTES:
      return Uint8Array.from({ length: random.int(random.chance(20) ? 300 : 6) }, () => random.int(256));
    case ScalarType.FLOAT:
      return Math.fround(randomDouble(random));
    case ScalarType.DOUBLE:
      return randomDouble(random);
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return Number(BigInt.asUintN(32, randomBits(random)));
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
      return BigInt.asUintN(64, randomBits(random));
    case ScalarType.INT64:
    case ScalarType.SFIXED64:
    case ScalarType.SINT64:
      return BigInt.asIntN(64, randomBits(random));
    default:
      return Number(BigInt.asIntN(32, randomBits(random)));
  }
}

/** Integers of every size, those at the edges of a varint's length and of the types among them. */
function randomBits(random: Random): bigint {
  const bits = BigInt(random.int(66));
  const value = (BigInt(random.int(2 ** 32)) << 32n) | BigInt(random.int(2 ** 32));
  const edge = 1n << bits;
  return random.pick([
    0n,
    edge,
    edge - 1n,
    -edge,
    -edge - 1n,
    value >> (64n - (bits > 64n ? 64n : bits)),
    -(value >> 40n),
  ]);
}

function randomDouble(random: Random): number {
  return random.pick([
    0,
    -0,
    1,
    -1,
    0.1,
    1.5,
    NaN,
    Infinity,
    -Infinity,
    3.4028234663852886e38,
    5e-324,
    1e-40,
    1.7976931348623157e308 * 2 ** -900,
    random.next() * 2 ** 20,
    -random.next(),
    random.int(2 ** 32),
  ]);
}

const alphabets = [
  "abcdefghijklmnopqrstuvwxyz 0123456789",
  "äöüß€éñ",
  "日本語漢字",
  "😀👍🏽🎉",
  "\u0000\u007f\u0080\u07ff\u0800\uffff\ufeff",
];

function randomString(random: Random): string {
  if (random.chance(40)) {
    return random.pick(["__proto__", "constructor", "", "\ud800", "a\udc00b", "\ud83d"]);
  }
  const length = random.chance(30) ? random.int(600) : random.int(40);
  const isMixed = random.chance(5);
  let alphabet = [...random.pick(random.chance(2) ? alphabets.slice(0, 1) : alphabets)];
  let text = "";
  for (let i = 0; i < length; i++) {
    if (isMixed) {
      alphabet = [...random.pick(alphabets)];
    }
    text += random.pick(alphabet);
  }
  return text;
}
