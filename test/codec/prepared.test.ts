import { create } from "@bufbuild/protobuf";
import { afterAll, describe, expect, it } from "vitest";
import type { Codec } from "../../src/codec/codec.ts";
import { codecs as ownCodecs } from "../../src/gen/codecs.ts";
import { compareRules } from "./differential.ts";
import { codecs as testCodecs } from "./gen/codecs.ts";
import { GeneratedCode } from "./generate.ts";
import { createRandom } from "./random.ts";

// A validator by protovalidate prepares its descriptors and its rules at its first call.
const made: GeneratedCode[] = [];
afterAll(() => {
  for (const code of made) {
    code.remove();
  }
});

const header = 'import "buf/validate/validate.proto";';
const rule = (field: string) =>
  `[(buf.validate.field).cel = {id: "own", message: "must not be 7", expression: "${field} != 7"}]`;

/** What others import of Google's, one file after the other. */
const wellKnown = [
  ...["any", "api", "cpp_features", "descriptor", "duration", "empty", "field_mask", "go_features"],
  ...["java_features", "source_context", "struct", "timestamp", "type", "wrappers", "compiler/plugin"],
].map((name) => `google/protobuf/${name}.proto`);

describe("validators whose rules need the library", () => {
  it("are ready at the first call, whichever of Google's files their file imports", async () => {
    const files = wellKnown.map((path, i) => [
      `known${i}.proto`,
      `edition = "2023";\npackage known.n${i};\n${header}\nimport "${path}";\n${features(path)}
message M { int32 a = 1 ${rule("this")}; }\n`,
    ]);
    const codecs = await load(Object.fromEntries(files));
    expect(codecs.filter(({ typeName }) => typeName.startsWith("known."))).toHaveLength(wellKnown.length);
    validateAll(codecs);
  });

  it("are ready at the first call, however their imports cross", async () => {
    const text = (name: string, imports: readonly string[], fields: readonly string[]) =>
      `syntax = "proto3";\npackage ${name};\n${[header, ...imports.map((one) => `import ${one};`)].join("\n")}
message M { int32 a = 1 ${rule("this")}; ${fields.join(" ")} }\n`;
    const codecs = await load({
      // A service that imports what the order it imports imports too, behind an item.
      "service.proto": text(
        "service",
        ['"common.proto"', '"order.proto"'],
        ["common.M b = 2;", "order.M c = 3;"],
      ),
      "order.proto": text("order", ['"item.proto"', '"common.proto"'], ["repeated item.M b = 2;"]),
      "item.proto": text("item", ['"common.proto"'], ["map<string, common.M> b = 2;"]),
      "common.proto": text(
        "common",
        ['"google/protobuf/timestamp.proto"'],
        ["google.protobuf.Timestamp b = 2;"],
      ),
      // A chain to the end of which there is a short way, and a public import.
      "a.proto": text(
        "a",
        ['"b.proto"', '"d.proto"', '"public.proto"'],
        ["b.M b = 2;", "d.M c = 3;", "d.M d = 4;"],
      ),
      "b.proto": text("b", ['"c.proto"'], ["c.M b = 2;"]),
      "c.proto": text("c", ['"d.proto"'], ["d.M b = 2;"]),
      "d.proto": text("d", [], ["M b = 2;"]),
      "public.proto": text("public_", ['public "d.proto"', 'public "google/protobuf/type.proto"'], []),
    });
    validateAll(codecs);
  });

  it("apply rules that an imported file defines", async () => {
    const codecs = await load({
      "rules.proto": `syntax = "proto2";\npackage rules;\n${header}
extend buf.validate.Int32Rules {
  optional int32 not = 1161 [(buf.validate.predefined).cel = {
    id: "int32.not", message: "is it", expression: "this != rule"
  }];
}\n`,
      "user.proto": `syntax = "proto3";\npackage user;\n${header}\nimport "rules.proto";
message M { int32 a = 1 [(buf.validate.field).int32.(rules.not) = 5]; }\n`,
    });
    const codec = codecs.find(({ typeName }) => typeName === "user.M")!;
    expect(codec.validate?.(create(codec.desc, { a: 5 }))).toMatchObject([{ ruleId: "int32.not" }]);
    expect(codec.validate?.(create(codec.desc, { a: 6 }))).toBeUndefined();
  });
});

describe("the validators of this repository", () => {
  it("are ready at the first call", () => {
    validateAll([...ownCodecs, ...testCodecs]);
  });
});

describe("a pattern for bytes", () => {
  it("gives the runtime error of protovalidate for what is not UTF-8", () => {
    const codec = testCodecs.find("naru.codec.test.v1.BytesRules")!;
    const field = codec.desc.fields.find(({ name }) => name === "pattern")!;
    const message = create(codec.desc, { [field.localName]: Uint8Array.of(0x99) });
    expect(() => codec.validate?.(message)).toThrow(
      expect.objectContaining({ name: "RuntimeError", message: "must be valid UTF-8 to apply regexp" }),
    );
  });
});

async function load(files: Readonly<Record<string, string>>): Promise<Codec[]> {
  const code = new GeneratedCode({ files });
  made.push(code);
  expect(code.isWritten, code.report).toBe(true);
  return [...(await code.load())];
}

/** Those of languages are options of files. */
function features(path: string): string {
  return path.includes("cpp_features") ? "option features.(pb.cpp).string_type = VIEW;" : "";
}

/** An empty message first, as nothing is known of when it comes; then some against protovalidate. */
function validateAll(codecs: readonly Codec[]): void {
  const random = createRandom(1);
  const tally = { valid: 0, invalid: 0, failed: 0, rules: new Map<string, number>() };
  const validated = codecs.filter((codec) => codec.validate !== undefined);
  expect(validated.length).toBeGreaterThan(8);
  for (const codec of validated) {
    codec.validate?.(create(codec.desc));
    if (codec.desc.typeName.startsWith("naru.")) {
      continue;
    }
    for (let i = 0; i < 20; i++) {
      compareRules(random, codec, codec.desc, tally);
    }
  }
}
