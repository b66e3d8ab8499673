import { defineCommand } from "citty";
import { UsageError } from "./port.ts";
import { readLocalSecrets, readPort } from "./project.ts";
import { signToken } from "./token.ts";

/** Found by its name, not imported: a team that deletes the examples keeps the other commands. */
const service = "naru.game.v1.EventService";

/** Where the worker is, and a token of an administrator. */
export interface WorkerAddress {
  readonly url: string;
  readonly token: string;
}

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
    const page = (await call(worker, "ReplayDeadEvents", { limit, cursor })) as Page;
    outcome = {
      replayed: outcome.replayed + (page.replayed ?? 0),
      left: [...outcome.left, ...(page.unreadable ?? []), ...(page.refused ?? [])],
    };
    onPage(outcome);
    cursor = page.cursor ?? "";
  } while (cursor !== "");
  return outcome;
}

async function call({ url, token }: WorkerAddress, method: string, message: object): Promise<unknown> {
  const address = url.replace(/\/$/, "");
  const response = await fetch(`${address}/${service}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(message),
  }).catch((error: unknown) => {
    throw new UsageError(`Cannot reach the worker at ${address}: ${String((error as Error).cause ?? error)}`);
  });
  const text = await response.text();
  if (!response.ok) {
    throw new UsageError(`The worker at ${url} answered ${response.status}: ${text}`);
  }
  return JSON.parse(text);
}

const address = {
  url: {
    type: "string",
    description: "Address of the worker; default: that of this checkout, which must run",
  },
  token: {
    type: "string",
    description: "Token of an administrator, or NARU_TOKEN; default: one that this checkout signs",
  },
} as const;

async function addressOf(args: {
  url?: string | undefined;
  token?: string | undefined;
}): Promise<WorkerAddress> {
  const token = args.token ?? process.env["NARU_TOKEN"];
  if (args.url !== undefined && token === undefined) {
    throw new UsageError("Cannot call a worker elsewhere without --token or NARU_TOKEN");
  }
  return {
    url: args.url ?? `http://127.0.0.1:${readPort("PORT", 8787)}`,
    token:
      token ??
      (await signToken(readLocalSecrets().jwtSecret, { userId: 1, roles: ["admin"], lifetimeSeconds: 600 })),
  };
}

const replay = defineCommand({
  meta: { name: "replay", description: "Stores accepted events that could not be stored, each once" },
  args: address,
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
  args: address,
  async run({ args }) {
    const dead = (await call(await addressOf(args), "CountDeadEvents", {})) as {
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
