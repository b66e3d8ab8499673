import { deepStrictEqual } from "node:assert/strict";
import { type IncomingHttpHeaders, request } from "node:http";
import { gunzipSync } from "node:zlib";
import { type DescMessage, fromBinary, fromJson, type JsonValue, toJson } from "@bufbuild/protobuf";
import {
  GetStateResponseSchema,
  WatchRoomResponseSchema,
} from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import { firstUsers } from "../batch/sides.ts";
import { verifyBatch } from "../batch/verify-batch.ts";
import { type BenchCase, batchedCalls } from "./cases.ts";
import type { HttpCall } from "./requests.ts";
import type { SideName } from "./sides.ts";
import { requireState, streamed } from "./workers/answers.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the call as the generator would, over a connection of its own. */
export function sendCall(port: number, { method, path, headers, body }: HttpCall): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Throws unless the answer, decoded, is the fixture of the case, whole and in order. */
export function verifyAnswer(benchCase: BenchCase, side: SideName, answer: Answer): void {
  if (answer.status !== 200) {
    throw new Error(
      `${side} answers ${benchCase.name} with ${answer.status}: ${answer.body.subarray(0, 200)}`,
    );
  }
  const encoding = answer.headers["content-encoding"];
  if ((encoding === "gzip") !== benchCase.gzip) {
    throw new Error(`${side} answers ${benchCase.name} with content-encoding ${encoding}`);
  }
  const body = encoding === "gzip" ? gunzipSync(answer.body) : answer.body;
  if (benchCase.wire === "connect-batch") {
    verifyBatch(body, firstUsers.slice(0, batchedCalls));
    return;
  }
  const messages = readMessages(benchCase, side, body);
  const expected =
    benchCase.messages === 1
      ? [toJson(GetStateResponseSchema, requireState(benchCase.room))]
      : streamed.map((message) => toJson(WatchRoomResponseSchema, message));
  deepStrictEqual(messages, expected, `${side} answers ${benchCase.name} wrongly`);
}

function readMessages({ wire }: BenchCase, side: SideName, body: Buffer): JsonValue[] {
  if (side === "hono") {
    return [normalize(JSON.parse(body.toString()))];
  }
  if (side === "trpc") {
    return [normalize((JSON.parse(body.toString()) as { result: { data: JsonValue } }).result.data)];
  }
  switch (wire) {
    case "connect-batch":
      return [];
    case "connect":
    case "connect-get":
      return [decode(GetStateResponseSchema, body)];
    case "connect-json":
      return [normalize(JSON.parse(body.toString()))];
    case "grpc-web":
      return readEnvelopes(body, 0x80, isGoodTrailer).map((data) => decode(GetStateResponseSchema, data));
    case "connect-stream":
      return readEnvelopes(body, 2, isGoodEnd).map((data) => decode(WatchRoomResponseSchema, data));
    case "grpc-web-stream":
      return readEnvelopes(body, 0x80, isGoodTrailer).map((data) => decode(WatchRoomResponseSchema, data));
  }
}

function decode(schema: DescMessage, bytes: Uint8Array): JsonValue {
  return toJson(schema, fromBinary(schema, bytes));
}

function normalize(json: JsonValue): JsonValue {
  return toJson(GetStateResponseSchema, fromJson(GetStateResponseSchema, json));
}

/** The messages of a stream, which must be closed by one last envelope of the given flag. */
function readEnvelopes(body: Buffer, endFlag: number, isGood: (end: string) => boolean): Buffer[] {
  const messages: Buffer[] = [];
  let offset = 0;
  while (offset < body.length) {
    const flag = body[offset]!;
    const end = offset + 5 + body.readUInt32BE(offset + 1);
    const data = body.subarray(offset + 5, end);
    offset = end;
    if (flag === 0) {
      messages.push(data);
    } else if (flag !== endFlag || offset !== body.length || !isGood(data.toString())) {
      throw new Error(`A stream ends wrongly: flag ${flag}, "${data}"`);
    } else {
      return messages;
    }
  }
  throw new Error("A stream has no end");
}

const isGoodTrailer = (text: string) => /^grpc-status: *0\r\n/m.test(text);
const isGoodEnd = (text: string) => (JSON.parse(text) as { error?: unknown }).error === undefined;
