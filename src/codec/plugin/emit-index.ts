import type { DescMessage } from "@bufbuild/protobuf";
import type { CodecFile, Plan } from "./plan.ts";
import type { RulesPlan } from "./rules/plan-rules.ts";
import { code, type Source } from "./source.ts";

/** Prints the registry of all codecs. */
export function emitIndex(source: Source, plan: Plan, rules: RulesPlan): void {
  source.line`// @generated. Do not edit.`;
  source.line``;
  source.line`/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */`;
  source.line`export const codecs = ${source.runtime("createCodecRegistry", "registry")}(`;
  for (const { desc, messages } of plan.files) {
    const codecs = source.group("codecs", desc);
    if (!messages.some((message) => rules.validated.has(message))) {
      source.line`  ${codecs},`;
      continue;
    }
    source.line`  ${source.runtime("withRules", "codec")}(${codecs}, ${source.group("rules", desc)}),`;
  }
  source.line`);`;
}

/**
 * Prints the registry of what a server needs: decoders and validators of what its methods take, encoders of
 * what they give. About a third of the generated code is then left out of its bundle.
 */
export function emitServerIndex(source: Source, plan: Plan, rules: RulesPlan): void {
  const methods = plan.files.flatMap(({ desc }) => desc.services).flatMap((service) => service.methods);
  const inputs = new Set(methods.map((method) => method.input));
  const outputs = new Set(methods.map((method) => method.output));
  source.line`// @generated. Do not edit.`;
  source.line``;
  source.line`/**`;
  source.line` * For servers: decodes and validates what methods take, encodes what they give. The other way round, and for all other`;
  source.line` * messages, protobuf-es does the work.`;
  source.line` */`;
  // No literal, as for the list of a file's codecs.
  const type = source.runtimeType("AnyGeneratedCodec", "codec");
  source.line`export const serverCodecs = ${source.runtime("createCodecRegistry", "registry")}(Array.of<${type}>(`;
  for (const message of plan.files.flatMap((file: CodecFile) => file.messages)) {
    const parts = [
      ...(inputs.has(message) ? readingParts(source, rules, message) : []),
      ...(outputs.has(message) ? code`write: ${source.part(message, "write")}, ` : []),
    ];
    if (parts.length === 0) {
      continue;
    }
    source.line`  ${source.runtime("defineCodec", "codec")}(${source.schema(message)}, { ${parts}}),`;
  }
  source.line`));`;
}

function readingParts(source: Source, rules: RulesPlan, message: DescMessage) {
  const validate = rules.validated.has(message) ? code`validate: ${source.part(message, "validate")}, ` : [];
  return [
    ...code`create: ${source.part(message, "create")}, read: ${source.part(message, "read")}, `,
    ...validate,
  ];
}
