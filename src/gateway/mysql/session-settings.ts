import type { BackendConnection, Outcome } from "./backend.ts";
import type { Setting } from "./set-statement.ts";
import type { StatementTraits } from "./statement.ts";
import type { SessionState } from "./token.ts";
import { readUserVariables } from "./user-variables.ts";

/** What is more or longer is not carried in the token; the session stays on its connection instead. */
const maxSettings = 20;
const maxSettingLength = 500;
/** A text that is assigned to a variable may be another when these change. */
const bearing = new Set([
  "names",
  "sql_mode",
  "collation_connection",
  "character_set_connection",
  "default_collation_for_utf8mb4",
]);

/** What a statement has SET, or made of user variables. Undefined when that is more than a token carries. */
export async function applySettings(
  state: SessionState,
  { set, userVariables }: StatementTraits,
  connection: BackendConnection,
): Promise<SessionState | undefined> {
  const asked = new Set(userVariables);
  if (
    set?.settings.some(({ name }) => bearing.has(name)) ||
    set?.computed.some((name) => bearing.has(name))
  ) {
    // What their texts say depends on what has changed.
    for (const { name, sql } of state.settings) {
      if (name.startsWith("@") && sql !== undefined) {
        asked.add(sql.slice(0, sql.indexOf(" =")));
      }
    }
  }
  if (set === undefined && asked.size === 0) {
    return state;
  }
  const computed: Setting[] = [];
  for (const name of set?.computed ?? []) {
    const value = requireCell(await connection.query(`SELECT @@SESSION.${name} LIMIT 1`));
    computed.push({ name, sql: `SESSION ${name.toUpperCase()} = ${toLiteral(value)}` });
  }
  if (asked.size > 0) {
    const read = await readUserVariables([...asked], { connection, maxBytes: maxSettingLength });
    if (read === undefined) {
      return undefined;
    }
    computed.push(...read);
  }
  const settings = merge(state.settings, [...(set?.settings ?? []), ...computed]);
  const nextTransaction = merge(state.nextTransaction, set?.nextTransaction ?? []);
  const fits =
    settings.length <= maxSettings &&
    [...settings, ...nextTransaction].every(({ sql }) => (sql ?? "").length <= maxSettingLength);
  return fits
    ? { ...state, settings, nextTransaction, lastInsertId: set?.insertId ?? state.lastInsertId }
    : undefined;
}

function merge(before: readonly Setting[], after: readonly Setting[]): readonly Setting[] {
  const byName = new Map(before.map((one) => [one.name, one]));
  for (const one of after) {
    // The last one is made last: SET NAMES and a collation can be of one another.
    byName.delete(one.name);
    if (one.sql !== undefined) {
      byName.set(one.name, one);
    }
  }
  return [...byName.values()];
}

/**
 * Numbers are told as text, and variables that hold one take no text. A text is told by its bytes: quotes
 * depend on sql_mode.
 */
function toLiteral(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? value : `_utf8mb4 x'${Buffer.from(value).toString("hex")}'`;
}

/** The only cell of the answer, "" for NULL. @throws Error when there is none. */
export function requireCell(outcome: Outcome): string {
  if (outcome.kind !== "rows" || outcome.singleCell === undefined) {
    throw new Error("The server does not tell what was set");
  }
  return outcome.singleCell;
}
