import type { GameEvent } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import type { RedisClient, RedisReply } from "../../src/index.ts";
import { type EventTuple, fromTuple, type NewEvent, toTuple } from "./event.ts";

/** Events of a room that Redis keeps: older ones are in MySQL. */
const maxEvents = 1_000;
/** Older ones that MySQL does not have yet: they wait in a stream of their own, for whoever watches later. */
const maxWaiting = 20_000;
/** A room that nothing happens in for this long lives on in MySQL alone. */
const forgetAfterSeconds = 7 * 24 * 3600;
/** A player of whom nothing was heard for this long is away. */
export const presenceMs = 30_000;

/**
 * Gives an event the room's next sequence, keeps and publishes it, once for each key. One script, so that the
 * order in which events are published is that of their sequences, and none is published that is not noted
 * down as unkept. KEYS: events, actions, presence, unkept, waiting. ARGV: event, key, base or "" when
 * unknown, channel, most events, most that wait, seconds to live, user, time, presence cutoff, a sequence
 * that is to be given up or "". Answers sequence, event and whether MySQL has it; false when the events are
 * gone and no base was given.
 */
const appendScript = `
local events, actions, presence, unkept, waiting = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local event, key, base, channel = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
redis.call('ZADD', presence, 'GT', ARGV[9], ARGV[8])
redis.call('ZREMRANGEBYSCORE', presence, '-inf', ARGV[10])
redis.call('EXPIRE', presence, ARGV[7])
local open = redis.call('HGET', unkept, key)
local sequence = open or redis.call('HGET', actions, key)
if sequence and sequence ~= ARGV[11] then
  local first = redis.call('XRANGE', events, sequence, sequence)[1]
    or redis.call('XRANGE', waiting, sequence, sequence)[1]
  if first then return {sequence, first[2][2], open and 0 or 1} end
end
local last = redis.call('XREVRANGE', events, '+', '-', 'COUNT', 1)[1]
local next = 1
if last then next = tonumber(string.match(last[1], '^%d+')) + 1
elseif base == '' then return false
else next = tonumber(base) + 1 end
if ARGV[11] ~= '' then next = math.max(next, tonumber(base) + 1) end
sequence = string.format('%.0f', next)
redis.call('XADD', events, sequence .. '-0', 'e', event, 'a', key)
redis.call('HSET', actions, key, sequence)
redis.call('HSET', unkept, key, sequence)
while redis.call('XLEN', events) > tonumber(ARGV[5]) do
  local oldest = redis.call('XRANGE', events, '-', '+', 'COUNT', 1)[1]
  local id, at, old = oldest[1], string.match(oldest[1], '^%d+'), oldest[2][4]
  redis.call('XDEL', events, id)
  if redis.call('HGET', actions, old) == at then redis.call('HDEL', actions, old) end
  if redis.call('HGET', unkept, old) == at then
    redis.call('XADD', waiting, id, 'e', oldest[2][2], 'a', old)
    if redis.call('XLEN', waiting) > tonumber(ARGV[6]) then
      local lost = redis.call('XRANGE', waiting, '-', '+', 'COUNT', 1)[1]
      redis.call('XDEL', waiting, lost[1])
      redis.call('HDEL', unkept, lost[2][4])
    end
  end
end
redis.call('EXPIRE', events, ARGV[7])
redis.call('EXPIRE', actions, ARGV[7])
redis.call('EXPIRE', unkept, ARGV[7])
redis.call('EXPIRE', waiting, ARGV[7])
redis.call('PUBLISH', channel, sequence .. ' ' .. event)
return {sequence, event, 0}`;

export interface AppendOptions {
  /** When the player was heard of. */
  readonly now: number;
  /** Names what happened: it is not appended a second time, the first event is answered. */
  readonly key: bigint;
  /**
   * A sequence that is lower than the event's. Without it an event is refused when Redis has forgotten the
   * room.
   */
  readonly base?: number;
  /** The sequence that the event had and that MySQL has another event under: it gets a new one. */
  readonly instead?: number;
}

/** An event in its place. */
export interface Appended {
  readonly event: GameEvent;
  /** Whether MySQL has it. */
  readonly isKept: boolean;
}

/** Puts an event into a room. Undefined when Redis has forgotten the room and no base was given. */
export async function append(
  redis: RedisClient,
  roomId: number,
  event: NewEvent,
  { now, key, base, instead }: AppendOptions,
): Promise<Appended | undefined> {
  const reply = await redis.script(appendScript, {
    keys: [
      eventsKey(roomId),
      `room:${roomId}:actions`,
      presenceKey(roomId),
      unkeptKey(roomId),
      waitingKey(roomId),
    ],
    args: [
      JSON.stringify(toTuple(event)),
      nameOf(event.userId, key),
      base ?? "",
      channelOf(roomId),
      maxEvents,
      maxWaiting,
      forgetAfterSeconds,
      event.userId,
      now,
      now - presenceMs,
      instead ?? "",
    ],
  });
  return Array.isArray(reply)
    ? { event: toGameEvent(String(reply[0]), String(reply[1])), isKept: reply[2] === 1 }
    : undefined;
}

/** An event that MySQL has. */
export interface Kept {
  readonly roomId: number;
  readonly userId: number;
  readonly key: bigint | string;
  readonly sequence: number;
}

/**
 * KEYS: unkept, waiting. ARGV: name and sequence of each event. One that has another sequence by now stays.
 */
const keptScript = `
for i = 1, #ARGV, 2 do
  if redis.call('HGET', KEYS[1], ARGV[i]) == ARGV[i + 1] then redis.call('HDEL', KEYS[1], ARGV[i]) end
  redis.call('XDEL', KEYS[2], ARGV[i + 1] .. '-0')
end
return 1`;

/** Says that MySQL has events, so that Redis may forget them. */
export async function markKept(redis: RedisClient, events: readonly Kept[]): Promise<void> {
  const rooms = Map.groupBy(events, ({ roomId }) => roomId);
  await Promise.all(
    [...rooms].map(([roomId, list]) =>
      redis.script(keptScript, {
        keys: [unkeptKey(roomId), waitingKey(roomId)],
        args: list.flatMap(({ userId, key, sequence }) => [nameOf(userId, key), sequence]),
      }),
    ),
  );
}

/** What an event is called in Redis. */
function nameOf(userId: number, key: bigint | string): string {
  return `${userId}:${key}`;
}

/** The channel that a room's events are published on, as `parseMessage` reads them. */
export function channelOf(roomId: number): string {
  return `room:${roomId}:live`;
}

export function parseMessage(message: string): GameEvent {
  const space = message.indexOf(" ");
  return toGameEvent(message.slice(0, space), message.slice(space + 1));
}

export interface LiveEvents {
  readonly events: readonly GameEvent[];
  /** Older ones that MySQL may not have yet, in their order. */
  readonly waiting: readonly GameEvent[];
  /** Sequence of the oldest event that Redis has of the room; undefined when it has none. */
  readonly oldest: bigint | undefined;
}

/** Up to `limit` events after a sequence, in their order, and as many of those that wait. */
export async function readEvents(
  redis: RedisClient,
  roomId: number,
  { after, limit }: { after: bigint; limit: number },
): Promise<LiveEvents> {
  const [found, oldest, waiting] = await redis.pipeline([
    ["XRANGE", eventsKey(roomId), `(${after}-0`, "+", "COUNT", limit],
    ["XRANGE", eventsKey(roomId), "-", "+", "COUNT", 1],
    ["XRANGE", waitingKey(roomId), `(${after}-0`, "+", "COUNT", limit],
  ]);
  return {
    events: toGameEvents(found),
    oldest: toGameEvents(oldest)[0]?.sequence,
    waiting: toGameEvents(waiting),
  };
}

/** What Redis knows of a room now. */
export interface LiveRoom extends Omit<LiveEvents, "waiting"> {
  /** Who was heard of lately. */
  readonly present: ReadonlySet<number>;
}

/** The last `limit` events, the newest last, and who is there. */
export async function readRoom(
  redis: RedisClient,
  roomId: number,
  { now, limit }: { now: number; limit: number },
): Promise<LiveRoom> {
  const [last, oldest, present] = await redis.pipeline([
    ["XREVRANGE", eventsKey(roomId), "+", "-", "COUNT", limit],
    ["XRANGE", eventsKey(roomId), "-", "+", "COUNT", 1],
    ["ZRANGEBYSCORE", presenceKey(roomId), now - presenceMs, "+inf"],
  ]);
  return {
    events: toGameEvents(last).reverse(),
    oldest: toGameEvents(oldest)[0]?.sequence,
    present: new Set(Array.isArray(present) ? present.map(Number) : []),
  };
}

/** Notes that a player was heard of, and forgets whom nothing was heard of for long. */
export async function touch(redis: RedisClient, roomId: number, userId: number, now: number): Promise<void> {
  await redis.pipeline([
    ["ZADD", presenceKey(roomId), "GT", now, userId],
    ["ZREMRANGEBYSCORE", presenceKey(roomId), "-inf", now - presenceMs],
    ["EXPIRE", presenceKey(roomId), forgetAfterSeconds],
  ]);
}

/** KEYS: presence. ARGV: user, when the one who leaves was heard of last. */
const leaveScript = `
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
if at and tonumber(at) <= tonumber(ARGV[2]) then return redis.call('ZREM', KEYS[1], ARGV[1]) end
return 0`;

/** Notes that a player has gone, unless something else was heard of the player since `lastTouched`. */
export async function leave(
  redis: RedisClient,
  roomId: number,
  userId: number,
  lastTouched: number,
): Promise<void> {
  await redis.script(leaveScript, { keys: [presenceKey(roomId)], args: [userId, lastTouched] });
}

function eventsKey(roomId: number): string {
  return `room:${roomId}:events`;
}

function waitingKey(roomId: number): string {
  return `room:${roomId}:waiting`;
}

function unkeptKey(roomId: number): string {
  return `room:${roomId}:unkept`;
}

function presenceKey(roomId: number): string {
  return `room:${roomId}:presence`;
}

/** A reply of XRANGE: [["17-0", ["e", event, "a", action]], …]. */
function toGameEvents(reply: RedisReply | undefined): GameEvent[] {
  const entries = Array.isArray(reply) ? (reply as [string, [string, string]][]) : [];
  return entries.map(([id, [, event]]) => toGameEvent(id.slice(0, id.indexOf("-")), event));
}

function toGameEvent(sequence: string, event: string): GameEvent {
  return fromTuple(BigInt(sequence), JSON.parse(event) as EventTuple);
}
