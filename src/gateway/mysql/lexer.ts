/** What a token is. `variable` is `@name` or `@@name`; `symbol` any other single character. */
export type TokenKind = "end" | "word" | "quoted" | "string" | "number" | "variable" | "symbol";

const isWordCode = new Uint8Array(128);
const isSpaceCode = new Uint8Array(128);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$") {
  isWordCode[character.charCodeAt(0)] = 1;
}
for (const code of [9, 10, 11, 12, 13, 32]) {
  isSpaceCode[code] = 1;
}

/**
 * Whether a character belongs to an unquoted name (MySQL manual 11.2): those of Unicode from U+0080 on do.
 */
function isWord(code: number): boolean {
  return code >= 128 || isWordCode[code] === 1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** MariaDB passes over what `/*!` opens for MySQL from 5.7 on; older versions' code is run by both. */
const oldestForOneOnly = 50_700;

/**
 * The tokens of a statement as MySQL and MariaDB read it with their default lexical rules: strings with
 * backslashes and doubled quotes, double quotes for strings, comments, and the code that a comment holds
 * which begins with an exclamation mark. `isUnsure` is set where the two, or two versions of one, read a text
 * differently, and where it ends within a string or a comment.
 *
 * One object for a whole statement, which makes none for a token: each new statement is read once before it
 * is run.
 */
export class Lexer {
  readonly sql: string;
  kind: TokenKind = "end";
  /** Of the token: it is `sql.slice(start, end)`. */
  start = 0;
  end = 0;
  /** A word that a dot joins to the name before it: it is a name, whatever it says. */
  isMember = false;
  /** Of a word: the same for all that differ only in case. */
  hash = 0;
  isUnsure = false;
  #openComments = 0;

  constructor(sql: string) {
    this.sql = sql;
  }

  /** Goes on to the next token. */
  next(): TokenKind {
    const { sql } = this;
    let at = this.#skipSpace(this.end);
    const isAfterDot = this.kind === "symbol" && at === this.end && at > 1 && sql.charCodeAt(at - 1) === 46;
    this.start = at;
    if (at >= sql.length) {
      this.end = at;
      this.isUnsure ||= this.#openComments > 0;
      this.kind = "end";
      return "end";
    }
    const code = sql.charCodeAt(at);
    if (isDigit(code)) {
      return this.#finish("number", this.#readNumber(at));
    }
    if (isWord(code)) {
      // "t.update" is a column; in "1.update" the dot is the number's.
      this.isMember = isAfterDot && isNameEnd(sql.charCodeAt(at - 2));
      let hash = 0;
      let next = code;
      do {
        hash = (Math.imul(hash, 31) + (next | 32)) | 0;
        next = sql.charCodeAt(++at);
      } while (isWord(next));
      this.hash = hash;
      return this.#finish("word", at);
    }
    switch (code) {
      case 39:
      case 34:
        return this.#finish("string", this.#readQuoted(at, code, true));
      case 96:
        return this.#finish("quoted", this.#readQuoted(at, code, false));
      case 64:
        return this.#finish("variable", this.#readVariable(at));
      case 46:
        if (isDigit(sql.charCodeAt(at + 1)) && !isNameEnd(sql.charCodeAt(at - 1))) {
          return this.#finish("number", this.#readNumber(at));
        }
        return this.#finish("symbol", at + 1);
      default:
        return this.#finish("symbol", at + 1);
    }
  }

  /** The token's text in capitals. */
  get word(): string {
    return this.sql.slice(this.start, this.end).toUpperCase();
  }

  /** Whether the token is this one character. */
  is(character: string): boolean {
    return this.kind === "symbol" && this.sql[this.start] === character;
  }

  /** The character that begins the token after this one, "" at the end; nothing is consumed. */
  peek(): string {
    const at = this.#skipSpace(this.end, true);
    return this.sql[at] ?? "";
  }

  #finish(kind: TokenKind, end: number): TokenKind {
    this.kind = kind;
    this.end = end;
    return kind;
  }

  /** Past white space and comments. */
  #skipSpace(from: number, isPeek = false): number {
    const { sql } = this;
    const open = this.#openComments;
    let at = from;
    for (;;) {
      const code = sql.charCodeAt(at);
      if (isSpaceCode[code] === 1) {
        at++;
      } else if (code === 35 || (code === 45 && this.#isDashComment(at))) {
        const newline = sql.indexOf("\n", at);
        at = newline < 0 ? sql.length : newline + 1;
      } else if (code === 47 && sql.charCodeAt(at + 1) === 42) {
        at = this.#skipComment(at);
      } else if (code === 42 && this.#openComments > 0 && sql.charCodeAt(at + 1) === 47) {
        this.#openComments--;
        at += 2;
      } else {
        if (isPeek) {
          this.#openComments = open;
        }
        return at;
      }
    }
  }

  /** Two dashes begin a comment before white space, a control character, or the end. */
  #isDashComment(at: number): boolean {
    const after = this.sql.charCodeAt(at + 2);
    return this.sql.charCodeAt(at + 1) === 45 && (Number.isNaN(after) || after <= 32 || after === 127);
  }

  #skipComment(at: number): number {
    const { sql } = this;
    const code = /\/\*(M?)!(\d{0,6})/y;
    code.lastIndex = at;
    const match = code.exec(sql);
    if (match === null) {
      const end = sql.indexOf("*/", at + 2);
      // Within code that a comment holds the two differ on where an inner one ends.
      this.isUnsure ||= end < 0 || this.#openComments > 0;
      return end < 0 ? sql.length : end + 2;
    }
    const [text, maria, version] = match;
    const digits = version ?? "";
    const isForBoth =
      maria === "" && (digits === "" || (digits.length === 5 && Number(digits) < oldestForOneOnly));
    this.isUnsure ||= !isForBoth || this.#openComments > 0;
    this.#openComments++;
    return at + text.length;
  }

  #readQuoted(from: number, quote: number, hasEscapes: boolean): number {
    const { sql } = this;
    for (let at = from + 1; at < sql.length; at++) {
      const code = sql.charCodeAt(at);
      if (code === quote) {
        if (sql.charCodeAt(at + 1) !== quote) {
          return at + 1;
        }
        at++;
      } else if (code === 92 && hasEscapes) {
        at++;
      }
    }
    this.isUnsure = true;
    return sql.length;
  }

  /** `1`, `1.5`, `.5`, `1e-5`; what else begins with a digit (`0x1f`, `1abc`) is taken whole. */
  #readNumber(from: number): number {
    const number = /(?:\d*\.\d*|\d+(?=[eE][+-]?\d))(?:[eE][+-]?\d+)?|[\w$\u0080-\uffff]+/y;
    number.lastIndex = from;
    return number.test(this.sql) ? number.lastIndex : from + 1;
  }

  #readVariable(from: number): number {
    const { sql } = this;
    let at = from + 1;
    if (sql[at] === "@") {
      at++;
    }
    const code = sql.charCodeAt(at);
    if (code === 39 || code === 34 || code === 96) {
      return this.#readQuoted(at, code, code !== 96);
    }
    while (isWord(sql.charCodeAt(at)) || sql[at] === ".") {
      at++;
    }
    return at;
  }
}

function isNameEnd(code: number): boolean {
  return isWord(code) || code === 96;
}

/** The hash that a word has as a token. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) {
    hash = (Math.imul(hash, 31) + (word.charCodeAt(at) | 32)) | 0;
  }
  return hash;
}
