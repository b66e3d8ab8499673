import type { DescFile, DescMessage } from "@bufbuild/protobuf";
import { hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt";
import { createEcmaScriptPlugin, type Plugin, type Printable, type Schema } from "@bufbuild/protoplugin";
import { emitCreate } from "./emit-create.ts";
import { emitRead } from "./emit-read.ts";
import { emitWrite } from "./emit-write.ts";
import { generateJson } from "./json-file.ts";
import { type CodecFile, type Plan, planCodecs } from "./plan.ts";
import { generateRules } from "./rules/generate-rules.ts";
import { planRules, type RulesPlan } from "./rules/plan-rules.ts";
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
  const rules = planRules(plan.files.flatMap((file) => file.messages));
  for (const line of plan.reports) report(`naru-codec: ${line}`);
  for (const file of plan.files) {
    generateCodecs(schema, plan, file);
    generateExtensions(schema, rules, file, (line) => report(`naru-codec: ${line}`));
  }
  generateIndex(schema, plan, rules);
}

function generateExtensions(
  schema: Schema<PluginOptions>,
  plan: RulesPlan,
  file: CodecFile,
  report: (line: string) => void,
): void {
  const inJson = withJson(file);
  if (inJson.length > 0) {
    generateJson(createSource(schema, `${file.desc.name}_json`), inJson, groupName("json", file.desc));
  }
  const validated = withRules(file, plan);
  if (validated.length > 0) {
    const source = createSource(schema, `${file.desc.name}_rules`);
    generateRules(source, validated, { plan, listName: groupName("rules", file.desc), report });
  }
}

function withJson({ messages }: CodecFile): DescMessage[] {
  return messages.filter((message) => !hasCustomJsonRepresentation(message));
}

function withRules({ messages }: CodecFile, plan: RulesPlan): DescMessage[] {
  return messages.filter((message) => plan.validated.has(message));
}

function createSource(schema: Schema<PluginOptions>, name: string): Source {
  return new Source(schema.generateFile(`${name}.ts`), name, schema.options.runtime);
}

function generateCodecs(schema: Schema<PluginOptions>, plan: Plan, file: CodecFile): void {
  const source = createSource(schema, `${file.desc.name}_codec`);
  source.line`// @generated from file ${file.desc.proto.name}. Do not edit.`;
  source.line``;
  for (const message of file.messages) {
    emitWrite(source, message);
    emitCreate(source, message);
    emitRead(source, message, plan.groups.has(message));
    emitCodec(source, message);
  }
  const codecs = file.messages.map((message) => source.names(message).codec).join(", ");
  source.line`export const ${groupName("codecs", file.desc)} = [${codecs}];`;
}

function emitCodec(source: Source, message: DescMessage): void {
  const { codec, create, write, read } = source.names(message);
  const parts = `{ create: ${create}, write: ${write}, read: ${read} }`;
  source.line`export const ${codec} = /*@__PURE__*/ ${source.runtime("defineCodec", "codec")}(${source.schema(message)}, ${parts});`;
  source.line``;
}

function generateIndex(schema: Schema<PluginOptions>, plan: Plan, rules: RulesPlan): void {
  const source = createSource(schema, "codecs");
  source.line`// @generated. Do not edit.`;
  source.line``;
  source.line`/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */`;
  source.line`export const codecs = ${source.runtime("createCodecRegistry", "registry")}(`;
  for (const file of plan.files) {
    const kinds: [Kind, boolean][] = [
      ["codecs", true],
      ["json", withJson(file).length > 0],
      ["rules", withRules(file, rules).length > 0],
    ];
    const lists = kinds.flatMap(([kind, isThere]) =>
      isThere ? [", ", importList(source, kind, file.desc)] : [],
    );
    source.line`  ${source.runtime("combine", "codec")}(${lists.slice(1)}),`;
  }
  source.line`);`;
}

/** What there is in lists: codecs, and what extends them. */
type Kind = "codecs" | "json" | "rules";

function importList(source: Source, kind: Kind, file: DescFile): Printable {
  return source.out.import(groupName(kind, file), `./${file.name}_${kind === "codecs" ? "codec" : kind}.js`);
}

function groupName(kind: Kind, file: DescFile): string {
  return `${kind}_${file.name.replace(/[^a-zA-Z0-9]/g, "_")}`;
}
