import type { Socket } from "node:net";

/** Connections whose clients have not shown yet that they know the password. */
export interface Strangers {
  /** A new connection. When there are too many, the oldest goes. */
  enter(socket: Socket): void;
  trust(socket: Socket): void;
  has(socket: Socket): boolean;
  readonly count: number;
}

/**
 * Milliseconds that a new connection is left alone. A client that opens hundreds at once has sent all of its
 * requests before the first of them can be read.
 */
const graceMs = 500;

/** So many times the allowed number are kept within that time: no flood of new connections takes more. */
const graceFactor = 8;

/**
 * Keeps no more than so many connections of strangers, but for those that are new. One that knows the
 * password says so with its first request and is none for long, so the oldest are those that hold connections
 * for nothing.
 */
export function createStrangers(max: number): Strangers {
  /** When each came, in that order. */
  const sockets = new Map<Socket, number>();
  let isDue = false;
  /** Closes the oldest while there are more than so many; of those that are new none. */
  const turnOut = (most: number, keepsNew: boolean): void => {
    for (const [socket, since] of sockets) {
      const isNew = performance.now() - since < graceMs;
      if (sockets.size <= most || (isNew && keepsNew)) {
        break;
      }
      sockets.delete(socket);
      socket.destroy();
    }
  };
  const turnOutLater = (): void => {
    const [oldestAt] = sockets.values();
    if (sockets.size <= max || oldestAt === undefined || isDue) {
      return;
    }
    isDue = true;
    const delayMs = Math.max(1, oldestAt + graceMs - performance.now());
    setTimeout(() => {
      // What has come in by now is read first, however long this process was busy with other work.
      setImmediate(() => {
        isDue = false;
        turnOut(max, true);
        turnOutLater();
      });
    }, delayMs).unref();
  };
  return {
    enter: (socket) => {
      sockets.set(socket, performance.now());
      socket.once("close", () => sockets.delete(socket));
      turnOut(graceFactor * max, false);
      turnOutLater();
    },
    trust: (socket) => {
      sockets.delete(socket);
    },
    has: (socket) => sockets.has(socket),
    get count() {
      return sockets.size;
    },
  };
}
