import { type Incident, type Notification, wakes } from "./incidents.ts";
import type { Severity } from "./rules.ts";

/** Where notifications go. */
export interface ChannelSettings {
  /** Anything that takes CloudEvents as JSON, and the secret that they are signed with. */
  readonly webhook?: { readonly url: string; readonly secret: string | undefined } | undefined;
  /** An incoming webhook of Slack. */
  readonly slackUrl?: string | undefined;
  /** The integration key of a PagerDuty service (Events API v2), and the address of the API. */
  readonly pagerDuty?: { readonly routingKey: string; readonly url: string } | undefined;
  /** A receiver of Alertmanager's webhooks. */
  readonly alertmanagerUrl?: string | undefined;
  /** Who tells: "naru-production" for instance. */
  readonly source: string;
}

/** What one channel is sent. */
export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Channel {
  readonly name: string;
  /** @param nowMs - Unix time in milliseconds, which a signature holds. */
  compose(notification: Notification, nowMs: number): Promise<Message>;
}

export const pagerDutyUrl = "https://events.pagerduty.com/v2/enqueue";

/** The channels that are set. */
export function createChannels(settings: ChannelSettings): readonly Channel[] {
  const { webhook, slackUrl, pagerDuty, alertmanagerUrl, source } = settings;
  const json = { "content-type": "application/json" };
  const channels: Channel[] = [];
  if (webhook !== undefined) {
    channels.push({
      name: "webhook",
      async compose(notification, nowMs) {
        const body = JSON.stringify(toCloudEvent(notification, source));
        const signature =
          webhook.secret === undefined
            ? {}
            : { "naru-signature": await sign(webhook.secret, Math.floor(nowMs / 1000), body) };
        const headers = { "content-type": "application/cloudevents+json; charset=utf-8", ...signature };
        return { url: webhook.url, headers, body };
      },
    });
  }
  const add = (name: string, url: string | undefined, toBody: (of: Notification) => object) => {
    if (url !== undefined) {
      channels.push({
        name,
        compose: async (of) => ({ url, headers: json, body: JSON.stringify(toBody(of)) }),
      });
    }
  };
  add("slack", slackUrl, (of) => toSlack(of, source));
  add("pagerduty", pagerDuty?.url, (of) => toPagerDuty(of, pagerDuty?.routingKey ?? "", source));
  add("alertmanager", alertmanagerUrl, (of) => toAlertmanager(of, source));
  return channels;
}

/** CloudEvents 1.0, structured. */
function toCloudEvent({ id, kind, incident }: Notification, source: string): object {
  return {
    specversion: "1.0",
    type: `naru.alert.${kind}`,
    source,
    id,
    time: new Date(incident.resolvedAtMs ?? incident.startedAtMs).toISOString(),
    subject: incident.id,
    datacontenttype: "application/json",
    data: {
      incident: incident.id,
      symptom: incident.symptom,
      severity: incident.severity,
      rules: incident.rules,
      summary: incident.summary,
      value: incident.value,
      threshold: incident.threshold,
      startedAt: new Date(incident.startedAtMs).toISOString(),
      resolvedAt: incident.resolvedAtMs === undefined ? null : new Date(incident.resolvedAtMs).toISOString(),
    },
  };
}

/** "t=1700000000,v1=…": HMAC-SHA256 of "1700000000." and the body, in hexadecimal. */
export async function sign(secret: string, seconds: number, body: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(secret), algorithm, false, ["sign"]);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(`${seconds}.${body}`)));
  const hex = Array.from(mac, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `t=${seconds},v1=${hex}`;
}

function toSlack(notification: Notification, source: string): object {
  const { incident } = notification;
  const text = `${titleOf(notification)} (${source})`;
  // In Slack's markup these three have to be escaped.
  const summary = incident.summary.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return {
    text,
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: `*${text}*\n${summary}` } },
      { type: "context", elements: [{ type: "mrkdwn", text: `${incident.id} · ${spanOf(incident)}` }] },
    ],
  };
}

const pagerDutySeverities: Readonly<Record<Severity, string>> = {
  low: "info",
  medium: "warning",
  high: "error",
  critical: "critical",
};

function toPagerDuty({ kind, incident }: Notification, routingKey: string, source: string): object {
  return {
    routing_key: routingKey,
    event_action: kind === "resolved" ? "resolve" : "trigger",
    dedup_key: `${source}/${incident.id}`.slice(-255),
    payload: {
      summary: incident.summary.slice(0, 1024),
      source,
      severity: pagerDutySeverities[incident.severity],
      timestamp: new Date(incident.startedAtMs).toISOString(),
      component: incident.symptom,
      custom_details: { rules: incident.rules, value: incident.value, threshold: incident.threshold },
    },
  };
}

/** As Alertmanager posts it to its receivers, version 4. */
function toAlertmanager({ kind, incident }: Notification, source: string): object {
  const status = kind === "resolved" ? "resolved" : "firing";
  const labels = {
    alertname: incident.symptom,
    severity: wakes(incident.severity) ? "critical" : "warning",
    instance: source,
  };
  const annotations = { summary: incident.summary, incident: incident.id };
  return {
    version: "4",
    groupKey: `{}:{alertname="${incident.symptom}", instance="${source}"}`,
    truncatedAlerts: 0,
    status,
    receiver: "naru",
    groupLabels: { alertname: incident.symptom },
    commonLabels: labels,
    commonAnnotations: annotations,
    externalURL: "",
    alerts: [
      {
        status,
        labels,
        annotations,
        startsAt: new Date(incident.startedAtMs).toISOString(),
        endsAt: new Date(incident.resolvedAtMs ?? 0).toISOString(),
        generatorURL: "",
        fingerprint: incident.id,
      },
    ],
  };
}

function titleOf({ kind, incident }: Notification): string {
  return kind === "resolved"
    ? `Resolved: ${incident.symptom}`
    : `${incident.severity}: ${incident.symptom}${kind === "escalated" ? ", worse" : ""}`;
}

function spanOf({ startedAtMs, resolvedAtMs }: Incident): string {
  const from = `since ${new Date(startedAtMs).toISOString()}`;
  return resolvedAtMs === undefined
    ? from
    : `${from}, for ${Math.round((resolvedAtMs - startedAtMs) / 60_000)} minutes`;
}
