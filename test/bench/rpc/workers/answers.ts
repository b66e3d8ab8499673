import { create, toBinary, toJson } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";
import {
  type GameService,
  type GetStateResponse,
  GetStateResponseSchema,
  type WatchRoomResponse,
  WatchRoomResponseSchema,
} from "../../../../src/gen/naru/game/v1/game_service_pb.ts";
import { createGameEvent, createGameState } from "../../fixtures.ts";
import { playersByRoom, streamedMessages } from "../cases.ts";

/** What each room is answered with: made once, encoded at each call. */
export const stateByRoom: ReadonlyMap<number, GetStateResponse> = new Map(
  [...playersByRoom].map(([room, players]) => [
    room,
    create(GetStateResponseSchema, { state: createGameState(players) }),
  ]),
);

/** The messages of a stream. */
export const streamed: readonly WatchRoomResponse[] = Array.from({ length: streamedMessages }, (_, index) =>
  create(WatchRoomResponseSchema, { event: createGameEvent(index) }),
);

/** The same data as plain objects, for the sides that speak JSON. */
export const jsonByRoom: ReadonlyMap<number, object> = new Map(
  [...stateByRoom].map(([room, state]) => [room, toJson(GetStateResponseSchema, state) as object]),
);

/** The service of the sides that speak protobuf. */
export const gameService: Pick<ServiceImpl<typeof GameService>, "getState" | "watchRoom"> = {
  getState: ({ roomId }) => requireState(roomId),
  async *watchRoom() {
    yield* streamed;
  },
};

/** The state of a room as protobuf. */
export function encodeState(room: number): Uint8Array<ArrayBuffer> {
  return toBinary(GetStateResponseSchema, requireState(room));
}

export function requireState(room: number): GetStateResponse {
  const state = stateByRoom.get(room);
  if (state === undefined) {
    throw new RangeError(`There is no room ${room}`);
  }
  return state;
}
