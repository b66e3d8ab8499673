import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { afterEach, describe, expect, it } from "vitest";
import { type Front, startFront } from "../../src/cli/front.ts";
import { requirePort, UsageError } from "../../src/cli/port.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) {
    await close();
  }
});

async function open(): Promise<Front> {
  const front = await startFront(0);
  closing.push(() => front.close());
  return front;
}

/** A worker in its place: `answer` decides. */
async function serve(answer: Parameters<typeof createServer>[1] & object): Promise<string> {
  const server: Server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fronts: Record<string, (baseUrl: string) => Transport> = {
  "Connect JSON": (baseUrl) => createConnectTransport({ baseUrl }),
  "Connect binary": (baseUrl) => createConnectTransport({ baseUrl, useBinaryFormat: true }),
  "Connect GET": (baseUrl) => createConnectTransport({ baseUrl, useHttpGet: true }),
  "gRPC-Web": (baseUrl) => createGrpcWebTransport({ baseUrl }),
};

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => "answered",
    (error) => {
      const { code, rawMessage } = ConnectError.from(error);
      return `${Code[code]}: ${rawMessage}`;
    },
  );

const words = "The worker does not build: the terminal of npm start says why";

describe.each(Object.entries(fronts))("a call by %s", (_, transport) => {
  it("is told at once while the worker does not build, also when it waits already", async () => {
    const front = await open();
    const { promise: arrived, resolve: asked } = Promise.withResolvers<void>();
    front.open(await serve(() => asked()));
    const users = createClient(UserService, transport(front.url));
    const waiting = failureOf(users.getUser({ userId: 7 }));
    await arrived;
    front.shut(words);
    expect(await waiting).toBe(`Unavailable: ${words}`);
    expect(await failureOf(users.getUser({ userId: 7 }))).toBe(`Unavailable: ${words}`);
    const game = createClient(GameService, transport(front.url));
    const stream = (async () => {
      for await (const _event of game.watchRoom({ roomId: 1 })) {
        return;
      }
    })();
    expect(await failureOf(stream)).toBe(`Unavailable: ${words}`);
  });

  it("is told that the worker is starting, or gone", async () => {
    const front = await open();
    const users = createClient(UserService, transport(front.url));
    expect(await failureOf(users.getUser({ userId: 7 }))).toMatch(/^Unavailable: The worker is starting/);
    front.open("http://127.0.0.1:1");
    expect(await failureOf(users.getUser({ userId: 7 }))).toMatch(
      /^Unavailable: The worker did not answer: /,
    );
  });
});

describe("the front of npm start", () => {
  it("passes requests and answers as they are, bodies and all", async () => {
    const front = await open();
    const bodies: string[] = [];
    front.open(
      await serve(async (request, response) => {
        let body = "";
        for await (const chunk of request) {
          body += chunk;
        }
        bodies.push(
          `${request.method} ${request.url} ${request.headers.host} ${request.headers["x-a"]} ${body}`,
        );
        response.writeHead(418, { "set-cookie": ["a=1", "b=2"], "x-b": "c" });
        response.write("first ");
        response.end("last");
      }),
    );
    const { host } = new URL(front.url);
    const response = await fetch(`${front.url}/path?x=1`, {
      method: "PUT",
      headers: { "x-a": "b" },
      body: "hello",
    });
    expect([response.status, response.headers.getSetCookie(), response.headers.get("x-b")]).toEqual([
      418,
      ["a=1", "b=2"],
      "c",
    ]);
    expect(await response.text()).toBe("first last");
    expect(bodies).toEqual([`PUT /path?x=1 ${host} b hello`]);
  });

  it("tells the worker when a caller goes away", async () => {
    const front = await open();
    const { promise: gone, resolve: left } = Promise.withResolvers<void>();
    const { promise: begun, resolve: began } = Promise.withResolvers<void>();
    front.open(
      await serve((_request, response) => {
        response.on("close", () => left());
        response.write("first");
        began();
      }),
    );
    const controller = new AbortController();
    await fetch(front.url, { signal: controller.signal });
    await begun;
    controller.abort();
    await gone;
  });

  it("says at once that its port is taken, and how to choose another", async () => {
    const taken = Number(new URL((await open()).url).port);
    const expected = `Port ${taken} is taken by another program, perhaps by a second "npm start". Stop that one, or choose another port: set PORT to it, as in PORT=${taken + 1000} npm start`;
    await expect(startFront(taken)).rejects.toThrow(new UsageError(expected));
    await expect(requirePort("PORT", taken)).rejects.toThrow(new UsageError(expected));
  });
});
