import { toBinary, toJsonString } from "@bufbuild/protobuf";
import { GameStateSchema } from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import { createGameState } from "../fixtures.ts";

/** A message to compress, the same in every run. */
export interface CorpusMessage {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Players of a game state, and about how many bytes that is. */
const binarySizes: readonly (readonly [number, string])[] = [
  [7, "256 B"],
  [14, "512 B"],
  [30, "1 KiB"],
  [60, "2 KiB"],
  [120, "4 KiB"],
  [240, "8 KiB"],
  [475, "16 KiB"],
  [950, "32 KiB"],
  [1890, "64 KiB"],
  [30_000, "1 MiB"],
];

const jsonSizes: readonly (readonly [number, string])[] = [
  [14, "2 KiB JSON"],
  [112, "16 KiB JSON"],
  [450, "64 KiB JSON"],
];

export const corpus: readonly CorpusMessage[] = [
  ...binarySizes.map(([players, name]) => ({
    name,
    bytes: toBinary(GameStateSchema, createGameState(players)),
  })),
  ...jsonSizes.map(([players, name]) => ({
    name,
    bytes: new TextEncoder().encode(toJsonString(GameStateSchema, createGameState(players))),
  })),
];

export function requireMessage(name: string): CorpusMessage {
  const message = corpus.find((each) => each.name === name);
  if (message === undefined) {
    throw new Error(`Cannot find the message "${name}"`);
  }
  return message;
}
