import { EventEmitter, once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createStrangers } from "../../src/gateway/http/strangers.ts";
import { password, startGateway, type TestGateway } from "./setup.ts";

const body = JSON.stringify({ query: "SELECT 'a'", session: null });
const request = [
  "POST /psdb.v1alpha1.Database/Execute HTTP/1.1",
  "Host: gateway",
  `Authorization: Basic ${Buffer.from(`writer:${password}`).toString("base64")}`,
  `Content-Length: ${Buffer.byteLength(body)}`,
  "",
  body,
].join("\r\n");

describe("clients that have not said who they are", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function enter(count: number, max: number) {
    const strangers = createStrangers(max);
    const closed: number[] = [];
    const sockets = Array.from({ length: count }, (_, index) => {
      const socket = Object.assign(new EventEmitter(), { destroy: () => closed.push(index) });
      return socket as unknown as Socket;
    });
    for (const socket of sockets) {
      strangers.enter(socket);
    }
    return { strangers, sockets, closed };
  }

  it("do not keep others out: the oldest go, once they are not new any more", async () => {
    const { closed } = enter(8, 5);
    await vi.advanceTimersByTimeAsync(499);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(closed).toEqual([0, 1, 2]);
  });

  it("go one after another, each when it is not new any more", async () => {
    const { strangers, sockets, closed } = enter(5, 5);
    for (let i = 0; i < 3; i++) {
      await vi.advanceTimersByTimeAsync(300);
      strangers.enter(Object.assign(new EventEmitter(), { destroy: () => closed.push(-1) }) as never);
    }
    await vi.advanceTimersByTimeAsync(2);
    expect(closed).toEqual([0, 1, 2]);
    expect(strangers.has(sockets[3]!)).toBe(true);
  });

  it("are not too many at once, however new they are", () => {
    const { strangers, closed } = enter(60, 5);
    expect(strangers.count).toBe(40);
    expect(closed).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it("stay when they say it, even where this process has been too busy to read it in time", async () => {
    const { strangers, sockets, closed } = enter(8, 5);
    vi.setSystemTime(Date.now() + 2_000);
    // What a client has sent is read before the turn of the event loop ends.
    vi.advanceTimersToNextTimer();
    for (const socket of sockets.slice(0, 4)) {
      strangers.trust(socket);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(closed).toEqual([]);
    expect(strangers.count).toBe(4);
  });
});

describe("a gateway that keeps five strangers", () => {
  let crowded: TestGateway;
  beforeAll(async () => {
    crowded = await startGateway({ maxStrangers: 5 });
  });
  afterAll(() => crowded.stop());

  const open = () => connect(crowded.gateway.port, "127.0.0.1").on("error", () => undefined);

  it("answers the next client, and closes the oldest", async () => {
    const strangers = Array.from({ length: 8 }, () => open().resume());
    await Promise.all(strangers.map((socket) => once(socket, "connect")));
    expect((await crowded.execute("SELECT 1")).error).toBeNull();
    await vi.waitFor(() => expect(strangers.slice(0, 3).every(({ closed }) => closed)).toBe(true), 5_000);
    expect(strangers[7]?.closed).toBe(false);
    for (const socket of strangers) {
      socket.destroy();
    }
  });

  it("answers all of 35 that come at once and ask", async () => {
    const answers = Array.from({ length: 35 }, async () => {
      const socket = open();
      socket.once("connect", () => socket.write(request));
      const [chunk] = await Promise.race([once(socket, "data"), once(socket, "close")]);
      socket.destroy();
      return String(chunk).slice(0, 12);
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set(["HTTP/1.1 200"]));
  });
});
