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
 * Keeps no more than so many connections of strangers. One that knows the password says so with its first request and is none
 * for long, so the oldest are those that hold connections for nothing.
 */
export function createStrangers(max: number): Strangers {
  /** In the order in which they came. */
  const sockets = new Set<Socket>();
  return {
    enter: (socket) => {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
      const [oldest] = sockets;
      if (sockets.size > max && oldest !== undefined) {
        sockets.delete(oldest);
        oldest.destroy();
      }
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
