import type { Data } from "../src/data/data.ts";
import { cleanReservations } from "./booking/clean.ts";
import { cleanEvents } from "./game/clean-events.ts";
import { watchDeadEvents } from "./game/dead-events.ts";
import { publishOutboxes } from "./game/publish-outboxes.ts";
import { cleanObjects, cleanTransfers } from "./transfer/clean.ts";

/** A part of what is done each minute: a bounded amount of work, which two may do at once. */
type Chore = (data: Data) => Promise<unknown>;

const chores: Readonly<Record<string, Chore>> = {
  publishOutboxes: (data) => publishOutboxes(data),
  watchDeadEvents,
  cleanReservations,
  cleanEvents,
  cleanTransfers,
  cleanObjects,
};

/** Does every chore, whatever becomes of the others. Throws when one failed, so that the platform shows it. */
export async function keepHouse(data: Data): Promise<void> {
  const failed: string[] = [];
  for (const [name, chore] of Object.entries(chores)) {
    try {
      await chore(data);
    } catch (error) {
      failed.push(name);
      console.error(JSON.stringify({ alert: "chore", name, error: String(error) }));
    }
  }
  if (failed.length > 0) {
    throw new Error(`Not done: ${failed.join(", ")}`);
  }
}
