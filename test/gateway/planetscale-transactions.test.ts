import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { catchError, eventually, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({ writePoolSize: 8 });
  await server.execute("CREATE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL)");
});

beforeEach(async () => {
  await server.execute("REPLACE INTO accounts VALUES (1, 100), (2, 100)");
  await server.execute("DELETE FROM accounts WHERE id > 2");
});

afterAll(() => server.stop());

async function balance(id: number): Promise<number | undefined> {
  const { rows } = await server.client().execute("SELECT balance FROM accounts WHERE id = ?", [id]);
  return (rows[0] as { balance: number } | undefined)?.balance;
}

describe("a transaction", () => {
  it("is committed", async () => {
    await server.client().transaction(async (tx) => {
      await tx.execute("UPDATE accounts SET balance = balance - 30 WHERE id = 1");
      await tx.execute("UPDATE accounts SET balance = balance + 30 WHERE id = 2");
    });
    expect([await balance(1), await balance(2)]).toEqual([70, 130]);
  });

  it("gives back what its function returns", async () => {
    expect(await server.client().transaction(async (tx) => (await tx.execute("SELECT 7 AS a")).rows)).toEqual(
      [{ a: server.integer(7) }],
    );
  });

  it("is rolled back when its function throws, and the error is the function's", async () => {
    const error = await catchError(
      server.client().transaction(async (tx) => {
        await tx.execute("UPDATE accounts SET balance = 0");
        throw new Error("own error");
      }),
    );
    expect(error.message).toBe("own error");
    expect(await balance(1)).toBe(100);
  });

  it("is rolled back when a statement fails", async () => {
    const error = await catchError(
      server.client().transaction(async (tx) => {
        await tx.execute("UPDATE accounts SET balance = 0");
        await tx.execute("INSERT INTO accounts VALUES (1, 1)");
      }),
    );
    expect(error.message).toContain("errno 1062");
    expect(await balance(1)).toBe(100);
  });

  it("goes on after a failed statement that is caught", async () => {
    await server.client().transaction(async (tx) => {
      await tx.execute("UPDATE accounts SET balance = 50 WHERE id = 1");
      await catchError(tx.execute("INSERT INTO accounts VALUES (1, 1)"));
      await tx.execute("UPDATE accounts SET balance = 51 WHERE id = 2");
    });
    expect([await balance(1), await balance(2)]).toEqual([50, 51]);
  });

  it("is not seen by others before it is committed", async () => {
    await server.client().transaction(async (tx) => {
      await tx.execute("UPDATE accounts SET balance = 1 WHERE id = 1");
      expect(await balance(1)).toBe(100);
      expect((await tx.execute("SELECT balance FROM accounts WHERE id = 1")).rows).toEqual([{ balance: 1 }]);
    });
    expect(await balance(1)).toBe(1);
  });

  it("reads from one snapshot", async () => {
    await server.client().transaction(async (tx) => {
      await tx.execute("SELECT balance FROM accounts WHERE id = 1");
      await server.client().execute("UPDATE accounts SET balance = 5 WHERE id = 1");
      expect((await tx.execute("SELECT balance FROM accounts WHERE id = 1")).rows).toEqual([
        { balance: 100 },
      ]);
    });
  });

  it("runs statements that are started together one after the other", async () => {
    await server.client().transaction(async (tx) => {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          tx.execute("INSERT INTO accounts VALUES (?, ?)", [10 + index, index]),
        ),
      );
    });
    const { rows } = await server.client().execute("SELECT COUNT(*) AS n FROM accounts");
    expect(rows).toEqual([{ n: "22" }]);
  });

  it("keeps its last insert id on its connection", async () => {
    await server.execute("CREATE TABLE IF NOT EXISTS serial (id INT PRIMARY KEY AUTO_INCREMENT, n INT)");
    const ids = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        server.client().transaction(async (tx) => {
          const { insertId } = await tx.execute("INSERT INTO serial (n) VALUES (?)", [index]);
          const { rows } = await tx.execute("SELECT LAST_INSERT_ID() AS id");
          return [insertId, (rows[0] as { id: string }).id];
        }),
      ),
    );
    for (const [insertId, read] of ids) {
      expect(read).toBe(insertId);
    }
  });

  it("has savepoints", async () => {
    await server.client().transaction(async (tx) => {
      await tx.execute("UPDATE accounts SET balance = 90 WHERE id = 1");
      await tx.execute("SAVEPOINT here");
      await tx.execute("UPDATE accounts SET balance = 0");
      await tx.execute("ROLLBACK TO SAVEPOINT here");
    });
    expect([await balance(1), await balance(2)]).toEqual([90, 100]);
  });

  it.each([
    "BEGIN",
    "begin",
    " /* c */ START TRANSACTION",
    "START TRANSACTION WITH CONSISTENT SNAPSHOT",
    "BEGIN WORK",
  ])("opens with %s, whatever the text looks like", async (sql) => {
    const connection = server.client().connection();
    await connection.execute(sql);
    await connection.execute("UPDATE accounts SET balance = 3 WHERE id = 1");
    await connection.execute("ROLLBACK");
    expect(await balance(1)).toBe(100);
  });

  it("opens inside a procedure as well: the server says so, not the text", async () => {
    await server.execute("CREATE PROCEDURE open_one() BEGIN START TRANSACTION; END");
    const connection = server.client().connection();
    await connection.execute("CALL open_one()");
    await connection.execute("UPDATE accounts SET balance = 4 WHERE id = 1");
    await connection.execute("ROLLBACK");
    expect(await balance(1)).toBe(100);
  });

  it("ends with a statement that commits by itself", async () => {
    const connection = server.client().connection();
    await connection.execute("BEGIN");
    await connection.execute("UPDATE accounts SET balance = 8 WHERE id = 1");
    await connection.execute("CREATE TABLE IF NOT EXISTS implicit (id INT)");
    expect(await balance(1)).toBe(8);
    await connection.execute("ROLLBACK");
    expect(await balance(1)).toBe(8);
  });

  it("is on in a session without autocommit until it says COMMIT", async () => {
    const connection = server.client().connection();
    await connection.execute("SET autocommit = 0");
    await connection.execute("UPDATE accounts SET balance = 9 WHERE id = 1");
    expect(await balance(1)).toBe(100);
    await connection.execute("COMMIT");
    expect(await balance(1)).toBe(9);
  });

  it("marks its session, and COMMIT unmarks it", async () => {
    const begun = await server.execute("BEGIN");
    expect(begun.session).toMatchObject({ inTransaction: true });
    const over = await server.execute("COMMIT", begun.session);
    expect(over.session).toMatchObject({ inTransaction: false, id: begun.session?.id });
  });

  it("has the isolation level that was set before it", async () => {
    const connection = server.client().connection();
    await connection.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    await connection.execute("BEGIN");
    await connection.execute("SELECT balance FROM accounts WHERE id = 1");
    await server.client().execute("UPDATE accounts SET balance = 42 WHERE id = 1");
    expect((await connection.execute("SELECT balance FROM accounts WHERE id = 1")).rows).toEqual([
      { balance: 42 },
    ]);
    await connection.execute("COMMIT");
  });

  it("read-only refuses a write", async () => {
    const connection = server.client().connection();
    await connection.execute("START TRANSACTION READ ONLY");
    expect((await catchError(connection.execute("DELETE FROM accounts"))).message).toContain("errno 1792");
    await connection.execute("ROLLBACK");
  });
});

describe("transactions at the same time", () => {
  it("do not lose an update", async () => {
    await Promise.all(
      Array.from({ length: 16 }, () =>
        server.client().transaction(async (tx) => {
          const { rows } = await tx.execute("SELECT balance FROM accounts WHERE id = 1 FOR UPDATE");
          const { balance: before } = rows[0] as { balance: number };
          await tx.execute("UPDATE accounts SET balance = ? WHERE id = 1", [before + 1]);
        }),
      ),
    );
    expect(await balance(1)).toBe(116);
  });

  it("that wait too long for a lock get 1205 and stay open", async () => {
    const holder = server.client().connection();
    await holder.execute("BEGIN");
    await holder.execute("UPDATE accounts SET balance = 1 WHERE id = 1");
    const waiter = server.client().connection();
    await waiter.execute("SET SESSION innodb_lock_wait_timeout = 1");
    await waiter.execute("BEGIN");
    await waiter.execute("UPDATE accounts SET balance = 77 WHERE id = 2");
    // A transaction that runs a statement is not silent, so it keeps its lock for longer than the other one
    // waits.
    const busy = holder.execute("SELECT SLEEP(1.5)");
    const error = await catchError(waiter.execute("UPDATE accounts SET balance = 2 WHERE id = 1"));
    expect(error.message).toContain("(errno 1205) (sqlstate HY000)");
    expect(error.body).toMatchObject({ code: "DEADLINE_EXCEEDED" });
    await waiter.execute("COMMIT");
    await busy;
    await holder.execute("ROLLBACK");
    expect([await balance(1), await balance(2)]).toEqual([100, 77]);
  });

  it("that lock each other end with one 1213, whose transaction is gone whole", async () => {
    const [one, two] = [server.client().connection(), server.client().connection()];
    await one.execute("BEGIN");
    await two.execute("BEGIN");
    await one.execute("UPDATE accounts SET balance = 11 WHERE id = 1");
    await two.execute("UPDATE accounts SET balance = 22 WHERE id = 2");
    const results = await Promise.allSettled([
      one.execute("UPDATE accounts SET balance = 11 WHERE id = 2"),
      two.execute("UPDATE accounts SET balance = 22 WHERE id = 1"),
    ]);
    const failed = results.findIndex(({ status }) => status === "rejected");
    expect(results.filter(({ status }) => status === "rejected").length).toBe(1);
    const [loser, winner] = failed === 0 ? [one, two] : [two, one];
    expect(String((results[failed] as PromiseRejectedResult).reason)).toContain(
      "(errno 1213) (sqlstate 40001)",
    );
    // What the loser still sends must not be committed by itself.
    const error = await catchError(loser.execute("UPDATE accounts SET balance = 99 WHERE id = 1"));
    expect(error.body).toMatchObject({
      code: "ABORTED",
      message: expect.stringContaining("transaction not found"),
    });
    await winner.execute("COMMIT");
    const expected = failed === 0 ? 22 : 11;
    expect([await balance(1), await balance(2)]).toEqual([expected, expected]);
    await loser.execute("ROLLBACK");
    expect((await loser.execute("SELECT 1 AS a")).rows).toEqual([{ a: server.integer(1) }]);
  });

  it("more than there are connections all get their turn", async () => {
    await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        server.client().transaction(async (tx) => {
          await tx.execute("INSERT INTO accounts VALUES (?, 1)", [100 + index]);
        }),
      ),
    );
    const { rows } = await server.client().execute("SELECT COUNT(*) AS n FROM accounts WHERE id >= 100");
    expect(rows).toEqual([{ n: "24" }]);
  });
});

describe("a transaction that falls silent", () => {
  const idleMs = 300;
  /**
   * In front of the same server. Its own: a test that is slow would be taken for a silent client elsewhere.
   */
  let hasty: TestGateway;

  beforeAll(async () => {
    const { mysql, redis } = server.gateway.engines;
    hasty = await startGateway({
      transactionIdleMs: idleMs,
      mysqlUrl: `mysql://root@localhost/naru?socketPath=${mysql.socketPath}`,
      redisUrl: redis.url,
    });
  });

  afterAll(() => hasty.stop());

  /** Resolves when the gateway has no transaction open. */
  async function untilAllEnded(): Promise<void> {
    await eventually(async () => {
      expect((await hasty.status()).mysql.sessions.transactions).toBe(0);
    });
  }

  it("is rolled back, and what comes later fails instead of running by itself", async () => {
    const connection = hasty.client().connection();
    await connection.execute("BEGIN");
    await connection.execute("UPDATE accounts SET balance = 1 WHERE id = 1");
    await untilAllEnded();
    for (const sql of ["UPDATE accounts SET balance = 2 WHERE id = 1", "COMMIT"]) {
      const error = await catchError(connection.execute(sql));
      expect(error.body).toMatchObject({
        code: "ABORTED",
        message: expect.stringContaining("transaction not found"),
      });
    }
    expect(await balance(1)).toBe(100);
  });

  it("lets go of its locks", async () => {
    const connection = hasty.client().connection();
    await connection.execute("BEGIN");
    await connection.execute("SELECT * FROM accounts WHERE id = 1 FOR UPDATE");
    // Waits on the server for the lock, which only the roll-back frees.
    await hasty.client().execute("UPDATE accounts SET balance = 60 WHERE id = 1");
    expect(await balance(1)).toBe(60);
  });

  it("can be rolled back by its client, who then goes on", async () => {
    const connection = hasty.client().connection();
    await connection.execute("BEGIN");
    await untilAllEnded();
    await catchError(connection.execute("SELECT 1"));
    await connection.execute("ROLLBACK");
    await connection.execute("UPDATE accounts SET balance = 61 WHERE id = 1");
    expect(await balance(1)).toBe(61);
  });

  it("gives the error to database-js's transaction, not one of its ROLLBACK", async () => {
    const error = await catchError(
      hasty.client().transaction(async (tx) => {
        await tx.execute("UPDATE accounts SET balance = 1 WHERE id = 1");
        await untilAllEnded();
        await tx.execute("UPDATE accounts SET balance = 1 WHERE id = 2");
      }),
    );
    expect(error.message).toContain("transaction not found");
  });

  it("is not silent while a statement runs, however long", async () => {
    await hasty.client().transaction(async (tx) => {
      await tx.execute("UPDATE accounts SET balance = 12 WHERE id = 1");
      await tx.execute(`SELECT SLEEP(${(idleMs * 2) / 1000})`);
    });
    expect(await balance(1)).toBe(12);
  });
});
