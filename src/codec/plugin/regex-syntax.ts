/** A set of code points: ranges, sorted and apart. */
export type CodePoints = readonly (readonly [from: number, to: number])[];

/** A regular expression, as far as it means the same in RE2 and in ECMAScript. */
export type RegexNode =
  | { readonly kind: "set"; readonly set: CodePoints }
  | { readonly kind: "cat" | "alt"; readonly nodes: readonly RegexNode[] }
  | { readonly kind: "repeat"; readonly node: RegexNode; readonly min: number; readonly max: number }
  | { readonly kind: "start" | "end" };

const lastCodePoint = 0x10ffff;

const perlClasses: Readonly<Record<string, CodePoints>> = {
  d: [[0x30, 0x39]],
  // Neither the vertical tab nor what Unicode calls space: RE2's own.
  s: [
    [0x09, 0x0a],
    [0x0c, 0x0d],
    [0x20, 0x20],
  ],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
};

const controlEscapes: Readonly<Record<string, number>> = { a: 7, t: 9, n: 10, v: 11, f: 12, r: 13 };

/**
 * Parses a pattern of RE2. Undefined for one that is wrong, or that uses what ECMAScript does not have or
 * means otherwise: flags, Unicode classes, word boundaries, `\Q…\E`.
 */
export function parseRegex(pattern: string): RegexNode | undefined {
  const parser = new Parser([...pattern]);
  try {
    const node = parser.alternation();
    return parser.isAtEnd() ? node : undefined;
  } catch (error) {
    if (error === unportable) {
      return undefined;
    }
    throw error;
  }
}

const unportable = Symbol("not the same in RE2 and ECMAScript");

class Parser {
  readonly #chars: readonly string[];
  #at = 0;

  constructor(chars: readonly string[]) {
    this.#chars = chars;
  }

  isAtEnd(): boolean {
    return this.#at === this.#chars.length;
  }

  alternation(): RegexNode {
    const nodes = [this.#sequence()];
    while (this.#take("|")) {
      nodes.push(this.#sequence());
    }
    return nodes.length === 1 ? nodes[0]! : { kind: "alt", nodes };
  }

  #sequence(): RegexNode {
    const nodes: RegexNode[] = [];
    while (!this.isAtEnd() && this.#peek() !== "|" && this.#peek() !== ")") {
      nodes.push(this.#repeated());
    }
    return { kind: "cat", nodes };
  }

  #repeated(): RegexNode {
    const node = this.#atom();
    const bounds = this.#quantifier();
    if (bounds === undefined) {
      return node;
    }
    // Whether the longest or the shortest is preferred makes no difference to whether there is a match.
    this.#take("?");
    if (this.#quantifier() !== undefined || node.kind === "start" || node.kind === "end") {
      throw unportable;
    }
    return { kind: "repeat", node, min: bounds[0], max: bounds[1] };
  }

  #quantifier(): readonly [number, number] | undefined {
    if (this.#take("*")) {
      return [0, Infinity];
    }
    if (this.#take("+")) {
      return [1, Infinity];
    }
    if (this.#take("?")) {
      return [0, 1];
    }
    if (this.#peek() !== "{") {
      return undefined;
    }
    const bounds = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.#chars.slice(this.#at, this.#at + 12).join(""));
    // RE2 takes another brace literally, and refuses more than 1000 repetitions.
    if (bounds === null) {
      throw unportable;
    }
    const min = Number(bounds[1]);
    const max = bounds[2] === undefined ? min : bounds[3] === "" ? Infinity : Number(bounds[3]);
    if (max < min || min > 1000 || (max > 1000 && max !== Infinity)) {
      throw unportable;
    }
    this.#at += bounds[0].length;
    return [min, max];
  }

  #atom(): RegexNode {
    const char = this.#next();
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return { kind: "set", set: this.#bracket() };
      case ".":
        return { kind: "set", set: complement([[10, 10]]) };
      case "^":
        return { kind: "start" };
      case "$":
        return { kind: "end" };
      case "\\":
        if (this.#take("A")) {
          return { kind: "start" };
        }
        if (this.#take("z")) {
          return { kind: "end" };
        }
        return { kind: "set", set: this.#escape() };
      case "*":
      case "+":
      case "?":
      case ")":
      case "{":
      case "}":
      case "]":
        throw unportable;
      default:
        return { kind: "set", set: only(char) };
    }
  }

  #group(): RegexNode {
    if (this.#take("?")) {
      if (this.#take("P") || this.#peek() === "<") {
        this.#groupName();
      } else if (!this.#take(":")) {
        throw unportable;
      }
    }
    const node = this.alternation();
    if (!this.#take(")")) {
      throw unportable;
    }
    return node;
  }

  #groupName(): void {
    if (!this.#take("<")) {
      throw unportable;
    }
    while (/^\w$/.test(this.#peek() ?? "")) {
      this.#at++;
    }
    if (!this.#take(">")) {
      throw unportable;
    }
  }

  #bracket(): CodePoints {
    const isNegated = this.#take("^");
    const ranges: [number, number][] = [];
    do {
      if (this.#peek() === "[" && this.#chars[this.#at + 1] === ":") {
        throw unportable;
      }
      const from = this.#member();
      if (this.#peek() !== "-" || this.#chars[this.#at + 1] === "]") {
        ranges.push(...from.map(([a, b]): [number, number] => [a, b]));
        continue;
      }
      this.#at++;
      const to = this.#member();
      const isRange = isSingle(from) && isSingle(to) && from[0]![0] <= to[0]![0];
      if (!isRange) {
        throw unportable;
      }
      ranges.push([from[0]![0], to[0]![0]]);
    } while (!this.#take("]"));
    const set = union(ranges);
    return isNegated ? complement(set) : set;
  }

  #member(): CodePoints {
    const char = this.#next();
    return char === "\\" ? this.#escape() : only(char);
  }

  #escape(): CodePoints {
    const char = this.#next();
    const perl = perlClasses[char.toLowerCase()];
    if (perl !== undefined) {
      return char === char.toLowerCase() ? perl : complement(perl);
    }
    const control = controlEscapes[char];
    if (control !== undefined) {
      return [[control, control]];
    }
    if (char === "x") {
      return this.#hexEscape();
    }
    // Of the others only punctuation stands for itself.
    if (/^[!-/:-@[-`{-~]$/.test(char)) {
      return only(char);
    }
    throw unportable;
  }

  #hexEscape(): CodePoints {
    const text = this.#chars.slice(this.#at, this.#at + 10).join("");
    const match = /^\{([0-9A-Fa-f]{1,6})\}|^([0-9A-Fa-f]{2})/.exec(text);
    const code = Number.parseInt(match?.[1] ?? match?.[2] ?? "", 16);
    if (match === null || code > lastCodePoint) {
      throw unportable;
    }
    this.#at += match[0].length;
    return [[code, code]];
  }

  #peek(): string | undefined {
    return this.#chars[this.#at];
  }

  #next(): string {
    const char = this.#chars[this.#at++];
    if (char === undefined) {
      throw unportable;
    }
    return char;
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) {
      return false;
    }
    this.#at++;
    return true;
  }
}

function only(char: string): CodePoints {
  const code = char.codePointAt(0)!;
  return [[code, code]];
}

function isSingle(set: CodePoints): boolean {
  return set.length === 1 && set[0]![0] === set[0]![1];
}

function union(ranges: readonly (readonly [number, number])[]): CodePoints {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1] + 1) {
      last[1] = Math.max(last[1], to);
    } else {
      result.push([from, to]);
    }
  }
  return result;
}

function complement(set: CodePoints): CodePoints {
  const result: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) {
      result.push([next, from - 1]);
    }
    next = to + 1;
  }
  if (next <= lastCodePoint) {
    result.push([next, lastCodePoint]);
  }
  return result;
}

/** Whether some code point is in both. */
export function intersects(a: CodePoints, b: CodePoints): boolean {
  return a.some(([from, to]) => b.some(([otherFrom, otherTo]) => from <= otherTo && otherFrom <= to));
}
