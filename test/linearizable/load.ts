import { randomUUID } from "node:crypto";
import { type CallOptions, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-node";
import { readAfterWriteHeader } from "../../src/data/read-after-write.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { type UserInfo, UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import type { Random } from "../data/random.ts";
import type { History, Part, RecordedCall, State } from "./history.ts";
import type { Stack } from "./stack.ts";

const profileCount = 4;
const slotCount = 3;
const roomCount = 3;
/** Of a slot and of a room: fewer than there are clients, so that they fill. */
const capacity = 3;
const clientsOfWorker = 3;
/** What GetUser says that its answer may be behind. */
const boundMs = 5_000;
/** How long a caller's reads are strict after its own write, less what the network takes. */
const strictMs = 4_000;
const timeoutMs = 15_000;

interface Things {
  readonly profiles: readonly { readonly userId: number; readonly part: Part }[];
  readonly slots: readonly { readonly slotId: number; readonly part: Part }[];
  readonly rooms: readonly { readonly roomId: number; readonly part: Part }[];
}

/** A player who plays through one worker. */
type Player = Awaited<ReturnType<typeof createPlayer>>;

async function createPlayer(stack: Stack, { worker, id }: { worker: string; id: number }) {
  const token = await stack.token(id);
  let written: { readonly token: string; readonly atMs: number } | undefined;
  const transport = createConnectTransport({
    baseUrl: worker,
    httpVersion: "1.1",
    interceptors: [
      (next) => (request) => {
        request.header.set("authorization", `Bearer ${token}`);
        if (written !== undefined) {
          request.header.set(readAfterWriteHeader, written.token);
        }
        return next(request);
      },
    ],
  });
  return {
    id,
    users: createClient(UserService, transport),
    game: createClient(GameService, transport),
    booking: createClient(BookingService, transport),
    /** Reservations that it knows to be its own, by slot. */
    reserved: new Map<number, bigint[]>(),
    /** Versions that it has seen, by part. */
    seen: new Map<Part, number>(),
    isStrict: () => written !== undefined && performance.now() - written.atMs < strictMs,
    options: (onHeader: (header: Headers) => void): CallOptions => ({
      timeoutMs,
      onHeader: (header) => {
        const after = header.get(readAfterWriteHeader);
        written = after === null ? written : { token: after, atMs: performance.now() };
        onHeader(header);
      },
    }),
  };
}

/**
 * Runs clients of all workers beside each other for a while, and ends with reads by each worker when all has
 * arrived.
 */
export async function runLoad(
  stack: Stack,
  history: History,
  { random, seconds, disturb }: { random: Random; seconds: number; disturb: () => Promise<void> },
): Promise<void> {
  const admin = await createPlayer(stack, { worker: stack.workers[0]!, id: 1_000_000 });
  const ids: number[] = [];
  for (let i = 0; i < stack.workers.length * clientsOfWorker; i++) {
    ids.push((await createUser(admin)).userId);
  }
  const players = await Promise.all(
    ids.map((id, i) => createPlayer(stack, { worker: stack.workers[i % stack.workers.length]!, id })),
  );
  const things = await createThings(history, { admin, owner: players[0]! });
  stack.proxy.isOn = true;
  const endMs = performance.now() + seconds * 1_000;
  const play = async (player: Player, client: number) => {
    while (performance.now() < endMs) {
      await step(history, things, { player, client, random });
    }
  };
  await Promise.all([disturb(), ...players.map(play)]);
  stack.proxy.isOn = false;
  await stack.proxy.drain();
  for (const [client, player] of players.slice(0, stack.workers.length).entries()) {
    await readAll(history, things, { player, client });
  }
  await readDatabase(history, things, stack);
}

async function createUser({ users }: Player): Promise<UserInfo> {
  const username = `p${randomUUID().replaceAll("-", "").slice(0, 20)}`;
  const { user } = await users.createUser({ username, nickname: "new", idempotencyKey: username });
  return user!;
}

async function createThings(
  history: History,
  { admin, owner }: { admin: Player; owner: Player },
): Promise<Things> {
  const profiles: Things["profiles"][number][] = [];
  for (let i = 0; i < profileCount; i++) {
    const { userId, nickname, etag } = await createUser(admin);
    const initial = { value: nickname, version: Number(etag) };
    profiles.push({
      userId,
      part: history.addPart({ name: `profile-${userId}`, kind: "profile", capacity: 0, initial }),
    });
  }
  const slots: Things["slots"][number][] = [];
  const startsAt = 4_000_000_000_000n;
  for (let i = 0; i < slotCount; i++) {
    const { slot } = await admin.booking.createSlot({
      title: "s",
      startsAt,
      endsAt: startsAt + 1n,
      capacity,
    });
    const { slotId, etag } = slot!;
    const initial = { count: 0, version: Number(etag) };
    slots.push({
      slotId,
      part: history.addPart({ name: `slot-${slotId}`, kind: "slot", capacity, initial }),
    });
  }
  const rooms: Things["rooms"][number][] = [];
  for (let i = 0; i < roomCount; i++) {
    const { state } = await owner.game.createRoom({ name: "r", maxPlayers: capacity });
    const { roomId } = state!;
    const initial = { members: `${owner.id},` };
    rooms.push({
      roomId,
      part: history.addPart({ name: `room-${roomId}`, kind: "room", capacity, initial }),
    });
  }
  return { profiles, slots, rooms };
}

/** One call, of any kind. */
async function step(
  history: History,
  things: Things,
  { player, client, random }: { player: Player; client: number; random: Random },
): Promise<void> {
  const kind = random.pick(["profile", "profile", "slot", "room"] as const);
  const isRead = random.chance(0.45);
  // Of three writes one is for the version that was seen last.
  const versionOf = (part: Part) => (random.chance(0.33) ? player.seen.get(part) : undefined);
  if (kind === "profile") {
    const { userId, part } = random.pick(things.profiles);
    if (isRead) {
      await readProfile(history, { player, client, userId, part });
      return;
    }
    const [value, version] = [`v${random.below(1e9)}`, versionOf(part)];
    const user = { userId, nickname: value };
    const input = { name: "set", value, ...(version === undefined ? {} : { version }) } as const;
    await call(history, part, {
      player,
      client,
      input,
      send: async (onHeader) => {
        const request = {
          user,
          updateMask: { paths: ["nickname"] },
          etag: version === undefined ? "" : String(version),
        };
        const answer = await player.users.updateUser(request, player.options(onHeader));
        // By a repeat that found its change made, and others after it, it may show more.
        const isOwn = answer.user?.nickname === value;
        return isOwn ? { version: Number(answer.user?.etag) } : undefined;
      },
    });
  } else if (kind === "slot") {
    const { slotId, part } = random.pick(things.slots);
    if (isRead) {
      await readSlot(history, { player, client, slotId, part });
      return;
    }
    const own = player.reserved.get(slotId) ?? [];
    player.reserved.set(slotId, own);
    const reservationId = random.chance(0.6) ? own.shift() : undefined;
    if (reservationId !== undefined) {
      await call(history, part, {
        player,
        client,
        input: { name: "cancel" },
        send: async (onHeader) => {
          await player.booking.cancel({ reservationId }, player.options(onHeader));
          return {};
        },
      });
      return;
    }
    const version = versionOf(part);
    const request = {
      slotId,
      idempotencyKey: randomUUID(),
      etag: version === undefined ? "" : String(version),
    };
    await call(history, part, {
      player,
      client,
      input: { name: "reserve", ...(version === undefined ? {} : { version }) },
      send: async (onHeader) => {
        const { reservation } = await player.booking.reserve(request, player.options(onHeader));
        own.push(reservation?.reservationId ?? 0n);
        return {};
      },
    });
  } else {
    const { roomId, part } = random.pick(things.rooms);
    if (isRead) {
      await readRoom(history, { player, client, roomId, part });
      return;
    }
    const name = random.pick(["join", "leave"] as const);
    await call(history, part, {
      player,
      client,
      input: { name, user: player.id },
      send: async (onHeader) => {
        const { game, options } = player;
        await (name === "join"
          ? game.joinRoom({ roomId }, options(onHeader))
          : game.leaveRoom({ roomId }, options(onHeader)));
        return {};
      },
    });
  }
}

interface Reader {
  readonly player: Player;
  readonly client: number;
  readonly part: Part;
}

async function call(
  history: History,
  part: Part,
  { player, ...given }: RecordedCall & { readonly player: Player },
): Promise<void> {
  const state = await history.record(part, given);
  if (state?.version !== undefined) {
    player.seen.set(part, state.version);
  }
}

function readProfile(history: History, { player, client, userId, part }: Reader & { userId: number }) {
  return call(history, part, {
    player,
    client,
    input: { name: "get" },
    boundMs: player.isStrict() ? 0 : boundMs,
    send: async (onHeader) => {
      const { user } = await player.users.getUser({ userId }, player.options(onHeader));
      return { value: user!.nickname, version: Number(user!.etag) };
    },
  });
}

function readSlot(history: History, { player, client, slotId, part }: Reader & { slotId: number }) {
  return call(history, part, {
    player,
    client,
    input: { name: "get" },
    send: async (onHeader) => {
      const { slot } = await player.booking.getSlot({ slotId }, player.options(onHeader));
      return { count: slot!.reserved, version: Number(slot!.etag) };
    },
  });
}

function readRoom(history: History, { player, client, roomId, part }: Reader & { roomId: number }) {
  return call(history, part, {
    player,
    client,
    input: { name: "get" },
    send: async (onHeader) => {
      const { state } = await player.game.getState({ roomId }, player.options(onHeader));
      return toMembers(state!.players.map(({ userId }) => userId));
    },
  });
}

/** In the order in which the checker has them. */
function toMembers(users: readonly number[]): State {
  return {
    members: users
      .map(String)
      .sort()
      .map((user) => `${user},`)
      .join(""),
  };
}

async function readAll(
  history: History,
  { profiles, slots, rooms }: Things,
  reader: Omit<Reader, "part">,
): Promise<void> {
  for (const one of profiles) {
    await readProfile(history, { ...reader, ...one });
  }
  for (const one of slots) {
    await readSlot(history, { ...reader, ...one });
  }
  for (const one of rooms) {
    await readRoom(history, { ...reader, ...one });
  }
}

/** The last word: neither cache nor worker has a say in it. */
async function readDatabase(
  history: History,
  { profiles, slots, rooms }: Things,
  { sql }: Stack,
): Promise<void> {
  const get = (part: Part, send: () => Promise<State>) =>
    history.record(part, { client: 1_000, input: { name: "get" }, send });
  for (const { userId, part } of profiles) {
    await get(part, async () => {
      const rows = await sql.query<{ value: string; version: number }>(
        "SELECT nickname AS value, version FROM users WHERE user_id = ?",
        [userId],
      );
      return rows[0]!;
    });
  }
  for (const { slotId, part } of slots) {
    await get(part, async () => {
      const rows = await sql.query<{ count: number; version: number }>(
        "SELECT reserved AS count, version FROM slots WHERE slot_id = ?",
        [slotId],
      );
      return rows[0]!;
    });
  }
  for (const { roomId, part } of rooms) {
    await get(part, async () => {
      const rows = await sql.query<{ user_id: number }>(
        "SELECT user_id FROM room_players WHERE room_id = ? AND active = 1",
        [roomId],
      );
      return toMembers(rows.map(({ user_id }) => user_id));
    });
  }
}
