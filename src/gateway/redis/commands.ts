/** One command: its name and its arguments. */
export type Command = readonly (string | Buffer)[];

/** A command read from a request, or why it is none; the text is in Redis's own form ("ERR …"). */
export type CommandResult =
  | { readonly kind: "ok"; readonly command: Command }
  | { readonly kind: "refused"; readonly error: string };

/**
 * What one shared connection cannot serve: commands that would block it for all others, that change what the
 * connection is (database, subscriber, transaction), or that belong to whoever runs the server. Upstash
 * refuses them as well.
 */
const refused = new Set(
  `BLPOP BRPOP BRPOPLPUSH BLMOVE BLMPOP BZPOPMIN BZPOPMAX BZMPOP WAIT WAITAOF
  SUBSCRIBE PSUBSCRIBE SSUBSCRIBE UNSUBSCRIBE PUNSUBSCRIBE SUNSUBSCRIBE MONITOR
  MULTI EXEC DISCARD WATCH UNWATCH SELECT AUTH HELLO QUIT RESET CLIENT READONLY READWRITE ASKING
  CONFIG DEBUG SHUTDOWN SAVE BGSAVE BGREWRITEAOF REPLICAOF SLAVEOF ROLE SYNC PSYNC REPLCONF FAILOVER CLUSTER MODULE ACL
  LATENCY SLOWLOG SWAPDB MOVE MIGRATE RESTORE-ASKING PFDEBUG PFSELFTEST`.split(/\s+/),
);
const allowedScriptCommands = new Set(["LOAD", "EXISTS", "FLUSH"]);

/**
 * Reads a command from its JSON form: a name and arguments that are strings, numbers, booleans or, as JSON,
 * objects.
 */
export function parseCommand(value: unknown): CommandResult {
  if (!Array.isArray(value) || value.length === 0) {
    return { kind: "refused", error: "ERR Command is not a JSON array with a name" };
  }
  const command: string[] = [];
  for (const part of value as unknown[]) {
    if (part === null || part === undefined) {
      return { kind: "refused", error: "ERR null is not a command argument" };
    }
    command.push(typeof part === "object" ? JSON.stringify(part) : String(part));
  }
  return checkCommand(command);
}

/** Refuses what the shared connection cannot serve. */
export function checkCommand(command: Command): CommandResult {
  const name = String(command[0]).toUpperCase();
  const argument = String(command[1] ?? "").toUpperCase();
  const isRefused =
    name === "" ||
    refused.has(name) ||
    (name === "SCRIPT" && !allowedScriptCommands.has(argument)) ||
    ((name === "XREAD" || name === "XREADGROUP") && blocks(command));
  if (isRefused) {
    const shown = name === "SCRIPT" ? `script ${argument.toLowerCase()}` : name.toLowerCase();
    return { kind: "refused", error: `ERR Command is not available: '${shown.slice(0, 64)}'` };
  }
  return { kind: "ok", command };
}

/**
 * Whether a read of streams waits for what is not there yet. A key, group or consumer may have any name, so
 * places count.
 */
function blocks(command: Command): boolean {
  const words = command.map((part) => String(part).toUpperCase());
  // XREADGROUP GROUP group consumer …
  for (let at = words[0] === "XREADGROUP" ? 4 : 1; at < words.length; at++) {
    switch (words[at]) {
      case "STREAMS":
        return false;
      case "BLOCK":
        return true;
      case "COUNT":
        at++;
        break;
    }
  }
  return false;
}

/** Commands that change nothing. What is not known to be one counts as a write. */
const reads = new Set(
  `BITCOUNT BITFIELD_RO BITPOS DBSIZE DUMP ECHO EVALSHA_RO EVAL_RO EXISTS EXPIRETIME FCALL_RO GEODIST GEOHASH GEOPOS
  GEORADIUS_RO GEORADIUSBYMEMBER_RO GEOSEARCH GET GETBIT GETRANGE HEXISTS HGET HGETALL HKEYS HLEN HMGET HRANDFIELD HSCAN
  HSTRLEN HTTL HPTTL HVALS INFO KEYS LCS LINDEX LLEN LPOS LRANGE MGET OBJECT PEXPIRETIME PFCOUNT PING PTTL RANDOMKEY SCAN
  SCARD SDIFF SINTER SINTERCARD SISMEMBER SMEMBERS SMISMEMBER SORT_RO SRANDMEMBER SSCAN STRLEN SUBSTR SUNION TIME TOUCH TTL
  TYPE XINFO XLEN XPENDING XRANGE XREAD XREVRANGE ZCARD ZCOUNT ZDIFF ZINTER ZINTERCARD ZLEXCOUNT ZMSCORE ZRANDMEMBER ZRANGE
  ZRANGEBYLEX ZRANGEBYSCORE ZRANK ZREVRANGE ZREVRANGEBYLEX ZREVRANGEBYSCORE ZREVRANK ZSCAN ZSCORE ZUNION`.split(
    /\s+/,
  ),
);

/** Whether a command is known to change nothing. */
export function isReadCommand([name]: Command): boolean {
  return reads.has(String(name).toUpperCase());
}
