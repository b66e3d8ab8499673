import type { Data } from "../../src/index.ts";

/** Days that events are kept: a year and a month, so that the same season of last year can be compared. */
export const eventDays = 396;
/** Rows of each table in one run. */
const maxRows = 2_000;

/** Removes events that are older than `eventDays`. */
export async function cleanEvents(data: Data): Promise<void> {
  const before = data.now() - eventDays * 86_400_000;
  await data.sql.write({ tags: ["events/old"], repeatable: true }, (sql) =>
    sql.execute(`DELETE FROM events WHERE occurred_at < ? ORDER BY occurred_at LIMIT ${maxRows}`, [before]),
  );
  await data.sql.write({ tags: ["recorded_events/old"], repeatable: true }, (sql) =>
    sql.execute(`DELETE FROM recorded_events WHERE recorded_at < ? ORDER BY recorded_at LIMIT ${maxRows}`, [
      before,
    ]),
  );
}
