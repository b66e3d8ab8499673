import { BackendError } from "./backend.ts";
import type { Mysql2Connection } from "./mysql2-connection.ts";

/** Of every connection, whatever the server has: MySQL 8's own mode, which is PlanetScale's, and UTC. */
export const standard = {
  sqlMode:
    "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
  timeZone: "+00:00",
} as const;

/** What the connections of one pool have beyond `standard`. */
export interface PrepareOptions {
  /** Of connections; the server's own for utf8mb4 when it is undefined. */
  readonly collation: string | undefined;
  readonly isReadOnly: boolean;
}

/** Makes connections what their pool hands out. */
export interface Preparer {
  /** For a new connection. @throws BackendError, also when the server does not do as it is told. */
  prepare(connection: Mysql2Connection): Promise<void>;
  /**
   * For one that has been reset.
   *
   * @throws BackendError when something is left that a reset does not clear: a role.
   */
  prepareAgain(connection: Mysql2Connection): Promise<void>;
}

/** CURRENT_ROLE() is missing from servers that have no roles. */
const noSuchFunction = new Set([1064, 1305]);

/** Makes a preparer. The server reports what its statements change in a session from then on. */
export function createPreparer({ collation, isReadOnly }: PrepareOptions): Preparer {
  const names = collation === undefined ? "NAMES utf8mb4" : `NAMES utf8mb4 COLLATE ${collation}`;
  const statements = [
    `SET ${names}, SESSION sql_mode = '${standard.sqlMode}', SESSION time_zone = '${standard.timeZone}',
      SESSION session_track_schema = 1, SESSION session_track_state_change = 1`,
    ...(isReadOnly ? ["SET SESSION TRANSACTION READ ONLY"] : []),
  ];
  let hasRoles = true;
  /** By connection: what it had when it was new, a role among it. */
  const initial = new WeakMap<Mysql2Connection, string>();

  const run = async (connection: Mysql2Connection): Promise<string> => {
    const role = hasRoles ? ", CURRENT_ROLE()" : "";
    const look = `SELECT CONCAT_WS('|', @@session.sql_mode, @@session.time_zone${role}) AS found`;
    const answers = await connection.queryAll([...statements, look]);
    const last = answers.at(-1);
    return last?.kind === "rows" ? (last.singleCell ?? "") : "";
  };

  return {
    prepare: async (connection) => {
      let found: string;
      try {
        found = await run(connection);
      } catch (error) {
        if (!hasRoles || !(error instanceof BackendError) || !noSuchFunction.has(error.errno)) {
          throw error;
        }
        hasRoles = false;
        found = await run(connection);
      }
      requireStandard(found);
      initial.set(connection, found);
    },
    prepareAgain: async (connection) => {
      if ((await run(connection)) !== initial.get(connection)) {
        throw new BackendError("A reset left something of the session before", 2013, {
          connectionLost: true,
        });
      }
    },
  };
}

/** @throws BackendError 1231 that names what the server has in place of what it was told. */
function requireStandard(found: string): void {
  const [mode = "", zone = ""] = found.split("|");
  const isSame = toSorted(mode) === toSorted(standard.sqlMode);
  for (const [name, value, wanted] of [
    ["sql_mode", mode, isSame ? mode : standard.sqlMode],
    ["time_zone", zone, standard.timeZone],
  ] as const) {
    if (value !== wanted) {
      const message = `Cannot use this MySQL server: its ${name} is ${JSON.stringify(value)} after it was set to ${JSON.stringify(wanted)}`;
      throw new BackendError(message, 1231, { sqlState: "42000" });
    }
  }
}

function toSorted(modes: string): string {
  return modes.split(",").sort().join(",");
}
