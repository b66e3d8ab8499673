import { createRegistry, type DescService } from "@bufbuild/protobuf";
import { type Client, createClient, type Interceptor, type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-node";
import { createGrpcWebTransport as createFetchGrpcWebTransport } from "@connectrpc/connect-web";
import { describe, inject } from "vitest";
import { signToken } from "../src/cli/token.ts";
import { BatchService } from "../src/gen/naru/batch/v1/batch_service_pb.ts";
import { BookingService } from "../src/gen/naru/booking/v1/booking_service_pb.ts";
import { GameService } from "../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../src/gen/naru/game/v1/user_service_pb.ts";
import { decodeBase64Texts } from "../src/rpc/base64.ts";

export interface Identity {
  readonly userId: number;
  readonly roles?: readonly string[];
}

/** One of the ways to call. */
export interface Front {
  readonly name: string;
  /** Whether a request may be a stream. */
  readonly clientStreams: boolean;
  /** Whether reads go by GET, and so only reads are worth repeating here. */
  readonly readsByGet: boolean;
  /** Makes a client. Without an identity it sends no token. */
  client<S extends DescService>(service: S, identity?: Identity): Client<S>;
}

/** Valid for an hour, unless told. */
export function tokenFor(identity: Identity, lifetimeSeconds = 3600): Promise<string> {
  return signToken(inject("secrets").jwtSecret, {
    userId: identity.userId,
    roles: identity.roles ?? [],
    lifetimeSeconds,
  });
}

function authorize(identity: Identity | undefined): Interceptor[] {
  if (identity === undefined) {
    return [];
  }
  const token = tokenFor(identity);
  return [
    (next) => async (request) => {
      request.header.set("authorization", `Bearer ${await token}`);
      return next(request);
    },
  ];
}

type TransportFactory = (options: { baseUrl: string; interceptors: Interceptor[] }) => Transport;

function front(name: string, create: TransportFactory, traits: Partial<Front> = {}): Front {
  return {
    name,
    clientStreams: true,
    readsByGet: false,
    ...traits,
    client: (service, identity) =>
      createClient(service, create({ baseUrl: inject("workerUrl"), interceptors: authorize(identity) })),
  };
}

/** The text form of gRPC-Web, made of the binary one as a client with XMLHttpRequest would. */
const fetchGrpcWebText: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("content-type", "application/grpc-web-text+proto");
  headers.set("accept", "application/grpc-web-text");
  const body = Buffer.from(init?.body as Uint8Array).toString("base64");
  const response = await fetch(input, { ...init, headers, body });
  const type = response.headers.get("content-type") ?? "";
  if (!type.startsWith("application/grpc-web-text")) {
    return response;
  }
  let rest = "";
  const decoder = new TextDecoder();
  const binary = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        const text = rest + decoder.decode(chunk, { stream: true });
        const whole = text.length - (text.length % 4);
        rest = text.slice(whole);
        controller.enqueue(decodeBase64Texts(text.slice(0, whole)));
      },
    }),
  );
  const answer = new Headers(response.headers);
  answer.set("content-type", type.replace("-text", ""));
  return new Response(binary ?? null, { status: response.status, headers: answer });
};

/** What JSON may hold in a google.protobuf.Any. */
const registry = createRegistry(BatchService.file, BookingService.file, GameService.file, UserService.file);

export const fronts: readonly Front[] = [
  front("Connect JSON", (o) =>
    createConnectTransport({ ...o, httpVersion: "1.1", useBinaryFormat: false, jsonOptions: { registry } }),
  ),
  front("Connect binary", (o) => createConnectTransport({ ...o, httpVersion: "1.1", useBinaryFormat: true })),
  front("gRPC-Web binary", (o) => createGrpcWebTransport({ ...o, httpVersion: "1.1" })),
  front("gRPC-Web text", (o) => createFetchGrpcWebTransport({ ...o, fetch: fetchGrpcWebText }), {
    clientStreams: false,
  }),
  front("Connect GET", (o) => createConnectTransport({ ...o, httpVersion: "1.1", useHttpGet: true }), {
    readsByGet: true,
  }),
];

/** The same tests over every front. */
export function describeFronts(name: string, tests: (front: Front) => void): void {
  for (const each of fronts) {
    describe(`${name}, over ${each.name}`, () => tests(each));
  }
}
