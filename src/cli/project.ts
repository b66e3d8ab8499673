import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that package.json is in. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where this checkout keeps its private engines, their data, and its local secrets. Never committed. */
export const stateFolder = process.env["NARU_STATE"] ?? join(projectRoot, ".naru");

/** What this checkout protects its local services with. Made once, so that tokens survive a restart. */
export interface LocalSecrets {
  /** Of the data gateway: Basic password and bearer token. */
  readonly gatewayPassword: string;
  /** HS256 key of the tokens that `naru token` signs. */
  readonly jwtSecret: string;
}

/** Reads the secrets of this checkout, or makes them. */
export function readLocalSecrets(): LocalSecrets {
  const file = join(stateFolder, "secrets.json");
  if (existsSync(file)) {
    return JSON.parse(readFileSync(file, "utf8")) as LocalSecrets;
  }
  const secrets: LocalSecrets = {
    gatewayPassword: randomBytes(24).toString("base64url"),
    jwtSecret: randomBytes(32).toString("base64url"),
  };
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/** A port from the environment. Throws when it is none. */
export function readPort(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") {
    return fallback;
  }
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65535)) {
    throw new RangeError(`Cannot listen at ${name}: "${text}" is not a port`);
  }
  return port;
}
