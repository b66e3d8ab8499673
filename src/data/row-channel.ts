import type { ExecutedQuery } from "@planetscale/database";
import type { SqlRow } from "./mysql.ts";
import { decodeRows, type WireField, type WireRow } from "./rows.ts";

/** Carries rows past the driver's own decoder. */
export interface RowChannel {
  /** To be the driver's fetch: keeps the rows of an answer and hands the driver the answer without them. */
  readonly fetch: typeof fetch;
  /** The rows of what the driver executed. */
  take(executed: Pick<ExecutedQuery<object>, "rows">): SqlRow[];
}

interface Body {
  readonly result?: { readonly fields?: readonly WireField[]; readonly rows?: readonly WireRow[] } | null;
}

/** A result of one row and one cell: which rows belong in its place. */
const ticketColumn = "naru.rows";

/**
 * A channel for one connection of the driver. The driver stays the way to MySQL (its session, its errors); a
 * ticket travels through it in place of the rows, so that concurrent statements cannot take each other's.
 */
export function createRowChannel(send: typeof fetch): RowChannel {
  const waiting = new Map<string, { fields: readonly WireField[]; rows: readonly WireRow[] }>();
  let tickets = 0;
  return {
    fetch: async (input, init) => {
      const response = await send(input, init);
      if (!response.ok) {
        return response;
      }
      const text = await response.text();
      const answer = (body: string) =>
        ({ ok: true, status: response.status, text: async () => body }) as Response;
      let body: Body;
      try {
        body = JSON.parse(text) as Body;
      } catch {
        // The driver's own error tells of it.
        return answer(text);
      }
      const { fields = [], rows = [] } = body.result ?? {};
      if (rows.length === 0) {
        return answer(text);
      }
      const ticket = String(tickets++);
      waiting.set(ticket, { fields, rows });
      return answer(
        JSON.stringify({
          ...body,
          result: {
            ...body.result,
            fields: [{ name: ticketColumn, type: "DECIMAL" }],
            rows: [{ lengths: [String(ticket.length)], values: btoa(ticket) }],
          },
        }),
      );
    },
    take: ({ rows }) => {
      const ticket = (rows as Record<string, unknown>[])[0]?.[ticketColumn];
      const kept = typeof ticket === "string" ? waiting.get(ticket) : undefined;
      if (kept === undefined) {
        return [];
      }
      waiting.delete(String(ticket));
      return decodeRows(kept.fields, kept.rows);
    },
  };
}
