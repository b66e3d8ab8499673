import type { SqlSession, SqlValue } from "./mysql.ts";

export interface BatchInsert {
  readonly table: string;
  readonly columns: readonly string[];
  /** One value for each column. */
  readonly rows: Iterable<readonly SqlValue[]>;
  /**
   * Leaves rows that are there as they are, and cuts values that do not fit: INSERT IGNORE. Default false.
   */
  readonly ignoreDuplicates?: boolean;
  /** What follows the rows: `ON DUPLICATE KEY UPDATE name = VALUES(name)`. Without placeholders. */
  readonly suffix?: string;
}

export interface BatchLimits {
  /**
   * Bytes of one statement. 1 MiB: far below a server's `max_allowed_packet`, and no long hold on other
   * statements.
   */
  readonly maxBytes: number;
  /** MySQL's own limit, 65,535. */
  readonly maxPlaceholders: number;
  /** Rows of one statement. 1,000. */
  readonly maxRows: number;
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const namePattern = /^[A-Za-z_][\w$]*$/;
const utf8 = new TextEncoder();

/**
 * Splits rows into INSERTs within the limits, in their order, each one as late as possible: rows may be more
 * than fit into memory.
 *
 * @throws RangeError for a bad name, a row with the wrong number of values, or one that fits into no
 *   statement.
 */
export function* splitBatchInsert(
  { table, columns, rows, ignoreDuplicates = false, suffix = "" }: BatchInsert,
  limits: Partial<BatchLimits> = {},
): Generator<Statement, void, undefined> {
  const { maxBytes, maxPlaceholders, maxRows } = {
    maxBytes: 1 << 20,
    maxPlaceholders: 65_535,
    maxRows: 1_000,
    ...limits,
  };
  for (const name of [table, ...columns]) {
    if (!namePattern.test(name)) {
      throw new RangeError(`Cannot use name: "${name}"`);
    }
  }
  if (columns.length === 0) {
    throw new RangeError("Cannot insert without columns");
  }
  const head = `INSERT ${ignoreDuplicates ? "IGNORE " : ""}INTO \`${table}\` (${columns.map((name) => `\`${name}\``).join(", ")}) VALUES `;
  const tail = suffix === "" ? "" : ` ${suffix}`;
  const placeholders = `(${columns.map(() => "?").join(", ")})`;
  const fixedBytes = utf8.encode(head + tail).length;
  const rowsAtOnce = Math.min(maxRows, Math.floor(maxPlaceholders / columns.length));
  let count = 0;
  let bytes = fixedBytes;
  let values: SqlValue[] = [];
  const close = (): Statement => ({
    sql: head + new Array<string>(count).fill(placeholders).join(", ") + tail,
    values,
  });
  let index = 0;
  for (const row of rows) {
    if (row.length !== columns.length) {
      throw new RangeError(`Row ${index} must have ${columns.length} values: ${row.length}`);
    }
    const rowBytes = row.reduce<number>((sum, value) => sum + lengthOf(value), 2 + 2 * columns.length);
    if (fixedBytes + rowBytes > maxBytes || rowsAtOnce < 1) {
      throw new RangeError(`Row ${index} fits into no statement: ${rowBytes} bytes, ${row.length} values`);
    }
    if (count === rowsAtOnce || bytes + rowBytes > maxBytes) {
      yield close();
      count = 0;
      bytes = fixedBytes;
      values = [];
    }
    count++;
    bytes += rowBytes;
    values.push(...row);
    index++;
  }
  if (count > 0) {
    yield close();
  }
}

/**
 * Inserts any number of rows, one statement after the other, and gives how many were. All or nothing inside
 * a transaction only: `sql.transaction((tx) => insertBatch(tx, batch))`. Errors as SqlSession's.
 *
 * ```ts
 * import { type Data, insertBatch, type SqlValue } from "../src/index.ts";
 *
 * const addItems = ({ sql }: Data, rows: readonly SqlValue[][]) =>
 *   sql.write({ tags: ["items"] }, (writer) =>
 *     writer.transaction((tx) => insertBatch(tx, { table: "items", columns: ["name", "price"], rows })),
 *   );
 * ```
 */
export async function insertBatch(
  sql: SqlSession,
  batch: BatchInsert,
  limits: Partial<BatchLimits> = {},
): Promise<number> {
  let inserted = 0;
  for (const statement of splitBatchInsert(batch, limits)) {
    inserted += (await sql.execute(statement.sql, statement.values)).rowsAffected;
  }
  return inserted;
}

/** The most bytes that a value takes in the text of a statement. */
function lengthOf(value: SqlValue): number {
  if (typeof value === "string") {
    // Each character that is escaped becomes two; one beyond ASCII has up to three bytes for each unit.
    return 2 + 3 * value.length;
  }
  if (value instanceof Uint8Array) {
    return 3 + 2 * value.length;
  }
  return value instanceof Date ? 30 : Math.max(5, String(value).length);
}
