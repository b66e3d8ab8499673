import type { DescField } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";

/** A rule of protovalidate, as its violation names it. */
export interface RuleText {
  /** Fields of `buf.validate.FieldRules` and of the messages in it, down to the rule. */
  readonly path: readonly DescField[];
  readonly ruleId: string;
  readonly message: string;
}

/** Something to check of a value. */
export interface Check extends RuleText {
  /** Source of the condition under which the rule is broken, over the value's expression. */
  readonly isBroken: (value: string) => Printable;
}

/**
 * Thrown for rules that the generated code does not have: `@bufbuild/protovalidate` then validates the
 * message.
 */
export class UnsupportedRuleError extends Error {
  override readonly name = "UnsupportedRuleError";
}

/** What checks need of the file that they are printed to. */
export interface CheckScope {
  /** A function of the runtime's rules. */
  rules(name: string): Printable;
  /** A function of the runtime's formats. */
  formats(name: string): Printable;
  /** The name of a constant of the file with this initialiser. */
  constant(initializer: Printable): Printable;
  /** The condition that text does not match a pattern of RE2. */
  mismatch(pattern: string, text: Printable): Printable;
}
