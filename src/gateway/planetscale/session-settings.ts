import type { BackendConnection, Outcome } from "./backend.ts";
import { type ApiField, binaryCharset } from "./fields.ts";
import { readResult } from "./outcome-rows.ts";
import { type Setting, toVariableKey } from "./set-statement.ts";
import type { StatementTraits } from "./statement.ts";
import type { SessionState } from "./token.ts";

/** What is more or longer is not carried in the token; the session stays on its connection instead. */
const maxSettings = 20;
const maxSettingLength = 500;

/** What a statement has SET, or made of user variables. Undefined when that is more than a token carries. */
export async function applySettings(
  state: SessionState,
  { set, userVariables }: StatementTraits,
  connection: BackendConnection,
): Promise<SessionState | undefined> {
  if (set === undefined && userVariables.length === 0) {
    return state;
  }
  const computed: Setting[] = [];
  for (const name of set?.computed ?? []) {
    const value = readCell(await connection.query(`SELECT @@SESSION.${name}`));
    computed.push({ name, sql: `SESSION ${name.toUpperCase()} = ${toLiteral(value)}` });
  }
  if (userVariables.length > 0) {
    computed.push(...(await readUserVariables(userVariables, connection)));
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

/** The variables as settings that give them the same values and types; one that is NULL is as if it had not been set. */
async function readUserVariables(
  names: readonly string[],
  connection: BackendConnection,
): Promise<readonly Setting[]> {
  const outcome = await connection.query(`SELECT ${names.join(", ")}`);
  const { fields, rows } = readResult(outcome);
  return names.map((name, index) => {
    const cell = rows[0]?.[index];
    const literal = cell === undefined ? undefined : toTypedLiteral(cell, fields[index]);
    return { name: toVariableKey(name), sql: literal === undefined ? undefined : `${name} = ${literal}` };
  });
}

function toTypedLiteral(cell: Buffer, field: ApiField | undefined): string {
  switch (field?.type) {
    case "INT64":
    case "UINT64":
    case "DECIMAL":
      return cell.toString();
    case "FLOAT64":
      return /e/i.test(cell.toString()) ? cell.toString() : `${cell}e0`;
    default:
      return `${field?.charset === binaryCharset ? "" : "_utf8mb4 "}x'${cell.toString("hex")}'`;
  }
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

/** Numbers are told as text, and variables that hold one take no text. */
function toLiteral(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? value : `'${value.replace(/['\\]/g, "\\$&")}'`;
}

/** The only cell of the answer, "" for NULL and where there is none. */
export function readCell(outcome: Outcome): string {
  return outcome.kind === "rows" ? (outcome.singleCell ?? "") : "";
}
