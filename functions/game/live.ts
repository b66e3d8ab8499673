import type { RedisClient, RedisReply } from "../../src/data/redis.ts";
import type { GameEvent } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { type EventTuple, fromTuple, type NewEvent, toTuple } from "./event.ts";

/** Events of a room that Redis keeps: older ones are in MySQL. */
const maxEvents = 1_000;
/** A room that nothing happens in for this long lives on in MySQL alone. */
const forgetAfterSeconds = 7 * 24 * 3600;
/** A player of whom nothing was heard for this long is away. */
const presenceMs = 30_000;

/**
 * Gives an event the room's next sequence, keeps and publishes it, once for each action. One script, so that the order
 * in which events are published is that of their sequences. KEYS: events, actions, presence. ARGV: event, action or "",
 * base or "" when unknown, channel, most events, seconds to live, user, time, presence cutoff, "1" to only look the
 * action up. Answers sequence and event; false when the events are gone and no base was given, or nothing was found.
 */
const appendScript = `
local events, actions, presence = KEYS[1], KEYS[2], KEYS[3]
local event, action, base, channel = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
redis.call('ZADD', presence, ARGV[8], ARGV[7])
redis.call('ZREMRANGEBYSCORE', presence, '-inf', ARGV[9])
redis.call('EXPIRE', presence, ARGV[6])
if action ~= '' then
  local sequence = redis.call('HGET', actions, action)
  local first = sequence and redis.call('XRANGE', events, sequence, sequence)[1]
  if first then return {sequence, first[2][2]} end
end
if ARGV[10] == '1' then return false end
local last = redis.call('XREVRANGE', events, '+', '-', 'COUNT', 1)[1]
local sequence
if last then sequence = tonumber(string.match(last[1], '^%d+')) + 1
elseif base ~= '' then sequence = tonumber(base) + 1
else return false end
sequence = string.format('%.0f', sequence)
redis.call('XADD', events, sequence .. '-0', 'e', event, 'a', action)
if action ~= '' then redis.call('HSET', actions, action, sequence) end
while redis.call('XLEN', events) > tonumber(ARGV[5]) do
  local oldest = redis.call('XRANGE', events, '-', '+', 'COUNT', 1)[1]
  redis.call('XDEL', events, oldest[1])
  if oldest[2][4] ~= '' then redis.call('HDEL', actions, oldest[2][4]) end
end
redis.call('EXPIRE', events, ARGV[6])
redis.call('EXPIRE', actions, ARGV[6])
redis.call('PUBLISH', channel, sequence .. ' ' .. event)
return {sequence, event}`;

export interface AppendOptions {
  readonly now: number;
  /** Names the player's action: a second event of the same action is not appended, the first one is answered. */
  readonly actionId?: bigint;
  /** A sequence that is lower than the room's next. Without it an event is refused when Redis has forgotten the room. */
  readonly base?: number;
}

/** Puts an event into a room. Undefined when Redis has forgotten the room and no base was given. */
export function append(
  redis: RedisClient,
  roomId: number,
  event: NewEvent,
  options: AppendOptions,
): Promise<GameEvent | undefined> {
  return runAppend(redis, roomId, { ...options, event, lookUpOnly: false });
}

/** The event that an action became, if Redis still has it. */
export function findByAction(
  redis: RedisClient,
  roomId: number,
  options: { event: NewEvent; actionId: bigint; now: number },
): Promise<GameEvent | undefined> {
  return runAppend(redis, roomId, { ...options, lookUpOnly: true });
}

async function runAppend(
  redis: RedisClient,
  roomId: number,
  { event, now, actionId, base, lookUpOnly }: AppendOptions & { event: NewEvent; lookUpOnly: boolean },
): Promise<GameEvent | undefined> {
  const reply = await redis.script(appendScript, {
    keys: [eventsKey(roomId), `room:${roomId}:actions`, presenceKey(roomId)],
    args: [
      JSON.stringify(toTuple(event)),
      actionId === undefined ? "" : `${event.userId}:${actionId}`,
      base ?? "",
      channelOf(roomId),
      maxEvents,
      forgetAfterSeconds,
      event.userId,
      now,
      now - presenceMs,
      lookUpOnly ? 1 : 0,
    ],
  });
  return Array.isArray(reply) ? toGameEvent(String(reply[0]), String(reply[1])) : undefined;
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
  /** Sequence of the oldest event that Redis has of the room; undefined when it has none. */
  readonly oldest: bigint | undefined;
}

/** Up to `limit` events after a sequence, in their order. */
export async function readEvents(
  redis: RedisClient,
  roomId: number,
  { after, limit }: { after: bigint; limit: number },
): Promise<LiveEvents> {
  const [found, oldest] = await redis.pipeline([
    ["XRANGE", eventsKey(roomId), `(${after}-0`, "+", "COUNT", limit],
    ["XRANGE", eventsKey(roomId), "-", "+", "COUNT", 1],
  ]);
  return { events: toGameEvents(found), oldest: toGameEvents(oldest)[0]?.sequence };
}

/** What Redis knows of a room now. */
export interface LiveRoom extends LiveEvents {
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

/** Notes that a player was heard of. */
export async function touch(redis: RedisClient, roomId: number, userId: number, now: number): Promise<void> {
  await redis.pipeline([
    ["ZADD", presenceKey(roomId), now, userId],
    ["EXPIRE", presenceKey(roomId), forgetAfterSeconds],
  ]);
}

function eventsKey(roomId: number): string {
  return `room:${roomId}:events`;
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
