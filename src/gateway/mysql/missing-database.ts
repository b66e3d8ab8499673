import { BackendError } from "./backend.ts";

const errnoUnknownDatabase = 1049;

/** Statements that mean the same whatever the default database is, or whether there is one. */
const independent =
  /^\s*(CREATE\s+(OR\s+REPLACE\s+)?(DATABASE|SCHEMA)|DROP\s+(DATABASE|SCHEMA)|SHOW\s+(DATABASES|SCHEMAS))\b[^;]*;?\s*$/i;

/**
 * Whether a statement may run although its session's database does not exist: the reset script of a test
 * makes its database by the credentials that name it. PlanetScale has no such statements, so there is nothing
 * else to be true to.
 */
export function runsWithoutDatabase(error: unknown, sql: string): boolean {
  return error instanceof BackendError && error.errno === errnoUnknownDatabase && independent.test(sql);
}
