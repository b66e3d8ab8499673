import { createRegistry, type DescField, ScalarType } from "@bufbuild/protobuf";
import { isWrapperDesc } from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";
import { type Codec, createReflectiveCodec } from "../../src/codec/codec.ts";
import { isRoundedToInteger } from "../../src/codec/json-numbers.ts";
import { codecs } from "./gen/codecs.ts";
import { AllTypes3Schema } from "./gen/naru/codec/test/v1/all_types3_pb.ts";
import { createRandom } from "./random.ts";

const registry = createRegistry(...[...codecs].map(({ desc }) => desc));
const inexact = /cannot decode field (\S+) from JSON: a double does not hold this number exactly/;

const fronts: readonly (readonly [string, Codec])[] = [
  ["generated code", codecs.get(AllTypes3Schema) as Codec],
  ["no generated code", createReflectiveCodec(AllTypes3Schema)],
];

/** What the error says of the field, undefined when the text is taken. */
function refusedField(codec: Codec, text: string): string | undefined {
  try {
    codec.decodeJson(text, { registry });
    return undefined;
  } catch (error) {
    return inexact.exec(String(error))?.[1] ?? String(error);
  }
}

const longs = new Set<ScalarType | undefined>([
  ScalarType.INT64,
  ScalarType.UINT64,
  ScalarType.SINT64,
  ScalarType.FIXED64,
  ScalarType.SFIXED64,
]);
const longFields = AllTypes3Schema.fields.filter(
  ({ scalar, message }) =>
    longs.has(scalar) ||
    (message !== undefined && isWrapperDesc(message) && longs.has(message.fields[0]?.scalar)),
);

/** The JSON of a message that has `value` in one field. */
function jsonOf(field: DescField, value: string): string {
  const isWrapped = field.fieldKind === "list" ? `[1,${value}]` : value;
  return `{"${field.jsonName}":${field.fieldKind === "map" ? `{"1":${value}}` : isWrapped}}`;
}

describe.each(fronts)("an integer of 64 bits in JSON, with %s", (_, codec) => {
  it("meets every kind of field that can hold one", () => {
    const kinds = new Set(
      longFields.map(({ fieldKind, scalar, message }) => `${fieldKind} ${scalar ?? message}`),
    );
    expect(kinds.size).toBeGreaterThan(16);
  });

  it.each(longFields.map((field) => [field.name, field] as const))(
    "is refused in %s when it is a number that a double rounds, and taken as a string",
    (_, field) => {
      expect(refusedField(codec, jsonOf(field, "9007199254740993"))).toBe(
        String(field).replace("field ", ""),
      );
      expect(refusedField(codec, jsonOf(field, '"9007199254740993"'))).toBeUndefined();
      expect(refusedField(codec, jsonOf(field, "9007199254740992"))).toBeUndefined();
      expect(refusedField(codec, jsonOf(field, "9223372036854774784"))).toBeUndefined();
    },
  );

  it("is found however deep it lies", () => {
    const field = "naru.codec.test.v1.AllTypes3.opt_int64";
    const inner = '{"optInt64":9007199254740993}';
    const any = `{"optInt64":9007199254740993,"@type":"x/naru.codec.test.v1.AllTypes3"}`;
    expect(refusedField(codec, `{"recursive":{"recursive":${inner}}}`)).toBe(field);
    expect(refusedField(codec, `{"repeatedNested":[{"corecursive":${inner}}]}`)).toBe(field);
    expect(refusedField(codec, `{"mapBoolRecursive":{"true":${inner}}}`)).toBe(field);
    expect(refusedField(codec, `{"anyField":${any}}`)).toBe(field);
    expect(refusedField(codec, `{"opt_int64":9007199254740993}`)).toBe(field);
    const wrapped = `{"anyField":{"value":9007199254740993,"@type":"x/google.protobuf.Int64Value"}}`;
    expect(refusedField(codec, wrapped)).toBe("google.protobuf.Int64Value.value");
  });

  it("keeps every digit of a key and of a string", () => {
    const text =
      '{"mapInt64Int64":{"9007199254740993":"-9223372036854775808"},"optUint64":"18446744073709551615"}';
    const json = JSON.parse(codec.encodeJson(codec.decodeJson(text)));
    expect(json).toEqual(JSON.parse(text));
  });
});

describe("numbers of JSON that are not integers of 64 bits", () => {
  const [[, codec]] = fronts as [(typeof fronts)[0]];

  it.each(["optDouble", "optFloat", "repeatedDouble", "mapInt32Double"])(
    "are rounded in %s, as doubles are",
    (name) => {
      const field = AllTypes3Schema.fields.find(({ jsonName }) => jsonName === name)!;
      expect(refusedField(codec, jsonOf(field, "9007199254740993"))).toBeUndefined();
      expect(refusedField(codec, jsonOf(field, "123456789012345678901234567890"))).toBeUndefined();
    },
  );

  it("keep their place in a Struct", () => {
    const text = '{"structField":{"a":[9007199254740993,{"b":1e-400}]},"optInt64":"1"}';
    expect(codec.decodeJson(text)).toMatchObject({
      structField: { a: [9007199254740992, { b: 0 }] },
      optInt64: 1n,
    });
  });

  it("are refused in integers of 32 bits and enums where they would become others", () => {
    for (const text of [
      "1.00000000000000000001",
      '"1.00000000000000000001"',
      "4294967295.00000000001",
      "1e-400",
    ]) {
      for (const name of ["opt_int32", "opt_uint32", "opt_sfixed32"]) {
        expect(refusedField(codec, `{"${name}":${text}}`)).toMatch(new RegExp(`${name}$`));
      }
    }
    expect(refusedField(codec, '{"optNestedEnum":1.00000000000000000001}')).toMatch(/opt_nested_enum$/);
    expect(refusedField(codec, '{"mapInt32Int32":{"1.00000000000000000001":1}}')).toMatch(/map_int32_int32$/);
    expect(refusedField(codec, '{"optInt32":1.0000000000000000000,"optUint32":1e2}')).toBeUndefined();
  });

  it("are told as what they are where the field wants something else", () => {
    expect(refusedField(codec, '{"optString":9007199254740993}')).toContain(
      "expected string, got 9007199254740992",
    );
    expect(refusedField(codec, '{"optBool":9007199254740993}')).toContain("expected bool");
    expect(refusedField(codec, '{"timestampField":9007199254740993}')).toContain("google.protobuf.Timestamp");
  });

  it("are not seen in text that looks like them", () => {
    const text = JSON.stringify({
      optString: 'a "quoted\\" 9007199254740993, [9007199254740993] and \\',
      mapStringString: { ":9007199254740993": ",1e-400" },
      optDouble: 5e-324,
      repeatedString: ["\\", "9007199254740993", '"'],
    });
    expect(JSON.parse(codec.encodeJson(codec.decodeJson(text)))).toEqual(JSON.parse(text));
  });
});

describe("whether a number is rounded to an integer", () => {
  it("is decided as by fractions of whole numbers, for 20,000 numbers", () => {
    const random = createRandom(7);
    const digits = (n: number) => Array.from({ length: n }, () => random.int(10)).join("");
    let rounded = 0;
    for (let i = 0; i < 20_000; i++) {
      const whole = random.pick(["0", `${1 + random.int(9)}${digits(random.int(20))}`]);
      const fraction = random.chance(2)
        ? ""
        : `.${random.pick(["0", "00000000", digits(1 + random.int(20))])}`;
      const exponent = random.chance(3)
        ? `${random.pick(["e", "E"])}${random.pick(["", "+", "-"])}${random.int(24)}`
        : "";
      const text = `${random.pick(["", "-"])}${whole}${fraction}${exponent}`;
      const actual = isRoundedToInteger(text);
      expect(actual, text).toBe(isRoundedByFractions(text));
      if (actual) {
        rounded++;
      }
    }
    expect(rounded).toBeGreaterThan(2000);
  });
});

/** The number as a fraction of two bigints, compared with the double. */
function isRoundedByFractions(text: string): boolean {
  const value = Number(text);
  if (!Number.isInteger(value)) {
    return false;
  }
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const power = BigInt(exponent.replace("+", "")) - BigInt(fraction.length);
  const numerator = BigInt(whole + fraction) * (power > 0n ? 10n ** power : 1n);
  const denominator = power < 0n ? 10n ** -power : 1n;
  return numerator !== BigInt(value) * denominator;
}
