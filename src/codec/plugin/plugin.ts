import type { DescFile, DescMessage } from "@bufbuild/protobuf";
import { createEcmaScriptPlugin, type Plugin, type Schema } from "@bufbuild/protoplugin";
import { emitCreate } from "./emit-create.ts";
import { emitIndex, emitServerIndex } from "./emit-index.ts";
import { emitRead } from "./emit-read.ts";
import { emitWrite } from "./emit-write.ts";
import { findUnnameable } from "./names.ts";
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

/**
 * The generator. `report` gets a line for each message that protobuf-es has to serve instead of generated
 * code.
 */
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
    if (key === "runtime") {
      runtime = value;
    } else if (key === "exclude") {
      excluded.push(value);
    } else {
      throw new Error(`Cannot parse plugin option: "${key}"`);
    }
  }
  return { runtime, excluded };
}

function generate(schema: Schema<PluginOptions>, report: (line: string) => void): void {
  const index = createSource(schema, "codecs");
  refuseUnnameable(schema.files, index);
  const plan = planCodecs(schema.files, schema.options.excluded);
  const rules = planRules(plan.files.flatMap((file) => file.messages));
  for (const line of plan.reports) {
    report(`naru-codec: ${line}`);
  }
  for (const file of plan.files) {
    generateCodecs(schema, plan, file);
    generateValidators(schema, rules, file, (line) => report(`naru-codec: ${line}`));
  }
  emitIndex(index, plan, rules);
  if (plan.files.some(({ desc }) => desc.services.length > 0)) {
    emitServerIndex(createSource(schema, "server-codecs"), plan, rules);
  }
}

/** What protoc-gen-es would write for these does not compile, or compiles and is something else. */
function refuseUnnameable(files: readonly DescFile[], source: Source): void {
  const lines = files.flatMap((file) =>
    findUnnameable(file, (desc) => {
      const isType = desc.kind === "message" || desc.kind === "enum";
      return (isType ? source.shape(desc) : source.out.importSchema(desc)).name;
    }),
  );
  if (lines.length > 0) {
    throw new Error(`Cannot generate code for some names:\n  ${lines.join("\n  ")}`);
  }
}

function generateValidators(
  schema: Schema<PluginOptions>,
  plan: RulesPlan,
  file: CodecFile,
  report: (line: string) => void,
): void {
  const messages = file.messages.filter((message) => plan.validated.has(message));
  if (messages.length === 0) {
    return;
  }
  const source = createSource(schema, `${file.desc.name}_rules`);
  generateRules(source, messages, { plan, report });
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
  // In a literal the compiler would make a union of all their types first: of a thousand it refuses to
  // (TS2590).
  const type = source.runtimeType("AnyGeneratedCodec", "codec");
  source.line`export const ${source.group("codecs", file.desc)}: readonly ${type}[] = /*@__PURE__*/ Array.of<${type}>(${codecs});`;
}

function emitCodec(source: Source, message: DescMessage): void {
  const { codec, create, write, read } = source.names(message);
  const parts = `{ create: ${create}, write: ${write}, read: ${read} }`;
  source.line`export const ${codec} = /*@__PURE__*/ ${source.runtime("defineCodec", "codec")}(${source.schema(message)}, ${parts});`;
  source.line``;
}
