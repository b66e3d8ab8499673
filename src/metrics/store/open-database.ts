import { mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createTables, schemaVersion } from "./schema.ts";

export interface DatabaseFile {
  readonly path: string;
  readonly busyTimeoutMs: number;
  readonly maxBytes: number;
}

/**
 * Opens the file, or makes it. One that is damaged, or of another version, is put aside under another name:
 * the store goes on with a new one.
 */
export function openDatabase(file: DatabaseFile): DatabaseSync {
  const { path } = file;
  if (path !== ":memory:") {
    mkdirSync(dirname(path), { recursive: true });
  }
  try {
    return prepare(file);
  } catch (error) {
    if (path === ":memory:" || !isUnusable(error)) {
      throw error;
    }
    const aside = `${path}.unusable-${Date.now()}`;
    renameSync(path, aside);
    console.error(`The metrics store ${path} can't be read and is kept as ${aside}`);
    return prepare(file);
  }
}

class OtherVersionError extends Error {}

function prepare({ path, busyTimeoutMs, maxBytes }: DatabaseFile): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: busyTimeoutMs });
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;");
    const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
    if (version !== 0 && version !== schemaVersion) {
      throw new OtherVersionError(`Version ${version} of the metrics store`);
    }
    createTables(db);
    const pageSize = Number(db.prepare("PRAGMA page_size").get()?.["page_size"]);
    db.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pageSize)}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. A file that may not be opened, or that is locked, is not put aside. */
function isUnusable(error: unknown): boolean {
  const { errcode } = error as { readonly errcode?: number };
  return error instanceof OtherVersionError || errcode === 11 || errcode === 26;
}
