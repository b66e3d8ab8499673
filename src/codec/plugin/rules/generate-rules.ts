import { create, type DescFile, type DescMessage, toBinary } from "@bufbuild/protobuf";
import { base64Encode } from "@bufbuild/protobuf/wire";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { knownFiles } from "../../runtime-protovalidate.ts";
import { code, type Source } from "../source.ts";
import { divide, maxFields, partName } from "../wide.ts";
import { ruleStatements } from "./emit-rules.ts";
import type { RulesPlan } from "./plan-rules.ts";
import { RulesFile } from "./rules-file.ts";

/** What there is to print. */
export interface RulesOptions {
  readonly plan: RulesPlan;
  /** Gets a line for each rule that generated code leaves to a library. */
  readonly report: (line: string) => void;
}

/** Prints the validators of a file's messages, and the list of them for the index. */
export function generateRules(source: Source, messages: readonly DescMessage[], options: RulesOptions): void {
  const { plan, report } = options;
  const { file } = messages[0]!;
  source.line`// @generated from file ${file.proto.name}. Do not edit.`;
  source.line``;
  const rules = new RulesFile(source, plan.validated, report);
  for (const message of messages) {
    const reason = plan.byLibrary.get(message);
    if (reason === undefined) {
      emitValidator(source, rules, message);
    } else {
      report(`${message.typeName}: @bufbuild/protovalidate validates it, ${reason}`);
      emitLibraryValidator(source, message);
    }
  }
  if (messages.some((message) => plan.byLibrary.has(message))) {
    source.line`const descriptors = ${JSON.stringify(encodeFiles(file))};`;
  }
  rules.printConstants();
  source.line``;
  const defineRules = source.runtime("defineRules", "codec");
  source.line`export const ${source.group("rules", file)} = [`;
  for (const message of messages) {
    const { validate } = source.names(message);
    source.line`  /*@__PURE__*/ ${defineRules}(${source.part(message, "codec")}, ${validate}),`;
  }
  source.line`];`;
}

function emitValidator(source: Source, rules: RulesFile, message: DescMessage): void {
  const violation = source.runtimeType("Violation", "violation");
  source.line`export function ${source.names(message).validate}(m: ${source.shape(message)}): ${violation}[] | undefined {`;
  source.line`  let o: ${violation}[] | undefined;`;
  const statements = rules.statements(message, ruleStatements);
  const parts = statements.length > maxFields ? divide(statements) : [];
  if (parts.length === 0) {
    for (const statement of statements) {
      source.line` ${statement}`;
    }
  }
  for (const i of parts.keys()) {
    source.line`  o = ${partName(source.names(message).validate, i)}(m, o);`;
  }
  source.line`  return o;`;
  source.line`}`;
  source.line``;
  for (const [i, part] of parts.entries()) {
    const found = code`${violation}[] | undefined`;
    const name = partName(source.names(message).validate, i);
    source.line`function ${name}(m: ${source.shape(message)}, o: ${found}): ${found} {`;
    for (const statement of part) {
      source.line` ${statement}`;
    }
    source.line`  return o;`;
    source.line`}`;
    source.line``;
  }
}

function emitLibraryValidator(source: Source, message: DescMessage): void {
  const violation = source.runtimeType("Violation", "violation");
  const name = source.names(message).validate;
  const validate = source.runtime("validateByLibrary", "protovalidate");
  source.line`export function ${name}(m: ${source.shape(message)}): ${violation}[] | undefined {`;
  source.line`  return ${validate}(descriptors, m);`;
  source.line`}`;
  source.line``;
}

/**
 * The file and those that it imports, but for the ones that the runtime has. Each file comes after all that
 * it imports, as readers of a set may expect. The descriptors beside the messages may have been generated
 * without the rules.
 */
function encodeFiles(file: DescFile): string {
  const files = new Map<string, DescFile>();
  const visited = new Set(knownFiles.map(({ proto }) => proto.name));
  const add = (one: DescFile) => {
    if (visited.has(one.proto.name)) {
      return;
    }
    visited.add(one.proto.name);
    for (const dependency of one.dependencies) {
      add(dependency);
    }
    files.set(one.proto.name, one);
  };
  add(file);
  const protos = [...files.values()].map(({ proto }) => ({ ...proto, sourceCodeInfo: undefined }));
  return base64Encode(toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file: protos })));
}
