import { Code, ConnectError } from "@connectrpc/connect";
import type { Data } from "../../src/data/data.ts";
import type { GameEvent } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { type NewEvent, toTuple } from "./event.ts";
import { raiseSequenceFloor } from "./event-queries.ts";
import { append } from "./live.ts";
import type { QueuedEvent } from "./record.ts";

export interface PublishOptions {
  /** As in `append`. */
  readonly actionId?: bigint;
  /** True for the first event of a room that was made just now. */
  readonly isFirst?: boolean;
}

/**
 * Puts an event into a room, to be seen by its watchers and, by way of the queue, to be kept in MySQL. Repeating it with
 * the same action changes nothing. Throws `unavailable` when Redis or the queue is.
 */
export async function publish(
  data: Data,
  roomId: number,
  { event, actionId, isFirst = false }: PublishOptions & { event: NewEvent },
): Promise<GameEvent> {
  // Without Redis nothing gives an event its place among the others.
  const redis = data.redis.failClosed;
  const options = { now: data.now(), ...(actionId === undefined ? {} : { actionId }) };
  const published =
    (await append(redis, roomId, event, isFirst ? { ...options, base: 0 } : options)) ??
    (await append(redis, roomId, event, { ...options, base: await raiseFloor(data, roomId) }));
  if (published === undefined) {
    throw new ConnectError("Redis is not available", Code.Unavailable);
  }
  await keep(data, roomId, { event: published, actionId });
  return published;
}

/** As `publish`, for what happened already and stands in MySQL: without Redis nobody is told, and nothing is given. */
export function announce(
  data: Data,
  roomId: number,
  options: PublishOptions & { event: NewEvent },
): Promise<GameEvent | undefined> {
  return publish(data, roomId, options).catch(() => undefined);
}

/** No cached result holds the floor of a room. */
function raiseFloor(data: Data, roomId: number): Promise<number> {
  return data.sql.write({ tags: [`rooms/floor:${roomId}`] }, (sql) => raiseSequenceFloor(sql, roomId));
}

async function keep(
  data: Data,
  roomId: number,
  { event, actionId }: { event: GameEvent; actionId: bigint | undefined },
): Promise<void> {
  const message: QueuedEvent = {
    kind: "room",
    roomId,
    sequence: Number(event.sequence),
    actionId: actionId === undefined ? null : actionId.toString(),
    event: toTuple(event),
  };
  await sendToQueue(() => data.queue.send(message));
}

/** Throws `unavailable` when the queue does not take it. */
export async function sendToQueue(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    throw new ConnectError("The event queue is not available", Code.Unavailable, undefined, undefined, error);
  }
}
