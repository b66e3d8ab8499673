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
