import { create, type DescMessage, getOption, hasOption } from "@bufbuild/protobuf";
import {
  type FieldRules,
  field as fieldRules,
  message as messageRules,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import type { Codec } from "../codec/codec.ts";

/**
 * What an expression says when it asks a message for what its type does not have: no message would satisfy
 * it.
 */
const wrongForEveryMessage = /field not found|found no matching overload/;

/** What it says of a function that there is nowhere, whatever it is given. */
const wrongAnywhere = /unbound function/;

/**
 * Google's types whose values are of one type or another, or null: what is asked of them depends on the
 * message.
 */
const dynamicTypes = /^google\.protobuf\.(Any|Struct|Value|ListValue|\w+Value)$/;

/**
 * Evaluates the rules of a type for an empty message. Gives what is wrong with the rules themselves: an
 * expression that does not parse, a field or a function that there is not, a function that does not take such
 * a value. Not what depends on the message.
 */
export function checkRules(codec: Codec): string | undefined {
  try {
    codec.validate?.(create(codec.desc));
    return undefined;
  } catch (error) {
    const { name, message } = error as Error;
    if (name !== "RuntimeError") {
      return String(error);
    }
    const isWrong =
      wrongAnywhere.test(message) || (wrongForEveryMessage.test(message) && !isDynamic(codec.desc));
    return isWrong ? `its rules cannot be compiled: ${message}` : undefined;
  }
}

/** Whether a rule of the type, or of one that it holds, may see a value whose type only the message tells. */
function isDynamic(desc: DescMessage, seen = new Set<DescMessage>()): boolean {
  if (seen.has(desc)) {
    return false;
  }
  seen.add(desc);
  if (dynamicTypes.test(desc.typeName) || expressionsOf(desc).some((text) => /\bdyn\s*\(/.test(text))) {
    return true;
  }
  return desc.fields.some(({ message }) => message !== undefined && isDynamic(message, seen));
}

function expressionsOf(desc: DescMessage): string[] {
  const ofMessage = hasOption(desc, messageRules) ? getOption(desc, messageRules) : undefined;
  const ofFields = desc.fields.flatMap((one) =>
    hasOption(one, fieldRules) ? levelsOf(getOption(one, fieldRules)) : [],
  );
  return [...(ofMessage === undefined ? [] : [ofMessage]), ...ofFields].flatMap((rules) => [
    ...rules.cel.map(({ expression }) => expression),
    ...rules.celExpression,
  ]);
}

/** The rules of a field, of its items, of its keys and of its values. */
function levelsOf(rules: FieldRules): FieldRules[] {
  const { case: kind, value } = rules.type;
  const inner = kind === "repeated" ? [value.items] : kind === "map" ? [value.keys, value.values] : [];
  return [rules, ...inner.flatMap((one) => (one === undefined ? [] : levelsOf(one)))];
}
