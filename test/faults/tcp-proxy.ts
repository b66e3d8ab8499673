import { once } from "node:events";
import { type AddressInfo, connect, createServer, type NetConnectOpts, type Socket } from "node:net";

/** What happens in the middle of an answer: it ends there, its connection is reset, or nothing more comes. */
export const networkFaultKinds = ["truncate", "reset", "black_hole"] as const;
export type NetworkFault = (typeof networkFaultKinds)[number];

/** A network between a client and a server, that can fail. */
export interface TcpProxy {
  readonly port: number;
  /** Called with each piece of an answer: whether it fails here, and how. Undefined: it goes through. */
  strike: (piece: Buffer) => NetworkFault | undefined;
  readonly hits: Readonly<Record<NetworkFault, number>>;
  /** Connections that are open. */
  readonly open: number;
  close(): Promise<void>;
}

/**
 * A connection into a black hole is closed after so long, ms: nobody is to wait for it until the run is over.
 */
const blackHoleMs = 5000;

/** Starts one in front of a server. */
export async function startTcpProxy(target: NetConnectOpts): Promise<TcpProxy> {
  const hits = { truncate: 0, reset: 0, black_hole: 0 };
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    return socket.on("close", () => sockets.delete(socket));
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    keep(client);
    const upstream = keep(connect({ ...target, allowHalfOpen: true }));
    let isLost = false;
    const fail = (fault: NetworkFault, piece: Buffer): void => {
      hits[fault]++;
      isLost = true;
      // So that it is in the middle of something.
      client.write(piece.subarray(0, piece.length >> 1), () => {
        if (fault === "truncate") {
          client.end();
          upstream.destroy();
        } else if (fault === "reset") {
          client.resetAndDestroy();
          upstream.destroy();
        } else {
          setTimeout(() => {
            client.destroy();
            upstream.destroy();
          }, blackHoleMs).unref();
        }
      });
    };
    upstream.on("data", (piece) => {
      if (isLost) {
        return;
      }
      const fault = proxy.strike(piece);
      if (fault !== undefined) {
        fail(fault, piece);
      } else if (!client.write(piece)) {
        upstream.pause();
        client.once("drain", () => upstream.resume());
      }
    });
    client.on("data", (piece) => {
      if (!isLost) {
        upstream.write(piece);
      }
    });
    upstream.on("end", () => client.end());
    client.on("end", () => upstream.end());
    upstream.on("close", () => {
      if (!isLost) {
        client.destroy();
      }
    });
    client.on("close", () => upstream.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const proxy: TcpProxy = {
    port: (server.address() as AddressInfo).port,
    strike: () => undefined,
    hits,
    get open() {
      return sockets.size;
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) {
        socket.destroy();
      }
      await closed;
    },
  };
  return proxy;
}
