import { type RedisBackend, RedisUnavailable } from "./backend.ts";
import type { Command } from "./commands.ts";
import { connectRedis } from "./redis-connection.ts";
import { type RedisWatchOptions, watchRedis } from "./redis-watch.ts";
import type { Reply } from "./reply.ts";

/**
 * A connection that fails fast, comes back by itself, and does not let one command keep Redis from all
 * others.
 */
export function createRedisBackend(options: RedisWatchOptions): RedisBackend {
  const connection = connectRedis(options.address, options.limits);
  const watch = watchRedis(connection, options);
  const run = async (commands: readonly Command[]): Promise<Reply[]> => {
    const refusal = watch.refusal();
    if (refusal !== undefined) {
      throw new RedisUnavailable(refusal);
    }
    // In capitals, as Redis names a command that it does not know.
    const named = commands.map(([name = "", ...args]): Command => [String(name).toUpperCase(), ...args]);
    return watch.explain(await connection.send(named));
  };
  return {
    run,
    runAtomic: async (commands) => {
      const replies = await run([["MULTI"], ...commands, ["EXEC"]]);
      const outcome = replies.at(-1);
      if (!Array.isArray(outcome)) {
        throw outcome instanceof Error ? outcome : new Error("EXECABORT Transaction discarded");
      }
      return outcome as Reply[];
    },
    ping: async () => {
      await run([["PING"]]);
    },
    waitUntilConnected: (timeoutMs) => connection.waitUntilReady(timeoutMs),
    get isConnected() {
      return connection.isReady;
    },
    close: async () => {
      watch.close();
      connection.close();
    },
  };
}
