import type { Message } from "@cloudflare/workers-types";
import { type Data, type ObjectStore, SqlError } from "../../src/index.ts";
import { isQueuedEvent, type QueuedEvent } from "./queued-event.ts";
import { storeRecordedEvents, storeRoomEvents } from "./store-events.ts";

/**
 * Events that were accepted and could not be stored are objects under this prefix, one for each, by the day
 * of their message: "dead-events/2026-01-31/<id>.json". `naru events replay` stores them after all.
 */
const prefix = "dead-events/";
/** Days that they are kept. Until then an alert says that they are there. */
const keptDays = 90;
/** Objects of one page of a listing, the most that R2 gives. */
const pageSize = 1_000;
/** Objects that are read at a time. */
const readAtOnce = 50;
const dayMs = 86_400_000;

/** What there is under the prefix. */
export interface DeadEvents {
  /** Up to 1,000. */
  readonly count: number;
  readonly isMore: boolean;
  /** Day of the oldest, "2026-01-31"; undefined when there is none. */
  readonly oldest: string | undefined;
}

/** Keeps an event that could not be stored. Throws when the object store does not take it. */
export async function bury(data: Data, message: Message, reason: string): Promise<void> {
  const key = `${prefix}${message.timestamp.toISOString().slice(0, 10)}/${message.id}.json`;
  await data.objects.put(key, JSON.stringify(message.body), {
    httpMetadata: { contentType: "application/json" },
    customMetadata: { reason },
  });
  console.error(JSON.stringify({ alert: "dead_event", key, reason }));
}

/** For whoever shows how the system stands. Throws when the object store does not answer. */
export async function countDeadEvents(objects: ObjectStore): Promise<DeadEvents> {
  const { objects: found, truncated } = await objects.list({ prefix, limit: pageSize });
  return {
    count: found.length,
    isMore: truncated,
    oldest: found[0]?.key.slice(prefix.length, prefix.length + 10),
  };
}

/**
 * Says in the log, for an alert to be raised on it, that events wait to be replayed; and removes those that
 * waited too long.
 */
export async function watchDeadEvents(data: Data): Promise<void> {
  const last = new Date(data.now() - keptDays * dayMs).toISOString().slice(0, 10);
  const { objects: found } = await data.objects.list({ prefix, limit: pageSize });
  // Keys are listed in their order, which is that of their days.
  const expired = found.map(({ key }) => key).filter((key) => key.slice(prefix.length) < last);
  if (expired.length > 0) {
    await data.objects.delete(expired);
    console.error(JSON.stringify({ alert: "dead_events_expired", count: expired.length }));
  }
  const dead = await countDeadEvents(data.objects);
  if (dead.count > 0) {
    console.error(JSON.stringify({ alert: "dead_events", ...dead, remedy: "naru events replay" }));
  }
}

/** Of one page. */
export interface Replayed {
  readonly replayed: number;
  /** Keys of what is no event: nothing can store it. */
  readonly unreadable: readonly string[];
  /** Keys of what MySQL refuses. */
  readonly refused: readonly string[];
  /** Where the next page begins; undefined after the last. */
  readonly cursor: string | undefined;
}

interface Buried<Event> {
  readonly key: string;
  readonly event: Event;
}

/**
 * Stores a page of dead events, each once however often it is replayed, and removes them. Throws
 * `unavailable` when MySQL, Redis or the object store is: nothing is removed that was not stored.
 */
export async function replayDeadEvents(
  data: Data,
  { limit, after }: { limit: number; after: string | undefined },
): Promise<Replayed> {
  const { objects: found, truncated } = await data.objects.list({
    prefix,
    limit,
    ...(after !== undefined && { startAfter: after }),
  });
  const keys = found.map(({ key }) => key);
  const room: Buried<Extract<QueuedEvent, { kind: "room" }>>[] = [];
  const recorded: Buried<Extract<QueuedEvent, { kind: "recorded" }>>[] = [];
  const unreadable: string[] = [];
  for (let i = 0; i < keys.length; i += readAtOnce) {
    const read = await Promise.all(keys.slice(i, i + readAtOnce).map((key) => readDead(data, key)));
    for (const { key, event } of read) {
      if (event === undefined) {
        unreadable.push(key);
      } else if (event.kind === "room") {
        room.push({ key, event });
      } else {
        recorded.push({ key, event });
      }
    }
  }
  const refused = [
    ...(await bringBack(data, room, (events) => storeRoomEvents(data, events))),
    ...(await bringBack(data, recorded, (events) => storeRecordedEvents(data, events))),
  ];
  return {
    replayed: room.length + recorded.length - refused.length,
    unreadable,
    refused,
    cursor: truncated ? keys.at(-1) : undefined,
  };
}

async function readDead(data: Data, key: string): Promise<Buried<QueuedEvent | undefined>> {
  const object = await data.objects.get(key);
  const body: unknown = await object?.json().catch(() => undefined);
  return { key, event: isQueuedEvent(body) ? body : undefined };
}

/** Gives the keys of what MySQL refuses. */
async function bringBack<Event>(
  data: Data,
  buried: readonly Buried<Event>[],
  store: (events: readonly Event[]) => Promise<void>,
): Promise<string[]> {
  if (buried.length === 0) {
    return [];
  }
  try {
    await store(buried.map(({ event }) => event));
  } catch (error) {
    if (!(error instanceof SqlError)) {
      throw error;
    }
    const refused: string[] = [];
    for (const each of buried.length > 1 ? buried : []) {
      refused.push(...(await bringBack(data, [each], store)));
    }
    return buried.length > 1 ? refused : buried.map(({ key }) => key);
  }
  await data.objects.delete(buried.map(({ key }) => key));
  return [];
}
