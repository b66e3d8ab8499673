const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Escapes of surrogates: only by them can text that is UTF-8 have half of a pair. */
const escapedSurrogate = /\\u[dD][89a-fA-F]/;
/**
 * Numbers that may be longer than a JavaScript number can hold, or are written in another way than it would
 * be.
 */
const oddNumber = /\d{16}|\d[eE]|-0|\d\.\d/;

/**
 * Reads a body as JSON in UTF-8.
 *
 * @throws SyntaxError when it is none.
 * @throws TypeError when it is no UTF-8, or has text that UTF-8 cannot say, which would be stored as another.
 */
export function readJson(body: Buffer): unknown {
  const text = utf8.decode(body);
  const value: unknown = JSON.parse(text);
  requireWellFormed(text, value);
  return value;
}

/** The same, but each number is what was written: `JSON.stringify` gives its digits back. */
export function readJsonWithDigits(body: Buffer): unknown {
  const text = utf8.decode(body);
  const value: unknown = oddNumber.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
  requireWellFormed(text, value);
  return value;
}

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  return typeof value === "number" && source !== undefined && String(value) !== source
    ? (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(source)
    : value;
}

function requireWellFormed(text: string, value: unknown): void {
  if (escapedSurrogate.test(text) && !isWellFormed(value)) {
    throw new TypeError("Half of a surrogate pair is no text");
  }
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") {
    return value.isWellFormed();
  }
  if (typeof value !== "object" || value === null) {
    return true;
  }
  return Object.entries(value).every(([name, each]) => name.isWellFormed() && isWellFormed(each));
}
