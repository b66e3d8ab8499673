import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Random } from "../codec/random.ts";
import { envelope, type WireRequest } from "./requests.ts";

/** What was done to a request, and whether the HTTP of it is still whole: only then an answer is owed. */
export interface Mutation {
  readonly name: string;
  readonly apply: (random: Random, request: WireRequest) => WireRequest;
  readonly breaksHttp?: boolean;
}

type Header = readonly [string, string];

const withBody = (request: WireRequest, body: Uint8Array): WireRequest => ({ ...request, body });
const withHeaders = (request: WireRequest, headers: readonly Header[]): WireRequest => ({
  ...request,
  headers: [...request.headers, ...headers],
});
const replaceHeader = (request: WireRequest, name: string, value: string): WireRequest => ({
  ...request,
  headers: [...request.headers.filter(([key]) => key !== name), [name, value]],
});

const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024));
const brotliBomb = brotliCompressSync(Buffer.alloc(32 * 1024 * 1024));

const contentTypes = [
  "application/proto",
  "application/json",
  "application/connect+proto",
  "application/connect+json",
  "application/grpc-web",
  "application/grpc-web+proto",
  "application/grpc-web-text",
  "application/grpc-web-text+json",
  "application/grpc",
  "text/html",
  "application/json; charset=utf-16",
  "",
  "💥",
];

export const mutations: readonly Mutation[] = [
  { name: "nothing", apply: (_, request) => request },
  {
    name: "a flipped byte",
    apply: (random, request) => {
      const body = Uint8Array.from(request.body);
      for (let i = random.int(4); i >= 0 && body.length > 0; i--) {
        body[random.int(body.length)] = random.int(256);
      }
      return withBody(request, body);
    },
  },
  {
    name: "a body cut off, its length told",
    apply: (random, request) =>
      withBody(request, request.body.subarray(0, random.int(request.body.length + 1))),
  },
  {
    name: "bytes inserted",
    apply: (random, request) => {
      const at = random.int(request.body.length + 1);
      const extra = Uint8Array.from({ length: random.int(64) + 1 }, () => random.int(256));
      return withBody(
        request,
        Buffer.concat([request.body.subarray(0, at), extra, request.body.subarray(at)]),
      );
    },
  },
  {
    name: "the body twice",
    apply: (_, request) => withBody(request, Buffer.concat([request.body, request.body])),
  },
  { name: "no body", apply: (_, request) => withBody(request, new Uint8Array()) },
  {
    name: "noise for a body",
    apply: (random, request) =>
      withBody(
        request,
        Uint8Array.from({ length: random.int(4096) }, () => random.int(256)),
      ),
  },
  {
    name: "an envelope of no bytes",
    apply: (_, request) => withBody(request, envelope(new Uint8Array())),
  },
  {
    name: "an envelope that claims 4 GiB",
    apply: (random, request) =>
      withBody(request, Buffer.from([random.int(4), 0xff, 0xff, 0xff, random.int(256), 1, 2, 3])),
  },
  {
    name: "a wrong length in the first envelope",
    apply: (random, request) => {
      const body = Uint8Array.from(request.body);
      body[1 + random.int(4)] = random.int(256);
      return withBody(request, body);
    },
  },
  {
    name: "odd flags in the first envelope",
    apply: (random, request) => {
      const body = Uint8Array.from(request.body);
      body[0] = random.int(256);
      return withBody(request, body);
    },
  },
  {
    name: "a thousand empty envelopes",
    apply: (_, request) => withBody(request, Buffer.alloc(5_000)),
  },
  {
    name: "a gzip bomb",
    apply: (_, request) => replaceHeader(withBody(request, bomb), "content-encoding", "gzip"),
  },
  {
    name: "a brotli bomb",
    apply: (_, request) => replaceHeader(withBody(request, brotliBomb), "content-encoding", "br"),
  },
  {
    name: "a bomb in an envelope",
    apply: (_, request) => {
      const header = Buffer.from([1, 0, 0, 0, 0]);
      header.writeUInt32BE(bomb.length, 1);
      const named = replaceHeader(request, "grpc-encoding", "gzip");
      return withBody(
        replaceHeader(named, "connect-content-encoding", "gzip"),
        Buffer.concat([header, bomb]),
      );
    },
  },
  {
    name: "double compression",
    apply: (_, request) =>
      replaceHeader(withBody(request, gzipSync(gzipSync(request.body))), "content-encoding", "gzip, gzip"),
  },
  {
    name: "compressed twice, told once",
    apply: (_, request) =>
      replaceHeader(withBody(request, gzipSync(gzipSync(request.body))), "content-encoding", "gzip"),
  },
  {
    name: "an unknown compression",
    apply: (random, request) =>
      replaceHeader(
        request,
        random.pick(["content-encoding", "grpc-encoding", "connect-content-encoding"]),
        random.pick(["zstd", "snappy", "", "gzip;q=1", "GZIP", "identity"]),
      ),
  },
  {
    name: "another content type",
    apply: (random, request) => replaceHeader(request, "content-type", random.pick(contentTypes)),
  },
  {
    name: "a header twice",
    apply: (random, request) => {
      const name = random.pick([
        "content-type",
        "content-encoding",
        "connect-timeout-ms",
        "grpc-timeout",
        "authorization",
      ]);
      return withHeaders(request, [
        [name, random.pick(["application/proto", "gzip", "10", "1S", "Bearer x"])],
        [name, random.pick(["application/json", "br", "20", "2S", "Bearer y"])],
      ]);
    },
  },
  {
    name: "an odd timeout",
    apply: (random, request) => {
      // Not an empty one, which is as none: a stream that watches would rightly go on. Table tests hold that.
      const value = random.pick(["0", "1", "-1", "99999999999999999999", "1.5", "1x", "💥"]);
      return replaceHeader(replaceHeader(request, "connect-timeout-ms", value), "grpc-timeout", value);
    },
  },
  {
    name: "an odd accepted compression",
    apply: (random, request) => {
      const value = random.pick([
        "*",
        "gzip;q=0",
        "br;q=x",
        ",,,",
        "zstd",
        "gzip, br, deflate",
        "x".repeat(2000),
      ]);
      return withHeaders(request, [
        ["accept-encoding", value],
        ["grpc-accept-encoding", value],
        ["connect-accept-encoding", value],
      ]);
    },
  },
  {
    name: "an odd token",
    apply: (random, request) =>
      replaceHeader(
        request,
        "authorization",
        random.pick(["", "Bearer", "Bearer a.b.c", "Basic eDp5", `Bearer ${"x".repeat(9000)}`]),
      ),
  },
  {
    name: "another method",
    apply: (random, request) => ({
      ...request,
      method: random.pick(["GET", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"]),
    }),
  },
  {
    name: "another path",
    apply: (random, request) => ({
      ...request,
      path: random.pick([
        `${request.path}/`,
        request.path.slice(0, -1),
        `/${request.path}`,
        `${request.path}?x=1`,
        "/",
        "/%00",
        "/..%2f",
      ]),
    }),
  },
  {
    name: "an odd query",
    apply: (random, request) => ({
      ...request,
      method: "GET",
      path: `${request.path.split("?")[0]}?${random.pick(["", "connect=v2", "connect=v1&encoding=xml&message=", "connect=v1&encoding=proto&base64=1&message=%%%", "connect=v1&encoding=json&message=%7B", "connect=v1&encoding=proto&base64=1&compression=gzip&message=AAAA", "encoding=json&encoding=proto&message=&message="])}`,
      body: new Uint8Array(),
    }),
  },
  {
    name: "a length that is too long",
    breaksHttp: true,
    apply: (random, request) =>
      withHeaders(request, [["content-length", String(request.body.length + 1 + random.int(100))]]),
  },
  {
    name: "two lengths that differ",
    breaksHttp: true,
    apply: (_, request) =>
      withHeaders(request, [
        ["content-length", "1"],
        ["content-length", "2"],
      ]),
  },
];
