import { create } from "@bufbuild/protobuf";
import {
  type GameEvent,
  GameEventSchema,
  type GameState,
  GameStateSchema,
  type LightPlayerInfo,
  LightPlayerInfoSchema,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";

const nicknames = [
  ...["swift", "mira", "k0nrad", "nowl", "zed", "moon", "tuku", "ravenna"],
  ...["orbit", "juno", "pixel", "haru", "lyra", "brick", "sable", "wren"],
];

/** A room in the middle of a game. With 16 players it is the message of all benchmarks: 562 bytes. */
export function createGameState(players: number): GameState {
  return create(GameStateSchema, {
    roomId: 4821,
    gamePhase: 2,
    roundNumber: 3,
    remainingTime: 84_250,
    players: Array.from({ length: players }, (_, index) => createPlayer(index)),
    score: { red: 1200, blue: 1150, leaderId: 10_237, leaderScore: 1650 },
  });
}

/** One message of a room's event stream: about 24 bytes. */
export function createGameEvent(index: number): GameEvent {
  return create(GameEventSchema, {
    sequence: BigInt(index + 1),
    type: 3,
    userId: 10_200 + (index % 16) * 37,
    ...createPosition(index),
    occurredAt: 1_790_000_000_000n + BigInt(index) * 16n,
  });
}

function createPlayer(index: number): LightPlayerInfo {
  return create(LightPlayerInfoSchema, {
    userId: 10_200 + index * 37,
    nickname: nicknames[index % nicknames.length]!,
    role: index % 2 === 0 ? 1 : 2,
    status: 2,
    ...createPosition(index),
    rotation: ((index * 22_511) % 360_000) - 180_000,
    kills: index % 7,
    deaths: index % 5,
    score: (index * 110) % 1100,
  });
}

function createPosition(index: number) {
  return {
    posX: ((index * 7919) % 120_000) - 60_000,
    posY: ((index * 104_729) % 90_000) - 45_000,
    posZ: index % 4 === 3 ? 310 + index : 0,
  };
}
