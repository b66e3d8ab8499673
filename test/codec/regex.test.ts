import { RE2JS } from "@bufbuild/re2";
import { describe, expect, it } from "vitest";
import { toSafeRegExp } from "../../src/codec/plugin/regex.ts";
import { createRandom, type Random } from "./random.ts";

describe("a pattern of RE2", () => {
  it.each([
    ["^[a-z][a-z0-9_]{2,31}$", "/^[a-z][0-9_a-z]{2,31}$/u"],
    ["^[a-z0-9]+(-[a-z0-9]+)*$", "/^[0-9a-z]+(?:-[0-9a-z]+)*$/u"],
    ["^(?P<year>\\d{4})-\\d{2}$", "/^[0-9]{4}-[0-9]{2}$/u"],
    ["^a.b$", "/^a[\\u{0}-\\u{9}\\u{b}-\\u{10ffff}]b$/u"],
    ["^\\s$", "/^[\\u{9}-\\u{a}\\u{c}-\\u{d} ]$/u"],
    ["foo|foobar", "/foo|foobar/u"],
    ["^[\\w.-]*$", "/^[\\--\\.0-9A-Z_a-z]*$/u"],
    ["", "/(?:)/u"],
  ])("%s becomes a regular expression", (pattern, literal) => {
    expect(toSafeRegExp(pattern)).toBe(literal);
  });

  it.each([
    "^(a+)+$",
    "^(a|a)*$",
    "^(a?){30}a{30}$",
    "^(a*)*b$",
    "^a*a*a*$",
    "^(|a)(|a)(|a)*$",
    "^.*foo$",
    "^(a|ab)*(c|bcd)$",
    "a+b",
    "^(?:[a-z]+\\.?)+@$",
  ])("%s is left to RE2: a backtracking engine could take long", (pattern) => {
    expect(toSafeRegExp(pattern)).toBeUndefined();
  });

  it.each([
    "(?i)abc",
    "\\pL",
    "\\bword\\b",
    "a**",
    "[[:alpha:]]",
    "\\Qa.b\\E",
    "a{1001}",
    "(?=a)",
    "(a",
    "[b-a]",
    "\\8",
    "x{,2}",
  ])("%s is left to RE2: it is wrong, or means something else in ECMAScript", (pattern) => {
    expect(toSafeRegExp(pattern)).toBeUndefined();
  });

  it("matches what RE2 matches, for 3,000 random patterns", () => {
    const random = createRandom(3);
    let translated = 0;
    for (let i = 0; i < 3000; i++) {
      const pattern = randomPattern(random, 3);
      const literal = toSafeRegExp(pattern);
      const theirs = compile(pattern);
      if (literal === undefined || theirs === undefined) {
        continue;
      }
      translated++;
      const ours = new RegExp(literal.slice(1, -2), "u");
      for (let j = 0; j < 20; j++) {
        const text = Array.from({ length: random.int(8) }, () => random.pick(letters)).join("");
        if (ours.test(text) !== theirs.test(text)) {
          throw new Error(`${pattern} on ${JSON.stringify(text)}`);
        }
      }
    }
    expect(translated).toBeGreaterThan(500);
  });

  it("takes no longer than linear time once translated", () => {
    for (const pattern of [
      "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "^(?:ab?)*$",
      "^[a-z]{1,1000}(?:\\.[a-z]{1,1000})*$",
    ]) {
      const regex = new RegExp(toSafeRegExp(pattern)!.slice(1, -2), "u");
      const start = performance.now();
      expect(regex.test(`${"a-a.".repeat(50_000)}!`)).toBe(false);
      expect(regex.test(`${"a".repeat(200_000)}!`)).toBe(false);
      // A backtracking engine that tries the ways anew needs years for this.
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

/** Undefined for what RE2 refuses: two groups of one name. */
function compile(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return undefined;
  }
}

const letters = ["a", "b", "c", "-", ".", "A", "0", "_", " ", "\n", "é", "😀", "\t"];
const atoms = [
  "a",
  "b",
  "c",
  "-",
  "\\.",
  ".",
  "\\d",
  "\\w",
  "\\s",
  "\\W",
  "[ab]",
  "[^a]",
  "[a-c0-9]",
  "[\\w-]",
  "\\x61",
  "\\t",
  "é",
  "😀",
  "[^\\s.]",
];

function randomPattern(random: Random, depth: number): string {
  const parts = Array.from({ length: 1 + random.int(3) }, () => {
    const atom = depth > 0 && random.chance(4) ? randomGroup(random, depth - 1) : random.pick(atoms);
    return atom + random.pick(["", "", "", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "+?"]);
  });
  const body = parts.join("");
  return depth < 3 ? body : `${random.chance(4) ? "" : "^"}${body}${random.chance(3) ? "" : "$"}`;
}

function randomGroup(random: Random, depth: number): string {
  const branches = Array.from({ length: 1 + random.int(3) }, () => randomPattern(random, depth));
  return `${random.pick(["(", "(?:", "(?P<n>"])}${branches.join("|")})`;
}
