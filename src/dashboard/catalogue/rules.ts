import {
  createFileRegistry,
  type DescExtension,
  type DescField,
  type DescMessage,
  fromBinary,
  getOption,
  hasOption,
} from "@bufbuild/protobuf";
import { type ReflectMessage, reflect } from "@bufbuild/protobuf/reflect";
import { base64Decode } from "@bufbuild/protobuf/wire";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { type FieldRules, FieldRulesSchema } from "../../gen/buf/validate/validate_pb.ts";
import { contract } from "../../gen/contract.ts";

/** The contract with its rules: the descriptors beside the generated messages go without them. */
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, base64Decode(contract)));

const fieldRules: DescExtension | undefined = registry.getExtension("buf.validate.field");

/** The same message with the rules of its fields, undefined if it is none of the contract. */
export function withRules(message: DescMessage): DescMessage | undefined {
  return registry.getMessage(message.typeName);
}

/** What protovalidate holds a field to, undefined if to nothing. */
export function rulesOf(field: DescField): FieldRules | undefined {
  const ruled = withRules(field.parent)?.fields.find(({ number }) => number === field.number);
  return ruled !== undefined && fieldRules !== undefined && hasOption(ruled, fieldRules)
    ? (getOption(ruled, fieldRules) as FieldRules)
    : undefined;
}

/** The rules of one kind of value as plain numbers, texts and flags: `{ gte: 0, lte: 500 }`. */
export function limitsOf(rules: FieldRules | undefined): Readonly<Record<string, unknown>> {
  const typed = rules?.type.value;
  if (rules === undefined || typed === undefined) {
    return {};
  }
  const oneof = FieldRulesSchema.oneofs.find(({ localName }) => localName === "type");
  const schema = oneof?.fields.find(({ localName }) => localName === rules.type.case)?.message;
  return schema === undefined ? {} : Object.fromEntries(setFields(reflect(schema, typed)));
}

function* setFields(message: ReflectMessage): Iterable<[string, unknown]> {
  for (const field of message.sortedFields) {
    if (message.isSet(field)) {
      const value: unknown = message.get(field);
      yield [field.name, field.fieldKind === "list" ? [...(value as Iterable<unknown>)] : value];
    }
  }
}

/** The rules in words: "required, 1 to 64 characters". */
export function describeRules(field: DescField): string {
  const rules = rulesOf(field);
  const limits = limitsOf(rules);
  return [
    rules?.required === true ? "required" : "",
    describeValues(field, limits["not_in"]),
    describeRange(limits),
    describeCount(limits["min_len"], limits["max_len"], field.scalar === undefined ? "" : unitOf(field)),
    describeCount(limits["min_items"], limits["max_items"], "items"),
    describeCount(limits["min_pairs"], limits["max_pairs"], "pairs"),
    typeof limits["pattern"] === "string" ? `matches ${limits["pattern"]}` : "",
    limits["email"] === true ? "an email address" : "",
  ]
    .filter((text) => text !== "")
    .join(", ");
}

/** JSON writes an enum's values by name. */
function describeValues(field: DescField, refused: unknown): string {
  const values = field.enum?.values.filter(
    ({ number }) => !(Array.isArray(refused) && refused.includes(number)),
  );
  return values?.map(({ name }) => name).join(" | ") ?? "";
}

const textType = 9;

function unitOf(field: DescField): string {
  return field.scalar === textType ? "characters" : "bytes";
}

function describeRange({ gt, gte, lt, lte }: Readonly<Record<string, unknown>>): string {
  if (gte !== undefined && lte !== undefined) {
    return `${format(gte)} to ${format(lte)}`;
  }
  return [
    gt === undefined ? "" : `over ${format(gt)}`,
    gte === undefined ? "" : `${format(gte)} or more`,
    lt === undefined ? "" : `under ${format(lt)}`,
    lte === undefined ? "" : `at most ${format(lte)}`,
  ]
    .filter((text) => text !== "")
    .join(", ");
}

function describeCount(min: unknown, max: unknown, unit: string): string {
  if (min !== undefined && max !== undefined) {
    return `${format(min)} to ${format(max)} ${unit}`;
  }
  if (max !== undefined) {
    return `at most ${format(max)} ${unit}`;
  }
  return min === undefined ? "" : `at least ${format(min)} ${unit}`;
}

function format(value: unknown): string {
  return typeof value === "number" || typeof value === "bigint" ? value.toLocaleString("en") : String(value);
}
