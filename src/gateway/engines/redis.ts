import { mkdirSync } from "node:fs";
import type { EngineBinary } from "./find.ts";
import type { Durability } from "./mariadb.ts";

/** Where a private Redis lives. */
export interface RedisPlace {
  readonly binary: EngineBinary;
  readonly dataDir: string;
  readonly socketPath: string;
}

/** The arguments of a private Redis: no network, its own socket, durable. Creates the data directory. */
export function listRedisArgs(place: RedisPlace, durability: Durability): string[] {
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  return Object.entries({
    port: "0",
    unixsocket: place.socketPath,
    unixsocketperm: "700",
    dir: place.dataDir,
    daemonize: "no",
    save: "",
    appendonly: "yes",
    // With "no" and "always" Redis writes the append-only file before it replies, in every turn of its loop, so what
    // was acknowledged is in the kernel and outlives the process. "everysec" does not promise that: while a sync runs
    // it puts the write off for up to 2 s and replies all the same. "always" also syncs, which outlives the machine.
    appendfsync: durability === "machine" ? "always" : "no",
    // Past this the file is rewritten in the background, so a long development run does not grow without end.
    "auto-aof-rewrite-min-size": "64mb",
  }).flatMap(([name, value]) => [`--${name}`, value]);
}
