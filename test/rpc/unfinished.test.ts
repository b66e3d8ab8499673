import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleWorker, type LocalWorkerd, startWorkerd } from "../conformance/local-workerd.ts";

// On the real runtime, which ends what still runs when an answer has been sent or a client has gone.

let folder: string;
let workerd: LocalWorkerd;
let reports: Server;

/** Resolved when a handler says so: by the name of the call, then what was said. */
const said = new Map<string, PromiseWithResolvers<string>>();

function heard(name: string, what: string): Promise<string> {
  const key = `${name} ${what}`;
  let expected = said.get(key);
  if (expected === undefined) {
    expected = Promise.withResolvers<string>();
    said.set(key, expected);
  }
  return expected.promise;
}

beforeAll(async () => {
  reports = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://reports");
    const [what = ""] = searchParams.keys();
    const name = decodeURIComponent(pathname.slice(1));
    void heard(name, what);
    said.get(`${name} ${what}`)?.resolve(searchParams.get("aborted") ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => reports.listen(0, "127.0.0.1", resolve));
  folder = mkdtempSync(join(tmpdir(), "naru-unfinished-"));
  const bundle = join(folder, "worker.js");
  await bundleWorker(fileURLToPath(new URL("unfinished-worker.ts", import.meta.url)), bundle);
  workerd = await startWorkerd(bundle, {
    DATABASE_URL: "http://127.0.0.1:9",
    UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9",
    UPSTASH_REDIS_REST_TOKEN: "unused",
    JWT_SECRET: "nobody signs a token with this secret",
  });
});

afterAll(async () => {
  await workerd?.close();
  reports?.close();
  rmSync(folder, { recursive: true });
});

const framed = (json: string) =>
  Uint8Array.from([0, 0, 0, 0, json.length, ...new TextEncoder().encode(json)]);
const user = "/naru.game.v1.UserService/GetUser";
const batch =
  '{"calls":[{"method":"naru.game.v1.UserService/GetUser"}],"requests":[{"@type":"type.googleapis.com/naru.game.v1.GetUserRequest","userId":7}]}';
const json = '{"userId":7}';

interface Shape {
  readonly path: string;
  readonly type?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

const shapes: Record<string, Shape> = {
  "a unary call": { path: user, type: "application/json", body: json },
  "a GET": { path: `${user}?connect=v1&encoding=json&message=${encodeURIComponent(json)}` },
  "a gRPC-Web call": { path: user, type: "application/grpc-web+json", body: framed(json) },
  "a stream": {
    path: "/naru.game.v1.GameService/WatchRoom",
    type: "application/connect+json",
    body: framed('{"roomId":1}'),
  },
  "a gRPC-Web stream": {
    path: "/naru.game.v1.GameService/WatchRoom",
    type: "application/grpc-web+json",
    body: framed('{"roomId":1}'),
  },
  "a stream of requests": {
    path: "/naru.game.v1.GameService/RecordEvents",
    type: "application/connect+json",
    body: new Uint8Array(),
  },
  "a call in a batch": {
    path: "/naru.batch.v1.BatchService/Execute",
    type: "application/json",
    body: batch,
  },
  "a call in a streamed batch": {
    path: "/naru.batch.v1.BatchService/ExecuteStream",
    type: "application/connect+json",
    body: framed(batch),
  },
};

function send(
  { path, type, body }: Shape,
  { name, wait, timeoutMs, signal }: { name: string; wait: string; timeoutMs: number; signal?: AbortSignal },
): Promise<Response> {
  const { port } = reports.address() as AddressInfo;
  return fetch(`http://${workerd.host}:${workerd.port}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      ...(type === undefined ? {} : { "content-type": type }),
      [type?.includes("grpc") ? "grpc-timeout" : "connect-timeout-ms"]: type?.includes("grpc")
        ? `${timeoutMs}m`
        : String(timeoutMs),
      "x-report": `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
      "x-wait": wait,
    },
    ...(body === undefined ? {} : { body }),
    ...(signal && { signal }),
  });
}

const names = Object.keys(shapes);

describe.each(names)("%s", (shape) => {
  it.each(["time", "signal"])(
    "gives back what its handler took when the deadline has passed, waiting for its %s",
    async (wait) => {
      const name = `${shape} ${wait} deadline`;
      const response = await send(shapes[shape] as Shape, { name, wait, timeoutMs: 150 });
      await response.text();
      expect(await heard(name, "given-back")).toBe("true");
    },
  );
});

// Locally the runtime learns that a client has gone by writing to it, and not before: when a stream's answer
// begins.
describe.each(names.filter((name) => name.includes("stream") && name !== "a stream of requests"))(
  "%s",
  (shape) => {
    it.each(["time", "signal"])(
      "gives back what its handler took when the client has gone, waiting for its %s",
      async (wait) => {
        const name = `${shape} ${wait} gone`;
        const client = new AbortController();
        const { signal } = client;
        const answer = send(shapes[shape] as Shape, { name, wait, timeoutMs: 20_000, signal });
        answer.catch(() => undefined);
        await heard(name, "taken");
        client.abort();
        expect(await heard(name, "given-back")).toBe("true");
      },
    );
  },
);
