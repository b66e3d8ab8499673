import type { LongText } from "../http/long-text.ts";
import type { Outcome } from "./backend.ts";

/**
 * The `result` of an Execute answer in JSON: Vitess's query.QueryResult, in which zero values are left out.
 */
export function toResultText(outcome: Outcome): LongText {
  if (outcome.kind === "rows") {
    return outcome.text;
  }
  const { rowsAffected, insertId } = outcome;
  return JSON.stringify({
    ...(rowsAffected !== "0" && { rowsAffected }),
    ...(insertId !== "0" && { insertId }),
  });
}
