import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columnOf, labelColumns, valueColumns } from "../../src/metrics/columns.ts";
import { fromAnalyticsRow, type MetricsQuery, toAnalyticsSql } from "../../src/metrics/query.ts";
import { formatAnswer } from "../../src/metrics/store/analytics-sql.ts";
import { MetricsStore } from "../../src/metrics/store/store.ts";
import { durations, pointOf, seeded } from "./points.ts";

const start = Date.UTC(2026, 5, 1, 12);

describe("Analytics Engine's SQL over the local store", () => {
  let store: MetricsStore;
  const ask = (sql: string) => store.sql(sql).data;

  beforeAll(() => {
    store = new MetricsStore({ path: ":memory:", now: () => start + 600_000, random: seeded(3) });
    const weather = [
      ["Lisbon", 20, 60],
      ["Lisbon", 30, 40],
      ["Oslo", 5, 80],
      ["Oslo", 7, 90],
      ["Quito's", 14, 70],
    ] as const;
    store.write(
      {
        id: "weather",
        dropped: 0,
        points: weather.map(([city, temperature, humidity], i) => ({
          at: start + i * 60_000,
          index: city,
          blobs: [city],
          doubles: [temperature, humidity],
        })),
      },
      "WEATHER",
    );
    store.flush(true);
  });
  afterAll(() => store.close());

  it.each<[string, unknown]>([
    [
      "SELECT blob1 AS city, SUM(_sample_interval * double2) / SUM(_sample_interval) AS avg_humidity FROM WEATHER WHERE double1 > 0 GROUP BY city ORDER BY avg_humidity DESC LIMIT 10",
      [
        { city: "Oslo", avg_humidity: 85 },
        { city: "Quito's", avg_humidity: 70 },
        { city: "Lisbon", avg_humidity: 50 },
      ],
    ],
    [
      "SELECT intDiv(toUInt32(timestamp), 120) * 120 AS t, count() FROM WEATHER WHERE timestamp <= NOW() AND timestamp > NOW() - INTERVAL '1' DAY GROUP BY t ORDER BY t",
      [0, 120, 240].map((s, i) => ({ t: String(start / 1000 + s), "count()": i === 2 ? "1" : "2" })),
    ],
    [
      "SELECT toStartOfInterval(timestamp, INTERVAL '2' MINUTE) AS t, max(double1) AS warmest FROM WEATHER GROUP BY t ORDER BY t LIMIT 1",
      [{ t: "2026-06-01 12:00:00", warmest: 30 }],
    ],
    ["SELECT quantileExactWeighted(0.5)(double1, _sample_interval) AS median FROM WEATHER", [{ median: 14 }]],
    [
      "SELECT countIf(blob1 = 'Oslo') AS n, sumIf(double1, blob1 = 'Oslo') AS t FROM WEATHER",
      [{ n: "2", t: 12 }],
    ],
    ["SELECT topK(1)(blob1) AS top FROM WEATHER WHERE blob1 != 'Lisbon'", [{ top: ["Oslo"] }]],
    [
      "SELECT argMax(blob1, double1) AS warm, argMin(blob1, double1) AS cold FROM WEATHER",
      [{ warm: "Lisbon", cold: "Oslo" }],
    ],
    [
      "SELECT if(double1 > 10, 'warm', 'cold') AS kind, count() AS n FROM WEATHER GROUP BY kind ORDER BY n DESC",
      [
        { kind: "warm", n: "3" },
        { kind: "cold", n: "2" },
      ],
    ],
    ["SELECT DISTINCT blob1 FROM WEATHER WHERE blob1 LIKE '%o' ORDER BY blob1", [{ blob1: "Oslo" }]],
    ["SELECT count() AS n FROM WEATHER WHERE blob1 = 'Quito\\'s'", [{ n: "1" }]],
    ["SELECT count() AS n FROM WEATHER WHERE blob1 = 'Quito''s'", [{ n: "1" }]],
    ["SELECT count() AS n FROM WEATHER WHERE blob1 = 'count()' OR blob1 = 'x AS y'", [{ n: "0" }]],
    ["SELECT count(DISTINCT blob1) AS cities FROM WEATHER", [{ cities: "3" }]],
    [
      "SELECT sum(double1) FROM WEATHER WHERE timestamp >= toDateTime('2026-06-01 12:02:00')",
      [{ "sum(double1)": 26 }],
    ],
    [
      "SELECT count() AS n FROM WEATHER WHERE timestamp BETWEEN '2026-06-01 12:00:00' AND '2026-06-01 12:01:00'",
      [{ n: "2" }],
    ],
    [
      "SELECT city, t FROM (SELECT blob1 AS city, avg(double1) AS t FROM WEATHER GROUP BY city) WHERE t < 14 ORDER BY city",
      [{ city: "Oslo", t: 6 }],
    ],
    [
      "SELECT blob1, double1 FROM WEATHER WHERE blob1 IN ('Oslo', 'Rome') AND NOT (double1 = 5) LIMIT 5 OFFSET 0",
      [{ blob1: "Oslo", double1: 7 }],
    ],
    [
      "SELECT blob1 AS index, sum(double1) AS count FROM WEATHER GROUP BY blob1 HAVING sum(double1) > 40",
      [{ index: "Lisbon", count: 50 }],
    ],
    ["SELECT double1 AS a, a * 2 AS b FROM WEATHER ORDER BY b LIMIT 1", [{ a: 5, b: 10 }]],
    [
      "SELECT formatDateTime(timestamp, '%H:%M') AS at FROM WEATHER ORDER BY timestamp LIMIT 1",
      [{ at: "12:00" }],
    ],
    [
      "SELECT upper(substring(blob1, 1, 2)) AS s, length(blob1) AS l FROM WEATHER WHERE startsWith(blob1, 'Li') LIMIT 1",
      [{ s: "LI", l: "6" }],
    ],
    [
      "SELECT CASE WHEN double1 > 10 THEN 1 ELSE 0 END AS warm FROM WEATHER ORDER BY double1 LIMIT 1",
      [{ warm: "0" }],
    ],
    [
      "SELECT toStartOfWeek(timestamp) AS week, toStartOfMonth(timestamp) AS month FROM WEATHER LIMIT 1",
      [{ week: "2026-06-01 00:00:00", month: "2026-06-01 00:00:00" }],
    ],
    ["SELECT 1 / 0 AS nothing FROM WEATHER LIMIT 1", [{ nothing: null }]],
    ["SELECT count() AS n FROM NOBODY", [{ n: "0" }]],
  ])("answers %s", (sql, rows) => {
    expect(ask(sql)).toEqual(rows);
  });

  it.each([
    ["SELECT foo FROM WEATHER", 'There is no column "foo" (at character 8)'],
    ["SELECT nope(blob1) FROM WEATHER", 'There is no function "nope" (at character 8)'],
    ["SELECT count() AS n, nope(blob1) FROM WEATHER", 'There is no function "nope" (at character 22)'],
    [
      "SELECT blob1, sum(double1) FROM WEATHER",
      '"blob1" is neither an aggregate nor in GROUP BY (at character 8)',
    ],
    ["SELECT count() AS n FROM WEATHER WHRE double1", 'Cannot parse near "double1" (at character 39)'],
    [
      "SELECT quantileExactWeighted(0.5)(double1, _sample_interval) AS x FRM WEATHER",
      /^Cannot parse near .*character 6\d\)$/,
    ],
    ["SELECT blob1 FROM WEATHER; DELETE FROM WEATHER", "One statement at a time"],
    ["DELETE FROM WEATHER", "Only SELECT is answered (at character 1)"],
    ["INSERT INTO WEATHER VALUES (1)", "Only SELECT is answered (at character 1)"],
    ["SELECT a.blob1 FROM WEATHER a JOIN OTHER b ON a.blob1 = b.blob1", /There is no JOIN/i],
    ["SELECT blob1 FROM WEATHER UNION SELECT blob1 FROM WEATHER", /There is no UNION \(at character 27\)/],
    ["WITH x AS (SELECT 1) SELECT blob1 FROM WEATHER", /There is no WITH \(at character 1\)/],
    ["SELECT row_number() OVER (ORDER BY double1) FROM WEATHER", /There is no/],
    ["SELECT sum(sum(double1)) FROM WEATHER", /sum of an aggregate/i],
    ["SELECT blob1 FROM points", { rows: 0 }],
    ["SELECT blob1 FROM sqlite_master", { rows: 0 }],
    ["SELECT blob21 FROM WEATHER", 'There is no column "blob21" (at character 8)'],
    ["SELECT count() FROM WEATHER FORMAT XML", /There is no format "XML".*\(at character 29\)/],
    ["SELECT count() FROM WEATHER WHERE timestamp > 'yesterday'", /'yesterday' is no time/],
    ["SELECT if(1, 2) FROM WEATHER", "if takes 3 arguments, not 2 (at character 8)"],
    ["SELECT x AS x FROM WEATHER", /There is no column "x"/],
    ["SELECT load_extension('x') FROM WEATHER", /There is no function "load_extension"/],
    ["SELECT constructor(1) FROM WEATHER", /constructor|Cannot parse near "\(1\)/],
    ["SELECT blob1 FROM (SELECT blob1 FROM (SELECT blob1 FROM WEATHER))", /as deep as it goes/],
    [`SELECT ${"(".repeat(60)}1${")".repeat(60)} FROM WEATHER`, { rows: 5 }],
    [
      `SELECT ${"-".repeat(0)}${"abs(".repeat(80)}1${")".repeat(80)} FROM WEATHER`,
      /There is no function "abs"/,
    ],
    [`SELECT ${"round(".repeat(80)}1${")".repeat(80)} FROM WEATHER`, /Nested more than 50 deep/],
    ["SELECT blob1 FROM WEATHER WHERE count() > 1", /aggregate/],
    ["SELECT blob1, count() AS n FROM WEATHER GROUP BY count()", /aggregate/],
    ["SELECT double1 FROM WEATHER WHERE double1 < 1e400", /There is no column "1e400"/],
    ["", /./],
    ["SELECT", /./],
    [`SELECT '${"x".repeat(11_000)}' FROM WEATHER`, /longer than 10240 bytes/],
  ] as const)("answers or refuses with the place: %s", (sql, expected) => {
    if (typeof expected === "object" && "rows" in expected) {
      expect(store.sql(sql)).toMatchObject(expected);
    } else {
      expect(() => ask(sql)).toThrow(expected);
    }
  });

  it("refuses to make an answer of more rows than it holds", () => {
    const many = new MetricsStore({ path: ":memory:", now: () => start + 10_000, pointsPerSecond: 20_000 });
    const points = Array.from({ length: 10_001 }, () => pointOf(start));
    many.write({ id: "1", dropped: 0, points });
    many.flush(true);
    expect(() => many.sql("SELECT double1 FROM naru_calls")).toThrow("more than 10000 rows: add a LIMIT");
    expect(many.sql("SELECT double1 FROM naru_calls LIMIT 10000").rows).toBe(10_000);
    many.close();
  });

  it("writes JSON, JSON lines and text with tabs", () => {
    const sql = "SELECT blob1, double1 FROM WEATHER ORDER BY double1 LIMIT 2";
    const json = formatAnswer(store.sql(sql));
    expect(JSON.parse(json.body)).toEqual({
      meta: [
        { name: "blob1", type: "String" },
        { name: "double1", type: "Float64" },
      ],
      data: [
        { blob1: "Oslo", double1: 5 },
        { blob1: "Oslo", double1: 7 },
      ],
      rows: 2,
      rows_before_limit_at_least: 2,
    });
    expect(formatAnswer(store.sql(`${sql} FORMAT JSONEachRow`)).body).toBe(
      '{"blob1":"Oslo","double1":5}\n{"blob1":"Oslo","double1":7}\n',
    );
    expect(formatAnswer(store.sql(`${sql} format TabSeparated;`)).body).toBe("Oslo\t5\nOslo\t7\n");
  });
});

describe("a query, said in Analytics Engine's SQL and answered from rollups", () => {
  let store: MetricsStore;
  const methods = ["a.v1.A/Get", "a.v1.A/Set", "it's.v1.B/\\Get"];

  beforeAll(() => {
    let now = start;
    const random = seeded(11);
    store = new MetricsStore({ path: ":memory:", now: () => now, random, pointsPerSecond: 1_000 });
    const points = durations(4_000, random).map((duration_ms, i) =>
      pointOf(start + i * 200, {
        method: methods[i % 3] ?? "",
        code: i % 11 === 0 ? "unavailable" : "ok",
        client: i % 2 === 0 ? "browser" : "node",
        duration_ms,
        bytes_in: i,
        sql_ms: random() * 5,
        calls: i % 50 === 0 ? 30 : 1,
        in_flight: i % 9,
      }),
    );
    now = start + 900_000;
    store.write({ id: "1", dropped: 0, points });
    store.flush(true);
  });
  afterAll(() => store.close());

  it.each<[string, MetricsQuery]>([
    ["all", { fromMs: start, toMs: start + 3_600_000 }],
    ["by time", { fromMs: start, toMs: start + 3_600_000, stepMs: 60_000 }],
    ["by method and code", { fromMs: start, toMs: start + 3_600_000, groupBy: ["method", "code"] }],
    ["by time and code", { fromMs: start, toMs: start + 3_600_000, stepMs: 120_000, groupBy: ["code"] }],
    ["of one method", { fromMs: start, toMs: start + 3_600_000, where: { method: methods[2] ?? "" } }],
    [
      "of nobody",
      { fromMs: start, toMs: start + 3_600_000, groupBy: ["code"], where: { method: "x' OR '1'='1" } },
    ],
    ["of an hour of nothing", { fromMs: start + 7_200_000, toMs: start + 9_000_000, groupBy: ["method"] }],
  ])("is the same: %s", (_, query) => {
    const exact = store.query(query);
    const byRow = new Map(
      store.sql(toAnalyticsSql(query, "naru_calls")).data.map((row) => {
        const read = fromAnalyticsRow(row, query);
        return [`${read.atMs} ${read.labels.join()}`, read] as const;
      }),
    );
    expect(byRow.size).toBe(exact.length);
    for (const row of exact) {
      const other = byRow.get(`${row.atMs} ${row.labels.join()}`);
      for (const column of valueColumns) {
        expect(other?.sums[column], column).toBeCloseTo(row.sums[column], 4);
      }
      // Of few calls a quantile is one of them, which the buckets know to 9 %.
      expect(Math.abs((other?.p50 ?? 0) / row.p50 - 1)).toBeLessThan(row.sums.calls > 200 ? 0.06 : 0.2);
      expect(other?.isSampled).toBe(false);
    }
  });

  it("uses nothing that the SQL API does not have", () => {
    const sql = toAnalyticsSql(
      {
        fromMs: start,
        toMs: start + 60_000,
        stepMs: 10_000,
        groupBy: [...labelColumns],
        where: { code: "ok" },
      },
      "naru_calls",
    );
    // Its reference: statements, aggregate functions, type conversions and dates.
    const known = /^(sum|max|quantileExactWeighted|intDiv|toUInt32|toDateTime)$/;
    const called = [...sql.matchAll(/(\w+)\(/g)]
      .map(([, name]) => name ?? "")
      .filter((name) => !/^\d/.test(name));
    expect(called.filter((name) => !known.test(name))).toEqual([]);
    const columns = [...sql.matchAll(/\b(blob|double|index)(\d+)\b/g)].map(([, , number]) => Number(number));
    expect(Math.max(...columns)).toBeLessThanOrEqual(20);
    expect(sql).toMatch(/ LIMIT \d+ FORMAT JSON$/);
    expect(columnOf("calls")).toBe("double1");
  });
});
