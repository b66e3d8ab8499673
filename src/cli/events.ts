import { defineCommand } from "citty";
import { addressArgs, addressOf, callWorker, type WorkerAddress } from "./worker-address.ts";

/** Found by its name, not imported: a team that deletes the examples keeps the other commands. */
const service = "naru.game.v1.EventService";

interface Page {
  readonly replayed?: number;
  readonly unreadable?: readonly string[];
  readonly refused?: readonly string[];
  readonly cursor?: string;
}

/** What a replay came to. */
export interface ReplayOutcome {
  readonly replayed: number;
  /** Objects that stay, for they hold no event, or one that MySQL refuses. */
  readonly left: readonly string[];
}

/**
 * Stores all dead events, page by page. Repeated after a failure it goes on where it stopped. Throws what the
 * worker answers.
 */
export async function replayEvents(
  worker: WorkerAddress,
  {
    limit = 0,
    onPage = () => undefined,
  }: {
    /** Of a page; 0 for the worker's own. */ limit?: number;
    onPage?: (outcome: ReplayOutcome) => void;
  } = {},
): Promise<ReplayOutcome> {
  let outcome: ReplayOutcome = { replayed: 0, left: [] };
  let cursor = "";
  do {
    const page = (await callWorker(worker, `${service}/ReplayDeadEvents`, { limit, cursor })) as Page;
    outcome = {
      replayed: outcome.replayed + (page.replayed ?? 0),
      left: [...outcome.left, ...(page.unreadable ?? []), ...(page.refused ?? [])],
    };
    onPage(outcome);
    cursor = page.cursor ?? "";
  } while (cursor !== "");
  return outcome;
}

const replay = defineCommand({
  meta: { name: "replay", description: "Stores accepted events that could not be stored, each once" },
  args: addressArgs,
  async run({ args }) {
    const { replayed, left } = await replayEvents(await addressOf(args), {
      onPage: (so) => console.error(`${so.replayed} stored …`),
    });
    console.log(`${replayed} dead events stored`);
    for (const key of left) {
      console.log(`Left as it is: ${key}`);
    }
    process.exitCode = left.length === 0 ? 0 : 1;
  },
});

const count = defineCommand({
  meta: { name: "count", description: "Says how many accepted events could not be stored" },
  args: addressArgs,
  async run({ args }) {
    const dead = (await callWorker(await addressOf(args), `${service}/CountDeadEvents`, {})) as {
      count?: number;
      isMore?: boolean;
      oldest?: string;
    };
    const since = dead.oldest === undefined ? "" : `, since ${dead.oldest}`;
    console.log(`${dead.isMore === true ? "More than " : ""}${dead.count ?? 0} dead events${since}`);
  },
});

export const events = defineCommand({
  meta: { name: "events", description: "Accepted events that could not be stored" },
  subCommands: { replay, count },
});
