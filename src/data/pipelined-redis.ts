import { createHash } from "node:crypto";
import type { ConnectError } from "@connectrpc/connect";
import { createLru } from "../lru.ts";
import { systemClock } from "./cache/clock.ts";
import { type IoPriority, ioPriority } from "./connections.ts";
import { errorOfSignal } from "./deadline.ts";
import { type RedisClient, type RedisCommand, RedisError, type RedisReply } from "./redis.ts";

/**
 * What ends commands, and how urgent they are. Those of the background wait a little, so that several share a
 * round trip.
 */
export interface CommandScope {
  readonly signal: AbortSignal;
  readonly priority: IoPriority;
}

interface Asked {
  readonly command: RedisCommand;
  readonly replaceable: boolean;
  readonly scope: CommandScope;
  readonly resolve: (reply: RedisReply) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * As `RedisClient.pipeline`, but a failed command is an error in the place of its reply: RedisError, or
 * ConnectError of Redis's own state.
 */
export type SendCommands = (
  commands: readonly RedisCommand[],
  /** `replaceable`: somebody else can answer all of them. */
  scope: CommandScope & { readonly replaceable: boolean },
) => Promise<(RedisReply | RedisError | ConnectError)[]>;

/**
 * Steps between two commands of one tick: more than any chain of calls has between its start and its command.
 */
const hopsOfTick = 10;

/**
 * What nobody waits for goes with what is asked within so many milliseconds: a batch's results are stored in
 * one round trip.
 */
const backgroundDelayMs = 5;

/** By script: a few of the runtime and those of a team, 1 MiB of text in all. */
const hashes = createLru<string>(1024 * 1024, (hash, lua) => 100 + 2 * (lua.length + hash.length));

/** What `EVALSHA` calls a script. */
function hashOf(lua: string): string {
  let hash = hashes.get(lua);
  if (hash === undefined) {
    hash = createHash("sha1").update(lua).digest("hex");
    hashes.set(lua, hash);
  }
  return hash;
}

/**
 * What opens Redis clients of one request, one for each call in it. What all of them ask in one tick goes in
 * one round trip, in the order in which it was asked, and each command gets its own reply or error. For one
 * request only: a promise of another must not be waited for.
 */
export function createPipelinedRedis(
  send: SendCommands,
  subscribe: RedisClient["subscribe"],
): (scope: CommandScope) => RedisClient {
  let asked: Asked[] = [];
  let wake: AbortController | undefined;

  const flush = async () => {
    if (asked.every(({ scope }) => scope.priority === ioPriority.background)) {
      wake = new AbortController();
      await systemClock.sleep(backgroundDelayMs, wake.signal);
      wake = undefined;
    }
    // What follows from promises that are settled already belongs to the same tick, so it waits until nothing
    // is added.
    for (let before = 0; before < asked.length; ) {
      before = asked.length;
      for (let hop = 0; hop < hopsOfTick; hop++) {
        await null;
      }
    }
    const sent = asked;
    asked = [];
    try {
      const replies = await send(
        sent.map(({ command }) => command),
        { ...joinScopes(sent), replaceable: sent.every(({ replaceable }) => replaceable) },
      );
      for (const [i, { resolve, reject }] of sent.entries()) {
        const reply = replies[i] ?? null;
        if (reply instanceof Error) {
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

  return (scope) => {
    const ask = (command: RedisCommand, replaceable = false): Promise<RedisReply> =>
      new Promise((resolve, reject) => {
        const ended = errorOfSignal(scope.signal);
        if (ended !== undefined) {
          reject(ended);
          return;
        }
        if (!command.every(isText)) {
          reject(new RangeError("Cannot send text with half of a surrogate pair"));
          return;
        }
        asked.push({ command, replaceable, scope, resolve, reject });
        if (asked.length === 1) {
          void flush();
        } else if (scope.priority !== ioPriority.background) {
          wake?.abort();
        }
      });
    return {
      pipeline: async (commands) => {
        const replies = await Promise.allSettled(commands.map((command) => ask(command)));
        return replies.map((reply) => {
          if (reply.status === "rejected") {
            throw reply.reason;
          }
          return reply.value;
        });
      },
      command: (...command) => ask(command),
      script: async (lua, { keys, args, replaceable }) => {
        const rest = [keys.length, ...keys, ...args];
        try {
          return await ask(["EVALSHA", hashOf(lua), ...rest], replaceable);
        } catch (error) {
          // A Redis that was started again has forgotten its scripts. Nothing was run.
          if (error instanceof RedisError && error.message.endsWith("NOSCRIPT")) {
            return ask(["EVAL", lua, ...rest], replaceable);
          }
          throw error;
        }
      },
      subscribe,
    };
  };
}

/** False for half of a surrogate pair: UTF-8 cannot say it, and Redis would keep another text. */
function isText(part: string | number): boolean {
  return typeof part === "number" || part.isWellFormed();
}

/**
 * The scope of a round trip: as urgent as the most urgent of those who share it, and ended when all of them
 * are.
 */
function joinScopes(sent: readonly Asked[]): CommandScope {
  const scopes = new Set(sent.map(({ scope }) => scope));
  const [first] = scopes;
  if (scopes.size === 1 && first !== undefined) {
    return first;
  }
  const all = new AbortController();
  let left = scopes.size;
  let priority: IoPriority = 2;
  for (const scope of scopes) {
    priority = Math.min(priority, scope.priority) as IoPriority;
    const { signal } = scope;
    const onAbort = () => {
      for (const { scope: own, reject } of sent) {
        if (own === scope) {
          reject(errorOfSignal(signal));
        }
      }
      if (--left === 0) {
        all.abort(signal.reason);
      }
    };
    if (signal.aborted) {
      onAbort();
    } else {
      signal.addEventListener("abort", onAbort, { once: true });
    }
  }
  return { signal: all.signal, priority };
}
