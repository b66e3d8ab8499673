import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { type ClientDeparture, createDeparture } from "./client-signal.ts";
import type { Exchange } from "./exchange.ts";
import { type Head, readHead } from "./front-head.ts";
import { atTurnEnd } from "./turn.ts";

/** Where the requests go that the front reads, and those that it does not. */
export interface FrontOptions {
  /** The targets of the requests that it reads itself. */
  readonly targets: ReadonlySet<string>;
  /** A request with a longer body goes to `fallback`. */
  readonly maxBodyBytes: number;
  /** A connection that is silent this long is closed. */
  readonly idleMs: number;
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
 * Reads the requests that nearly all calls are: a POST to one of a few targets, whole head in one piece, length declared. They
 * cost half of what node:http takes for them. Whatever is unusual in any way goes to node:http with its connection, so that
 * there is one judge of what is odd.
 */
export function createFront(options: FrontOptions): Front {
  const connections = new Set<{ isBusy(): boolean; readonly socket: Socket }>();
  let closing = false;

  const accept = (socket: Socket): void => {
    let head: Head | undefined;
    let parts: Buffer[] = [];
    let size = 0;
    /** Of the request that is being answered. */
    let departure: ClientDeparture | undefined;
    let isAnswered = false;

    const handOver = (bytes: Buffer): void => {
      connections.delete(connection);
      socket.off("data", onData).off("end", onEnd).off("close", onClose).off("timeout", onTimeout);
      socket.off("error", onError).setTimeout(0).pause();
      options.fallback(socket);
      socket.unshift(bytes);
      process.nextTick(() => socket.resume());
    };

    const finish = (): void => {
      departure = undefined;
      head = undefined;
      if (closing) {
        socket.end();
      } else if (size > 0) {
        socket.resume();
        read();
      }
    };

    const answer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): void => {
      if (isAnswered || departure === undefined || departure.aborted || socket.destroyed) {
        return;
      }
      isAnswered = true;
      const length = Buffer.byteLength(text);
      const message = `${formatHead(status, length, headers)}${text}`;
      // Text that has as many bytes as characters is ASCII, which is written without being encoded.
      const encoding = length === text.length ? "latin1" : "utf8";
      atTurnEnd(() => {
        socket.write(message, encoding);
        finish();
      });
    };

    const serve = ({ target, headers }: Head, body: Buffer): void => {
      departure = createDeparture();
      isAnswered = false;
      const exchange: Exchange = {
        method: "POST",
        target,
        header: (name) => headers[name],
        readBody: () => body,
        send: answer,
        discardBody: () => undefined,
        drop: () => socket.destroy(),
        signal: departure,
      };
      void options.serve(exchange);
    };

    /** Looks at what has come, while no request is being answered. */
    const read = (): void => {
      const isPart = head !== undefined && size < head.end + head.length;
      if (isPart) {
        return;
      }
      const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts, size);
      parts = [];
      size = 0;
      head ??= readHead(bytes, options.targets);
      if (head === undefined || head.length > options.maxBodyBytes) {
        handOver(bytes);
        return;
      }
      const end = head.end + head.length;
      if (bytes.length !== end) {
        const rest = bytes.length > end ? bytes.subarray(end) : bytes;
        parts = [rest];
        size = rest.length;
      }
      if (bytes.length >= end) {
        serve(head, bytes.subarray(head.end, end));
      }
    };

    const onData = (chunk: Buffer): void => {
      parts.push(chunk);
      size += chunk.length;
      if (departure === undefined) {
        read();
      } else if (size > maxAheadBytes) {
        socket.pause();
      }
    };
    const onEnd = (): void => {
      departure?.abort();
      socket.end();
    };
    const onClose = (): void => {
      connections.delete(connection);
      departure?.abort();
    };
    const onTimeout = (): void => {
      if (departure === undefined) {
        socket.destroy();
      }
    };
    const onError = (): void => {
      socket.destroy();
    };

    const connection = { socket, isBusy: () => departure !== undefined };
    connections.add(connection);
    socket.on("data", onData).on("end", onEnd).on("close", onClose).on("timeout", onTimeout);
    socket.on("error", onError).setTimeout(options.idleMs);
  };

  return {
    accept,
    closeIdle: () => {
      closing = true;
      for (const { socket, isBusy } of connections) {
        if (!isBusy()) {
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

/** The heads of answers, of which there are few: all but the length is the same from call to call within a second. */
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
