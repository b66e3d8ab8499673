import { createRegistry, type DescField, ScalarType } from "@bufbuild/protobuf";
import { isWrapperDesc } from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";
import { type Codec, createReflectiveCodec } from "../../src/codec/codec.ts";
import { codecs } from "./gen/codecs.ts";
import { AllTypes3Schema } from "./gen/naru/codec/test/v1/all_types3_pb.ts";

const registry = createRegistry(...[...codecs].map(({ desc }) => desc));
const fronts: readonly (readonly [string, Codec])[] = [
  ["generated code", codecs.get(AllTypes3Schema) as Codec],
  ["no generated code", createReflectiveCodec(AllTypes3Schema)],
];

const notNumbers = new Set<ScalarType | undefined>([
  undefined,
  ScalarType.BOOL,
  ScalarType.STRING,
  ScalarType.BYTES,
]);

function scalarOf({ scalar, message }: DescField): ScalarType | undefined {
  return scalar ?? (message !== undefined && isWrapperDesc(message) ? message.fields[0]?.scalar : undefined);
}

const numberFields = AllTypes3Schema.fields.filter((field) => !notNumbers.has(scalarOf(field)));

/** The JSON of a message that has a value in one field, written plainly and as pretty as can be. */
function jsonOf(field: DescField, value: string): readonly string[] {
  const part = field.fieldKind === "map" ? { "1": value } : field.fieldKind === "list" ? [value] : value;
  const json = { [field.jsonName]: part };
  return [JSON.stringify(json), JSON.stringify(json, undefined, 2), escapeAll(JSON.stringify(json))];
}

/** The same text, each character of a string as an escape. */
function escapeAll(text: string): string {
  const hex = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return text.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (string, inner: string) =>
    inner.includes("\\") ? string : `"${inner.replaceAll(/[\s\S]/g, hex)}"`,
  );
}

const blanks = [" ", "\t", "\n", "\u00a0", "\ufeff", "\u2003", "\v"];
const loose = [
  ...["", " ", "0x6", "0X6", "-0x6", "0b11", "0B1", "0o7", "0O7", "010", "00", "-00", "-010", "0_1", "1_0"],
  ...["+9", "+0", "5.", "-5.", "5.e1", ".5", "-.5", "+.5", "1e", "1n", "1,0", "٣", "0x", "++1", "--1"],
  ...blanks.flatMap((blank) => [`${blank}7`, `7${blank}`, `-7${blank}`, `7.0${blank}`, `1e2${blank}`]),
  ...["infinity", "+Infinity", " Infinity", "-NaN", "nan", "Infinity "],
];

describe.each(fronts)("a string in place of a number, with %s", (_, codec) => {
  const read = (text: string): string | undefined => {
    try {
      codec.decodeJson(text, { registry });
      return undefined;
    } catch (error) {
      return String(error);
    }
  };

  it("meets every kind of field that has numbers", () => {
    expect(
      new Set(numberFields.map((field) => `${field.fieldKind} ${scalarOf(field)}`)).size,
    ).toBeGreaterThan(30);
  });

  it.each(numberFields.map((field) => [field.name, field] as const))(
    "is refused in %s unless it is a number of JSON",
    (_name, field) => {
      const taken = loose.flatMap((value) => jsonOf(field, value)).filter((text) => read(text) === undefined);
      expect(taken).toEqual([]);
      for (const text of ["0", "7", "70"].flatMap((value) => jsonOf(field, value))) {
        expect(read(text)).toBeUndefined();
      }
      expect(read(jsonOf(field, "0x6")[0]!)).toContain(`field ${String(field).replace("field ", "")}`);
    },
  );

  it("is a key of a map only in that form", () => {
    const maps = AllTypes3Schema.fields.filter(
      (field) => field.fieldKind === "map" && !notNumbers.has(field.mapKey),
    );
    expect(maps.length).toBeGreaterThan(10);
    for (const { jsonName } of maps) {
      const texts = (key: string) => {
        const text = JSON.stringify({ [jsonName]: { [key]: 1 } });
        return [text, escapeAll(text)];
      };
      expect(loose.flatMap(texts).filter((text) => read(text) === undefined)).toEqual([]);
    }
    expect(read('{"mapInt64Int64":{"-7":1},"mapUint32Uint32":{"0":1}}')).toBeUndefined();
  });

  it("is found in messages within messages, and within Any", () => {
    expect(read('{"recursive":{"mapBoolRecursive":{"true":{"optInt32":"0x6"}}}}')).toContain("opt_int32");
    expect(read('{"anyField":{"@type":"x/naru.codec.test.v1.AllTypes3","optInt64":" 7"}}')).toContain(
      "opt_int64",
    );
  });

  it("stays what it is where the field is text", () => {
    for (const value of loose) {
      const json = {
        optString: value,
        mapStringString: { [value]: value },
        structField: { [`a${value}`]: value, list: [value] },
        valueField: value,
        optInt64: "5",
      };
      const text = JSON.stringify(json);
      const message = codec.decodeJson(text, { registry });
      expect(JSON.parse(codec.encodeJson(message, { registry }))).toEqual(
        value === "" ? { ...json, optString: undefined } : json,
      );
    }
  });

  it.each([
    [
      "durationField",
      ["1.5sxyz", "1s ", " 1s", "1.s", "1 s", "+1s", "1.1234567890s", "s", "0x1s", "1s1s", "1e2s"],
    ],
    [
      "timestampField",
      [
        ...["2023-02-29T00:00:00Z", "2024-02-30T00:00:00Z", "2024-04-31T00:00:00Z", "2024-06-31T00:00:00Z"],
        ...["2024-01-01T24:00:00Z", "2024-01-32T00:00:00Z", "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z"],
        ...["2024-01-01t00:00:00Z", "2024-01-01T00:00:00z", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00"],
        ...[
          "2024-01-01T00:00:60Z",
          "2024-01-01T00:00:00Z ",
          "2024-01-01T00:00:00.1234567890Z",
          "2024-1-1T0:0:0Z",
        ],
      ],
    ],
  ])("that is no value of %s is refused", (name, values) => {
    const taken = values.flatMap((value) => {
      const text = JSON.stringify({ [name]: value });
      const listed = JSON.stringify({
        [name.replace(
          /^(\w+)Field/,
          (_all, type: string) => `repeated${type[0]!.toUpperCase()}${type.slice(1)}`,
        )]: [value],
      });
      return [text, listed].filter((each) => read(each) === undefined);
    });
    expect(taken).toEqual([]);
  });

  it("that is a value of them is taken", () => {
    for (const value of ["0s", "-1.5s", "1.123456789s", "315576000000s"]) {
      expect(read(JSON.stringify({ durationField: value }))).toBeUndefined();
    }
    for (const value of [
      "2024-02-29T23:59:59.5Z",
      "2023-12-31T00:00:00+05:30",
      "2024-01-30T12:00:00-23:59",
    ]) {
      expect(read(JSON.stringify({ timestampField: value }))).toBeUndefined();
    }
  });
});
