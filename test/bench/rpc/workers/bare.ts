import { create, toBinary } from "@bufbuild/protobuf";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import { BatchResponseSchema } from "../../../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { WatchRoomResponseSchema } from "../../../../src/gen/naru/game/v1/game_service_pb.ts";
import { GetUserResponseSchema } from "../../../../src/gen/naru/game/v1/user_service_pb.ts";
import { requireUser } from "../../batch/workers/answers.ts";
import { type BenchCase, batchedCalls, requireCase } from "../cases.ts";
import { encodeState, jsonByRoom, streamed } from "./answers.ts";

interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly init: ResponseInit;
}

let answer: Answer | undefined;

/** The floor: reads what came and sends bytes that were made before. */
export default {
  async fetch(request: Request, env: { CASE: string }): Promise<Response> {
    answer ??= createAnswer(requireCase(env.CASE));
    if (request.method === "POST") {
      await request.bytes();
    }
    return new Response(answer.body, answer.init);
  },
};

function createAnswer(benchCase: BenchCase): Answer {
  const headers: Record<string, string> = { "content-type": contentTypeOf(benchCase) };
  if (benchCase.gzip) {
    // The runtime compresses what is declared so.
    headers["content-encoding"] = "gzip";
  }
  return { body: createBody(benchCase), init: { headers } };
}

function contentTypeOf({ wire }: BenchCase): string {
  switch (wire) {
    case "connect":
    case "connect-get":
    case "connect-batch":
      return "application/proto";
    case "connect-json":
      return "application/json";
    case "connect-stream":
      return "application/connect+proto";
    case "grpc-web":
    case "grpc-web-stream":
      return "application/grpc-web+proto";
  }
}

function createBody({ wire, room }: BenchCase): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder();
  const trailer = encodeEnvelope(0x80, text.encode("grpc-status: 0\r\n"));
  switch (wire) {
    case "connect":
    case "connect-get":
      return encodeState(room);
    case "connect-json":
      return text.encode(JSON.stringify(jsonByRoom.get(room)));
    case "grpc-web":
      return concat([encodeEnvelope(0, encodeState(room)), trailer]);
    case "connect-batch":
      return encodeBatch();
    case "connect-stream":
      return concat([...encodeStream(), encodeEnvelope(2, text.encode("{}"))]);
    case "grpc-web-stream":
      return concat([...encodeStream(), trailer]);
  }
}

function encodeBatch(): Uint8Array<ArrayBuffer> {
  const responses = Array.from({ length: batchedCalls }, (_, index) => ({
    value: toBinary(GetUserResponseSchema, requireUser(index + 1)),
  }));
  return toBinary(BatchResponseSchema, create(BatchResponseSchema, { responses }));
}

function encodeStream(): Uint8Array[] {
  return streamed.map((message) => encodeEnvelope(0, toBinary(WatchRoomResponseSchema, message)));
}

function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}
