import { Code, ConnectError } from "@connectrpc/connect";
import type { Data } from "../../src/data/data.ts";
import { isDuplicateKey } from "../../src/data/mysql.ts";
import {
  type CreateRoomRequest,
  GameEventType,
  GamePhase,
  PlayerRole,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { requireSameRequest } from "../idempotency.ts";
import { createEvent } from "./event.ts";
import { announce } from "./publish.ts";
import {
  type EntryRow,
  hasRoom,
  insertRoom,
  type NewRoom,
  type Place,
  preparePlace,
  releasePlace,
  selectEntry,
  selectRoomByKey,
  takePlace,
} from "./room-queries.ts";
import { noRoom } from "./state.ts";

const defaultMaxPlayers = 16;
const defaultRoundSeconds = 300;

/** Makes a room with its owner in it. Returns its id; for a retry with the same key that of the first room. */
export async function createRoom(data: Data, ownerId: number, request: CreateRoomRequest): Promise<number> {
  const now = data.now();
  const room: NewRoom = {
    name: request.name,
    maxPlayers: request.maxPlayers || defaultMaxPlayers,
    roundSeconds: request.roundSeconds || defaultRoundSeconds,
    ownerId,
    role: PlayerRole.RED,
    idempotencyKey: request.idempotencyKey,
    now,
  };
  let roomId: number | undefined;
  try {
    roomId = await insertRoom(data.sql, room);
  } catch (error) {
    if (!isDuplicateKey(error)) {
      throw error;
    }
    return findCreated(data, room);
  }
  if (roomId === undefined) {
    throw noAccount(ownerId);
  }
  await announce(data, roomId, {
    event: createEvent(GameEventType.JOINED, ownerId, { now }),
    isFirst: true,
  });
  return roomId;
}

/** Takes a place, or leaves it at the one that the user has. */
export async function joinRoom(data: Data, place: Place, wanted: PlayerRole): Promise<void> {
  const entry = await selectEntry(data.sql, place);
  if (hasPlace(requireOpen(entry, place))) {
    return;
  }
  const emptier = (entry?.red ?? 0n) <= (entry?.blue ?? 0n) ? PlayerRole.RED : PlayerRole.BLUE;
  await preparePlace(data.sql, place, wanted === PlayerRole.UNSPECIFIED ? emptier : wanted);
  const now = data.now();
  if (await takePlace(data.sql, place, now)) {
    await announce(data, place.roomId, { event: createEvent(GameEventType.JOINED, place.userId, { now }) });
    return;
  }
  if (!hasPlace(requireOpen(await selectEntry(data.sql, place), place))) {
    throw new ConnectError(`Room ${place.roomId} has just changed: try again`, Code.Aborted);
  }
}

/** Gives the place back, if the user has one. */
export async function leaveRoom(data: Data, place: Place): Promise<void> {
  if (await releasePlace(data.sql, place)) {
    await announce(data, place.roomId, {
      event: createEvent(GameEventType.LEFT, place.userId, { now: data.now() }),
    });
    return;
  }
  if (!(await hasRoom(data.sql, place.roomId))) {
    throw noRoom(place.roomId);
  }
}

/** Throws when there is neither a place to take nor one taken. */
function requireOpen(entry: EntryRow | undefined, { roomId, userId }: Place): EntryRow {
  if (entry === undefined) {
    throw noRoom(roomId);
  }
  if (entry.account === null) {
    throw noAccount(userId);
  }
  if (hasPlace(entry)) {
    return entry;
  }
  if (entry.phase === GamePhase.FINISHED) {
    throw new ConnectError(`Room ${roomId} is over`, Code.FailedPrecondition);
  }
  if (entry.players >= entry.max_players) {
    throw new ConnectError(`Room ${roomId} is full`, Code.FailedPrecondition);
  }
  return entry;
}

function hasPlace({ active }: EntryRow): boolean {
  return active === 1;
}

async function findCreated(data: Data, room: NewRoom): Promise<number> {
  const first = await selectRoomByKey(data.sql, room.ownerId, room.idempotencyKey);
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
