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
  return new ReopenedConnection(address, limits);
}

class ReopenedConnection implements RedisConnection {
  readonly #address: RedisAddress;
  readonly #limits: ReplyLimits;
  #socket: Socket | undefined;
  #isReady = false;
  #isClosed = false;
  #attempt = 0;
  /** What Redis said to the last login, if it was not welcome. */
  #reason = "";
  #retryTimer: NodeJS.Timeout | undefined;
  #queue: Request[] = [];
  /** When something was sent while nothing was owed, or when the last bytes came. */
  #owedSinceMs = 0;
  /** What is sent in this turn goes out at its end. */
  #isCorked = false;
  readonly #waiters = new Set<() => void>();
  /** What the replies before the one that comes take, of the request that is first in line. */
  #keptBytes = 0;
  /** Why that request is refused. */
  #refusal = "";
  readonly #budget: ReplyBudget = {
    take: (bytes) => this.#take(bytes),
    refuse: () => this.#refuse(),
  };

  constructor(address: RedisAddress, limits: ReplyLimits) {
    this.#address = address;
    this.#limits = limits;
    this.#open();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get silentMs(): number {
    return this.#queue.length === 0 ? 0 : performance.now() - this.#owedSinceMs;
  }

  send(commands: readonly Command[]): Promise<Reply[]> {
    const socket = this.#socket;
    if (socket === undefined || !this.#isReady) {
      return Promise.reject(new RedisUnavailable(`Redis is not reachable${this.#reason}`));
    }
    return socket.writableLength > maxUnsentBytes
      ? Promise.reject(new RedisUnavailable("Redis does not read what it is sent"))
      : this.#write(socket, commands);
  }

  reopen(): void {
    this.#socket?.destroy();
  }

  giveUp(olderThanMs: number): void {
    const nowMs = performance.now();
    for (const request of this.#queue) {
      if (!request.isGivenUp && nowMs - request.sentMs > olderThanMs) {
        request.isGivenUp = true;
        request.replies.fill(null);
        this.#keptBytes = 0;
        request.share?.release();
        request.reject(
          new RedisUnavailable(
            `Redis did not answer within ${olderThanMs} ms; the command may still be applied`,
          ),
        );
      }
    }
  }

  waitUntilReady(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.#waiters.delete(finish);
        resolve();
      };
      const timer = setTimeout(finish, timeoutMs);
      this.#waiters.add(finish);
      if (this.#isReady) {
        finish();
      }
    });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    this.#socket?.destroy();
  }

  /** Whether so many bytes more of the reply that comes may be kept. */
  #take(bytes: number): boolean {
    const { maxBytes, memory } = this.#limits;
    const request = this.#queue[0];
    if (request === undefined) {
      return true;
    }
    request.bytes += bytes;
    if (request.bytes > maxBytes) {
      this.#refusal = `ERR response is larger than allowed: ${maxBytes} bytes`;
      return false;
    }
    if (request.isGivenUp) {
      return false;
    }
    if (request.bytes <= shortBytes) {
      return true;
    }
    request.share ??= memory.open();
    this.#refusal = `ERR responses under way take all of ${memory.limitBytes} bytes`;
    // It is never held back: others wait for their replies on the same connection.
    return request.share.take(request.bytes - request.share.bytes);
  }

  /** What stands in the place of the reply that could not be kept. */
  #refuse(): Error {
    const request = this.#queue[0];
    if (request !== undefined) {
      request.bytes = this.#keptBytes;
      request.share?.take(Math.min(0, this.#keptBytes - request.share.bytes));
    }
    return new RedisReplyError(`${this.#refusal}; the command was run`);
  }

  #onReply(reply: Reply): void {
    const [request] = this.#queue;
    if (request === undefined) {
      throw new Error("Redis sent a reply to nothing");
    }
    request.replies.push(request.isGivenUp ? null : reply);
    this.#keptBytes = request.bytes;
    if (request.replies.length === request.count) {
      this.#queue.shift();
      this.#keptBytes = 0;
      request.share?.release();
      request.resolve(request.replies);
    }
  }

  #failAll(error: Error): void {
    const failed = this.#queue;
    this.#queue = [];
    this.#keptBytes = 0;
    for (const { share, reject } of failed) {
      share?.release();
      reject(error);
    }
  }

  #write(target: Socket, commands: readonly Command[]): Promise<Reply[]> {
    return new Promise((resolve, reject) => {
      const sentMs = performance.now();
      if (this.#queue.length === 0) {
        this.#owedSinceMs = sentMs;
      }
      this.#queue.push({
        count: commands.length,
        replies: [],
        resolve,
        reject,
        sentMs,
        bytes: 0,
        share: undefined,
        isGivenUp: false,
      });
      if (!this.#isCorked) {
        this.#isCorked = true;
        target.cork();
        atTurnEnd(() => {
          this.#isCorked = false;
          target.uncork();
        });
      }
      for (const piece of encodeCommands(commands)) {
        target.write(piece);
      }
    });
  }

  /** Logs in, and waits until Redis has its data. */
  async #prepare(opened: Socket): Promise<void> {
    const login = createLogin(this.#address);
    for (;;) {
      const replies = await this.#write(opened, login);
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
  }

  #open(): void {
    const opened = connectSocket(this.#address);
    this.#socket = opened;
    const reader = createReplyReader(this.#budget, (reply) => this.#onReply(reply));
    let timer = setTimeout(() => opened.destroy(), connectTimeoutMs);
    opened.setNoDelay(true);
    opened.setKeepAlive(true, 60_000);
    opened.once(this.#address.tls === undefined ? "connect" : "secureConnect", () => {
      clearTimeout(timer);
      timer = setTimeout(() => opened.destroy(), prepareTimeoutMs);
      this.#prepare(opened).then(
        () => {
          clearTimeout(timer);
          this.#becomeReady();
        },
        (error: Error) => {
          this.#reason = error instanceof RedisReplyError ? `: ${error.message}` : "";
          opened.destroy();
        },
      );
    });
    opened.on("data", (chunk) => {
      this.#owedSinceMs = performance.now();
      try {
        reader.read(chunk);
      } catch {
        opened.destroy();
      }
    });
    opened.on("error", () => {});
    opened.once("close", () => {
      clearTimeout(timer);
      this.#becomeLost();
    });
  }

  #becomeReady(): void {
    this.#attempt = 0;
    this.#reason = "";
    this.#isReady = true;
    for (const wake of this.#waiters) {
      wake();
    }
  }

  #becomeLost(): void {
    this.#isReady = false;
    this.#failAll(new RedisUnavailable(lostMessage));
    if (!this.#isClosed) {
      this.#attempt++;
      this.#retryTimer = setTimeout(() => this.#open(), reconnectDelayMs(this.#attempt));
    }
  }
}

function createLogin({ username, password, db }: RedisAddress): Command[] {
  return [
    ...(password === undefined
      ? []
      : [username === undefined ? ["AUTH", password] : ["AUTH", username, password]]),
    ...(db === undefined || db === 0 ? [] : [["SELECT", String(db)]]),
    ["PING"],
  ];
}

function connectSocket({ path, host = "127.0.0.1", port = 6379, tls }: RedisAddress): Socket {
  if (path !== undefined) {
    return connectPlain(path);
  }
  return tls === undefined
    ? connectPlain(port, host)
    : connectTls({ ...tls, host, port, ...(isIP(host) === 0 && { servername: host }) });
}
