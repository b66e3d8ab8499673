import { type CallOptions, Code, ConnectError, type Transport } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { describe, expect, it, vi } from "vitest";
import {
  createClient,
  createNaruTransport,
  systemClock,
  withBatching,
  withBreaker,
  withDedupe,
  withHedging,
  withRetries,
} from "../../src/client/index.ts";
import { platform } from "../../src/client/resilience/environment.ts";
import { withBufferedStreams } from "../../src/client/transfer/buffered-streams.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { baseUrl } from "../batch/serve.ts";
import { errorOf } from "../error-of.ts";
import { createVirtualTime } from "./resilience/virtual-time.ts";
import { createServer, getUser } from "./server.ts";

const day = 86_400_000;
const timeouts = [
  2 ** 31 - 1,
  2 ** 31,
  25 * day,
  50 * day,
  365_000 * day,
  Number.MAX_VALUE,
  Infinity,
  1_500.5,
];

const layers: Record<string, (transport: Transport) => Transport> = {
  everything: (transport) => createNaruTransport(transport, { hedging: { minCalls: 1 } }),
  "everything without batches": (transport) => createNaruTransport(transport, { batching: false }),
  batching: withBatching({ roundTrips: { add: () => undefined, get: () => 200 } }),
  retries: withRetries(),
  "hedging at once": withHedging({ delayMs: 0, minDelayMs: 0 }),
  dedupe: withDedupe(),
};

describe.each(Object.entries(layers))("a deadline in the far future, with %s", (_, layer) => {
  it.each(timeouts)("is no deadline now: %d ms", async (timeoutMs) => {
    const sent: (string | null)[] = [];
    const server = createServer({
      getUser: (request, context) => {
        sent.push(context.requestHeader.get("connect-timeout-ms"));
        return getUser(request, context);
      },
    });
    const users = createClient(UserService, layer(server.transport));
    const answers = await Promise.all(
      [1, 2, 3, 3].map((userId, i) =>
        users.getUser({ userId }, { timeoutMs: i === 0 ? timeoutMs : timeoutMs / 2 }),
      ),
    );
    expect(answers.map(({ user }) => user?.userId)).toEqual([1, 2, 3, 3]);
    for (const value of [...sent, ...server.seen.map(({ headers }) => headers.get("connect-timeout-ms"))]) {
      expect(value ?? "1").toMatch(/^\d{1,10}$/);
    }
  });
});

describe.each(Object.entries(layers).filter(([name]) => name.startsWith("everything")))(
  "a deadline that is no number, with %s",
  (_, layer) => {
    it.each<[string, unknown]>([
      ["NaN", Number.NaN],
      ["text", "soon"],
      ["an object", {}],
    ])("is told to its caller, and nothing is sent: %s", async (_name, timeoutMs) => {
      const server = createServer({ getUser });
      const users = createClient(UserService, layer(server.transport));
      const calls = [1, 2, 2].map((userId) => users.getUser({ userId }, { timeoutMs: timeoutMs as number }));
      for (const call of calls) {
        const error = await errorOf(call);
        expect(error.code).toBe(Code.InvalidArgument);
        expect(error.rawMessage).toBe("timeoutMs is no number");
      }
      expect(server.seen).toEqual([]);
    });

    it.each([0, -1, -Infinity])("means none when it is no time: %d", async (timeoutMs) => {
      const server = createServer({ getUser });
      const users = createClient(UserService, layer(server.transport));
      expect((await users.getUser({ userId: 1 }, { timeoutMs })).user?.userId).toBe(1);
    });
  },
);

describe("the clock on the wall", () => {
  it("may be set back by an hour, and calls go on", async () => {
    const server = createServer({
      getUser: () => {
        throw new ConnectError("Down", Code.Unavailable);
      },
    });
    const wall = vi.spyOn(Date, "now");
    try {
      const users = createClient(UserService, withBreaker({ minCalls: 1 })(server.transport));
      await errorOf(users.getUser({ userId: 1 }));
      wall.mockReturnValue(Date.now() - 3_600_000);
      const { rawMessage } = await errorOf(users.getUser({ userId: 1 }));
      const ms = Number(/for another (\d+) ms/.exec(rawMessage)?.[1]);
      expect(ms).toBeGreaterThan(0);
      expect(ms).toBeLessThanOrEqual(1_200);
    } finally {
      wall.mockRestore();
    }
  });

  it.each([
    ["the client", systemClock],
    ["its resilience", platform],
  ])("is nothing that %s asks", (_, clock) => {
    const wall = vi.spyOn(Date, "now").mockReturnValue(0);
    try {
      const before = clock.now();
      wall.mockReturnValue(1e15);
      expect(clock.now() - before).toBeLessThan(10_000);
    } finally {
      wall.mockRestore();
    }
  });
});

describe("a call that is cancelled where signals have no reason, as on React Native", () => {
  it.each(Object.entries(layers))("says that it was cancelled, with %s", async (_, layer) => {
    const server = createServer({ getUser: () => new Promise(() => undefined) });
    const users = createClient(UserService, layer(server.transport));
    const controller = new AbortController();
    Object.defineProperty(controller.signal, "reason", { value: undefined });
    const calls = [1, 2].map((userId) => errorOf(users.getUser({ userId }, { signal: controller.signal })));
    await vi.waitFor(() => expect(server.seen.length).toBeGreaterThan(0));
    controller.abort();
    for (const error of await Promise.all(calls)) {
      expect(error.code).toBe(Code.Canceled);
      expect(error.message).not.toMatch(/undefined|null/);
      expect(error.rawMessage).toMatch(/abort/i);
    }
  });
});

const streaming: Record<string, (transport: Transport, fetch: typeof globalThis.fetch) => Transport> = {
  everything: (transport) => createNaruTransport(transport),
  "everything over buffered streams": (transport, fetch) =>
    createNaruTransport(withBufferedStreams({ baseUrl, fetch })(transport)),
};

describe.each(Object.entries(streaming))("a stream that is left, with %s", (_, wrap) => {
  /** A room whose events never end, and what became of its body. */
  function createRoom() {
    const room = { requests: 0, ended: 0 };
    const server = createServer({});
    const fetch: typeof globalThis.fetch = async (_input, init) => {
      room.requests++;
      init?.signal?.addEventListener("abort", () => room.ended++);
      const event = new Uint8Array([0, 0, 0, 0, 2, 10, 0]);
      const body = new ReadableStream({
        pull: (controller) => controller.enqueue(event),
        cancel: () => void room.ended++,
      });
      return new Response(body, { headers: { "content-type": "application/connect+proto" } });
    };
    const inner = createConnectTransport({ baseUrl, useBinaryFormat: true, fetch });
    const client = createClient(GameService, wrap(inner, fetch));
    return Object.assign(room, {
      server,
      watch: (options?: CallOptions) => client.watchRoom({ roomId: 1 }, options),
    });
  }

  it("ends its request at a break", async () => {
    const room = createRoom();
    let events = 0;
    for await (const _event of room.watch()) {
      if (++events === 3) {
        break;
      }
    }
    await vi.waitFor(() => expect(room.ended).toBeGreaterThan(0));
    expect(room.requests).toBe(1);
  });

  it("ends its request when the loop throws", async () => {
    const room = createRoom();
    await expect(async () => {
      for await (const _event of room.watch()) {
        throw new Error("A bug of the app");
      }
    }).rejects.toThrow("A bug of the app");
    await vi.waitFor(() => expect(room.ended).toBeGreaterThan(0));
  });

  it("still ends by its signal", async () => {
    const room = createRoom();
    const controller = new AbortController();
    const error = await errorOf(
      (async () => {
        for await (const _event of room.watch({ signal: controller.signal })) {
          controller.abort();
        }
      })(),
    );
    expect(error.code).toBe(Code.Canceled);
    expect(room.ended).toBeGreaterThan(0);
  });
});

describe("an error of a call that was not sent", () => {
  it("tells of what kept the calls before it from being answered", async () => {
    const time = createVirtualTime();
    const transport = createConnectTransport({
      baseUrl,
      fetch: () => Promise.reject(new TypeError("Failed to fetch: the page may not call this origin")),
    });
    for (const layer of [
      (inner: Transport) => createNaruTransport(inner, { retries: { environment: time }, breaker: false }),
      (inner: Transport) => createNaruTransport(inner, { retries: { environment: time }, throttling: false }),
    ]) {
      const users = createClient(UserService, layer(transport));
      let error = new ConnectError("");
      for (let i = 0; i < 200 && !/held back|keeps failing/.test(error.rawMessage); i++) {
        error = await errorOf(time.run(users.getUser({ userId: 1 })));
      }
      expect(error.rawMessage).toMatch(/held back|keeps failing/);
      expect(error.rawMessage).toContain("Failed to fetch: the page may not call this origin");
      expect((error.cause as ConnectError).rawMessage).toBe(
        "Failed to fetch: the page may not call this origin",
      );
    }
  });
});
