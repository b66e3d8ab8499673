import type { DescService, Message } from "@bufbuild/protobuf";
import { Code, ConnectError, type ServiceImpl, type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { createApp } from "../../src/app.ts";
import { batchCodecs } from "../../src/batch/codec.ts";
import { batchService } from "../../src/batch/service.ts";
import type { CodecRegistry } from "../../src/codec/codec.ts";
import type { Data } from "../../src/data/data.ts";
import { BatchService } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { createRpcMethods, type RpcOptions } from "../../src/rpc/handler.ts";
import { route } from "../../src/rpc/routes.ts";
import { codecs as newCodecs } from "./new/gen/codecs.ts";
import { MirrorService as NewService } from "./new/gen/naru/skew/v1/mirror_service_pb.ts";
import { codecs as oldCodecs } from "./old/gen/codecs.ts";
import { MirrorService as OldService } from "./old/gen/naru/skew/v1/mirror_service_pb.ts";

// One contract in two versions, each with a server that answers with what it was sent.

export const baseUrl = "http://naru.test";

interface WithItem extends Message {
  readonly item?: Message;
}

/** Of any of the two versions: the items are whatever was decoded, unknown fields included. */
const mirror = {
  mirror: ({ item }: WithItem) => ({ item }),
  async *mirrorAll({ items }: { readonly items: readonly Message[] }) {
    for (const item of items) {
      yield { item };
    }
  },
  async mirrorLast(requests: AsyncIterable<WithItem>) {
    let item: Message | undefined;
    for await (const request of requests) {
      item = request.item;
    }
    return { item };
  },
};

function serve<Service extends DescService>(
  service: Service,
  codecs: CodecRegistry | undefined,
  options: Partial<RpcOptions>,
): typeof fetch {
  const methods = createRpcMethods(
    {
      services: [
        route(service, mirror as unknown as Partial<ServiceImpl<Service>>),
        route(BatchService, batchService, batchCodecs),
      ],
      publicMethods: [`${service.typeName}/*`, `${BatchService.typeName}/*`],
    },
    {
      ...(codecs && { codecs }),
      interceptors: [],
      maxTimeoutMs: 30_000,
      maxStreamTimeoutMs: 60_000,
      readMaxBytes: 4 * 1024 * 1024,
      ...options,
    },
  );
  const app = createApp({
    methods,
    authenticate: () => undefined,
    foreignCredentials: "ignore",
    origins: () => false,
    site: () => new Response(null, { status: 404 }),
  });
  return (input, init) => {
    const { redirect: _, ...rest } = init ?? {};
    return app(new Request(input, rest), { dataOf: () => ({}) as Data }, () => undefined);
  };
}

export const serveOld = (options: Partial<RpcOptions> = {}) => serve(OldService, oldCodecs, options);
export const serveNew = (options: Partial<RpcOptions> = {}) => serve(NewService, newCodecs, options);
/** With protobuf-es in the place of generated code. */
export const serveBare = (options: Partial<RpcOptions> = {}) => serve(NewService, undefined, options);

export const binaryTransports: Record<string, (fetch: typeof globalThis.fetch) => Transport> = {
  "Connect binary": (fetch) => createConnectTransport({ baseUrl, fetch, useBinaryFormat: true }),
  "Connect GET": (fetch) =>
    createConnectTransport({ baseUrl, fetch, useBinaryFormat: true, useHttpGet: true }),
  "gRPC-Web binary": (fetch) => createGrpcWebTransport({ baseUrl, fetch }),
};

export const jsonTransports: Record<string, (fetch: typeof globalThis.fetch) => Transport> = {
  "Connect JSON": (fetch) => createConnectTransport({ baseUrl, fetch }),
  "Connect GET of JSON": (fetch) => createConnectTransport({ baseUrl, fetch, useHttpGet: true }),
  "gRPC-Web JSON": (fetch) => createGrpcWebTransport({ baseUrl, fetch, useBinaryFormat: false }),
};

/** How a JSON message can reach a server. Each gives what came back: the item, or the error. */
export interface JsonFront {
  readonly name: string;
  send(fetch: typeof globalThis.fetch, item: string | Uint8Array): Promise<JsonOutcome>;
}

export interface JsonOutcome {
  readonly item?: Readonly<Record<string, unknown>>;
  readonly code?: string;
  readonly message?: string;
}

const service = "/naru.skew.v1.MirrorService";

/** Text or bytes, put together without a look at whether they are UTF-8. */
function join(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));
}

function envelope(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const framed = new Uint8Array(5 + body.length);
  new DataView(framed.buffer).setUint32(1, body.length);
  framed.set(body, 5);
  return framed;
}

/** Each byte by its number, so that a URL can hold any. */
function percentEncode(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

async function unary(response: Response): Promise<JsonOutcome> {
  return (await response.json()) as JsonOutcome;
}

/** The first message of a stream, or its end's error. */
async function stream(response: Response): Promise<JsonOutcome> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const json = JSON.parse(bytes.subarray(5, 5 + bytes.readUInt32BE(1)).toString());
  return json.error ?? json;
}

async function grpcWeb(response: Response): Promise<JsonOutcome> {
  const raw = Buffer.from(await response.arrayBuffer());
  const isText = response.headers.get("content-type")?.includes("-text") === true;
  const bytes = isText ? Buffer.from(raw.toString(), "base64") : raw;
  const first = bytes.subarray(5, 5 + bytes.readUInt32BE(1));
  if ((bytes[0]! & 0x80) === 0) {
    return JSON.parse(first.toString());
  }
  const status = /grpc-status: ?(\d+)/i.exec(first.toString())?.[1];
  const message = decodeURIComponent(/grpc-message: ?(.*)/i.exec(first.toString())?.[1]?.trim() ?? "");
  return { code: Code[Number(status)]!.replace(/(?<=.)[A-Z]/g, "_$&").toLowerCase(), message };
}

function post(
  fetch: typeof globalThis.fetch,
  method: string,
  type: string,
  body: BodyInit,
): Promise<Response> {
  return fetch(`${baseUrl}${service}/${method}`, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
}

const asRequest = (item: string | Uint8Array) => join('{"item":', item, "}");

export const jsonFronts: readonly JsonFront[] = [
  {
    name: "unary",
    send: async (fetch, item) => unary(await post(fetch, "Mirror", "application/json", asRequest(item))),
  },
  {
    name: "GET",
    async send(fetch, item) {
      const query = `encoding=json&message=${percentEncode(asRequest(item))}`;
      return unary(await fetch(`${baseUrl}${service}/Mirror?${query}`));
    },
  },
  {
    name: "GET in base64",
    async send(fetch, item) {
      const query = `encoding=json&base64=1&message=${Buffer.from(asRequest(item)).toString("base64url")}`;
      return unary(await fetch(`${baseUrl}${service}/Mirror?${query}`));
    },
  },
  {
    name: "a server's stream",
    async send(fetch, item) {
      const body = envelope(join('{"items":[', item, "]}"));
      return stream(await post(fetch, "MirrorAll", "application/connect+json", body));
    },
  },
  {
    name: "a client's stream",
    async send(fetch, item) {
      const body = join(envelope(join("{}")), envelope(asRequest(item)));
      return stream(await post(fetch, "MirrorLast", "application/connect+json", body));
    },
  },
  ...["", "-text"].flatMap((text): JsonFront[] => {
    const type = `application/grpc-web${text}+json`;
    const toBody = (bytes: Uint8Array<ArrayBuffer>) =>
      text === "" ? bytes : Buffer.from(bytes).toString("base64");
    return [
      {
        name: `gRPC-Web${text}`,
        send: async (fetch, item) =>
          grpcWeb(await post(fetch, "Mirror", type, toBody(envelope(asRequest(item))))),
      },
      {
        name: `a client's stream of gRPC-Web${text}`,
        send: async (fetch, item) =>
          grpcWeb(await post(fetch, "MirrorLast", type, toBody(envelope(asRequest(item))))),
      },
    ];
  }),
  ...["Execute", "ExecuteStream"].map(
    (method): JsonFront => ({
      name: `a batch by ${method}`,
      async send(fetch, item) {
        const request = join('{"item":', item, ',"@type":"type.googleapis.com/naru.skew.v1.MirrorRequest"}');
        const batch = join(
          '{"requests":[',
          request,
          '],"calls":[{"method":"naru.skew.v1.MirrorService/Mirror"}]}',
        );
        const streams = method === "ExecuteStream";
        const response = await fetch(`${baseUrl}/naru.batch.v1.BatchService/${method}`, {
          method: "POST",
          headers: { "content-type": streams ? "application/connect+json" : "application/json" },
          body: streams ? envelope(batch) : batch,
        });
        const answer = (await (streams ? stream : unary)(response)) as JsonOutcome & {
          readonly responses?: readonly JsonOutcome[];
          readonly errors?: readonly { readonly code: number; readonly message: string }[];
        };
        const error = answer.errors?.[0];
        if (error === undefined) {
          return answer.responses?.[0] ?? answer;
        }
        return { code: new ConnectError("", error.code).message.slice(1, -1), message: error.message };
      },
    }),
  ),
];
