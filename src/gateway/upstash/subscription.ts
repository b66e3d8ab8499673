import type { ServerResponse } from "node:http";
import type { RedisSubscriber } from "./backend.ts";

/** One client's subscription. */
export interface SubscriptionRequest {
  readonly subscriber: RedisSubscriber;
  readonly kind: "subscribe" | "psubscribe";
  readonly channel: string;
  /** How often a comment is sent while there are no messages, so that proxies on the way keep the connection open. */
  readonly keepAliveMs: number;
}

/** A client that lets more than this pile up is cut off: it must not fill the memory (Redis does the same). */
const maxBacklogBytes = 8 * 1024 * 1024;

/**
 * Streams a channel's or pattern's messages as server-sent events until the client leaves or Redis is lost. The stream
 * begins when Redis has confirmed, so what is published after the first event is received.
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
  const write = (event: string): void => {
    if (!confirmed) {
      early.push(event);
    } else if (!response.destroyed && !response.writableEnded) {
      response.write(event);
      if (response.writableLength > maxBacklogBytes) {
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
  const keepAlive = setInterval(() => write(": keepalive\n\n"), request.keepAliveMs);
  keepAlive.unref();
  const leave = (): void => {
    clearInterval(keepAlive);
    subscription.close();
  };
  if (response.destroyed) {
    leave();
    return;
  }
  response.once("close", leave);
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
