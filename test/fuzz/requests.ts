import { gzipSync } from "node:zlib";
import { type DescMethod, type Message, toBinary, toJsonString } from "@bufbuild/protobuf";
import { routes } from "../../functions/routes.ts";
import type { Random } from "../codec/random.ts";
import { randomMessage } from "../codec/random-message.ts";

/** A request as bytes on the wire are made of it. Header names may repeat. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** Ends streams that would go on for ever, also when a mutation makes another protocol of the request. */
const timeouts = [
  ["connect-timeout-ms", "1000"],
  ["grpc-timeout", "1000m"],
] as const;

const methods: readonly DescMethod[] = routes.services.flatMap(({ service }) => service.methods);

/** A request that some client could send: any method, any protocol that it can be called by. */
export function validRequest(random: Random, token: string): WireRequest {
  const method = random.pick(methods);
  const messages = Array.from({ length: messageCount(random, method) }, () => randomRequest(random, method));
  const path = `/${method.parent.typeName}/${method.name}`;
  const authorization: [string, string][] = random.chance(20) ? [] : [["authorization", `Bearer ${token}`]];
  const isUnary = method.methodKind === "unary";
  const isBinary = random.chance(2);
  const codec = isBinary ? "proto" : "json";
  const encode = (message: Message) => encodeMessage(method, message, isBinary);
  const [first] = messages as [Message];

  if (isUnary && method.idempotency === 1 && random.chance(4)) {
    const message = Buffer.from(encode(first)).toString("base64url");
    const query = `?connect=v1&base64=1&encoding=${codec}&message=${message}`;
    return { method: "GET", path: path + query, headers: authorization, body: new Uint8Array() };
  }
  if (isUnary && random.chance(2)) {
    return {
      method: "POST",
      path,
      headers: [["content-type", `application/${codec}`], ...timeouts, ...authorization],
      body: encode(first),
    };
  }
  const isGrpcWeb = isUnary || random.chance(2);
  const isText = isGrpcWeb && random.chance(3);
  const isCompressed = random.chance(3);
  const framed = Buffer.concat(messages.map((message) => envelope(encode(message), isCompressed)));
  return {
    method: "POST",
    path,
    headers: [
      ["content-type", `application/${isGrpcWeb ? `grpc-web${isText ? "-text" : ""}` : "connect"}+${codec}`],
      ...timeouts,
      ...(isCompressed
        ? ([[isGrpcWeb ? "grpc-encoding" : "connect-content-encoding", "gzip"]] as const)
        : []),
      ...authorization,
    ],
    body: isText ? Buffer.from(framed.toString("base64")) : framed,
  };
}

function messageCount(random: Random, method: DescMethod): number {
  const streams = method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming";
  return streams ? random.int(6) + 1 : 1;
}

/** Small ids half of the time, so that some of them exist. */
function randomRequest(random: Random, method: DescMethod): Message {
  const message = randomMessage(random, method.input, { fields: 8, depth: 2 }) as Message &
    Record<string, unknown>;
  for (const field of method.input.fields) {
    if (/_id$/.test(field.name) && typeof message[field.localName] === "number" && random.chance(2)) {
      message[field.localName] = random.int(20) + 1;
    }
  }
  return message;
}

function encodeMessage(method: DescMethod, message: Message, isBinary: boolean): Uint8Array {
  if (isBinary) {
    return toBinary(method.input, message);
  }
  try {
    return Buffer.from(toJsonString(method.input, message));
  } catch {
    // An Any of a type that nobody knows has no JSON.
    return Buffer.from("{}");
  }
}

export function envelope(data: Uint8Array, isCompressed = false): Buffer {
  const content = isCompressed ? gzipSync(data) : data;
  const header = Buffer.alloc(5);
  header[0] = isCompressed ? 1 : 0;
  header.writeUInt32BE(content.length, 1);
  return Buffer.concat([header, content]);
}
