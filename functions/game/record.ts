import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { type Data, type QueueOptions, SqlError } from "../../src/index.ts";
import { bury } from "./dead-events.ts";
import type { RecordedEvent, RoomEvent } from "./event-queries.ts";
import { isQueuedEvent } from "./queued-event.ts";
import { storeRecordedEvents, storeRoomEvents } from "./store-events.ts";

export type { QueuedEvent } from "./queued-event.ts";

/** A message and the event in it. */
interface Delivery<Event> {
  readonly message: Message;
  readonly event: Event;
}

/**
 * Tries between which the whole time of the retries is divided: what wrangler.toml allows, with some to
 * spare.
 */
const slowTries = 80;
const defaultOptions: QueueOptions = { retryForMs: 24 * 3_600_000 };
/** Of Queues. */
const maxDelaySeconds = 43_200;

/**
 * Stores events in MySQL. Delivered twice they are stored once. What cannot be stored is delivered again,
 * later each time, for as long as the operator chose; what cannot be read, or not be stored in that time,
 * goes to the dead events.
 */
export async function consumeEvents(
  batch: MessageBatch,
  data: Data,
  options: QueueOptions = defaultOptions,
): Promise<void> {
  const room: Delivery<RoomEvent>[] = [];
  const recorded: Delivery<RecordedEvent>[] = [];
  for (const message of batch.messages) {
    const event = message.body;
    if (!isQueuedEvent(event)) {
      await buryOrRetry(data, message, { reason: "unreadable", ...options });
    } else if (event.kind === "room") {
      room.push({ message, event });
    } else {
      recorded.push({ message, event });
    }
  }
  await deliver(data, room, (events) => storeRoomEvents(data, events), options);
  await deliver(data, recorded, (events) => storeRecordedEvents(data, events), options);
}

/**
 * What the platform gave up: kept as an object for each message, so that it can be looked at and sent again.
 */
export async function consumeDeadEvents(
  batch: MessageBatch,
  data: Data,
  options: QueueOptions = defaultOptions,
): Promise<void> {
  await Promise.all(
    batch.messages.map((message) => buryOrRetry(data, message, { reason: "undelivered", ...options })),
  );
}

/** Seconds until a message is delivered again: 2, 4, 8 …, up to an equal part of the whole time. */
export function retryDelaySeconds(attempts: number, retryForMs: number): number {
  const longest = Math.min(maxDelaySeconds, Math.ceil(retryForMs / 1_000 / slowTries));
  return Math.min(longest, 2 ** Math.min(attempts, 16));
}

async function deliver<Event>(
  data: Data,
  deliveries: readonly Delivery<Event>[],
  store: (events: readonly Event[]) => Promise<void>,
  options: QueueOptions,
): Promise<void> {
  if (deliveries.length === 0) {
    return;
  }
  try {
    await store(deliveries.map(({ event }) => event));
  } catch (error) {
    // MySQL refuses one of them: the others must not go with it.
    if (error instanceof SqlError && deliveries.length > 1) {
      for (const delivery of deliveries) {
        await deliver(data, [delivery], store, options);
      }
      return;
    }
    for (const { message } of deliveries) {
      const isOver = data.now() - message.timestamp.getTime() >= options.retryForMs;
      if (isOver) {
        await buryOrRetry(data, message, { reason: "not stored in time", ...options });
      } else {
        message.retry({ delaySeconds: retryDelaySeconds(message.attempts, options.retryForMs) });
      }
    }
    return;
  }
  for (const { message } of deliveries) {
    message.ack();
  }
}

async function buryOrRetry(
  data: Data,
  message: Message,
  { reason, retryForMs }: { reason: string } & QueueOptions,
): Promise<void> {
  try {
    await bury(data, message, reason);
    message.ack();
  } catch {
    message.retry({ delaySeconds: retryDelaySeconds(message.attempts, retryForMs) });
  }
}
