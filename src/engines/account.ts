import type { EngineBinary } from "./find.ts";

/**
 * The account that the gateway uses in a private server. Like an application's account at a provider it has
 * all of the databases and nothing of the server: no files (FILE), no accounts (CREATE USER, GRANT OPTION),
 * no settings or plugins of the server (SUPER and its parts), no statements of others (PROCESS). Its own it
 * can end. It has no password: the socket is in a directory that only this user can enter.
 */
export const gatewayUser = "naru";

const account = "`naru`@`localhost`";
const rights = [
  "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, INDEX, ALTER, CREATE TEMPORARY TABLES, LOCK TABLES",
  "EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, EVENT, TRIGGER",
].join(", ");

/**
 * The statements that make the account, one a line, for the server to run at each start: also in data
 * directories from before there was one.
 */
export function writeAccountSql({ family }: EngineBinary): string {
  const grants =
    family === "mysql"
      ? [
          `GRANT ${rights}, SHOW DATABASES ON *.* TO ${account}`,
          // Whoever can write the server's own tables can give himself everything.
          `REVOKE ALL PRIVILEGES ON \`mysql\`.* FROM ${account}`,
          `REVOKE ALL PRIVILEGES ON \`sys\`.* FROM ${account}`,
        ]
      : [
          `GRANT ${rights} ON \`%\`.* TO ${account}`,
          // MariaDB cannot take a part of a right away. Of several rows that match a database it takes the
          // one that names it most closely and no other, so this one, which gives next to nothing, stands
          // before the one above.
          `GRANT SHOW VIEW ON \`mysql\`.* TO ${account}`,
          `GRANT SHOW VIEW ON \`sys\`.* TO ${account}`,
        ];
  return [
    `CREATE USER IF NOT EXISTS ${account}`,
    // A statement may change the password of its own account, and would lock the gateway out.
    `ALTER USER ${account} IDENTIFIED BY ''`,
    ...grants,
  ]
    .map((statement) => `${statement};\n`)
    .join("");
}
