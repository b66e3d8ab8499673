import { createHash } from "node:crypto";
import type { RedisClient, RedisReply, RedisValue } from "../redis.ts";
import { maxBoundMs } from "./freshness.ts";
import { type CacheStore, type StoreTimes, type TagState, validateStoreTimes } from "./store.ts";

export interface RedisStoreOptions extends Partial<StoreTimes> {
  /** Begins every key. Default `naru:cache:`. */
  readonly prefix?: string;
  /**
   * Unix time in milliseconds in place of Redis's own clock, for tests: isolates' clocks do not agree with
   * each other.
   */
  readonly now?: () => number;
}

/**
 * Milliseconds that a version is kept which a lookup made, and beyond the entries that are stored under it.
 * Longer than it takes to read from MySQL and store what was read; else it is only not stored. Short, because
 * whoever asks for rows that there are not makes versions too.
 */
export const unusedVersionMs = 20_000;

const states: readonly TagState[] = ["open", "lagging", "marked"];

/**
 * A version is a hash: `v` its id, `l` until when fills read from the writer, `m:<writer>` when that writer's
 * lease ends, `p` the id that it had until `t`, for as long as somebody may be content with a result of then.
 * A Redis that has lost its memory is told by its missing epoch and treated as if every tag had been marked
 * when the epoch began: there may have been marks. Redis's clock is the only one.
 */
const prelude = `
local t = redis.call('TIME')
local now = tonumber(ARGV[1]) or t[1] * 1000 + math.floor(t[2] / 1000)
local lease, lag, ttl = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local epoch = tonumber(redis.call('GET', KEYS[1]))
if not epoch then
  redis.call('SET', KEYS[1], string.format('%.0f', now))
  epoch = now
end
local state = 0
local function raise(marked_until)
  if now < marked_until then state = 2
  elseif now < marked_until + lag and state < 1 then state = 1 end
end
raise(epoch + lease)
local previous = {}
local function stamp(first, absent, last)
  local versions = {}
  for i = first, last or #KEYS do
    local fields = redis.call('HGETALL', KEYS[i])
    local version, before, since
    for j = 1, #fields, 2 do
      local name, value = fields[j], fields[j + 1]
      if name == 'v' then version = value
      elseif name == 'p' then before = value
      elseif name == 't' then since = tonumber(value)
      elseif name == 'l' then
        if now < tonumber(value) and state < 1 then state = 1 end
      else raise(tonumber(value)) end
    end
    if not version then
      if not absent then return nil end
      version = absent .. ':' .. i
      redis.call('HSET', KEYS[i], 'v', version)
      redis.call('PEXPIRE', KEYS[i], ${unusedVersionMs})
    elseif absent and redis.call('PTTL', KEYS[i]) < ${unusedVersionMs / 2} then
      redis.call('PEXPIRE', KEYS[i], ${unusedVersionMs})
    end
    versions[#versions + 1] = version
    previous[#versions] = {version, before, since}
  end
  return table.concat(versions, ',')
end
local function age(versions)
  local oldest, i = 0, 0
  for version in string.gmatch(versions, '[^,]+') do
    i = i + 1
    local at = previous[i]
    if not at then return nil end
    if version ~= at[1] then
      if version ~= at[2] or not at[3] then return nil end
      oldest = math.max(oldest, now - at[3] + 1)
    end
  end
  return i == #previous and oldest or nil
end
-- A version without its entry is worth nothing, nor is an entry without its versions.
local function outlive(first, last, entry_ttl)
  for i = first, last do
    local least = entry_ttl + ${unusedVersionMs}
    if redis.call('PTTL', KEYS[i]) < least then redis.call('PEXPIRE', KEYS[i], least) end
  end
end
local function move(key, id, remember)
  local old = redis.call('HMGET', key, 'v', 't')
  if not remember then redis.call('HDEL', key, 'p', 't')
  elseif old[1] and (not old[2] or tonumber(old[2]) + ${maxBoundMs} <= now) then
    redis.call('HSET', key, 'p', old[1], 't', string.format('%.0f', now))
  end
  redis.call('HSET', key, 'v', id)
  redis.call('PEXPIRE', key, ttl)
end
`;

/** KEYS: epoch, entry, lock, versions. ARGV: now, lease, lag, ttl, id, known, fill lease, greatest age. */
const lookupScript = `${prelude}
local current = stamp(4, ARGV[5])
if state < 2 and current == ARGV[6] then return {state, current, 1, false, 0, 0} end
local entry = redis.call('GET', KEYS[2])
local old, old_age = false, 0
if entry then
  local break_at = string.find(entry, '\\n', 1, true)
  local found = age(string.sub(entry, 1, break_at - 1))
  if found and found <= tonumber(ARGV[8]) and (found > 0 or state < 2) then
    old, old_age = string.sub(entry, break_at + 1), found
  end
end
if state == 2 or (old and old_age == 0) then return {state, current, 0, old, 0, old_age} end
local length = string.len(current)
local lock = current .. '\\n' .. ARGV[5]
local held = redis.call('GET', KEYS[3])
if held and string.sub(held, 1, length + 1) == current .. '\\n' and held ~= lock then
  return {state, current, 0, old, 0, old_age}
end
redis.call('SET', KEYS[3], lock, 'PX', ARGV[7])
return {state, current, 0, old, 1, old_age}`;

/** KEYS: epoch, entry, lock, versions. ARGV: now, lease, lag, ttl, id, stamp, entry ttl, payload. */
const fillScript = `${prelude}
if stamp(4, nil) ~= ARGV[6] or state == 2 then return 0 end
local held = redis.call('GET', KEYS[3])
if held and held ~= ARGV[6] .. '\\n' .. ARGV[5] then return 0 end
redis.call('SET', KEYS[2], ARGV[6] .. '\\n' .. ARGV[8], 'PX', ARGV[7])
outlive(4, #KEYS, tonumber(ARGV[7]))
redis.call('DEL', KEYS[3])
return 1`;

/** KEYS: epoch, versions. ARGV: now, lease, lag, ttl, id, writer. */
const markScript = `${prelude}
for i = 2, #KEYS do
  local fields = redis.call('HGETALL', KEYS[i])
  for j = 1, #fields, 2 do
    if string.sub(fields[j], 1, 2) == 'm:' and tonumber(fields[j + 1]) + lag <= now then
      redis.call('HDEL', KEYS[i], fields[j])
    end
  end
  move(KEYS[i], ARGV[5] .. ':' .. i, true)
  redis.call('HSET', KEYS[i], 'm:' .. ARGV[6], string.format('%.0f', now + lease))
end
return 1`;

/**
 * KEYS: epoch, versions, then of each known result its entry and its versions. ARGV: now, lease, lag, ttl,
 * id, writer, number of versions, then of each known result its payload, its ttl and the number of its
 * versions.
 */
const settleScript = `${prelude}
local own, last, since = 'm:' .. ARGV[6], 1 + ARGV[7], nil
for i = 2, last do
  local ends = redis.call('HGET', KEYS[i], own)
  if ends then since = math.min(since or now, ends - lease) end
end
local function alone(first, final)
  -- After the lease, who else was under way may have been forgotten.
  if not since or since < epoch + lease or now >= since + lease then return false end
  for i = first, final do
    local fields = redis.call('HGETALL', KEYS[i])
    for j = 1, #fields, 2 do
      local name, value = fields[j], fields[j + 1]
      if name == 'l' and value - lag >= since then return false end
      if string.sub(name, 1, 2) == 'm:' and name ~= own and tonumber(value) > since then return false end
    end
  end
  return true
end
local known, at = {}, last + 1
for i = 8, #ARGV, 3 do
  local final = at + ARGV[i + 2]
  known[i] = alone(at + 1, final)
  at = final + 1
end
for i = 2, last do
  -- Without a mark nobody knows since when the version has been over.
  move(KEYS[i], ARGV[5] .. ':' .. i, redis.call('HDEL', KEYS[i], own) == 1)
  redis.call('HSET', KEYS[i], 'l', string.format('%.0f', now + lag))
end
local stored = {}
at = last + 1
for i = 8, #ARGV, 3 do
  local final = at + ARGV[i + 2]
  local under = known[i] and stamp(at + 1, ARGV[5], final)
  if under then
    redis.call('SET', KEYS[at], under .. '\\n' .. ARGV[i], 'PX', ARGV[i + 1])
    outlive(at + 1, final, tonumber(ARGV[i + 1]))
  end
  stored[#stored + 1] = under
  at = final + 1
end
return stored`;

/** The cache's store in Redis. Keys are hashed, so that neither SQL nor its arguments can be read there. */
export function createRedisStore(redis: RedisClient, options: RedisStoreOptions = {}): CacheStore {
  const { prefix = "naru:cache:", now, ...given } = options;
  const times = validateStoreTimes(given);
  const run = (lua: string, keys: readonly string[], args: readonly RedisValue[]): Promise<RedisReply> =>
    redis.script(lua, {
      keys: [`${prefix}epoch`, ...keys],
      args: [now?.() ?? "", times.leaseMs, times.lagMs, times.versionTtlMs, ...args],
      // MySQL can.
      replaceable: lua === lookupScript,
    });
  const versionKeys = (names: readonly string[]) => names.map((name) => `${prefix}v:${name}`);
  // Not crypto.subtle: its answer comes in a later tick, and lookups of one tick are to share a round trip.
  const hashOf = (key: string) => createHash("sha256").update(key).digest("base64url");
  const entryKey = (key: string) => `${prefix}e:${hashOf(key)}`;
  const entryKeys = (key: string) => [entryKey(key), `${prefix}f:${hashOf(key)}`];
  return {
    lookup: async ({ key, versions, known, id, maxAgeMs = 0 }) => {
      const reply = await run(
        lookupScript,
        [...entryKeys(key), ...versionKeys(versions)],
        [id, known ?? "", times.fillLeaseMs, maxAgeMs],
      );
      const [state, stamp, current, payload, leader, ageMs] = reply as RedisReply[];
      return {
        state: states[Number(state)] ?? "marked",
        stamp: String(stamp),
        current: current === 1,
        payload: typeof payload === "string" ? payload : undefined,
        leader: leader === 1,
        ageMs: Number(ageMs),
      };
    },
    fill: async ({ key, versions, stamp, payload, ttlMs, id }) => {
      const keys = [...entryKeys(key), ...versionKeys(versions)];
      return (await run(fillScript, keys, [id, stamp, ttlMs, payload])) === 1;
    },
    mark: async ({ versions, writer, id }) => {
      await run(markScript, versionKeys(versions), [id, writer]);
    },
    settle: async ({ versions, writer, id, keepsMark = false, known = [] }) => {
      const keys = known.flatMap(({ key, versions }) => [entryKey(key), ...versionKeys(versions)]);
      const args = known.flatMap(({ payload, ttlMs, versions }) => [payload, ttlMs, versions.length]);
      const reply = await run(
        settleScript,
        [...versionKeys(versions), ...keys],
        // Nobody's mark has no name.
        [id, keepsMark ? "" : writer, versions.length, ...args],
      );
      return (reply as RedisReply[]).map((stamp) => (typeof stamp === "string" ? stamp : undefined));
    },
  };
}
