import type { DescFile, DescMessage } from "@bufbuild/protobuf";
import { createEcmaScriptPlugin, type Plugin, type Schema } from "@bufbuild/protoplugin";
import { emitRead } from "./emit-read.ts";
import { emitWrite } from "./emit-write.ts";
import { type CodecFile, type Plan, planCodecs } from "./plan.ts";
import { Source } from "./source.ts";

/** Options of the plugin, from `opt` in buf.gen.yaml. */
export interface PluginOptions {
  /** Where the runtime modules are, relative to `out`. Default `../codec`. */
  readonly runtime: string;
  /** Packages whose messages get no codec. Default none. */
  readonly excluded: readonly string[];
}

/** The generator. `report` gets a line for each message that protobuf-es has to serve instead of generated code. */
export function createPlugin(report: (line: string) => void): Plugin {
  return createEcmaScriptPlugin<PluginOptions>({
    name: "protoc-gen-naru-codec",
    version: "v1",
    parseOptions,
    generateTs: (schema) => generate(schema, report),
  });
}

function parseOptions(raw: { key: string; value: string }[]): PluginOptions {
  let runtime = "../codec";
  const excluded: string[] = [];
  for (const { key, value } of raw) {
    if (key === "runtime") runtime = value;
    else if (key === "exclude") excluded.push(value);
    else throw new Error(`Cannot parse plugin option: "${key}"`);
  }
  return { runtime, excluded };
}

function generate(schema: Schema<PluginOptions>, report: (line: string) => void): void {
  const plan = planCodecs(schema.files, schema.options.excluded);
  for (const line of plan.reports) report(`naru-codec: ${line}`);
  for (const file of plan.files) generateFile(schema, plan, file);
  generateIndex(schema, plan);
}

function generateFile(schema: Schema<PluginOptions>, plan: Plan, file: CodecFile): void {
  const out = schema.generateFile(`${file.desc.name}_codec.ts`);
  const source = new Source(out, file.desc.name, schema.options.runtime);
  out.print("// @generated from file ", file.desc.proto.name, ". Do not edit.");
  out.print();
  for (const message of file.messages) {
    emitWrite(source, message);
    emitRead(source, plan, message);
    emitCodec(source, message);
  }
  out.print(
    "export const ",
    groupName(file.desc),
    " = [",
    file.messages.map((m) => source.names(m).codec).join(", "),
    "];",
  );
}

function emitCodec(source: Source, message: DescMessage): void {
  const n = source.names(message);
  source.out.print(
    "export const ",
    n.codec,
    " = /*@__PURE__*/ ",
    source.runtime("defineCodec", "codec"),
    "(",
    source.schema(message),
    ", { create: ",
    n.create,
    ", write: ",
    n.write,
    ", read: ",
    n.read,
    " });",
  );
  source.out.print();
}

function generateIndex(schema: Schema<PluginOptions>, plan: Plan): void {
  const out = schema.generateFile("codecs.ts");
  const source = new Source(out, "codecs", schema.options.runtime);
  out.print("// @generated. Do not edit.");
  out.print();
  out.print(
    "/** The codecs of all messages. Code that needs those of one service imports the files beside its messages. */",
  );
  out.print("export const codecs = ", source.runtime("createCodecRegistry", "registry"), "(");
  for (const file of plan.files) {
    out.print("  ", out.import(groupName(file.desc), `./${file.desc.name}_codec.js`), ",");
  }
  out.print(");");
}

function groupName(file: DescFile): string {
  return `codecs_${file.name.replace(/[^a-zA-Z0-9]/g, "_")}`;
}
