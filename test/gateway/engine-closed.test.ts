import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catchError, eventually, startGateway, type TestGateway } from "./setup.ts";

// What an injected statement can do to the machine: nothing.

let server: TestGateway;
let outside: string;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), "naru-outside-"));
  writeFileSync(join(outside, "secret.txt"), "the secret\n");
  server = await startGateway();
  await server.execute("CREATE TABLE loot (line TEXT)");
});

afterAll(async () => {
  await server.stop();
  rmSync(outside, { recursive: true });
});

function fill(sql: string): string {
  return sql.replaceAll("$OUT", outside);
}

describe("a statement through the gateway", () => {
  it.each([
    "SELECT 'x' INTO OUTFILE '$OUT/a'",
    "SELECT 'x' INTO DUMPFILE '$OUT/a'",
    "SELECT line FROM loot INTO OUTFILE '$OUT/a' FIELDS TERMINATED BY ','",
    "LOAD DATA INFILE '$OUT/secret.txt' INTO TABLE loot",
    "LOAD DATA LOCAL INFILE '$OUT/secret.txt' INTO TABLE loot",
    "LOAD XML INFILE '$OUT/secret.txt' INTO TABLE loot",
    "LOAD XML LOCAL INFILE '$OUT/secret.txt' INTO TABLE loot",
    "CREATE FUNCTION run RETURNS INTEGER SONAME 'run.so'",
    "CREATE AGGREGATE FUNCTION run RETURNS STRING SONAME 'run.so'",
    "INSERT INTO mysql.func VALUES ('run', 0, 'run.so', 'function')",
    "INSTALL PLUGIN run SONAME 'run.so'",
    "UNINSTALL PLUGIN InnoDB",
    "SET GLOBAL general_log = 1",
    "SET GLOBAL general_log_file = '$OUT/a.php'",
    "SET GLOBAL slow_query_log_file = '$OUT/a.php'",
    "SET GLOBAL max_connections = 1",
    "SET @@global.local_infile = 1",
    "CREATE TABLESPACE away ADD DATAFILE '$OUT/a.ibd' ENGINE = InnoDB",
    "CREATE USER intruder IDENTIFIED BY 'x'",
    "CREATE ROLE intruder",
    "GRANT ALL ON *.* TO CURRENT_USER()",
    "GRANT FILE ON *.* TO `naru`@`localhost`",
    "GRANT SELECT ON naru.* TO root@localhost",
    "DROP USER root@localhost",
    "SELECT * FROM mysql.user",
    "UPDATE mysql.user SET File_priv = 'Y'",
    "UPDATE mysql.global_priv SET priv = '{}'",
    "DELETE FROM mysql.db",
    "CREATE TABLE mysql.own (id INT)",
    "DROP DATABASE mysql",
    "CREATE DEFINER = root@localhost PROCEDURE p() SELECT LOAD_FILE('/etc/passwd')",
    "CREATE DEFINER = root@localhost VIEW v AS SELECT User FROM mysql.user",
    "CREATE SERVER away FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'localhost')",
    "CREATE TABLE away (id INT) ENGINE = FEDERATED CONNECTION = 'mysql://root@localhost/mysql/user'",
    "SHOW ENGINE INNODB STATUS",
    "SELECT * FROM information_schema.INNODB_TRX",
    "FLUSH PRIVILEGES",
    "FLUSH LOGS",
    "SHUTDOWN",
    "SHOW GRANTS FOR root@localhost",
  ])("cannot %s", async (sql) => {
    const { error, result } = await server.execute(fill(sql));
    expect(result).toBeNull();
    // Denied for want of a right, switched off, or not even a statement there. Never because it was tried and
    // a file was missing.
    expect(error?.message).toMatch(
      /errno (1044|1045|1064|1142|1148|1227|1286|1290|1370|1410|3879|3948|4166|1396)\)/,
    );
  });

  it("cannot SET SESSION sql_log_bin = 0, nor could its account", async () => {
    const sql = "SET SESSION sql_log_bin = 0";
    expect((await server.execute(sql)).error).toEqual({
      code: "INVALID_ARGUMENT",
      message: "Cannot set sql_log_bin: it is for replication alone",
    });
    const socketPath = server.gateway.engines.mysql.socketPath as string;
    const account = await createConnection({ user: "naru", socketPath });
    await expect(account.query(sql)).rejects.toMatchObject({ errno: 1227 });
    await account.end();
  });

  it.each([
    "ALTER USER root@localhost IDENTIFIED BY 'x'",
    "ALTER USER USER() IDENTIFIED BY 'x'",
    "ALTER USER IF EXISTS CURRENT_USER() IDENTIFIED BY 'x'",
    "alter /* c */ user naru@localhost ACCOUNT LOCK",
    "SET PASSWORD = 'x'",
    "SET PASSWORD FOR naru@localhost = 'x'",
  ])("cannot shut the gateway out by %s", async (sql) => {
    const { error, result } = await server.execute(sql);
    expect(result).toBeNull();
    expect(error?.message).toContain(
      "Cannot change an account through the gateway, which could shut itself out",
    );
  });

  it("finds no file by LOAD_FILE", async () => {
    const { rows } = await server.client().execute(fill("SELECT LOAD_FILE('$OUT/secret.txt') AS text"));
    expect(rows).toEqual([{ text: null }]);
  });

  it("keeps its tables where the others are, whatever directory it names", async () => {
    for (const engine of ["InnoDB", "MyISAM"]) {
      await server.execute(
        fill(`CREATE TABLE away_${engine} (id INT) ENGINE = ${engine} DATA DIRECTORY = '$OUT'`),
      );
    }
    expect(readdirSync(outside)).toEqual(["secret.txt"]);
  });

  it("sees its own account's statements only, and may end them", async () => {
    const root = await createConnection({
      user: "root",
      socketPath: server.gateway.engines.mysql.socketPath as string,
    });
    const rootId = root.threadId;
    const { rows } = await server.client().execute("SELECT ID AS id FROM information_schema.PROCESSLIST");
    expect(rows.map((row) => Number((row as { id: string }).id))).not.toContain(rootId);
    expect((await catchError(server.client().execute(`KILL ${rootId}`))).message).toMatch(/errno 109[45]/);
    const running = catchError(server.client().execute("SELECT SLEEP(30) AS mine"));
    const id = await eventually(async () => {
      const found = await server
        .client()
        .execute("SELECT ID AS id FROM information_schema.PROCESSLIST WHERE INFO LIKE 'SELECT SLEEP(30)%'");
      expect(found.rows).toHaveLength(1);
      return (found.rows[0] as { id: string }).id;
    });
    await server.client().execute(`KILL ${id}`);
    expect((await running).message).toMatch(/errno (2013|1927|1317)\)/);
    await root.end();
  });

  it("may do all that an application does", async () => {
    for (const sql of [
      "CREATE DATABASE app",
      "CREATE TABLE app.a (id INT PRIMARY KEY, n INT, KEY (n))",
      "CREATE TABLE app.b (id INT PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES app.a (id))",
      "ALTER TABLE app.a ADD COLUMN more JSON",
      "CREATE VIEW app.v AS SELECT id FROM app.a",
      "CREATE PROCEDURE app.p() SELECT 1",
      "CREATE FUNCTION app.f() RETURNS INT DETERMINISTIC RETURN 1",
      "CREATE TRIGGER app.t BEFORE INSERT ON app.a FOR EACH ROW SET NEW.n = 1",
      "CREATE TEMPORARY TABLE app.tt (id INT)",
      "INSERT INTO app.a (id) VALUES (1)",
      "CALL app.p()",
      "SELECT app.f()",
      "SHOW CREATE VIEW app.v",
      "SHOW FULL PROCESSLIST",
      "SHOW STATUS LIKE 'Threads%'",
      "SHOW VARIABLES LIKE 'version'",
      "SHOW INDEX FROM app.a",
      "SELECT * FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'app'",
      "ANALYZE TABLE app.a",
      "OPTIMIZE TABLE app.a",
      "RENAME TABLE app.b TO app.c",
      "TRUNCATE TABLE app.c",
      "DROP DATABASE app",
    ]) {
      expect([sql, (await server.execute(sql)).error]).toEqual([sql, null]);
    }
  });
});

describe("a command to the private Redis, past the gateway's own list", () => {
  let redis: Redis;

  beforeAll(() => {
    redis = new Redis({ path: server.gateway.engines.redis.socketPath as string });
  });

  afterAll(() => redis.quit());

  const closed = [
    ["CONFIG", "SET", "dir", "/tmp"],
    ["CONFIG", "SET", "dbfilename", "cron"],
    ["CONFIG", "GET", "dir"],
    ["CONFIG", "REWRITE"],
    ["SAVE"],
    ["BGSAVE"],
    ["BGREWRITEAOF"],
    ["DEBUG", "SLEEP", "0"],
    ["DEBUG", "RELOAD"],
    ["MODULE", "LOAD", "/tmp/run.so"],
    ["MODULE", "LIST"],
    ["REPLICAOF", "127.0.0.1", "1"],
    ["SLAVEOF", "127.0.0.1", "1"],
    ["MIGRATE", "127.0.0.1", "1", "key", "0", "10"],
    ["ACL", "SETUSER", "default", "+@all"],
    ["ACL", "LIST"],
    ["SHUTDOWN", "NOSAVE"],
    ["MONITOR"],
    ["SYNC"],
  ];

  it.each(closed)("cannot %s %s %s", async (name, ...args) => {
    expect((await catchError(redis.call(name as string, ...args))).message).toMatch(
      /^(NOPERM |ERR (DEBUG|MODULE) command not allowed)/,
    );
  });

  it.each(closed)("cannot %s %s %s in a script either", async (name, ...args) => {
    const script = `return redis.call(${[name, ...args].map((arg) => JSON.stringify(arg)).join(", ")})`;
    const { message } = await catchError(redis.eval(script, 0));
    expect(message).toMatch(/can't run this command|not allowed from script|No permissions|NOPERM/i);
  });

  it("may do all that an application does", async () => {
    expect(await redis.set("a", "1")).toBe("OK");
    expect(await redis.eval("return redis.call('GET', KEYS[1])", 1, "a")).toBe("1");
    expect(await redis.publish("anywhere", "text")).toBe(0);
    expect(await redis.info()).toContain("redis_version");
    expect(await redis.multi().incr("a").exec()).toEqual([[null, 2]]);
    expect(await redis.flushall()).toBe("OK");
  });
});
