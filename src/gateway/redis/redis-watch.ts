import type { Clock } from "../pool/clock.ts";
import type { RedisAddress } from "./redis-address.ts";
import type { RedisConnection, ReplyLimits } from "./redis-connection.ts";
import { answersOthers, askAnew } from "./redis-liveness.ts";
import type { Reply } from "./reply.ts";
import { RedisReplyError } from "./resp.ts";

/** A Redis, and what may be done about it. */
export interface RedisWatchOptions {
  readonly address: RedisAddress;
  readonly limits: ReplyLimits;
  /**
   * How long Redis may owe a reply before its script is ended, ms. Twice as long, and the command is given
   * up.
   */
  readonly timeoutMs: number;
  /** Starts the Redis again; undefined when it is not the gateway's own. */
  readonly restart: ((reason: string) => void) | undefined;
  readonly log: (level: "info" | "warn", text: string) => void;
  readonly clock: Clock;
}

/** What looks after a connection whose Redis may owe it a reply for too long. */
export interface RedisWatch {
  /** Why nothing is sent now: Redis owes a reply for too long. */
  refusal(): string | undefined;
  /** Looks at replies, and says what those mean that come of the watch's own doing. */
  explain(replies: Reply[]): Reply[];
  close(): void;
}

/** How often it looks, ms. */
const lookEveryMs = 250;

/**
 * After so long without a reply that is owed, others are asked whether Redis is there, ms: far more than a
 * round trip takes.
 */
const silentAfterMs = 500;

/**
 * A connection whose network has lost it without a word is opened anew within a second: Redis answers others
 * meanwhile.
 *
 * Redis does one thing at a time: a script that does not end keeps it from everybody. After a time such a
 * script is ended, over a connection of its own, for the shared one waits for the script. Redis does not end
 * one that has written, for half of what a script does must not be seen. Of the gateway's own Redis nothing
 * of it is on disk before the script is over, so that it is started again without it; one that was given is
 * its owner's to start again.
 */
export function watchRedis(connection: RedisConnection, options: RedisWatchOptions): RedisWatch {
  const { timeoutMs, restart, log, clock } = options;
  let reason: string | undefined;
  let isAsking = false;
  let hasEnded = false;
  /** Redis told somebody that it is busy: with a script whose connection is gone. */
  let isBusy = false;
  let stop = (): void => {};

  const end = async (): Promise<void> => {
    const replies = await askAnew(options.address, options.limits, [
      ["SCRIPT", "KILL"],
      ["FUNCTION", "KILL"],
    ]);
    if (replies === undefined) {
      reason = "Redis does not answer";
    } else {
      judge(replies);
    }
  };

  const reopen = (): void => {
    log("warn", "A connection to Redis on which nothing comes is opened anew");
    connection.reopen();
  };

  /** Whether it is the connection that is silent, or Redis. */
  const compare = async (): Promise<void> => {
    const beganMs = performance.now();
    if (
      (await answersOthers(options.address, options.limits)) &&
      connection.silentMs > performance.now() - beganMs
    ) {
      reopen();
    }
  };

  const judge = (replies: readonly Reply[]): void => {
    const isLate = connection.silentMs > 2 * timeoutMs;
    const failures = replies.filter((reply) => reply instanceof Error).map(({ message }) => message);
    if (failures.length < replies.length) {
      hasEnded = true;
      log("warn", `A script that kept Redis for more than ${timeoutMs} ms was ended`);
    } else if (failures.some((message) => message.startsWith("UNKILLABLE"))) {
      reason =
        restart === undefined
          ? "Redis is busy with a script that has written, which cannot be ended: whoever runs that Redis has to restart it"
          : "Redis is busy with a script that has written; it is started again, without what the script has written";
      if (restart !== undefined && (isLate || connection.silentMs === 0)) {
        restart("it is busy with a script that has written and does not end");
      }
    } else if (isLate) {
      reopen();
    }
  };

  const look = (): void => {
    stop = clock.after(lookEveryMs, look);
    connection.giveUp(2 * timeoutMs);
    const isStuck = connection.silentMs > timeoutMs;
    if (!isStuck) {
      reason = undefined;
    }
    const mustEnd = isStuck || (isBusy && restart !== undefined);
    if (isAsking || !(mustEnd || connection.silentMs > silentAfterMs)) {
      return;
    }
    isAsking = true;
    isBusy &&= !mustEnd;
    (mustEnd ? end() : compare())
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
      });
  };
  look();

  const explainOne = (reply: Reply): Reply => {
    if (Array.isArray(reply)) {
      return reply.map(explainOne);
    }
    return reply instanceof Error && /killed by user/i.test(reply.message)
      ? new RedisReplyError(
          `ERR Script took longer than ${timeoutMs} ms and was ended; it had written nothing`,
        )
      : reply;
  };

  return {
    refusal: () =>
      connection.silentMs > timeoutMs
        ? (reason ?? `Redis has not answered for more than ${timeoutMs} ms`)
        : undefined,
    explain: (replies) => {
      isBusy ||= replies.some((reply) => reply instanceof Error && reply.message.startsWith("BUSY "));
      return hasEnded ? replies.map(explainOne) : replies;
    },
    close: () => stop(),
  };
}
