import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { watchAnswer } from "./answers.ts";
import { collectBody, type IncomingBody } from "./body.ts";
import { type ClientDeparture, createDeparture } from "./client-signal.ts";
import type { Exchange, ExchangeLimits } from "./exchange.ts";
import { type Head, readHead } from "./front-head.ts";
import { askWhetherThere, interimAnswer } from "./half-closed.ts";
import { discardMs, strangersDiscardBytes } from "./http.ts";
import { countBytes, type LongText } from "./long-text.ts";
import { atTurnEnd } from "./turn.ts";

/** Where the requests go that the front reads, and those that it does not. */
export interface FrontOptions {
  /** The targets of the requests that it reads itself. */
  readonly targets: ReadonlySet<string>;
  readonly limits: ExchangeLimits;
  /** A connection that is silent this long is closed, ms. */
  readonly idleMs: number;
  /** The same for one whose client has not shown yet that it knows the password, ms. */
  readonly strangerIdleMs: number;
  /** Never rejects. */
  readonly serve: (exchange: Exchange) => Promise<void> | undefined;
  /** node:http's own listener: takes a connection over for good, with all that has not been answered. */
  readonly fallback: (socket: Socket) => void;
}

/** Reads the requests of new connections. */
export interface Front {
  accept(socket: Socket): void;
  /** Closes connections that are idle, and the others as soon as they are. */
  closeIdle(): void;
  closeAll(): void;
}

/** A client that sends so much before it has its answer waits until then. */
const maxAheadBytes = 64 * 1024;

/**
 * Reads the requests that nearly all calls are: a POST to one of a few targets, whole head in one piece,
 * length declared. They cost half of what node:http takes for them. Whatever is unusual in any way goes to
 * node:http with its connection, so that there is one judge of what is odd.
 *
 * A request is served when its head is there: who may not make it is told so before memory is taken for its
 * body.
 */
export function createFront(options: FrontOptions): Front {
  const connections = new Set<FrontConnection>();
  let closing = false;
  return {
    accept: (socket) => {
      options.limits.strangers.enter(socket);
      const connection = new FrontConnection(socket, options, {
        isClosing: () => closing,
        left: () => connections.delete(connection),
      });
      connections.add(connection);
    },
    closeIdle: () => {
      closing = true;
      for (const { socket, isBusy } of connections) {
        if (!isBusy) {
          socket.destroy();
        }
      }
    },
    closeAll: () => {
      for (const { socket } of connections) {
        socket.destroy();
      }
    },
  };
}

/** A connection's place among the others. */
interface FrontPlace {
  isClosing(): boolean;
  /** It is closed, or node:http has it. */
  left(): void;
}

/** One connection: its requests are read and answered one after the other. */
class FrontConnection {
  readonly socket: Socket;
  readonly #options: FrontOptions;
  readonly #place: FrontPlace;
  /** What has come and is not part of a request that is being served. */
  #ahead: Buffer[] = [];
  #aheadBytes = 0;
  /** Of the request that is being served. */
  #departure: ClientDeparture | undefined;
  #isAnswered = false;
  /** Of its body, bytes that have not come. */
  #missing = 0;
  #body: IncomingBody | undefined;
  #isTrusted = false;
  /** The client has closed its side. */
  #isHalfClosed = false;
  #stopAsking: (() => void) | undefined;
  #discardTimer: NodeJS.Timeout | undefined;
  /** Of a body that is not wanted, bytes that are read still. */
  #leftToDiscard = Number.POSITIVE_INFINITY;
  /** To be called when the answer that is being written is taken. */
  #answerTaken: (() => void) | undefined;

  constructor(socket: Socket, options: FrontOptions, place: FrontPlace) {
    this.socket = socket;
    this.#options = options;
    this.#place = place;
    socket.on("data", this.#onData).on("end", this.#onEnd).on("close", this.#onClose);
    socket.on("timeout", this.#onTimeout).on("error", this.#onError).setTimeout(options.strangerIdleMs);
  }

  get isBusy(): boolean {
    return this.#departure !== undefined || this.#answerTaken !== undefined;
  }

  readonly #onData = (chunk: Buffer): void => {
    const rest = this.#missing > 0 ? this.#takeBody(chunk) : chunk;
    if (rest === undefined) {
      return;
    }
    this.#ahead.push(rest);
    this.#aheadBytes += rest.length;
    if (!this.isBusy) {
      this.#read();
    } else if (this.#aheadBytes > maxAheadBytes) {
      this.socket.pause();
    }
  };

  /** @returns What follows the body, if anything. */
  #takeBody(chunk: Buffer): Buffer | undefined {
    const length = Math.min(chunk.length, this.#missing);
    this.#missing -= length;
    if (this.#discardTimer !== undefined) {
      this.#discard(length);
    }
    this.#body?.add(length === chunk.length ? chunk : chunk.subarray(0, length));
    if (this.#missing === 0) {
      this.#body?.end();
      clearTimeout(this.#discardTimer);
      if (!this.isBusy) {
        this.#goOn();
      }
    }
    return length < chunk.length ? chunk.subarray(length) : undefined;
  }

  /**
   * More than a stranger's share is left where it is: the client has its answer, and its connection is closed
   * soon.
   */
  #discard(bytes: number): void {
    this.#leftToDiscard -= bytes;
    if (this.#leftToDiscard < 0 && this.#missing > 0) {
      this.socket.pause();
    }
  }

  /** Looks at what has come, while no request is being served. */
  #read(): void {
    const bytes = this.#ahead.length === 1 ? this.#ahead[0]! : Buffer.concat(this.#ahead, this.#aheadBytes);
    this.#ahead = [];
    this.#aheadBytes = 0;
    const head = readHead(bytes, this.#options.targets);
    if (head === undefined) {
      if (this.#isHalfClosed) {
        this.socket.end();
      } else {
        this.#handOver(bytes);
      }
      return;
    }
    const end = head.end + head.length;
    if (bytes.length > end) {
      this.#ahead = [bytes.subarray(end)];
      this.#aheadBytes = bytes.length - end;
    }
    this.#missing = Math.max(0, end - bytes.length);
    this.#serve(head, bytes.subarray(head.end, Math.min(end, bytes.length)));
  }

  #handOver(bytes: Buffer): void {
    const { socket } = this;
    this.#place.left();
    socket.off("data", this.#onData).off("end", this.#onEnd).off("close", this.#onClose);
    socket.off("timeout", this.#onTimeout).off("error", this.#onError).setTimeout(0).pause();
    this.#options.fallback(socket);
    socket.unshift(bytes);
    process.nextTick(() => socket.resume());
  }

  #serve({ target, headers, length }: Head, start: Buffer): void {
    this.#departure = createDeparture();
    this.#isAnswered = false;
    this.#body = undefined;
    const exchange: Exchange = {
      method: "POST",
      target,
      header: (name) => headers[name],
      readBody: (maxBytes) => this.#readBody(length, maxBytes, start),
      send: this.#send,
      discardBody: () => undefined,
      drop: () => this.socket.destroy(),
      trust: this.#trust,
      signal: this.#departure,
    };
    void this.#options.serve(exchange);
  }

  readonly #trust = (): void => {
    if (!this.#isTrusted) {
      this.#isTrusted = true;
      this.#options.limits.strangers.trust(this.socket);
      this.socket.setTimeout(this.#options.idleMs);
    }
  };

  #readBody(length: number, maxBytes: number, start: Buffer): Buffer | Promise<Buffer> {
    if (this.#missing === 0 && length <= maxBytes) {
      return start;
    }
    const { socket } = this;
    const source = { length, maxBytes, pause: () => socket.pause(), resume: () => socket.resume() };
    this.#body = collectBody(source, this.#options.limits.bodies);
    this.#body.add(start);
    return this.#body.whole;
  }

  readonly #send = (status: number, text: LongText, headers: Readonly<Record<string, string>> = {}): void => {
    const { socket } = this;
    const departure = this.#departure;
    if (this.#isAnswered || departure === undefined || departure.aborted || socket.destroyed) {
      return;
    }
    this.#isAnswered = true;
    this.#stopAsking?.();
    this.#stopAsking = undefined;
    const length = countBytes(text);
    const head = formatHead(status, length, headers);
    atTurnEnd(() => {
      if (typeof text === "string") {
        // Text that has as many bytes as characters is ASCII, which is written without being encoded.
        socket.write(head + text, length === text.length ? "latin1" : "utf8");
      } else {
        socket.cork();
        socket.write(head, "latin1");
        for (const piece of text) {
          socket.write(piece);
        }
        socket.uncork();
      }
      this.#body?.release();
      this.#departure = undefined;
      if (socket.writableNeedDrain) {
        this.#waitUntilTaken(length);
      } else {
        this.#goOn();
      }
    });
  };

  /**
   * The next request is not served before the answer to the last one is taken: its client would fill the
   * memory.
   */
  #waitUntilTaken(length: number): void {
    const { socket } = this;
    const taken = watchAnswer(length, this.#options.limits.answers, () => socket.destroy());
    this.#answerTaken = () => {
      this.#answerTaken = undefined;
      taken();
    };
    socket.once("drain", () => {
      this.#answerTaken?.();
      this.#goOn();
    });
  }

  /** The last request is answered. */
  #goOn(): void {
    const { socket } = this;
    if (this.#missing > 0) {
      // Its body was refused; what is left of it does not count, nor is it waited for for long.
      this.#body = undefined;
      this.#discardTimer ??= setTimeout(() => socket.destroy(), discardMs).unref();
      this.#leftToDiscard = this.#isTrusted ? Number.POSITIVE_INFINITY : strangersDiscardBytes;
      socket.resume();
      return;
    }
    this.#discardTimer = undefined;
    if (this.#place.isClosing()) {
      socket.end();
    } else if (this.#aheadBytes > 0) {
      socket.resume();
      this.#read();
    } else if (this.#isHalfClosed) {
      socket.end();
    }
  }

  readonly #onEnd = (): void => {
    this.#isHalfClosed = true;
    if (this.#missing > 0) {
      this.socket.destroy();
    } else if (!this.isBusy) {
      this.socket.end();
    } else if (this.#departure !== undefined && !this.#isAnswered) {
      this.#stopAsking = askWhetherThere(() => this.socket.write(interimAnswer));
    }
  };

  readonly #onClose = (): void => {
    this.#place.left();
    this.#stopAsking?.();
    clearTimeout(this.#discardTimer);
    this.#answerTaken?.();
    this.#body?.fail(new Error("The client has gone before its request was whole"));
    this.#body?.release();
    this.#departure?.abort();
  };

  readonly #onTimeout = (): void => {
    if (!this.isBusy) {
      this.socket.destroy();
    }
  };

  readonly #onError = (): void => {
    this.socket.destroy();
  };
}

/**
 * The heads of answers, of which there are few: all but the length is the same from call to call within a
 * second.
 */
let dated = { second: 0, text: "" };

function formatHead(status: number, length: number, headers: Readonly<Record<string, string>>): string {
  const second = Math.floor(Date.now() / 1000);
  if (dated.second !== second) {
    const date = new Date(second * 1000).toUTCString();
    dated = { second, text: `date: ${date}\r\nconnection: keep-alive\r\nkeep-alive: timeout=75\r\n` };
  }
  let own = "";
  for (const name in headers) {
    own += `${name}: ${headers[name]}\r\n`;
  }
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\ncache-control: no-store\r\n${own}${dated.text}\r\n`;
}
