import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireRedis } from "../../src/engines/engines.ts";
import { createMemory } from "../../src/gateway/memory.ts";
import { systemClock } from "../../src/gateway/pool/clock.ts";
import { parseRedisUrl, type RedisAddress } from "../../src/gateway/redis/redis-address.ts";
import { connectRedis, type RedisConnection } from "../../src/gateway/redis/redis-connection.ts";
import { answersOthers, askAnew } from "../../src/gateway/redis/redis-liveness.ts";
import { startTcpProxy, type TcpProxy } from "../faults/tcp-proxy.ts";
import { catchError, eventually } from "./setup.ts";

/** Its own one: nobody may make users in the gateway's. */
let server: ChildProcess;
const folder = mkdtempSync(join(tmpdir(), "naru-test-"));
let direct: Redis;
let network: TcpProxy;
const open: RedisConnection[] = [];

beforeAll(async () => {
  const { command, env } = await requireRedis(() => undefined);
  const [program, ...first] = command;
  const path = join(folder, "redis.sock");
  const settings = ["--port", "0", "--unixsocket", path, "--save", "", "--dir", folder];
  server = spawn(program, [...first, ...settings], { stdio: "ignore", env: { ...process.env, ...env } });
  direct = new Redis({ path });
  await direct.call("ACL", "SETUSER", "guest", "on", ">it's secret", "~*", "+@all");
  network = await startTcpProxy({ path });
});

afterAll(async () => {
  for (const connection of open) {
    connection.close();
  }
  direct.disconnect();
  await network.close();
  const ended = once(server, "exit");
  server.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

async function connect(address: RedisAddress): Promise<RedisConnection> {
  const memory = createMemory({ limitBytes: 1e9, longestBytes: 1e8, waitMs: 1000, clock: systemClock });
  const connection = connectRedis(address, { maxBytes: 1e8, memory });
  open.push(connection);
  await connection.waitUntilReady(2000);
  return connection;
}

describe("a Redis that was given by its URL", () => {
  it("is logged in to, with a user and a password, and its database is used", async () => {
    const url = `redis://guest:${encodeURIComponent("it's secret")}@127.0.0.1:${network.port}/3`;
    const connection = await connect(parseRedisUrl(url));
    await connection.send([["SET", "where", "three"]]);
    const [name] = await connection.send([["ACL", "WHOAMI"]]);
    expect(String(name)).toBe("guest");
    expect(await direct.get("where")).toBeNull();
    await direct.select(3);
    expect(await direct.get("where")).toBe("three");
  });

  it("that refuses the password is not reachable, and says why", async () => {
    const connection = await connect(parseRedisUrl(`redis://guest:wrong@127.0.0.1:${network.port}`));
    expect(connection.isReady).toBe(false);
    const { message } = await catchError(connection.send([["PING"]]));
    expect(message).toMatch(/^Redis is not reachable: WRONGPASS /);
  });

  it("is found again when it is back", async () => {
    const connection = await connect({ host: "127.0.0.1", port: network.port });
    network.strike = () => {
      network.strike = () => undefined;
      return "reset";
    };
    expect((await catchError(connection.send([["PING"]]))).message).toContain("was lost");
    await eventually(async () => expect(String((await connection.send([["PING"]]))[0])).toBe("PONG"));
  });

  it("that logs in and then says nothing more is not taken for one that answers, nor waited for", async () => {
    network.strike = (piece) => (piece.includes("PONG") ? undefined : "black_hole");
    const memory = createMemory({ limitBytes: 1e9, longestBytes: 1e8, waitMs: 1000, clock: systemClock });
    const address = { host: "127.0.0.1", port: network.port };
    const limits = { maxBytes: 1e8, memory };
    expect(await answersOthers(address, limits)).toBe(true);
    const beganMs = performance.now();
    const { message } = await catchError(askAnew(address, limits, [["SCRIPT", "KILL"]]));
    expect(message).toContain("was lost");
    expect(performance.now() - beganMs).toBeLessThan(2000);
    // Only the first PONG comes through.
    let count = 0;
    network.strike = (piece) => (piece.includes("PONG") && count++ === 0 ? undefined : "black_hole");
    expect(await answersOthers(address, limits)).toBe(false);
    expect(performance.now() - beganMs).toBeLessThan(4000);
    network.strike = () => undefined;
  });

  it.each([
    ["redis://[::1]:7000", { host: "::1", port: 7000, db: 0 }],
    ["rediss://u:p%40@h/2", { username: "u", password: "p@", host: "h", port: 6379, db: 2, tls: {} }],
    ["unix:///tmp/r.sock", { path: "/tmp/r.sock" }],
  ])("is read from %s", (url, address) => {
    expect(parseRedisUrl(url)).toEqual(address);
  });
});
