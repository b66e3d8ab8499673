import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRedisStore } from "../../src/data/cache/redis-store.ts";
import type { CacheStore } from "../../src/data/cache/store.ts";
import type { Operation } from "../../src/gateway/seam.ts";
import { Health } from "../../src/gen/grpc/health/v1/health_pb.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { ActionType, GameEventType, GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { TransferService } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { createUpstashClient } from "../upstash-client.ts";
import { type Stack, startStack } from "./stack.ts";

interface Trips {
  readonly mysql: number;
  readonly redis: number;
}

let stack: Stack;
let store: CacheStore;
let operations: Operation[] = [];

beforeAll(async () => {
  stack = await startStack({}, { seam: { before: (operation) => void operations.push(operation) } });
  const redis = createUpstashClient(
    { url: stack.gateway.url, token: stack.gatewayPassword, timeoutMs: 5_000, subscriptionIdleMs: 1_000 },
    new AbortController().signal,
  );
  store = createRedisStore(redis);
  // As a Redis that has been there for longer than a lease.
  await redis.command("SET", "naru:cache:epoch", Date.now() - 60_000);
}, 120_000);
afterAll(() => stack?.close());

/**
 * What the answer waited for. What the consumer of the queue asks meanwhile, and the storing of results, is
 * not of it.
 */
function counted(): Trips {
  const asked = operations.filter((operation) => !isConsumers(operation) && !isStoring(operation));
  return {
    mysql: asked.filter(({ protocol }) => protocol === "mysql").length,
    redis: asked.filter(({ protocol }) => protocol === "redis").length,
  };
}

function isConsumers(operation: Operation): boolean {
  return operation.protocol === "mysql"
    ? /^(INSERT IGNORE|SELECT room_id, user_id, action_id FROM events|UPDATE room_players\s+SET outbox = NULLIF)/.test(
        operation.sql,
      )
    : operation.commands.every((command) =>
        // By its number where Redis knows the script, by its text the first time.
        /v:(recorded_)?events| 2 room:\d+:unkept/.test(command.join(" ")),
      );
}

/** The last argument of the script that stores a result is the result. */
function isStoring(operation: Operation): boolean {
  return (
    operation.protocol === "redis" &&
    operation.commands.every((command) => String(command.at(-1)).startsWith('{"names":'))
  );
}

function storings(): number {
  return operations
    .flatMap((operation) => (operation.protocol === "redis" ? operation.commands : []))
    .filter((command) => String(command.at(-1)).startsWith('{"names":')).length;
}

async function count(call: () => Promise<unknown>): Promise<Trips> {
  operations = [];
  await call();
  return counted();
}

async function clientOf<S extends Parameters<typeof createClient>[0]>(service: S, userId: number) {
  const token = await stack.token(userId, ["admin"]);
  return createClient(
    service,
    createConnectTransport({
      baseUrl: stack.worker.url,
      httpVersion: "1.1",
      interceptors: [
        (next) => (request) => {
          request.header.set("authorization", `Bearer ${token}`);
          return next(request);
        },
      ],
    }),
  );
}

/** The table of the document, by "call when". */
function readTable(): Record<string, Trips> {
  const rows = readFileSync("docs/data.md", "utf8").matchAll(/^\| (\w+) \| ([^|]*)\| (\d+) \| (\d+) \|$/gm);
  return Object.fromEntries(
    [...rows].map(([, call, when = "", mysql, redis]) => [
      `${call} ${when.trim()}`.trim(),
      { mysql: Number(mysql), redis: Number(redis) },
    ]),
  );
}

/**
 * Answers the calls of the table, one after the other. Each script has run once before, for Redis to know it.
 */
async function measure(round: number): Promise<Record<string, Trips>> {
  const users = await clientOf(UserService, 1);
  const names = [`owner${round}`, `guest${round}`, `third${round}`];
  const made = await Promise.all(names.map((username) => users.createUser({ username, nickname: "Nick" })));
  const [owner = 0, guest = 0, third = 0] = made.map(({ user }) => user?.userId ?? 0);
  const [asOwner, asGuest] = [await clientOf(GameService, owner), await clientOf(GameService, guest)];
  const asThird = await clientOf(UserService, third);
  const booking = await clientOf(BookingService, owner);
  const transfer = await clientOf(TransferService, owner);
  const health = await clientOf(Health, owner);
  const own = await clientOf(UserService, owner);
  const found: Record<string, Trips> = {};
  /** As another's write to it does. */
  const forget = (version: string) =>
    store.settle({ versions: [version], writer: "another", id: crypto.randomUUID() });
  const step = async (name: string, call: () => Promise<unknown>) => {
    found[name] = await count(call);
    if (name.endsWith("miss")) {
      await expect.poll(() => operations.some(isStoring), { timeout: 5_000 }).toBe(true);
    }
  };

  await step("CreateUser", () => users.createUser({ username: `new${round}`, nickname: "New" }));
  await step("UpdateUser", () =>
    own.updateUser({ user: { userId: owner, nickname: "Own" }, updateMask: { paths: ["nickname"] } }),
  );
  await step("GetUser after its write", () => own.getUser({ userId: owner }));
  await forget(`users/${owner}`);
  await step("GetUser miss", () => own.getUser({ userId: owner }));
  await step("GetUser hit", () => own.getUser({ userId: owner }));
  await step("GetUser isolate", () => asThird.getUser({ userId: owner }));
  await step("ListUsers miss", () => asThird.listUsers({ pageSize: 10 + round }));
  await step("ListUsers isolate", () => asThird.listUsers({ pageSize: 10 + round }));

  let roomId = 0;
  await step("CreateRoom", async () => {
    roomId = (await asOwner.createRoom({ name: "room" })).state?.roomId ?? 0;
  });
  await step("JoinRoom", () => asGuest.joinRoom({ roomId }));
  await step("JoinRoom again", () => asGuest.joinRoom({ roomId }));
  await step("GetState after its write", () => asGuest.getState({ roomId }));
  await forget(`rooms/${roomId}`);
  await step("GetState miss", () => asGuest.getState({ roomId }));
  await step("GetState hit", () => asGuest.getState({ roomId }));
  await step("Act start", () => asOwner.act({ roomId, actionId: 1n, type: ActionType.START }));
  const move = { roomId, actionId: 2n, type: ActionType.MOVE, posX: 1 };
  await step("Act move", () => asOwner.act(move));
  await step("Act again", () => asOwner.act(move));
  await step("Act attack", () =>
    asOwner.act({ roomId, actionId: 3n, type: ActionType.ATTACK, targetId: guest }),
  );
  const record = async (eventId: string) => {
    const event = { type: GameEventType.MOVED, userId: owner, occurredAt: BigInt(Date.now()) };
    await asOwner.recordEvents(
      (async function* () {
        yield { eventId, roomId, event };
      })(),
    );
  };
  await step("RecordEvents one room, miss", () => record("first"));
  await step("RecordEvents one room, hit", () => record("second"));
  await step("LeaveRoom", () => asGuest.leaveRoom({ roomId }));

  let slotId = 0;
  const startsAt = BigInt(Date.now() + 3_600_000);
  await step("CreateSlot", async () => {
    const slot = { title: "slot", startsAt, endsAt: startsAt + 1n, capacity: 9 };
    slotId = (await booking.createSlot(slot)).slot?.slotId ?? 0;
  });
  await step("GetSlot after its write", () => booking.getSlot({ slotId }));
  await forget(`slots/${slotId}`);
  await step("GetSlot miss", () => booking.getSlot({ slotId }));
  await step("GetSlot hit", () => booking.getSlot({ slotId }));
  await step("ListSlots miss", () => booking.listSlots({}));
  await step("ListSlots hit", () => booking.listSlots({}));
  let reservationId = 0n;
  const reserve = async () => {
    const idempotencyKey = `key ${round} of a reservation`;
    reservationId = (await booking.reserve({ slotId, idempotencyKey })).reservation?.reservationId ?? 0n;
  };
  await step("Reserve", reserve);
  await step("Reserve again", reserve);
  await step("GetReservation after its write", () => booking.getReservation({ reservationId }));
  await forget(`reservations/${reservationId}`);
  await step("GetReservation miss", () => booking.getReservation({ reservationId }));
  await step("GetReservation hit", () => booking.getReservation({ reservationId }));
  await step("ListReservations miss", () => booking.listReservations({}));
  await step("ListReservations hit", () => booking.listReservations({}));
  await step("Cancel hit", () => booking.cancel({ reservationId }));

  const chunkId = `payload-${round}-0000`;
  const bytes = new Uint8Array(100).fill(round);
  const chunk = { chunkId, sequence: 0, totalChunks: 1, data: bytes, checksum: crc32(bytes) };
  await step("Upload one segment", () =>
    transfer.upload(
      (async function* () {
        yield { chunk };
      })(),
    ),
  );
  await step("Stat after its write", () => transfer.stat({ chunkId }));
  await forget(`transfers/${chunkId}`);
  await step("Stat miss", () => transfer.stat({ chunkId }));
  await step("Stat hit", () => transfer.stat({ chunkId }));
  const download = async () => {
    for await (const _ of transfer.download({ chunkId })) {
      // Only its round trips matter.
    }
  };
  await step("Download miss", download);
  await step("Download hit", download);
  await step("Check", () => health.check({ service: "" }));
  return found;
}

it("asks of MySQL and Redis what docs/data.md says, each call", async () => {
  await measure(1);
  expect(await measure(2)).toEqual(readTable());
});

it("has read the next page before a caller who pages on asks for it", async () => {
  const users = await clientOf(UserService, 1);
  for (let i = 0; i < 3; i++) {
    await users.createUser({ username: `paging${i}`, nickname: "Nick" });
  }
  const pageSize = 1;
  operations = [];
  const first = await users.listUsers({ pageSize });
  const second = await users.listUsers({ pageSize, pageToken: first.nextPageToken });
  // Both results, and that of the page after them.
  await expect.poll(storings, { timeout: 5_000 }).toBe(3);
  const { mysql } = await count(() => users.listUsers({ pageSize, pageToken: second.nextPageToken }));
  expect(mysql).toBe(0);
});
