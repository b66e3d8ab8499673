import type { BackendError } from "./backend.ts";

/** What runs behind the gateway, as far as it matters to what it lacks. */
export type EngineFamily = "mariadb" | "mysql";

interface Gap {
  readonly lackedBy: EngineFamily;
  /** The error that the lack comes as. */
  readonly errnos: readonly number[];
  readonly in: RegExp;
  readonly what: string;
}

/** Syntax and names that one of the two has and the other lacks. PlanetScale is MySQL. */
const gaps: readonly Gap[] = [
  { lackedBy: "mariadb", errnos: [1064], in: /\bLATERAL\b/i, what: "LATERAL" },
  {
    lackedBy: "mariadb",
    errnos: [1064],
    in: /->>?\s*['"]/,
    what: "the operators -> and ->> (JSON_EXTRACT and JSON_UNQUOTE do the same)",
  },
  { lackedBy: "mariadb", errnos: [1064], in: /\bMEMBER\s+OF\b/i, what: "MEMBER OF" },
  {
    lackedBy: "mariadb",
    errnos: [1064],
    in: /\bFOR\s+SHARE\b/i,
    what: "FOR SHARE (LOCK IN SHARE MODE does the same)",
  },
  { lackedBy: "mariadb", errnos: [1064], in: /\bCAST\s*\(.*\bAS\s+JSON\b/is, what: "CAST … AS JSON" },
  {
    lackedBy: "mariadb",
    errnos: [1064],
    in: /\)\s*AS\s+`?\w+`?(\s*\([^)]*\))?\s+ON\s+DUPLICATE\b/i,
    what: "row aliases in INSERT (VALUES(column) does the same)",
  },
  { lackedBy: "mariadb", errnos: [1064], in: /\bVALUES\s+ROW\s*\(/i, what: "VALUES ROW()" },
  {
    lackedBy: "mariadb",
    errnos: [1064],
    in: /\bEXPLAIN\s+ANALYZE\b/i,
    what: "EXPLAIN ANALYZE (ANALYZE does the same)",
  },
  {
    lackedBy: "mariadb",
    errnos: [1064],
    in: /\b(INDEX|KEY)\s*(`?\w+`?\s*)?(ON\s+\S+\s*)?\(\s*\(/i,
    what: "indexes on expressions",
  },
  { lackedBy: "mariadb", errnos: [1273], in: /utf8mb4_0900_/i, what: "the collations utf8mb4_0900_…" },
  {
    lackedBy: "mariadb",
    errnos: [1305, 1630],
    in: /\b(ANY_VALUE|UUID_TO_BIN|BIN_TO_UUID|IS_UUID|REGEXP_LIKE|JSON_STORAGE_SIZE|JSON_SCHEMA_VALID)\s*\(/i,
    what: "that function",
  },
  {
    lackedBy: "mariadb",
    errnos: [1193],
    in: /\b(transaction_isolation|transaction_read_only|max_execution_time)\b/i,
    what: "that variable",
  },
  { lackedBy: "mysql", errnos: [1064], in: /\bRETURNING\b/i, what: "RETURNING" },
  { lackedBy: "mysql", errnos: [1064], in: /\bEXECUTE\s+IMMEDIATE\b/i, what: "EXECUTE IMMEDIATE" },
  { lackedBy: "mysql", errnos: [1064], in: /\bBEGIN\s+NOT\s+ATOMIC\b/i, what: "BEGIN NOT ATOMIC" },
  {
    lackedBy: "mysql",
    errnos: [1064],
    in: /\b(CREATE|ALTER|DROP)\s+(OR\s+REPLACE\s+)?SEQUENCE\b/i,
    what: "sequences",
  },
  { lackedBy: "mysql", errnos: [1064], in: /\bSET\s+STATEMENT\b/i, what: "SET STATEMENT" },
  { lackedBy: "mysql", errnos: [1146], in: /\bseq_\d+_to_\d+/i, what: "the sequence engine's tables" },
];

/**
 * What an error means that comes of a difference between MariaDB and MySQL: the statement may be right, and
 * the engine the wrong one. Undefined when the statement has nothing of the kind.
 */
export function explainGap(
  { errno }: BackendError,
  { sql, family }: { sql: string; family: EngineFamily },
): string | undefined {
  const gap = gaps.find((one) => one.lackedBy === family && one.errnos.includes(errno) && one.in.test(sql));
  if (gap === undefined) {
    return undefined;
  }
  return family === "mariadb"
    ? `the engine behind this gateway is MariaDB, which lacks ${gap.what}; PlanetScale's MySQL has it`
    : `the engine behind this gateway is MySQL, as PlanetScale's is, which lacks ${gap.what}; MariaDB has it`;
}
