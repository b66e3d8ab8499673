import type { Clock } from "../pool/clock.ts";
import { type RedisBackend, RedisUnavailable } from "./backend.ts";
import type { Command } from "./commands.ts";
import type { RedisAddress } from "./redis-address.ts";
import { connectRedis, type ReplyLimits } from "./redis-connection.ts";
import { watchRedis } from "./redis-watch.ts";
import type { Reply } from "./reply.ts";

export interface RedisBackendOptions {
  readonly address: RedisAddress;
  readonly limits: ReplyLimits;
  /** How long Redis may owe a reply before its script is ended, ms. Twice as long, and the command is given up. */
  readonly timeoutMs: number;
  /** Starts the Redis again; undefined when it is not the gateway's own. */
  readonly restart: ((reason: string) => void) | undefined;
  readonly log: (level: "info" | "warn", text: string) => void;
  readonly clock: Clock;
}

/** A connection that fails fast, comes back by itself, and does not let one command keep Redis from all others. */
export function createRedisBackend(options: RedisBackendOptions): RedisBackend {
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
