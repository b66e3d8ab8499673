import { gunzipSync } from "node:zlib";
import { Code, createClient } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { gzipByFflate } from "../../src/client/fflate.ts";
import { withBatching, withCompression } from "../../src/client/index.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../error-of.ts";
import { type ConnectOptions, createServer, getUser } from "./server.ts";

const long = {
  username: "ada",
  nickname: "Ada",
  tags: Array.from({ length: 30 }, () => "a tag that repeats"),
};

/** A client that compresses what goes to a server. */
function setUp(options: Parameters<typeof withCompression>[0] = {}, connect: ConnectOptions = {}) {
  const tags: unknown[] = [];
  const server = createServer({
    getUser,
    createUser: (request) => {
      tags.push(request.tags.length);
      return {};
    },
  });
  let through!: typeof fetch;
  const { transport } = createServer(
    {},
    { ...connect, fetch: (...call) => withCompression(options)(through)(...call) },
  );
  through = server.fetch;
  return { ...server, tags, transport, client: createClient(UserService, transport) };
}

describe("withCompression()", () => {
  it.each([
    ["the platform's, binary", {}, {}],
    ["the platform's, JSON", {}, { useBinaryFormat: false }],
    ["fflate's", { gzip: gzipByFflate }, {}],
  ])("makes a long body shorter, which the server reads: %s", async (_, options, connect) => {
    const { client, seen, tags } = setUp({ minBytes: 500, ...options }, connect);
    await client.createUser(long);
    expect(tags).toEqual([30]);
    expect(seen[0]?.headers.get("content-encoding")).toBe("gzip");
    expect(seen[0]!.body.length).toBeLessThan(150);
    expect(gunzipSync(seen[0]!.body).length).toBeGreaterThan(500);
  });

  it("makes batches shorter, streamed or not", async () => {
    for (const stream of [true, false]) {
      const { transport, seen } = setUp();
      const client = createClient(UserService, withBatching({ stream })(transport));
      const calls = Array.from({ length: 50 }, (_, i) => client.getUser({ userId: i + 1 }));
      expect((await Promise.all(calls)).at(-1)?.user?.userId).toBe(50);
      expect(seen).toHaveLength(1);
      const header = stream ? "connect-content-encoding" : "content-encoding";
      expect(seen[0]?.headers.get(header)).toBe("gzip");
      expect(seen[0]!.body.length).toBeLessThan(700);
    }
  });

  it("reads the compressed messages of a stream, and those that are not", async () => {
    const big = "x".repeat(5000);
    const sizes: (number | undefined)[] = [];
    const games = {
      async *watchRoom() {
        yield { event: { text: big } };
        yield {};
      },
    };
    const server = createServer({}, { games } as object);
    const counting: typeof fetch = async (...call) => {
      const response = await server.fetch(...call);
      const bytes = await response.clone().bytes();
      sizes.push(bytes.length);
      return response;
    };
    const { transport } = createServer({}, { fetch: withCompression()(counting) });
    const events = [];
    for await (const { event } of createClient(GameService, transport).watchRoom({ roomId: 1 })) {
      events.push(event?.text.length);
    }
    expect(events).toEqual([5000, undefined]);
    expect(sizes[0]).toBeLessThan(200);
  });

  it("breaks off a stream that breaks off", async () => {
    const fetch = withCompression()(async () => {
      const half = new Uint8Array([0, 0, 0, 0, 9, 1, 2]);
      return new Response(half, { headers: { "content-type": "application/connect+proto" } });
    });
    const { transport } = createServer({}, { fetch });
    const stream = createClient(GameService, transport).watchRoom({ roomId: 1 });
    const error = await errorOf(stream[Symbol.asyncIterator]().next());
    expect(error.message).toContain("incomplete envelope");
  });

  it("leaves short bodies, and those that it would not make shorter, as they are", async () => {
    const { client, seen } = setUp();
    await client.createUser({ username: "ada", nickname: "Ada" });
    const { client: noisy, seen: noise } = setUp({
      minBytes: 1,
      gzip: (bytes) => new Uint8Array(bytes.length),
    });
    await noisy.createUser({ username: "ada", nickname: "Ada" });
    expect([...seen, ...noise].map(({ headers }) => headers.get("content-encoding"))).toEqual([null, null]);
  });

  it("leaves a GET and what is compressed already as they are", async () => {
    const got: unknown[] = [];
    const fetch = withCompression({ minBytes: 1 })(async (_, init) => {
      got.push(new Headers(init?.headers).get("content-encoding"));
      return new Response();
    });
    const headers = { "content-type": "application/proto" };
    await fetch("http://naru.test", { headers });
    await fetch("http://naru.test", {
      headers: { ...headers, "content-encoding": "br" },
      body: new Uint8Array(2000),
      method: "POST",
    });
    await fetch("http://naru.test", {
      headers: { "content-type": "application/grpc-web+proto" },
      body: new Uint8Array(2000),
      method: "POST",
    });
    expect(got).toEqual([null, "br", null]);
  });

  it("sends nothing for a call that was cancelled meanwhile", async () => {
    const controller = new AbortController();
    const gzip = async () => {
      controller.abort();
      return new Uint8Array();
    };
    const { client, seen } = setUp({ minBytes: 1, gzip });
    const error = await errorOf(client.createUser(long, { signal: controller.signal }));
    expect(error.code).toBe(Code.Canceled);
    expect(seen).toEqual([]);
  });
});
