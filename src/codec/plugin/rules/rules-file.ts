import type { DescField, DescMessage, DescOneof } from "@bufbuild/protobuf";
import { FieldDescriptorProto_Type } from "@bufbuild/protobuf/wkt";
import type { Printable } from "@bufbuild/protoplugin";
import { RE2JS } from "@bufbuild/re2";
import { toSafeRegExp } from "../regex.ts";
import { code, flatten } from "../source.ts";
import { type CheckScope, type RuleText, UnsupportedRuleError } from "./check.ts";

/** Where validators are printed to. */
export interface RulesTarget {
  runtime(name: string, file: "rules" | "formats" | "re2"): Printable;
  /** The validator of a message. */
  validator(message: DescMessage): Printable;
  /** Something that the file declares. */
  own(name: string): Printable;
  line(text: TemplateStringsArray, ...values: Printable[]): void;
}

/** A file of validators that is being generated: its constants, each there once, follow the functions. */
export class RulesFile implements CheckScope {
  readonly #target: RulesTarget;
  readonly #validated: Pick<ReadonlySet<DescMessage>, "has">;
  readonly #report: (line: string) => void;
  #subject = "";
  readonly #used = new Set<Printable>();
  readonly #constants = new Map<string, { readonly name: Printable; readonly initializer: Printable }>();

  constructor(
    target: RulesTarget,
    validated: Pick<ReadonlySet<DescMessage>, "has">,
    report: (line: string) => void,
  ) {
    this.#target = target;
    this.#validated = validated;
    this.#report = report;
  }

  /** The statements that check the message. */
  statements(
    message: DescMessage,
    emit: (file: RulesFile, message: DescMessage) => Printable[],
  ): Printable[] {
    this.#subject = message.typeName;
    const statements = emit(this, message);
    for (const part of flatten(statements)) {
      this.#used.add(part);
    }
    return statements;
  }

  call(name: string): Printable {
    return this.#target.runtime(name, "rules");
  }

  rules(name: string): Printable {
    return this.call(name);
  }

  formats(name: string): Printable {
    return this.#target.runtime(name, "formats");
  }

  /** The validator of a message, if it has rules. */
  validator(message: DescMessage): Printable | undefined {
    return this.#validated.has(message) ? this.#target.validator(message) : undefined;
  }

  unsupported(reason: string): never {
    throw new UnsupportedRuleError(reason);
  }

  mismatch(pattern: string, text: Printable): Printable {
    requireRe2(pattern);
    const literal = toSafeRegExp(pattern);
    if (literal !== undefined) {
      return code`!${this.constant(literal)}.test(${text})`;
    }
    const quoted = JSON.stringify(pattern);
    this.#report(`${this.#subject}: no RegExp is as good as pattern ${quoted}, RE2 matches it at run time`);
    const compile = this.#target.runtime("compileRe2", "re2");
    return code`!${this.constant(code`/*@__PURE__*/ ${compile}(${JSON.stringify(pattern)})`)}.test(${text})`;
  }

  constant(initializer: Printable): Printable {
    const key = JSON.stringify(initializer);
    const known = this.#constants.get(key);
    if (known !== undefined) {
      return known.name;
    }
    const name = this.#target.own(`c${this.#constants.size}`);
    this.#constants.set(key, { name, initializer });
    return name;
  }

  rule({ path, ruleId, message }: RuleText): Printable {
    const elements = path.flatMap((field) => [", ", ...this.#element(field)]);
    return this.constant(
      code`/*@__PURE__*/ ${this.call("defineRule")}(${JSON.stringify(ruleId)}, ${JSON.stringify(message)}${elements})`,
    );
  }

  fieldPath(field: DescField): Printable {
    return this.constant(code`[${this.#element(field)}]`);
  }

  entryPath(field: DescField & { fieldKind: "map" }): Printable {
    const { MESSAGE, ENUM } = FieldDescriptorProto_Type;
    const valueType = field.mapKind === "message" ? MESSAGE : field.mapKind === "enum" ? ENUM : field.scalar;
    return this.constant(code`[${this.#element(field, `, ${field.mapKey}, ${valueType}`)}]`);
  }

  oneofPath(oneof: DescOneof): Printable {
    return this.constant(`[{ fieldName: ${JSON.stringify(oneof.name)} }]`);
  }

  #element(field: DescField, more = ""): Printable[] {
    const isGroup = field.fieldKind === "message" && field.delimitedEncoding;
    const type = isGroup ? FieldDescriptorProto_Type.GROUP : field.proto.type;
    return code`/*@__PURE__*/ ${this.call("element")}(${JSON.stringify(field.name)}, ${field.number}, ${type}${more})`;
  }

  printConstants(): void {
    for (const { name, initializer } of this.#constants.values()) {
      // Some were made for checks that turned out to be ignored.
      if (this.#used.has(name)) {
        this.#target.line`const ${name} = ${initializer};`;
      }
    }
  }
}

/** What RE2 refuses is an error of the library, when the message is validated. */
function requireRe2(pattern: string): void {
  try {
    RE2JS.compile(pattern);
  } catch {
    throw new UnsupportedRuleError(`its pattern ${JSON.stringify(pattern)} is none of RE2`);
  }
}
