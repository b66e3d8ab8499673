import type { Outcome } from "./backend.ts";
import { type ApiField, toApiField } from "./fields.ts";

/** The `result` of an Execute answer: Vitess's query.QueryResult in JSON, in which zero values are left out. */
export interface ApiResult {
  rowsAffected?: string;
  insertId?: string;
  fields?: ApiField[];
  rows?: ApiRow[];
}

interface ApiRow {
  lengths: string[];
  values?: string;
}

/** Encodes an outcome. A row is the lengths of its cells, -1 for NULL, and all their bytes in one base64 string. */
export function toApiResult(outcome: Outcome): ApiResult {
  if (outcome.kind === "done") {
    return {
      ...(outcome.rowsAffected !== "0" && { rowsAffected: outcome.rowsAffected }),
      ...(outcome.insertId !== "0" && { insertId: outcome.insertId }),
    };
  }
  const result: ApiResult = { fields: outcome.fields.map(toApiField) };
  if (outcome.rows.length > 0) {
    result.rows = outcome.rows.map(toApiRow);
  }
  return result;
}

function toApiRow(cells: readonly (Buffer | null)[]): ApiRow {
  const present = cells.filter((cell) => cell !== null);
  const values = Buffer.concat(present).toString("base64");
  const lengths = cells.map((cell) => (cell === null ? "-1" : String(cell.length)));
  return values === "" ? { lengths } : { lengths, values };
}
