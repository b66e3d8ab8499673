import { type Client, Code } from "@connectrpc/connect";
import { beforeAll, expect, it } from "vitest";
import { ActionType, type GameEvent, GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { describeFronts, type Identity } from "../client.ts";
import { openRedis } from "./engines.ts";
import { anyFront, signUp } from "./players.ts";

type Game = Client<typeof GameService>;

/**
 * Events of a room as they arrive, until one has the text "end": added to `events`, and given when it has
 * ended.
 */
async function watchToEnd(
  game: Game,
  roomId: number,
  { afterSequence = 0n, events = [] }: { afterSequence?: bigint; events?: GameEvent[] } = {},
): Promise<GameEvent[]> {
  for await (const { event } of game.watchRoom({ roomId, afterSequence })) {
    if (event !== undefined) {
      events.push(event);
    }
    if (event?.text === "end") {
      break;
    }
  }
  return events;
}

function sequences(events: readonly GameEvent[]): bigint[] {
  return events.map(({ sequence }) => sequence);
}

function range(from: bigint, to: bigint): bigint[] {
  return Array.from({ length: Number(to - from) + 1 }, (_, i) => from + BigInt(i));
}

describeFronts("WatchRoom", (front) => {
  let players: Identity[];
  const as = (identity: Identity) => anyFront.client(GameService, identity);

  beforeAll(async () => {
    players = await signUp(5);
  });

  async function openRoom(): Promise<number> {
    const [owner, ...others] = players as [Identity, ...Identity[]];
    const roomId = (await as(owner).createRoom({ name: "Watched" })).state?.roomId ?? 0;
    for (const player of others) {
      await as(player).joinRoom({ roomId });
    }
    return roomId;
  }

  /** Each player says so many things, one after another, all players at once. */
  function talk(roomId: number, count: number, first = 1): Promise<unknown> {
    return Promise.all(
      players.map(async (player) => {
        for (let i = first; i < first + count; i++) {
          await as(player).act({
            roomId,
            actionId: BigInt(i),
            type: ActionType.CHAT,
            text: `${player.userId} ${i}`,
          });
        }
      }),
    );
  }

  async function end(roomId: number): Promise<void> {
    await as(players[0] as Identity).act({ roomId, actionId: 1_000n, type: ActionType.CHAT, text: "end" });
  }

  it("shows two watchers every event once and in order while 500 come from five players", {
    timeout: 60_000,
  }, async () => {
    const roomId = await openRoom();
    await talk(roomId, 10);
    const watchers = [
      watchToEnd(front.client(GameService, { userId: 1 }), roomId),
      watchToEnd(front.client(GameService, { userId: 2 }), roomId, { afterSequence: 30n }),
    ];
    const perPlayer = front.name === anyFront.name ? 100 : 20;
    await talk(roomId, perPlayer, 11);
    await end(roomId);
    const [all, later] = (await Promise.all(watchers)) as [GameEvent[], GameEvent[]];
    const last = BigInt(5 + 50 + 5 * perPlayer + 1);
    expect(sequences(all)).toEqual(range(1n, last));
    expect(later).toEqual(all.slice(30));
    for (const { userId } of players) {
      const said = all.filter((event) => event.userId === userId && / /.test(event.text));
      expect(said.map(({ text }) => text)).toEqual(
        Array.from({ length: perPlayer + 10 }, (_, i) => `${userId} ${i + 1}`),
      );
    }
  });

  it("shows what it would have shown to who comes back in the middle", async () => {
    const roomId = await openRoom();
    await talk(roomId, 4);
    await end(roomId);
    const game = front.client(GameService, { userId: 1 });
    const all = await watchToEnd(game, roomId);
    expect(await watchToEnd(game, roomId, { afterSequence: 13n })).toEqual(all.slice(13));
  });

  it("shows events from MySQL that Redis does not have any more", async () => {
    const roomId = await openRoom();
    await talk(roomId, 4);
    await end(roomId);
    const game = front.client(GameService, { userId: 1 });
    const all = await watchToEnd(game, roomId);
    await openRedis().command("XTRIM", `room:${roomId}:events`, "MAXLEN", 3);
    await expect.poll(() => watchToEnd(game, roomId), { timeout: 10_000 }).toEqual(all);
  });

  it("goes on after Redis has lost its memory, without a sequence that was used", async () => {
    const roomId = await openRoom();
    const events: GameEvent[] = [];
    const watcher = watchToEnd(front.client(GameService, { userId: 1 }), roomId, { events });
    await talk(roomId, 1);
    // What neither Redis nor MySQL has yet, only who watches already can see.
    await expect.poll(() => events.length).toBe(10);
    await openRedis().command("DEL", `room:${roomId}:events`, `room:${roomId}:actions`);
    await talk(roomId, 1, 2);
    await end(roomId);
    const seen = sequences(await watcher);
    expect(seen.slice(0, 10)).toEqual(range(1n, 10n));
    const next = seen[10] ?? 0n;
    expect(next).toBeGreaterThan(1_000_000n);
    expect(seen.slice(10)).toEqual(range(next, next + 5n));
  });

  it("keeps who watches from being away", async () => {
    const roomId = await openRoom();
    const [owner] = players as [Identity];
    await openRedis().command("DEL", `room:${roomId}:presence`);
    for await (const _ of front.client(GameService, owner).watchRoom({ roomId })) {
      await expect
        .poll(() => openRedis().command("ZSCORE", `room:${roomId}:presence`, owner.userId))
        .not.toBeNull();
      break;
    }
  });

  it("ends when the watcher goes away", async () => {
    const roomId = await openRoom();
    const controller = new AbortController();
    const watching = async () => {
      const stream = front
        .client(GameService, { userId: 1 })
        .watchRoom({ roomId }, { signal: controller.signal });
      for await (const { event } of stream) {
        if (event?.sequence === 5n) {
          controller.abort();
        }
      }
    };
    await expect(watching()).rejects.toMatchObject({ code: Code.Canceled });
    // The worker learns it by the first event that it cannot send.
    let actionId = 0n;
    await expect
      .poll(
        async () => {
          const talker = players[1] as Identity;
          await as(talker).act({ roomId, actionId: ++actionId, type: ActionType.CHAT, text: "there?" });
          return openRedis().command("PUBSUB", "NUMSUB", `room:${roomId}:live`);
        },
        { timeout: 10_000 },
      )
      .toEqual([`room:${roomId}:live`, 0]);
  });
});
