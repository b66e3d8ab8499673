import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/cli/project.ts";
import { ReportBuilder } from "../../src/metrics/report.ts";
import { callPointOf } from "../metrics/call-points.ts";
import { type Stack, startStack } from "./stack.ts";

interface Received {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

let stack: Stack;
const logged: string[] = [];
let hook: Server;
let hookUrl: string;
let received: Received[];
/** How the receiver answers; "hang" never does. */
let hookStatus: number | "hang" = 200;

const secret = "what the messages are signed with";

beforeAll(async () => {
  hook = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    if (hookStatus !== "hang") {
      response.writeHead(hookStatus).end();
    }
  });
  hook.listen(0, "127.0.0.1");
  await once(hook, "listening");
  hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
  stack = await startStack(
    { ALERT_WEBHOOK_URL: hookUrl, ALERT_WEBHOOK_SECRET: secret },
    { onLog: (_, line) => logged.push(line) },
  );
}, 120_000);
beforeEach(() => {
  received = [];
  hookStatus = 200;
});
afterAll(async () => {
  await stack?.close();
  hook.closeAllConnections();
  hook.close();
});

const authorization = () => ({ authorization: `Bearer ${stack.gatewayPassword}` });

/** Half of the calls of the last minutes fail. */
async function fail(): Promise<void> {
  const builder = new ReportBuilder();
  for (let i = 0; i < 200; i++) {
    builder.add(callPointOf(Date.now() - 30_000 - i * 1_000, { code: i % 2 === 0 ? "internal" : "ok" }));
  }
  const response = await fetch(`${stack.gateway.url}/metrics/points`, {
    method: "POST",
    headers: authorization(),
    body: JSON.stringify(builder.take(crypto.randomUUID(), 0)),
  });
  expect(response.status).toBe(200);
}

async function redis(...command: (string | number)[]): Promise<unknown> {
  const response = await fetch(stack.gateway.url, {
    method: "POST",
    headers: { ...authorization(), "content-type": "application/json" },
    body: JSON.stringify(command),
  });
  return ((await response.json()) as { result: unknown }).result;
}

/** As if a minute ago the first check had found what is wrong. */
async function waitForSecondCheck(): Promise<void> {
  const state = {
    checkedToMs: 0,
    rules: { "error rate": { phase: "pending", checks: 1 } },
    open: [],
    resolved: [],
    outbox: [],
  };
  await redis("SET", "naru:alerts:state", JSON.stringify(state));
}

async function runCron(): Promise<void> {
  const response = await fetch(`${stack.worker.url}/cdn-cgi/handler/scheduled`);
  await response.text();
}

async function listAlerts(message = {}): Promise<readonly { id: string; name: string; severity: string }[]> {
  const response = await fetch(`${stack.worker.url}/naru.ops.v1.OpsService/ListAlerts`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await stack.token(1, ["admin"])}`,
    },
    body: JSON.stringify(message),
  });
  expect(response.status).toBe(200);
  const { alerts = [] } = (await response.json()) as {
    alerts?: { id: string; name: string; severity: string }[];
  };
  return alerts;
}

/** Of each series of the metric of faults, what came in all. */
async function countFaults(...groupBy: string[]): Promise<readonly number[]> {
  const response = await fetch(`${stack.worker.url}/naru.ops.v1.OpsService/QueryMetrics`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await stack.token(1, ["admin"])}`,
    },
    body: JSON.stringify({ name: "grpc_request_faults_total", groupBy }),
  });
  const { series = [] } = (await response.json()) as { series?: readonly { values: number[] }[] };
  return series.map(({ values }) => values.reduce((a, b) => a + b, 0)).sort((a, b) => b - a);
}

/** As `naru alerts …` ends, beside a gateway that runs in this process. */
async function run(...args: string[]): Promise<{ status: number; output: string; errors: string }> {
  const child = spawn(process.execPath, ["src/cli/bootstrap.mjs", "src/cli/main.ts", "alerts", ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      METRICS_URL: stack.gateway.url.replace("//", `//metrics:${stack.gatewayPassword}@`),
      UPSTASH_REDIS_REST_URL: stack.gateway.url,
      UPSTASH_REDIS_REST_TOKEN: stack.gatewayPassword,
      ALERT_WEBHOOK_URL: hookUrl,
    },
  });
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { status: Number(status), output, errors };
}

describe("alerts of a running worker", () => {
  it("are told once by a cron that runs twice, signed, and are listed for administrators", async () => {
    await fail();
    await waitForSecondCheck();
    await Promise.all([runCron(), runCron()]);
    expect(received).toHaveLength(1);
    const [{ headers, body }] = received as [Received];
    const [, seconds, mac] = /^t=(\d+),v1=(\w+)$/.exec(String(headers["naru-signature"])) ?? [];
    expect(createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")).toBe(mac);
    expect(JSON.parse(body)).toMatchObject({ type: "naru.alert.firing", source: "naru-local" });
    expect(await countFaults()).toEqual([100]);
    expect(await countFaults("code")).toEqual([100, 0]);
    expect(Number(await redis("TTL", "naru:alerts:state"))).toBeGreaterThan(0);
    expect(await listAlerts()).toEqual([
      expect.objectContaining({ name: "errors", severity: "SEVERITY_HIGH" }),
    ]);
  });

  it("are checked by the command as by the cron, which ends with 1 while something is wrong", async () => {
    await fail();
    await waitForSecondCheck();
    const { status, output } = await run("check", "--json");
    const { rules, incidents } = JSON.parse(output) as {
      rules: readonly { rule: string; phase: string }[];
      incidents: readonly { symptom: string }[];
    };
    expect(rules.find(({ rule }) => rule === "error rate")).toMatchObject({ phase: "firing" });
    expect(incidents.map(({ symptom }) => symptom)).toEqual(["errors"]);
    expect(status).toBe(1);
    expect(received).toHaveLength(1);
    const again = await run("check");
    expect(again.output).toContain("errors-");
    expect(received).toHaveLength(1);
  });

  it("reach every channel, or the command says which is not reached, and why", async () => {
    const { status, output } = await run("test");
    expect([status, output]).toEqual([0, "webhook took both messages\n"]);
    expect(received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      "naru.alert.firing",
      "naru.alert.resolved",
    ]);
    hookStatus = 404;
    expect(await run("test")).toMatchObject({ status: 1, output: "webhook answered 404\n" });
    hookStatus = 302;
    expect(await run("test")).toMatchObject({ status: 1, output: "webhook answered 302\n" });
  });

  it("do not wait for ever for a receiver that hangs", { timeout: 60_000 }, async () => {
    hookStatus = "hang";
    expect(await run("test")).toMatchObject({ status: 1, output: "webhook did not answer in 5 s\n" });
    expect(new Set(received.map(({ body }) => (JSON.parse(body) as { id: string }).id)).size).toBe(1);
  });

  it("say that Redis can't be reached, and that nobody is told", async () => {
    await stack.gateway.close();
    const { status, errors } = await run("check");
    expect(status).toBe(1);
    expect(errors).toMatch(/^The alerts can't be checked: .*can't be reached/m);
    logged.splice(0);
    await runCron();
    await expect.poll(() => logged.some((text) => text.includes('"alert":"check"'))).toBe(true);
    await stack.reopenGateway();
  });
});
