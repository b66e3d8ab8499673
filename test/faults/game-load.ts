import { type Client, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { withRetries } from "../../src/client/resilience/retries.ts";
import { ActionType, GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import type { Random } from "../data/random.ts";
import type { Journal } from "./journal.ts";
import type { FaultStack } from "./stack.ts";

const roomCount = 4;
const playersPerRoom = 4;
/** Of one call with all its retries. */
const timeoutMs = 15_000;

interface Actor {
  readonly roomId: number;
  readonly userId: number;
  readonly game: Client<typeof GameService>;
  actionId: bigint;
  isActing: boolean;
}

/** An action whose event was answered. */
export interface ActedOn {
  readonly roomId: number;
  readonly userId: number;
  readonly actionId: bigint;
  readonly sequence: bigint;
}

/** An event as a watcher was shown it. */
export interface SeenEvent {
  readonly roomId: number;
  readonly sequence: bigint;
  readonly userId: number;
  readonly text: string;
}

/** What players and watchers of rooms were told, to be held against the database. */
export interface GameLoad {
  readonly acted: readonly ActedOn[];
  readonly seen: readonly SeenEvent[];
  /** One more action of somebody. */
  act(): Promise<unknown>;
  /** Somebody leaves the room and comes back. */
  comeAndGo(): Promise<unknown>;
  /** Ends the watching. */
  close(): Promise<void>;
}

/** Rooms in which players talk, come and go, each with a watcher that comes back whenever its stream ends. */
export async function createGameLoad(
  stack: FaultStack,
  { userIds, journal, random }: { userIds: readonly number[]; journal: Journal; random: Random },
): Promise<GameLoad> {
  const options = { timeoutMs };
  const acted: ActedOn[] = [];
  const seen: SeenEvent[] = [];
  const actors: Actor[] = [];
  const ended = new AbortController();
  const clientOf = async (userId: number) => {
    const token = await stack.token(userId);
    const transport = createConnectTransport({
      baseUrl: stack.url,
      useBinaryFormat: true,
      interceptors: [
        (next) => (request) => {
          request.header.set("authorization", `Bearer ${token}`);
          return next(request);
        },
      ],
    });
    return createClient(GameService, withRetries({ maxAttempts: 5 })(transport));
  };
  const watching: Promise<void>[] = [];
  for (let i = 0; i < roomCount; i++) {
    const members = userIds.slice(i * playersPerRoom, (i + 1) * playersPerRoom);
    const games = await Promise.all(members.map(clientOf));
    const roomId = (await games[0]!.createRoom({ name: `Room ${i}` }, options)).state?.roomId ?? 0;
    for (const [index, userId] of members.entries()) {
      await games[index]!.joinRoom({ roomId }, options);
      actors.push({ roomId, userId, game: games[index]!, actionId: 0n, isActing: false });
    }
    watching.push(watchOn(games[0]!, roomId, { seen, signal: ended.signal }));
  }
  const idle = () => {
    const free = actors.filter(({ isActing }) => !isActing);
    return free[random.below(free.length)];
  };
  const occupy = async (actor: Actor | undefined, work: (actor: Actor) => Promise<unknown>) => {
    if (actor === undefined) {
      return;
    }
    actor.isActing = true;
    try {
      await work(actor);
    } finally {
      actor.isActing = false;
    }
  };
  return {
    acted,
    seen,
    act: () =>
      occupy(idle(), async (actor) => {
        const { roomId, userId, game } = actor;
        const actionId = ++actor.actionId;
        const request = { roomId, actionId, type: ActionType.CHAT, text: `${actionId}` };
        await journal.record(
          "Act",
          () => game.act(request, options),
          ({ event }) => {
            acted.push({ roomId, userId, actionId, sequence: event?.sequence ?? 0n });
            return event?.text === request.text ? undefined : `${event?.text} for ${request.text}`;
          },
        );
      }),
    comeAndGo: () =>
      occupy(idle(), async ({ roomId, game }) => {
        await journal.record(
          "LeaveRoom",
          () => game.leaveRoom({ roomId }, options),
          () => undefined,
        );
        // Until it is in again: others' actions would be refused.
        for (let isIn = false; !isIn; ) {
          const joined = await journal.record(
            "JoinRoom",
            () => game.joinRoom({ roomId }, options),
            () => undefined,
          );
          isIn = joined !== undefined;
        }
      }),
    close: async () => {
      ended.abort();
      await Promise.all(watching);
    },
  };
}

async function watchOn(
  game: Client<typeof GameService>,
  roomId: number,
  { seen, signal }: { seen: SeenEvent[]; signal: AbortSignal },
): Promise<void> {
  let afterSequence = 0n;
  while (!signal.aborted) {
    try {
      for await (const { event } of game.watchRoom({ roomId, afterSequence }, { signal })) {
        if (event !== undefined) {
          afterSequence = event.sequence;
          seen.push({ roomId, sequence: event.sequence, userId: event.userId, text: event.text });
        }
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
