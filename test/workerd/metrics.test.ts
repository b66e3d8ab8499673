import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withBatching } from "../../src/client/index.ts";
import { Health } from "../../src/gen/grpc/health/v1/health_pb.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { CheckOutcome, OpsService } from "../../src/gen/naru/ops/v1/ops_service_pb.ts";
import { columnOf } from "../../src/metrics/columns.ts";
import type { MetricsStoreClient } from "../../src/metrics/store/client.ts";
import { type Stack, startStack } from "./stack.ts";

const began = Date.now();
let stack: Stack;
let store: MetricsStoreClient;

beforeAll(async () => {
  stack = await startStack();
  store = await stack.gateway.metrics.open();
}, 120_000);
afterAll(() => stack?.close());

const token = () => stack.token(1);

async function transport(kind: "connect" | "grpc-web", bearer?: string): Promise<Transport> {
  const authorization = `Bearer ${bearer ?? (await token())}`;
  const create = kind === "connect" ? createConnectTransport : createGrpcWebTransport;
  return create({
    baseUrl: stack.worker.url,
    httpVersion: "1.1",
    useHttpGet: true,
    interceptors: [
      (next) => (request) => {
        request.header.set("authorization", authorization);
        return next(request);
      },
    ],
  } as Parameters<typeof createConnectTransport>[0]);
}

/** The calls of each method and code. */
async function counts(): Promise<Record<string, number>> {
  const rows = await store.query({
    fromMs: began - 60_000,
    toMs: Date.now() + 60_000,
    groupBy: ["method", "code"],
  });
  return Object.fromEntries(rows.map(({ labels, sums }) => [labels.join(" "), sums.calls]));
}

/** What the store has counted beyond `before`, once that is at least as much as `calls`. */
async function counted(
  before: Record<string, number>,
  calls: number,
  timeout = 15_000,
): Promise<Record<string, number>> {
  const since = async () =>
    Object.entries(await counts())
      .map(([key, count]) => [key, count - (before[key] ?? 0)] as const)
      .filter(([, count]) => count > 0);
  await vi.waitFor(
    async () =>
      expect((await since()).reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(calls),
    { timeout, interval: 200 },
  );
  return Object.fromEntries(await since());
}

/** Within three beats of a stream, of ten seconds each, the worker knows that its client has gone. */
const letGoMs = 30_000;

/** A call whose answer comes as it travelled: `fetch` would take its compression off. */
function request(
  url: string,
  { path, message, headers }: { path: string; message: object; headers: Record<string, string> },
): Promise<{ body: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      url + path,
      { method: "POST", headers: { "content-type": "application/json", ...headers } },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) {
          chunks.push(chunk as Buffer);
        }
        resolve({ body: Buffer.concat(chunks), headers: response.headers });
      },
    );
    sent.on("error", reject).end(JSON.stringify(message));
  });
}

const failed = () => "failed";

describe("the metrics of the worker", () => {
  it("count what clients did, over every protocol, in batches, refused and cut off", {
    timeout: 60_000,
  }, async () => {
    const before = await counts();
    const post = (path: string, init: RequestInit) =>
      fetch(stack.worker.url + path, { method: "POST", ...init });
    for (const kind of ["connect", "grpc-web"] as const) {
      const users = createClient(UserService, await transport(kind));
      for (let i = 0; i < 5; i++) {
        await users.getUser({ userId: 999_999 }).catch(failed);
        await users
          .createUser({ nickname: "M", username: `m${kind.slice(0, 4)}${i}`, email: "somebody@example.com" })
          .catch(failed);
      }
      const strangers = createClient(UserService, await transport(kind, "no.such.token"));
      await strangers.getUser({ userId: 1 }).catch(failed);
      const slots = createClient(BookingService, await transport(kind));
      await slots.listSlots({});
    }
    const batched = withBatching()(await transport("connect"));
    const users = createClient(UserService, batched);
    await Promise.all([1, 2, 3, 4].map((i) => users.getUser({ userId: 999_000 + i }).catch(failed)));
    await post("/naru.game.v1.UserService/Nope", {
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    await post("/naru.game.v1.UserService/GetUser", {
      body: "{}",
      headers: { "content-type": "text/plain", authorization: `Bearer ${await token()}` },
    });
    await post("/naru.game.v1.UserService/GetUser", {
      body: "{",
      headers: { "content-type": "application/json", authorization: `Bearer ${await token()}` },
    });
    // Probes and pages are no traffic.
    await createClient(Health, await transport("connect")).check({});
    await fetch(stack.worker.url);
    const since = await counted(before, 2 * (5 + 5 + 1 + 1) + 5 + 3);
    expect(since).toEqual({
      "naru.game.v1.UserService/GetUser not_found": 10 + 4,
      "naru.game.v1.UserService/CreateUser ok": 10,
      "naru.game.v1.UserService/GetUser unauthenticated": 2,
      "naru.booking.v1.BookingService/ListSlots ok": 2,
      "naru.batch.v1.BatchService/ExecuteStream ok": 1,
      "(unknown) unimplemented": 1,
      "naru.game.v1.UserService/GetUser unknown": 1,
      "naru.game.v1.UserService/GetUser invalid_argument": 1,
    });
  });

  it("tell what a call used, where it came from and which trace it belongs to", async () => {
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const call = () =>
      fetch(`${stack.worker.url}/naru.booking.v1.BookingService/ListSlots`, {
        method: "POST",
        body: "{}",
        headers: {
          "content-type": "application/json",
          "user-agent": "Mozilla/5.0 (a browser)",
          traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
        },
      });
    await (await call()).text();
    const ask = async () => {
      const { body } = await store.sql(
        `SELECT ${columnOf("protocol")} AS protocol, ${columnOf("client")} AS client,
           ${columnOf("sql_round_trips")} AS round_trips, ${columnOf("misses")} AS misses
         FROM naru_calls WHERE ${columnOf("trace_id")} = '${traceId}'`,
      );
      return (JSON.parse(body) as { data: unknown[] }).data;
    };
    await vi.waitFor(async () => expect(await ask()).toHaveLength(1), { timeout: 15_000, interval: 300 });
    expect(await ask()).toEqual([{ protocol: "connect", client: "browser", round_trips: 1, misses: 1 }]);
    expect(await store.prometheus("openmetrics")).toContain(`# {trace_id="${traceId}"}`);
  });

  it("count a stream whose client has gone", { timeout: 90_000 }, async () => {
    const before = await counts();
    const { user } = await createClient(UserService, await transport("connect")).createUser({
      username: "watcher",
      nickname: "Watcher",
      email: "watcher@example.com",
    });
    const bearer = await stack.token(user?.userId ?? 0);
    const games = createClient(GameService, await transport("connect", bearer));
    const { state } = await games.createRoom({ name: "counted", maxPlayers: 4 });
    const { hostname, port, host } = new URL(stack.worker.url);
    const json = Buffer.from(JSON.stringify({ roomId: state?.roomId }));
    const head = Buffer.alloc(5);
    head.writeUInt32BE(json.length, 1);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /naru.game.v1.GameService/WatchRoom HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/connect+json\r\n` +
        `authorization: Bearer ${bearer}\r\ncontent-length: ${json.length + 5}\r\n\r\n`,
    );
    socket.write(Buffer.concat([head, json]));
    await new Promise((resolve) => socket.once("data", resolve));
    socket.destroy();
    const since = await counted(before, 3, letGoMs + 10_000);
    expect(since).toMatchObject({ "naru.game.v1.GameService/CreateRoom ok": 1 });
    expect(
      Object.keys(since).filter((key) => key.startsWith("naru.game.v1.GameService/WatchRoom")),
    ).toHaveLength(1);
  });

  it("are not lost while the store is away, and harm no call", { timeout: 60_000 }, async () => {
    const before = await counts();
    const slots = createClient(BookingService, await transport("connect"));
    const { metrics } = stack.gateway;
    const refusing = vi.spyOn(metrics, "open").mockRejectedValue(new Error("away"));
    for (let i = 0; i < 3; i++) {
      await slots.listSlots({});
    }
    await vi.waitFor(() => expect(refusing).toHaveBeenCalled(), { timeout: 10_000 });
    refusing.mockRestore();
    await slots.listSlots({});
    expect(await counted(before, 4)).toEqual({ "naru.booking.v1.BookingService/ListSlots ok": 4 });
  });

  it("are served to Prometheus by the gateway, beside its own", async () => {
    const ask = (accept: string) =>
      fetch(`${stack.gateway.url}/metrics`, {
        headers: { authorization: `Bearer ${stack.gatewayPassword}`, accept },
      });
    const text = await (await ask("*/*")).text();
    expect(text).toContain(
      'grpc_requests_total{grpc_service="naru.booking.v1.BookingService",grpc_method="ListSlots"',
    );
    expect(text).toContain("db_connections_active");
    const open = await ask("application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
    expect(open.headers.get("content-type")).toContain("application/openmetrics-text");
    expect(await open.text()).toMatch(/# EOF\n$/);
  });

  it("are told to administrators by OpsService, and to nobody else", { timeout: 60_000 }, async () => {
    const admin = createClient(OpsService, await transport("connect", await stack.token(1, ["admin"])));
    const report = await admin.getReport({});
    expect(report.totalRequests).toBeGreaterThan(20n);
    expect(report.failedRequests).toBeGreaterThan(10n);
    expect(report.meanDurationMs).toBeGreaterThan(0);
    expect(report.text).toMatch(/^Calls +\d+ in 300 s, \d+ failed/);
    const { series } = await admin.queryMetrics({ name: "grpc_requests_total", groupBy: ["method", "code"] });
    const sum = (codes: readonly string[]) =>
      series
        .filter(({ labels }) => codes.includes(labels["code"] ?? ""))
        .flatMap(({ values }) => values)
        .reduce((all, value) => all + value, 0);
    expect(BigInt(sum(["ok"]))).toBe(report.totalRequests - report.failedRequests);
    const { hotspots } = await admin.listHotspots({});
    expect(hotspots[0]?.recommendation).toContain(hotspots[0]?.operation);
    expect(hotspots.reduce((all, { impact }) => all + impact, 0)).toBeCloseTo(100, 3);
    for await (const message of admin.watchMetrics({ names: ["grpc_requests_total"] })) {
      expect(message.series.map(({ name }) => name)).toEqual(["grpc_requests_total"]);
      break;
    }
    const { components } = await admin.getStatus({});
    expect(components.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["mysql writer", CheckOutcome.PASS],
      ["mysql reader", CheckOutcome.PASS],
      ["redis", CheckOutcome.PASS],
    ]);
    await expect(admin.queryMetrics({ name: "nope" })).rejects.toThrow(
      /\[not_found\] There is no metric "nope"/,
    );
    await expect(admin.queryMetrics({ name: "grpc_requests_total", groupBy: ["user"] })).rejects.toThrow(
      /\[invalid_argument\] group_by: there is no label "user"/,
    );
    await expect(admin.queryMetrics({ name: "grpc_requests_total", groupBy: ["client"] })).rejects.toThrow(
      /\[invalid_argument\] Metrics are not kept by "client": method, code/,
    );
    await expect(
      admin.queryMetrics({ name: "grpc_requests_total", from: 1n, to: 10_000_000_000_000n, stepSeconds: 60 }),
    ).rejects.toThrow(/\[invalid_argument\] step_seconds/);
    const user = createClient(OpsService, await transport("connect"));
    await expect(user.getReport({})).rejects.toThrow(/\[permission_denied\]/);
    // What looks at the metrics is none of them.
    expect(Object.keys(await counts()).filter((key) => key.startsWith("naru.ops"))).toEqual([]);
  });

  it("are told of one call that asks for them", async () => {
    const response = await fetch(`${stack.worker.url}/naru.booking.v1.BookingService/ListSlots`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json", "naru-timing": "1" },
    });
    expect(response.headers.get("server-timing")).toMatch(
      /^total;dur=\d+, sql;dur=\d+;desc="\d round trips", redis;/,
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({});
    // Also where the answer is compressed by Naru itself.
    const { body, headers } = await request(stack.worker.url, {
      path: "/naru.ops.v1.OpsService/QueryMetrics",
      message: { name: "grpc_requests_total", groupBy: ["method", "code", "protocol"] },
      headers: {
        "naru-timing": "1",
        "accept-encoding": "gzip",
        authorization: `Bearer ${await stack.token(1, ["admin"])}`,
      },
    });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers["server-timing"]).toContain("total;dur=");
    expect(JSON.parse(gunzipSync(body).toString())).toHaveProperty("series");
  });

  it("are at /metrics of the worker, for callers on this machine", async () => {
    const response = await fetch(`${stack.worker.url}/metrics`);
    expect(response.headers.get("content-type")).toContain("version=0.0.4");
    expect(await response.text()).toContain("grpc_requests_total{");
  });
});
