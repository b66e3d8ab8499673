import { create, toBinary } from "@bufbuild/protobuf";
import { createContextValues } from "@connectrpc/connect";
import { afterEach, describe, expect, it, vi } from "vitest";
import { gzip, unaryCompressions } from "../../src/compress/node-zlib.ts";
import { codecs } from "../../src/gen/codecs.ts";
import {
  GameService,
  WatchRoomRequestSchema,
  type WatchRoomResponse,
  WatchRoomResponseSchema,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  GetUserRequestSchema,
  GetUserResponseSchema,
  UserService,
} from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createRpcMethods } from "../../src/rpc/handler.ts";
import { route } from "../../src/rpc/routes.ts";

const maxBytes = 1 << 20;

/** What the handlers below answer with. */
let image = "";
let events: WatchRoomResponse[] = [];

const methods = createRpcMethods(
  {
    services: [
      route(UserService, { getUser: () => ({ user: { profileImage: image } }) }),
      route(GameService, {
        async *watchRoom() {
          yield* events;
        },
      }),
    ],
    publicMethods: [],
  },
  { codecs, interceptors: [], maxTimeoutMs: 30_000, maxStreamTimeoutMs: 60_000, readMaxBytes: maxBytes },
);

async function post(
  path: string,
  { body, headers, cf }: { body: Uint8Array; headers: Record<string, string>; cf?: object },
): Promise<Response> {
  const request = new Request(`http://naru.test${path}`, {
    method: "POST",
    headers,
    body: body as Uint8Array<ArrayBuffer>,
  });
  const method = methods.get(path);
  if (method === undefined) {
    throw new Error(`There is no ${path}`);
  }
  return method.handle(cf === undefined ? request : Object.assign(request, { cf }), createContextValues());
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a unary answer over Connect", () => {
  const getUser = (accept: string, cf?: object) =>
    post("/naru.game.v1.UserService/GetUser", {
      body: toBinary(GetUserRequestSchema, create(GetUserRequestSchema, { userId: 1 })),
      headers: { "content-type": "application/proto", "accept-encoding": accept },
      ...(cf && { cf }),
    });

  /** An image whose answer is `size` bytes long. */
  const createImage = (size: number) => {
    const overhead = answerOf(" ".repeat(size)).length - size;
    return "a".repeat(size - overhead);
  };
  const answerOf = (profileImage: string) =>
    toBinary(GetUserResponseSchema, create(GetUserResponseSchema, { user: { profileImage } }));

  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["deflate", "deflate"],
    ["gzip;q=0.1, deflate", "deflate"],
  ])('to "%s" comes in %s', async (accept, name) => {
    image = createImage(3000);
    const response = await getUser(accept);
    expect(response.headers.get("content-encoding")).toBe(name);
    expect(response.headers.get("vary")).toBe("Accept-Encoding, Origin");
    const body =
      unaryCompressions.get(name)?.decompress(await response.bytes(), maxBytes) ?? new Uint8Array();
    expect(Buffer.compare(body, answerOf(image))).toBe(0);
  });

  it.each(["zstd", "identity", "", "gzip;q=0"])('to "%s" comes as it is', async (accept) => {
    image = createImage(3000);
    const response = await getUser(accept);
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(Buffer.compare(await response.bytes(), answerOf(image))).toBe(0);
  });

  it("is compressed from 1,025 bytes on", async () => {
    image = createImage(1024);
    expect(answerOf(image)).toHaveLength(1024);
    expect((await getUser("gzip")).headers.get("content-encoding")).toBeNull();
    image = createImage(1025);
    expect((await getUser("gzip")).headers.get("content-encoding")).toBe("gzip");
  });

  it("goes by the caller's own list where Cloudflare has rewritten the header", async () => {
    image = createImage(3000);
    const response = await getUser("br, gzip", { clientAcceptEncoding: "deflate" });
    expect(response.headers.get("content-encoding")).toBe("deflate");
    const none = await getUser("br, gzip", { clientAcceptEncoding: "identity" });
    expect(none.headers.get("content-encoding")).toBeNull();
  });

  it("is not compressed when that does not make it shorter", async () => {
    image = createImage(3000);
    vi.spyOn(gzip, "compress").mockImplementation((bytes) => new Uint8Array(bytes.length));
    const response = await getUser("gzip");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(Buffer.compare(await response.bytes(), answerOf(image))).toBe(0);
  });

  it("arrives as it is when its compression fails", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(gzip, "compress").mockImplementation(() => {
      throw new Error("out of memory");
    });
    image = createImage(3000);
    const response = await getUser("gzip");
    expect(response.status).toBe(200);
    expect(Buffer.compare(await response.bytes(), answerOf(image))).toBe(0);
  });
});

describe.each([
  ["Connect", "application/connect+proto", "connect-accept-encoding"],
  ["gRPC-Web", "application/grpc-web+proto", "grpc-accept-encoding"],
])("a stream over %s", (_, contentType, acceptHeader) => {
  const watchRoom = async (accept: string) => {
    const message = toBinary(WatchRoomRequestSchema, create(WatchRoomRequestSchema, { roomId: 1 }));
    const response = await post("/naru.game.v1.GameService/WatchRoom", {
      body: Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]),
      headers: { "content-type": contentType, [acceptHeader]: accept },
    });
    const body = Buffer.from(await response.bytes());
    return { response, flags: body[0], data: body.subarray(5, 5 + body.readUInt32BE(1)) };
  };
  const large = create(WatchRoomResponseSchema, { event: { text: "again ".repeat(400) } });
  const small = create(WatchRoomResponseSchema, { event: { text: "again ".repeat(150) } });

  it.each(["gzip", "deflate"])("compresses a large message in %s, and flags it", async (name) => {
    events = [large];
    const { flags, data } = await watchRoom(name);
    expect(flags).toBe(1);
    const message = unaryCompressions.get(name)?.decompress(data, maxBytes) ?? new Uint8Array();
    expect(Buffer.compare(message, toBinary(WatchRoomResponseSchema, large))).toBe(0);
  });

  it("leaves a small message as it is", async () => {
    events = [small];
    const { flags, data } = await watchRoom("gzip");
    expect(flags).toBe(0);
    expect(Buffer.compare(data, toBinary(WatchRoomResponseSchema, small))).toBe(0);
  });

  it("has no brotli", async () => {
    events = [large];
    expect((await watchRoom("br")).flags).toBe(0);
  });
});
