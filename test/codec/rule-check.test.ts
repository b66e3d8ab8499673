import { afterAll, beforeAll, expect, it } from "vitest";
import { checkRules } from "../../src/cli/rule-check.ts";
import type { CodecRegistry } from "../../src/codec/codec.ts";
import { GeneratedCode } from "./generate.ts";

const rule = (name: string, expression: string, fields = "int32 count = 1; string text = 2;") => `
message ${name} {
  option (buf.validate.message).cel = { id: "${name}", message: "no", expression: "${expression}" };
  ${fields}
}`;

let code: GeneratedCode;
let codecs: CodecRegistry;
beforeAll(async () => {
  code = new GeneratedCode({
    files: {
      "rules.proto": `syntax = "proto3";
package rules;
import "buf/validate/validate.proto";
import "google/protobuf/any.proto";
import "google/protobuf/struct.proto";
import "google/protobuf/wrappers.proto";
message Plain { int32 count = 1; }
message Bounded { int32 count = 1 [(buf.validate.field).int32.gt = 3]; }
message Loop { Loop next = 1; repeated Loop all = 2 [(buf.validate.field).repeated.max_items = 9]; }
${rule("Sound", "this.count > 3 && this.text.size() < 9")}
${rule("NoParse", "this.count >")}
${rule("NoField", "this.counts > 3")}
${rule("NoOverload", "this.count.startsWith('a')")}
${rule("OtherTypes", "this.count + this.text == 'a'")}
${rule("Zero", "3 / this.count > 1")}
${rule("OfAny", "this.any.count > 3", "google.protobuf.Any any = 1;")}
${rule("UnknownOfAny", "foo(this.any)", "google.protobuf.Any any = 1;")}
${rule("OfStruct", "this.value.counts > 3", "google.protobuf.Value value = 1;")}
${rule("OfWrapper", "this.number > 3", "google.protobuf.Int32Value number = 1;")}
${rule("Dynamic", "dyn(this.count).counts > 3")}
message InField { string text = 1 [(buf.validate.field).cel = { id: "a", expression: "this.starts('a')" }]; }
message InItem { repeated string texts = 1 [(buf.validate.field).repeated.items.cel = { id: "a", expression: "dyn(this).starts" }]; }
`,
    },
  });
  codecs = await code.load();
}, 60_000);
afterAll(() => code.remove());

const problemOf = (name: string) => checkRules(codecs.find(`rules.${name}`)!);

it.each(["Plain", "Bounded", "Loop", "Sound"])("finds nothing wrong with the rules of %s", (name) => {
  expect(problemOf(name)).toBeUndefined();
});

it.each([
  ["NoParse", /./],
  ["NoField", /its rules cannot be compiled: .*counts/],
  ["NoOverload", /its rules cannot be compiled: .*startsWith/],
  ["OtherTypes", /its rules cannot be compiled/],
  ["InField", /its rules cannot be compiled: .*starts/],
  ["UnknownOfAny", /its rules cannot be compiled: .*foo/],
])("tells of the rules of %s, which no message could satisfy", (name, problem) => {
  expect(problemOf(name)).toMatch(problem);
});

it.each(["Zero", "OfAny", "OfStruct", "OfWrapper", "Dynamic", "InItem"])(
  "leaves the rules of %s alone, which depend on the message",
  (name) => {
    expect(problemOf(name)).toBeUndefined();
  },
);
