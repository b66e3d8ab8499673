import type { EnvironmentReader } from "./environment.ts";
import type { MetricsReader } from "./metrics/reader.ts";
import { type ChannelSettings, createChannels, pagerDutyUrl } from "./ops/alerts/channels.ts";
import type { DeliveryOptions } from "./ops/alerts/deliver.ts";
import { createRedisStore, type KeptState, type RunCommand } from "./ops/alerts/keep-state.ts";
import { type AlertSettings, defaultSettings } from "./ops/alerts/rules.ts";
import { type CheckOutcome, runCheck } from "./ops/alerts/run-check.ts";

/** From when on something is an alert, and who is told. */
export interface AlertConfig {
  readonly settings: AlertSettings;
  readonly channels: ChannelSettings;
}

/** Reads the variables `ALERT_…`, all of which may be missing. */
export function readAlertConfig(reader: EnvironmentReader, environment: string): AlertConfig {
  const address = (name: string) => reader.url(name, reader.text(name)) || undefined;
  const webhookUrl = address("ALERT_WEBHOOK_URL");
  const routingKey = reader.text("ALERT_PAGERDUTY_KEY");
  return {
    settings: {
      objective: reader.percent("ALERT_OBJECTIVE_PERCENT", 100 * defaultSettings.objective) / 100,
      maxMeanMs: reader.integer("ALERT_MAX_MEAN_MS", defaultSettings.maxMeanMs, 3_600_000),
      maxErrorRate: reader.percent("ALERT_MAX_ERROR_PERCENT", 100 * defaultSettings.maxErrorRate) / 100,
      minBytesPerSecond: reader.integer(
        "ALERT_MIN_BYTES_PER_SECOND",
        defaultSettings.minBytesPerSecond,
        Number.MAX_SAFE_INTEGER,
      ),
      loadInFlight: reader.integer("ALERT_LOAD_IN_FLIGHT", defaultSettings.loadInFlight, 1_000_000),
    },
    channels: {
      source: `naru-${environment}`,
      webhook:
        webhookUrl === undefined
          ? undefined
          : { url: webhookUrl, secret: reader.text("ALERT_WEBHOOK_SECRET") },
      slackUrl: address("ALERT_SLACK_URL"),
      pagerDuty:
        routingKey === undefined
          ? undefined
          : { routingKey, url: address("ALERT_PAGERDUTY_URL") ?? pagerDutyUrl },
      alertmanagerUrl: address("ALERT_ALERTMANAGER_URL"),
    },
  };
}

/** The incidents as they were left by the last check. */
export async function readAlerts(run: RunCommand): Promise<KeptState> {
  return (await createRedisStore(run).read()).state;
}

/** Checks the last minute, unless somebody has, and tells whoever is to be told. */
export function checkAlerts(
  { settings, channels }: AlertConfig,
  { reader, run }: { readonly reader: MetricsReader; readonly run: RunCommand },
): Promise<CheckOutcome> {
  return runCheck({
    reader,
    store: createRedisStore(run),
    channels: createChannels(channels),
    settings,
    ...deliveryOptions,
    onError: logFailure,
  });
}

/** By this machine's network and clock. */
export const deliveryOptions: DeliveryOptions = {
  fetch: (...request) => fetch(...request),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: Date.now,
};

/** Says in the log that nobody was told, or nothing checked, and why. */
export function logFailure(error: string): void {
  console.error(JSON.stringify({ alert: "check", error }));
}
