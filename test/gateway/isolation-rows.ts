/** One kind of state that MySQL or MariaDB keeps for a session, as docs/gateway.md lists it. */
export interface StateRow {
  /** The first cell of its row in docs/gateway.md. */
  readonly name: string;
  /** What has to work for the server to have it; a server that fails has no such state. */
  readonly needs?: string;
  /** Run once, before. */
  readonly setup?: readonly string[];
  /** The same, of what only the owner of the server may do. */
  readonly ownerSetup?: readonly string[];
  /** What a session does to its own state. `n` tells sessions apart. */
  readonly change: (n: number) => readonly string[];
  /** Asks for the state: one cell. */
  readonly ask: string;
  /** What a session that has changed it is told, and one that has not. */
  readonly own: (n: number) => string | null;
  readonly others: string | null;
  /** A session may ask once only: the answer itself is a statement. */
  readonly once?: boolean;
  /** What gives up the connection that it holds. */
  readonly end?: (n: number) => readonly string[];
}

const lendRole = ["DROP ROLE IF EXISTS lent", "CREATE ROLE lent", "GRANT lent TO naru@localhost"];
const seeded = ["CREATE TABLE IF NOT EXISTS things (id INT PRIMARY KEY AUTO_INCREMENT, n INT, KEY (n))"];

export const rows: readonly StateRow[] = [
  {
    name: "default database",
    setup: ["CREATE DATABASE IF NOT EXISTS other"],
    change: () => ["USE other"],
    ask: "SELECT DATABASE()",
    own: () => "other",
    others: "home",
  },
  {
    name: "default database, changed by a statement made at run time",
    needs: "EXECUTE IMMEDIATE 'SELECT 1'",
    setup: ["CREATE DATABASE IF NOT EXISTS other"],
    change: () => ["EXECUTE IMMEDIATE 'USE other'"],
    ask: "SELECT DATABASE()",
    own: () => "other",
    others: "home",
  },
  {
    name: "default database, dropped",
    change: (n) => [
      `CREATE DATABASE IF NOT EXISTS gone_${n}`,
      `USE gone_${n}`,
      `/* away */ DROP DATABASE gone_${n}`,
      "USE other",
    ],
    ask: "SELECT DATABASE()",
    own: () => "other",
    others: "home",
  },
  {
    name: "system variables",
    change: (n) => [`SET SESSION group_concat_max_len = ${1000 + n}, time_zone = '+0${n % 10}:00'`],
    ask: "SELECT CONCAT(@@group_concat_max_len, @@time_zone)",
    own: (n) => `${1000 + n}+0${n % 10}:00`,
    others: null,
  },
  {
    name: "system variables, computed",
    change: (n) => [`SET group_concat_max_len = 1000 + ${n}`, "SET sql_mode = CONCAT('NO_ZERO_', 'DATE')"],
    ask: "SELECT CONCAT(@@group_concat_max_len, @@sql_mode)",
    own: (n) => `${1000 + n}NO_ZERO_DATE`,
    others: null,
  },
  {
    name: "character set and collation",
    change: () => ["SET NAMES utf8mb4 COLLATE utf8mb4_bin"],
    ask: "SELECT @@collation_connection = 'utf8mb4_bin'",
    own: () => "1",
    others: "0",
  },
  {
    name: "autocommit",
    change: () => ["SET autocommit = 0"],
    ask: "SELECT @@autocommit",
    own: () => "0",
    others: "1",
  },
  {
    name: "transaction characteristics",
    change: () => ["SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE"],
    ask: "SHOW SESSION VARIABLES LIKE 't%isolation'",
    own: () => "SERIALIZABLE",
    others: "REPEATABLE-READ",
  },
  {
    name: "user variables",
    change: (n) => [`SET @mine = ${n}, @text = 'it''s'`],
    ask: "SELECT CONCAT(@mine, @text)",
    own: (n) => `${n}it's`,
    others: null,
  },
  {
    name: "user variables, computed",
    change: (n) => [`SELECT ${n} + 1 INTO @computed`],
    ask: "SELECT @computed",
    own: (n) => String(n + 1),
    others: null,
  },
  {
    name: "LAST_INSERT_ID()",
    setup: seeded,
    change: (n) => [`INSERT INTO things (id, n) VALUES (NULL, ${n})`],
    ask: "SELECT n FROM things WHERE id = LAST_INSERT_ID()",
    own: (n) => String(n),
    others: null,
  },
  {
    name: "LAST_INSERT_ID(expression)",
    change: (n) => [`SELECT LAST_INSERT_ID(${7000 + n})`],
    ask: "SELECT LAST_INSERT_ID()",
    own: (n) => String(7000 + n),
    others: "0",
  },
  {
    name: "@@identity, @@last_insert_id",
    change: (n) => [`SET @@identity = ${8000 + n}`],
    ask: "SELECT @@last_insert_id + @@identity",
    own: (n) => String(16_000 + 2 * n),
    others: "0",
  },
  {
    name: "ROW_COUNT()",
    setup: [
      "CREATE TABLE IF NOT EXISTS counted (id INT PRIMARY KEY, n INT)",
      `REPLACE INTO counted VALUES ${Array.from({ length: 100 }, (_, id) => `(${id}, 0)`)}`,
    ],
    change: (n) => [`UPDATE counted SET n = n + 1 WHERE id < ${n + 1}`],
    ask: "SELECT ROW_COUNT()",
    own: (n) => String(n + 1),
    others: "0",
    once: true,
  },
  {
    name: "FOUND_ROWS()",
    setup: [
      "CREATE TABLE IF NOT EXISTS counted (id INT PRIMARY KEY, n INT)",
      `REPLACE INTO counted VALUES ${Array.from({ length: 100 }, (_, id) => `(${id}, 0)`)}`,
    ],
    change: (n) => [`SELECT SQL_CALC_FOUND_ROWS id FROM counted WHERE id < ${n + 2} LIMIT 1`],
    ask: "SELECT FOUND_ROWS()",
    own: (n) => String(n + 2),
    others: "0",
    once: true,
  },
  {
    name: "temporary tables",
    change: (n) => ["CREATE TEMPORARY TABLE things (id INT)", `INSERT INTO things VALUES (${100_000 + n})`],
    setup: seeded,
    ask: "SELECT MAX(id) FROM things WHERE id >= 100000",
    own: (n) => String(100_000 + n),
    others: null,
    end: () => ["DROP TEMPORARY TABLE things"],
  },
  {
    name: "named locks",
    change: (n) => [`SELECT GET_LOCK('lock ${n}', 0)`],
    ask: "SELECT IF(IS_USED_LOCK('lock 0') = CONNECTION_ID(), 1, IS_FREE_LOCK('lock 61'))",
    own: () => "1",
    others: "1",
    end: () => ["SELECT RELEASE_ALL_LOCKS()"],
  },
  {
    name: "prepared statements",
    change: (n) => [`PREPARE mine FROM 'SELECT ${n}'`],
    ask: "EXECUTE mine",
    own: (n) => String(n),
    others: "error 1243",
    end: () => ["DEALLOCATE PREPARE mine"],
  },
  {
    name: "HANDLER",
    setup: seeded,
    change: () => ["HANDLER things OPEN AS mine"],
    ask: "HANDLER mine READ `PRIMARY` FIRST LIMIT 0",
    own: () => null,
    others: "error 1109",
    end: () => ["HANDLER mine CLOSE"],
  },
  {
    name: "roles",
    ownerSetup: lendRole,
    change: () => ["SET ROLE lent"],
    ask: "SELECT CURRENT_ROLE() LIKE '%lent%'",
    own: () => "1",
    others: "not lent",
  },
  {
    name: "roles, set at run time",
    needs: "EXECUTE IMMEDIATE 'SELECT 1'",
    ownerSetup: lendRole,
    change: () => ["EXECUTE IMMEDIATE 'SET ROLE lent'"],
    ask: "SELECT CURRENT_ROLE() LIKE '%lent%'",
    own: () => "not lent",
    others: "not lent",
  },
  {
    name: "LASTVAL(sequence)",
    needs: "CREATE SEQUENCE IF NOT EXISTS counter",
    change: () => ["SELECT NEXTVAL(counter)"],
    ask: "SELECT LASTVAL(counter)",
    own: () => null,
    others: null,
  },
  {
    name: "timestamp",
    change: (n) => [`SET timestamp = ${1_000_000_000 + n}`],
    ask: "SELECT IF(UNIX_TIMESTAMP() > 1500000000, NULL, UNIX_TIMESTAMP())",
    own: (n) => String(1_000_000_000 + n),
    others: null,
  },
  {
    name: "what a procedure leaves",
    setup: [
      "DROP PROCEDURE IF EXISTS leaves",
      `CREATE PROCEDURE leaves(n INT) BEGIN
        SET @left = n; SET SESSION group_concat_max_len = 2000 + n; CREATE TEMPORARY TABLE left_over (id INT);
        DO GET_LOCK(CONCAT('left ', n), 0);
      END`,
    ],
    change: (n) => [`CALL leaves(${n})`],
    ask: "SELECT CONCAT_WS(' ', @left, IF(@@group_concat_max_len BETWEEN 2000 AND 2100, 'length', NULL))",
    own: () => "",
    others: "",
  },
  {
    name: "what a function leaves",
    setup: [
      "DROP FUNCTION IF EXISTS leaving",
      "CREATE FUNCTION leaving(n INT) RETURNS INT DETERMINISTIC BEGIN SET @by_function = n; RETURN n; END",
    ],
    change: (n) => [`SELECT leaving(${n})`],
    ask: "SELECT @by_function",
    own: () => null,
    others: null,
  },
  {
    name: "what a trigger leaves",
    setup: [
      "CREATE TABLE IF NOT EXISTS triggering (n INT)",
      "DROP TRIGGER IF EXISTS on_insert",
      "CREATE TRIGGER on_insert BEFORE INSERT ON triggering FOR EACH ROW SET @by_trigger = NEW.n",
    ],
    change: (n) => [`INSERT INTO triggering VALUES (${n})`],
    ask: "SELECT @by_trigger",
    own: () => null,
    others: null,
  },
  {
    name: "XA transactions",
    change: (n) => [`XA START 'branch ${n}'`, `INSERT INTO things (n) VALUES (${900_000 + n})`],
    setup: seeded,
    ask: "SELECT MAX(n) FROM things WHERE n >= 900000",
    own: (n) => String(900_000 + n),
    others: null,
    end: (n) => [`XA END 'branch ${n}'`, `XA ROLLBACK 'branch ${n}'`],
  },
  {
    name: "open transactions",
    setup: seeded,
    change: (n) => ["BEGIN", `INSERT INTO things (n) VALUES (${800_000 + n})`],
    ask: "SELECT MAX(n) FROM things WHERE n >= 800000",
    own: (n) => String(800_000 + n),
    others: null,
    end: () => ["ROLLBACK"],
  },
  {
    name: "LOCK TABLES",
    setup: [...Array(31).keys()].map((n) => `CREATE TABLE IF NOT EXISTS locked_${n} (id INT)`),
    change: (n) => [`LOCK TABLES locked_${n} WRITE`],
    // With locks a session sees the locked table alone.
    ask: "SELECT COUNT(*) FROM locked_30",
    own: () => "error 1100",
    others: "0",
    end: () => ["UNLOCK TABLES"],
  },
  {
    name: "warnings in a transaction",
    change: (n) => ["BEGIN", `SELECT CAST('${n} years' AS SIGNED)`],
    ask: "SHOW WARNINGS",
    own: (n) => `Truncated incorrect INTEGER value: '${n} years'`,
    others: "FAILED_PRECONDITION",
    end: () => ["ROLLBACK"],
  },
  {
    name: "GET DIAGNOSTICS in a transaction",
    change: (n) => [
      "BEGIN",
      `SELECT CAST('${n} years' AS SIGNED)`,
      "GET DIAGNOSTICS CONDITION 1 @told = MESSAGE_TEXT",
    ],
    ask: "SELECT CAST(@told AS CHAR)",
    own: (n) => `Truncated incorrect INTEGER value: '${n} years'`,
    others: null,
    end: () => ["ROLLBACK"],
  },
  {
    name: "status counters",
    change: () => ["DO 1", "DO 2"],
    ask: "SHOW SESSION STATUS LIKE 'Com_update'",
    own: () => "0",
    others: "0",
  },
];

/** What nobody may ask for or set, as docs/gateway.md lists it, each with the code of the refusal. */
export const refusals: readonly {
  readonly name: string;
  readonly sql: readonly string[];
  readonly code: string;
}[] = [
  {
    name: "warnings",
    sql: [
      "SHOW WARNINGS",
      "SHOW COUNT(*) WARNINGS",
      "SHOW ERRORS LIMIT 1",
      "SELECT @@warning_count",
      "SELECT @@session.error_count",
      "GET DIAGNOSTICS @n = NUMBER",
    ],
    code: "FAILED_PRECONDITION",
  },
  {
    name: "insert_id, rand_seed1, rand_seed2",
    sql: ["SET insert_id = 5", "SET @@session.rand_seed1 = 5", "SET rand_seed2 = 5"],
    code: "FAILED_PRECONDITION",
  },
  { name: "profiles", sql: ["SHOW PROFILES", "SHOW PROFILE FOR QUERY 1"], code: "FAILED_PRECONDITION" },
  {
    name: "other character sets",
    sql: ["SET NAMES latin1", "SET CHARACTER SET 'latin1'", "SET character_set_results = NULL"],
    code: "INVALID_ARGUMENT",
  },
  {
    name: "replication",
    sql: [
      "SET pseudo_thread_id = 5",
      "SET sql_log_bin = 0",
      "SET gtid_next = 'AUTOMATIC'",
      "SET SESSION server_id = 5",
    ],
    code: "INVALID_ARGUMENT",
  },
  { name: "session tracking", sql: ["SET session_track_schema = 0"], code: "INVALID_ARGUMENT" },
  { name: "resource groups", sql: ["SET RESOURCE GROUP fast"], code: "INVALID_ARGUMENT" },
];
