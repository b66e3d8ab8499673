import { create, type DescMessage, type Message, type MessageInitShape } from "@bufbuild/protobuf";
import { GameStateSchema } from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  CreateUserRequestSchema,
  ListUsersResponseSchema,
  type UserInfo,
  UserInfoSchema,
} from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { createRandom, type Random } from "../../codec/random.ts";
import { createGameEvent, createGameState } from "../fixtures.ts";
import {
  CatalogSchema,
  CommonSchema,
  NumbersSchema,
  TextsSchema,
  TileSchema,
} from "./gen/naru/bench/v1/shapes_pb.ts";

/** A message to measure, and the name that the runtimes without code from proto/ know its shape by. */
export interface BenchCase {
  readonly name: string;
  readonly desc: DescMessage;
  readonly message: Message;
  readonly shape: string;
}

/** The same messages in every run. */
export function createCorpus(): BenchCase[] {
  const random = createRandom(20_260_115);
  const cases: Omit<BenchCase, "shape">[] = [
    { name: "game state, 16 players", desc: GameStateSchema, message: createGameState(16) },
    { name: "100 bytes", desc: UserInfoSchema, message: createSmallUser() },
    { name: "user", desc: UserInfoSchema, message: createUser(random, 24) },
    { name: "100 KiB, users", desc: ListUsersResponseSchema, message: createUsers(random) },
    { name: "texts", desc: TextsSchema, message: createTexts(random) },
    { name: "numbers", desc: NumbersSchema, message: createNumbers(random) },
    { name: "common", desc: CommonSchema, message: createCommon() },
    { name: "map tile", desc: TileSchema, message: createTile(random) },
    { name: "catalog", desc: CatalogSchema, message: createCatalog(random) },
    { name: "game state, 10 events", desc: GameStateSchema, message: createGameWithEvents() },
  ];
  return cases.map((one) => ({ ...one, shape: one.desc.name }));
}

/** A request that keeps all rules, and one that breaks four of them. */
export function createUserRequests(): { readonly valid: Message; readonly invalid: Message } {
  return {
    valid: create(CreateUserRequestSchema, {
      username: "nightowl_7",
      nickname: "Night Owl",
      idempotencyKey: "0b0f3c52-5e0a-4a8e-9a44-0d0a8c2f6a11",
      email: "night.owl@example.com",
      profileImage: "https://cdn.example.com/p/0b0f3c52.webp",
      tags: ["early", "eu", "beta"],
    }),
    invalid: create(CreateUserRequestSchema, {
      username: "Night Owl",
      nickname: "",
      email: "night.owl.example.com",
      tags: ["early", "", "beta"],
    }),
  };
}

function createGameWithEvents(): Message {
  const state = createGameState(4);
  state.recentEvents = Array.from({ length: 10 }, (_, index) => createGameEvent(index));
  return state;
}

function createSmallUser(): UserInfo {
  return create(UserInfoSchema, {
    userId: 4821,
    username: "nightowl_7",
    nickname: "Night Owl",
    level: 37,
    lastLogin: 1_768_435_200_123n,
    email: "night.owl@example.com",
    tags: ["early", "eu", "beta"],
    achievements: [3, 17, 130, 255, 300, 1021],
    friendIds: [100_201, 2],
  });
}

function createUser(random: Random, friends: number): UserInfo {
  const id = 100_000 + random.int(900_000);
  return create(UserInfoSchema, {
    userId: id,
    username: `${word(random)}_${random.int(100)}`,
    nickname: `${word(random)} ${word(random)}`,
    level: random.int(1000),
    lastLogin: BigInt(1_768_000_000_000 + random.int(1_000_000_000)),
    email: `${word(random)}@example.com`,
    profileImage: `https://cdn.example.com/p/${id}.webp`,
    tags: Array.from({ length: 3 }, () => word(random)),
    achievements: Array.from({ length: 12 }, () => 1 + random.int(400)),
    friendIds: Array.from({ length: friends }, () => 1 + random.int(1_000_000)),
  });
}

function createUsers(random: Random): Message {
  const users = Array.from({ length: 445 }, () => createUser(random, 24));
  return create(ListUsersResponseSchema, { users, nextPageToken: "AAABk2Q" });
}

function createTexts(random: Random): Message {
  const sentence = (words: number) => Array.from({ length: words }, () => word(random)).join(" ");
  return create(TextsSchema, {
    title: sentence(6),
    summary: sentence(40),
    body: `${sentence(200)} – größer, 速い, 😀 ${sentence(200)}`,
    lines: Array.from({ length: 30 }, () => sentence(1 + random.int(12))),
    properties: Object.fromEntries(Array.from({ length: 10 }, () => [word(random), sentence(3)])),
  });
}

function createNumbers(random: Random): Message {
  const list = <T>(length: number, item: () => T) => Array.from({ length }, item);
  const signed = () => random.int(2 ** 20) - 2 ** 19;
  return create(NumbersSchema, {
    i32: -7,
    s32: -70_000,
    u32: 4_000_000_000,
    i64: 1_768_435_200_123n,
    u64: 18_446_744_073_709_551_615n,
    d: 204.8,
    f: 0.25,
    f32: 3_000_000_000,
    sf64: -5n,
    b: true,
    packedI32: list(100, () => random.int(2 ** (random.int(28) + 1))),
    packedS32: list(100, signed),
    packedD: list(60, () => random.next() * 1e6),
    packedI64: list(40, () => BigInt(random.int(2 ** 32)) * 300n),
    packedF: list(60, () => Math.fround(random.next())),
    packedF32: list(60, () => random.int(2 ** 32)),
  });
}

function createCommon(): Message {
  return create(CommonSchema, {
    text: "Lorem ipsum dolor sit amet.",
    count: 9000,
    inner: {
      day: 20_161_110,
      innermost: { long: 1_051_251_200_051n, kind: 1, offset: -42 },
      outer: { flags: [true, false, false, true, false, false, true], weight: 204.8 },
    },
    ratio: 0.25,
  });
}

function createTile(random: Random): Message {
  const layer = (name: string) => ({
    version: 2,
    name,
    extent: 4096,
    keys: Array.from({ length: 8 }, () => word(random)),
    values: Array.from({ length: 12 }, (_, index) =>
      index % 3 === 0
        ? { kind: { case: "text" as const, value: word(random) } }
        : { kind: { case: "doubleValue" as const, value: random.next() * 100 } },
    ),
    features: Array.from({ length: 40 }, () => ({
      id: BigInt(random.int(2 ** 31)),
      type: 1 + random.int(3),
      tags: Array.from({ length: 6 }, () => random.int(12)),
      geometry: Array.from({ length: 8 + random.int(30) }, () => random.int(random.chance(4) ? 5000 : 100)),
    })),
  });
  const layers = ["water", "roads", "buildings", "labels"].map(layer);
  return create(TileSchema, { layers } as MessageInitShape<typeof TileSchema>);
}

function createCatalog(random: Random): Message {
  const entry = (depth: number): object => ({
    id: BigInt(random.int(2 ** 32)) * 1000n,
    title: `${word(random)} ${word(random)} ${word(random)}`,
    tags: [word(random), word(random)],
    state: random.int(3),
    isPublic: random.chance(2),
    price: random.int(100_000) / 100,
    digest: Uint8Array.from({ length: 32 }, () => random.int(256)),
    ...(random.chance(2) ? { rank: random.int(1000) } : {}),
    source: random.chance(2)
      ? { case: "url", value: `https://example.com/${word(random)}` }
      : { case: "origin", value: { country: "de", offset: -3600n } },
    createdAt: 1_768_435_200_123n,
    children: depth > 0 ? [entry(depth - 1)] : [],
  });
  return create(CatalogSchema, {
    name: "spring",
    entries: Array.from({ length: 40 }, () => entry(2)),
    stocks: Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `${word(random)}${i}`,
        { count: random.int(500), shelves: [1, 2, 300] },
      ]),
    ),
    labels: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i * 7, word(random)])),
  });
}

const words = [
  "swift",
  "mira",
  "orbit",
  "juno",
  "pixel",
  "haru",
  "lyra",
  "brick",
  "sable",
  "wren",
  "night",
  "moon",
  "stone",
  "river",
  "ember",
];

function word(random: Random): string {
  return random.pick(words);
}
