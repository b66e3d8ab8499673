import { create, toBinary } from "@bufbuild/protobuf";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import {
  GetStateRequestSchema,
  WatchRoomRequestSchema,
} from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import { firstUsers, requireSide } from "../batch/sides.ts";
import { type BenchCase, batchedCalls } from "./cases.ts";
import type { SideName } from "./sides.ts";

/** A call as HTTP. */
export interface HttpCall {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const service = "/naru.game.v1.GameService";

/** The call of a case, as a side wants it. Every side gets the token, also those that do not look at it. */
export function createCall(benchCase: BenchCase, side: SideName, token: string): HttpCall {
  const call =
    side === "hono" || side === "trpc" ? createJsonCall(benchCase, side) : createRpcCall(benchCase);
  return {
    ...call,
    headers: {
      host: "127.0.0.1",
      authorization: `Bearer ${token}`,
      "user-agent": "bench",
      ...(benchCase.gzip ? { "accept-encoding": "gzip" } : {}),
      ...call.headers,
      ...(call.method === "POST" ? { "content-length": String(call.body.length) } : {}),
    },
  };
}

/** The bytes of a call on a kept-alive HTTP/1.1 connection. */
export function encodeCall({ method, path, headers, body }: HttpCall): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`), body]);
}

function createJsonCall({ wire, room }: BenchCase, side: "hono" | "trpc"): HttpCall {
  const input = JSON.stringify({ roomId: room });
  if (wire === "connect-get") {
    const path =
      side === "hono" ? `/state?roomId=${room}` : `/trpc/getState?input=${encodeURIComponent(input)}`;
    return { method: "GET", path, headers: {}, body: new Uint8Array() };
  }
  const path = side === "hono" ? "/state" : "/trpc/postState";
  return { method: "POST", path, headers: { "content-type": "application/json" }, body: Buffer.from(input) };
}

function createRpcCall({ wire, room }: BenchCase): HttpCall {
  const state = toBinary(GetStateRequestSchema, create(GetStateRequestSchema, { roomId: room }));
  const watch = toBinary(WatchRoomRequestSchema, create(WatchRoomRequestSchema, { roomId: room }));
  const post = (method: string, headers: Record<string, string>, body: Uint8Array): HttpCall => ({
    method: "POST",
    path: `${service}/${method}`,
    headers,
    body,
  });
  const connect = { "connect-protocol-version": "1" };
  switch (wire) {
    case "connect":
      return post("GetState", { "content-type": "application/proto", ...connect }, state);
    case "connect-json": {
      const json = Buffer.from(JSON.stringify({ roomId: room }));
      return post("GetState", { "content-type": "application/json", ...connect }, json);
    }
    case "connect-get": {
      const message = Buffer.from(state).toString("base64url");
      const path = `${service}/GetState?connect=v1&base64=1&encoding=proto&message=${message}`;
      return { method: "GET", path, headers: {}, body: new Uint8Array() };
    }
    case "grpc-web":
      return post("GetState", grpcWebHeaders, encodeEnvelope(0, state));
    case "connect-batch":
      return { method: "POST", ...requireSide("execute").createCall(firstUsers.slice(0, batchedCalls)) };
    case "connect-stream":
      return post(
        "WatchRoom",
        { "content-type": "application/connect+proto", ...connect },
        encodeEnvelope(0, watch),
      );
    case "grpc-web-stream":
      return post("WatchRoom", grpcWebHeaders, encodeEnvelope(0, watch));
  }
}

const grpcWebHeaders = { "content-type": "application/grpc-web+proto", "x-grpc-web": "1" };
