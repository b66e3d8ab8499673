import type { BackendConnection } from "./backend.ts";
import { readResult } from "./outcome-rows.ts";
import { type Setting, toVariableKey } from "./set-statement.ts";

/**
 * The variables as settings that give them the same values, types and collations, whatever the session has
 * set besides. One that is NULL is as if it had not been set. Undefined when a value is longer than
 * `maxBytes`.
 *
 * @throws Error when the server does not tell them.
 */
export async function readUserVariables(
  names: readonly string[],
  { connection, maxBytes }: { connection: BackendConnection; maxBytes: number },
): Promise<readonly Setting[] | undefined> {
  // With a limit of its own: `sql_select_limit` may be 0.
  const sizes = names.map((name) => `LENGTH(${name})`).join(", ");
  const [lengths] = readResult(await connection.query(`SELECT ${sizes} LIMIT 1`)).rows;
  if (lengths === undefined) {
    throw new Error("The server does not tell user variables");
  }
  if (lengths.some((length) => Number(length ?? 0) > maxBytes)) {
    return undefined;
  }
  const values = names.map((name) => `${name}, COLLATION(${name}), HEX(${name})`).join(", ");
  const { fields, rows } = readResult(await connection.query(`SELECT ${values} LIMIT 1`));
  const [cells] = rows;
  if (cells === undefined) {
    throw new Error("The server does not tell user variables");
  }
  return names.map((name, index) => {
    const [value, collation, hex] = cells.slice(3 * index);
    const type = fields[3 * index]?.type;
    const literal =
      value === undefined
        ? undefined
        : (toNumber(String(value), type) ?? toText(String(hex), String(collation)));
    return { name: toVariableKey(name), sql: literal === undefined ? undefined : `${name} = ${literal}` };
  });
}

function toNumber(value: string, type: string | undefined): string | undefined {
  switch (type) {
    case "INT64":
      return value;
    case "UINT64":
      return `CAST(${value} AS UNSIGNED)`;
    case "DECIMAL":
      // With a point at its end it is no integer.
      return value.includes(".") ? value : `${value}.`;
    case "FLOAT64":
      return /e/i.test(value) ? value : `${value}e0`;
    default:
      return undefined;
  }
}

/**
 * By its bytes: quotes and backslashes mean something else in some modes of SQL, and the session may change
 * its collation.
 */
function toText(hex: string, collation: string): string {
  const charset = collation.split("_", 1)[0] ?? "";
  return charset === "binary" ? `x'${hex}'` : `_${charset} x'${hex}' COLLATE ${collation}`;
}
