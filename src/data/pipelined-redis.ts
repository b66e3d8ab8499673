import { type RedisClient, type RedisCommand, RedisError, type RedisReply } from "./redis.ts";

interface Asked {
  readonly command: RedisCommand;
  readonly resolve: (reply: RedisReply) => void;
  readonly reject: (error: unknown) => void;
}

/** As `RedisClient.pipeline`, but a failed command is a RedisError in the place of its reply. */
export type SendCommands = (commands: readonly RedisCommand[]) => Promise<(RedisReply | RedisError)[]>;

/** Steps between two commands of one tick: more than any chain of calls has between its start and its command. */
const hopsOfTick = 10;

/**
 * A Redis client of one request that sends what one tick asks in one round trip, in the order in which it was asked, and
 * gives each command its own reply or error. For one request only: a promise of another must not be waited for.
 */
export function createPipelinedRedis(send: SendCommands, subscribe: RedisClient["subscribe"]): RedisClient {
  let asked: Asked[] = [];

  const flush = async () => {
    // What follows from promises that are settled already belongs to the same tick, so it waits until nothing is added.
    for (let before = 0; before < asked.length; ) {
      before = asked.length;
      for (let hop = 0; hop < hopsOfTick; hop++) {
        await null;
      }
    }
    const sent = asked;
    asked = [];
    try {
      const replies = await send(sent.map(({ command }) => command));
      for (const [i, { resolve, reject }] of sent.entries()) {
        const reply = replies[i] ?? null;
        if (reply instanceof RedisError) {
          reject(reply);
        } else {
          resolve(reply);
        }
      }
    } catch (error) {
      for (const { reject } of sent) {
        reject(error);
      }
    }
  };

  const ask = (command: RedisCommand): Promise<RedisReply> =>
    new Promise((resolve, reject) => {
      asked.push({ command, resolve, reject });
      if (asked.length === 1) {
        void flush();
      }
    });

  return {
    pipeline: async (commands) => {
      const replies = await Promise.allSettled(commands.map(ask));
      return replies.map((reply) => {
        if (reply.status === "rejected") {
          throw reply.reason;
        }
        return reply.value;
      });
    },
    command: (...command) => ask(command),
    script: (lua, { keys, args }) => ask(["EVAL", lua, keys.length, ...keys, ...args]),
    subscribe,
  };
}
