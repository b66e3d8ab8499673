import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { UserInfoSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { framed, messageOf, outcomeOf, posts, send, serve } from "./serve.ts";

const readMaxBytes = 1000;
const fetch = serve({
  users: { createUser: () => ({}), getUser: ({ userId }) => ({ user: { userId } }) },
  options: { readMaxBytes },
});

const user = "/naru.game.v1.UserService/GetUser";
const room = "/naru.game.v1.GameService/WatchRoom";
const text = "application/grpc-web-text";
const grpcWeb = posts.filter(({ type }) => type.includes("grpc-web"));

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** As a sender has it that flushes whenever it has a few bytes: each piece with its own padding. */
const inPieces = (bytes: Uint8Array, size: number, between = "") =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    base64(bytes.subarray(i * size, (i + 1) * size)),
  ).join(between);

const post = (path: string, type: string, body: string | Uint8Array<ArrayBuffer> | ReadableStream) =>
  fetch(path, {
    method: "POST",
    headers: {
      "content-type": type,
      // What undici leaves out of a Request, and a browser does not.
      ...(typeof body === "string" && { "content-length": String(body.length) }),
    },
    body,
    ...(body instanceof ReadableStream && ({ duplex: "half" } as RequestInit)),
  });

const streamOf = (body: string, size: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let i = 0; i < body.length; i += size) {
        controller.enqueue(new TextEncoder().encode(body.slice(i, i + size)));
      }
      controller.close();
    },
  });

describe.each([
  ["a call", "/naru.game.v1.UserService/CreateUser"],
  ["a stream", room],
])("%s over gRPC-Web text", (_, path) => {
  /** A field that the message does not have, so that it may be as long as it likes. */
  const message = (length: number) =>
    Uint8Array.from([
      ...(path === room ? [8, 7] : [10, 5, ...Buffer.from("alice"), 18, 5, ...Buffer.from("Alice")]),
      ...[0xfa, 0x3e, (length & 127) | 128, length >> 7],
      ...new Uint8Array(length).fill(97),
    ]);
  const whole = framed(message(readMaxBytes - 30));

  it.each([
    ["in one piece", base64(whole)],
    ["without its padding", base64(whole).replace(/=+$/, "")],
    ["in pieces of one byte", inPieces(whole, 1)],
    ["in pieces of two bytes", inPieces(whole, 2)],
    ["in pieces of four bytes on lines of their own", inPieces(whole, 4, "\r\n")],
    ["in lines", base64(whole).replace(/.{76}/g, "$&\r\n")],
    ["with blanks around it", ` \n${base64(whole)}\n\t`],
  ])("is read %s, below the limit", async (_form, body) => {
    for (const sent of [body, streamOf(body, 1), streamOf(body, 7), streamOf(body, 5000)]) {
      expect(await outcomeOf(await post(path, text, sent))).toEqual({ code: "ok", message: "" });
    }
  });

  it.each([1, 2, 3, 100])(
    "is refused over the limit, which is named, in pieces of %i bytes",
    async (size) => {
      const body = inPieces(framed(message(3 * readMaxBytes)), size);
      for (const sent of [body, streamOf(body, 100)]) {
        const { code, message } = await outcomeOf(await post(path, text, sent));
        expect(code).toBe("resource_exhausted");
        expect(message).toMatch(/limit of 1000\b/);
      }
    },
  );

  it.each(["!!!!", "A", "A===", "AA=A", "AAAAA", "AA==\u00e9"])(
    "is refused as no base64: %s",
    async (body) => {
      expect(await outcomeOf(await post(path, text, body))).toEqual({
        code: "invalid_argument",
        message: "The body is not base64",
      });
    },
  );
});

describe.each(["application/grpc-web+proto", "application/grpc-web-text"])("a limit over %s", (type) => {
  it.each([1001, 1500, 2000, 4000, 100_000])("is named as it is to who sends %i bytes", async (length) => {
    const body = framed(new Uint8Array(length));
    const sent = type.includes("text") ? base64(body) : body;
    const { code, message } = await outcomeOf(await post(user, type, sent));
    expect(code).toBe("resource_exhausted");
    expect(message).toMatch(/limit of 1000\b/);
  });
});

describe.each(grpcWeb)("$name", (front) => {
  const message = messageOf(front);
  const trailers = (flags: number) => framed(Buffer.from("x-end: 1\r\n"), flags);
  const sendEnvelopes = async (...envelopes: Uint8Array[]) => {
    const body = Buffer.concat(envelopes);
    const sent = front.isText ? body.toString("base64") : new Uint8Array(body);
    return outcomeOf(await post(front.path, front.type, sent));
  };

  it("does not take an envelope of trailers for a message", async () => {
    const ok = { code: "ok", message: "" };
    expect(await sendEnvelopes(framed(message), trailers(0x80))).toEqual(ok);
    expect(await sendEnvelopes(trailers(0x80), framed(message))).toEqual(ok);
    expect(await sendEnvelopes(framed(message), trailers(0x81))).toEqual(ok);
    const none = { code: "unimplemented", message: "There is no request message" };
    expect(await sendEnvelopes(framed(message, 0x80))).toEqual(none);
    expect(await sendEnvelopes(trailers(0x80))).toEqual(none);
  });

  it("has the status of a refusal in its headers and in its body", async () => {
    const response = await send(fetch, front, { headers: { authorization: "Bearer old" } });
    expect(response.headers.get("grpc-status")).toBe("16");
    expect(response.headers.get("grpc-message")).toBe("The token is malformed");
    expect(await outcomeOf(response)).toEqual({
      code: "unauthenticated",
      message: "The token is malformed",
    });
  });
});

describe.each([
  ["There is no user 7", "There is no user 7"],
  ["100 % of 'x' & \"y\"; a=b, <z>~!?#[]", "100 %25 of 'x' & \"y\"; a=b, <z>~!?#[]"],
  ["naïve €", "na%C3%AFve %E2%82%AC"],
  ["😀", "%F0%9F%98%80"],
  ["two\r\nlines\t\u007f", "two%0D%0Alines%09%7F"],
  ["  at the ends ", "%20%20at the ends%20"],
  ["half \ud800 of a pair", "half %EF%BF%BD of a pair"],
  ["", ""],
])("the message %j", (message, encoded) => {
  const failing = serve({
    users: {
      getUser() {
        throw new ConnectError(message, Code.NotFound, { "x-hint": "8" }, [
          { desc: UserInfoSchema, value: { userId: 8 } },
        ]);
      },
    },
  });

  it("is encoded no more than gRPC asks for", async () => {
    const front = grpcWeb.find(({ path, isText }) => path === user && isText !== true);
    const response = await send(failing, front as never);
    expect(await response.clone().text()).toContain(`grpc-message: ${encoded}\r\n`);
    expect((await outcomeOf(response)).message).toBe(message.toWellFormed());
  });
});
