import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The identifiers that generated code has whatever the messages are called: what more than one generated file
 * has, and what the runtime exports. Each also without what is put around the name of a message: `String` for
 * `writeString`, as a message of that name has a `writeString` too.
 */
export function listWords(generated: string, runtime: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const path of listFiles(generated, /_(codec|rules)\.ts$/)) {
    const text = readFileSync(path, "utf8").replace(/"(?:[^"\\]|\\.)*"|\/\/.*|\.\w+/g, " ");
    for (const word of new Set(text.match(identifiers))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
  for (const path of listFiles(runtime, /^[a-z0-9-]+\.ts$/)) {
    for (const [, word] of readFileSync(path, "utf8").matchAll(/^export \w+ (\w+)/gm)) {
      words.add(word!);
    }
  }
  const affixed = /^(?:create|prototypeOf|read|validate|write|end|set)(\w+)$|^(\w+)(?:Codec|Schema)$/;
  for (const word of [...words]) {
    const name = affixed.exec(word);
    if (name !== null) {
      words.add(name[1] ?? name[2]!);
    }
  }
  return words;
}

/**
 * Words of TypeScript, those among them that are none in other places included, and what is there without an
 * import.
 */
export const languageWords: readonly string[] = `
abstract accessor any arguments as asserts assert async await bigint boolean break case catch class const constructor continue
debugger declare default defer delete do else enum eval export extends false finally for from function get global globalThis if
implements import in infer instanceof interface intrinsic is keyof let module namespace never new null number object of out
override package private protected public readonly require return satisfies set source static string super switch symbol this
throw true try type typeof undefined unique unknown using var void while with yield
NaN Infinity Object Function Array Map Set Symbol Error Promise Number String Boolean BigInt Partial Record Uint8Array JSON Math
Date RegExp Proxy Reflect WeakMap TextDecoder exports process
`
  .trim()
  .split(/\s+/);

const identifiers = /\b[A-Za-z_]\w*/g;

function listFiles(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}

/** With a message of this name, `google.protobuf.Any` would be one in it. */
const shadowing: ReadonlySet<string> = new Set(["buf", "google"]);

/**
 * The .proto files of the codecs' tests, whose code needs all of the runtime. Beside their messages there are
 * ones for the words, with rules; in the last file enums. And each word is the name of a field.
 */
export function typesOfEachWord(words: ReadonlySet<string>, folder: string): Record<string, string> {
  const files = ["rules.proto", "all_types2.proto", "all_types3.proto", "all_types_e.proto"];
  return Object.fromEntries(
    files.map((name, i) => {
      const scope = `words.w${i}`;
      const text = readFileSync(join(folder, name), "utf8").replace(/^package .*;$/m, `package ${scope};`);
      const declared = new Set(
        Array.from(text.matchAll(/^ *(?:(?:message|enum) )?(\w+) (?:= -?\d+;|\{)/gm), ([, word]) => word!),
      );
      // All are messages of one file and enums of another; what the compiler does with them takes a second
      // for each hundred.
      const isWhole = name === "all_types3.proto" || name === "all_types_e.proto";
      const added = [...words].filter(
        (word, at) => !declared.has(word) && !shadowing.has(word) && (isWhole || at % files.length === i),
      );
      const label = text.includes('syntax = "proto2"') ? "optional " : "";
      const types =
        name === "all_types_e.proto" ? declareEnums(added, scope) : declareMessages(added, scope, label);
      const rules = 'import "buf/validate/validate.proto";\n';
      const imports = text.includes(rules) ? "" : rules;
      return [
        `${name}`,
        `${text.replace(/^import/m, `${imports}import`)}\n${types}${declareFields(words, label)}`,
      ];
    }),
  );
}

function declareMessages(words: readonly string[], scope: string, label: string): string {
  const messages = words.map(
    (word, i) => `message ${word} {
  ${label}.${scope}.${word} self = 1;
  ${label}.${scope}.${words[(i + 1) % words.length]} next = 2;
  ${label}int32 number = 3 [(buf.validate.field).int32.gt = 2];
}
`,
  );
  return messages.join("");
}

function declareEnums(words: readonly string[], scope: string): string {
  const enums = words.map((word, i) => `enum ${word} {\n  VALUE_${i} = 0;\n}\n`);
  const fields = words.map((word, i) => `  .${scope}.${word} field_${i} = ${i + 1};\n`);
  return `${enums.join("")}message AllEnums {\n${fields.join("")}}\n`;
}

/** Of two words of which the same property would be made, one. */
function declareFields(words: Iterable<string>, label: string): string {
  const byProperty = new Map(Array.from(words, (word) => [word.replaceAll("_", "").toLowerCase(), word]));
  byProperty.delete("");
  const names = [...byProperty.values()].filter((name) => !/^_*\d/.test(name));
  const fields = names.map((name, i) => `  ${label}string ${name} = ${i + 1};\n`);
  return `message AllFields {\n${fields.join("")}}\n`;
}
