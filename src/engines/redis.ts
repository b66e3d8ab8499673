import { mkdirSync } from "node:fs";
import { compareVersions, type EngineBinary } from "./find.ts";
import type { Durability } from "./place.ts";

/** Where a private Redis lives. */
export interface RedisPlace {
  readonly binary: EngineBinary;
  readonly dataDir: string;
  readonly socketPath: string;
}

/**
 * The arguments of a private Redis: no network, its own socket, durable, closed. Creates the data directory.
 */
export function listRedisArgs(place: RedisPlace, durability: Durability): string[] {
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  const settings = Object.entries({
    port: "0",
    unixsocket: place.socketPath,
    unixsocketperm: "700",
    dir: place.dataDir,
    daemonize: "no",
    save: "",
    appendonly: "yes",
    // With "no" and "always" Redis writes the append-only file before it replies, in every turn of its loop,
    // so what was acknowledged is in the kernel and outlives the process. "everysec" does not promise that:
    // while a sync runs it puts the write off for up to 2 s and replies all the same. "always" also syncs,
    // which outlives the machine.
    appendfsync: durability === "machine" ? "always" : "no",
    // Past this the file is rewritten in the background, so a long development run does not grow without end.
    "auto-aof-rewrite-min-size": "64mb",
  }).flatMap(([name, value]) => [`--${name}`, value]);
  return [...settings, "--user", ...listRules(place.binary)];
}

/**
 * What every client may do, the gateway and its scripts among them: everything but to run the server (`CONFIG
 * SET dir`, `SAVE`, `MODULE LOAD`, `DEBUG`, `REPLICAOF`, `ACL`) and to send keys to another one (`MIGRATE`).
 * With those an injected command writes files of its choice and loads code.
 */
function listRules({ version }: EngineBinary): string[] {
  // Before 6.2 channels had no rules, and the word was unknown.
  const channels = compareVersions(version, "6.2.0") >= 0 ? ["allchannels"] : [];
  return ["default", "on", "nopass", "allkeys", ...channels, "+@all", "-@admin", "-migrate"];
}
