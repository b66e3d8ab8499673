import { connect, createServer, type Server } from "node:net";
import mysql from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway, type Gateway } from "../../src/gateway/gateway.ts";
import { catchError, createClient, password, startGateway, type TestGateway } from "./setup.ts";

// A MySQL that somebody else has set up: neither strict nor in UTC.

let owner: TestGateway;
let direct: mysql.Connection;
let socketPath: string;

beforeAll(async () => {
  owner = await startGateway();
  const { engines } = owner.gateway;
  socketPath = engines.mysql.socketPath ?? new URL(engines.mysql.url).searchParams.get("socketPath") ?? "";
  direct = await mysql.createConnection({ user: "root", socketPath, database: "naru" });
  await direct.query("SET GLOBAL sql_mode = '', GLOBAL time_zone = '+05:30'");
});

afterAll(async () => {
  await direct.query("SET GLOBAL sql_mode = DEFAULT, GLOBAL time_zone = DEFAULT");
  await direct.end();
  await owner.stop();
});

async function startOn(port?: number): Promise<Gateway> {
  const mysqlUrl =
    port === undefined
      ? `mysql://root@localhost/naru?socketPath=${socketPath}`
      : `mysql://root@127.0.0.1:${port}/naru`;
  return await createGateway({
    port: 0,
    password,
    mysqlUrl,
    redisUrl: `unix://${owner.gateway.engines.redis.socketPath}`,
    log: () => {},
  });
}

/**
 * The server behind a port, with one text replaced in all that is sent to it by another of the same length.
 */
async function startAltering(from: string, to: string): Promise<{ port: number; server: Server }> {
  const server = createServer((client) => {
    const upstream = connect(socketPath);
    client.on("data", (bytes: Buffer) => {
      upstream.write(Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1"));
    });
    upstream.pipe(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as { port: number }).port, server };
}

describe("a given MySQL that is not strict and not in UTC", () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startOn();
    await direct.query(
      "CREATE TABLE IF NOT EXISTS kept (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(3), at TIMESTAMP(3) NULL)",
    );
  });
  afterAll(() => gateway.close());

  it.each(["writer", "reader"])(
    "has PlanetScale's sql_mode and UTC for a %s, also after a reset",
    async (user) => {
      for (let round = 0; round < 3; round++) {
        const session = createClient(gateway.url, user).connection();
        await session.execute("SET SESSION sort_buffer_size = 300000");
        const { rows } = await session.execute("SELECT @@sql_mode AS mode, @@time_zone AS zone");
        expect(rows).toEqual([
          {
            mode: "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            zone: "+00:00",
          },
        ]);
      }
    },
  );

  it("keeps a Date at its instant", async () => {
    const at = new Date("2024-02-29T23:59:59.123Z");
    await createClient(gateway.url).execute("INSERT INTO kept (name, at) VALUES ('a', ?)", [at]);
    const [rows] = await direct.query<mysql.RowDataPacket[]>(
      "SELECT ROUND(UNIX_TIMESTAMP(at) * 1000) AS ms FROM kept WHERE name = 'a'",
    );
    expect(Number(rows[0]?.["ms"])).toBe(at.getTime());
  });

  it("refuses a value that is too long, and does not cut it", async () => {
    const error = await catchError(
      createClient(gateway.url).execute("INSERT INTO kept (name) VALUES ('abcdef')"),
    );
    expect(error.message).toContain("(errno 1406) (sqlstate 22001)");
  });
});

describe("a given MySQL that does not do as it is told", () => {
  it.each([
    ["time_zone", "'+00:00'", "'+05:30'", 'its time_zone is "+05:30" after it was set to "+00:00"'],
    ["sql_mode", "STRICT_TRANS_TABLES", "NO_DIR_IN_CREATE,,,", "its sql_mode is"],
    [
      "a mode that it lacks",
      "NO_ZERO_IN_DATE",
      "NO_ZERO_IN_MOON",
      "Variable 'sql_mode' can't be set to the value of 'NO_ZERO_IN_MOON'",
    ],
  ])("keeps the gateway from starting, with the reason: %s", async (_what, from, to, reason) => {
    const { port, server } = await startAltering(from, to);
    const error = await catchError(startOn(port));
    server.close();
    expect(error.message).toContain("Cannot use the MySQL server of writers: ");
    expect(error.message).toContain(reason);
  });

  it("does not keep it from starting when it is not there yet", async () => {
    const gateway = await startOn(1);
    const error = await catchError(createClient(gateway.url).execute("SELECT 1"));
    expect(error.body).toMatchObject({ code: "UNAVAILABLE" });
    await gateway.close();
  });
});
