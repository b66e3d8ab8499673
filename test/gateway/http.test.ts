import { request } from "node:http";
import { connect } from "@planetscale/database";
import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway } from "../../src/gateway/gateway.ts";
import { basic, catchError, password, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;
const execute = "/psdb.v1alpha1.Database/Execute";

beforeAll(async () => {
  server = await startGateway({ maxBodyBytes: 100_000 });
});

afterAll(() => server.stop());

async function post(path: string, init: RequestInit = {}): Promise<[number, unknown]> {
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { authorization: basic("writer"), "content-type": "application/json" },
    ...init,
  });
  expect(response.headers.get("content-type")).toBe("application/json");
  return [response.status, await response.json()];
}

function both(code: string, message: string): unknown {
  return { code, message, error: { code, message } };
}

describe("credentials of the PlanetScale protocol", () => {
  it.each([
    ["missing", undefined, "Basic credentials are missing"],
    ["of another scheme", `Bearer ${password}`, "Basic credentials are missing"],
    ["not base64", "Basic !!", "Basic credentials are missing"],
    ["with a wrong password", basic("writer", "wrong"), "Password is wrong"],
    ["with a longer password", basic("writer", `${password}x`), "Password is wrong"],
    ["with an empty password", basic("writer", ""), "Password is wrong"],
    [
      "of an unknown role",
      basic("admin"),
      'User name is not a role ("writer", "reader", or with a database "writer.name"): "admin"',
    ],
  ])("that are %s get a 401 in both shapes", async (_name, authorization, message) => {
    const headers = authorization === undefined ? {} : { authorization };
    expect(await post(execute, { headers, body: '{"query":"SELECT 1"}' })).toEqual([
      401,
      both("unauthenticated", message),
    ]);
  });

  it("that are wrong are a DatabaseError at the client, not one of a proxy", async () => {
    const error = await catchError(
      connect({ url: server.url.replace("//", "//writer:wrong-password@") }).execute("SELECT 1"),
    );
    expect([error.name, error.status, error.message]).toEqual(["DatabaseError", 401, "Password is wrong"]);
  });

  it("do not tell an unknown role from a known one without the password", async () => {
    const known = await post(execute, { headers: { authorization: basic("writer", "x") } });
    const unknown = await post(execute, { headers: { authorization: basic("root", "x") } });
    expect(known).toEqual(unknown);
  });
});

describe("a password with special characters", () => {
  it("works in a URL, where clients leave it percent-encoded, and as it is", async () => {
    const special = "p@ss:w/ört%41 +?";
    const own = await createGateway({
      port: 0,
      password: special,
      mysqlUrl: `mysql://root@localhost/?socketPath=${server.gateway.engines.mysql.socketPath}`,
      redisUrl: server.gateway.engines.redis.url,
    });
    try {
      const encoded = own.url.replace("//", `//writer:${encodeURIComponent(special)}@`);
      expect((await connect({ url: encoded }).execute("SELECT 1 AS a")).rows).toEqual([
        { a: server.integer(1) },
      ]);
      const plain = await fetch(`${own.url}${execute}`, {
        method: "POST",
        headers: { authorization: basic("writer", special) },
        body: '{"query":"SELECT 1"}',
      });
      expect(plain.status).toBe(200);
      const token = encodeURIComponent(special);
      expect(await new Redis({ url: own.url, token }).ping()).toBe("PONG");
    } finally {
      await own.close();
    }
  });
});

describe("credentials of the Upstash protocol", () => {
  it.each([
    ["missing", undefined],
    ["wrong", "Bearer wrong"],
    ["of another scheme", basic("writer")],
  ])("that are %s get a 401", async (_name, authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${server.url}/`, { method: "POST", headers, body: '["ping"]' });
    expect([response.status, await response.json()]).toEqual([
      401,
      { error: "WRONGPASS invalid or missing auth token" },
    ]);
  });
});

describe("a bad request to the PlanetScale protocol", () => {
  it.each<[string, string | undefined, string]>([
    ["that is not JSON", "{nonsense", "Cannot parse request body as JSON"],
    ["that is empty", undefined, "Cannot parse request body as JSON"],
    ["that is not an object", "[]", 'Request body has no string "query"'],
    ["without a query", "{}", 'Request body has no string "query"'],
    ["whose query is a number", '{"query":1}', 'Request body has no string "query"'],
  ])("%s is a 400", async (_name, body, message) => {
    expect(await post(execute, body === undefined ? {} : { body })).toEqual([
      400,
      both("invalid_argument", message),
    ]);
  });

  it("that is not UTF-8 is a 400", async () => {
    const body = Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    expect((await post(execute, { body }))[0]).toBe(400);
  });

  it("to an unknown method is a 404", async () => {
    expect(await post("/psdb.v1alpha1.Database/Drop", { body: "{}" })).toEqual([
      404,
      both("unimplemented", 'Method is not known: "Drop"'),
    ]);
  });

  it("with GET is a 405", async () => {
    expect(await post(execute, { method: "GET" })).toEqual([
      405,
      both("unimplemented", "HTTP method is not POST: GET"),
    ]);
  });

  it("that is too long is a 413, said before the body is read", async () => {
    const body = JSON.stringify({ query: `SELECT '${"x".repeat(100_000)}'` });
    expect(await post(execute, { body })).toEqual([
      413,
      both("resource_exhausted", "Request body is longer than allowed: 100000 bytes"),
    ]);
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const call = request(`${server.url}${execute}`, {
        method: "POST",
        headers: { authorization: basic("writer"), "content-length": 1_000_000_000 },
      });
      call.on("response", (response) => {
        resolve(response.statusCode);
        call.destroy();
      });
      call.on("error", reject);
      call.flushHeaders();
    });
    expect(await answered).toBe(413);
  });

  it("that is too long and does not say so is a 413 as well", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(50_000)),
    });
    const sent = fetch(`${server.url}/`, {
      method: "POST",
      headers: { authorization: `Bearer ${password}` },
      body,
      duplex: "half",
    } as RequestInit);
    // The server may close before the client has read the answer: both say that the body was refused.
    const status = await sent.then((response) => response.status).catch(() => 413);
    expect(status).toBe(413);
    expect((await server.execute("SELECT 1")).error).toBeNull();
  });

  it("leaves the connection usable", async () => {
    await post(execute, { body: "{nonsense" });
    expect((await server.execute("SELECT 1")).error).toBeNull();
  });
});

describe("an unknown path", () => {
  it("is a Redis command, and Redis does not know it", async () => {
    const response = await server.command("/favicon.ico");
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: "ERR unknown command 'FAVICON.ICO', with args beginning with: " },
    ]);
  });

  it("is a 401 without credentials", async () => {
    expect((await fetch(`${server.url}/favicon.ico`)).status).toBe(401);
  });
});

describe("/healthz", () => {
  it("says without credentials that both engines are up", async () => {
    const response = await fetch(`${server.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: "ok", mysql: "up", redis: "up" },
    ]);
  });
});

describe("/status", () => {
  it.each([basic("reader"), `Bearer ${password}`])(
    "shows pools, sessions and engines with %s",
    async (authorization) => {
      const response = await fetch(`${server.url}/status`, { headers: { authorization } });
      expect(await response.json()).toMatchObject({
        mysql: {
          engine: {
            kind: "private",
            version: expect.stringMatching(/^m\w+ \d+\./),
            pid: expect.any(Number),
            restarts: 0,
          },
          pools: { writer: { size: 20, active: 0 }, reader: { size: 20 } },
          sessions: { live: 0, transactions: 0 },
        },
        redis: { engine: { kind: "private" }, connected: true, subscriptions: 0 },
      });
    },
  );

  it("is not for everyone", async () => {
    const response = await fetch(`${server.url}/status`);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain("pid");
  });
});

describe("CreateSession", () => {
  it("gives a session and says whose it is", async () => {
    const [status, body] = await post("/psdb.v1alpha1.Database/CreateSession", { body: "{}" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      branch: "main",
      user: { username: "writer.naru" },
      session: { inTransaction: false },
    });
  });
});

describe("options", () => {
  it.each([
    [{}, "Gateway option password is shorter than 8 characters: 0"],
    [{ password: "short" }, "Gateway option password is shorter than 8 characters: 5"],
    [{ password, port: 70_000 }, "Gateway option port is not an integer from 0 to 65535: 70000"],
    [{ password, writePoolSize: 0 }, "Gateway option writePoolSize is not an integer from 1 to 200: 0"],
    [
      { password, mysqlUrl: "nonsense" },
      "Gateway option mysqlUrl is not a URL of the form mysql://user:password@host:3306/database",
    ],
    [
      { password, mysqlUrl: "postgres://x/y" },
      'Gateway option mysqlUrl does not begin with mysql://: "postgres://"',
    ],
  ])("%j are refused", async (options, message) => {
    expect((await catchError(createGateway(options))).message).toBe(message);
  });

  it("with a port that is taken say so, and stop what was started", async () => {
    const { message } = await catchError(
      createGateway({
        password,
        port: server.gateway.port,
        mysqlUrl: `mysql://root@localhost/?socketPath=${server.gateway.engines.mysql.socketPath}`,
        redisUrl: server.gateway.engines.redis.url,
      }),
    );
    expect(message).toBe(`Cannot listen on 127.0.0.1:${server.gateway.port}: the port is taken`);
  });
});
