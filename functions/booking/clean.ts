import type { Data } from "../../src/data/data.ts";
import { deleteUnmade } from "./queries.ts";

/** For so long a retry of a refused reservation is refused again, and one that died is gone on with. */
const keptMs = 24 * 3_600_000;
/** Rows in one run, of each kind. */
const maxRows = 2_000;

/** Removes reservations that were refused, or whose call died, a day ago. No query gives them, so no result changes. */
export function cleanReservations(data: Data): Promise<number> {
  return data.sql.write({ tags: ["reservations/unmade"], repeatable: true }, (sql) =>
    deleteUnmade(sql, data.now() - keptMs, maxRows),
  );
}
