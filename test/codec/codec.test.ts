import { create, createRegistry, fromBinary, isMessage, type Message, toBinary } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { describe, expect, it } from "vitest";
import { type Codec, createCodecRegistry } from "../../src/codec/codec.ts";
import { codecs } from "../../src/gen/codecs.ts";
import { GameStateSchema, LightPlayerInfoSchema } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  CreateUserRequestSchema,
  CreateUserResponseSchema,
} from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { DataChunkSchema } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { serverCodecs } from "../../src/gen/server-codecs.ts";
import { createGameState } from "../bench/fixtures.ts";
import { codecs as testCodecs } from "./gen/codecs.ts";
import { AllTypes2Schema, Required2Schema } from "./gen/naru/codec/test/v1/all_types2_pb.ts";
import { AllTypes3Schema } from "./gen/naru/codec/test/v1/all_types3_pb.ts";

const game = codecs.get(GameStateSchema);

describe("a codec", () => {
  it("leaves room for a prefix, and leaves it empty", () => {
    const message = createGameState(3);
    game.encode(createGameState(16));
    const bytes = game.encodeShared(message, 5);
    expect(bytes.subarray(0, 5)).toEqual(new Uint8Array(5));
    expect(bytes.subarray(5)).toEqual(toBinary(GameStateSchema, message));
  });

  it("gives bytes with an ArrayBuffer of their own", () => {
    const bytes = game.encode(createGameState(16));
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  });

  it("gives shared bytes that later messages do not touch", () => {
    const messages = Array.from({ length: 200 }, (_, players) => createGameState(players % 20));
    const encoded = messages.map((message) => game.encodeShared(message, 5));
    expect(new Set(encoded.map(({ buffer }) => buffer)).size).toBeLessThan(messages.length / 2);
    for (const [i, bytes] of encoded.entries()) {
      expect(bytes.subarray(0, 5)).toEqual(new Uint8Array(5));
      expect(bytes.subarray(5)).toEqual(toBinary(GameStateSchema, messages[i]!));
    }
  });

  it("encodes messages of every size up to more than its buffer", () => {
    const chunks = codecs.get(DataChunkSchema);
    for (const size of [0, 127, 128, 15_000, 16_383, 16_384, 20_000, 300_000, 3_000_000]) {
      const message = create(DataChunkSchema, { data: new Uint8Array(size).fill(7), checksum: 1 });
      expect(Buffer.compare(chunks.encode(message), toBinary(DataChunkSchema, message))).toBe(0);
    }
  });

  it("encodes text of every size, where a unit takes one byte or three", () => {
    const codec = codecs.get(CreateUserRequestSchema);
    for (const size of [1, 32, 33, 42, 43, 127, 128, 5461, 5462, 16_383, 40_000, 100_000]) {
      for (const unit of ["x", "ß", "漢", "😀", "\ud800"]) {
        const message = create(CreateUserRequestSchema, { username: unit.repeat(size), email: "e" });
        expect(Buffer.compare(codec.encode(message), toBinary(CreateUserRequestSchema, message))).toBe(0);
      }
    }
  });

  it("encodes a message whose getter encodes another one meanwhile", () => {
    const inner = createGameState(16);
    const outer = createGameState(2);
    const expected = toBinary(GameStateSchema, outer);
    const { score } = outer;
    Object.defineProperty(outer, "score", {
      get: () => {
        expect(game.encode(inner)).toEqual(toBinary(GameStateSchema, inner));
        expect(game.encodeShared(inner)).toEqual(toBinary(GameStateSchema, inner));
        return score;
      },
      enumerable: true,
    });
    expect(game.encode(outer)).toEqual(expected);
    expect(game.encodeShared(outer)).toEqual(expected);
  });

  it("gives the errors of protobuf-es, to the letter", () => {
    const player = codecs.get(LightPlayerInfoSchema);
    const wrong = create(LightPlayerInfoSchema, { userId: 2 ** 31 });
    expect(() => player.encode(wrong)).toThrow(
      "cannot encode field naru.game.v1.LightPlayerInfo.user_id to binary: invalid int32: 2147483648",
    );
    expect(() => player.encode(create(GameStateSchema) as never)).toThrow(
      /cannot use field naru\.game\.v1\.LightPlayerInfo/,
    );
    expect(() => player.decode(Uint8Array.of(8))).toThrow("premature EOF");
    expect(() => player.decode(Uint8Array.of(0))).toThrow("illegal tag: field no 0 wire type 0");
    expect(() => player.decode(Uint8Array.of(0x12, 2, 0xc3, 0x28))).toThrow(TypeError);
    expect(() => testCodecs.get(Required2Schema).encode(create(Required2Schema))).toThrow(
      "required field not set",
    );
    expect(() => player.decodeJson('{"userId":1,"userId":2}')).toThrow("duplicate");
  });

  it("stops at the depth that it is given, and counts as protobuf-es does", () => {
    const codec = testCodecs.get(AllTypes3Schema);
    const nested = (depth: number): Uint8Array => {
      const writer = new BinaryWriter();
      if (depth > 1) {
        writer.tag(27, WireType.LengthDelimited).bytes(nested(depth - 1));
      }
      return writer.finish();
    };
    expect(() => codec.decode(nested(100))).not.toThrow();
    expect(() => codec.decode(nested(101))).toThrow("maximum recursion depth of 100 reached");
    expect(() => codec.decode(nested(5), { recursionLimit: 5 })).not.toThrow();
    expect(() => codec.decode(nested(6), { recursionLimit: 5 })).toThrow(
      "maximum recursion depth of 5 reached",
    );
  });

  it("keeps fields that the schema does not know, unless told not to", () => {
    const bytes = new BinaryWriter().tag(90, WireType.LengthDelimited).string("later").finish();
    const message = game.decode(bytes);
    expect(message.$unknown).toEqual([{ no: 90, wireType: 2, data: bytes.subarray(2) }]);
    expect(game.encode(message)).toEqual(bytes);
    expect(game.encode(message, { writeUnknownFields: false })).toEqual(new Uint8Array());
    expect(game.decode(bytes, { readUnknownFields: false }).$unknown).toBeUndefined();
  });

  it("takes __proto__ for a key like any other", () => {
    const codec = testCodecs.get(AllTypes3Schema);
    const original = create(AllTypes3Schema);
    original.mapStringString = JSON.parse('{"__proto__":"polluted"}');
    const message = codec.decode(codec.encode(original));
    expect(Object.getPrototypeOf(message.mapStringString)).toBe(Object.prototype);
    expect(Object.keys(message.mapStringString)).toEqual(["__proto__"]);
  });

  it("makes messages that inherit their defaults from where those of protobuf-es do", () => {
    const message = testCodecs.get(AllTypes2Schema).decode(Uint8Array.of(8, 1));
    expect(Object.getPrototypeOf(message)).toBe(Object.getPrototypeOf(create(AllTypes2Schema)));
    expect(message.defaultString).toBe('hello "wörld"');
    expect(Object.hasOwn(message, "defaultString")).toBe(false);
    expect(isMessage(message, AllTypes2Schema)).toBe(true);
  });

  it("writes Any by the registry that it is given", () => {
    const codec = testCodecs.get(AllTypes3Schema);
    const text = '{"anyField":{"@type":"type.googleapis.com/naru.game.v1.LightPlayerInfo","userId":5}}';
    const options = { registry: createRegistry(LightPlayerInfoSchema) };
    expect(codec.encodeJson(codec.decodeJson(text, options), options)).toBe(
      '{"anyField":{"userId":5,"@type":"type.googleapis.com/naru.game.v1.LightPlayerInfo"}}',
    );
    expect(() => codec.decodeJson(text)).toThrow("is not in the type registry");
  });
});

describe("a registry of codecs", () => {
  it("lets protobuf-es do what has no generated code", () => {
    const codec = createCodecRegistry().get(GameStateSchema);
    const message = createGameState(2);
    expect(codec.isGenerated).toBe(false);
    expect(codec.decode(codec.encode(message))).toEqual(message);
    expect(codec.encodeShared(message, 5).subarray(5)).toEqual(toBinary(GameStateSchema, message));
    expect(codec.decodeJson(codec.encodeJson(message))).toEqual(message);
    expect(createCodecRegistry().get(GameStateSchema)).not.toBe(codec);
  });

  it("finds a codec by its name", () => {
    expect(codecs.find("naru.game.v1.GameState")?.desc).toBe(GameStateSchema);
    expect(codecs.find("naru.game.v1.Nothing")).toBeUndefined();
    expect([...codecs].length).toBeGreaterThan(60);
  });

  it("does in a server what a server needs, and the rest by protobuf-es", () => {
    const request = create(CreateUserRequestSchema, { username: "x" });
    const response = create(CreateUserResponseSchema, { user: { userId: 1 } });
    for (const [codec, message] of [
      [serverCodecs.get(CreateUserRequestSchema), request],
      [serverCodecs.get(CreateUserResponseSchema), response],
    ] as [Codec, Message][]) {
      const bytes = toBinary(codec.desc, message);
      expect(codec.encode(message)).toEqual(bytes);
      expect(codec.encodeShared(message)).toEqual(bytes);
      expect(codec.decode(bytes)).toEqual(fromBinary(codec.desc, bytes));
    }
    expect(serverCodecs.get(CreateUserRequestSchema).validate?.(request)).toHaveLength(2);
  });
});
