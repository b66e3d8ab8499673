import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { Client } from "@planetscale/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/cli/project.ts";
import type { Diagnosis } from "../../src/ops/diagnosis/snapshot.ts";
import { type Stack, startStack } from "./stack.ts";

let stack: Stack;
let admin: string;

beforeAll(async () => {
  stack = await startStack({}, { gateway: { faultControl: true, writePoolSize: 5, poolLimit: 5 } });
  admin = await stack.token(1, ["admin"]);
}, 120_000);
afterAll(() => stack?.close());

/** What the worker says of itself. */
async function diagnose(): Promise<readonly Pick<Diagnosis, "check" | "outcome" | "finding">[]> {
  const response = await fetch(`${stack.worker.url}/naru.ops.v1.OpsService/Diagnose`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${admin}` },
    body: "{}",
  });
  const { results } = (await response.json()) as {
    results: readonly { check: string; outcome: string; finding: string }[];
  };
  return results.map(({ outcome, ...rest }) => ({
    ...rest,
    outcome: outcome.replace("CHECK_OUTCOME_", "").toLowerCase() as Diagnosis["outcome"],
  }));
}

/** Everything that is not well, a line each. */
async function findings(): Promise<readonly string[]> {
  const results = await diagnose();
  return results
    .filter(({ outcome }) => outcome !== "pass")
    .map(({ check, outcome, finding }) => `${outcome} ${check}: ${finding}`);
}

async function control(method: "POST" | "DELETE", fault?: object): Promise<void> {
  const response = await fetch(`${stack.gateway.url}/control/faults`, {
    method,
    headers: { authorization: `Bearer ${stack.gatewayPassword}`, "content-type": "application/json" },
    ...(fault === undefined ? {} : { body: JSON.stringify({ maxCount: 1_000, ...fault }) }),
  });
  expect(response.ok).toBe(true);
}

/** As `naru doctor` prints it. */
async function runDoctor(url = stack.worker.url): Promise<{ status: number; results: readonly Diagnosis[] }> {
  const { host } = new URL(stack.gateway.url);
  // Not by spawnSync: the gateway that it asks runs in this process.
  const child = spawn(
    process.execPath,
    ["src/cli/bootstrap.mjs", "src/cli/main.ts", "doctor", "--json", "--url", url, "--token", admin],
    {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: `http://writer:${stack.gatewayPassword}@${host}` },
    },
  );
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { status: Number(status), results: JSON.parse(output) as readonly Diagnosis[] };
}

describe("the doctor", () => {
  it("finds nothing wrong where nothing is", async () => {
    expect(await findings()).toEqual([]);
    const { status, results } = await runDoctor();
    expect(results.filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    expect(results.map(({ check }) => check)).toEqual(
      expect.arrayContaining([
        "connectivity: mysql writer",
        "connectivity: mysql reader",
        "connectivity: redis",
        "connectivity: objects",
        "connectivity: metrics store",
        "pools: writer",
        "buffers: answers",
        "memory",
        "configuration: clock",
        "configuration: migrations",
      ]),
    );
    expect(status).toBe(0);
  });

  it.each<[string, object, readonly RegExp[]]>([
    [
      "a slow MySQL",
      { kind: "latency", target: "mysql", latencyMs: 400 },
      [
        /^fail latency: mysql writer: A round trip to mysql writer takes \d{3} ms/,
        /^fail latency: mysql reader/,
      ],
    ],
    [
      "a silent MySQL",
      { kind: "latency", target: "mysql", latencyMs: 20_000 },
      [
        /^fail connectivity: mysql writer: mysql writer does not answer in time/,
        /^warning connectivity: mysql reader/,
      ],
    ],
    [
      "a MySQL that breaks connections off",
      { kind: "drop", target: "mysql" },
      [
        /^fail connectivity: mysql writer: mysql writer can't be reached/,
        /^warning connectivity: mysql reader/,
      ],
    ],
    [
      "a full disk of MySQL",
      { kind: "error", target: "mysql", errno: 1021 },
      [
        /^fail connectivity: mysql writer: mysql writer has no room left on its disk/,
        /mysql reader has no room/,
      ],
    ],
    [
      "a MySQL that has become read-only",
      { kind: "error", target: "mysql", errno: 1290 },
      [/^fail connectivity: mysql writer: mysql writer is read-only/, /mysql reader is read-only/],
    ],
    [
      "a MySQL without free connections",
      { kind: "error", target: "mysql", errno: 1040 },
      [/^fail connectivity: mysql writer: mysql writer has no free connection/, /mysql reader has no free/],
    ],
    [
      "a MySQL that refuses the gateway's own password",
      { kind: "error", target: "mysql", errno: 1045 },
      [/^fail connectivity: mysql writer: mysql writer refuses the password/, /mysql reader refuses/],
    ],
    ["a slow Redis", { kind: "latency", target: "redis", latencyMs: 200 }, [/^fail latency: redis/]],
    [
      "a silent Redis",
      { kind: "latency", target: "redis", latencyMs: 20_000 },
      [/^warning connectivity: redis: redis does not answer in time/],
    ],
    [
      "a Redis that breaks connections off",
      { kind: "drop", target: "redis" },
      [/^warning connectivity: redis: redis can't be reached/],
    ],
  ])("names %s, and nothing else", async (_, fault, expected) => {
    await control("POST", fault);
    try {
      const found = await findings();
      expect(found).toHaveLength(expected.length);
      for (const [i, pattern] of expected.entries()) {
        expect(found[i]).toMatch(pattern);
      }
    } finally {
      await control("DELETE");
    }
    await expect.poll(findings, { timeout: 15_000 }).toEqual([]);
  });

  it("names a pool that is exhausted, by who holds its connections", async () => {
    const { host } = new URL(stack.gateway.url);
    const client = new Client({ url: `http://writer:${stack.gatewayPassword}@${host}` });
    const holders = Array.from({ length: 5 }, () => client.connection());
    await Promise.all(holders.map((holder) => holder.execute("BEGIN")));
    const waiting = [client.connection(), client.connection()].map((each) =>
      each.execute("UPDATE users SET level = level WHERE user_id = 0").catch(() => undefined),
    );
    try {
      await expect
        .poll(findings, { timeout: 10_000 })
        .toContainEqual(
          expect.stringMatching(/^fail pools: writer: The pool of writer is exhausted: 5 of 5/),
        );
    } finally {
      await Promise.all(holders.map((holder) => holder.execute("ROLLBACK").catch(() => undefined)));
      await Promise.all(waiting);
    }
  });

  it("names migrations that are missing", async () => {
    const last = (
      await stack.sql.query<{ version: number }>("SELECT MAX(version) AS version FROM naru_migrations")
    )[0];
    await stack.sql.execute("UPDATE naru_migrations SET finished_at = NULL WHERE version = ?", [
      last!.version,
    ]);
    try {
      const { status, results } = await runDoctor();
      expect(results.find(({ check }) => check === "configuration: migrations")).toMatchObject({
        outcome: "fail",
        finding: expect.stringContaining("0012_versions"),
        action: "npm run naru -- migrate",
      });
      expect(status).toBe(1);
    } finally {
      await stack.sql.execute("UPDATE naru_migrations SET finished_at = 1 WHERE version = ?", [
        last!.version,
      ]);
    }
  });

  it("names a password that is refused, and a gateway that is gone", { timeout: 60_000 }, async () => {
    await stack.gateway.close();
    expect(await findings()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^fail connectivity: mysql writer: mysql writer can't be reached/),
        expect.stringMatching(/^warning connectivity: redis: redis can't be reached/),
        expect.stringMatching(/^warning connectivity: metrics store: metrics store/),
      ]),
    );
    await stack.reopenGateway("quite-another-password");
    expect(await findings()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^fail connectivity: mysql writer: mysql writer refuses the password/),
        expect.stringMatching(/^warning connectivity: redis: redis refuses the password/),
      ]),
    );
  });

  it("says that there is no worker, and ends with 1", async () => {
    const { status, results } = await runDoctor("http://127.0.0.1:9");
    expect(results).toContainEqual(
      expect.objectContaining({ check: "connectivity: worker", outcome: "fail" }),
    );
    expect(status).toBe(1);
  });
});
