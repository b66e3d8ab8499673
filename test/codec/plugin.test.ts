import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  CodeGeneratorRequestSchema,
  type CodeGeneratorResponse,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";
import { createPlugin } from "../../src/codec/plugin/plugin.ts";

describe("the generator", () => {
  it.each([
    ["test/codec/buf.gen.yaml", "test/codec/gen"],
    ["test/bench/codec/buf.gen.yaml", "test/bench/codec/gen"],
    ["test/skew/old/buf.gen.yaml", "test/skew/old/gen"],
    ["test/skew/new/buf.gen.yaml", "test/skew/new/gen"],
  ])("makes by %s what is committed", (template, folder) => {
    const out = mkdtempSync(join(tmpdir(), "naru-codec-"));
    try {
      run("buf", "generate", "--template", template, "--output", out);
      const files = readdirSync(join(out, folder), { recursive: true, withFileTypes: true }).filter((f) =>
        f.isFile(),
      );
      expect(files.length).toBeGreaterThan(2);
      for (const { name, parentPath } of files) {
        const path = join(parentPath, name);
        expect(readFileSync(path.slice(out.length + 1), "utf8"), path).toBe(readFileSync(path, "utf8"));
      }
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });

  it("says which rules it leaves to protovalidate and which patterns to RE2", () => {
    const { lines } = generate("test/codec/proto");
    expect(lines).toEqual([
      'naru-codec: naru.codec.test.v1.StringRules: no RegExp is as good as pattern "(?i)^h(e+)*llo.$", RE2 matches it at run time',
      'naru-codec: naru.codec.test.v1.StringRules: no RegExp is as good as pattern "^(a+)+$", RE2 matches it at run time',
      "naru-codec: naru.codec.test.v1.CelRules: @bufbuild/protovalidate validates it, it has rules in CEL",
    ]);
  });

  it("says which messages get no codec, and why", () => {
    const { lines, response } = generate("test/codec/proto", "exclude=google.protobuf");
    expect(lines).toContain(
      "naru-codec: naru.codec.test.v1.AllTypes3: no codec, its field oneof_wrapper is a google.protobuf.Int32Value, which has none",
    );
    const file = response.file.find(({ name }) => name.endsWith("/all_types3_codec.ts"));
    expect(file?.content).toContain("ForeignAllTypes3Codec");
    expect(file?.content).not.toContain("AllTypes3_NestedMessageCodec");
  });

  it("imports protovalidate and RE2 only where they are needed", () => {
    const { response } = generate("test/codec/proto");
    const importing = (text: string) =>
      response.file.filter(({ content }) => content.includes(text)).map(({ name }) => name);
    expect(importing("runtime-protovalidate")).toEqual(["naru/codec/test/v1/rules_rules.ts"]);
    expect(importing("runtime-re2")).toEqual(["naru/codec/test/v1/rules_rules.ts"]);
  });

  it("refuses an option that it does not know", () => {
    expect(() => generate("test/codec/proto", "runtim=x")).toThrow('Cannot parse plugin option: "runtim"');
  });
});

function run(command: string, ...args: string[]): Buffer {
  return execFileSync(`node_modules/.bin/${command}`, args, {
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1e8,
  });
}

function generate(folder: string, option = ""): { lines: string[]; response: CodeGeneratorResponse } {
  const { file } = fromBinary(
    FileDescriptorSetSchema,
    run("buf", "build", folder, "--as-file-descriptor-set", "--output", "-"),
  );
  const request = create(CodeGeneratorRequestSchema, {
    protoFile: file,
    fileToGenerate: file.map(({ name }) => name).filter((name) => name.startsWith("naru/")),
    parameter: ["target=ts", "import_extension=ts", "runtime=../../../src/codec", option]
      .filter(Boolean)
      .join(","),
  });
  const lines: string[] = [];
  // As it arrives from buf: extensions are unknown fields.
  const sent = fromBinary(CodeGeneratorRequestSchema, toBinary(CodeGeneratorRequestSchema, request));
  const response = createPlugin((line) => lines.push(line)).run(sent);
  return { lines, response };
}
