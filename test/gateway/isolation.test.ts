import { readFileSync } from "node:fs";
import type { Connection } from "@planetscale/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusals, rows, type StateRow } from "./isolation-rows.ts";
import { runAsRoot, startGateway, startOwnersGateway, type TestGateway } from "./setup.ts";

// Sixty sessions share connections, and none is told what is another's. Held against MySQL and against
// MariaDB.

const sessions = 60;
const home = "naru";
let server: TestGateway;

beforeAll(async () => {
  // Half of the sessions may hold a connection each.
  server = await startGateway({
    writePoolSize: sessions / 2 + 6,
    transactionIdleMs: 20_000,
    poolWaitMs: 30_000,
  });
});

afterAll(() => server.stop());

/** The only cell of an answer as text; an error by its number. */
async function ask(connection: Connection, sql: string): Promise<string | null> {
  try {
    const { rows: found } = await connection.execute(sql, null, { as: "array" });
    const cell = (found[0] as unknown[] | undefined)?.at(-1);
    return cell === null || cell === undefined ? null : String(cell);
  } catch (error) {
    const errno = /\(errno (\d+)\)/.exec(String(error))?.[1];
    const { code } = (error as { body?: { code?: string } }).body ?? {};
    return errno === undefined ? String(code) : `error ${errno}`;
  }
}

async function has(row: StateRow): Promise<boolean> {
  return row.needs === undefined || (await server.execute(row.needs)).error === null;
}

/** What sessions that change nothing are to be told. */
async function expectOfOthers(row: StateRow): Promise<string | null> {
  if (row.others === "home") {
    return home;
  }
  const isBlank = row.others !== null || row.ask.includes("CURRENT_ROLE");
  // Of a system variable it is what the very first session is told.
  return isBlank || !row.ask.includes("@@") ? row.others : await ask(server.client().connection(), row.ask);
}

/** MariaDB has no role where MySQL has one of the name NONE. */
function normalise(row: StateRow, cell: string | null): string | null {
  return row.name.startsWith("roles") && cell !== "1" ? "not lent" : cell;
}

async function own(row: StateRow, n: number): Promise<void> {
  const connection = server.client().connection();
  for (const sql of row.change(n)) {
    await connection.execute(sql);
  }
  for (let round = 0; round < (row.once === true ? 1 : 3); round++) {
    const cell = normalise(row, await ask(connection, row.ask));
    expect({ n, round, cell }).toEqual({ n, round, cell: row.own(n) });
  }
  if (row.end === undefined) {
    await connection.execute("ROLLBACK");
  }
  for (const sql of row.end?.(n) ?? []) {
    await connection.execute(sql);
  }
}

async function look(row: StateRow, n: number, expected: string | null): Promise<void> {
  for (let round = 0; round < 3; round++) {
    const cell = normalise(row, await ask(server.client().connection(), row.ask));
    expect({ n, round, cell }).toEqual({ n, round, cell: expected });
    await server.client().execute("SELECT ? AS n", [n]);
  }
}

describe("of sixty sessions at once, each has its own", () => {
  it.each(rows)("$name", async (row) => {
    if (!(await has(row))) {
      return;
    }
    await runAsRoot(server, row.ownerSetup ?? []);
    for (const sql of row.setup ?? []) {
      expect((await server.execute(sql)).error).toBeNull();
    }
    const expected = await expectOfOthers(row);
    await Promise.all(
      Array.from({ length: sessions }, (_, n) =>
        n % 2 === 0 ? own(row, n / 2) : look(row, (n - 1) / 2, expected),
      ),
    );
    // Whatever a session held it has given up.
    expect((await server.status()).mysql.sessions).toMatchObject({ live: 0, holding: 0 });
  });

  it("of which none is left when all connections are given back", async () => {
    await runAsRoot(server, ["DROP ROLE IF EXISTS lent"]);
    const cells = await Promise.all(
      Array.from({ length: 40 }, () =>
        ask(
          server.client().connection(),
          "SELECT CAST(CONCAT_WS(' ', @mine, @computed, @left, @by_function, @by_trigger, LAST_INSERT_ID(), DATABASE(), SLEEP(0.01)) AS CHAR)",
        ),
      ),
    );
    expect(new Set(cells)).toEqual(new Set([`0 ${home} 0`]));
  });
});

describe("of sixty sessions at once none gets what only one connection knows", () => {
  it.each(refusals)("$name", async ({ sql, code }) => {
    await Promise.all(
      Array.from({ length: sessions }, async (_, n) => {
        const warned = await server.execute(`SELECT CAST('${n} years' AS SIGNED)`);
        const { error } = await server.execute(sql[n % sql.length]!, warned.session);
        expect(error?.code).toBe(code);
      }),
    );
  });

  it("but in its own transaction", async () => {
    const connection = server.client().connection();
    await connection.execute("CREATE TABLE IF NOT EXISTS seeds (id INT PRIMARY KEY AUTO_INCREMENT)");
    await connection.execute("BEGIN");
    await connection.execute("SET insert_id = 4711");
    expect((await connection.execute("INSERT INTO seeds VALUES (NULL)")).insertId).toBe("4711");
    await connection.execute("SET rand_seed1 = 1, rand_seed2 = 2");
    const first = await connection.execute("SELECT RAND() AS n");
    await connection.execute("SET rand_seed1 = 1, rand_seed2 = 2");
    expect((await connection.execute("SELECT RAND() AS n")).rows).toEqual(first.rows);
    await connection.execute("ROLLBACK");
    expect((await server.client().execute("SELECT RAND() AS n")).rows).not.toEqual(first.rows);
  });
});

describe("the read lock of all tables", () => {
  const lock = "FLUSH TABLES WITH READ LOCK";

  it("is not for the account of a private server, which keeps nothing of it", async () => {
    const answers = await Promise.all(Array.from({ length: sessions }, () => server.execute(lock)));
    for (const { error } of answers) {
      expect(error?.message).toContain("(errno 1227)");
    }
    await server.client().execute("CREATE TABLE IF NOT EXISTS guarded (id INT)");
    await server.client().execute("INSERT INTO guarded VALUES (1)");
    await server.client().execute("DROP TABLE guarded");
    expect((await server.status()).mysql.sessions.holding).toBe(0);
  });

  it("of an account that may is its session's until it is given up, and keeps writers from all", async () => {
    const owners = await startOwnersGateway(server, {
      writePoolSize: sessions / 2 + 6,
      transactionIdleMs: 20_000,
      poolWaitMs: 30_000,
    });
    try {
      const owner = owners.client().connection();
      await owner.execute("CREATE TABLE IF NOT EXISTS guarded (id INT)");
      await owner.execute(lock);
      const writing = owners.client().execute("INSERT INTO guarded VALUES (1)");
      await Promise.all(
        Array.from({ length: sessions }, () => owners.client().execute("SELECT id FROM guarded")),
      );
      expect((await owner.execute("SELECT COUNT(*) AS n FROM guarded")).rows).toEqual([{ n: "0" }]);
      await owner.execute("UNLOCK TABLES");
      await writing;
      expect((await owners.status()).mysql.sessions.holding).toBe(0);
    } finally {
      await owners.close();
    }
  });
});

describe("docs/gateway.md", () => {
  it("lists what is tried here", () => {
    const text = readFileSync(new URL("../../docs/gateway.md", import.meta.url), "utf8");
    const listed = [...text.matchAll(/^\| ([^|]+) \| (?:kept|reset|held|refused)\b/gm)].map(
      ([, name]) => name,
    );
    const tried = [...rows, ...refusals].map(({ name }) => name);
    expect([...listed].sort()).toEqual([...tried, "the read lock of all tables"].sort());
  });
});
