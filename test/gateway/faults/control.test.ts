import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { basic, catchError, password, startGateway, type TestGateway } from "../setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({ faultControl: true });
  await server.execute("CREATE TABLE things (id INT PRIMARY KEY)");
});

afterEach(() => control("DELETE"));

afterAll(() => server.stop());

async function control(
  method: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${password}` },
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.url}/control/faults`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

async function inject(fault: Record<string, unknown>): Promise<void> {
  expect((await control("POST", fault)).status).toBe(201);
}

async function listThings(): Promise<unknown[]> {
  return (await server.client().execute("SELECT id FROM things ORDER BY id")).rows;
}

describe("fault control", () => {
  it("adds faults, tells how far they have got, and takes them away", async () => {
    await inject({ kind: "drop", target: "redis", maxCount: 1 });
    await catchError(server.redis().get("a"));
    expect(await server.redis().get("a")).toBeNull();
    expect((await control("GET")).body).toMatchObject({
      faults: [{ kind: "drop", target: "redis", matched: 1, hits: 1, leftMs: 0 }],
    });
    expect((await control("DELETE")).body).toEqual({ removed: 1 });
  });

  it("adds nothing from a list in which one is wrong, and says what", async () => {
    const { status, body } = await control("POST", [{ kind: "drop" }, { kind: "dorp" }]);
    expect([status, body]).toMatchObject([400, { code: "invalid_argument", message: /Fault option kind/ }]);
    expect((await control("GET")).body).toEqual({ faults: [] });
  });

  it.each([
    [{}, 401],
    [{ authorization: basic("writer", "wrong-password") }, 401],
    [{ authorization: basic("anybody") }, 200],
  ])("with %j answers %i", async (headers, status) => {
    expect((await control("GET", undefined, headers)).status).toBe(status);
  });

  it("is not for pages of another origin, though their browser knows the password", async () => {
    const headers = { authorization: basic("writer"), origin: "https://elsewhere.example" };
    expect((await control("POST", { kind: "drop" }, headers)).status).toBe(403);
    const { error } = await server.execute("DROP TABLE things", null, {
      headers,
      body: JSON.stringify({ query: "DROP TABLE things" }),
    });
    expect(error).toEqual({
      code: "permission_denied",
      message: "Pages of another origin may not use the gateway",
    });
    expect(await listThings()).toEqual([]);
    expect((await control("GET", undefined, { ...headers, origin: server.url })).status).toBe(200);
  });

  it("is not there unless it is asked for", async () => {
    const plain = await startGateway();
    try {
      const response = await fetch(`${plain.url}/control/faults`, {
        method: "POST",
        headers: { authorization: `Bearer ${password}` },
        body: JSON.stringify({ kind: "drop" }),
      });
      expect([response.status, await response.json()]).toEqual([
        404,
        { code: "unimplemented", message: "Fault control is off: naru gateway --fault-control" },
      ]);
      expect((await plain.client().execute("SELECT 1 AS n")).rows).toEqual([{ n: plain.integer(1) }]);
    } finally {
      await plain.stop();
    }
  });
});

describe("an injected fault", () => {
  it("that drops after the commit loses the answer and nothing else", async () => {
    await inject({ kind: "drop_after_commit", target: "mysql", maxCount: 1 });
    const error = await catchError(server.client().execute("INSERT INTO things VALUES (1)"));
    expect(error.message).toContain("fetch failed");
    expect(await listThings()).toEqual([{ id: 1 }]);
  });

  it("that is an error keeps the statement from MySQL", async () => {
    await inject({ kind: "error", access: "write", errno: 1205, maxCount: 1 });
    const { error } = await server.execute("INSERT INTO things VALUES (2)");
    expect(error).toMatchObject({
      code: "DEADLINE_EXCEEDED",
      message: expect.stringContaining("Injected fault (errno 1205) (sqlstate HY000)"),
    });
    expect(await listThings()).toEqual([{ id: 1 }]);
  });

  it("that is a deadlock takes the transaction with it", async () => {
    await inject({ kind: "error", access: "write", errno: 1213, maxCount: 1 });
    const session = server.client().connection();
    await session.execute("BEGIN");
    const error = await catchError(session.execute("INSERT INTO things VALUES (3)"));
    expect(error.message).toContain("(errno 1213) (sqlstate 40001)");
    expect((await server.status()).mysql.sessions.transactions).toBe(0);
    expect((await catchError(session.execute("COMMIT"))).body).toMatchObject({ code: "ABORTED" });
  });

  it("that expires the session rolls its transaction back", async () => {
    const session = server.client().connection();
    await session.execute("BEGIN");
    await session.execute("INSERT INTO things VALUES (4)");
    await inject({ kind: "expire_session", maxCount: 1 });
    expect((await catchError(session.execute("COMMIT"))).body).toMatchObject({ code: "ABORTED" });
    expect(await listThings()).toEqual([{ id: 1 }]);
  });

  it("that is an error of Redis is a 503", async () => {
    await inject({ kind: "error", target: "redis", maxCount: 1 });
    const response = await server.command("/", ["set", "a", "1"]);
    expect([response.status, await response.json()]).toEqual([503, { error: "ERR Injected fault" }]);
  });

  it("of latency makes a statement take that long", async () => {
    await inject({ kind: "latency", latencyMs: 120, target: "mysql", maxCount: 1 });
    const startedAt = performance.now();
    await server.execute("SELECT 1");
    expect(performance.now() - startedAt).toBeGreaterThan(115);
  });
});
