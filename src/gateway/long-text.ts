/** A text, in UTF-8 bytes and in pieces when it is long: long strings take memory that V8 keeps. */
export type LongText = string | readonly Buffer[];

/** Its length, bytes. */
export function countBytes(text: LongText): number {
  return typeof text === "string"
    ? Buffer.byteLength(text)
    : text.reduce((sum, piece) => sum + piece.length, 0);
}

/** A text in the middle of two short ones. */
export function enclose(before: string, text: LongText, after: string): LongText {
  return typeof text === "string"
    ? before + text + after
    : [Buffer.from(before), ...text, Buffer.from(after)];
}
