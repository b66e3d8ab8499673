import {
  type DescField,
  type DescMessage,
  type DescOneof,
  getOption,
  isFieldSet,
  ScalarType,
} from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import {
  type FieldRules,
  FieldRulesSchema,
  field as fieldOption,
  Ignore,
  message as messageOption,
  oneof as oneofOption,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { hasPrototype, isExplicit, isLong, valueKind } from "../field-kind.ts";
import { access } from "../names.ts";
import { code } from "../source.ts";
import { isWide } from "../wide.ts";
import type { Check, RuleText } from "./check.ts";
import {
  enumChecks,
  listChecks,
  mapChecks,
  messageChecks,
  type PlacedRules,
  scalarChecks,
} from "./field-checks.ts";
import type { RulesFile } from "./rules-file.ts";

const requiredRule: RuleText = {
  path: [FieldRulesSchema.field.required],
  ruleId: "required",
  message: "value is required",
};

/**
 * The statements that check a message, in the order of protovalidate; none when there is nothing to check.
 */
export function ruleStatements(file: RulesFile, message: DescMessage): Printable[] {
  const rules = getOption(message, messageOption);
  if (rules.cel.length + rules.celExpression.length > 0) {
    file.unsupported("it has rules in CEL");
  }
  const inOneofRule = new Set(rules.oneof.flatMap((rule) => rule.fields));
  return [
    ...message.fields.flatMap((field) => fieldStatements(file, field, inOneofRule.has(field.name))),
    ...rules.oneof.flatMap((rule) => oneofRuleStatements(file, message, rule.fields, rule.required)),
    ...message.oneofs.flatMap((oneof) => requiredOneofStatements(file, oneof)),
  ];
}

function fieldStatements(file: RulesFile, field: DescField, isInOneofRule: boolean): Printable[] {
  const rules = getOption(field, fieldOption);
  const isImplied = isInOneofRule && !isFieldSet(rules, FieldRulesSchema.field.ignore);
  const ignore = isImplied ? Ignore.IF_ZERO_VALUE : rules.ignore;
  if (ignore === Ignore.ALWAYS) {
    return [];
  }
  const statements = checkField(file, field, rules, ignore);
  return isWide(field) && statements.length > 0
    ? [code` { const w = ${oneofOf(field)};${statements} }`]
    : statements;
}

/** The oneof that the field is in. */
function oneofOf(field: DescField): string {
  return `m${access(field.oneof!.localName)}`;
}

function checkField(file: RulesFile, field: DescField, rules: FieldRules, ignore: Ignore): Printable[] {
  const statements = valueStatements(file, field, { rules, path: [] });
  const path = file.fieldPath(field);
  const condition = isWide(field) ? isCase(field, "w") : isSet(field);
  if (rules.required) {
    const violation = code`o = ${file.call("violate")}(o, ${path}, ${file.rule(requiredRule)});`;
    const otherwise = statements.length === 0 ? "" : code` else {${statements} }`;
    return [code` if (!(${condition})) ${violation}${otherwise}`];
  }
  if (statements.length === 0) {
    return [];
  }
  const isConditional = ignore === Ignore.IF_ZERO_VALUE || isExplicit(field) || field.oneof !== undefined;
  return isConditional ? [code` if (${condition}) {${statements} }`] : statements;
}

function valueStatements(file: RulesFile, field: DescField, placed: PlacedRules): Printable[] {
  const oneof = isWide(field) ? "w" : field.oneof && oneofOf(field);
  const value = oneof === undefined ? `m${access(field.localName)}` : `${oneof}.value`;
  const path = file.fieldPath(field);
  switch (field.fieldKind) {
    case "list":
      return listStatements(file, field, placed, value);
    case "map":
      return mapStatements(file, field, placed, value);
    case "enum":
      return violations(file, enumChecks(field.enum, placed, file), `(${value} as number)`, path);
    case "scalar": {
      const number = isLong(field.scalar) && field.longAsString ? `BigInt(${value})` : value;
      return violations(file, scalarChecks(field.scalar, placed, file), number, path);
    }
    case "message": {
      const kind = valueKind(field);
      const isUnwrapped = kind.kind === "message" && kind.local === "wrapper";
      return messageStatements(file, field.message, placed, { value, path, isUnwrapped });
    }
  }
}

interface Place {
  readonly value: string;
  readonly path: Printable;
  readonly isUnwrapped?: boolean;
}

function messageStatements(
  file: RulesFile,
  message: DescMessage,
  placed: PlacedRules,
  place: Place,
): Printable[] {
  const { value, path, isUnwrapped = false } = place;
  const checks = violations(file, messageChecks(message, placed, file, isUnwrapped), value, path);
  const validate = file.validator(message);
  if (validate === undefined) {
    return checks;
  }
  const nested = code` { const n = ${validate}(${value}); if (n !== undefined) o = ${file.call("within")}(o, ${path}, n); }`;
  return [nested, ...checks];
}

function listStatements(
  file: RulesFile,
  field: DescField & { fieldKind: "list" },
  placed: PlacedRules,
  value: string,
): Printable[] {
  const { checks, items } = listChecks(field, placed, file);
  const path = file.fieldPath(field);
  const itemPath = code`${file.call("at")}(${path}, { case: "index", value: BigInt(i) })`;
  const statements = ignoring(field, items, itemStatements(file, field, items, itemPath));
  const item = field.listKind === "scalar" && field.longAsString ? "BigInt(a[i]!)" : "a[i]!";
  const loop = code` for (let i = 0, a = ${value}; i < a.length; i++) { const v = ${item};${statements} }`;
  return [...violations(file, checks, value, path), ...(statements.length === 0 ? [] : [loop])];
}

/** The checks of a list's item or a map's value, which is in `v`. */
function itemStatements(
  file: RulesFile,
  field: DescField & { fieldKind: "list" | "map" },
  placed: PlacedRules,
  path: Printable,
): Printable[] {
  if (field.message !== undefined) {
    return messageStatements(file, field.message, placed, { value: "v", path });
  }
  if (field.enum !== undefined) {
    return violations(file, enumChecks(field.enum, placed, file), "(v as number)", path);
  }
  return violations(file, scalarChecks(field.scalar!, placed, file), "v", path);
}

function mapStatements(
  file: RulesFile,
  field: DescField & { fieldKind: "map" },
  placed: PlacedRules,
  value: string,
): Printable[] {
  const { checks, keys, values } = mapChecks(placed);
  const subscript = mapSubscript(field.mapKey);
  const entryPath = code`${file.call("at")}(${file.entryPath(field)}, { case: "${subscript.name}", value: ${subscript.value} })`;
  const keyChecks = violations(file, scalarChecks(field.mapKey, keys, file), "key", entryPath, true);
  const keyStatements = unlessIgnored(keys, keyChecks, isNonZero(field.mapKey, "key"));
  const statements = ignoring(field, values, itemStatements(file, field, values, entryPath));
  if (keyStatements.length + statements.length === 0) {
    return violations(file, checks, value, file.fieldPath(field));
  }
  const key = keyStatements.length === 0 ? "" : ` const key = ${typedKey(field.mapKey)};`;
  const item = statements.length === 0 ? "" : ` const v = ${value}[k as never]!;`;
  const loop = code` for (const k of Object.keys(${value})) {${key}${keyStatements}${item}${statements} }`;
  return [...violations(file, checks, value, file.fieldPath(field)), loop];
}

function mapSubscript(key: ScalarType): { name: string; value: string } {
  switch (key) {
    case ScalarType.STRING:
      return { name: "stringKey", value: "k" };
    case ScalarType.BOOL:
      return { name: "boolKey", value: 'k === "true"' };
    case ScalarType.UINT32:
    case ScalarType.UINT64:
    case ScalarType.FIXED32:
    case ScalarType.FIXED64:
      return { name: "uintKey", value: "BigInt(k)" };
    default:
      return { name: "intKey", value: "BigInt(k)" };
  }
}

/** A key of a map, from the property's name. */
function typedKey(key: ScalarType): string {
  if (key === ScalarType.STRING) {
    return "k";
  }
  if (key === ScalarType.BOOL) {
    return 'k === "true"';
  }
  return isLong(key) ? "BigInt(k)" : "Number(k)";
}

/** The statements about an item, for the items that are not ignored. */
function ignoring(
  field: DescField & { fieldKind: "list" | "map" },
  placed: PlacedRules,
  statements: Printable[],
): Printable[] {
  if (field.message !== undefined) {
    return placed.rules?.ignore === Ignore.ALWAYS ? [] : statements;
  }
  const first = field.enum?.values[0]?.number;
  return unlessIgnored(
    placed,
    statements,
    first === undefined ? isNonZero(field.scalar!, "v") : `(v as number) !== ${first}`,
  );
}

function unlessIgnored({ rules }: PlacedRules, statements: Printable[], condition: string): Printable[] {
  if (statements.length === 0 || rules?.ignore === Ignore.ALWAYS) {
    return [];
  }
  return rules?.ignore === Ignore.IF_ZERO_VALUE ? [code` if (${condition}) {${statements} }`] : statements;
}

function isNonZero(scalar: ScalarType, value: string): string {
  switch (scalar) {
    case ScalarType.STRING:
      return `${value} !== ""`;
    case ScalarType.BYTES:
      return `${value}.length !== 0`;
    case ScalarType.BOOL:
      return value;
    default:
      return isLong(scalar) ? `${value} !== 0n` : `${value} !== 0`;
  }
}

function isCase(field: DescField, oneof: string): string {
  return `${oneof}.case === ${JSON.stringify(field.localName)}`;
}

/** The condition under which a field is set. */
function isSet(field: DescField): string {
  if (field.oneof !== undefined) {
    return isCase(field, oneofOf(field));
  }
  const value = `m${access(field.localName)}`;
  if (isExplicit(field)) {
    const isDefined = `${value} !== undefined`;
    const isInherited = hasPrototype(field.parent) || field.localName in {};
    return isInherited ? `${isDefined} && Object.hasOwn(m, ${JSON.stringify(field.localName)})` : isDefined;
  }
  switch (field.fieldKind) {
    case "list":
      return `${value}.length > 0`;
    case "map":
      return `Object.keys(${value}).length > 0`;
    case "enum":
      return `(${value} as number) !== ${field.enum.values[0]!.number}`;
    default: {
      const scalar = field.scalar!;
      // Under implicit presence, -0 is a value.
      if (scalar === ScalarType.FLOAT || scalar === ScalarType.DOUBLE) {
        return `!Object.is(${value}, 0)`;
      }
      return isNonZero(scalar, "longAsString" in field && field.longAsString ? `BigInt(${value})` : value);
    }
  }
}

function violations(
  file: RulesFile,
  checks: readonly Check[],
  value: string,
  path: Printable,
  forKey = false,
): Printable[] {
  return checks.map((check) => {
    const violate = code`${file.call("violate")}(o, ${path}, ${file.rule(check)}${forKey ? ", true" : ""})`;
    return code` if (${check.isBroken(value)}) o = ${violate};`;
  });
}

function oneofRuleStatements(
  file: RulesFile,
  message: DescMessage,
  names: readonly string[],
  isRequired: boolean,
): Printable[] {
  const fields = names.map((name) => message.fields.find((field) => field.name === name));
  if (fields.length === 0 || fields.includes(undefined) || new Set(names).size < names.length) {
    file.unsupported("its oneof rule names no fields, unknown ones, or one twice");
  }
  const list = names.join(", ");
  const violate = (text: string) =>
    code`o = ${file.call("violate")}(o, [], ${file.rule({ path: [], ruleId: "message.oneof", message: text })});`;
  const count = fields.map((field) => `Number(${isSet(field!)})`).join(" + ");
  const none = isRequired ? code` if (n === 0) ${violate(`one of ${list} must be set`)}` : "";
  return [code` { const n = ${count}; if (n > 1) ${violate(`only one of ${list} can be set`)}${none} }`];
}

function requiredOneofStatements(file: RulesFile, oneof: DescOneof): Printable[] {
  if (!getOption(oneof, oneofOption).required) {
    return [];
  }
  const rule = file.rule({ path: [], ruleId: "required", message: "exactly one field is required in oneof" });
  return [
    code` if (m${access(oneof.localName)}.case === undefined) o = ${file.call("violate")}(o, ${file.oneofPath(oneof)}, ${rule});`,
  ];
}
