import { create } from "@bufbuild/protobuf";
import {
  type GameEvent,
  GameEventSchema,
  type GameEventType,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";

/** What happened, before it has a place in its room's order. */
export type NewEvent = Omit<GameEvent, "$typeName" | "$unknown" | "sequence">;

/** An event as Redis and the queue hold it: without names, which would be most of its bytes. */
export type EventTuple = readonly [
  type: GameEventType,
  userId: number,
  targetId: number,
  posX: number,
  posY: number,
  posZ: number,
  value: number,
  occurredAt: number,
  text: string,
];

/** An event with nothing in it but who and when. */
export function createEvent(
  type: GameEventType,
  userId: number,
  { now, ...content }: { now: number } & Partial<NewEvent>,
): NewEvent {
  return {
    type,
    userId,
    targetId: 0,
    posX: 0,
    posY: 0,
    posZ: 0,
    value: 0,
    occurredAt: BigInt(now),
    text: "",
    ...content,
  };
}

export function toTuple(event: NewEvent): EventTuple {
  const { type, userId, targetId, posX, posY, posZ, value, occurredAt, text } = event;
  return [type, userId, targetId, posX, posY, posZ, value, Number(occurredAt), text];
}

export function fromTuple(sequence: bigint, tuple: EventTuple): GameEvent {
  const [type, userId, targetId, posX, posY, posZ, value, occurredAt, text] = tuple;
  return create(GameEventSchema, {
    sequence,
    type,
    userId,
    targetId,
    posX,
    posY,
    posZ,
    value,
    occurredAt: BigInt(occurredAt),
    text,
  });
}

/** Whether a value that came out of a queue has the form of an event. */
export function isTuple(value: unknown): value is EventTuple {
  return (
    Array.isArray(value) &&
    value.length === 9 &&
    value.slice(0, 8).every(Number.isSafeInteger) &&
    typeof value[8] === "string"
  );
}
