import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { defineCommand } from "citty";
import { type AlertConfig, checkAlerts, deliveryOptions, readAlertConfig } from "../alerting.ts";
import { readAnalytics } from "../config.ts";
import { type Environment, EnvironmentReader, readText } from "../environment.ts";
import { type AnalyticsApi, chooseReader, type MetricsReader } from "../metrics/reader.ts";
import { createStoreFetch } from "../metrics/store-fetch.ts";
import { createChannels } from "../ops/alerts/channels.ts";
import { deliver } from "../ops/alerts/deliver.ts";
import type { Incident } from "../ops/alerts/incidents.ts";
import type { RunCommand } from "../ops/alerts/keep-state.ts";
import { UsageError } from "./port.ts";
import { projectRoot, readLocalSecrets, readPort } from "./project.ts";

/** Milliseconds for one command of Redis. */
const redisTimeoutMs = 5_000;

const check = defineCommand({
  meta: {
    name: "check",
    description: "Checks the last minute as the cron does, and tells who is to be told",
  },
  args: { json: { type: "boolean", description: "As JSON", default: false } },
  async run({ args }) {
    const { config, reader, run } = open();
    const { state, findings } = await checkAlerts(config, { reader, run }).catch((error: unknown) => {
      throw new UsageError(`The alerts can't be checked: ${(error as Error).message}`);
    });
    const rules = [...findings].map(([rule, finding]) => ({
      rule: rule.name,
      symptom: rule.symptom,
      severity: rule.severity,
      phase: state.rules[rule.name]?.phase ?? "normal",
      value: finding?.value,
      threshold: finding?.threshold,
      summary: finding?.summary ?? "not looked at in this minute",
    }));
    if (args.json) {
      console.log(JSON.stringify({ rules, incidents: state.open, resolved: state.resolved }, null, 2));
    } else {
      for (const { rule, phase, value, threshold, summary } of rules) {
        const figures = value === undefined ? "" : `${format(value)} of ${format(threshold ?? 0)}`;
        console.log(`${phase.padEnd(16)}${rule.padEnd(18)}${figures.padEnd(20)}${summary}`);
      }
      console.log(state.open.length === 0 ? "\nNothing is wrong." : "");
      for (const { id, severity, summary } of state.open) {
        console.log(`${severity.padEnd(10)}${id}  ${summary}`);
      }
    }
    process.exitCode = state.open.length === 0 ? 0 : 1;
  },
});

const test = defineCommand({
  meta: { name: "test", description: "Sends a message and its end to every channel that is set" },
  async run() {
    const channels = createChannels(readSettings().config.channels);
    if (channels.length === 0) {
      throw new UsageError(
        "No channel is set: ALERT_WEBHOOK_URL, ALERT_SLACK_URL, ALERT_PAGERDUTY_KEY or ALERT_ALERTMANAGER_URL",
      );
    }
    const startedAtMs = Date.now();
    const incident: Incident = {
      id: `test-${new Date(startedAtMs).toISOString()}`,
      symptom: "metrics",
      severity: "medium",
      rules: ["test"],
      summary: 'A test by "naru alerts test": nothing is wrong',
      value: 0,
      threshold: 0,
      startedAtMs,
      toldOf: "medium",
    };
    for (const channel of channels) {
      const resolved = { ...incident, resolvedAtMs: Date.now() };
      const failure =
        (await deliver(
          channel,
          { id: `${incident.id}/firing`, kind: "firing", incident },
          deliveryOptions,
        )) ??
        (await deliver(
          channel,
          { id: `${incident.id}/resolved`, kind: "resolved", incident: resolved },
          deliveryOptions,
        ));
      console.log(failure === undefined ? `${channel.name} took both messages` : failure);
      if (failure !== undefined) {
        process.exitCode = 1;
      }
    }
  },
});

export const alerts = defineCommand({
  meta: { name: "alerts", description: "Checks the alerts, or tries the channels that are told of them" },
  subCommands: { check, test },
});

interface Opened {
  readonly config: AlertConfig;
  readonly reader: MetricsReader;
  readonly run: RunCommand;
}

interface Settings extends Pick<Opened, "config"> {
  readonly env: Environment;
  /** Undefined where the metrics are this checkout's. */
  readonly metricsUrl: string | undefined;
  readonly analytics: AnalyticsApi | undefined;
}

/** Settings of the environment, and beneath them those of `.dev.vars`. */
function readSettings(): Settings {
  const file = join(projectRoot, ".dev.vars");
  const env = { ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}), ...process.env };
  const reader = new EnvironmentReader(env);
  const environment = readText(env, "NARU_ENVIRONMENT") ?? "local";
  const config = readAlertConfig(reader, environment);
  const metricsUrl = reader.url("METRICS_URL", readText(env, "METRICS_URL")) || undefined;
  const analytics = metricsUrl === undefined ? readAnalytics(reader, environment) : undefined;
  const [first] = reader.problems;
  if (first !== undefined) {
    throw new UsageError(`${first.name} ${first.problem}. ${first.remedy}`);
  }
  return { env, config, metricsUrl, analytics };
}

/** The metrics and Redis of the environment, or of this checkout, which must run. */
function open(): Opened {
  const { env, config, metricsUrl, analytics } = readSettings();
  const gateway = `127.0.0.1:${readPort("GATEWAY_PORT", 8788)}`;
  const password = readLocalSecrets().gatewayPassword;
  const url = metricsUrl ?? `http://metrics:${encodeURIComponent(password)}@${gateway}`;
  const store = analytics === undefined ? createStoreFetch({ binding: undefined, url }) : undefined;
  return {
    config,
    reader: chooseReader({ store, analytics }) as MetricsReader,
    run: createCommand(
      readText(env, "UPSTASH_REDIS_REST_URL") ?? `http://${gateway}`,
      readText(env, "UPSTASH_REDIS_REST_TOKEN") ?? password,
    ),
  };
}

/** Commands by Upstash's REST API. */
function createCommand(url: string, token: string): RunCommand {
  return async (...command) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(redisTimeoutMs),
    }).catch((error: unknown) => {
      throw new Error(`Redis can't be reached at ${url}: ${String((error as Error).cause ?? error)}`);
    });
    const { result, error } = (await response.json().catch(() => ({ error: "no JSON" }))) as {
      result?: unknown;
      error?: string;
    };
    if (!response.ok || error !== undefined) {
      throw new Error(`Redis answered ${response.status}: ${error ?? ""}`);
    }
    return result;
  };
}

function format(value: number): string {
  return Number.isInteger(value) || value > 1_000 ? String(Math.round(value)) : value.toPrecision(3);
}
