import { readTraits } from "../planetscale/statement.ts";
import type { Operation } from "../seam.ts";

/** What an operation does to data; "none" for what only steers the session. */
export type Access = "read" | "write" | "none";

const redisReads = new Set(
  `BITCOUNT BITFIELD_RO BITPOS DBSIZE DUMP ECHO EVALSHA_RO EVAL_RO EXISTS EXPIRETIME FCALL_RO GEODIST GEOHASH GEOPOS
  GEORADIUS_RO GEORADIUSBYMEMBER_RO GEOSEARCH GET GETBIT GETRANGE HEXISTS HGET HGETALL HKEYS HLEN HMGET HRANDFIELD HSCAN
  HSTRLEN HTTL HPTTL HVALS INFO KEYS LCS LINDEX LLEN LPOS LRANGE MGET OBJECT PEXPIRETIME PFCOUNT PING PTTL RANDOMKEY SCAN
  SCARD SDIFF SINTER SINTERCARD SISMEMBER SMEMBERS SMISMEMBER SORT_RO SRANDMEMBER SSCAN STRLEN SUBSTR SUNION TIME TOUCH TTL
  TYPE XINFO XLEN XPENDING XRANGE XREAD XREVRANGE ZCARD ZCOUNT ZDIFF ZINTER ZINTERCARD ZLEXCOUNT ZMSCORE ZRANDMEMBER ZRANGE
  ZRANGEBYLEX ZRANGEBYSCORE ZRANK ZREVRANGE ZREVRANGEBYLEX ZREVRANGEBYSCORE ZREVRANK ZSCAN ZSCORE ZUNION`.split(
    /\s+/,
  ),
);

/** Tells reads from writes; several commands write when one of them does. */
export function accessOf(operation: Operation): Access {
  if (operation.protocol === "redis") {
    return operation.commands.every(([name]) => redisReads.has(String(name).toUpperCase()))
      ? "read"
      : "write";
  }
  const { kind, isRead } = readTraits(operation.sql);
  if (kind === "commit") {
    return "write";
  }
  if (kind !== "other") {
    return "none";
  }
  return isRead ? "read" : "write";
}

/** Whether an operation that succeeded has left something that lasts. */
export function isCommitted(operation: Operation): boolean {
  if (accessOf(operation) !== "write") {
    return false;
  }
  return (
    operation.protocol === "redis" || !operation.inTransaction || readTraits(operation.sql).kind === "commit"
  );
}
