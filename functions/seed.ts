import { GameEventType, GamePhase, PlayerRole } from "../src/gen/naru/game/v1/game_service_pb.ts";

/** A value of a row, as it is written into a statement. */
type Cell = string | number | null;

const seed = 20260101;
const userCount = 10_000;
const roomCount = 200;

/**
 * The user that `npm start` signs a token for plays here, so that the first action of a newcomer succeeds.
 */
const demoUserId = 7;
const demoRoomId = 2;
const slotCount = 500;
/** Keeps a statement under 512 KiB. */
const rowsPerStatement = 1_000;

const createdAt = Date.UTC(2026, 0, 1);
const firstSlotAt = Date.UTC(2030, 0, 1, 8);
const hourMs = 3_600_000;

const moods = ["amber", "brave", "calm", "dusky", "eager", "frosty", "gentle", "hidden", "jolly", "lucky"];
const animals = ["badger", "crane", "dingo", "falcon", "gecko", "heron", "ibex", "lynx", "otter", "raven"];
const tags = [
  "builder",
  "healer",
  "night",
  "ranked",
  "rookie",
  "scout",
  "streamer",
  "tank",
  "team",
  "veteran",
];
const titles = ["Ranked evening", "Training hour", "Open tournament", "Coaching", "Map workshop"];

/**
 * The demo data: 10,000 users, 200 rooms with their players and events, 500 slots from 2030 on, and a
 * reservation. Always the same, under fixed ids, in statements that change nothing when they run again.
 */
export function* seedStatements(): Generator<string> {
  const random = createRandom(seed);
  yield* insertAll("users", userColumns, userRows(random));
  yield* insertAll("slots", slotColumns, slotRows(random));
  yield* insertAll("reservations", reservationColumns, [
    // Cancelled, so that it holds no place: what is first looked up in the playground is there.
    [1, 4, demoUserId, 2, cancelledStatus, 0, "demo reservation", createdAt],
  ]);
  const rooms = [...roomRows(random)];
  yield* insertAll(
    "rooms",
    roomColumns,
    rooms.map(({ room }) => room),
  );
  yield* insertAll(
    "room_players",
    playerColumns,
    rooms.flatMap(({ players }) => players),
  );
  yield* insertAll(
    "events",
    eventColumns,
    rooms.flatMap(({ events }) => events),
  );
}

const userColumns =
  "user_id, username, nickname, level, last_login, email, profile_image, tags, achievements, friend_ids, created_at";

function* userRows(random: () => number): Generator<Cell[]> {
  for (let id = 1; id <= userCount; id++) {
    const mood = pick(random, moods);
    const animal = pick(random, animals);
    const username = `${mood}_${animal}_${id}`;
    yield [
      id,
      username,
      `${capitalize(mood)} ${capitalize(animal)}`,
      1 + Math.floor(random() ** 3 * 99),
      createdAt + Math.floor(random() * 300 * 24) * hourMs,
      `${username}@players.example`,
      `https://images.example/avatars/${id % 500}.webp`,
      JSON.stringify(tags.filter(() => random() < 0.2)),
      JSON.stringify(pickIds(random, Math.floor(random() * 12), 64)),
      JSON.stringify(pickIds(random, Math.floor(random() * 24), userCount)),
      createdAt,
    ];
  }
}

const reservationColumns =
  "reservation_id, slot_id, user_id, places, status, refusal, idempotency_key, created_at";
/** As `reservationStatus` of the booking service has it. */
const cancelledStatus = 2;

const slotColumns = "slot_id, title, starts_at, ends_at, capacity, reserved, creator_id, created_at";

function* slotRows(random: () => number): Generator<Cell[]> {
  for (let id = 1; id <= slotCount; id++) {
    const startsAt = firstSlotAt + (id - 1) * 6 * hourMs;
    const capacity = 10 * (1 + Math.floor(random() * 20));
    yield [id, pick(random, titles), startsAt, startsAt + 2 * hourMs, capacity, 0, 1, createdAt];
  }
}

const roomColumns =
  "room_id, name, owner_id, max_players, round_seconds, phase, round_started_at, sequence_floor, created_at";
const playerColumns =
  "room_id, user_id, active, seat, role, is_down, pos_x, pos_y, pos_z, rotation, kills, deaths, score, last_action, joined_at";
const eventColumns =
  "room_id, sequence, type, user_id, target_id, pos_x, pos_y, pos_z, value, occurred_at, text";

function* roomRows(random: () => number): Generator<{ room: Cell[]; players: Cell[][]; events: Cell[][] }> {
  const phases = [
    GamePhase.LOBBY,
    GamePhase.PLAYING,
    GamePhase.PLAYING,
    GamePhase.PLAYING,
    GamePhase.FINISHED,
  ];
  for (let id = 1; id <= roomCount; id++) {
    const picked = pickIds(random, 4 + Math.floor(random() * 9), userCount);
    const members = id === demoRoomId ? [...picked, demoUserId] : picked;
    const phase = pick(random, phases);
    const hasStarted = phase !== GamePhase.LOBBY;
    const startedAt = hasStarted ? createdAt + id * hourMs : 0;
    yield {
      room: [
        id,
        `${capitalize(pick(random, moods))} arena ${id}`,
        members[0] ?? 1,
        16,
        300,
        phase,
        startedAt,
        0,
        createdAt,
      ],
      players: members.map((userId, i) => [
        id,
        userId,
        1,
        i + 1,
        i % 2 === 0 ? PlayerRole.RED : PlayerRole.BLUE,
        0,
        ...position(random),
        Math.floor(random() * 360_000),
        ...(hasStarted ? [0, 0, 0].map(() => Math.floor(random() * 20)) : [0, 0, 0]),
        0,
        createdAt,
      ]),
      events: members.map((userId, i) =>
        i === 0 || !hasStarted
          ? [id, i + 1, GameEventType.JOINED, userId, 0, 0, 0, 0, 0, createdAt + i, ""]
          : [id, i + 1, GameEventType.MOVED, userId, 0, ...position(random), 0, startedAt + i, ""],
      ),
    };
  }
}

/** Statements of many rows each. */
function* insertAll(table: string, columns: string, rows: Iterable<readonly Cell[]>): Generator<string> {
  let tuples: string[] = [];
  const statement = () => `INSERT IGNORE INTO ${table} (${columns}) VALUES ${tuples.join(", ")}`;
  for (const row of rows) {
    tuples.push(`(${row.map(literal).join(", ")})`);
    if (tuples.length === rowsPerStatement) {
      yield statement();
      tuples = [];
    }
  }
  if (tuples.length > 0) {
    yield statement();
  }
}

function literal(cell: Cell): string {
  return typeof cell === "string" ? `'${cell.replace(/['\\]/g, "\\$&")}'` : String(cell);
}

function position(random: () => number): [number, number, number] {
  return [Math.floor((random() - 0.5) * 100_000), 0, Math.floor((random() - 0.5) * 100_000)];
}

function pick<T>(random: () => number, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** Different ids of 1 to `max`. */
function pickIds(random: () => number, count: number, max: number): number[] {
  const ids = new Set<number>();
  while (ids.size < count) {
    ids.add(1 + Math.floor(random() * max));
  }
  return [...ids];
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Mulberry32, by Tommy Ettinger (public domain): numbers of 0 to 1 that a seed decides. */
function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
