import { type AlertState, emptyState, type Notification } from "./incidents.ts";

/** What is kept between checks: how the rules stand, and what is still to be sent. */
export interface KeptState extends AlertState {
  readonly outbox: readonly OutboxEntry[];
}

/** A notification that not all channels have taken. */
export interface OutboxEntry {
  readonly notification: Notification;
  /** The names of channels that have not taken it. */
  readonly channels: readonly string[];
  readonly firstTriedAtMs: number;
  /** Until then somebody is about to send it. */
  readonly claimedUntilMs: number;
}

/** Keeps the state, one value, for all that check. */
export interface StateStore {
  read(): Promise<{ readonly state: KeptState; readonly token: string }>;
  /** False when somebody has replaced it since it was read: nothing is changed then. */
  replace(token: string, state: KeptState): Promise<boolean>;
}

/** One command of Redis, as its name and arguments. */
export type RunCommand = (...command: [string, ...(string | number)[]]) => Promise<unknown>;

const key = "naru:alerts:state";

/** Each check puts it off: what nobody has checked for a week is forgotten. */
const keptSeconds = 7 * 86_400;

/** Replaces the value of a key only while it is what was read. */
const replaceScript = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1`;

/** The state in Redis, replaced only by whom nobody overtook. */
export function createRedisStore(run: RunCommand): StateStore {
  return {
    async read() {
      const token = (await run("GET", key)) ?? "";
      if (typeof token !== "string") {
        throw new Error("Redis answered no text");
      }
      return { token, state: parseState(token) };
    },
    async replace(token, state) {
      return (await run("EVAL", replaceScript, 1, key, token, JSON.stringify(state), keptSeconds)) === 1;
    },
  };
}

/** What can't be read, or was written by another version, begins anew: incidents that last fire again. */
function parseState(text: string): KeptState {
  try {
    const state = JSON.parse(text) as Partial<KeptState> | null;
    const lists = [state?.open, state?.outbox, state?.resolved];
    const isWhole =
      Number.isFinite(state?.checkedToMs) && typeof state?.rules === "object" && state.rules !== null;
    if (isWhole && lists.every((list) => Array.isArray(list) && list.every(isObject))) {
      return state as KeptState;
    }
  } catch {
    // Below.
  }
  return { ...emptyState, outbox: [] };
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
