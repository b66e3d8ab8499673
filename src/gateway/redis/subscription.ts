import type { ServerResponse } from "node:http";
import type { Memory } from "../memory.ts";
import type { RedisSubscriber } from "./backend.ts";

/** One client's subscription. */
export interface SubscriptionRequest {
  /** What all answers take that are under way: what waits for slow readers is counted with them. */
  readonly memory: Memory;
  readonly subscriber: RedisSubscriber;
  readonly kind: "subscribe" | "psubscribe";
  readonly channel: string;
  /**
   * How often a comment is sent while there are no messages, so that proxies on the way keep the connection
   * open.
   */
  readonly keepAliveMs: number;
}

/**
 * A client that lets more than this pile up is cut off: it must not fill the memory (Redis does the same).
 */
const maxBacklogBytes = 8 * 1024 * 1024;
/** Less is not worth counting. */
const shortBacklogBytes = 64 * 1024;

const keepAliveEvent = ": keepalive\n\n";
/** The system of a client that has gone has refused a write by then, ms. */
const goneAfterMs = 100;

/**
 * Streams a channel's or pattern's messages as server-sent events until the client leaves or Redis is lost.
 * The stream begins when Redis has confirmed, so what is published after the first event is received.
 *
 * @throws RedisUnavailable before anything has been sent.
 */
export async function streamSubscription(
  request: SubscriptionRequest,
  response: ServerResponse,
): Promise<void> {
  const { kind, channel } = request;
  let confirmed = false;
  const early: string[] = [];
  const backlog = request.memory.open();
  const write = (event: string): void => {
    if (!confirmed) {
      early.push(event);
    } else if (!response.destroyed && !response.writableEnded) {
      response.write(event);
      const { writableLength } = response;
      const hasRoom = writableLength <= shortBacklogBytes || backlog.take(writableLength - backlog.bytes);
      if (!hasRoom || writableLength > maxBacklogBytes) {
        response.destroy();
      }
    }
  };
  const subscription = await request.subscriber.subscribe(kind, channel, {
    message: (from, payload) => {
      const head = kind === "subscribe" ? `message,${from}` : `pmessage,${channel},${from}`;
      write(toEvent(`${head},${payload.toString("utf8")}`));
    },
    lost: () => {
      if (confirmed) {
        response.end();
      }
    },
  });
  const keepAlive = setInterval(() => write(keepAliveEvent), request.keepAliveMs);
  keepAlive.unref();
  const leave = (): void => {
    clearInterval(keepAlive);
    backlog.release();
    subscription.close();
  };
  if (response.destroyed) {
    leave();
    return;
  }
  response.once("close", leave);
  response.on("drain", () => backlog.release());
  // Nothing more is expected of a client that closes its side; two writes show whether it is still there.
  response.socket?.once("end", () => {
    write(keepAliveEvent);
    setTimeout(() => write(keepAliveEvent), goneAfterMs).unref();
  });
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-cache",
    "x-accel-buffering": "no",
  });
  confirmed = true;
  write(toEvent(`${kind},${channel},${subscription.count}`));
  for (const event of early) {
    write(event);
  }
}

/** Each line of the text is a data line of its own, as the format demands (HTML standard, 9.2). */
function toEvent(text: string): string {
  return `${text
    .split(/\r\n|\r|\n/)
    .map((line) => `data: ${line}\n`)
    .join("")}\n`;
}
