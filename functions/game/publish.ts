import { Code, ConnectError } from "@connectrpc/connect";
import type { GameEvent } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import type { Data } from "../../src/index.ts";
import { toTuple } from "./event.ts";
import { raiseSequenceFloor } from "./event-queries.ts";
import { type Appended, append } from "./live.ts";
import type { Happening } from "./outbox.ts";
import type { QueuedEvent } from "./queued-event.ts";

/**
 * Puts an event, which the player's outbox has, into its room, to be seen by its watchers and, by way of the
 * queue, to be stored. Repeating it changes nothing. Throws `unavailable` when Redis is. A queue that is away
 * is no error: what stays in an outbox is published and stored later, by `publishOutboxes`.
 */
export async function publish(
  data: Data,
  roomId: number,
  {
    key,
    event,
    isFirst = false,
  }: Happening & { /** True of a room that was made just now. */ isFirst?: boolean },
): Promise<GameEvent> {
  const appended = await place(data, roomId, { key, event }, { now: data.now(), isFirst });
  if (!appended.isKept) {
    const message: QueuedEvent = {
      kind: "room",
      roomId,
      sequence: Number(appended.event.sequence),
      actionId: key.toString(),
      event: toTuple(appended.event),
    };
    await data.queue.send(message).catch(() => undefined);
  }
  return appended.event;
}

/** As `publish`, for what is answered without its event: while Redis is away others are told later. */
export function announce(
  data: Data,
  roomId: number,
  happening: Happening & { isFirst?: boolean },
): Promise<GameEvent | undefined> {
  return publish(data, roomId, happening).catch(() => undefined);
}

/** Gives an event its place among the others, which Redis alone can. Throws `unavailable`. */
export async function place(
  data: Data,
  roomId: number,
  { key, event }: Happening,
  { now, isFirst = false }: { now: number; isFirst?: boolean },
): Promise<Appended> {
  const redis = data.redis.failClosed;
  const appended =
    (await append(redis, roomId, event, { now, key, ...(isFirst && { base: 0 }) })) ??
    (await append(redis, roomId, event, { now, key, base: await raiseFloor(data, roomId) }));
  if (appended === undefined) {
    throw new ConnectError("Redis is not available", Code.Unavailable);
  }
  return appended;
}

/** Gives an event a place beyond all that MySQL has, because that has another event under its sequence. */
export async function placeAnew(
  data: Data,
  roomId: number,
  { key, event }: Happening,
  { now, instead }: { now: number; instead: number },
): Promise<Appended> {
  const base = await raiseFloor(data, roomId);
  const appended = await append(data.redis.failClosed, roomId, event, { now, key, base, instead });
  if (appended === undefined) {
    throw new ConnectError("Redis is not available", Code.Unavailable);
  }
  return appended;
}

/** No cached result holds the floor of a room. */
function raiseFloor(data: Data, roomId: number): Promise<number> {
  return data.sql.write({ tags: [`rooms/floor:${roomId}`] }, (sql) => raiseSequenceFloor(sql, roomId));
}
