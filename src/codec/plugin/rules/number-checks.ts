import { type DescField, type DescMessage, isFieldSet, type Message } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import { code } from "../source.ts";
import { maxComparisons } from "../wide.ts";
import { type Check, type CheckScope, UnsupportedRuleError } from "./check.ts";

type Num = number | bigint;
type Bound = { case: string; value: Num } | { case: undefined; value?: undefined };

/** What `Int32Rules`, `DoubleRules` and the ten like them have in common. */
export type NumberRules = Message & {
  const: Num;
  in: Num[];
  notIn: Num[];
  lessThan: Bound;
  greaterThan: Bound;
  finite?: boolean;
};

/**
 * The checks of a number, in the order of protovalidate. `type` is the field of `FieldRules`: `int32`,
 * `double`.
 */
export function numberChecks(rules: NumberRules, path: readonly DescField[], scope: CheckScope): Check[] {
  const type = path.at(-1)!.name;
  const desc = path.at(-1)!.message!;
  const rule = (name: string) => [...path, desc.fields.find((field) => field.name === name)!];
  const checks: Check[] = [];
  const constField = desc.fields.find((field) => field.name === "const")!;
  if (isFieldSet(rules, constField)) {
    checks.push({
      path: rule("const"),
      ruleId: `${type}.const`,
      message: `must equal ${format(rules.const)}`,
      isBroken: (value) => code`${value} !== ${literal(rules.const)}`,
    });
  }
  const range = rangeCheck(rules, type, rule, desc);
  if (range !== undefined) {
    checks.push(range);
  }
  if (rules.in.length > 0) {
    checks.push({
      path: rule("in"),
      ruleId: `${type}.in`,
      message: `must be in list ${formatList(rules.in)}`,
      isBroken: (value) => isNoneOf(rules.in, value, scope),
    });
  }
  if (rules.notIn.length > 0) {
    checks.push({
      path: rule("not_in"),
      ruleId: `${type}.not_in`,
      message: `must not be in list ${formatList(rules.notIn)}`,
      isBroken: (value) => isOneOf(rules.notIn, value, scope),
    });
  }
  if (rules.finite) {
    checks.push({
      path: rule("finite"),
      ruleId: `${type}.finite`,
      message: "must be finite",
      isBroken: (value) => code`!Number.isFinite(${value})`,
    });
  }
  return checks;
}

const lowerTexts: Record<string, string> = { gt: "greater than", gte: "greater than or equal to" };
const upperTexts: Record<string, string> = { lt: "less than", lte: "less than or equal to" };
const operators: Record<string, string> = { gt: ">", gte: ">=", lt: "<", lte: "<=" };

function rangeCheck(
  rules: NumberRules,
  type: string,
  rule: (name: string) => DescField[],
  desc: DescMessage,
): Check | undefined {
  const { greaterThan: lower, lessThan: upper } = rules;
  if (Number.isNaN(lower.value) || Number.isNaN(upper.value)) {
    throw new UnsupportedRuleError(`a bound of ${desc.typeName} is NaN`);
  }
  // Put so that NaN breaks them.
  const isWithin = (bound: Bound, value: string) =>
    `${value} ${operators[bound.case!]} ${literal(bound.value!)}`;
  const text = (bound: Bound) =>
    `${lowerTexts[bound.case!] ?? upperTexts[bound.case!]} ${format(bound.value!)}`;
  if (lower.case !== undefined && upper.case !== undefined) {
    const isOrdered = upper.value >= lower.value;
    return {
      path: rule(lower.case),
      ruleId: `${type}.${lower.case}_${upper.case}${isOrdered ? "" : "_exclusive"}`,
      message: `must be ${text(lower)} ${isOrdered ? "and" : "or"} ${text(upper)}`,
      isBroken: (value) =>
        `!(${isWithin(lower, value)} ${isOrdered ? "&&" : "||"} ${isWithin(upper, value)})`,
    };
  }
  const bound = lower.case === undefined ? upper : lower;
  if (bound.case === undefined) {
    return undefined;
  }
  return {
    path: rule(bound.case),
    ruleId: `${type}.${bound.case}`,
    message: `must be ${text(bound)}`,
    isBroken: (value) => `!(${isWithin(bound, value)})`,
  };
}

/** The condition that a value is none of the numbers. NaN never is one. */
export function isNoneOf(numbers: readonly Num[], value: string, scope: CheckScope): Printable {
  if (numbers.length > maxComparisons) {
    return code`!${setOf(numbers, scope)}.has(${value})`;
  }
  return numbers.map((one) => `${value} !== ${literal(one)}`).join(" && ");
}

/** The condition that a value is one of the numbers. */
export function isOneOf(numbers: readonly Num[], value: string, scope: CheckScope): Printable {
  if (numbers.length > maxComparisons) {
    return code`${setOf(numbers, scope)}.has(${value})`;
  }
  return numbers.map((one) => `${value} === ${literal(one)}`).join(" || ");
}

// A set would find NaN, which a comparison does not.
function setOf(numbers: readonly Num[], scope: CheckScope): Printable {
  const list = numbers.filter((one) => !Number.isNaN(one)).map(literal);
  const type = typeof numbers[0] === "bigint" ? "bigint" : "number";
  return scope.constant(`/*@__PURE__*/ new Set<${type}>([${list.join(", ")}])`);
}

/** The source of a number. */
export function literal(value: Num): string {
  if (typeof value === "bigint") {
    return `${value}n`;
  }
  return Object.is(value, -0) ? "-0" : String(value);
}

function format(value: Num): string {
  return String(value);
}

function formatList(values: readonly Num[]): string {
  return `[${values.map(format).join(", ")}]`;
}
