import type { MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import {
  type GameEvent,
  GamePhase,
  type GameStateSchema,
  type LightPlayerInfoSchema,
  PlayerRole,
  PlayerStatus,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import type { Data } from "../../src/index.ts";
import { selectLastEvents, toGameEvent } from "./event-queries.ts";
import { type LiveRoom, readRoom } from "./live.ts";
import { etagOf, type RoomPlayerRow, selectRoom } from "./room-queries.ts";

export type GameStateInit = MessageInitShape<typeof GameStateSchema>;
type PlayerInit = MessageInitShape<typeof LightPlayerInfoSchema>;
type PresentRow = RoomPlayerRow & { readonly user_id: number };

const maxRecentEvents = 10;

/**
 * A room as it stands. Without Redis nobody is away, and the last events are those that have reached MySQL.
 */
export async function readState(data: Data, roomId: number): Promise<GameStateInit> {
  const [rows, live] = await Promise.all([data.sql.read(selectRoom, roomId), readLive(data, roomId)]);
  return toState(data, roomId, { rows, live });
}

/** What Redis knows of a room; undefined without Redis. */
export function readLive(data: Data, roomId: number): Promise<LiveRoom | undefined> {
  return data.redis.failOpen(undefined, (redis) =>
    readRoom(redis, roomId, { now: data.now(), limit: maxRecentEvents }),
  );
}

/** A room of what MySQL and Redis say of it. Throws `not_found` when MySQL says nothing. */
export async function toState(
  data: Data,
  roomId: number,
  { rows, live }: { rows: readonly RoomPlayerRow[]; live: LiveRoom | undefined },
): Promise<GameStateInit> {
  const room = rows[0];
  if (room === undefined) {
    throw noRoom(roomId);
  }
  const players = rows
    .filter((row): row is PresentRow => row.user_id !== null)
    .map((row) => toPlayer(row, statusOf(row, live)));
  return {
    roomId,
    gamePhase: room.phase,
    ...roundOf(room, data.now()),
    players,
    score: scoreOf(players),
    recentEvents: await recentEvents(data, roomId, live),
    etag: etagOf(room, rows),
  };
}

export function noRoom(roomId: number): ConnectError {
  return new ConnectError(`There is no room ${roomId}`, Code.NotFound);
}

/** The last events: from MySQL as far as Redis does not have them. */
async function recentEvents(data: Data, roomId: number, live: LiveRoom | undefined): Promise<GameEvent[]> {
  const events = [...(live?.events ?? [])];
  if (events.length === maxRecentEvents || live?.oldest === 1n) {
    return events;
  }
  const newest = await data.sql.read(selectLastEvents, roomId, maxRecentEvents);
  const stored = newest.map(toGameEvent).reverse();
  const first = events[0];
  const older = first === undefined ? stored : stored.filter(({ sequence }) => sequence < first.sequence);
  return [...older, ...events].slice(-maxRecentEvents);
}

/** Rounds follow one another from the start of the game to its end. */
function roundOf(room: RoomPlayerRow, now: number): { roundNumber: number; remainingTime: number } {
  if (room.phase !== GamePhase.PLAYING) {
    return { roundNumber: 0, remainingTime: 0 };
  }
  const roundMs = room.round_seconds * 1_000;
  const elapsed = Math.max(0, now - Number(room.round_started_at));
  return { roundNumber: Math.floor(elapsed / roundMs) + 1, remainingTime: roundMs - (elapsed % roundMs) };
}

function statusOf(row: PresentRow, live: LiveRoom | undefined): PlayerStatus {
  if (live !== undefined && !live.present.has(row.user_id)) {
    return PlayerStatus.AWAY;
  }
  if (row.is_down === 1) {
    return PlayerStatus.DOWN;
  }
  return row.phase === GamePhase.PLAYING ? PlayerStatus.ALIVE : PlayerStatus.READY;
}

function toPlayer(row: PresentRow, status: PlayerStatus): PlayerInit {
  return {
    userId: row.user_id,
    nickname: row.nickname ?? "",
    role: row.role,
    status,
    posX: row.pos_x,
    posY: row.pos_y,
    posZ: row.pos_z,
    rotation: row.rotation,
    kills: row.kills,
    deaths: row.deaths,
    score: row.score,
  };
}

function scoreOf(players: readonly PlayerInit[]) {
  const score = { red: 0, blue: 0, leaderId: 0, leaderScore: 0 };
  for (const { userId = 0, role, score: points = 0 } of players) {
    if (role === PlayerRole.RED) {
      score.red += points;
    } else {
      score.blue += points;
    }
    if (points > score.leaderScore) {
      score.leaderId = userId;
      score.leaderScore = points;
    }
  }
  return score;
}
