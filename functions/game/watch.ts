import { Code, ConnectError } from "@connectrpc/connect";
import type { GameEvent } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import type { Data } from "../../src/index.ts";
import { type Beats, beatMs, createBeats } from "../beats.ts";
import { selectEvents, toGameEvent } from "./event-queries.ts";
import { channelOf, leave, parseMessage, readEvents, touch } from "./live.ts";

export interface WatchOptions {
  readonly roomId: number;
  /** Only events after this sequence. */
  readonly after: bigint;
  /** Who watches, and so is there. */
  readonly userId: number;
  /** Ends the watching. */
  readonly signal: AbortSignal;
  /**
   * Milliseconds between two signs of life: 10,000 by default, a third of the time after which a player is
   * away.
   */
  readonly beatMs?: number;
}

const pageSize = 500;
const endOfSequences = 2n ** 63n - 1n;
/** Subscriptions that may break one after another, without a message between them. */
const maxBroken = 5;
/** A subscription that ends sooner has not come to its idle end: it broke. */
const brokenWithinMs = 2_000;

/** A watching from its beginning to its end, over as many subscriptions as it takes. */
interface Watching extends WatchOptions {
  readonly beats: Beats;
  /** Notes that the player is there. */
  touch(): Promise<void>;
}

/**
 * Every event of a room after a sequence, once, in order: what is stored, then what is published. A message
 * is only a hint: where it does not continue the sequence, or a subscription has ended, what is stored is
 * read again. Undefined is a sign of life, to be sent on: workerd learns that a client has gone by writing to
 * it, and not before. The player is away when the watching ends, unless something else was heard of the
 * player since the last sign of life.
 */
export async function* watch(data: Data, options: WatchOptions): AsyncGenerator<GameEvent | undefined> {
  const { roomId, userId, signal } = options;
  const beats = createBeats(options.beatMs ?? beatMs);
  const ended = Promise.withResolvers<void>();
  let touchedAt = 0;
  // From now on, for when the client has gone nothing more is begun.
  data.waitUntil(
    ended.promise.then(() =>
      data.lastingRedis.failOpen(undefined, (redis) => leave(redis, roomId, userId, touchedAt)),
    ),
  );
  const watching: Watching = {
    ...options,
    beats,
    touch: async () => {
      touchedAt = data.now();
      await data.redis.failOpen(undefined, (redis) => touch(redis, roomId, userId, touchedAt));
    },
  };
  try {
    await watching.touch();
    let after = options.after;
    for (let broken = 0; !signal.aborted && broken <= maxBroken; ) {
      const since = data.now();
      const before = after;
      after = yield* follow(data, { ...watching, after });
      broken = after === before && data.now() - since < brokenWithinMs ? broken + 1 : 0;
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  } finally {
    beats.stop();
    ended.resolve();
  }
  if (!signal.aborted) {
    throw new ConnectError("Redis is not available", Code.Unavailable);
  }
}

/** Follows a room until the subscription ends. Returns the last sequence. */
async function* follow(
  data: Data,
  { roomId, after, signal, beats, touch }: Watching,
): AsyncGenerator<GameEvent | undefined, bigint> {
  const subscription = new AbortController();
  // Where much is to be sent, that itself is the sign of life.
  const touchIfDue = async () => {
    if (beats.isDue) {
      await touch();
      beats.restart();
    }
  };
  let last = after;
  try {
    // Subscribed first: what happens while the stored events are read is published to this subscription.
    const messages = await data.redis.failClosed.subscribe(
      channelOf(roomId),
      AbortSignal.any([signal, subscription.signal]),
    );
    for await (const event of readStored(data, roomId, last)) {
      yield event;
      last = event.sequence;
      await touchIfDue();
    }
    for await (const message of withBeats(messages, beats)) {
      const event = message === undefined ? undefined : parseMessage(message);
      if (event === undefined) {
        // Sent first: a client that has gone is not there because a timer says so.
        yield undefined;
        await touch();
      } else if (event.sequence === last + 1n) {
        yield event;
        last = event.sequence;
      } else if (event.sequence > last) {
        for await (const missed of readStored(data, roomId, last)) {
          yield missed;
          last = missed.sequence;
          await touchIfDue();
        }
      }
    }
  } finally {
    subscription.abort();
  }
  return last;
}

/** The values of `source`, and undefined at each beat. */
async function* withBeats<T>(source: AsyncIterable<T>, beats: Beats): AsyncGenerator<T | undefined> {
  const iterator = source[Symbol.asyncIterator]();
  let next = iterator.next();
  while (true) {
    // The beat goes first: a room in which something happens all the time would keep it from its turn.
    const first = await Promise.race([beats.due, next]);
    if (first === undefined) {
      yield undefined;
      // Afterwards, so that what comes has its turn as well, however long that took.
      beats.restart();
    } else if (first.done) {
      return;
    } else {
      yield first.value;
      next = iterator.next();
    }
  }
}

/**
 * The stored events after a sequence, in order: what Redis does not have any more from MySQL, or from those
 * that wait to be stored; then from Redis.
 */
async function* readStored(data: Data, roomId: number, after: bigint): AsyncGenerator<GameEvent> {
  let last = after;
  while (true) {
    const { events, oldest, waiting } = await readEvents(data.redis.failClosed, roomId, {
      after: last,
      limit: pageSize,
    });
    if (oldest === undefined || oldest > last + 1n) {
      const rows = await data.sql.read(selectEvents, roomId, last, oldest ?? endOfSequences, pageSize);
      const older = mergePages(rows.map(toGameEvent), waiting);
      yield* older;
      last = older.at(-1)?.sequence ?? last;
      if (rows.length === pageSize || waiting.length === pageSize) {
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

/** The events of two pages, each once and in order, as far as both of them reach. */
function mergePages(stored: readonly GameEvent[], waiting: readonly GameEvent[]): GameEvent[] {
  const bySequence = new Map([...waiting, ...stored].map((event) => [event.sequence, event]));
  const ends = [stored, waiting]
    .filter(({ length }) => length === pageSize)
    .map((page) => page.at(-1)?.sequence ?? 0n);
  return [...bySequence.values()]
    .filter(({ sequence }) => ends.every((end) => sequence <= end))
    .sort((a, b) => Number(a.sequence - b.sequence));
}
