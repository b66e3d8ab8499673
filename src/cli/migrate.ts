import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { isDuplicateKey, type SqlClient } from "../data/mysql.ts";
import { openDatabase, requireDatabaseUrl } from "./database.ts";
import { projectRoot } from "./project.ts";

export interface Migration {
  /** From the file's name: 1 for "0001_users.sql". */
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
  /** SHA-256 of the file, hexadecimal. */
  readonly checksum: string;
}

const recordTable = `CREATE TABLE IF NOT EXISTS naru_migrations (
  version INT NOT NULL PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  checksum CHAR(64) NOT NULL,
  started_at BIGINT NOT NULL,
  finished_at BIGINT NULL
)`;

/** Reads the numbered files of a folder, in their order. Throws when two have one number. */
export function readMigrations(folder = join(projectRoot, "functions/migrations")): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => parseMigration(file, readFileSync(join(folder, file), "utf8")));
  for (const [i, { version, name }] of migrations.entries()) {
    if (migrations[i - 1]?.version === version) {
      throw new Error(`Cannot order the migrations: "${name}" has the number of another`);
    }
  }
  return migrations;
}

export function parseMigration(file: string, text: string): Migration {
  const match = /^(\d+)_[\w-]+\.sql$/.exec(file);
  if (match === null) {
    throw new Error(`Cannot read the migration "${file}": it is not named like "0001_users.sql"`);
  }
  return {
    version: Number(match[1]),
    name: file.slice(0, -4),
    statements: text
      .replace(/^\s*--.*$/gm, "")
      .split(/;\s*(?:\n|$)/)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ""),
    checksum: createHash("sha256").update(text).digest("hex"),
  };
}

export interface MigrateOptions {
  /** Runs a migration again that was begun and not finished. Its statements must bear that. */
  readonly resume?: boolean;
  readonly onApply?: (migration: Migration) => void;
}

/**
 * Applies what is new, in order, and records it. Returns what was applied. Throws on a changed or interrupted
 * one.
 */
export async function applyMigrations(
  sql: SqlClient,
  migrations: readonly Migration[],
  options: MigrateOptions = {},
): Promise<Migration[]> {
  await sql.execute(recordTable);
  const recorded = new Map(
    (
      await sql.query<{ version: number; checksum: string; finished_at: bigint | null }>(
        "SELECT version, checksum, finished_at FROM naru_migrations",
      )
    ).map((row) => [row.version, row]),
  );
  const applied: Migration[] = [];
  for (const migration of migrations) {
    const record = recorded.get(migration.version);
    if (record !== undefined && record.finished_at !== null) {
      if (record.checksum !== migration.checksum) {
        throw new Error(
          `Cannot migrate: "${migration.name}" has changed since it was applied. Add a new one instead`,
        );
      }
      continue;
    }
    if (record !== undefined && options.resume !== true) {
      throw new Error(
        `Cannot migrate: "${migration.name}" was begun and not finished, or another migrate runs. "naru migrate --resume" runs it again`,
      );
    }
    options.onApply?.(migration);
    if (record === undefined) {
      await begin(sql, migration);
    }
    for (const statement of migration.statements) {
      await sql.execute(statement);
    }
    await sql.execute("UPDATE naru_migrations SET finished_at = ?, checksum = ? WHERE version = ?", [
      Date.now(),
      migration.checksum,
      migration.version,
    ]);
    applied.push(migration);
  }
  return applied;
}

/** The record comes first: of two that migrate at once the second fails here and not in the middle. */
async function begin(sql: SqlClient, { version, name, checksum }: Migration): Promise<void> {
  try {
    await sql.execute(
      "INSERT INTO naru_migrations (version, name, checksum, started_at) VALUES (?, ?, ?, ?)",
      [version, name, checksum, Date.now()],
    );
  } catch (error) {
    throw isDuplicateKey(error) ? new Error(`Cannot migrate: another migrate applies "${name}"`) : error;
  }
}

export const migrate = defineCommand({
  meta: {
    name: "migrate",
    description: "Applies new migrations to DATABASE_URL, or to this checkout's database",
  },
  args: {
    resume: { type: "boolean", description: "Run an interrupted migration again", default: false },
  },
  async run({ args }) {
    const applied = await applyMigrations(openDatabase(await requireDatabaseUrl()), readMigrations(), {
      resume: args.resume,
      onApply: ({ name }) => console.log(`Applying ${name} …`),
    });
    console.log(applied.length === 0 ? "Nothing to apply" : `Applied ${applied.length}`);
  },
});
