import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { tokenFor } from "../client.ts";

const getUser = "/naru.game.v1.UserService/GetUser";
const watchRoom = "/naru.game.v1.GameService/WatchRoom";

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly token?: string;
}

async function send({
  path = getUser,
  method = "POST",
  type = "application/json",
  ...sent
}: Sent): Promise<Response> {
  return fetch(inject("workerUrl") + path, {
    method,
    headers: {
      ...(type === "" ? {} : { "content-type": type }),
      authorization: `Bearer ${sent.token ?? (await tokenFor({ userId: 7 }))}`,
      ...sent.headers,
    },
    ...(method === "GET" ? {} : { body: sent.body ?? "{}" }),
  });
}

async function connectError(sent: Sent): Promise<{ status: number; code: string; message: string }> {
  const response = await send(sent);
  return { status: response.status, ...((await response.json()) as { code: string; message: string }) };
}

const envelope = (flags: number, length: number, data: string) =>
  Uint8Array.from([flags, length >>> 24, length >>> 16, length >>> 8, length, ...Buffer.from(data)]);

describe("a unary Connect call", () => {
  it("names the field that breaks its rule", async () => {
    const error = await connectError({ body: '{"userId": -1}' });
    expect(error).toMatchObject({ status: 400, code: "invalid_argument" });
    expect(error.message).toContain("user_id");
  });

  it("passes over a field that the message does not have: the page may be newer than the worker", async () => {
    const response = await send({ body: '{"userId": 7, "nope": {"of": [1]}}' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ user: { userId: 7 } });
  });

  it("refuses an integer that would be rounded, with the name of its field", async () => {
    const body = '{"roomId": 1, "actionId": 9007199254740993, "type": "ACTION_TYPE_MOVE"}';
    const error = await connectError({ path: "/naru.game.v1.GameService/Act", body });
    expect(error).toMatchObject({ status: 400, code: "invalid_argument" });
    expect(error.message).toContain("cannot decode field naru.game.v1.ActRequest.action_id from JSON");
  });

  it("refuses text that is no UTF-8", async () => {
    const body = Uint8Array.from([
      ...Buffer.from('{"username": "'),
      0xff,
      ...Buffer.from('", "email": "a@b.c"}'),
    ]);
    const error = await connectError({ path: "/naru.game.v1.UserService/CreateUser", body });
    expect(error).toEqual({ status: 400, code: "invalid_argument", message: "The message is not UTF-8" });
  });

  it.each(["", "{", "[]", "null", "\u0000", "{} {}", '{"userId": "x"}', '{"userId": 1e99}'])(
    "refuses the JSON %j",
    async (body) => {
      expect(await connectError({ body })).toMatchObject({ status: 400, code: "invalid_argument" });
    },
  );

  it.each([
    ["cut off within a varint", [0x08, 0x80]],
    ["cut off within a length", [0x12, 0x05, 0x61]],
    ["of a wire type that does not exist", [0x0f]],
    ["of field number 0", [0x00, 0x00]],
  ])("refuses binary %s", async (_, bytes) => {
    const error = await connectError({ type: "application/proto", body: Uint8Array.from(bytes) });
    expect(error).toMatchObject({ status: 400, code: "invalid_argument" });
  });

  it.each([
    "text/plain",
    "application/x-protobuf",
    "application/grpc",
    "application/connect+proto",
    "",
    "garbage",
  ])("refuses the content type %j and says what it accepts", async (type) => {
    const response = await send({ type });
    expect(response.status).toBe(415);
    expect(response.headers.get("accept-post")).toContain("application/proto");
  });

  it.each(["PUT", "DELETE", "PATCH"])("refuses the method %s", async (method) => {
    const response = await send({ method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST, GET");
  });

  it("refuses a GET of a method with side effects", async () => {
    const path = "/naru.game.v1.UserService/CreateUser?connect=v1&encoding=json&message=%7B%7D";
    expect((await send({ path, method: "GET" })).status).toBe(405);
  });

  it.each(["/naru.game.v1.UserService/Nope", "/naru.nope.v1.NopeService/GetUser"])(
    "answers unimplemented at %s",
    async (path) => {
      expect(await connectError({ path })).toMatchObject({ status: 404, code: "unimplemented" });
    },
  );

  it("refuses an unknown compression and says which there are", async () => {
    const error = await connectError({ headers: { "content-encoding": "zstd" } });
    expect(error).toMatchObject({ code: "unimplemented" });
    expect(error.message).toContain("gzip");
  });

  it("refuses a body that is not compressed as it says", async () => {
    expect(await connectError({ headers: { "content-encoding": "gzip" } })).toMatchObject({
      status: 400,
      code: "invalid_argument",
    });
  });

  it("refuses a bomb", async () => {
    const body = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
    expect(await connectError({ headers: { "content-encoding": "gzip" }, body })).toMatchObject({
      status: 429,
      code: "resource_exhausted",
    });
  });

  it("refuses a message over the limit", async () => {
    expect(await connectError({ body: " ".repeat(5 * 1024 * 1024) })).toMatchObject({
      status: 429,
      code: "resource_exhausted",
    });
  });

  it.each(["abc", "-1", "1.5", "99999999999"])("refuses the timeout %j", async (timeout) => {
    expect(await connectError({ headers: { "connect-timeout-ms": timeout } })).toMatchObject({
      code: "invalid_argument",
    });
  });

  it("ends at a deadline that has no time in it", async () => {
    expect(await connectError({ headers: { "connect-timeout-ms": "0" } })).toMatchObject({
      code: "deadline_exceeded",
    });
  });
});

describe("a token", () => {
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"7","exp":9999999999}')}.`.replaceAll("=", "");

  it.each([
    ["nobody signed", unsigned],
    ["another key signed", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3IiwiZXhwIjo5OTk5OTk5OTk5fQ.AAAA"],
    ["is garbage", "garbage"],
  ])("that %s is refused", async (_, token) => {
    expect(await connectError({ token })).toMatchObject({ status: 401, code: "unauthenticated" });
  });

  it("that is missing is asked for, in the protocol of the call", async () => {
    const type = "application/grpc-web+proto";
    const response = await fetch(inject("workerUrl") + getUser, {
      method: "POST",
      headers: { "content-type": type },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("grpc-status")).toBe("16");
  });
});

describe("a stream", () => {
  it("refuses an envelope that claims 4 GiB without waiting for it", async () => {
    const response = await send({
      path: watchRoom,
      type: "application/connect+json",
      body: envelope(0, 0xffffffff, "{}"),
    });
    expect(await response.text()).toContain('"code":"resource_exhausted"');
  });

  it("refuses an envelope that is cut off", async () => {
    const response = await send({
      path: watchRoom,
      type: "application/connect+json",
      body: envelope(0, 9, "{}"),
    });
    expect(await response.text()).toContain('"code":"invalid_argument"');
  });

  it("refuses a compressed message without a compression", async () => {
    const response = await send({
      path: watchRoom,
      type: "application/connect+json",
      body: envelope(1, 2, "{}"),
    });
    expect(await response.text()).toContain('"code":"internal"');
  });

  it("refuses to begin without a message, and with two", async () => {
    const type = "application/connect+json";
    const none = await send({ path: watchRoom, type, body: "" });
    expect(await none.text()).toContain('"code":"unimplemented"');
    const one = envelope(0, 13, '{"roomId": 1}');
    const two = await send({ path: watchRoom, type, body: new Uint8Array([...one, ...one]) });
    expect(await two.text()).toContain('"code":"unimplemented"');
  });

  it("of gRPC-Web text refuses what is not base64", async () => {
    const response = await send({ path: getUser, type: "application/grpc-web-text", body: "!!!!" });
    expect(Buffer.from(await response.text(), "base64").toString()).toContain("grpc-status: 3");
  });
});
