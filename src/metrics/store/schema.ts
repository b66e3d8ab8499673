import type { DatabaseSync } from "node:sqlite";
import { valueColumns } from "../columns.ts";
import { rollupLabels } from "./rollup.ts";

/** What Analytics Engine has: twenty columns of text and twenty of numbers. */
export const blobColumns = Array.from({ length: 20 }, (_, i) => `blob${i + 1}`);
export const doubleColumns = Array.from({ length: 20 }, (_, i) => `double${i + 1}`);

/** Of the tables below. A store of an older one is made anew: it holds nothing that can't be missed. */
export const schemaVersion = 1;

/** Makes the tables where they are missing. */
export function createTables(db: DatabaseSync): void {
  const blobs = blobColumns.map((name) => `${name} TEXT NOT NULL DEFAULT ''`);
  const doubles = doubleColumns.map((name) => `${name} REAL NOT NULL DEFAULT 0`);
  const values = valueColumns.map((name) => `${name} REAL NOT NULL`);
  db.exec(`
    CREATE TABLE IF NOT EXISTS points (
      id INTEGER PRIMARY KEY,
      dataset TEXT NOT NULL,
      timestamp INTEGER NOT NULL,
      _sample_interval INTEGER NOT NULL,
      index1 TEXT NOT NULL,
      ${[...blobs, ...doubles].join(",\n      ")}
    );
    CREATE INDEX IF NOT EXISTS points_by_time ON points (dataset, timestamp);
    CREATE TABLE IF NOT EXISTS rollups (
      step INTEGER NOT NULL,
      at INTEGER NOT NULL,
      ${rollupLabels.map((name) => `${name} TEXT NOT NULL`).join(",\n      ")},
      ${values.join(",\n      ")},
      buckets TEXT NOT NULL,
      PRIMARY KEY (step, at, ${rollupLabels.join(", ")})
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value REAL NOT NULL) WITHOUT ROWID;
    PRAGMA user_version = ${schemaVersion};
  `);
}
