import {
  createRegistry,
  type DescMethod,
  type DescMethodStreaming,
  type DescMethodUnary,
  fromJson,
  type JsonValue,
  type Message,
} from "@bufbuild/protobuf";
import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-node";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { ViolationsSchema } from "../../src/gen/buf/validate/validate_pb.ts";
import { tokenFor } from "../client.ts";
import { exampleCaller, readExampleCalls } from "../examples.ts";

const calls = await readExampleCalls();
const registry = createRegistry(...calls.map(({ method }) => method.parent.file));
const jsonOptions = { registry };

const transports: readonly { readonly name: string; create(baseUrl: string): Transport }[] = [
  {
    name: "Connect JSON",
    create: (baseUrl) =>
      createConnectTransport({ baseUrl, jsonOptions, httpVersion: "1.1", useBinaryFormat: false }),
  },
  {
    name: "Connect binary",
    create: (baseUrl) => createConnectTransport({ baseUrl, httpVersion: "1.1", useBinaryFormat: true }),
  },
  {
    name: "gRPC-Web JSON",
    create: (baseUrl) =>
      createGrpcWebTransport({ baseUrl, jsonOptions, httpVersion: "1.1", useBinaryFormat: false }),
  },
  {
    name: "gRPC-Web binary",
    create: (baseUrl) => createGrpcWebTransport({ baseUrl, httpVersion: "1.1", useBinaryFormat: true }),
  },
];

async function* toStream(messages: readonly Message[]): AsyncIterable<Message> {
  for (const message of messages) {
    // Each in a chunk of its own, as from a program that makes them one by one.
    await new Promise(setImmediate);
    yield message;
  }
}

describe.each(transports)("connect-node by $name", ({ create }) => {
  let transport: Transport;
  let headers: HeadersInit;
  beforeAll(async () => {
    transport = create(inject("workerUrl"));
    headers = { authorization: `Bearer ${await tokenFor(exampleCaller)}` };
  });

  /** The first message that comes back. A stream that goes on is hung up then. */
  async function call(
    method: DescMethod,
    request: JsonValue,
    options: { readonly headers?: HeadersInit; readonly timeoutMs?: number } = {},
  ): Promise<Message | undefined> {
    const messages = (Array.isArray(request) ? request : [request]).map((each) =>
      fromJson(method.input, each, jsonOptions),
    );
    const { timeoutMs = 10_000 } = options;
    const sent = options.headers ?? headers;
    if (method.methodKind === "unary") {
      return (await transport.unary(method as DescMethodUnary, undefined, timeoutMs, sent, messages[0]!))
        .message;
    }
    const controller = new AbortController();
    const stream = method as DescMethodStreaming;
    const input = toStream(messages);
    const response = await transport.stream(stream, controller.signal, timeoutMs, sent, input);
    const answers: Message[] = [];
    for await (const message of response.message) {
      answers.push(message);
      if (method.methodKind === "server_streaming") {
        controller.abort();
        break;
      }
    }
    expect(answers.length).toBeLessThanOrEqual(1);
    return answers[0];
  }

  const methodOf = (name: string) => calls.find((each) => each.name === name)!.method;

  for (const { name, method, code, request } of calls) {
    test(`calls ${name}`, async () => {
      const answer = call(method, request());
      if (code === "unimplemented") {
        await expect(answer).rejects.toMatchObject({
          code: Code.Unimplemented,
          rawMessage: `${name} is not implemented`,
        });
      } else {
        expect(await answer).toMatchObject({ $typeName: method.output.typeName });
      }
    });
  }

  test("says which field breaks a rule", async () => {
    const error = await call(methodOf("naru.booking.v1.BookingService/Reserve"), {
      slotId: 1,
      idempotencyKey: "short",
    }).catch((reason: unknown) => ConnectError.from(reason));
    expect(error).toMatchObject({ code: Code.InvalidArgument });
    const fields = (error as ConnectError)
      .findDetails(ViolationsSchema)
      .flatMap(({ violations }) => violations.map(({ field }) => field?.elements[0]?.fieldName));
    expect(fields).toEqual(["idempotency_key"]);
  });

  test("gets each refusal of a client stream by its place", async () => {
    const good = {
      eventId: crypto.randomUUID(),
      roomId: 2,
      event: { type: "GAME_EVENT_TYPE_SCORED", userId: 7 },
    };
    const answer = await call(methodOf("naru.game.v1.GameService/RecordEvents"), [
      good,
      { ...good, eventId: crypto.randomUUID(), roomId: 2_000_000_000 },
    ]);
    expect(answer).toMatchObject({ accepted: 1, refused: [{ index: 1, code: "not_found" }] });
  });

  test("gets the error of a client stream whose second chunk is corrupt", async () => {
    const chunk = { chunkId: `broken-${crypto.randomUUID()}`, totalChunks: 2, data: "AAAA", checksum: 0 };
    const answer = call(methodOf("naru.transfer.v1.TransferService/Upload"), [
      { chunk: { ...chunk, checksum: 4282505490 } },
      { chunk: { ...chunk, sequence: 1, checksum: 1 } },
    ]);
    await expect(answer).rejects.toMatchObject({ code: Code.DataLoss });
  });

  test("is cut off at its deadline in the middle of a stream", async () => {
    const method = methodOf("grpc.health.v1.Health/Watch") as DescMethodStreaming;
    const input = toStream([fromJson(method.input, {})]);
    let messages = 0;
    const read = async () => {
      const response = await transport.stream(method, undefined, 1_500, headers, input);
      for await (const _ of response.message) {
        // The state now; the next one never comes.
        messages++;
      }
    };
    await expect(read()).rejects.toMatchObject({ code: Code.DeadlineExceeded });
    expect(messages).toBe(1);
  });

  test("is refused without a token, and with a token that nobody signed", async () => {
    const method = methodOf("naru.game.v1.UserService/GetUser");
    await expect(call(method, { userId: 7 }, { headers: {} })).rejects.toMatchObject({
      code: Code.Unauthenticated,
      rawMessage: "This method needs a token",
    });
    const forged = { authorization: "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiI3IiwiZXhwIjo5OTk5OTk5OTk5fQ." };
    await expect(call(method, { userId: 7 }, { headers: forged })).rejects.toMatchObject({
      code: Code.Unauthenticated,
    });
  });
});
