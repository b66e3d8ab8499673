import { connect, type Socket } from "node:net";
import { createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GameService, PlayerStatus } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createUpstashClient } from "../upstash-client.ts";
import { type Stack, startStack } from "./stack.ts";

/** Three beats of ten seconds, as they are by default. */
const letGoMs = 30_000;

let stack: Stack;

beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.close());

function redis() {
  return createUpstashClient(
    { url: stack.gateway.url, token: stack.gatewayPassword, timeoutMs: 5_000, subscriptionIdleMs: 1_000 },
    new AbortController().signal,
  );
}

/** Begins a stream of the worker on a connection of its own, and gives that when the answer has begun. */
async function openStream(path: string, message: object, token: string): Promise<Socket> {
  const { hostname, port, host } = new URL(stack.worker.url);
  const json = Buffer.from(JSON.stringify(message));
  const body = Buffer.concat([Buffer.alloc(5), json]);
  body.writeUInt32BE(json.length, 1);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/connect+json\r\n` +
      `authorization: Bearer ${token}\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  socket.write(body);
  await new Promise((resolve, reject) => {
    socket.once("data", resolve).once("error", reject);
  });
  socket.on("error", () => undefined);
  return socket;
}

describe("a client whose process is killed", () => {
  it("is let go within three beats, and its player is away then", { timeout: 120_000 }, async () => {
    const token = await stack.token(1);
    const transport = (bearer: string) =>
      createConnectTransport({
        baseUrl: stack.worker.url,
        httpVersion: "1.1",
        interceptors: [
          (next) => (request) => {
            request.header.set("authorization", `Bearer ${bearer}`);
            return next(request);
          },
        ],
      });
    const users = createClient(UserService, transport(token));
    const { user } = await users.createUser({ username: "vanishing", nickname: "Vanishing" });
    const userId = user?.userId ?? 0;
    const own = await stack.token(userId);
    const game = createClient(GameService, transport(own));
    const roomId = (await game.createRoom({ name: "Left alone" })).state?.roomId ?? 0;
    const subscribers = async () => {
      const [, count] = (await redis().command("PUBSUB", "NUMSUB", `room:${roomId}:live`)) as [
        string,
        number,
      ];
      return count;
    };
    const socket = await openStream("/naru.game.v1.GameService/WatchRoom", { roomId }, own);
    await expect.poll(subscribers, { timeout: 10_000 }).toBe(1);
    socket.resetAndDestroy();
    const killedAt = performance.now();
    await expect
      .poll(() => redis().command("ZSCORE", `room:${roomId}:presence`, userId), {
        timeout: letGoMs + 2_000,
        interval: 500,
      })
      .toBeNull();
    console.log(`Let go after ${((performance.now() - killedAt) / 1_000).toFixed(1)} s`);
    // A subscription that goes on would be opened again at least each five seconds.
    await expect.poll(subscribers, { timeout: 1_000 }).toBe(0);
    expect((await game.getState({ roomId })).state?.players.map(({ status }) => status)).toEqual([
      PlayerStatus.AWAY,
    ]);
  });
});
