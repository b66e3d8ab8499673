import { equals, fromBinary, toBinary } from "@bufbuild/protobuf";
import { afterAll, describe, expect, it } from "vitest";
import { compareAll, compareForms } from "./compare-all.ts";
import { GeneratedCode, type Protos } from "./generate.ts";
import { languageWords, listWords, typesOfEachWord } from "./words.ts";

const made: GeneratedCode[] = [];
afterAll(() => {
  for (const code of made) {
    code.remove();
  }
});

describe("messages, fields and files of any name", () => {
  it("are generated so that they compile, and are what protobuf-es and protovalidate take them for", async () => {
    const code = generate({ folders: ["test/codec/names"] });
    expect(code.typeCheck()).toBe("");
    const codecs = [...(await code.load())];
    expect(codecs.length).toBeGreaterThan(50);
    compareAll(codecs, 40);
  });

  it("keep a user of one package apart from the user of another that it holds", async () => {
    const code = generate({ folders: ["test/codec/names"] });
    const codec = (await code.load()).find("acme.user.v1.User")!;
    const user = codec.decode(Uint8Array.of(10, 4, ...new TextEncoder().encode("Alan")));
    expect(user).toMatchObject({ $typeName: "acme.user.v1.User", name: "Alan" });
  });
});

describe("messages, enums and fields called like each word of generated code", () => {
  it("compile, and are what protobuf-es and protovalidate take them for", async () => {
    const words = new Set([...listWords("test/codec/gen", "src/codec"), ...languageWords]);
    for (const word of refused) {
      words.delete(word);
    }
    expect(words.size).toBeGreaterThan(300);
    const code = generate({ files: typesOfEachWord(words, "test/codec/proto/naru/codec/test/v1") });
    expect(code.report).not.toContain("Failure");
    expect(code.typeCheck()).toBe("");
    const codecs = [...(await code.load())];
    expect(codecs.length).toBeGreaterThan(words.size);
    // All fields of all of them, AllFields and AllEnums among them, in binary and in JSON.
    compareForms(codecs, 2);
    // Field 3 of each word's message is a number that a rule wants above 2.
    const ofWords = codecs.filter(({ desc }) => desc.field["number"]?.number === 3 && desc.field["self"]);
    expect(ofWords.length).toBeGreaterThan(words.size);
    for (const codec of ofWords) {
      const { desc } = codec;
      for (const number of [1, 5]) {
        const bytes = Uint8Array.of(24, number);
        const message = codec.decode(bytes);
        expect(equals(desc, message, fromBinary(desc, bytes))).toBe(true);
        expect([...codec.encode(message)]).toEqual([...toBinary(desc, message)]);
        expect(codec.validate?.(message) === undefined).toBe(number > 2);
      }
    }
  }, 120_000);
});

// For which protoc-gen-es writes what TypeScript does not take.
const noTypes = "any as await infer keyof never readonly symbol undefined unique unknown".split(" ");
const noConstants = ["arguments", "eval"];
const refused = [...noTypes, ...noConstants];

describe("a name that protoc-gen-es cannot write", () => {
  it("is refused, and nothing is written", () => {
    const types = noTypes.flatMap((name) => [
      [`${name}/message.proto`, `syntax = "proto3";\npackage message.of.${name}_;\nmessage ${name} {}\n`],
      [`${name}/enum.proto`, `syntax = "proto3";\npackage enum.of.${name}_;\nenum ${name} { ZERO = 0; }\n`],
    ]);
    const constants = ["await", ...noConstants].flatMap((name) => [
      [`${name}/e.proto`, `syntax = "proto3";\npackage e.of.${name}_;\nenum ${name} { ZERO = 0; }\n`],
      [`${name}/service.proto`, `syntax = "proto3";\npackage service.of.${name}_;\nservice ${name} {}\n`],
    ]);
    const code = generate({ files: Object.fromEntries([...types, ...constants]) });
    expect(code.isWritten).toBe(false);
    for (const name of noTypes) {
      expect(code.report).toContain(
        `message.of.${name}_.${name}: TypeScript lets nothing be called "${name}"`,
      );
      expect(code.report).toContain(`enum.of.${name}_.${name}: TypeScript lets nothing be called "${name}"`);
    }
    for (const name of ["await", ...noConstants]) {
      expect(code.report).toContain(`e.of.${name}_.${name}: TypeScript lets nothing be called "${name}"`);
      expect(code.report).toContain(
        `service.of.${name}_.${name}: TypeScript lets nothing be called "${name}"`,
      );
    }
  });

  it("is told with its field, value or method", () => {
    const code = generate({
      files: {
        "members.proto": `syntax = "proto2";
package members;
message A { optional int32 _1a = 1; }
message B { optional int32 fooBar = 1; oneof foo_bar { int32 c = 2; } }
enum C { __proto__ = 0; }
service D { rpc Get(A) returns (B); rpc get(A) returns (B); }
`,
      },
    });
    expect(code.isWritten).toBe(false);
    expect(code.report).toContain('members.A: _1a would be the property "1a", which is no name');
    expect(code.report).toContain('members.B: fooBar and foo_bar would both be the property "fooBar"');
    expect(code.report).toContain('members.C: no property can be called "__proto__"');
    expect(code.report).toContain('members.D: Get and get would both be the property "get"');
  });
});

function generate(protos: Protos): GeneratedCode {
  const code = new GeneratedCode(protos);
  made.push(code);
  return code;
}
