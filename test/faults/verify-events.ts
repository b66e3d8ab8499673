import type { GameLoad } from "./game-load.ts";
import type { FaultStack } from "./stack.ts";

/** What the database holds of rooms against what players and watchers were told. Each is to be 0. */
export interface EventVerdict {
  /** Actions that were answered and of which there is no event, or another than was answered. */
  readonly lostActions: number;
  /** Events that a watcher was shown and that the database does not have in their place. */
  readonly unstored: number;
  /** Actions that became two events. */
  readonly twice: number;
  /** Events that a watcher was shown again or out of order. */
  readonly disordered: number;
  /** Players with events that nobody has stored. */
  readonly waiting: number;
}

export async function verifyEvents(
  stack: Pick<FaultStack, "query">,
  { acted, seen }: Pick<GameLoad, "acted" | "seen">,
): Promise<EventVerdict> {
  const rows = await stack.query("SELECT room_id, sequence, user_id, action_id, text FROM events");
  const bySequence = new Map(rows.map((row) => [`${row["room_id"]} ${row["sequence"]}`, row]));
  const named = rows.filter((row) => row["action_id"] !== null);
  const actions = named.map((row) => `${row["room_id"]} ${row["user_id"]} ${row["action_id"]}`);
  const waiting = await stack.query("SELECT user_id FROM room_players WHERE outbox IS NOT NULL");
  const lostActions = acted.filter(({ roomId, userId, actionId, sequence }) => {
    const row = bySequence.get(`${roomId} ${sequence}`);
    return Number(row?.["user_id"]) !== userId || String(row?.["action_id"]) !== String(actionId);
  });
  const unstored = seen.filter(({ roomId, sequence, userId, text }) => {
    const row = bySequence.get(`${roomId} ${sequence}`);
    return Number(row?.["user_id"]) !== userId || row?.["text"] !== text;
  });
  const last = new Map<number, bigint>();
  let disordered = 0;
  for (const { roomId, sequence } of seen) {
    disordered += sequence > (last.get(roomId) ?? 0n) ? 0 : 1;
    last.set(roomId, sequence);
  }
  return {
    lostActions: lostActions.length,
    unstored: unstored.length,
    twice: actions.length - new Set(actions).size,
    disordered,
    waiting: waiting.length,
  };
}

/** Waits until the queue and the cron trigger have stored what they are going to, or `withinMs` are over. */
export async function settleEvents(
  stack: Pick<FaultStack, "query" | "runCron">,
  load: Pick<GameLoad, "acted" | "seen">,
  withinMs: number,
): Promise<EventVerdict> {
  const endMs = performance.now() + withinMs;
  while (true) {
    const verdict = await verifyEvents(stack, load);
    const isSettled = Object.values(verdict).every((count) => count === 0);
    if (isSettled || performance.now() > endMs) {
      return verdict;
    }
    await stack.runCron();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}
