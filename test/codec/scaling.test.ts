import {
  type DescField,
  type DescMessage,
  fromBinary,
  type Message,
  ScalarType,
  toBinary,
} from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { describe, expect, it } from "vitest";
import { type Codec, createReflectiveCodec } from "../../src/codec/codec.ts";
import { Reader } from "../../src/codec/runtime-read.ts";
import { readUnknown } from "../../src/codec/runtime-unknown.ts";
import { codecs } from "./gen/codecs.ts";
import { AllTypes2Schema } from "./gen/naru/codec/test/v1/all_types2_pb.ts";
import { AllTypes3Schema } from "./gen/naru/codec/test/v1/all_types3_pb.ts";

// From a thousand bytes to a million, a byte takes as long. What takes time for each pair of parts takes a
// thousand times as long: the bound lies far from both, and what is counted is this thread's own CPU, so that
// a busy machine changes nothing.

const smallBytes = 1000;
const largeBytes = 1_000_000;
const maxRatio = 25;

/** CPU microseconds of this thread; short work is done until it can be measured, and its code is compiled. */
function cpuOf(run: () => unknown): number {
  run();
  const before = process.threadCpuUsage();
  for (let rounds = 1; ; rounds++) {
    run();
    const { user, system } = process.threadCpuUsage(before);
    if (user + system >= 2000) {
      return (user + system) / rounds;
    }
  }
}

/** How much longer a byte takes in a large message than in a small one. */
function ratio(make: (bytes: number) => { readonly size: number; run(): unknown }): number {
  const small = make(smallBytes);
  const smallCost = cpuOf(() => small.run()) / small.size;
  const large = make(largeBytes);
  const before = process.threadCpuUsage();
  large.run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / large.size / smallCost;
}

const generated = codecs.get(AllTypes3Schema) as unknown as Codec;
const reflective = createReflectiveCodec(AllTypes3Schema);

/** One field of each kind that there is. */
function kindsOf(desc: DescMessage): DescField[] {
  const byKind = new Map<string, DescField>();
  for (const field of desc.fields) {
    const { fieldKind, scalar, message, enum: type, oneof } = field;
    const isScalarInOneof = oneof !== undefined && message === undefined;
    if (isScalarInOneof && byKind.has("oneof")) {
      continue;
    }
    if (isScalarInOneof) {
      byKind.set("oneof", field);
    }
    const key = fieldKind === "map" ? field.mapKey : fieldKind === "list" ? field.packed : oneof?.name;
    const wkt = message?.typeName.startsWith("google.") ? message.typeName : message && "message";
    byKind.set([fieldKind, key, scalar, wkt, type && "enum"].join(), field);
  }
  return [...byKind.values()];
}

function scalarOf(type: ScalarType, i: number): unknown {
  switch (type) {
    case ScalarType.STRING:
      return `ü${i}`;
    case ScalarType.BYTES:
      return Uint8Array.of(i & 255);
    case ScalarType.BOOL:
      return i % 2 === 0;
    case ScalarType.DOUBLE:
    case ScalarType.FLOAT:
      return i / 2;
    case ScalarType.INT64:
    case ScalarType.UINT64:
    case ScalarType.SINT64:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return BigInt(i);
    default:
      return i;
  }
}

/** A message with `count` values in one field, or one that is `count` characters long. */
function messageWith(field: DescField, count: number): Message {
  const json: Record<string, unknown> = {};
  const value = (i: number): unknown => {
    const scalar =
      field.scalar ??
      (field.message?.typeName.endsWith("Value") ? field.message.fields[0]?.scalar : undefined);
    if (scalar === ScalarType.BYTES) {
      return "YQ==";
    }
    if (scalar !== undefined) {
      return typeof scalarOf(scalar, i) === "bigint" ? String(i) : scalarOf(scalar, i);
    }
    return field.enum === undefined ? jsonOf(field.message!, i) : field.enum.values.at(-1)!.number;
  };
  if (field.fieldKind === "list") {
    json[field.jsonName] = Array.from({ length: count }, (_, i) => value(i));
  } else if (field.fieldKind === "map") {
    const keys =
      field.mapKey === ScalarType.BOOL
        ? ["true", "false"]
        : Array.from({ length: count }, (_, i) => String(i));
    json[field.jsonName] = Object.fromEntries(keys.map((key, i) => [key, value(i)]));
  } else if (field.scalar === ScalarType.STRING) {
    json[field.jsonName] = "ü".repeat(count);
  } else if (field.scalar === ScalarType.BYTES) {
    json[field.jsonName] = Buffer.alloc(count).toString("base64");
  } else if (field.message?.typeName.endsWith("Struct")) {
    json[field.jsonName] = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`k${i}`, [i, { a: "b" }]]),
    );
  } else {
    json[field.jsonName] = value(count);
  }
  return codecs.get(field.parent).decodeJson(JSON.stringify(json));
}

function jsonOf(message: DescMessage, i: number): unknown {
  switch (message.typeName) {
    case "google.protobuf.Timestamp":
      return new Date(i * 1000).toISOString();
    case "google.protobuf.Duration":
      return `${i}s`;
    case "google.protobuf.FieldMask":
      return `a${i}`;
    case "google.protobuf.Struct":
      return { [`k${i}`]: i };
    case "google.protobuf.Value":
    case "google.protobuf.ListValue":
      return [i];
    default:
      return {};
  }
}

/** One occurrence of the field after another, `bytes` long or a little more: few values, again and again. */
function repeated(field: DescField, bytes: number): Uint8Array {
  const isPlural = field.fieldKind === "list" || field.fieldKind === "map";
  const block = Buffer.concat(
    Array.from({ length: 16 }, (_, i) => toBinary(field.parent, messageWith(field, isPlural ? 1 : i))),
  );
  return Buffer.concat(new Array<Uint8Array>(Math.ceil(bytes / block.length)).fill(block));
}

const fields3 = kindsOf(AllTypes3Schema);
const named = (fields: readonly DescField[]) => fields.map((field) => [field.name, field] as const);

describe("a field that is there again and again in binary", () => {
  // Of 2.0 what 3.0 does not have: groups, and enums that are closed.
  const fields2 = kindsOf(AllTypes2Schema).filter(isOfProto2);
  const fields = [...named(fields3), ...named(fields2)];

  it.each(fields)("is decoded in time for its bytes: %s", (_, field) => {
    const codec = codecs.get(field.parent) as Codec;
    const worst = ratio((bytes) => {
      const wire = repeated(field, bytes);
      return { size: wire.length, run: () => codec.decode(wire) };
    });
    expect(worst).toBeLessThan(maxRatio);
  });
});

/**
 * A Struct with one name more in each piece: as occurrences of its field, or of the value in one entry of a
 * map.
 */
function inPieces(field: DescField, bytes: number): Uint8Array {
  const value = new BinaryWriter().tag(2, WireType.Bit64).double(1).finish();
  const number = field.fieldKind === "map" ? 2 : field.number;
  const writer = new BinaryWriter();
  for (let i = 0; i < bytes / 25; i++) {
    const entry = new BinaryWriter().tag(1, WireType.LengthDelimited).string(`k${i}`);
    const struct = entry.tag(2, WireType.LengthDelimited).bytes(value).finish();
    const piece = new BinaryWriter().tag(1, WireType.LengthDelimited).bytes(struct).finish();
    writer.tag(number, WireType.LengthDelimited).bytes(piece);
  }
  const pieces = writer.finish();
  return number === field.number
    ? pieces
    : new BinaryWriter().tag(field.number, WireType.LengthDelimited).bytes(pieces).finish();
}

describe("a Struct that comes in many pieces", () => {
  const structs = AllTypes3Schema.fields.filter(
    ({ message }) => message?.typeName === "google.protobuf.Struct",
  );
  const fronts = { "generated code": generated, "protobuf-es alone": reflective };

  it.each(
    Object.entries(fronts).flatMap(([name, codec]) =>
      structs.map((field) => [field.name, name, codec, field] as const),
    ),
  )("is merged in time for its bytes: %s by %s", (_, __, codec, field) => {
    for (const end of [[], [0x08, 0x80], [0x0a, 0x01, 0x05]]) {
      const worst = ratio((bytes) => {
        const wire = Buffer.concat([inPieces(field, bytes), Uint8Array.from(end)]);
        return {
          size: wire.length,
          run() {
            try {
              codec.decode(wire);
            } catch {
              // It is malformed on purpose: what it takes to find out is measured.
            }
          },
        };
      });
      expect(worst, `with ${end.length} bytes that do not belong`).toBeLessThan(maxRatio);
    }
  });

  it("is the same as by protobuf-es, in lists, maps and oneofs as well", () => {
    for (const field of structs) {
      for (const wire of [inPieces(field, 3000), repeated(field, 3000)]) {
        const expected = fromBinary(AllTypes3Schema, wire);
        expect(reflective.decode(wire), field.name).toEqual(expected);
        expect(generated.decode(wire), field.name).toEqual(expected);
      }
    }
  });
});

describe("a message", () => {
  it.each(named(fields3.filter(isMeasuredInJson)))(
    "is read and written, in JSON and in binary, in time for its length: %s",
    (_, field) => {
      const make = (bytes: number) => {
        const message = messageWith(field, bytes / 10);
        const text = generated.encodeJson(message);
        return { message, text, wire: generated.encode(message), size: text.length };
      };
      const [small, large] = [make(smallBytes), make(largeBytes)];
      const by = (run: (made: typeof small) => unknown) =>
        ratio((bytes) => {
          const made = bytes === smallBytes ? small : large;
          return { size: made.size, run: () => run(made) };
        });
      expect(
        by(({ text }) => generated.decodeJson(text)),
        "read from JSON",
      ).toBeLessThan(maxRatio);
      expect(
        by(({ message }) => generated.encodeJson(message)),
        "written to JSON",
      ).toBeLessThan(maxRatio);
      expect(
        by(({ message }) => generated.encode(message)),
        "written to binary",
      ).toBeLessThan(maxRatio);
    },
  );

  it.each([
    ["numbers that look like rounded ones", (i: number) => `"optDouble${i}":0.30000000000000004`],
    ["numbers that are rounded", (i: number) => `"unheardOf${i}":9007199254740993`],
    ["quotes in strings", (i: number) => `"unheardOf${i}":"\\"\\\\\\"9007199254740993 \\ud83d\\ude00:"`],
    ["names in JSON that the schema does not know", (i: number) => `"unheardOf${i}":{"a":[1]}`],
  ])("is read in time for its length with %s", (_, member) => {
    const worst = ratio((bytes) => {
      const members = Array.from({ length: bytes / 30 }, (__, i) => member(i));
      const text = `{"optDouble":9007199254740993,${members.join()}}`;
      return { size: text.length, run: () => generated.decodeJson(text, { ignoreUnknownFields: true }) };
    });
    expect(worst).toBeLessThan(maxRatio);
  });

  it("is read in time for its length with one very long number", () => {
    const worst = ratio((bytes) => {
      const text = `{"optDouble":1.${"0".repeat(bytes)}1,"optFloat":${"0.".padEnd(bytes, "1")}}`;
      return { size: text.length, run: () => generated.decodeJson(text) };
    });
    expect(worst).toBeLessThan(maxRatio);
  });
});

/** Lists and maps of what is read by code of its own, and text. */
function isMeasuredInJson({
  fieldKind,
  scalar,
  mapKey,
  packed,
}: DescField & { mapKey?: unknown; packed?: unknown }) {
  const isCommon = scalar === undefined || scalarsInJson.has(scalar);
  if (fieldKind === "list") {
    return isCommon && packed !== true;
  }
  if (fieldKind === "map") {
    return isCommon && mapKey !== ScalarType.BOOL;
  }
  return scalar === ScalarType.STRING || scalar === ScalarType.BYTES;
}

const scalarsInJson = new Set([ScalarType.INT32, ScalarType.INT64, ScalarType.DOUBLE, ScalarType.STRING]);

function isOfProto2(field: DescField): boolean {
  return field.enum?.open === false || ("delimitedEncoding" in field && field.delimitedEncoding);
}

describe("fields that the schema does not know", () => {
  it("are kept in time for their number, whether they are varints, text or groups", () => {
    for (const type of [WireType.Varint, WireType.LengthDelimited, WireType.StartGroup]) {
      const worst = ratio((bytes) => {
        const writer = new BinaryWriter();
        for (let i = 0; i < bytes / 4; i++) {
          writer.tag(2000 + (i % 100), type);
          if (type === WireType.StartGroup) {
            writer.tag(2000 + (i % 100), WireType.EndGroup);
          } else {
            writer.uint32(0);
          }
        }
        const wire = writer.finish();
        return { size: wire.length, run: () => generated.encode(generated.decode(wire)) };
      });
      expect(worst).toBeLessThan(maxRatio);
    }
  });

  it("take as long in a message of 5,000 fields as in one of 5", () => {
    const cost = (fields: number) => {
      const desc = {
        fields: Array.from({ length: fields }, (_, i) => ({ number: i + 1 })),
      } as unknown as DescMessage;
      const reader = new Reader();
      reader.b = Uint8Array.of(0);
      reader.left = 100;
      return cpuOf(() => {
        for (let i = 0; i < 1000; i++) {
          readUnknown(reader, 0, 1, 6000 << 3, {}, desc);
        }
      });
    };
    // The best of several, in turns: what else the process does at the time (compiling, collecting) is in the
    // others.
    let [wide, narrow] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 5; round++) {
      wide = Math.min(wide, cost(5000));
      narrow = Math.min(narrow, cost(5));
    }
    expect(wide / narrow).toBeLessThan(5);
  });
});
