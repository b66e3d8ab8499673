/**
 * Numbers in JSON text that a double does not hold exactly. JSON.parse rounds them without a word, and an
 * integer that was rounded is another integer: the id of another user, the sequence number of another event.
 */

/** Every text with such a number has this or a long run of digits, and most texts have neither. */
const exponent = /\d[eE][-+\d]/;

/** Either where a number can begin: not in the middle of a word, as in hexadecimal ids. */
const suspicious = /(?:^|[:,[\s"-])\d(?:[\d.]{15}|[\d.]*[eE][-+\d])/;

const numbers = /-?\d[\d.eE+-]*/g;
const parts = /^-?(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;

/** Shorter numbers without an exponent are held exactly if they are integers at all. */
const shortNumberLength = 16;

/**
 * Whether the number that is written becomes an integer that it is not: 9007199254740993,
 * 1.00000000000000000001, 1e-400. False for what is no number, or not an integer as a double either.
 */
export function isRoundedToInteger(text: string): boolean {
  if (text.length < shortNumberLength && !/e/i.test(text)) {
    return false;
  }
  const match = parts.exec(text);
  const value = Number(text);
  if (match === null || !Number.isInteger(value)) {
    return false;
  }
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = trimZeros(digits);
  if (significant === "") {
    return false;
  }
  const zeros = Number(exponent) - fraction.length + digits.length - significant.length;
  // With digits after the point it is no integer. All others have 309 digits at most, or they would be
  // infinite.
  if (zeros < 0) {
    return true;
  }
  const exact = BigInt(significant) * 10n ** BigInt(zeros);
  return exact !== BigInt(Math.abs(value));
}

/** Not by a regular expression: "0+$" tries again at each of many zeros. */
function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 0x30) {
    end--;
  }
  return digits.slice(0, end);
}

/** A text in which no such number is lost to JSON.parse. */
export interface MarkedText {
  readonly text: string;
  /** What the strings begin with that stand for numbers. */
  readonly mark: string;
}

/**
 * Puts such numbers into strings that begin with a mark. Undefined when there are none, in strings neither.
 * Takes only text that JSON.parse has accepted.
 */
export function markRoundedNumbers(text: string): MarkedText | undefined {
  if (!(hasLongRun(text) || exponent.test(text)) || !suspicious.test(text)) {
    return undefined;
  }
  const mark = createMark();
  let found = false;
  const replace = (number: string): string => {
    if (!isRoundedToInteger(number)) {
      return number;
    }
    found = true;
    return `"${mark}${number}"`;
  };
  let marked = "";
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const start = quote < 0 ? text.length : quote;
    marked += text.slice(at, start).replace(numbers, replace);
    at = endOfString(text, start);
    const string = text.slice(start, at);
    found ||= /^"-?\d/.test(string) && isRoundedToInteger(string.slice(1, -1));
    marked += string;
  }
  return found ? { text: marked, mark } : undefined;
}

/**
 * Whether there are as many digits and points in a row. Looks at one of so many characters: a run covers one
 * of them.
 */
function hasLongRun(text: string): boolean {
  for (let at = shortNumberLength - 1; at < text.length; at += shortNumberLength) {
    if (!isDigitOrPoint(text, at)) {
      continue;
    }
    let start = at;
    let end = at + 1;
    while (isDigitOrPoint(text, start - 1)) {
      start--;
    }
    while (end - start < shortNumberLength && isDigitOrPoint(text, end)) {
      end++;
    }
    if (end - start >= shortNumberLength) {
      return true;
    }
  }
  return false;
}

function isDigitOrPoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || code === 0x2e;
}

/** The position after the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) {
      return text.length;
    }
  } while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === "\\") {
    start--;
  }
  return (at - start) % 2 === 1;
}

/** What no string of the text begins with: nobody could know it, in escapes neither. */
export function createMark(): string {
  return `${crypto.getRandomValues(new Uint32Array(4)).join("-")}:`;
}
