import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { chooseExposition, Exposition } from "../../src/metrics/exposition.ts";
import { MetricsStore } from "../../src/metrics/store/store.ts";
import { announce } from "../announce.ts";
import { durations, pointOf, seeded } from "./points.ts";

const start = Date.UTC(2026, 5, 1);
const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;
if (!hasPromtool) {
  announce("The metrics are not checked by promtool, which is not there: apt-get install prometheus");
}

function openStore() {
  const clock = { now: start };
  const random = seeded(2);
  const store = new MetricsStore({ path: ":memory:", now: () => clock.now, random });
  let reports = 0;
  const call = (count: number, given: Parameters<typeof pointOf>[1] = {}) =>
    store.write({
      id: String(++reports),
      dropped: 0,
      points: durations(count, random).map((duration_ms) => pointOf(clock.now, { duration_ms, ...given })),
    });
  return { store, clock, call };
}

/** The values of a text, by name and labels. */
function valuesOf(text: string): ReadonlyMap<string, number> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [name = "", value] = line.split(/ (?=[^ ]+$)/);
      return [name, Number(value)] as const;
    }),
  );
}

describe("the metrics of all calls for Prometheus", () => {
  it.skipIf(!hasPromtool)("have nothing that promtool would say something about", () => {
    const { store, call } = openStore();
    call(100);
    call(10, { code: "unavailable", protocol: "grpc-web" });
    const { stdout, stderr, status } = spawnSync("promtool", ["check", "metrics"], {
      input: store.prometheus("text"),
      encoding: "utf8",
    });
    expect(`${stdout}${stderr}`).toBe("");
    expect(status).toBe(0);
  });

  it("never step back, whatever is forgotten meanwhile", () => {
    const { store, clock, call } = openStore();
    let before = new Map<string, number>() as ReadonlyMap<string, number>;
    for (let day = 0; day < 200; day += 10) {
      clock.now = start + day * 86_400_000;
      call(20, { code: day % 20 === 0 ? "ok" : "internal" });
      const values = valuesOf(store.prometheus("text"));
      for (const [name, value] of before) {
        if (!name.startsWith("grpc_active_connections")) {
          expect(values.get(name), name).toBeGreaterThanOrEqual(value);
        }
      }
      before = values;
    }
    const total = [...before]
      .filter(([name]) => name.startsWith("grpc_requests_total"))
      .map(([, value]) => value);
    expect(total.reduce((sum, value) => sum + value, 0)).toBe(400);
  });

  it("tell the eight buckets of durations, cumulative, as a caller would count them", () => {
    const { store, call } = openStore();
    for (const duration_ms of [0, 1, 3, 20, 300, 7_000]) {
      call(10, { duration_ms });
    }
    const values = valuesOf(store.prometheus("text"));
    const buckets = [...values].filter(([name]) => name.startsWith("grpc_request_duration_seconds_bucket"));
    expect(buckets.map(([name, value]) => [/le="([^"]+)"/.exec(name)?.[1], value])).toEqual([
      ["0.001", 20],
      ["0.005", 30],
      ["0.01", 30],
      ["0.05", 40],
      ["0.1", 40],
      ["0.5", 50],
      ["1", 50],
      ["5", 50],
      ["+Inf", 60],
    ]);
  });

  it("are OpenMetrics for who accepts it, with the trace of an example", () => {
    const { store, call } = openStore();
    call(1, { duration_ms: 30, trace_id: "4bf92f3577b34da6a3ce929d0e0e4736" });
    const text = store.prometheus("openmetrics");
    expect(text).toContain("# TYPE grpc_requests counter");
    expect(text).toMatch(
      /le="0.05"\} 1 # \{trace_id="4bf92f3577b34da6a3ce929d0e0e4736"\} 0.03 \d+(\.\d+)?\n/,
    );
    expect(store.prometheus("text")).not.toContain("trace_id");
    expect(chooseExposition("application/openmetrics-text;version=1.0.0")).toBe("openmetrics");
    expect(chooseExposition("text/plain")).toBe("text");
    expect(chooseExposition(undefined)).toBe("text");
  });

  it("hold labels that would break a line", () => {
    const out = new Exposition("text");
    out.begin("things_total", "counter", "Things\nof all kinds.");
    out.add({ kind: 'a"b\\c\nd' }, 1);
    expect(String(out)).toBe(
      '# HELP things_total Things\\nof all kinds.\n# TYPE things_total counter\nthings_total{kind="a\\"b\\\\c\\nd"} 1\n',
    );
  });

  it("are absent, and not 0, for what nobody has told", () => {
    const { store } = openStore();
    expect(store.prometheus("text")).not.toContain("grpc_active_connections");
    expect(store.prometheus("text")).not.toMatch(/^grpc_requests_total/m);
  });
});
