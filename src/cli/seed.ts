import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { defineCommand } from "citty";
import type { SqlClient } from "../data/mysql.ts";
import { openDatabase, requireDatabaseUrl } from "./database.ts";
import { projectRoot } from "./project.ts";

/** What functions/seed.ts exports: the demo data as statements that change nothing when they run again. */
interface SeedModule {
  seedStatements(): Iterable<string>;
}

/** Inserts the demo data. Returns the number of rows that were new. */
export async function applySeed(
  sql: SqlClient,
  onProgress: (rows: number) => void = () => undefined,
): Promise<number> {
  // The examples are found by their place, not imported: a team that deletes them keeps this command.
  const { seedStatements } = (await import(
    pathToFileURL(join(projectRoot, "functions/seed.ts")).href
  )) as SeedModule;
  let rows = 0;
  for (const statement of seedStatements()) {
    rows += (await sql.execute(statement)).rowsAffected;
    onProgress(rows);
  }
  return rows;
}

export const seed = defineCommand({
  meta: {
    name: "seed",
    description: "Inserts the demo data (10,000 users, 200 rooms, 500 slots); safe to repeat",
  },
  async run() {
    const rows = await applySeed(openDatabase(await requireDatabaseUrl()), (done) => {
      if (process.stdout.isTTY) {
        process.stdout.write(`\r${done} rows `);
      }
    });
    console.log(`${process.stdout.isTTY ? "\r" : ""}${rows} new rows`);
  },
});
