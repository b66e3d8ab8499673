import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BackendError } from "../../src/gateway/mysql/backend.ts";
import { RedisUnavailable } from "../../src/gateway/redis/backend.ts";
import { ConnectionDropped, type Operation, type Seam } from "../../src/gateway/seam.ts";
import { catchError, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;
let hooks: { before?: Seam["before"]; after?: Seam["after"] } = {};
const seen: Operation[] = [];

beforeAll(async () => {
  server = await startGateway({
    seam: {
      before: async (operation) => {
        seen.push(operation);
        await hooks.before?.(operation);
      },
      after: async (operation, error) => hooks.after?.(operation, error),
    },
  });
  await server.execute("CREATE TABLE things (id INT PRIMARY KEY)");
});

beforeEach(async () => {
  hooks = {};
  await server.execute("DELETE FROM things");
  seen.length = 0;
});

afterAll(() => server.stop());

describe("the seam", () => {
  it("sees every statement and every command", async () => {
    await server.client("reader").execute("SELECT 1");
    await server.redis().multi().set("a", 1).get("a").exec();
    expect(seen).toMatchObject([
      { protocol: "mysql", role: "reader", database: "naru", sql: "SELECT 1" },
      {
        protocol: "redis",
        atomic: true,
        commands: [
          ["set", "a", "1"],
          ["get", "a"],
        ],
      },
    ]);
  });

  it("keeps an operation from the engine when it throws before it", async () => {
    hooks.before = () => {
      throw new ConnectionDropped("test");
    };
    await catchError(server.client().execute("INSERT INTO things VALUES (1)"));
    await catchError(server.redis().set("b", 1));
    hooks = {};
    expect((await server.client().execute("SELECT * FROM things")).rows).toEqual([]);
    expect(await server.redis().exists("b")).toBe(0);
  });

  it("can drop the answer to a statement that took effect", async () => {
    hooks.after = (operation) => {
      if (operation.protocol === "mysql" && operation.sql === "COMMIT") {
        throw new ConnectionDropped("test");
      }
    };
    const connection = server.client().connection();
    await connection.execute("BEGIN");
    await connection.execute("INSERT INTO things VALUES (2)");
    expect((await catchError(connection.execute("COMMIT"))).message).toContain("fetch failed");
    expect((await server.client().execute("SELECT * FROM things")).rows).toEqual([{ id: 2 }]);
  });

  it("can end a session, whose transaction is then rolled back", async () => {
    hooks.before = async (operation) => {
      if (operation.protocol === "mysql" && operation.sql.includes("(4)")) {
        await operation.expireSession();
      }
    };
    const error = await catchError(
      server.client().transaction(async (tx) => {
        await tx.execute("INSERT INTO things VALUES (3)");
        await tx.execute("INSERT INTO things VALUES (4)");
      }),
    );
    expect(error.body).toMatchObject({ code: "ABORTED" });
    expect((await server.client().execute("SELECT * FROM things")).rows).toEqual([]);
  });

  it("is told of an error", async () => {
    const errors: unknown[] = [];
    hooks.after = (_operation, error) => {
      errors.push(error);
    };
    await catchError(server.client().execute("SELECT * FROM nowhere"));
    expect(errors).toMatchObject([{ errno: 1146 }]);
  });

  it("can put an error of MySQL in the answer's place", async () => {
    hooks.before = () => {
      throw new BackendError("Deadlock found", 1213, { sqlState: "40001" });
    };
    const { error } = await server.execute("SELECT 1");
    expect(error).toMatchObject({
      code: "ABORTED",
      message: expect.stringContaining("(errno 1213) (sqlstate 40001)"),
    });
  });

  it("can put an error of Redis in the answer's place", async () => {
    hooks.before = () => {
      throw new RedisUnavailable("gone for a test");
    };
    const response = await server.command("/", ["ping"]);
    expect([response.status, await response.json()]).toEqual([503, { error: "ERR gone for a test" }]);
  });

  it("does not let any other error out", async () => {
    hooks.before = () => {
      throw new Error("secret detail");
    };
    const { error } = await server.execute("SELECT 1");
    expect(error).toEqual({ code: "INTERNAL", message: "Internal error of the gateway" });
  });
});
