import type { Random } from "./random.ts";

/**
 * JSON with something changed: other values, names, members, order, white space; sometimes no JSON at all.
 */
export function mutateJson(random: Random, text: string): string {
  const kind = random.int(8);
  if (kind === 0) {
    return text.slice(0, random.int(text.length + 1));
  }
  if (kind === 1) {
    return JSON.stringify(JSON.parse(text), null, random.pick([1, "\t", " \n "]));
  }
  if (kind === 2) {
    return replaceOnce(
      random,
      text,
      /[,{}[\]:"0-9]/g,
      random.pick(["", ",", "}", "0", "-", '"', " ", "\\u0041", "1e3", ".5"]),
    );
  }
  if (kind === 3) {
    return repeatMember(random, text);
  }
  const json = JSON.parse(text);
  for (let i = 1 + random.int(2); i > 0; i--) {
    changeSomewhere(random, json);
  }
  return JSON.stringify(json);
}

function replaceOnce(random: Random, text: string, pattern: RegExp, by: string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) {
    return text;
  }
  const { index, 0: found } = random.pick(matches);
  return text.slice(0, index) + by + text.slice(index + (random.chance(2) ? found.length : 0));
}

/** Puts one member into the text twice: once as it is, and once by an escaped name or with another value. */
function repeatMember(random: Random, text: string): string {
  const members = [...text.matchAll(/"(\w+)":("[^"\\]*"|-?[0-9.]+|true|false|\{\}|\[\])/g)];
  if (members.length === 0) {
    return text;
  }
  const { index, 0: member, 1: name } = random.pick(members);
  const again = random.pick([
    member,
    `"${name}" : 0`,
    `"\\u00${name!.charCodeAt(0).toString(16)}${name!.slice(1)}":1`,
  ]);
  return `${text.slice(0, index)}${again},${text.slice(index)}`;
}

function changeSomewhere(random: Random, json: unknown): void {
  if (typeof json !== "object" || json === null) {
    return;
  }
  const record = json as Record<string, unknown>;
  const keys = Object.keys(record);
  if (keys.length === 0 || random.chance(6)) {
    if (!Array.isArray(json)) {
      record[random.pick(["unknown", "[ext.name]", "opt_int32", "optInt32", "user_id", "@type"])] =
        structuredClone(random.pick(values));
    }
    return;
  }
  const key = random.pick(keys);
  const value = record[key];
  if (typeof value === "object" && value !== null && !random.chance(5)) {
    changeSomewhere(random, value);
    return;
  }
  const kind = random.int(5);
  if (kind === 0) {
    delete record[key];
  } else if (kind === 1) {
    record[key] = structuredClone(random.pick(values));
  } else if (kind === 2 && typeof value === "number") {
    record[key] = String(value);
  } else if (kind === 2 && typeof value === "string") {
    record[key] = Number(value);
  } else if (kind === 3 && !Array.isArray(json)) {
    record[toSnake(key)] = value;
    if (random.chance(2)) {
      delete record[key];
    }
  } else {
    record[key] = [value];
  }
}

function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1.5,
  1e40,
  2 ** 31,
  2 ** 53,
  "",
  "0",
  "-0",
  "01",
  "1",
  " 1",
  "1.0",
  "1e2",
  "abc",
  "NaN",
  "Infinity",
  "9223372036854775808",
  "-9223372036854775808",
  "18446744073709551615",
  "\ud800",
  "FOO",
  "BAR",
  "NEG",
  "a-_b",
  "YQ",
  "YQ==",
  [],
  {},
  [null],
  { a: 1 },
  "2024-01-01T00:00:00Z",
  "1.5s",
  "a,b",
];
