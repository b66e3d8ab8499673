import { once } from "node:events";
import mysql, { type Connection as CallbackConnection } from "mysql2";
import type { Connection, RowDataPacket } from "mysql2/promise";

/** Rows are sent in statements of about this many bytes, under MySQL's default for the longest packet. */
const statementBytes = 1024 * 1024;

interface Column {
  readonly name: string;
  readonly kind: "number" | "text" | "bytes";
  /** How it is asked for: a FLOAT is printed with six digits unless it is computed with. */
  readonly expression: string;
}

const numberTypes = /^(tinyint|smallint|mediumint|int|bigint|decimal|float|double|year)$/;
const bytesTypes =
  /^(binary|varbinary|tinyblob|blob|mediumblob|longblob|bit|geometry|point|linestring|polygon|multipoint|multilinestring|multipolygon|geomcollection|geometrycollection)$/;

/** A name in a statement. */
export function quoteName(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

/** Copies the rows of a table between servers' default databases, as they stream by. Gives their number. */
export async function copyRows(from: Connection, to: Connection, table: string): Promise<number> {
  const columns = await readColumns(from, table);
  const names = columns.map(({ name }) => quoteName(name)).join(", ");
  const head = `INSERT INTO ${quoteName(table)} (${names}) VALUES `;
  const select = columns.map(({ expression }) => expression).join(", ");
  const raw = (from as unknown as { connection: CallbackConnection }).connection;
  const stream = raw
    .query({
      sql: `SELECT ${select} FROM ${quoteName(table)}`,
      rowsAsArray: true,
      // Cells stay the bytes that the server sent.
      typeCast: (field) => field.buffer(),
    })
    .stream();
  let values: string[] = [];
  let size = 0;
  let count = 0;
  const send = async (): Promise<void> => {
    if (values.length > 0) {
      const sql = head + values.join(",");
      values = [];
      size = 0;
      await to.query(sql);
    }
  };
  try {
    for await (const row of stream as AsyncIterable<(Buffer | null)[]>) {
      const text = `(${row.map((cell, index) => toLiteral(cell, columns[index])).join(",")})`;
      values.push(text);
      size += text.length;
      count++;
      if (size > statementBytes) {
        await send();
      }
    }
    await send();
  } finally {
    if (!stream.readableEnded && !stream.destroyed) {
      stream.resume();
      await once(stream, "end");
    }
  }
  return count;
}

/** Generated columns are left out: the server computes them. */
async function readColumns(from: Connection, table: string): Promise<Column[]> {
  const [rows] = await from.query<RowDataPacket[]>(
    `SELECT COLUMN_NAME AS name, LOWER(DATA_TYPE) AS type, EXTRA AS extra FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION`,
    [table],
  );
  return rows
    .filter(({ extra }) => !/\b(VIRTUAL|STORED|PERSISTENT) GENERATED\b/i.test(String(extra)))
    .map(({ name, type }) => {
      const quoted = quoteName(String(name));
      const kind = numberTypes.test(type) ? "number" : bytesTypes.test(type) ? "bytes" : "text";
      return { name: String(name), kind, expression: type === "float" ? `${quoted} + 0e0` : quoted };
    });
}

function toLiteral(cell: Buffer | null, column: Column | undefined): string {
  if (cell === null) {
    return "NULL";
  }
  switch (column?.kind) {
    case "number":
      return cell.toString("latin1");
    case "bytes":
      return cell.length === 0 ? "''" : `x'${cell.toString("hex")}'`;
    default:
      return mysql.escape(cell.toString("utf8"));
  }
}
