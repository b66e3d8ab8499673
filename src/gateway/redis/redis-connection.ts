import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { atTurnEnd } from "../http/turn.ts";
import type { Memory, Share } from "../memory.ts";
import { RedisUnavailable } from "./backend.ts";
import type { Command } from "./commands.ts";
import { connectTimeoutMs, type RedisAddress, reconnectDelayMs } from "./redis-address.ts";
import type { Reply } from "./reply.ts";
import { createReplyReader, encodeCommands, RedisReplyError, type ReplyBudget } from "./resp.ts";

/** What the replies to one request may take. */
export interface ReplyLimits {
  /** Of one request, bytes. */
  readonly maxBytes: number;
  /** What all answers take that are under way. */
  readonly memory: Memory;
}

/** Commands that were sent together, and what has come of them. */
interface Request {
  readonly count: number;
  readonly replies: Reply[];
  readonly resolve: (replies: Reply[]) => void;
  readonly reject: (error: Error) => void;
  readonly sentMs: number;
  bytes: number;
  share: Share | undefined;
  /** Its caller has been told that there is no answer. */
  isGivenUp: boolean;
}

/**
 * One connection to a Redis, that many requests share: it is sent one after the other, and answers in that
 * order.
 */
export interface RedisConnection {
  readonly isReady: boolean;
  /** For how long Redis has owed the next reply, ms; 0 when it owes none. */
  readonly silentMs: number;
  /**
   * Sends commands in one write.
   *
   * @throws RedisUnavailable at once when there is no connection: nothing is queued.
   */
  send(commands: readonly Command[]): Promise<Reply[]>;
  /** Fails what was sent so long ago; its replies are thrown away when they come. */
  giveUp(olderThanMs: number): void;
  /** Closes this connection, on which nothing comes, and opens another. What was under way fails. */
  reopen(): void;
  /** Resolves when there is a connection, or after `timeoutMs` without one. */
  waitUntilReady(timeoutMs: number): Promise<void>;
  close(): void;
}

/** Smaller replies are not worth counting. */
const shortBytes = 64 * 1024;
const lostMessage = "Connection to Redis was lost; the command may have been applied";
/**
 * A connection on which nothing is answered for so long is opened anew, ms; a large data set takes longer to
 * load.
 */
const prepareTimeoutMs = 10_000;
/** More than this is not kept for a Redis that does not read, bytes. */
const maxUnsentBytes = 32 * 1024 * 1024;
/** A Redis that loads its data is asked again after so long, ms. */
const loadingMs = 50;

/**
 * Opens a connection, and opens it again whenever it is lost. What was under way then fails: it may have been
 * applied.
 */
export function connectRedis(address: RedisAddress, limits: ReplyLimits): RedisConnection {
  let socket: Socket | undefined;
  let isReady = false;
  let closed = false;
  let attempt = 0;
  /** What Redis said to the last login, if it was not welcome. */
  let reason = "";
  let retryTimer: NodeJS.Timeout | undefined;
  let queue: Request[] = [];
  /** When something was sent while nothing was owed, or when the last bytes came. */
  let owedSinceMs = 0;
  /** What is sent in this turn goes out at its end. */
  let isCorked = false;
  const waiters = new Set<() => void>();

  /**
   * Of the request that is first in line, what the replies before this one take; and why this one is refused.
   */
  let keptBytes = 0;
  let refusal = "";

  const budget: ReplyBudget = {
    take: (bytes) => {
      const request = queue[0];
      if (request === undefined) {
        return true;
      }
      request.bytes += bytes;
      if (request.bytes > limits.maxBytes) {
        refusal = `ERR response is larger than allowed: ${limits.maxBytes} bytes`;
        return false;
      }
      if (request.isGivenUp) {
        return false;
      }
      if (request.bytes <= shortBytes) {
        return true;
      }
      request.share ??= limits.memory.open();
      refusal = `ERR responses under way take all of ${limits.memory.limitBytes} bytes`;
      // It is never held back: others wait for their replies on the same connection.
      return request.share.take(request.bytes - request.share.bytes);
    },
    refuse: () => {
      const request = queue[0];
      if (request !== undefined) {
        request.bytes = keptBytes;
        request.share?.take(Math.min(0, keptBytes - request.share.bytes));
      }
      return new RedisReplyError(`${refusal}; the command was run`);
    },
  };

  const onReply = (reply: Reply): void => {
    const [request] = queue;
    if (request === undefined) {
      throw new Error("Redis sent a reply to nothing");
    }
    request.replies.push(request.isGivenUp ? null : reply);
    keptBytes = request.bytes;
    if (request.replies.length === request.count) {
      queue.shift();
      keptBytes = 0;
      request.share?.release();
      request.resolve(request.replies);
    }
  };

  const failAll = (error: Error): void => {
    const failed = queue;
    queue = [];
    keptBytes = 0;
    for (const { share, reject } of failed) {
      share?.release();
      reject(error);
    }
  };

  const write = (target: Socket, commands: readonly Command[]): Promise<Reply[]> =>
    new Promise((resolve, reject) => {
      const sentMs = performance.now();
      if (queue.length === 0) {
        owedSinceMs = sentMs;
      }
      queue.push({
        count: commands.length,
        replies: [],
        resolve,
        reject,
        sentMs,
        bytes: 0,
        share: undefined,
        isGivenUp: false,
      });
      if (!isCorked) {
        isCorked = true;
        target.cork();
        atTurnEnd(() => {
          isCorked = false;
          target.uncork();
        });
      }
      for (const piece of encodeCommands(commands)) {
        target.write(piece);
      }
    });

  /** Logs in, and waits until Redis has its data. */
  const prepare = async (opened: Socket): Promise<void> => {
    const { username, password, db } = address;
    const login: Command[] = [
      ...(password === undefined
        ? []
        : [username === undefined ? ["AUTH", password] : ["AUTH", username, password]]),
      ...(db === undefined || db === 0 ? [] : [["SELECT", String(db)]]),
      ["PING"],
    ];
    for (;;) {
      const replies = await write(opened, login);
      const failure = replies.find((reply) => reply instanceof Error) as Error | undefined;
      // Busy with a script: it answers, and will answer more when the script is over.
      if (failure === undefined || failure.message.startsWith("BUSY")) {
        return;
      }
      if (!failure.message.startsWith("LOADING")) {
        throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, loadingMs));
    }
  };

  const open = (): void => {
    const { path, host = "127.0.0.1", port = 6379, tls } = address;
    const opened =
      path !== undefined
        ? connectPlain(path)
        : tls === undefined
          ? connectPlain(port, host)
          : connectTls({ ...tls, host, port, ...(isIP(host) === 0 && { servername: host }) });
    socket = opened;
    const reader = createReplyReader(budget, onReply);
    let timer = setTimeout(() => opened.destroy(), connectTimeoutMs);
    opened.setNoDelay(true);
    opened.setKeepAlive(true, 60_000);
    opened.once(tls === undefined ? "connect" : "secureConnect", () => {
      clearTimeout(timer);
      timer = setTimeout(() => opened.destroy(), prepareTimeoutMs);
      prepare(opened).then(
        () => {
          clearTimeout(timer);
          attempt = 0;
          reason = "";
          isReady = true;
          for (const wake of waiters) {
            wake();
          }
        },
        (error: Error) => {
          reason = error instanceof RedisReplyError ? `: ${error.message}` : "";
          opened.destroy();
        },
      );
    });
    opened.on("data", (chunk) => {
      owedSinceMs = performance.now();
      try {
        reader.read(chunk);
      } catch {
        opened.destroy();
      }
    });
    opened.on("error", () => {});
    opened.once("close", () => {
      clearTimeout(timer);
      isReady = false;
      failAll(new RedisUnavailable(lostMessage));
      if (!closed) {
        attempt++;
        retryTimer = setTimeout(open, reconnectDelayMs(attempt));
      }
    });
  };
  open();

  return {
    get isReady() {
      return isReady;
    },
    get silentMs() {
      return queue.length === 0 ? 0 : performance.now() - owedSinceMs;
    },
    send: (commands) => {
      if (socket === undefined || !isReady) {
        return Promise.reject(new RedisUnavailable(`Redis is not reachable${reason}`));
      }
      return socket.writableLength > maxUnsentBytes
        ? Promise.reject(new RedisUnavailable("Redis does not read what it is sent"))
        : write(socket, commands);
    },
    reopen: () => socket?.destroy(),
    giveUp: (olderThanMs) => {
      const nowMs = performance.now();
      for (const request of queue) {
        if (!request.isGivenUp && nowMs - request.sentMs > olderThanMs) {
          request.isGivenUp = true;
          request.replies.fill(null);
          keptBytes = 0;
          request.share?.release();
          request.reject(
            new RedisUnavailable(
              `Redis did not answer within ${olderThanMs} ms; the command may still be applied`,
            ),
          );
        }
      }
    },
    waitUntilReady: (timeoutMs) =>
      new Promise((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          waiters.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, timeoutMs);
        waiters.add(finish);
        if (isReady) {
          finish();
        }
      }),
    close: () => {
      closed = true;
      clearTimeout(retryTimer);
      socket?.destroy();
    },
  };
}
