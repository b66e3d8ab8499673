import type { DescFile, DescMessage } from "@bufbuild/protobuf";
import { createEcmaScriptPlugin, type Plugin, type Schema } from "@bufbuild/protoplugin";
import { emitCreate } from "./emit-create.ts";
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
  const source = new Source(
    schema.generateFile(`${file.desc.name}_codec.ts`),
    file.desc.name,
    schema.options.runtime,
  );
  source.line`// @generated from file ${file.desc.proto.name}. Do not edit.`;
  source.line``;
  for (const message of file.messages) {
    emitWrite(source, message);
    emitCreate(source, message);
    emitRead(source, message, plan.groups.has(message));
    emitCodec(source, message);
  }
  const codecs = file.messages.map((message) => source.names(message).codec).join(", ");
  source.line`export const ${groupName(file.desc)} = [${codecs}];`;
}

function emitCodec(source: Source, message: DescMessage): void {
  const { codec, create, write, read } = source.names(message);
  const parts = `{ create: ${create}, write: ${write}, read: ${read} }`;
  source.line`export const ${codec} = /*@__PURE__*/ ${source.runtime("defineCodec", "codec")}(${source.schema(message)}, ${parts});`;
  source.line``;
}

function generateIndex(schema: Schema<PluginOptions>, plan: Plan): void {
  const source = new Source(schema.generateFile("codecs.ts"), "codecs", schema.options.runtime);
  source.line`// @generated. Do not edit.`;
  source.line``;
  source.line`/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */`;
  source.line`export const codecs = ${source.runtime("createCodecRegistry", "registry")}(`;
  for (const { desc } of plan.files)
    source.line`  ${source.out.import(groupName(desc), `./${desc.name}_codec.js`)},`;
  source.line`);`;
}

function groupName(file: DescFile): string {
  return `codecs_${file.name.replace(/[^a-zA-Z0-9]/g, "_")}`;
}
