import { Code, ConnectError } from "@connectrpc/connect";
import {
  GameEventType,
  type RecordEventsRequest,
  RecordEventsRequestSchema,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { serverCodecs } from "../../src/gen/server-codecs.ts";
import { connectError, type Data, toInvalidArgument } from "../../src/index.ts";
import { toTuple } from "./event.ts";
import type { QueuedEvent } from "./queued-event.ts";
import { selectMembership } from "./room-queries.ts";

/** The one of the registry: it knows the rules. */
const codec = serverCodecs.get(RecordEventsRequestSchema);

/** Why an event was not accepted. */
interface Refusal {
  readonly code: "invalid_argument" | "not_found" | "permission_denied";
  readonly message: string;
}

export interface Recorded {
  readonly accepted: number;
  readonly refused: (Refusal & { readonly index: number; readonly eventId: string })[];
}

/** Whether the user was ever in a room; undefined for a room that does not exist. */
type Memberships = Map<number, boolean | undefined>;

/** Messages of one `sendBatch`, by the limit of Queues. */
const batchMessages = 100;
/** Bytes of one `sendBatch`: under the 256 KB of Queues by what it adds to each message. */
const batchBytes = 230_000;
/** So far may a client's clock be ahead. */
const maxAheadMs = 5 * 60_000;
/** Answering more would outgrow a message. */
const maxRefused = 10_000;
/** Rooms remembered in one stream. */
const maxMemberships = 1_000;

/**
 * Accepts or refuses each event on its own, and gives the accepted ones to the queue, which keeps each once.
 */
export async function recordEvents(
  data: Data,
  userId: number,
  requests: AsyncIterable<RecordEventsRequest>,
): Promise<Recorded> {
  const memberships: Memberships = new Map();
  const refused: Recorded["refused"] = [];
  let accepted = 0;
  let index = 0;
  for await (const batch of inBatches(requests)) {
    await loadMemberships(data, { userId, batch, memberships });
    const messages: QueuedEvent[] = [];
    for (const request of batch) {
      const refusal = judge(request, memberships, data.now());
      if (refusal === undefined) {
        messages.push(toMessage(request, userId, data.now()));
      } else {
        refused.push({ ...refusal, index, eventId: request.eventId });
      }
      index++;
    }
    if (refused.length > maxRefused) {
      throw new ConnectError(`More than ${maxRefused} events were refused`, Code.ResourceExhausted);
    }
    await enqueue(data, messages);
    accepted += messages.length;
  }
  return { accepted, refused };
}

async function* inBatches(
  requests: AsyncIterable<RecordEventsRequest>,
): AsyncGenerator<RecordEventsRequest[]> {
  let batch: RecordEventsRequest[] = [];
  for await (const request of requests) {
    batch.push(request);
    if (batch.length === batchMessages) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}

async function loadMemberships(
  data: Data,
  {
    userId,
    batch,
    memberships,
  }: { userId: number; batch: readonly RecordEventsRequest[]; memberships: Memberships },
): Promise<void> {
  if (memberships.size > maxMemberships) {
    memberships.clear();
  }
  const unknown = [...new Set(batch.map(({ roomId }) => roomId))].filter(
    (roomId) => !memberships.has(roomId),
  );
  if (unknown.length > 0) {
    await Promise.all(
      unknown.map(async (roomId) => {
        const [room] = await data.sql.read(selectMembership, userId, roomId);
        memberships.set(roomId, room === undefined ? undefined : (room.joined_at ?? 0n) > 0n);
      }),
    );
  }
}

function judge(request: RecordEventsRequest, memberships: Memberships, now: number): Refusal | undefined {
  const violations = codec.validate?.(request);
  if (violations !== undefined) {
    return { code: "invalid_argument", message: toInvalidArgument(violations).rawMessage };
  }
  const { roomId, event } = request;
  if (event?.type === GameEventType.UNSPECIFIED) {
    return { code: "invalid_argument", message: "event.type must be specified" };
  }
  if (event !== undefined && event.occurredAt > now + maxAheadMs) {
    return { code: "invalid_argument", message: "event.occurred_at is in the future" };
  }
  switch (memberships.get(roomId)) {
    case undefined:
      return { code: "not_found", message: `There is no room ${roomId}` };
    case false:
      return { code: "permission_denied", message: `The caller was never in room ${roomId}` };
    default:
      return undefined;
  }
}

function toMessage(
  { eventId, roomId, event }: RecordEventsRequest,
  userId: number,
  now: number,
): QueuedEvent {
  if (event === undefined) {
    throw new Error("An event without content was accepted");
  }
  return { kind: "recorded", userId, eventId, roomId, recordedAt: now, event: toTuple(event) };
}

/** Sends messages in as few batches as the queue's limits allow. */
async function enqueue(data: Data, messages: readonly QueuedEvent[]): Promise<void> {
  const encoder = new TextEncoder();
  let bytes = 0;
  let batch: { body: QueuedEvent }[] = [];
  for (const body of messages) {
    const size = encoder.encode(JSON.stringify(body)).length;
    if (bytes + size > batchBytes) {
      const full = batch;
      await sendToQueue(() => data.queue.sendBatch(full));
      batch = [];
      bytes = 0;
    }
    batch.push({ body });
    bytes += size;
  }
  if (batch.length > 0) {
    await sendToQueue(() => data.queue.sendBatch(batch));
  }
}

/** Throws `unavailable` when the queue does not take it. */
async function sendToQueue(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    throw connectError(Code.Unavailable, "The event queue is not available", { cause: error });
  }
}
