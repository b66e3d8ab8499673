import type { Data } from "../../src/index.ts";
import { deleteUnmade, forgetRefusals, selectRefused } from "./queries.ts";

/** For so long a retry of a refused reservation is refused again, and one that died is gone on with. */
const keptMs = 24 * 3_600_000;
/** Rows in one run, of each kind. */
const maxRows = 2_000;

/** Whoever was refused something within this time is looked at: a few runs may fail. */
const refusedMs = 5 * 60_000;
/** Users in one run. */
const maxUsers = 100;

/**
 * Cuts the refused reservations of each user down to the last hundred. No query gives them, so no result
 * changes. A run that fails is not repeated: the next one finds the same users.
 */
export async function cutRefusals(data: Data): Promise<void> {
  await data.sql.write({ tags: ["reservations/unmade"] }, async (sql) => {
    for (const userId of await selectRefused(sql, data.now() - refusedMs, maxUsers)) {
      await forgetRefusals(sql, userId);
    }
  });
}

/**
 * Removes reservations that were refused, or whose call died, a day ago. No query gives them, so no result
 * changes.
 */
export function cleanReservations(data: Data): Promise<number> {
  return data.sql.write({ tags: ["reservations/unmade"], repeatable: true }, (sql) =>
    deleteUnmade(sql, data.now() - keptMs, maxRows),
  );
}
