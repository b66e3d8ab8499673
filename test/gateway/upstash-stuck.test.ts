import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway, type Gateway } from "../../src/gateway/gateway.ts";
import { kill } from "./child-process.ts";
import { eventually, password, startGateway, type TestGateway } from "./setup.ts";

/** Shorter than Redis's own busy-reply-threshold of 5 s, before which it does not hear of a kill. */
const redisTimeoutMs = 400;
let server: TestGateway;
/** The same Redis, as one that somebody else runs. */
let guest: Gateway;
const warnings: string[] = [];

beforeAll(async () => {
  const log = (level: "info" | "warn", text: string): void => {
    if (level === "warn") {
      warnings.push(text);
    }
  };
  server = await startGateway({ redisTimeoutMs, stallTimeoutMs: 60_000, log });
  guest = await createGateway({
    port: 0,
    password,
    redisTimeoutMs,
    log,
    mysqlUrl: `mysql://root@localhost/naru?socketPath=${server.gateway.engines.mysql.socketPath}`,
    redisUrl: server.gateway.engines.redis.url,
  });
});

afterAll(async () => {
  await guest.close();
  await server.stop();
});

async function command(url: string, body: unknown, path = "/"): Promise<[number, unknown]> {
  const headers = { authorization: `Bearer ${password}` };
  const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return [response.status, await response.json()];
}

const ping = async (): Promise<void> =>
  expect(await command(server.url, ["ping"])).toEqual([200, { result: "PONG" }]);

const ended = {
  error: `ERR Script took longer than ${redisTimeoutMs} ms and was ended; it had written nothing`,
};

describe("a Redis that a script keeps from everybody", () => {
  it.each<[string, unknown[]]>([
    ["EVAL", ["eval", "while true do end", "0"]],
    ["EVAL_RO", ["eval_ro", "while true do end", "0"]],
    ["a script that reads", ["eval", "while true do redis.call('get', 'a') end", "0"]],
    ["FCALL", ["fcall", "spin", "0"]],
  ])(
    "is there again: %s",
    async (name, body) => {
      if (name === "FCALL") {
        const code = "#!lua name=spinning\nredis.register_function('spin', function() while true do end end)";
        await command(server.url, ["function", "load", "replace", code]);
      }
      const running = command(server.url, body);
      // Others are told at once, and not after their own timeout.
      await eventually(async () => {
        const [status, answer] = await command(server.url, ["ping"]);
        expect([status, (answer as { error?: string }).error]).toEqual([
          503,
          expect.stringMatching(/^ERR Redis /),
        ]);
      });
      expect((await running)[0]).toBeGreaterThanOrEqual(400);
      await eventually(ping, 10_000);
      expect(server.gateway.engines.redis.restarts).toBe(0);
      expect(warnings).toContain(`A script that kept Redis for more than ${redisTimeoutMs} ms was ended`);
    },
    20_000,
  );

  it("is started again when the script has written, with all that was acknowledged and nothing of the script", async () => {
    await command(server.url, ["set", "kept", "yes"]);
    const script = "redis.call('set', 'kept', 'no') while true do end";
    const [status, answer] = await command(server.url, ["eval", script, "0"]);
    expect([status, (answer as { error: string }).error]).toEqual([503, expect.stringMatching(/^ERR /)]);
    await eventually(ping, 10_000);
    expect(await command(server.url, ["get", "kept"])).toEqual([200, { result: "yes" }]);
    expect(server.gateway.engines.redis.restarts).toBe(1);
  }, 30_000);

  it("and that is somebody else's is left to them, and callers are told", async () => {
    const writing = command(guest.url, [
      "eval",
      "redis.call('set', 'mine', 'half') while redis.call('time')[1] * 1 < ARGV[1] * 1 do end return 1",
      "0",
      String(Math.ceil(Date.now() / 1000) + 8),
    ]);
    await eventually(async () => {
      const [status, answer] = await command(guest.url, ["ping"]);
      expect([status, (answer as { error?: string }).error]).toEqual([
        503,
        "ERR Redis is busy with a script that has written, which cannot be ended: whoever runs that Redis has to restart it",
      ]);
    }, 10_000);
    await writing;
    // It has ended by itself.
    await eventually(async () => expect((await command(guest.url, ["ping"]))[0]).toBe(200), 10_000);
  }, 30_000);
});

describe("an engine that is there and gives no answer", () => {
  it.each(["redis", "mysql"] as const)(
    "is started again: %s",
    async (name) => {
      const own = await startGateway({ stallTimeoutMs: 1000 });
      try {
        await own.execute("CREATE TABLE kept (id INT)");
        await own.execute("INSERT INTO kept VALUES (1)");
        await own.command("/", ["set", "kept", "1"]);
        const { pid } = own.gateway.engines[name];
        kill(pid, "SIGSTOP");
        await eventually(() => expect(own.gateway.engines[name].restarts).toBe(1), 15_000);
        await eventually(async () => {
          expect((await fetch(`${own.url}/healthz`)).status).toBe(200);
          expect((await own.client().execute("SELECT id FROM kept")).rows).toEqual([{ id: 1 }]);
          expect(await (await own.command("/", ["get", "kept"])).json()).toEqual({ result: "1" });
        }, 15_000);
      } finally {
        await own.stop();
      }
    },
    60_000,
  );
});

describe("the answer to a script that was ended", () => {
  it("says so", async () => {
    // Heard of by Redis when its threshold has passed, and given up by then unless the caller has more time.
    const patient = await startGateway({ redisTimeoutMs: 3000 });
    try {
      expect(await command(patient.url, ["eval", "while true do end", "0"])).toEqual([
        400,
        { error: ended.error.replace(String(redisTimeoutMs), "3000") },
      ]);
    } finally {
      await patient.stop();
    }
  }, 20_000);
});
