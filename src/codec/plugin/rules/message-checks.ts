import { type DescField, type DescMessage, type Message, toJson } from "@bufbuild/protobuf";
import { type Duration, DurationSchema, type Timestamp, TimestampSchema } from "@bufbuild/protobuf/wkt";
import type { Printable } from "@bufbuild/protoplugin";
import {
  type AnyRules,
  AnyRulesSchema,
  type DurationRules,
  DurationRulesSchema,
  type FieldMaskRules,
  FieldMaskRulesSchema,
  type TimestampRules,
  TimestampRulesSchema,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { code } from "../source.ts";
import { maxComparisons } from "../wide.ts";
import { type Check, type CheckScope, UnsupportedRuleError } from "./check.ts";

/** The checks of a `google.protobuf.Any`. */
export function anyChecks(rules: AnyRules, path: readonly DescField[], scope: CheckScope): Check[] {
  const F = AnyRulesSchema.field;
  const list = (texts: readonly string[]) => scope.constant(`${JSON.stringify(texts)} as readonly string[]`);
  const checks: Check[] = [];
  if (rules.in.length > 0) {
    checks.push({
      path: [...path, F.in],
      ruleId: "any.in",
      message: "type URL must be in the allow list",
      isBroken: (v) => code`!${list(rules.in)}.includes(${v}.typeUrl)`,
    });
  }
  if (rules.notIn.length > 0) {
    checks.push({
      path: [...path, F.notIn],
      ruleId: "any.not_in",
      message: "type URL must not be in the block list",
      isBroken: (v) => code`${list(rules.notIn)}.includes(${v}.typeUrl)`,
    });
  }
  return checks;
}

/** The checks of a `google.protobuf.FieldMask`. */
export function fieldMaskChecks(
  rules: FieldMaskRules,
  path: readonly DescField[],
  scope: CheckScope,
): Check[] {
  const F = FieldMaskRulesSchema.field;
  const list = (texts: readonly string[]) => scope.constant(`${JSON.stringify(texts)} as readonly string[]`);
  const checks: Check[] = [];
  if (rules.const !== undefined) {
    const paths = rules.const.paths;
    const differs = (v: string) => code`${v}.paths.some((path, i) => path !== ${list(paths)}[i])`;
    checks.push({
      path: [...path, F.const],
      ruleId: "field_mask.const",
      message: `must equal paths [${paths.join(", ")}]`,
      isBroken: (v) => code`${v}.paths.length !== ${String(paths.length)} || ${differs(v)}`,
    });
  }
  const covered = (paths: readonly string[]) => code`${scope.rules("isCovered")}(path, ${list(paths)})`;
  // An empty list of allowed or refused paths is a rule only when there is one: repeated fields have no
  // presence.
  if (rules.in.length > 0) {
    checks.push({
      path: [...path, F.in],
      ruleId: "field_mask.in",
      message: `must only contain paths in [${rules.in.join(", ")}]`,
      isBroken: (v) => code`!${v}.paths.every((path) => ${covered(rules.in)})`,
    });
  }
  if (rules.notIn.length > 0) {
    checks.push({
      path: [...path, F.notIn],
      ruleId: "field_mask.not_in",
      message: `must not contain any paths in [${rules.notIn.join(", ")}]`,
      isBroken: (v) => code`${v}.paths.some((path) => ${covered(rules.notIn)})`,
    });
  }
  return checks;
}

type Time = Duration | Timestamp;
type Bound = { case: string; value: Time | boolean } | { case: undefined; value?: undefined };

/** The checks of a `google.protobuf.Duration`. */
export function durationChecks(rules: DurationRules, path: readonly DescField[], scope: CheckScope): Check[] {
  return timeChecks(rules, DurationRulesSchema, path, scope);
}

/** The checks of a `google.protobuf.Timestamp`. */
export function timestampChecks(
  rules: TimestampRules,
  path: readonly DescField[],
  scope: CheckScope,
): Check[] {
  return timeChecks(rules, TimestampRulesSchema, path, scope);
}

type TimeRules = Message & {
  const?: Time | undefined;
  in?: Time[];
  notIn?: Time[];
  lessThan: Bound;
  greaterThan: Bound;
  within?: Duration | undefined;
};

function timeChecks(
  rules: TimeRules,
  desc: DescMessage,
  path: readonly DescField[],
  scope: CheckScope,
): Check[] {
  const type = path.at(-1)!.name;
  const field = (name: string) => desc.fields.find((one) => one.name === name)!;
  const checks: Check[] = [];
  const add = (name: string, message: string, isBroken: Check["isBroken"], suffix = name) =>
    checks.push({ path: [...path, field(name)], ruleId: `${type}.${suffix}`, message, isBroken });
  const isTime = (v: string, time: Time) => code`${scope.rules("isTime")}(${v}, ${parts(time)})`;
  const isAny = (v: string, times: readonly Time[]) => {
    if (times.length <= maxComparisons) {
      return times.flatMap((time, i) => [i === 0 ? "" : " || ", ...isTime(v, time)]);
    }
    const list = scope.constant(
      `[${times.map((time) => `[${parts(time)}]`).join(", ")}] as readonly (readonly [bigint, number])[]`,
    );
    return code`${list}.some(([s, n]) => ${scope.rules("isTime")}(${v}, s, n))`;
  };
  if (rules.const !== undefined) {
    const expected = rules.const;
    add("const", `must equal ${format(expected)}`, (v) => code`!${isTime(v, expected)}`);
  }
  checks.push(...rangeChecks(rules, type, (name) => [...path, field(name)], scope));
  if (rules.within !== undefined) {
    const range = rules.within;
    const isBroken = (v: string) => code`!${scope.rules("isNearNow")}(${v}, ${parts(range)})`;
    add("within", `must be within ${format(range)} of now`, isBroken);
  }
  const inList = rules.in ?? [];
  const notInList = rules.notIn ?? [];
  const list = (times: readonly Time[]) => `[${times.map(format).join(", ")}]`;
  if (inList.length > 0) {
    add("in", `must be in list ${list(inList)}`, (v) => code`!(${isAny(v, inList)})`);
  }
  if (notInList.length > 0) {
    add("not_in", `must not be in list ${list(notInList)}`, (v) => isAny(v, notInList));
  }
  return checks;
}

const operators: Record<string, string> = { gt: ">", gte: ">=", lt: "<", lte: "<=" };
const texts: Record<string, string> = {
  gt: "greater than",
  gte: "greater than or equal to",
  lt: "less than",
  lte: "less than or equal to",
};

function rangeChecks(
  { lessThan: upper, greaterThan: lower }: TimeRules,
  type: string,
  rule: (name: string) => DescField[],
  scope: CheckScope,
): Check[] {
  const isWithin = (bound: Bound, v: Printable) =>
    code`${scope.rules("compareTime")}(${v}, ${parts(bound.value as Time)}) ${operators[bound.case!]!} 0`;
  const text = (bound: Bound) => `${texts[bound.case!]} ${format(bound.value as Time)}`;
  if (typeof lower.value === "object" && typeof upper.value === "object") {
    const isOrdered = compare(upper.value, lower.value) >= 0;
    return [
      {
        path: rule(lower.case),
        ruleId: `${type}.${lower.case}_${upper.case}${isOrdered ? "" : "_exclusive"}`,
        message: `must be ${text(lower)} ${isOrdered ? "and" : "or"} ${text(upper)}`,
        isBroken: (v) => code`!(${isWithin(lower, v)} ${isOrdered ? "&&" : "||"} ${isWithin(upper, v)})`,
      },
    ];
  }
  return [upper, lower].flatMap((bound): Check[] => {
    if (bound.value === undefined || bound.value === false) {
      return [];
    }
    const name = nowRules[bound.case] ?? bound.case;
    const isBroken = (v: string) =>
      bound.value === true
        ? code`${scope.rules("compareNow")}(${v}) ${name === "lt_now" ? ">" : "<"} 0`
        : code`!(${isWithin(bound, v)})`;
    const limit = name === "lt_now" ? "less than now" : name === "gt_now" ? "greater than now" : text(bound);
    return [{ path: rule(name), ruleId: `${type}.${name}`, message: `must be ${limit}`, isBroken }];
  });
}

const nowRules: Record<string, string> = { ltNow: "lt_now", gtNow: "gt_now" };

function compare(a: Time, b: Time): number {
  if (a.seconds !== b.seconds) {
    return a.seconds < b.seconds ? -1 : 1;
  }
  return a.nanos - b.nanos;
}

function parts(time: Time): string {
  return `${time.seconds}n, ${time.nanos}`;
}

function format(time: Time): string {
  try {
    const json =
      time.$typeName === "google.protobuf.Duration"
        ? toJson(DurationSchema, time)
        : toJson(TimestampSchema, time);
    return String(json);
  } catch {
    throw new UnsupportedRuleError(`a rule has a ${time.$typeName} that is out of range`);
  }
}
