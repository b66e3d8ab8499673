import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { decodeFramed, encodeFramed, type FramingLimits } from "../../src/batch/framing.ts";
import { GameEventCodec } from "../../src/gen/naru/game/v1/game_service_codec.ts";
import { type GameEvent, GameEventSchema } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { collect } from "./serve.ts";

const events = Array.from({ length: 300 }, (_, i) =>
  create(GameEventSchema, { sequence: BigInt(i), text: "x".repeat((i * 37) % 500) }),
);

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

function decodeAll(chunks: Iterable<Uint8Array>, limits?: FramingLimits): Promise<GameEvent[]> {
  return collect(decodeFramed(GameEventCodec, chunks, limits));
}

async function errorOf(bytes: readonly number[], limits?: FramingLimits) {
  try {
    await decodeAll([Uint8Array.from(bytes)], limits);
  } catch (error) {
    const { code, rawMessage } = ConnectError.from(error);
    return [code, rawMessage];
  }
  return undefined;
}

describe("a framed list", () => {
  it.each([1, 2, 7, 100, 4096, 1_000_000])("comes back whole from chunks of %i bytes", async (size) => {
    expect(await decodeAll(cut(encodeFramed(GameEventCodec, events), size))).toEqual(events);
  });

  it("is a count and messages with their lengths", () => {
    const [, event] = events;
    expect([
      ...encodeFramed(GameEventCodec, [create(GameEventSchema), create(GameEventSchema, { sequence: 1n })]),
    ]).toEqual([2, 0, 2, 8, 1]);
    expect(event?.sequence).toBe(1n);
  });

  it("may be empty, and so may its messages", async () => {
    expect(await decodeAll([encodeFramed(GameEventCodec, [])])).toEqual([]);
    const empty = [create(GameEventSchema), create(GameEventSchema)];
    expect(await decodeAll(cut(encodeFramed(GameEventCodec, empty), 1))).toEqual(empty);
  });

  it("gives each message as soon as it is there", async () => {
    const bytes = encodeFramed(GameEventCodec, events.slice(0, 3));
    let sent = 0;
    const reader = decodeFramed(
      GameEventCodec,
      (function* () {
        for (const byte of bytes) {
          sent++;
          yield Uint8Array.of(byte);
        }
      })(),
    );
    expect((await reader.next()).value).toEqual(events[0]);
    expect(sent).toBeLessThan(bytes.length / 2);
  });

  it.each<[string, number[], Code, string]>([
    ["no bytes", [], Code.InvalidArgument, "The list ends in the middle of a message"],
    ["half a count", [0x80], Code.InvalidArgument, "The list ends in the middle of a message"],
    ["half a length", [1, 0x80], Code.InvalidArgument, "The list ends in the middle of a message"],
    ["half a message", [1, 3, 8], Code.InvalidArgument, "The list ends in the middle of a message"],
    ["fewer messages than it says", [3, 0], Code.InvalidArgument, "The list lacks 2 of its messages"],
    [
      "more messages than it says",
      [1, 0, 0],
      Code.InvalidArgument,
      "There are bytes after the last message of the list",
    ],
    ["a message of garbage", [1, 2, 8, 0x80], Code.InvalidArgument, "premature EOF"],
    [
      "a number without end",
      [0xff, 0xff, 0xff, 0xff, 0xff, 1],
      Code.InvalidArgument,
      "A number of the list's framing is too long",
    ],
    [
      "a count of millions",
      [0x80, 0x80, 0x80, 1],
      Code.ResourceExhausted,
      "A list of 2097152 messages is over the limit of 10000",
    ],
    [
      "a length of gigabytes",
      [1, 0xff, 0xff, 0xff, 0xff, 0x0f],
      Code.ResourceExhausted,
      "A message of 4294967295 bytes is over the limit of 4194304",
    ],
  ])("of %s is refused", async (_, bytes, code, text) => {
    expect(await errorOf(bytes)).toEqual([code, text]);
  });

  it("keeps to the limits it is given", async () => {
    expect(await errorOf([2, 0, 0], { maxMessages: 1 })).toEqual([
      Code.ResourceExhausted,
      "A list of 2 messages is over the limit of 1",
    ]);
    expect((await errorOf([1, 2, 8, 1], { maxMessageBytes: 1 }))?.[0]).toBe(Code.ResourceExhausted);
  });
});
