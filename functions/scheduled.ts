import type { Data } from "../src/index.ts";
import { cleanReservations, cutRefusals } from "./booking/clean.ts";
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
  cutRefusals,
  cleanEvents,
  cleanTransfers,
  cleanObjects,
};

/**
 * Does every chore, all at once, so that none waits for one that takes long or fails. Throws when one failed,
 * so that the platform shows it.
 */
export async function keepHouse(data: Data): Promise<void> {
  const names = Object.keys(chores);
  const outcomes = await Promise.allSettled(Object.values(chores).map((chore) => chore(data)));
  const failed = outcomes.flatMap((outcome, i) => {
    if (outcome.status === "fulfilled") {
      return [];
    }
    console.error(JSON.stringify({ alert: "chore", name: names[i], error: String(outcome.reason) }));
    return [names[i]];
  });
  if (failed.length > 0) {
    throw new Error(`Not done: ${failed.join(", ")}`);
  }
}
