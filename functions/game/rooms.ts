import { Code, ConnectError } from "@connectrpc/connect";
import {
  type CreateRoomRequest,
  GameEventType,
  GamePhase,
  PlayerRole,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  type Data,
  isDuplicateKey,
  type KnownRows,
  knownRows,
  noFence,
  type SqlSession,
} from "../../src/index.ts";
import { type Attempt, changeVersion, createAttempt, requireEtag } from "../attempts.ts";
import { requireSameRequest } from "../idempotency.ts";
import { createEvent } from "./event.ts";
import type { LiveRoom } from "./live.ts";
import { type Happening, newEventKey } from "./outbox.ts";
import {
  type EntryRow,
  fencePlace,
  notePlace,
  releasePlace,
  selectEntry,
  selectPlace,
  takeSeat,
} from "./place-queries.ts";
import { announce } from "./publish.ts";
import {
  etagOf,
  insertRoom,
  type NewRoom,
  type Place,
  playersTag,
  type RoomPlayerRow,
  roomTag,
  selectMembership,
  selectRoom,
  selectRoomByKey,
} from "./room-queries.ts";
import { type GameStateInit, noRoom, readLive, toState } from "./state.ts";

const defaultMaxPlayers = 16;
const defaultRoundSeconds = 300;

/** What a room looks like to one who has a place in it. */
interface Seen {
  readonly roomId: number;
  readonly rows: readonly RoomPlayerRow[];
  /** Whether the place was taken now. */
  readonly isNew: boolean;
}

/** The same with what Redis knows of the room. */
interface SeenLive extends Seen {
  readonly live: LiveRoom | undefined;
}

/** Makes a room with its owner in it and answers it; to a retry with the same key the first room. */
export async function createRoom(
  data: Data,
  ownerId: number,
  request: CreateRoomRequest,
): Promise<GameStateInit> {
  const now = data.now();
  const room: NewRoom = {
    name: request.name,
    maxPlayers: request.maxPlayers || defaultMaxPlayers,
    roundSeconds: request.roundSeconds || defaultRoundSeconds,
    ownerId,
    role: PlayerRole.RED,
    idempotencyKey: request.idempotencyKey,
    now,
    joined: happening(GameEventType.JOINED, ownerId, now),
  };
  const { roomId, rows, live } = await data.sql.write<Seen, SeenLive>(
    {
      tags: ["rooms/+", "room_players/+"],
      touched: ({ roomId }) => [roomTag(roomId), playersTag(roomId)],
      known: (seen) => knownOf(seen, { userId: ownerId, now }),
      repeatable: room.idempotencyKey !== "",
      // What refuses it is stored for good: the key.
      fence: noFence,
      alongside: async (seen) => ({
        ...seen,
        live: await announceAndRead(data, seen, { joined: room.joined, isFirst: true }),
      }),
    },
    async (sql) => {
      try {
        const inserted = await insertRoom(sql, room);
        if (inserted === undefined) {
          throw noAccount(ownerId);
        }
        return { ...inserted, isNew: true };
      } catch (error) {
        if (!isDuplicateKey(error)) {
          throw error;
        }
        const roomId = await findCreated(sql, room);
        return { roomId, rows: await sql.query<RoomPlayerRow>(selectRoom.sql, [roomId]), isNew: false };
      }
    },
  );
  return toState(data, roomId, { rows, live });
}

interface Entrance {
  readonly joined: Happening;
  readonly isFirst?: boolean;
}

/** What a player does that is no action. One for all attempts of a call. */
function happening(type: GameEventType, userId: number, now: number): Happening {
  return { key: newEventKey(), event: createEvent(type, userId, { now }) };
}

/** Tells others of who has come in, and gives what Redis knows of the room then. */
async function announceAndRead(
  data: Data,
  { roomId, isNew }: Seen,
  { joined, isFirst = false }: Entrance,
): Promise<LiveRoom | undefined> {
  // In this order, and in one round trip: what is read is what was announced.
  const told = isNew ? announce(data, roomId, { ...joined, isFirst }) : undefined;
  const live = await readLive(data, roomId);
  const announced = await told;
  const isSeen = live?.events.some(({ sequence }) => sequence === announced?.sequence);
  // A Redis that had forgotten the script, or the room, was told after it was asked.
  return announced === undefined || isSeen ? live : readLive(data, roomId);
}

function knownOf(
  { roomId, rows, isNew }: Seen,
  { userId, now }: { userId: number; now: number },
): KnownRows[] {
  const room = knownRows(selectRoom, [roomId], rows);
  return isNew ? [room, knownRows(selectMembership, [userId, roomId], [{ joined_at: BigInt(now) }])] : [room];
}

/**
 * Takes a place, or leaves it at the one that the user has, and answers the room with it, in four round
 * trips: mark, look, take, and settle with the event and what Redis knows of the room.
 */
export async function joinRoom(
  data: Data,
  place: Place,
  { role, etag = "", key = "" }: { role: PlayerRole; etag?: string; key?: string },
): Promise<GameStateInit> {
  const now = data.now();
  const joined = happening(GameEventType.JOINED, place.userId, now);
  const wish: Wish = { role, etag, now, joined, attempt: createAttempt("join", place.userId, key) };
  const { rows, live } = await data.sql.write<Seen, SeenLive>(
    {
      tags: [playersTag(place.roomId)],
      known: (seen) => knownOf(seen, { userId: place.userId, now }),
      repeatable: true,
      fence: (sql) => fencePlace(sql, place),
      alongside: async (seen) => ({ ...seen, live: await announceAndRead(data, seen, { joined }) }),
    },
    (sql) => takePlace(sql, place, wish),
  );
  return toState(data, place.roomId, { rows, live });
}

/** Gives the place back, if the user has one. */
export async function leaveRoom(
  data: Data,
  place: Place,
  { etag = "", key = "" }: { etag?: string; key?: string } = {},
): Promise<void> {
  const attempt = createAttempt("leave", place.userId, key);
  const left = happening(GameEventType.LEFT, place.userId, data.now());
  await data.sql.write<boolean, void>(
    {
      tags: [playersTag(place.roomId)],
      repeatable: true,
      // Its refusals have looked at what the attempts would change.
      fence: noFence,
      alongside: async (released) => {
        if (released) {
          await announce(data, place.roomId, left);
        }
      },
    },
    (sql) => leavePlace(sql, place, { attempt, left, etag }),
  );
}

/** Whether a place was given back. */
async function leavePlace(
  sql: SqlSession,
  place: Place,
  { attempt, left, etag }: { attempt: Attempt; left: Happening; etag: string },
): Promise<boolean> {
  const { roomId } = place;
  // By a statement of this call's that was not answered, of which nobody has been told.
  let hadPlace = attempt.since !== undefined;
  const { row } = await changeVersion(attempt, `Room ${roomId}`, {
    look: () => selectPlace(sql, place),
    change: async ({ active, version }) => {
      hadPlace = active === 1;
      if (!hadPlace) {
        return !attempt.isKeyed || notePlace(sql, place, { version, attempt });
      }
      if (await releasePlace(sql, place, { version, attempt, left, etag })) {
        return true;
      }
      if (etag !== "") {
        const rows = await sql.query<RoomPlayerRow>(selectRoom.sql, [roomId]);
        requireEtag(etag, etagOf(rows[0], rows), `Room ${roomId}`);
      }
      return false;
    },
  });
  if (row === undefined) {
    throw noRoom(roomId);
  }
  return hadPlace;
}

/** How somebody wants to come in. */
interface Wish {
  readonly role: PlayerRole;
  readonly etag: string;
  readonly now: number;
  readonly attempt: Attempt;
  readonly joined: Happening;
}

/** Looks for a free seat and takes it, once; looks again when another was faster. */
async function takePlace(
  sql: SqlSession,
  place: Place,
  { role: wanted, etag, now, attempt, joined }: Wish,
): Promise<Seen> {
  const { roomId, userId } = place;
  let entries: readonly EntryRow[] = [];
  let players: readonly EntryRow[] = [];
  let own: EntryRow | undefined;
  let taken: RoomPlayerRow | undefined;
  const { isAfter } = await changeVersion(attempt, `Room ${roomId}`, {
    look: async () => {
      entries = await selectEntry(sql, place);
      players = entries.filter(({ active }) => active === 1);
      own = entries.find(({ user_id }) => user_id === userId);
      return { version: own?.version ?? 0, attempts: own?.attempts ?? "" };
    },
    change: async ({ version }) => {
      if (own?.active === 1) {
        if (!attempt.isKeyed) {
          return true;
        }
        const mine = own;
        const isNoted = await notePlace(sql, place, { version, attempt });
        players = players.map((row) => (row === mine && isNoted ? { ...row, version: version + 1 } : row));
        return isNoted;
      }
      const room = requireOpen(entries, players, place);
      requireEtag(etag, etagOf(room, players), `Room ${roomId}`);
      const role = wanted === PlayerRole.UNSPECIFIED ? emptierSide(players) : wanted;
      const seat = chooseSeat(players, room.max_players);
      const isTaken = await takeSeat(sql, place, {
        seat,
        role,
        version: own?.version ?? undefined,
        now,
        attempt,
        joined,
        etag,
      });
      if (isTaken) {
        const { own_nickname: nickname } = room;
        const mine = { user_id: userId, nickname, role, is_down: 0, version: version + 1 };
        taken = toRoomPlayer({ ...room, ...(own ?? newPlayer), ...mine });
      }
      return isTaken;
    },
  });
  const rows = players.map(toRoomPlayer);
  return taken === undefined
    ? // It is there already: by a statement of this call's that was not answered, of which nobody has been told, or by another.
      {
        roomId,
        rows: rows.length > 0 ? rows : entries.map(toRoomPlayer),
        isNew: isAfter && attempt.since !== undefined && own?.active === 1,
      }
    : { roomId, rows: insertByUser(rows, taken), isNew: true };
}

const newPlayer = { pos_x: 0, pos_y: 0, pos_z: 0, rotation: 0, kills: 0, deaths: 0, score: 0 };

/** Without what only the entrance asks for. */
function toRoomPlayer({
  max_players: _,
  active: _active,
  seat: _seat,
  account: _account,
  own_nickname: _nickname,
  attempts: _attempts,
  ...row
}: EntryRow): RoomPlayerRow {
  return row;
}

function emptierSide(players: readonly RoomPlayerRow[]): PlayerRole {
  const red = players.filter(({ role }) => role === PlayerRole.RED).length;
  const blue = players.filter(({ role }) => role === PlayerRole.BLUE).length;
  return red <= blue ? PlayerRole.RED : PlayerRole.BLUE;
}

/** Any free seat: of those who look at once, few choose the same. */
function chooseSeat(players: readonly EntryRow[], seats: number): number {
  const taken = new Set(players.map(({ seat }) => seat));
  const free = Array.from({ length: seats }, (_, i) => i + 1).filter((seat) => !taken.has(seat));
  return free[Math.floor(Math.random() * free.length)] ?? 1;
}

function insertByUser(rows: readonly RoomPlayerRow[], row: RoomPlayerRow): RoomPlayerRow[] {
  return [...rows, row].sort((a, b) => (a.user_id ?? 0) - (b.user_id ?? 0));
}

/** Throws when there is no place to take. */
function requireOpen(
  [room]: readonly EntryRow[],
  players: readonly EntryRow[],
  { roomId, userId }: Place,
): EntryRow {
  if (room === undefined) {
    throw noRoom(roomId);
  }
  if (room.account === null) {
    throw noAccount(userId);
  }
  if (room.phase === GamePhase.FINISHED) {
    throw new ConnectError(`Room ${roomId} is over`, Code.FailedPrecondition);
  }
  if (players.length >= room.max_players) {
    throw new ConnectError(`Room ${roomId} is full`, Code.FailedPrecondition);
  }
  return room;
}

async function findCreated(sql: SqlSession, room: NewRoom): Promise<number> {
  const first = await selectRoomByKey(sql, room.ownerId, room.idempotencyKey);
  if (first === undefined) {
    throw new ConnectError("The room is not to be seen yet: try again", Code.Unavailable);
  }
  requireSameRequest({
    name: [first.name, room.name],
    max_players: [first.max_players, room.maxPlayers],
    round_seconds: [first.round_seconds, room.roundSeconds],
  });
  return first.room_id;
}

function noAccount(userId: number): ConnectError {
  return new ConnectError(`There is no user ${userId}`, Code.NotFound);
}
