import type { SqlClient } from "../data/mysql.ts";
import { createPlanetScaleClient } from "../data/planetscale.ts";

/** MySQL for a command: as the worker reaches it, by its writer's address. */
export function openDatabase(url: string, statementTimeoutMs = 120_000): SqlClient {
  return createPlanetScaleClient({ url, statementTimeoutMs }, { signal: new AbortController().signal });
}

/**
 * The database that a command works on: DATABASE_URL if it is set, else the gateway of this checkout, which
 * must run.
 */
export async function requireDatabaseUrl(): Promise<string> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") {
    return given;
  }
  const { readLocalSecrets, readPort } = await import("./project.ts");
  const port = readPort("GATEWAY_PORT", 8788);
  return `http://writer:${encodeURIComponent(readLocalSecrets().gatewayPassword)}@127.0.0.1:${port}`;
}
