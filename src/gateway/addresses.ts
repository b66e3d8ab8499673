import type { ConnectionOptions } from "mysql2";

/**
 * Reads `mysql://user:password@host:port/database?socketPath=…&ssl=true`. The database is left out: sessions
 * choose it.
 */
export function parseMysqlUrl(text: string): ConnectionOptions {
  const url = new URL(text);
  const socketPath = url.searchParams.get("socketPath");
  const ssl = url.searchParams.get("ssl");
  return {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(socketPath === null
      ? { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || 3306) }
      : { socketPath }),
    ...(ssl !== null && ssl !== "false" && { ssl: {} }),
  };
}
