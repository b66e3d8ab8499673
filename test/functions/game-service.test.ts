import { randomUUID } from "node:crypto";
import { Code } from "@connectrpc/connect";
import { beforeAll, expect, it } from "vitest";
import {
  ActionType,
  GameEventType,
  GamePhase,
  GameService,
  PlayerRole,
  PlayerStatus,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { describeFronts, type Identity } from "../client.ts";
import { openRedis, openSql } from "./engines.ts";
import { signUp } from "./players.ts";

const missing = { code: Code.NotFound, rawMessage: "There is no room 2000000000" };
const missingRoom = { roomId: 2_000_000_000 };

describeFronts("GameService", (front) => {
  let owner: Identity;
  let guest: Identity;
  let third: Identity;
  const as = (identity: Identity) => front.client(GameService, identity);

  beforeAll(async () => {
    [owner, guest, third] = (await signUp(3)) as [Identity, Identity, Identity];
  });

  /** A room of the owner with the guest in it; played unless told otherwise. */
  async function openRoom({ start = true, maxPlayers = 4 } = {}) {
    const { state } = await as(owner).createRoom({ name: "Arena", maxPlayers });
    const roomId = state?.roomId ?? 0;
    await as(guest).joinRoom({ roomId });
    if (start) {
      await as(owner).act({ roomId, actionId: 1n, type: ActionType.START });
    }
    return roomId;
  }

  it("opens a room with the caller in it", async () => {
    const { state } = await as(owner).createRoom({ name: "Arena" });
    expect(state).toMatchObject({
      gamePhase: GamePhase.LOBBY,
      roundNumber: 0,
      remainingTime: 0,
      score: { red: 0, blue: 0, leaderId: 0, leaderScore: 0 },
    });
    expect(state?.players).toMatchObject([
      { userId: owner.userId, nickname: "Player", role: PlayerRole.RED, status: PlayerStatus.READY },
    ]);
    expect(state?.recentEvents).toMatchObject([
      { sequence: 1n, type: GameEventType.JOINED, userId: owner.userId },
    ]);
  });

  it("makes one room of a creation that is retried with the same key, and none of another one", async () => {
    const request = { name: "Once", idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([as(owner).createRoom(request), as(owner).createRoom(request)]);
    expect(second.state?.roomId).toBe(first.state?.roomId);
    expect((await as(owner).createRoom(request)).state?.players).toHaveLength(1);
    await expect(as(owner).createRoom({ ...request, maxPlayers: 2 })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: "idempotency_key was used with another max_players",
    });
  });

  it("has no room for a caller without an account", async () => {
    const nobody = as({ userId: 2_000_000_000 });
    const noAccount = { code: Code.NotFound, rawMessage: "There is no user 2000000000" };
    await expect(nobody.createRoom({ name: "x" })).rejects.toMatchObject(noAccount);
    await expect(nobody.joinRoom({ roomId: 1 })).rejects.toMatchObject(noAccount);
  });

  it("gives a place on the emptier side, or on the one that is asked for", async () => {
    const roomId = await openRoom({ start: false });
    const { state } = await as(third).joinRoom({ roomId, role: PlayerRole.BLUE });
    expect(state?.players.map(({ userId, role }) => [userId, role])).toEqual([
      [owner.userId, PlayerRole.RED],
      [guest.userId, PlayerRole.BLUE],
      [third.userId, PlayerRole.BLUE],
    ]);
  });

  it("changes nothing when a join or a leave is repeated", async () => {
    const roomId = await openRoom({ start: false, maxPlayers: 2 });
    const again = await as(guest).joinRoom({ roomId, role: PlayerRole.RED });
    expect(again.state?.players[1]?.role).toBe(PlayerRole.BLUE);
    await as(guest).leaveRoom({ roomId });
    await as(guest).leaveRoom({ roomId });
    const { state } = await as(third).joinRoom({ roomId });
    expect(state?.players.map(({ userId }) => userId)).toEqual([owner.userId, third.userId]);
    expect(state?.recentEvents.map(({ type, userId }) => [type, userId])).toEqual([
      [GameEventType.JOINED, owner.userId],
      [GameEventType.JOINED, guest.userId],
      [GameEventType.LEFT, guest.userId],
      [GameEventType.JOINED, third.userId],
    ]);
  });

  it("refuses a room that is full or over", async () => {
    const full = await openRoom({ maxPlayers: 2 });
    await expect(as(third).joinRoom({ roomId: full })).rejects.toMatchObject({
      code: Code.FailedPrecondition,
      rawMessage: `Room ${full} is full`,
    });
    const over = await openRoom();
    await as(owner).act({ roomId: over, actionId: 2n, type: ActionType.FINISH });
    await expect(as(third).joinRoom({ roomId: over })).rejects.toMatchObject({
      code: Code.FailedPrecondition,
      rawMessage: `Room ${over} is over`,
    });
  });

  it("gives the last place to one of those who ask for it at once", async () => {
    const roomId = await openRoom({ start: false, maxPlayers: 3 });
    const crowd = await signUp(8);
    const results = await Promise.allSettled(crowd.map((player) => as(player).joinRoom({ roomId })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") {
        expect(result.reason).toMatchObject({
          code: Code.FailedPrecondition,
          rawMessage: `Room ${roomId} is full`,
        });
      }
    }
    expect((await as(owner).getState({ roomId })).state?.players).toHaveLength(3);
    const [row] = await openSql().query<{ seats: bigint }>(
      "SELECT COUNT(seat) AS seats FROM room_players WHERE room_id = ? AND active = 1",
      [roomId],
    );
    expect(row?.seats).toBe(3n);
  });

  it("answers not_found for a room that there is not", async () => {
    const client = as(owner);
    await expect(client.joinRoom(missingRoom)).rejects.toMatchObject(missing);
    await expect(client.leaveRoom(missingRoom)).rejects.toMatchObject(missing);
    await expect(client.getState(missingRoom)).rejects.toMatchObject(missing);
    await expect(
      client.act({ ...missingRoom, actionId: 1n, type: ActionType.CHAT, text: "hi" }),
    ).rejects.toMatchObject(missing);
    await expect(client.watchRoom(missingRoom)[Symbol.asyncIterator]().next()).rejects.toMatchObject(missing);
  });

  it("plays a game from its start to its end", async () => {
    const roomId = await openRoom();
    const move = { roomId, posX: -1_500, posY: 20, posZ: 9_999, rotation: -90_000 };
    await as(owner).act({ ...move, actionId: 2n, type: ActionType.MOVE });
    await as(owner).act({ roomId, actionId: 3n, type: ActionType.SCORE, value: 30 });
    await as(guest).act({ roomId, actionId: 1n, type: ActionType.SCORE, value: 70 });
    await as(owner).act({ roomId, actionId: 4n, type: ActionType.ATTACK, targetId: guest.userId });
    const { state } = await as(third).getState({ roomId });
    expect(state).toMatchObject({
      gamePhase: GamePhase.PLAYING,
      roundNumber: 1,
      score: { red: 30, blue: 70, leaderId: guest.userId, leaderScore: 70 },
    });
    expect(state?.remainingTime).toBeGreaterThan(0);
    expect(state?.remainingTime).toBeLessThanOrEqual(300_000);
    expect(state?.players).toMatchObject([
      { posX: -1_500, posY: 20, posZ: 9_999, rotation: -90_000, kills: 1, deaths: 0, score: 30 },
      { kills: 0, deaths: 1, score: 70, status: PlayerStatus.DOWN },
    ]);
    await as(owner).act({ roomId, actionId: 5n, type: ActionType.FINISH });
    const finished = (await as(third).getState({ roomId })).state;
    expect(finished).toMatchObject({ gamePhase: GamePhase.FINISHED, remainingTime: 0 });
    expect(finished?.recentEvents.map(({ sequence, type }) => [sequence, type])).toEqual([
      [1n, GameEventType.JOINED],
      [2n, GameEventType.JOINED],
      [3n, GameEventType.PHASE_CHANGED],
      [4n, GameEventType.MOVED],
      [5n, GameEventType.SCORED],
      [6n, GameEventType.SCORED],
      [7n, GameEventType.ATTACKED],
      [8n, GameEventType.PHASE_CHANGED],
    ]);
  });

  it("answers an action with the event that it became", async () => {
    const roomId = await openRoom();
    const text = "gg, \"well\" played\n🎉 'all' ?";
    const { event } = await as(guest).act({ roomId, actionId: 1n, type: ActionType.CHAT, text });
    expect(event).toMatchObject({ sequence: 4n, type: GameEventType.CHAT, userId: guest.userId, text });
    const attack = { roomId, actionId: 2n, type: ActionType.ATTACK, targetId: owner.userId };
    expect((await as(guest).act(attack)).event).toMatchObject({
      sequence: 5n,
      type: GameEventType.ATTACKED,
      targetId: owner.userId,
    });
  });

  it("applies an action once and answers a repeated one as the first time, also when others came after it", async () => {
    const roomId = await openRoom();
    const score = { roomId, actionId: 5n, type: ActionType.SCORE, value: 10 };
    const [first, second] = await Promise.all([as(guest).act(score), as(guest).act(score)]);
    expect(second).toEqual(first);
    await as(guest).act({ roomId, actionId: 9n, type: ActionType.SCORE, value: 1 });
    expect(await as(guest).act(score)).toEqual(first);
    expect((await as(guest).getState({ roomId })).state?.score?.blue).toBe(11);
  });

  it("refuses an action that was never applied and comes after a later one", async () => {
    const roomId = await openRoom();
    await as(guest).act({ roomId, actionId: 9n, type: ActionType.CHAT, text: "nine" });
    await expect(
      as(guest).act({ roomId, actionId: 8n, type: ActionType.CHAT, text: "eight" }),
    ).rejects.toMatchObject({
      code: Code.FailedPrecondition,
      rawMessage: "action_id 8 comes after 9: it must grow with each action",
    });
  });

  it("lets only players in the room act, and only its owner start and finish", async () => {
    const roomId = await openRoom({ start: false });
    await expect(
      as(third).act({ roomId, actionId: 1n, type: ActionType.CHAT, text: "hi" }),
    ).rejects.toMatchObject({
      code: Code.PermissionDenied,
      rawMessage: `Only players in room ${roomId} may act`,
    });
    for (const type of [ActionType.START, ActionType.FINISH]) {
      await expect(as(guest).act({ roomId, actionId: 1n, type })).rejects.toMatchObject({
        code: Code.PermissionDenied,
        rawMessage: `Only the owner of room ${roomId} may do this`,
      });
    }
    await as(guest).leaveRoom({ roomId });
    await expect(
      as(guest).act({ roomId, actionId: 1n, type: ActionType.CHAT, text: "hi" }),
    ).rejects.toMatchObject({ code: Code.PermissionDenied });
  });

  it("refuses what the phase or the players do not allow", async () => {
    const roomId = await openRoom({ start: false });
    const own = as(owner);
    const refusal = (rawMessage: string) => ({ code: Code.FailedPrecondition, rawMessage });
    await expect(own.act({ roomId, actionId: 1n, type: ActionType.MOVE })).rejects.toMatchObject(
      refusal(`No game is played in room ${roomId}`),
    );
    await own.act({ roomId, actionId: 1n, type: ActionType.START });
    await expect(own.act({ roomId, actionId: 2n, type: ActionType.START })).rejects.toMatchObject(
      refusal(`The game in room ${roomId} has started`),
    );
    const attack = { roomId, type: ActionType.ATTACK };
    await expect(own.act({ ...attack, actionId: 2n, targetId: third.userId })).rejects.toMatchObject(
      refusal(`Player ${third.userId} is not in room ${roomId}`),
    );
    await own.act({ ...attack, actionId: 2n, targetId: guest.userId });
    await expect(own.act({ ...attack, actionId: 3n, targetId: guest.userId })).rejects.toMatchObject(
      refusal(`Player ${guest.userId} is down`),
    );
    await expect(as(guest).act({ ...attack, actionId: 1n, targetId: owner.userId })).rejects.toMatchObject(
      refusal("The player is down until the next move"),
    );
    await as(guest).act({ roomId, actionId: 1n, type: ActionType.MOVE });
    await as(guest).act({ ...attack, actionId: 2n, targetId: owner.userId });
  });

  it.each([
    [{ type: ActionType.ATTACK }, "target_id must name another player"],
    [{ type: ActionType.CHAT }, "text must not be empty"],
  ])("refuses the incomplete action %j", async (action, rawMessage) => {
    await expect(as(owner).act({ roomId: 1, actionId: 1n, ...action })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage,
    });
  });

  it("lets two players attack each other at once", async () => {
    const roomId = await openRoom();
    const crowd = await signUp(2);
    await Promise.all(crowd.map((player) => as(player).joinRoom({ roomId })));
    const [a, b] = crowd as [Identity, Identity];
    const results = await Promise.allSettled([
      as(a).act({ roomId, actionId: 1n, type: ActionType.ATTACK, targetId: b.userId }),
      as(b).act({ roomId, actionId: 1n, type: ActionType.ATTACK, targetId: a.userId }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { state } = await as(owner).getState({ roomId });
    const duel = state?.players.filter(({ userId }) => userId === a.userId || userId === b.userId) ?? [];
    expect(duel.map(({ kills }) => kills).sort()).toEqual([0, 1]);
    expect(duel.map(({ deaths }) => deaths).sort()).toEqual([0, 1]);
  });

  it("shows a player as away of whom nothing was heard for 30 seconds", async () => {
    const roomId = await openRoom();
    await openRedis().command("ZADD", `room:${roomId}:presence`, Date.now() - 30_001, guest.userId);
    const { state } = await as(third).getState({ roomId });
    expect(state?.players.map(({ status }) => status)).toEqual([PlayerStatus.ALIVE, PlayerStatus.AWAY]);
    await as(guest).act({ roomId, actionId: 1n, type: ActionType.CHAT, text: "back" });
    const again = await as(third).getState({ roomId });
    expect(again.state?.players[1]?.status).toBe(PlayerStatus.ALIVE);
  });

  it("shows no more than the last 10 events", async () => {
    const roomId = await openRoom();
    for (let actionId = 1n; actionId <= 10n; actionId++) {
      await as(guest).act({ roomId, actionId, type: ActionType.CHAT, text: `${actionId}` });
    }
    const { state } = await as(owner).getState({ roomId });
    expect(state?.recentEvents.map(({ text }) => text)).toEqual(
      Array.from({ length: 10 }, (_, i) => `${i + 1}`),
    );
  });
});
