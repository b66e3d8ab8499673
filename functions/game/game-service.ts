import type { ServiceImpl } from "@connectrpc/connect";
import type { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { dataOf, requireCaller } from "../../src/index.ts";
import { act } from "./act.ts";
import { recordEvents } from "./record-events.ts";
import { selectRoomId } from "./room-queries.ts";
import { createRoom, joinRoom, leaveRoom } from "./rooms.ts";
import { noRoom, readState } from "./state.ts";
import { watch } from "./watch.ts";

export const gameService: ServiceImpl<typeof GameService> = {
  async createRoom(request, context) {
    const { userId } = requireCaller(context);
    const data = dataOf(context);
    return { state: await createRoom(data, userId, request) };
  },

  async joinRoom({ roomId, role, etag, idempotencyKey: key }, context) {
    const { userId } = requireCaller(context);
    const data = dataOf(context);
    return { state: await joinRoom(data, { roomId, userId }, { role, etag, key }) };
  },

  async leaveRoom({ roomId, etag, idempotencyKey: key }, context) {
    const { userId } = requireCaller(context);
    await leaveRoom(dataOf(context), { roomId, userId }, { etag, key });
    return {};
  },

  async getState({ roomId }, context) {
    return { state: await readState(dataOf(context), roomId) };
  },

  async act(request, context) {
    const { userId } = requireCaller(context);
    return { event: await act(dataOf(context), userId, request) };
  },

  async *watchRoom({ roomId, afterSequence }, context) {
    const { userId } = requireCaller(context);
    const data = dataOf(context);
    if ((await data.sql.read(selectRoomId, roomId)).length === 0) {
      throw noRoom(roomId);
    }
    const options = { roomId, after: afterSequence, userId, signal: context.signal };
    for await (const event of watch(data, options)) {
      yield event === undefined ? {} : { event };
    }
  },

  async recordEvents(requests, context) {
    const { userId } = requireCaller(context);
    return recordEvents(dataOf(context), userId, requests);
  },
};
