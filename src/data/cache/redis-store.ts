import { createHash } from "node:crypto";
import type { RedisClient, RedisReply, RedisValue } from "../redis.ts";
import { type CacheStore, type StoreTimes, type TagState, validateStoreTimes } from "./store.ts";

export interface RedisStoreOptions extends Partial<StoreTimes> {
  /** Begins every key. Default `naru:cache:`. */
  readonly prefix?: string;
  /** Unix time in milliseconds in place of Redis's own clock, for tests: isolates' clocks do not agree with each other. */
  readonly now?: () => number;
}

const states: readonly TagState[] = ["open", "lagging", "marked"];

/**
 * A version is a hash: `v` its id, `l` until when fills read from the writer, `m:<writer>` when that writer's lease
 * ends. A Redis that has lost its memory is told by its missing epoch and treated as if every tag had been
 * marked when the epoch began: there may have been marks. Redis's clock is the only one.
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
local function stamp(first, absent)
  local versions = {}
  for i = first, #KEYS do
    local fields = redis.call('HGETALL', KEYS[i])
    local version
    for j = 1, #fields, 2 do
      local name, value = fields[j], fields[j + 1]
      if name == 'v' then version = value
      elseif name == 'l' then
        if now < tonumber(value) and state < 1 then state = 1 end
      else raise(tonumber(value)) end
    end
    if not version then
      if not absent then return nil end
      version = absent .. ':' .. i
      redis.call('HSET', KEYS[i], 'v', version)
      redis.call('PEXPIRE', KEYS[i], ttl)
    elseif absent and redis.call('PTTL', KEYS[i]) < ttl / 2 then
      redis.call('PEXPIRE', KEYS[i], ttl)
    end
    versions[#versions + 1] = version
  end
  return table.concat(versions, ',')
end
`;

/** KEYS: epoch, entry, lock, versions. ARGV: now, lease, lag, ttl, id, known, fill lease. */
const lookupScript = `${prelude}
local current = stamp(4, ARGV[5])
if state == 2 then return {state, current, 0, false, 0} end
if current == ARGV[6] then return {state, current, 1, false, 0} end
local entry = redis.call('GET', KEYS[2])
local length = string.len(current)
if entry and string.sub(entry, 1, length + 1) == current .. '\\n' then
  return {state, current, 0, string.sub(entry, length + 2), 0}
end
local lock = current .. '\\n' .. ARGV[5]
local held = redis.call('GET', KEYS[3])
if held and string.sub(held, 1, length + 1) == current .. '\\n' and held ~= lock then
  return {state, current, 0, false, 0}
end
redis.call('SET', KEYS[3], lock, 'PX', ARGV[7])
return {state, current, 0, false, 1}`;

/** KEYS: epoch, entry, lock, versions. ARGV: now, lease, lag, ttl, id, stamp, entry ttl, payload. */
const fillScript = `${prelude}
if stamp(4, nil) ~= ARGV[6] or state == 2 then return 0 end
local held = redis.call('GET', KEYS[3])
if held and held ~= ARGV[6] .. '\\n' .. ARGV[5] then return 0 end
redis.call('SET', KEYS[2], ARGV[6] .. '\\n' .. ARGV[8], 'PX', ARGV[7])
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
  redis.call('HSET', KEYS[i], 'v', ARGV[5] .. ':' .. i, 'm:' .. ARGV[6], string.format('%.0f', now + lease))
  redis.call('PEXPIRE', KEYS[i], ttl)
end
return 1`;

/** KEYS and ARGV as for a mark. */
const settleScript = `${prelude}
for i = 2, #KEYS do
  redis.call('HSET', KEYS[i], 'v', ARGV[5] .. ':' .. i, 'l', string.format('%.0f', now + lag))
  redis.call('HDEL', KEYS[i], 'm:' .. ARGV[6])
  redis.call('PEXPIRE', KEYS[i], ttl)
end
return 1`;

/** The cache's store in Redis. Keys are hashed, so that neither SQL nor its arguments can be read there. */
export function createRedisStore(redis: RedisClient, options: RedisStoreOptions = {}): CacheStore {
  const { prefix = "naru:cache:", now, ...given } = options;
  const times = validateStoreTimes(given);
  const run = (lua: string, keys: readonly string[], args: readonly RedisValue[]): Promise<RedisReply> =>
    redis.script(lua, {
      keys: [`${prefix}epoch`, ...keys],
      args: [now?.() ?? "", times.leaseMs, times.lagMs, times.versionTtlMs, ...args],
    });
  const versionKeys = (names: readonly string[]) => names.map((name) => `${prefix}v:${name}`);
  const entryKeys = (key: string) => {
    // Not crypto.subtle: its answer comes in a later tick, and lookups of one tick are to share a round trip.
    const hash = createHash("sha256").update(key).digest("base64url");
    return [`${prefix}e:${hash}`, `${prefix}f:${hash}`];
  };
  return {
    lookup: async ({ key, versions, known, id }) => {
      const reply = await run(
        lookupScript,
        [...entryKeys(key), ...versionKeys(versions)],
        [id, known ?? "", times.fillLeaseMs],
      );
      const [state, stamp, current, payload, leader] = reply as RedisReply[];
      return {
        state: states[Number(state)] ?? "marked",
        stamp: String(stamp),
        current: current === 1,
        payload: typeof payload === "string" ? payload : undefined,
        leader: leader === 1,
      };
    },
    fill: async ({ key, versions, stamp, payload, ttlMs, id }) => {
      const keys = [...entryKeys(key), ...versionKeys(versions)];
      return (await run(fillScript, keys, [id, stamp, ttlMs, payload])) === 1;
    },
    mark: async ({ versions, writer, id }) => {
      await run(markScript, versionKeys(versions), [id, writer]);
    },
    settle: async ({ versions, writer, id }) => {
      await run(settleScript, versionKeys(versions), [id, writer]);
    },
  };
}
