import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, password, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({ keepAliveMs: 50 });
});

afterAll(() => server.stop());

async function subscriptions(): Promise<number> {
  return (await server.status()).redis.subscriptions;
}

async function channels(): Promise<unknown> {
  const response = await server.command("/", ["pubsub", "channels"]);
  return ((await response.json()) as { result: unknown }).result;
}

/** A subscription as it is on the wire. */
async function open(path: string): Promise<{ response: Response; next(): Promise<string>; close(): void }> {
  const controller = new AbortController();
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${password}`, accept: "text/event-stream" },
    signal: controller.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  return {
    response,
    next: async () => {
      while (!buffer.includes("\n\n")) {
        const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) {
          throw new Error("The stream has ended");
        }
        buffer += value;
      }
      const end = buffer.indexOf("\n\n");
      const event = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      return event;
    },
    close: () => controller.abort(),
  };
}

/** The next event that is not a comment. */
async function nextEvent(stream: { next(): Promise<string> }): Promise<string> {
  for (;;) {
    const event = await stream.next();
    if (!event.startsWith(":")) {
      return event;
    }
  }
}

describe("a subscription", () => {
  it("gives the messages of its channel to @upstash/redis", async () => {
    const redis = server.redis();
    const subscriber = redis.subscribe<{ n: number }>("room");
    const messages: unknown[] = [];
    subscriber.on("message", ({ channel, message }) => messages.push([channel, message]));
    await eventually(async () => expect(await channels()).toEqual(["room"]));
    expect(await redis.publish("room", { n: 1 })).toBe(1);
    expect(await redis.publish("elsewhere", { n: 2 })).toBe(0);
    await redis.publish("room", { n: 3 });
    await eventually(() =>
      expect(messages).toEqual([
        ["room", { n: 1 }],
        ["room", { n: 3 }],
      ]),
    );
    await subscriber.unsubscribe();
    await eventually(async () => expect(await channels()).toEqual([]));
  });

  it("of a pattern says which channel a message came by", async () => {
    const subscriber = server.redis().psubscribe<string>("game:*");
    const messages: unknown[] = [];
    subscriber.on("pmessage", (data) => messages.push(data));
    await eventually(async () => expect(await server.redis().publish("game:7", '"x"')).toBe(1));
    await eventually(() =>
      expect(messages).toContainEqual({ pattern: "game:*", channel: "game:7", message: "x" }),
    );
    await subscriber.unsubscribe();
    await eventually(async () => expect(await subscriptions()).toBe(0));
  });

  it("begins with Redis's confirmation, as a stream of events", async () => {
    const stream = await open("/subscribe/wire");
    expect(stream.response.headers.get("content-type")).toBe("text/event-stream");
    expect(await nextEvent(stream)).toBe("data: subscribe,wire,1");
    await server.command("/", ["publish", "wire", "a,b"]);
    expect(await nextEvent(stream)).toBe("data: message,wire,a,b");
    stream.close();
  });

  it("keeps the line breaks of a message", async () => {
    const stream = await open("/subscribe/lines");
    await nextEvent(stream);
    await server.command("/", ["publish", "lines", "one\ntwo"]);
    expect(await nextEvent(stream)).toBe("data: message,lines,one\ndata: two");
    stream.close();
  });

  it("gets a comment while there are no messages", async () => {
    const stream = await open("/subscribe/quiet");
    await nextEvent(stream);
    expect(await stream.next()).toBe(": keepalive");
    stream.close();
  });

  it.each([
    ["with a slash", "/subscribe/a/b", "a/b"],
    ["that is percent-encoded", "/subscribe/a%20b%3F", "a b?"],
    ["with other letters", "/subscribe/%C3%A9%F0%9F%98%80", "é😀"],
  ])("of a channel %s", async (_name, path, channel) => {
    const stream = await open(path);
    expect(await nextEvent(stream)).toBe(`data: subscribe,${channel},1`);
    await server.command("/", ["publish", channel, "x"]);
    expect(await nextEvent(stream)).toBe(`data: message,${channel},x`);
    stream.close();
  });

  it("ends in Redis when its client leaves, and not before the last one of the channel", async () => {
    const [first, second] = [await open("/subscribe/shared"), await open("/subscribe/shared")];
    await Promise.all([nextEvent(first), nextEvent(second)]);
    first.close();
    await eventually(async () => expect(await subscriptions()).toBe(1));
    await server.command("/", ["publish", "shared", "still"]);
    expect(await nextEvent(second)).toBe("data: message,shared,still");
    second.close();
    await eventually(async () => expect(await channels()).toEqual([]));
  });

  it("is one connection to Redis for a hundred clients", async () => {
    const streams = await Promise.all(
      Array.from({ length: 100 }, (_, index) => open(`/subscribe/many:${index % 10}`)),
    );
    await Promise.all(streams.map(nextEvent));
    const response = await server.command("/", ["info", "clients"]);
    const { result } = (await response.json()) as { result: string };
    expect(result).toMatch(/connected_clients:2\r/);
    await server.command("/", ["publish", "many:3", "x"]);
    const heard = streams.filter((_, index) => index % 10 === 3);
    expect(await Promise.all(heard.map(nextEvent))).toEqual(
      Array.from({ length: 10 }, () => "data: message,many:3,x"),
    );
    for (const stream of streams) {
      stream.close();
    }
    await eventually(async () => expect(await subscriptions()).toBe(0));
  });

  it("of a client that does not read is ended before it fills the memory", async () => {
    const { port } = server.gateway;
    const socket = connect({ port, host: "127.0.0.1" }, () => {
      socket.write(
        `POST /subscribe/flood HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${password}\r\ncontent-length: 0\r\n\r\n`,
      );
    });
    socket.pause();
    socket.on("error", () => {});
    await eventually(async () => expect(await channels()).toEqual(["flood"]));
    const message = "x".repeat(1_000_000);
    for (let sent = 0; sent < 40; sent++) {
      await server.command("/", ["publish", "flood", message]);
    }
    await eventually(async () => expect(await subscriptions()).toBe(0));
    socket.destroy();
  });

  it("does not stop other commands", async () => {
    const stream = await open("/subscribe/busy");
    await nextEvent(stream);
    expect(await server.redis().ping()).toBe("PONG");
    stream.close();
  });

  it("needs the token", async () => {
    const response = await fetch(`${server.url}/subscribe/secret`, { method: "POST" });
    expect([response.status, await response.json()]).toEqual([
      401,
      { error: "WRONGPASS invalid or missing auth token" },
    ]);
  });
});
