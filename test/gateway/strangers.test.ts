import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
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
  let crowded: TestGateway;
  beforeAll(async () => {
    crowded = await startGateway({ maxStrangers: 5 });
  });
  afterAll(() => crowded.stop());

  const open = (): Socket => connect(crowded.gateway.port, "127.0.0.1").on("error", () => undefined);
  const opened = (count: number) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const socket = open();
        await once(socket, "connect");
        return socket.resume();
      }),
    );
  const isClosed = (socket: Socket) => socket.closed;

  it("do not keep others out: the oldest go, once they are not new any more", async () => {
    const strangers = await opened(8);
    expect((await crowded.execute("SELECT 1")).error).toBeNull();
    await vi.waitFor(() => expect(strangers.filter(isClosed)).toHaveLength(3), 3_000);
    expect(strangers.slice(3).some(isClosed)).toBe(false);
    for (const socket of strangers) {
      socket.destroy();
    }
  });

  it("are not too many at once, however new they are", async () => {
    const strangers = await opened(60);
    await vi.waitFor(() => expect(strangers.filter(isClosed).length).toBeGreaterThanOrEqual(20), 400);
    for (const socket of strangers) {
      socket.destroy();
    }
  });

  it("but come all at once and then ask are all answered", async () => {
    const clients = await opened(35);
    await vi.waitFor(async () => expect((await crowded.status()).limits.strangers).toBe(35));
    const answers = await Promise.all(
      clients.map(async (socket) => {
        const answered = Promise.race([once(socket, "data"), once(socket, "close")]);
        socket.write(request);
        const [chunk] = await answered;
        socket.destroy();
        return String(chunk).slice(0, 12);
      }),
    );
    expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 200"]));
  });
});
