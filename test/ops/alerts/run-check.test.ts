import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { valueColumns } from "../../../src/metrics/columns.ts";
import type { MetricsQuery, MetricsRow } from "../../../src/metrics/query.ts";
import { createChannels } from "../../../src/ops/alerts/channels.ts";
import { emptyState } from "../../../src/ops/alerts/incidents.ts";
import { createRedisStore, type KeptState, type StateStore } from "../../../src/ops/alerts/keep-state.ts";
import { defaultSettings } from "../../../src/ops/alerts/rules.ts";
import { type CheckParts, runCheck } from "../../../src/ops/alerts/run-check.ts";

const start = Date.UTC(2026, 5, 1, 12);
const minuteMs = 60_000;

/** A state that is replaced only by whom nobody overtook, as in Redis. */
function memoryStore(): StateStore & { readonly state: KeptState } {
  let text = JSON.stringify({ ...emptyState, outbox: [] });
  return {
    get state() {
      return JSON.parse(text) as KeptState;
    },
    read: async () => ({ state: JSON.parse(text) as KeptState, token: text }),
    replace: async (token, state) => {
      if (token !== text) {
        return false;
      }
      text = JSON.stringify(state);
      return true;
    },
  };
}

interface Sent {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

describe("a check that runs each minute", () => {
  let now: number;
  let share: (atMs: number) => number;
  let isStoreAway: boolean;
  let answer: (sent: Sent) => Response | Promise<Response>;
  let sent: Sent[];
  let errors: string[];
  let store: ReturnType<typeof memoryStore>;

  beforeEach(() => {
    now = start;
    share = () => 0;
    isStoreAway = false;
    answer = () => new Response();
    sent = [];
    errors = [];
    store = memoryStore();
  });

  const query = async ({ fromMs, toMs, stepMs }: MetricsQuery): Promise<readonly MetricsRow[]> => {
    if (isStoreAway) {
      throw new Error("The metrics store answered 503");
    }
    const zeros = Object.fromEntries(valueColumns.map((name) => [name, 0])) as MetricsRow["sums"];
    const row = (atMs: number, code: string, calls: number): MetricsRow => ({
      atMs,
      labels: [code, "connect"],
      sums: { ...zeros, calls, duration_ms: calls * 5 },
      p50: 5,
      p95: 5,
      p99: 5,
      isSampled: false,
    });
    const rows: MetricsRow[] = [];
    for (let atMs = Math.max(fromMs, start - 86_400_000); atMs < toMs; atMs += minuteMs) {
      const failed = Math.round(1_000 * share(atMs));
      rows.push(row(stepMs === undefined ? fromMs : atMs, "ok", 1_000 - failed));
      rows.push(row(stepMs === undefined ? fromMs : atMs, "internal", failed));
    }
    return rows.filter(({ sums }) => sums.calls > 0);
  };

  const parts = (): CheckParts => ({
    reader: { query },
    store,
    channels: createChannels({
      source: "naru-test",
      webhook: { url: "https://hook.example/", secret: "a secret" },
      slackUrl: "https://slack.example/",
    }),
    settings: defaultSettings,
    fetch: async (url, init) => {
      const { body, headers } = init as { body: string; headers: Record<string, string> };
      const each = { url: String(url), body, headers };
      sent.push(each);
      return answer(each);
    },
    sleep: async () => undefined,
    now: () => now,
    onError: (text) => errors.push(text),
  });

  /** Each minute two checks at once, as a cron that runs twice. */
  const pass = async (minutes: number): Promise<void> => {
    for (let i = 0; i < minutes; i++) {
      now += minuteMs;
      await Promise.all([runCheck(parts()), runCheck(parts())]);
    }
  };
  const toHook = () =>
    sent
      .filter(({ url }) => url === "https://hook.example/")
      .map(({ body }) => JSON.parse(body) as { id: string; type: string; data: { severity: string } });

  it("tells once when it begins and once when it ends, though the store is away for ten minutes", async () => {
    await pass(5);
    share = (atMs) => (atMs >= start + 5 * minuteMs && atMs < start + 40 * minuteMs ? 0.05 : 0);
    await pass(15);
    isStoreAway = true;
    await pass(10);
    isStoreAway = false;
    await pass(70);
    expect(toHook().map(({ type }) => type)).toEqual(["naru.alert.firing", "naru.alert.resolved"]);
    expect(sent).toHaveLength(4);
    expect(store.state.open).toEqual([]);
    expect(store.state.resolved).toHaveLength(1);
    expect(errors.filter((text) => text.includes("503")).length).toBeGreaterThan(0);
  });

  it("tells that nobody sees anything when the store stays away", async () => {
    await pass(3);
    isStoreAway = true;
    await pass(20);
    expect(toHook().map(({ id }) => id.replace(/\d{4}.*Z/, ""))).toEqual(["metrics-/firing"]);
    isStoreAway = false;
    await pass(2);
    expect(toHook().map(({ type }) => type)).toEqual(["naru.alert.firing", "naru.alert.resolved"]);
  });

  it("does not take an outage for ended because it can't be seen any more", async () => {
    share = () => 0.5;
    await pass(5);
    isStoreAway = true;
    await pass(14);
    expect(store.state.open.map(({ symptom }) => symptom)).toEqual(["errors"]);
    expect(toHook()).toHaveLength(1);
  });

  it("sends again, under the same id, what was not taken, and only to whom did not take it", async () => {
    share = () => 0.5;
    let isHookAway = true;
    answer = ({ url }) => new Response(null, { status: isHookAway && url.includes("hook") ? 500 : 200 });
    await pass(4);
    expect(sent.filter(({ url }) => url.includes("slack"))).toHaveLength(1);
    isHookAway = false;
    await pass(3);
    const ids = toHook().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(1);
    expect(sent.filter(({ url }) => url.includes("slack"))).toHaveLength(1);
    expect(store.state.outbox).toEqual([]);
    expect(errors).toContainEqual(expect.stringContaining("webhook answered 500"));
  });

  it("gives up after an hour, and says so", async () => {
    share = () => 0.5;
    answer = () => new Response(null, { status: 404 });
    await pass(70);
    expect(store.state.outbox).toEqual([]);
    expect(errors).toContainEqual(expect.stringContaining("is given up: webhook, slack"));
  });

  it("follows no redirect, and does not try again where that is in vain", async () => {
    share = () => 0.5;
    answer = () => new Response(null, { status: 302, headers: { location: "https://elsewhere.example/" } });
    await pass(3);
    expect(new Set(sent.map(({ url }) => url))).toEqual(
      new Set(["https://hook.example/", "https://slack.example/"]),
    );
    expect(errors).toContainEqual(expect.stringContaining("webhook answered 302"));
  });

  it("tells once more, under the same incident, when a warning becomes worth waking somebody for", async () => {
    // 0.3 % use the budget up three times too fast: a warning.
    share = () => 0.003;
    await pass(25);
    expect(toHook().map(({ type, data }) => [type, data.severity])).toEqual([
      ["naru.alert.firing", "medium"],
    ]);
    const worseAt = now;
    share = (atMs) => (atMs >= worseAt - 2 * minuteMs ? 0.2 : 0.003);
    await pass(10);
    expect(toHook().map(({ type }) => type)).toEqual(["naru.alert.firing", "naru.alert.escalated"]);
    expect(store.state.open).toHaveLength(1);
  });

  it("goes on after a clock that was wrong by years, and sends what it had claimed", async () => {
    share = () => 0.5;
    answer = () => new Response(null, { status: 500 });
    const right = now;
    now += 365 * 86_400_000;
    await pass(3);
    const { state, token } = await store.read();
    const outbox = state.outbox.map((entry) => ({ ...entry, claimedUntilMs: now + 50_000 }));
    expect(outbox).toHaveLength(1);
    await store.replace(token, { ...state, outbox });
    answer = () => new Response();
    sent = [];
    now = right;
    await pass(2);
    expect(store.state.checkedToMs).toBeLessThan(now);
    expect(store.state.outbox).toEqual([]);
    expect(toHook()).toHaveLength(1);
  });

  it("signs what the webhook gets", async () => {
    share = () => 0.5;
    await pass(4);
    const [{ headers, body }] = sent.filter(({ url }) => url.includes("hook")) as [Sent];
    const [, seconds = "", mac = ""] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers["naru-signature"] ?? "") ?? [];
    expect(createHmac("sha256", "a secret").update(`${seconds}.${body}`).digest("hex")).toBe(mac);
    expect(JSON.parse(body)).toMatchObject({ specversion: "1.0", source: "naru-test" });
  });
});

describe("the state in Redis", () => {
  /** Redis with this text as the state. */
  const openWith = (text: unknown) => createRedisStore(async (name) => (name === "GET" ? text : 1));

  it.each([
    ["nothing", null],
    ["garbage", "{"],
    ["null", "null"],
    ["another version", '{"incidents":[]}'],
    ["no rules", '{"checkedToMs":1,"open":[],"resolved":[],"outbox":[]}'],
    ["holes", '{"checkedToMs":1,"rules":{},"open":[null],"resolved":[],"outbox":[]}'],
    ["no time", '{"checkedToMs":"x","rules":{},"open":[],"resolved":[],"outbox":[7]}'],
  ])("begins anew from %s", async (_, text) => {
    expect((await openWith(text).read()).state).toEqual({ ...emptyState, outbox: [] });
  });

  it("is read as it was written", async () => {
    const state = { ...emptyState, checkedToMs: 5, outbox: [] };
    expect((await openWith(JSON.stringify(state)).read()).state).toEqual(state);
  });
});

describe("channels", () => {
  const incident = {
    id: "errors-2026-06-01T12:00Z",
    symptom: "errors",
    severity: "critical",
    rules: ["error rate"],
    summary: "5 % <failed> & more",
    value: 0.05,
    threshold: 0.01,
    startedAtMs: start,
  } as const;
  const bodies = async (kind: "firing" | "resolved") => {
    const channels = createChannels({
      source: "naru-test",
      slackUrl: "https://slack.example/",
      pagerDuty: { routingKey: "key", url: "https://pd.example/" },
      alertmanagerUrl: "https://am.example/",
    });
    const resolved = kind === "resolved" ? { resolvedAtMs: start + minuteMs } : {};
    const notification = { id: `${incident.id}/${kind}`, kind, incident: { ...incident, ...resolved } };
    return Object.fromEntries(
      await Promise.all(
        channels.map(async (channel) => [
          channel.name,
          JSON.parse((await channel.compose(notification, start)).body) as unknown,
        ]),
      ),
    ) as Record<string, unknown>;
  };

  it("say the same in the words of each receiver", async () => {
    expect(await bodies("firing")).toMatchObject({
      slack: {
        text: "critical: errors (naru-test)",
        blocks: [{ text: { text: "*critical: errors (naru-test)*\n5 % &lt;failed&gt; &amp; more" } }, {}],
      },
      pagerduty: {
        routing_key: "key",
        event_action: "trigger",
        dedup_key: "naru-test/errors-2026-06-01T12:00Z",
        payload: { severity: "critical", source: "naru-test", summary: "5 % <failed> & more" },
      },
      alertmanager: {
        version: "4",
        status: "firing",
        alerts: [{ status: "firing", fingerprint: incident.id, endsAt: "1970-01-01T00:00:00.000Z" }],
      },
    });
    expect(await bodies("resolved")).toMatchObject({
      slack: { text: "Resolved: errors (naru-test)" },
      pagerduty: { event_action: "resolve", dedup_key: "naru-test/errors-2026-06-01T12:00Z" },
      alertmanager: { status: "resolved", alerts: [{ endsAt: "2026-06-01T12:01:00.000Z" }] },
    });
  });
});
