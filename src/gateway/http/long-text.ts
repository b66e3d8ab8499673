/** A text, in UTF-8 bytes and in pieces when it is long: long strings take memory that V8 keeps. */
export type LongText = string | readonly Buffer[];

/** Its length, bytes. */
export function countBytes(text: LongText): number {
  return typeof text === "string"
    ? Buffer.byteLength(text)
    : text.reduce((sum, piece) => sum + piece.length, 0);
}

/** All of it as one string: for what is known to be short. */
export function joinText(text: LongText): string {
  return typeof text === "string" ? text : Buffer.concat(text).toString("utf8");
}

/** Its beginning changed: all of a short one, the first piece of a long one. */
export function changeHead(text: LongText, change: (head: string) => string): LongText {
  if (typeof text === "string") {
    return change(text);
  }
  const [head, ...rest] = text;
  return head === undefined ? text : [Buffer.from(change(head.toString("utf8"))), ...rest];
}

/** A text in the middle of two short ones. */
export function enclose(before: string, text: LongText, after: string): LongText {
  return typeof text === "string"
    ? before + text + after
    : [Buffer.from(before), ...text, Buffer.from(after)];
}
