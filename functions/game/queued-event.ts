import { isTuple } from "./event.ts";
import type { RecordedEvent, RoomEvent } from "./event-queries.ts";

/** What travels in the queue of events. */
export type QueuedEvent =
  | ({ readonly kind: "room" } & RoomEvent)
  | ({ readonly kind: "recorded" } & RecordedEvent);

/** Whether what came out of a queue, or out of an object of the dead events, is an event. */
export function isQueuedEvent(body: unknown): body is QueuedEvent {
  if (typeof body !== "object" || body === null || !("event" in body) || !isTuple(body.event)) {
    return false;
  }
  const { kind, roomId, sequence, userId, eventId, recordedAt, actionId } = body as Record<string, unknown>;
  const isRoom =
    kind === "room" &&
    Number.isSafeInteger(sequence) &&
    (actionId === null || (typeof actionId === "string" && /^-?\d{1,19}$/.test(actionId)));
  const isRecorded =
    kind === "recorded" &&
    Number.isSafeInteger(userId) &&
    typeof eventId === "string" &&
    Number.isSafeInteger(recordedAt);
  return Number.isSafeInteger(roomId) && (isRoom || isRecorded);
}
