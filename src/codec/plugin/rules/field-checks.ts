import {
  type DescEnum,
  type DescField,
  type DescMessage,
  isFieldSet,
  type Message,
  ScalarType,
} from "@bufbuild/protobuf";
import {
  AnySchema,
  DurationSchema,
  FieldMaskSchema,
  isWrapperDesc,
  TimestampSchema,
} from "@bufbuild/protobuf/wkt";
import * as validate from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { code } from "../source.ts";
import { type Check, type CheckScope, UnsupportedRuleError } from "./check.ts";
import { anyChecks, durationChecks, fieldMaskChecks, timestampChecks } from "./message-checks.ts";
import { isNoneOf, isOneOf, literal, type NumberRules, numberChecks } from "./number-checks.ts";
import { bytesChecks, stringChecks } from "./text-checks.ts";

/** Rules, and where they stand: at a field, or at the items of a list, or at the keys or values of a map. */
export interface PlacedRules {
  readonly rules: validate.FieldRules | undefined;
  readonly path: readonly DescField[];
}

type RuleCase = NonNullable<validate.FieldRules["type"]["case"]>;
type RulesOf<Case extends RuleCase> = (validate.FieldRules["type"] & { case: Case })["value"];

const scalarCases: Readonly<Record<ScalarType, RuleCase>> = {
  [ScalarType.DOUBLE]: "double",
  [ScalarType.FLOAT]: "float",
  [ScalarType.INT64]: "int64",
  [ScalarType.UINT64]: "uint64",
  [ScalarType.INT32]: "int32",
  [ScalarType.FIXED64]: "fixed64",
  [ScalarType.FIXED32]: "fixed32",
  [ScalarType.BOOL]: "bool",
  [ScalarType.STRING]: "string",
  [ScalarType.BYTES]: "bytes",
  [ScalarType.UINT32]: "uint32",
  [ScalarType.SFIXED32]: "sfixed32",
  [ScalarType.SFIXED64]: "sfixed64",
  [ScalarType.SINT32]: "sint32",
  [ScalarType.SINT64]: "sint64",
};

const messageCases: Readonly<Record<string, RuleCase>> = {
  [AnySchema.typeName]: "any",
  [DurationSchema.typeName]: "duration",
  [FieldMaskSchema.typeName]: "fieldMask",
  [TimestampSchema.typeName]: "timestamp",
};

/** The checks of a scalar. */
export function scalarChecks(scalar: ScalarType, placed: PlacedRules, scope: CheckScope): Check[] {
  const found = findRules(placed, scalarCases[scalar]);
  if (found === undefined) {
    return [];
  }
  const { rules, path } = found;
  switch (rules.$typeName) {
    case "buf.validate.BoolRules":
      return boolChecks(rules as validate.BoolRules, path);
    case "buf.validate.StringRules":
      return stringChecks(rules as validate.StringRules, path, scope);
    case "buf.validate.BytesRules":
      return bytesChecks(rules as validate.BytesRules, path, scope);
    default:
      return numberChecks(rules as NumberRules, path, scope);
  }
}

function boolChecks(rules: validate.BoolRules, path: readonly DescField[]): Check[] {
  const field = validate.BoolRulesSchema.field.const;
  if (!isFieldSet(rules, field)) {
    return [];
  }
  const isBroken = (value: string) => code`${value} !== ${String(rules.const)}`;
  return [{ path: [...path, field], ruleId: "bool.const", message: `must equal ${rules.const}`, isBroken }];
}

/** The checks of an enum's number. */
export function enumChecks(type: DescEnum, placed: PlacedRules, scope: CheckScope): Check[] {
  const found = findRules(placed, "enum");
  if (found === undefined) {
    return [];
  }
  const rules = found.rules as RulesOf<"enum">;
  const F = validate.EnumRulesSchema.field;
  const checks: Check[] = [];
  const add = (field: DescField, message: string, isBroken: Check["isBroken"]) =>
    checks.push({ path: [...found.path, field], ruleId: `enum.${field.name}`, message, isBroken });
  if (rules.definedOnly) {
    const numbers = [...new Set(type.values.map((value) => value.number))].sort((a, b) => a - b);
    const [min, max] = [numbers[0]!, numbers.at(-1)!];
    const isRange = max - min === numbers.length - 1;
    const isUndefined = (value: string) =>
      isRange ? `!(${value} >= ${min} && ${value} <= ${max})` : isNoneOf(numbers, value, scope);
    add(F.definedOnly, "value must be one of the defined enum values", isUndefined);
  }
  if (isFieldSet(rules, F.const)) {
    add(F.const, `must equal ${rules.const}`, (value) => `${value} !== ${literal(rules.const)}`);
  }
  if (rules.in.length > 0) {
    const isElse = (value: string) => isNoneOf(rules.in, value, scope);
    add(F.in, `must be in list [${rules.in.join(", ")}]`, isElse);
  }
  if (rules.notIn.length > 0) {
    const isOne = (value: string) => isOneOf(rules.notIn, value, scope);
    add(F.notIn, `must not be in list [${rules.notIn.join(", ")}]`, isOne);
  }
  return checks;
}

/**
 * The checks of a message for itself, those of its own fields left out. A wrapper is checked by the value in
 * it.
 */
export function messageChecks(
  message: DescMessage,
  placed: PlacedRules,
  scope: CheckScope,
  isUnwrapped: boolean,
): Check[] {
  if (isWrapperDesc(message)) {
    const checks = scalarChecks(message.fields[0]!.scalar!, placed, scope);
    if (isUnwrapped) {
      return checks;
    }
    return checks.map((check) => ({ ...check, isBroken: (value) => check.isBroken(`${value}.value`) }));
  }
  const found = findRules(placed, messageCases[message.typeName]);
  if (found === undefined) {
    return [];
  }
  switch (found.rules.$typeName) {
    case "buf.validate.AnyRules":
      return anyChecks(found.rules as validate.AnyRules, found.path, scope);
    case "buf.validate.DurationRules":
      return durationChecks(found.rules as validate.DurationRules, found.path, scope);
    case "buf.validate.TimestampRules":
      return timestampChecks(found.rules as validate.TimestampRules, found.path, scope);
    default:
      return fieldMaskChecks(found.rules as validate.FieldMaskRules, found.path, scope);
  }
}

/** The checks of a list for itself, and the rules of its items. */
export function listChecks(
  field: DescField & { fieldKind: "list" },
  placed: PlacedRules,
  scope: CheckScope,
): { checks: Check[]; items: PlacedRules } {
  const found = findRules(placed, "repeated");
  const rules = found?.rules as RulesOf<"repeated"> | undefined;
  const F = validate.RepeatedRulesSchema.field;
  const path = found?.path ?? [];
  const checks: Check[] = [];
  if (rules !== undefined && isFieldSet(rules, F.minItems)) {
    checks.push({
      path: [...path, F.minItems],
      ruleId: "repeated.min_items",
      message: `must contain at least ${rules.minItems} item(s)`,
      isBroken: (value) => code`${value}.length < ${String(rules.minItems)}`,
    });
  }
  if (rules !== undefined && isFieldSet(rules, F.maxItems)) {
    checks.push({
      path: [...path, F.maxItems],
      ruleId: "repeated.max_items",
      message: `must contain no more than ${rules.maxItems} item(s)`,
      isBroken: (value) => code`${value}.length > ${String(rules.maxItems)}`,
    });
  }
  if (rules?.unique) {
    if (field.listKind === "message") {
      throw new UnsupportedRuleError(`${field} has messages that must be unique`);
    }
    const isBytes = field.scalar === ScalarType.BYTES;
    const isUnique = scope.rules(isBytes ? "isUniqueBytes" : "isUnique");
    const items = (value: string) =>
      field.listKind === "scalar" && field.longAsString ? `${value}.map(BigInt)` : value;
    checks.push({
      path: [...path, F.unique],
      ruleId: "repeated.unique",
      message: "repeated value must contain unique items",
      isBroken: (value) => code`!${isUnique}(${items(value)})`,
    });
  }
  return { checks, items: { rules: rules?.items, path: [...path, F.items] } };
}

/** The checks of a map for itself, and the rules of its keys and values. */
export function mapChecks(placed: PlacedRules): { checks: Check[]; keys: PlacedRules; values: PlacedRules } {
  const found = findRules(placed, "map");
  const rules = found?.rules as RulesOf<"map"> | undefined;
  const F = validate.MapRulesSchema.field;
  const path = found?.path ?? [];
  const checks: Check[] = [];
  const size = (value: string) => code`Object.keys(${value}).length`;
  if (rules !== undefined && isFieldSet(rules, F.minPairs)) {
    checks.push({
      path: [...path, F.minPairs],
      ruleId: "map.min_pairs",
      message: `map must be at least ${rules.minPairs} entries`,
      isBroken: (value) => code`${size(value)} < ${String(rules.minPairs)}`,
    });
  }
  if (rules !== undefined && isFieldSet(rules, F.maxPairs)) {
    checks.push({
      path: [...path, F.maxPairs],
      ruleId: "map.max_pairs",
      message: `map must be at most ${rules.maxPairs} entries`,
      isBroken: (value) => code`${size(value)} > ${String(rules.maxPairs)}`,
    });
  }
  return {
    checks,
    keys: { rules: rules?.keys, path: [...path, F.keys] },
    values: { rules: rules?.values, path: [...path, F.values] },
  };
}

/**
 * The rules of the wanted kind with their path. Throws for rules of another kind, and for what is not a
 * standard rule.
 */
function findRules(
  { rules, path }: PlacedRules,
  wanted: RuleCase | undefined,
): { rules: Message; path: readonly DescField[] } | undefined {
  if (rules === undefined) {
    return undefined;
  }
  if (rules.cel.length + rules.celExpression.length > 0) {
    throw new UnsupportedRuleError("it has rules in CEL");
  }
  const { case: found, value } = rules.type;
  if (found === undefined) {
    return undefined;
  }
  if (found !== wanted) {
    throw new UnsupportedRuleError(`it has ${found} rules where ${wanted ?? "none"} can be`);
  }
  if ((value.$unknown?.length ?? 0) > 0) {
    throw new UnsupportedRuleError(`it has predefined ${found} rules`);
  }
  return { rules: value, path: [...path, validate.FieldRulesSchema.field[found]] };
}
