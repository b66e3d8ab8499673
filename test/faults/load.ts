import { randomUUID } from "node:crypto";
import { type Client, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { withRetries } from "../../src/client/resilience/retries.ts";
import { BookingService, ReservationStatus } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createRandom } from "../data/random.ts";
import { createGameLoad, type GameLoad } from "./game-load.ts";
import { createJournal, type Journal } from "./journal.ts";
import type { FaultStack } from "./stack.ts";

/** What GetUser declares that its answer may be behind. */
const boundMs = 5_000;
/** Of one call with all its retries. */
const timeoutMs = 15_000;

interface Player {
  readonly userId: number;
  version: number;
  isWriting: boolean;
  /** Nicknames whose writes were acknowledged. */
  readonly acknowledged: { version: number; atMs: number }[];
}

export interface Reserved {
  readonly reservationId: bigint;
  readonly slotId: number;
  readonly userId: number;
  readonly key: string;
}

/** What the clients were told, to be held against the database. */
export interface Load {
  readonly journal: Journal;
  readonly game: GameLoad;
  readonly players: readonly Player[];
  readonly created: readonly { userId: number; username: string; key: string }[];
  readonly reserved: readonly Reserved[];
  /** Makes calls until the time is over, so many at a time. */
  run(endMs: number, inFlight: number): Promise<void>;
}

/** Clients of the game and of booking that retry as the SDK does: reads, and writes by their key. */
export async function createLoad(stack: FaultStack, seed: number): Promise<Load> {
  const random = createRandom(seed);
  const journal = createJournal();
  const created: { userId: number; username: string; key: string }[] = [];
  const reserved: Reserved[] = [];
  const clientsOf = async (userId: number, roles: readonly string[] = []) => {
    const token = await stack.token(userId, roles);
    const transport = withRetries({ maxAttempts: 5 })(
      createConnectTransport({
        baseUrl: stack.url,
        useBinaryFormat: true,
        useHttpGet: true,
        interceptors: [
          (next) => (request) => {
            request.header.set("authorization", `Bearer ${token}`);
            return next(request);
          },
        ],
      }),
    );
    return { users: createClient(UserService, transport), booking: createClient(BookingService, transport) };
  };
  const options = { timeoutMs };
  const admin = await clientsOf(1_000_000, ["admin"]);

  const createPlayer = async (): Promise<Player> => {
    const key = randomUUID();
    const username = `p${key.replaceAll("-", "").slice(0, 20)}`;
    const answer = await admin.users.createUser({ username, nickname: "v0", idempotencyKey: key }, options);
    const userId = answer.user?.userId ?? 0;
    created.push({ userId, username, key });
    return { userId, version: 0, isWriting: false, acknowledged: [] };
  };
  const players: Player[] = [];
  for (let count = 0; count < 50; count++) {
    players.push(await createPlayer());
  }
  const bookers: { userId: number; booking: Client<typeof BookingService> }[] = [];
  for (const { userId } of players.slice(0, 20)) {
    bookers.push({ userId, booking: (await clientsOf(userId)).booking });
  }
  const slots: number[] = [];
  for (let count = 0; count < 10; count++) {
    const startsAt = BigInt(Date.now() + 86_400_000);
    const { slot } = await admin.booking.createSlot(
      {
        title: `Slot ${count}`,
        startsAt,
        endsAt: startsAt + 3_600_000n,
        capacity: 30,
        idempotencyKey: randomUUID(),
      },
      options,
    );
    slots.push(slot?.slotId ?? 0);
  }
  const one = <T>(list: readonly T[]): T => list[random.below(list.length)]!;

  const getUser = (): Promise<unknown> => {
    const player = one(players);
    const beganMs = performance.now();
    return journal.record(
      "GetUser",
      () => admin.users.getUser({ userId: player.userId }, options),
      ({ user }) => {
        const due = player.acknowledged.findLast(({ atMs }) => atMs < beganMs - boundMs)?.version ?? 0;
        const version = Number(user?.nickname.slice(1));
        return user?.userId === player.userId && version >= due && version <= player.version
          ? undefined
          : `player ${user?.userId} ${user?.nickname}, due v${due}`;
      },
    );
  };

  const updateUser = async (): Promise<unknown> => {
    const player = one(players);
    if (player.isWriting) {
      return getUser();
    }
    player.isWriting = true;
    const version = ++player.version;
    const answer = await journal.record(
      "UpdateUser",
      () =>
        admin.users.updateUser(
          { user: { userId: player.userId, nickname: `v${version}` }, updateMask: { paths: ["nickname"] } },
          options,
        ),
      ({ user }) => (user?.nickname === `v${version}` ? undefined : `${user?.nickname} for v${version}`),
    );
    if (answer !== undefined) {
      player.acknowledged.push({ version, atMs: performance.now() });
    }
    player.isWriting = false;
    return answer;
  };

  const createUser = () =>
    journal.record(
      "CreateUser",
      async () => players.push(await createPlayer()),
      () => (created.at(-1)!.userId > 0 ? undefined : "no id"),
    );

  const reserve = async (): Promise<unknown> => {
    const { userId, booking } = one(bookers);
    const slotId = one(slots);
    const key = randomUUID();
    return journal.record(
      "Reserve",
      async () => {
        try {
          const { reservation } = await booking.reserve({ slotId, idempotencyKey: key, places: 1 }, options);
          reserved.push({ reservationId: reservation?.reservationId ?? 0n, slotId, userId, key });
          return reservation;
        } catch (error) {
          // A full slot is an answer.
          if (/places|full/i.test(String(error))) {
            return undefined;
          }
          throw error;
        }
      },
      (reservation) =>
        reservation === undefined || reservation.status === ReservationStatus.CONFIRMED
          ? undefined
          : `status ${reservation.status}`,
    );
  };

  const getSlot = () => {
    const slotId = one(slots);
    const due = reserved.filter((each) => each.slotId === slotId).length;
    return journal.record(
      "GetSlot",
      () => admin.booking.getSlot({ slotId }, options),
      // Strict: what was acknowledged before the read began is in it.
      ({ slot }) =>
        slot !== undefined && slot.reserved >= due && slot.reserved <= slot.capacity
          ? undefined
          : `${slot?.reserved} of ${slot?.capacity}, due ${due}`,
    );
  };

  const userIds = players.map(({ userId }) => userId);
  const game = await createGameLoad(stack, { userIds, journal, random });
  const mix = [
    { share: 0.4, run: getUser },
    { share: 0.5, run: getSlot },
    { share: 0.6, run: updateUser },
    { share: 0.7, run: reserve },
    { share: 0.93, run: game.act },
    { share: 0.95, run: game.comeAndGo },
    { share: 1, run: createUser },
  ];
  return {
    journal,
    game,
    players,
    created,
    reserved,
    run: async (endMs, inFlight) => {
      const work = async () => {
        while (performance.now() < endMs) {
          const at = random.next();
          await mix.find(({ share }) => at < share)!.run();
        }
      };
      await Promise.all(Array.from({ length: inFlight }, work));
    },
  };
}
