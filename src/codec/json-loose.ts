/**
 * Strings that protobuf-es takes for numbers, durations and times though JSON has no such form of them:
 * "0x10", " 7", "+9", "010", "1.5sec", the 30th of February. Who sends them means something else, and every
 * other server refuses them.
 */

/** Blanks that JavaScript trims before it reads a number; a line break can only be written as an escape. */
const blank = " \\\\\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

/** Every text with such a string has this. So have some others: they are looked at field by field. */
const suspicious = new RegExp(
  `"(?:${[
    `[+${blank}]`,
    // An empty key.
    '"\\s*:',
    "-?\\.",
    "-?0[\\dxXoObB]",
    // A number with more behind it.
    `-?\\d[\\d.]*(?:[eE][-+]?\\d+)?[${blank}]`,
    "-?\\d+\\.[^\\d]",
    // A duration with more behind it, or more digits than nanoseconds have.
    '-?\\d+(?:\\.\\d*)?s[^"]',
    "-?\\d+\\.\\d{10,}s",
    // Days that not every month has, and the hour that no day has.
    "\\d{4}-\\d\\d-(?:29|3\\d)T",
    "\\d{4}-\\d\\d-\\d\\dT24",
  ].join("|")})`,
);

const numberOfJson = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const durationOfJson = /^-?\d+(?:\.\d{1,9})?s$/;
const timestampOfJson = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):/;

/**
 * Whether a text may have such a string in it. False for nearly every text, and says nothing of what is no
 * JSON.
 */
export function mayBeLoose(text: string): boolean {
  return suspicious.test(text);
}

/**
 * Whether JavaScript takes a string for a number that is none in JSON. What is no number at all is for others
 * to refuse.
 */
export function isLooseNumber(text: string): boolean {
  return (
    !numberOfJson.test(text) && (text === "" || !Number.isNaN(Number(text))) && !/^-?Infinity$/.test(text)
  );
}

/** Whether a string is no duration, though it may begin with one. */
export function isLooseDuration(text: string): boolean {
  return !durationOfJson.test(text);
}

/**
 * Whether a time names a day or an hour that there is not, which Date.parse takes for one of the next day or
 * month.
 */
export function isLooseTimestamp(text: string): boolean {
  const [, year, month, day, hour] = timestampOfJson.exec(text) ?? [];
  if (hour === undefined) {
    return false;
  }
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > days || Number(hour) > 23;
}
