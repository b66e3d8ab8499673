import type { Connection, RowDataPacket } from "mysql2/promise";
import { copyRows, quoteName } from "./copy-rows.ts";
import type { MysqlFamily } from "./data-folder.ts";
import { type Collations, translateDdl } from "./dialect.ts";

/** Two servers and what is to be told of the copying. */
export interface CopyRequest {
  readonly from: Connection;
  readonly to: Connection;
  readonly family: MysqlFamily;
  readonly collations: Collations;
  readonly onProgress: (text: string) => void;
}

/** What was copied. */
export interface Copied {
  readonly tables: number;
  readonly rows: number;
  /** Views, triggers, procedures and functions that the other server refused, each with its reason. */
  readonly leftOut: readonly string[];
}

const systemDatabases = new Set(["information_schema", "performance_schema", "mysql", "sys"]);

/**
 * Copies every database from one server to another of the other family: tables with all of their rows, then
 * views, triggers and routines. Accounts stay behind.
 *
 * @throws Error naming the table that the other server does not take, or whose rows are not all there
 *   afterwards.
 */
export async function copyDatabases(request: CopyRequest): Promise<Copied> {
  const { from, to } = request;
  for (const connection of [from, to]) {
    await connection.query("SET NAMES utf8mb4, time_zone = '+00:00', sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
  }
  await to.query("SET foreign_key_checks = 0, unique_checks = 0");
  // Newer versions of MySQL refuse keys that MariaDB takes; what they call nonstandard worked until now.
  await to.query("SET SESSION restrict_fk_on_non_standard_key = OFF").catch(() => undefined);
  let tables = 0;
  let rows = 0;
  const leftOut: string[] = [];
  for (const database of await list(from, "SHOW DATABASES")) {
    if (systemDatabases.has(database.toLowerCase())) {
      continue;
    }
    const name = quoteName(database);
    const [ddl] = await show(from, `SHOW CREATE DATABASE ${name}`, "Create Database");
    const create = translate(ddl ?? "", request).replace(
      /^CREATE DATABASE /,
      "CREATE DATABASE IF NOT EXISTS ",
    );
    await to.query(create);
    await from.query(`USE ${name}`);
    await to.query(`USE ${name}`);
    for (const table of await list(from, "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
      rows += await copyTable(table, request);
      tables++;
    }
    leftOut.push(...(await copyPrograms(request)));
  }
  return { tables, rows, leftOut };
}

async function copyTable(table: string, request: CopyRequest): Promise<number> {
  const { from, to, onProgress } = request;
  const name = quoteName(table);
  const [ddl] = await show(from, `SHOW CREATE TABLE ${name}`, "Create Table");
  try {
    await to.query(translate(ddl ?? "", request));
  } catch (error) {
    throw new Error(`Cannot make the table "${table}" there: ${reason(error)}`, { cause: error });
  }
  const rows = await copyRows(from, to, table);
  const count = await countRows(to, name);
  if (count !== rows || (await countRows(from, name)) !== rows) {
    throw new Error(`Cannot copy the table "${table}" whole: ${count} of ${rows} rows arrived`);
  }
  onProgress(`${table}: ${rows} rows`);
  return rows;
}

/**
 * What is run or computed. Views may need each other, so those that fail are tried again after those that do
 * not.
 */
async function copyPrograms(request: CopyRequest): Promise<string[]> {
  const { from, to } = request;
  const kinds = [
    ["FUNCTION", "SHOW FUNCTION STATUS WHERE Db = DATABASE()", "Create Function", "Name"],
    ["PROCEDURE", "SHOW PROCEDURE STATUS WHERE Db = DATABASE()", "Create Procedure", "Name"],
    ["VIEW", "SHOW FULL TABLES WHERE Table_type = 'VIEW'", "Create View", undefined],
    ["TRIGGER", "SHOW TRIGGERS", "SQL Original Statement", "Trigger"],
  ] as const;
  let waiting: { title: string; ddl: string; why: string }[] = [];
  for (const [kind, listing, column, nameColumn] of kinds) {
    for (const name of await list(from, listing, nameColumn)) {
      const [ddl] = await show(from, `SHOW CREATE ${kind} ${quoteName(name)}`, column);
      const title = `${kind.toLowerCase()} "${name}"`;
      waiting.push({ title, ddl: translate(ddl ?? "", request), why: "it cannot be shown" });
    }
  }
  for (;;) {
    const failed: typeof waiting = [];
    for (const { title, ddl } of waiting) {
      try {
        await to.query(ddl);
      } catch (error) {
        failed.push({ title, ddl, why: reason(error) });
      }
    }
    if (failed.length === 0 || failed.length === waiting.length) {
      return failed.map(({ title, why }) => `${title}: ${why}`);
    }
    waiting = failed;
  }
}

function translate(ddl: string, { family, collations }: CopyRequest): string {
  return translateDdl(ddl, family, collations);
}

async function list(connection: Connection, sql: string, column?: string): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return rows.map((row) => String(column === undefined ? Object.values(row)[0] : row[column]));
}

async function show(connection: Connection, sql: string, column: string): Promise<string[]> {
  return list(connection, sql, column);
}

async function countRows(connection: Connection, name: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(`SELECT COUNT(*) AS n FROM ${name}`);
  return Number(rows[0]?.["n"]);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
