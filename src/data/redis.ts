import { isEndOfCall } from "./cache/end-of-call.ts";

export type RedisValue = string | number;

/** A command and its arguments: `["SET", "key", "value", "EX", 60]`. */
export type RedisCommand = readonly [name: string, ...args: RedisValue[]];

/** What Redis answered, as it is: nothing is parsed, integers are numbers, absent is null. */
export type RedisReply = string | number | null | RedisReply[];

export interface RedisScriptCall {
  readonly keys: readonly string[];
  readonly args: readonly RedisValue[];
  /**
   * True for what somebody else can answer: a silent Redis fails it with `unavailable` long before its
   * timeout. Default false.
   */
  readonly replaceable?: boolean;
}

/** Redis as the services see it. One client serves one call and stops with its deadline. */
export interface RedisClient {
  /**
   * Runs commands in their order, in one round trip. Not atomic; a failed command throws after all have run.
   * Throws RedisError, or ConnectError `unavailable`, `deadline_exceeded`, `canceled`. Never sent twice.
   */
  pipeline(commands: readonly RedisCommand[]): Promise<RedisReply[]>;
  /** One command, else as `pipeline`. */
  command(...command: RedisCommand): Promise<RedisReply>;
  /** Runs a Lua script atomically, in one round trip. */
  script(lua: string, call: RedisScriptCall): Promise<RedisReply>;
  /**
   * Messages of a channel from the moment the promise resolves, until `signal` aborts.
   * The iteration ends when the connection breaks; a message that was sent in between is lost.
   */
  subscribe(channel: string, signal: AbortSignal): Promise<AsyncIterable<string>>;
}

/** An error that Redis answered. Its text names the command but holds none of its arguments. */
export class RedisError extends Error {
  override readonly name = "RedisError";
}

/** Redis as a handler has it: every use says whether the call fails or goes on while Redis is away. */
export interface Redis {
  /** The call fails with `unavailable`: for what nothing else can answer. */
  readonly failClosed: RedisClient;
  /** The call goes on with `instead`: for what is worth less than the call. */
  failOpen<T, Instead>(instead: Instead, use: (redis: RedisClient) => Promise<T>): Promise<T | Instead>;
}

export function createRedis(client: RedisClient): Redis {
  return {
    failClosed: client,
    failOpen: async (instead, use) => {
      try {
        return await use(client);
      } catch (error) {
        if (isEndOfCall(error)) {
          throw error;
        }
        return instead;
      }
    },
  };
}
