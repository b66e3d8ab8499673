/** A statement that is not in the subset, and where. */
export class AnalyticsSqlError extends Error {
  override readonly name = "AnalyticsSqlError";
  /** Characters before the place; undefined when it is all of the statement. */
  readonly offset: number | undefined;

  constructor(text: string, offset?: number) {
    super(offset === undefined ? text : `${text} (at character ${offset + 1})`);
    this.offset = offset;
  }
}

/** Where a word stands first in a statement, for the place of an error; undefined where it does not. */
export function placeOf(word: string, text: string): number | undefined {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}
