import { Code, ConnectError } from "@connectrpc/connect";
import type { Data } from "../../src/data/data.ts";
import type { GameEvent } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { selectEvents } from "./event-queries.ts";
import { channelOf, parseMessage, readEvents, touch } from "./live.ts";

export interface WatchOptions {
  readonly roomId: number;
  /** Only events after this sequence. */
  readonly after: bigint;
  /** Who watches, and so is there. */
  readonly userId: number;
  /** Ends the watching. */
  readonly signal: AbortSignal;
}

const pageSize = 500;
/** A third of the time after which a player is away. */
const heartbeatMs = 10_000;
/** Subscriptions that may break one after another, without a message between them. */
const maxBroken = 5;
/** A subscription that ends sooner has not come to its idle end: it broke. */
const brokenWithinMs = 2_000;

/**
 * Every event of a room after a sequence, once, in order: what is stored, then what is published. A message is only a
 * hint: where it does not continue the sequence, or a subscription has ended, what is stored is read again.
 */
export async function* watch(data: Data, options: WatchOptions): AsyncGenerator<GameEvent> {
  const { roomId, userId, signal } = options;
  const beat = () => void touch(data.redis, roomId, userId, data.now()).catch(() => undefined);
  beat();
  const heartbeat = setInterval(beat, heartbeatMs);
  try {
    yield* follow(data, options);
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  } finally {
    clearInterval(heartbeat);
  }
}

async function* follow(data: Data, { roomId, after, signal }: WatchOptions): AsyncGenerator<GameEvent> {
  let last = after;
  let broken = 0;
  while (!signal.aborted) {
    const since = data.now();
    // Subscribed first: what happens while the stored events are read is published to this subscription.
    const messages = await data.redis.subscribe(channelOf(roomId), signal);
    for await (const event of readStored(data, roomId, last)) {
      yield event;
      last = event.sequence;
    }
    for await (const message of messages) {
      broken = 0;
      const event = parseMessage(message);
      if (event.sequence === last + 1n) {
        yield event;
        last = event.sequence;
      } else if (event.sequence > last) {
        for await (const missed of readStored(data, roomId, last)) {
          yield missed;
          last = missed.sequence;
        }
      }
    }
    if (data.now() - since < brokenWithinMs && ++broken > maxBroken) {
      throw new ConnectError("Redis is not available", Code.Unavailable);
    }
  }
}

/** The stored events after a sequence, in order: from MySQL what Redis does not have any more, then from Redis. */
async function* readStored(data: Data, roomId: number, after: bigint): AsyncGenerator<GameEvent> {
  let last = after;
  while (true) {
    const { events, oldest } = await readEvents(data.redis, roomId, { after: last, limit: pageSize });
    if (oldest === undefined || oldest > last + 1n) {
      const older = await selectEvents(data.sql, roomId, { after: last, before: oldest, limit: pageSize });
      yield* older;
      last = older.at(-1)?.sequence ?? last;
      if (older.length === pageSize) {
        continue;
      }
    }
    yield* events;
    last = events.at(-1)?.sequence ?? last;
    if (events.length < pageSize) {
      return;
    }
  }
}
