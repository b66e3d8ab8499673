import { create, type DescEnum, type DescMessage } from "@bufbuild/protobuf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Codec, CodecRegistry } from "../../src/codec/codec.ts";
import { compareAll } from "./compare-all.ts";
import { GeneratedCode } from "./generate.ts";
import { manyTypes, wideEnums, wideMessage, wideOneof, wideProto2 } from "./wide-types.ts";

const scopes = Array.from({ length: 12 }, (_, i) => `part${i}`);

let code: GeneratedCode;
let codecs: CodecRegistry;
beforeAll(async () => {
  // One contract of all of them: the generators and the compiler are started once.
  code = new GeneratedCode({
    files: {
      "message.proto": wideMessage(2000),
      "proto2.proto": wideProto2(2000),
      "enums.proto": wideEnums(5000),
      "oneof.proto": wideOneof(300),
      // protoc-gen-es takes time by the square of the types of one file; the server's list has those of all.
      ...Object.fromEntries(scopes.map((scope) => [`${scope}.proto`, manyTypes(scope, 100)])),
    },
  });
  expect(code.report).not.toContain("Failure");
  codecs = await code.load();
});
afterAll(() => code.remove());

describe("a contract of wide messages, wide enums and many types", () => {
  it("compiles, in bounded time", () => {
    expect(code.typeCheck()).toBe("");
  }, 60_000);

  it.each(["wide.message.Wide", "wide.proto2.Wide"])(
    "%s, of 2,000 fields, is what protobuf-es takes it for",
    (name) => {
      const codec = find(name);
      expect(codec.desc.fields).toHaveLength(2000);
      compareAll([codec], 40, 3);
    },
  );

  it("has all of 5,000 values defined, and no other", () => {
    const codec = find("wide.enums.Codes");
    compareAll([codec], 200);
    const { desc } = codec;
    for (const field of [1, 3]) {
      expect(valuesOf(desc, field)).toHaveLength(5001);
    }
    const isValid = (c: number) =>
      codec.validate!(create(desc, { c } as Record<string, unknown>)) === undefined;
    for (const value of [0, 3, 7500, 15_000]) {
      expect(isValid(value)).toBe(true);
    }
    for (const value of [-1, 1, 7501, 15_003]) {
      expect(isValid(value)).toBe(false);
    }
    // Of the closed enum what is not defined is an unknown field.
    expect(codec.decode(Uint8Array.of(8, 3))).toMatchObject({ a: 3 });
    expect(codec.decode(Uint8Array.of(8, 4)).$unknown).toHaveLength(1);
  });

  it("takes each of 300 members of a oneof, and their rules", () => {
    const codec = find("wide.oneof.Choice");
    expect(codec.desc.oneofs[0]!.fields).toHaveLength(300);
    compareAll([codec], 300);
  });

  it("is what protobuf-es takes it for in each of 1,200 types", () => {
    const types = [...codecs].filter(({ typeName }) => typeName.startsWith("wide.types."));
    expect(types).toHaveLength(1200);
    compareAll(types, 1);
  });
});

function find(name: string): Codec {
  return codecs.find(name)!;
}

function valuesOf(desc: DescMessage, field: number): DescEnum["values"] {
  return desc.fields.find(({ number }) => number === field)!.enum!.values;
}
