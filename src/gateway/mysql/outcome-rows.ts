import { joinText } from "../http/long-text.ts";
import type { Outcome } from "./backend.ts";
import type { ApiField } from "./fields.ts";

/** A result as the gateway itself reads it: cells as bytes, undefined for NULL. */
export interface ReadResult {
  readonly fields: readonly ApiField[];
  readonly rows: readonly (readonly (Buffer | undefined)[])[];
}

/** Reads a result back from the text of its answer. Of a statement without one there are no rows. */
export function readResult(outcome: Outcome): ReadResult {
  if (outcome.kind !== "rows") {
    return { fields: [], rows: [] };
  }
  const { fields, rows } = JSON.parse(joinText(outcome.text)) as {
    fields?: readonly ApiField[];
    rows?: readonly { lengths: readonly string[]; values?: string }[];
  };
  return { fields: fields ?? [], rows: (rows ?? []).map(readCells) };
}

function readCells({ lengths, values }: { lengths: readonly string[]; values?: string }) {
  const bytes = Buffer.from(values ?? "", "base64");
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += Math.max(0, Number(length));
    return Number(length) < 0 ? undefined : bytes.subarray(start, at);
  });
}
