import { readFileSync } from "node:fs";
import type { Query } from "../../src/data/cached-sql.ts";
import type { SqlValue } from "../../src/data/mysql.ts";
import { listFiles } from "../repo/source.ts";

export interface DeclaredQuery {
  /** File and name: "functions/booking/queries.ts selectSlot". */
  readonly name: string;
  readonly query: Query<SqlValue[], object>;
}

/**
 * Every query that a service declares, and how many declarations its sources hold: one that is not exported
 * is not found.
 */
export async function findDeclaredQueries(): Promise<{ queries: DeclaredQuery[]; declarations: number }> {
  const queries: DeclaredQuery[] = [];
  let declarations = 0;
  for (const path of listFiles("functions/**/*.ts")) {
    const found = readFileSync(path, "utf8").match(/= defineQuery\b/g)?.length ?? 0;
    declarations += found;
    if (found > 0) {
      const module = (await import(`../../${path}`)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(module)) {
        if (isQuery(value)) {
          queries.push({ name: `${path} ${name}`, query: value });
        }
      }
    }
  }
  return { queries, declarations };
}

function isQuery(value: unknown): value is DeclaredQuery["query"] {
  return typeof value === "object" && value !== null && "sql" in value && "tags" in value;
}

/** Placeholders of a statement of the services, which hold no "?" in a literal. */
export function placeholdersOf(sql: string): number {
  return sql.split("?").length - 1;
}
