import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Random } from "../data/random.ts";

/** How often which request is hurt, each from 0 to 1. */
export interface Hurts {
  /** The client's connection breaks, and the request arrives later all the same. */
  readonly late: number;
  /** The request arrives at once, and the client's connection breaks in place of its answer. */
  readonly unanswered: number;
  /** The request takes longer. */
  readonly slow: number;
}

/** What becomes of one request. */
type Fate = keyof Hurts | "whole";

export interface LateProxyOptions {
  /** `http://127.0.0.1:port` of what stands behind it. */
  readonly target: string;
  readonly random: Random;
  /** Asked for each request. */
  readonly hurts: (path: string) => Hurts;
  /** The longest that a request is late, ms. */
  readonly maxLateMs: number;
  /** The longest that a slow one takes more, ms. */
  readonly maxSlowMs: number;
}

/** Stands between a worker and its gateway. */
export interface LateProxy {
  readonly url: string;
  /** How many requests met which fate. */
  readonly counts: Readonly<Record<Fate, number>>;
  /** While it is false everything is passed on as it comes. */
  isOn: boolean;
  /** Resolves when nothing is held any more. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * An HTTP proxy that loses connections and no request: what a client has given up arrives whenever it does,
 * as from a network that was cut in between. Requests are read whole before their fate is chosen.
 */
export async function startLateProxy(options: LateProxyOptions): Promise<LateProxy> {
  const counts: Record<Fate, number> = { whole: 0, late: 0, unanswered: 0, slow: 0 };
  const held = new Set<Promise<void>>();

  const choose = (path: string): Fate => {
    const at = options.random.next();
    let below = 0;
    for (const [fate, share] of Object.entries(options.hurts(path)) as [keyof Hurts, number][]) {
      below += share;
      if (at < below) {
        return fate;
      }
    }
    return "whole";
  };

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    const fate = proxy.isOn ? choose(incoming.url ?? "/") : "whole";
    counts[fate]++;
    switch (fate) {
      case "late":
        outgoing.destroy();
        await pause(options.random.next() * options.maxLateMs);
        await pass(options.target, { incoming, body });
        return;
      case "unanswered":
        await pass(options.target, { incoming, body });
        outgoing.destroy();
        return;
      case "slow":
        await pause(options.random.next() * options.maxSlowMs);
    }
    await pass(options.target, { incoming, body, outgoing });
  };

  const server = createServer((incoming, outgoing) => {
    const work = handle(incoming, outgoing)
      // The gateway has gone, or the client.
      .catch(() => void outgoing.destroy())
      .finally(() => held.delete(work));
    held.add(work);
  });
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: LateProxy = {
    url: `http://127.0.0.1:${port}`,
    counts,
    isOn: false,
    drain: async () => {
      await Promise.all(held);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends a request on, and its answer back where there is somebody to have it. */
function pass(
  target: string,
  { incoming, body, outgoing }: { incoming: IncomingMessage; body: Buffer; outgoing?: ServerResponse },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { method, headers, url } = incoming;
    const sent = httpRequest(`${target}${url}`, { method, headers }, (answer) => {
      answer.on("error", reject).on("end", resolve);
      if (outgoing === undefined) {
        answer.resume();
      } else {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
