import { h, requireElement } from "../dom.ts";
import { storeToken } from "../token.ts";
import { createTokenField } from "../token-field.ts";
import { type Band, createChart } from "./chart.ts";
import { Feed, type Problem, ranges } from "./feed.ts";
import { type Frame, formatNumber } from "./frame.ts";
import { createGauge } from "./gauge.ts";
import { describeHealth, listIssues, listSuggestions } from "./health.ts";
import type { Alert, Diagnosis } from "./messages.ts";
import { createMethodTable } from "./method-table.ts";

/** "#token=…", as `npm start` prints it, is taken out of the address at once. */
function takeToken(): void {
  const token = /^#token=([\w.-]+)$/.exec(location.hash)?.[1];
  if (token !== undefined) {
    storeToken(token);
    history.replaceState(undefined, "", location.pathname);
  }
}

/** Seconds without news from which the figures are marked as old. */
const oldAfter = 15;

takeToken();
let frame: Frame | undefined;
let alerts: readonly Alert[] = [];
let diagnosis: readonly Diagnosis[] | undefined;
let thresholds: Readonly<Record<string, number>> = {};
let newsAtMs: number | undefined;
let range = ranges[0]!;
let isPaused = false;

const healthText = h("span", { role: "status" }, "…");
const health = h("h1", { class: "health unknown" }, healthText);
const age = h("span", { class: "note age" });
const problem = h("p", { class: "problem", role: "alert", hidden: true });
const charts = {
  rate: createChart({
    title: "Throughput",
    unit: "calls/s",
    least: 1,
    lines: [{ name: "calls", color: "--accent", read: ({ rate }) => rate }],
  }),
  errors: createChart({
    title: "Error rate",
    unit: "%",
    least: 1,
    lines: [{ name: "failed", color: "--bad", read: ({ errors }) => errors }],
  }),
  latency: createChart({
    title: "Latency",
    unit: "ms",
    least: 1,
    thresholdOf: "mean",
    lines: [
      { name: "p50", color: "--accent", read: ({ p50 }) => p50 },
      { name: "p95", color: "--wait", dash: "dashed", read: ({ p95 }) => p95 },
      { name: "p99", color: "--json-number", dash: "dotted", read: ({ p99 }) => p99 },
    ],
  }),
};
const gauges = {
  hits: createGauge("Cache hits"),
  inFlight: createGauge("In flight"),
  budget: createGauge("Calls without a fault"),
};
const methods = createMethodTable();
const issues = h("ul", { class: "issues" });
const suggestions = h("ul", { class: "issues" });
const noIssues = h("p", { class: "note" });
const noSuggestions = h("p", { class: "note" }, "None: no operation stands out.");

const feed = new Feed(() => token.value(), {
  onFrame(given) {
    frame = given;
    newsAtMs = Date.now();
    render();
  },
  onAlerts(given) {
    alerts = given;
    render();
  },
  onHotspots(given, faults) {
    suggestions.replaceChildren(...listSuggestions(given));
    noSuggestions.hidden = suggestions.childElementCount > 0;
    methods.show(
      given.map(({ operation, calls, meanMs, p95Ms, impact }) => ({
        operation,
        calls,
        faults: faults.get(operation) ?? 0,
        meanMs,
        p95Ms,
        impact,
      })),
    );
  },
  onDiagnosis(given) {
    diagnosis = given;
    render();
  },
  onThresholds(given) {
    thresholds = given;
  },
  onProblem: showProblem,
});

const token = createTokenField(() => restart());
const tokenPanel = h("section", { class: "card token-panel" }, token.element);

const pause = h("button", { type: "button", "aria-pressed": "false" }, "Pause");
pause.addEventListener("click", () => {
  isPaused = !isPaused;
  pause.ariaPressed = String(isPaused);
  pause.textContent = isPaused ? "Go on" : "Pause";
  restart();
});
const select = h(
  "select",
  { id: "range" },
  ...ranges.map(({ name }, i) => h("option", { value: i }, i === 0 ? `${name}, live` : name)),
);
select.addEventListener("change", () => {
  range = ranges[Number(select.value)] ?? range;
  frame = undefined;
  restart();
});

requireElement("status").append(h("a", { class: "bar-link", href: "/" }, "Playground"));
requireElement("ops").append(
  h(
    "div",
    { class: "top" },
    health,
    h("div", { class: "controls" }, age, h("label", { for: "range" }, "Time"), select, pause),
  ),
  problem,
  tokenPanel,
  h("div", { class: "charts" }, ...Object.values(charts).map(({ element }) => element)),
  h("div", { class: "gauges" }, ...Object.values(gauges).map(({ element }) => element)),
  h(
    "div",
    { class: "lists" },
    h("section", { class: "card" }, h("h2", {}, "What is wrong"), issues, noIssues),
    h("section", { class: "card" }, h("h2", {}, "Suggestions"), suggestions, noSuggestions),
  ),
  methods.element,
);
methods.show([]);
render();
restart();
setInterval(showAge, 1_000);

function restart(): void {
  if (isPaused || token.value() === "") {
    feed.stop();
    showProblem(
      token.value() === "" ? { needsToken: true, text: "This page is for administrators." } : undefined,
    );
    return;
  }
  feed.start(range);
}

function showProblem(given: Problem | undefined): void {
  problem.hidden = given === undefined;
  problem.textContent =
    given === undefined
      ? ""
      : given.needsToken
        ? `${given.text} Paste the token of one: npm run -s naru -- token --user 1 --role admin`
        : given.text;
  tokenPanel.hidden = given?.needsToken !== true && token.value() !== "";
}

function showAge(): void {
  const seconds = newsAtMs === undefined ? undefined : Math.round((Date.now() - newsAtMs) / 1000);
  age.textContent = isPaused ? "paused" : seconds === undefined ? "no data yet" : `as of ${seconds} s ago`;
  age.classList.toggle("bad-text", (seconds ?? 0) > oldAfter && !isPaused);
}

function render(): void {
  const open = alerts.filter(({ resolvedAt }) => resolvedAt === 0);
  const { mark, text } = describeHealth({
    frame,
    open,
    diagnosis: diagnosis ?? [],
    maxErrorRate: thresholds["error_rate"],
  });
  health.className = `health ${mark}`;
  if (healthText.textContent !== text) {
    healthText.textContent = text;
  }
  issues.replaceChildren(...listIssues(open, diagnosis ?? []));
  noIssues.hidden = issues.childElementCount > 0;
  noIssues.textContent = diagnosis === undefined ? "Not looked at yet." : "Nothing: every check passes.";
  showAge();
  if (frame === undefined) {
    return;
  }
  const bandsOf = (name: string): readonly Band[] =>
    alerts
      .filter((alert) => alert.name === name)
      .map(({ startedAt, resolvedAt }) => ({
        from: startedAt / 1000,
        to: resolvedAt === 0 ? Date.now() / 1000 : resolvedAt / 1000,
      }));
  const errorRate = thresholds["error_rate"];
  charts.rate.show(frame, bandsOf("throughput"), undefined);
  charts.errors.show(frame, bandsOf("errors"), errorRate === undefined ? undefined : 100 * errorRate);
  charts.latency.show(frame, bandsOf("latency"), thresholds["mean_duration_ms"]);
  showGauges(frame);
}

function showGauges({ total }: Frame): void {
  const noData = { share: undefined, text: "no data", detail: "" };
  if (total === undefined) {
    for (const gauge of Object.values(gauges)) {
      gauge.show(noData);
    }
    return;
  }
  const { hitRate, inFlight, peakInFlight, calls, faults } = total;
  gauges.hits.show(
    hitRate === undefined
      ? noData
      : { share: hitRate, text: `${formatNumber(100 * hitRate)} %`, detail: "of the reads" },
  );
  gauges.inFlight.show({
    share: peakInFlight === 0 ? 0 : inFlight / peakInFlight,
    text: formatNumber(inFlight),
    detail: `${formatNumber(peakInFlight)} at most in this time`,
  });
  const well = 1 - faults / calls;
  const limit = thresholds["error_rate"];
  gauges.budget.show({
    share: well,
    text: `${(100 * well).toFixed(2)} %`,
    detail: `${formatNumber(faults)} of ${formatNumber(calls)} failed`,
    isBad: limit !== undefined && 1 - well > limit,
  });
}
