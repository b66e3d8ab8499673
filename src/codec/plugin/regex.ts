import { type CodePoints, intersects, parseRegex, type RegexNode } from "./regex-syntax.ts";

const maxUnanchoredLength = 256;
const maxPaths = 256;

/**
 * The source of a regular expression literal that matches what RE2 does, in time that grows linearly with the
 * text. Undefined when there is none: the pattern means something else in ECMAScript, or a backtracking
 * engine could take long over it, which RE2 never does.
 */
export function toSafeRegExp(pattern: string): string | undefined {
  const node = parseRegex(pattern);
  if (node === undefined || !isLinear(node)) {
    return undefined;
  }
  // Two slashes alone would begin a comment.
  return `/${print(node) || "(?:)"}/u`;
}

/**
 * Whether there is at most one way to go on at each character, or few ways in all, so that nothing is tried
 * over and over; and whether that is tried from one position only, or is short.
 */
function isLinear(node: RegexNode): boolean {
  if (!isAssertedAtEdges(node)) {
    return false;
  }
  if (!isDeterministic(node) && pathCount(node) > maxPaths) {
    return false;
  }
  return isAnchored(node) || maxLength(node) <= maxUnanchoredLength;
}

/** `^` and `$` only as the first and last of the whole: in between, the analysis would be wrong. */
function isAssertedAtEdges(node: RegexNode): boolean {
  const inner = node.kind === "cat" ? node.nodes.slice(...edges(node.nodes)) : [node];
  return inner.every((child) => !hasAssertion(child));
}

function edges(nodes: readonly RegexNode[]): [number, number] {
  return [nodes[0]?.kind === "start" ? 1 : 0, nodes.length - (nodes.at(-1)?.kind === "end" ? 1 : 0)];
}

function hasAssertion(node: RegexNode): boolean {
  if (node.kind === "start" || node.kind === "end") {
    return true;
  }
  if (node.kind === "repeat") {
    return hasAssertion(node.node);
  }
  return (node.kind === "cat" || node.kind === "alt") && node.nodes.some(hasAssertion);
}

function isAnchored(node: RegexNode): boolean {
  return node.kind === "start" || (node.kind === "cat" && node.nodes[0]?.kind === "start");
}

function maxLength(node: RegexNode): number {
  switch (node.kind) {
    case "set":
      return 1;
    case "cat":
      return node.nodes.reduce((sum, child) => sum + maxLength(child), 0);
    case "alt":
      return Math.max(...node.nodes.map(maxLength));
    case "repeat":
      return node.max === 0 ? 0 : node.max * maxLength(node.node);
    default:
      return 0;
  }
}

/** How many ways there are through the expression. */
function pathCount(node: RegexNode): number {
  switch (node.kind) {
    case "cat":
      return node.nodes.reduce((product, child) => product * pathCount(child), 1);
    case "alt":
      return node.nodes.reduce((sum, child) => sum + pathCount(child), 0);
    case "repeat": {
      const paths = pathCount(node.node);
      if (node.max === Infinity) {
        return Infinity;
      }
      return node.min === node.max ? paths ** node.max : (node.max - node.min + 1) * paths ** node.max;
    }
    default:
      return 1;
  }
}

/** The positions of an expression (its sets) that can come first and last, after Glushkov. */
interface Edges {
  readonly isNullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/**
 * Whether the sets that can follow one another never overlap, and no two loops, or branches without a
 * character, lead the same way.
 */
function isDeterministic(node: RegexNode): boolean {
  const glushkov = new Glushkov();
  const { first } = glushkov.visit(node);
  return !glushkov.isAmbiguous && [first, ...glushkov.follow].every((next) => glushkov.areApart([...next]));
}

class Glushkov {
  readonly follow: Set<number>[] = [];
  isAmbiguous = false;
  readonly #sets: CodePoints[] = [];

  visit(node: RegexNode): Edges {
    switch (node.kind) {
      case "set": {
        const position = this.#sets.push(node.set) - 1;
        this.follow.push(new Set());
        return { isNullable: false, first: [position], last: [position] };
      }
      case "cat":
        return node.nodes.map((child) => this.visit(child)).reduce((a, b) => this.#join(a, b), emptyEdges);
      case "alt":
        return this.#unite(node.nodes.map((child) => this.visit(child)));
      case "repeat": {
        const inner = this.visit(node.node);
        if (inner.isNullable) {
          this.isAmbiguous = true;
        }
        if (node.max > 1) {
          this.#connect(inner.last, inner.first);
        }
        return { ...inner, isNullable: inner.isNullable || node.min === 0 };
      }
      default:
        return emptyEdges;
    }
  }

  areApart(positions: readonly number[]): boolean {
    const sets = positions.map((position) => this.#sets[position]!);
    return sets.every((set, i) => sets.slice(i + 1).every((other) => !intersects(set, other)));
  }

  #join(a: Edges, b: Edges): Edges {
    this.#connect(a.last, b.first);
    return {
      isNullable: a.isNullable && b.isNullable,
      first: a.isNullable ? [...a.first, ...b.first] : a.first,
      last: b.isNullable ? [...a.last, ...b.last] : b.last,
    };
  }

  #unite(branches: readonly Edges[]): Edges {
    const nullable = branches.filter((branch) => branch.isNullable).length;
    if (nullable > 1) {
      this.isAmbiguous = true;
    }
    return {
      isNullable: nullable > 0,
      first: branches.flatMap((branch) => branch.first),
      last: branches.flatMap((branch) => branch.last),
    };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const a of from) {
      for (const b of to) {
        if (this.follow[a]!.has(b)) {
          this.isAmbiguous = true;
        }
        this.follow[a]!.add(b);
      }
    }
  }
}

const emptyEdges: Edges = { isNullable: true, first: [], last: [] };

function print(node: RegexNode): string {
  switch (node.kind) {
    case "set":
      return printSet(node.set);
    case "cat":
      return node.nodes
        .map((child) => (child.kind === "alt" ? `(?:${print(child)})` : print(child)))
        .join("");
    case "alt":
      return node.nodes.map(print).join("|");
    case "repeat": {
      const body = print(node.node);
      return `${node.node.kind === "set" ? body : `(?:${body})`}${printBounds(node.min, node.max)}`;
    }
    default:
      return node.kind === "start" ? "^" : "$";
  }
}

function printBounds(min: number, max: number): string {
  if (max === Infinity) {
    return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  }
  if (min === 0 && max === 1) {
    return "?";
  }
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function printSet(set: CodePoints): string {
  const [first] = set;
  if (set.length === 1 && first![0] === first![1]) {
    return printCode(first![0]);
  }
  // Between brackets a hyphen would be a range.
  const print = (code: number) => (code === hyphen ? "\\-" : printCode(code));
  const ranges = set.map(([from, to]) => (from === to ? print(from) : `${print(from)}-${print(to)}`));
  return `[${ranges.join("")}]`;
}

const hyphen = 0x2d;

function printCode(code: number): string {
  const char = String.fromCodePoint(code);
  if (/^[$()*+./?[\\\]^{|}]$/.test(char)) {
    return `\\${char}`;
  }
  return code >= 0x20 && code < 0x7f ? char : `\\u{${code.toString(16)}}`;
}
