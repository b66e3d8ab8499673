import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LazyMetricsStore } from "../../src/gateway/metrics/metrics-store.ts";
import { ReportBuilder } from "../../src/metrics/report.ts";
import { callPointOf } from "../metrics/call-points.ts";
import { basic, password, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway();
});
afterAll(() => server.stop());

const sqlPath = "/client/v4/accounts/0123abc/analytics_engine/sql";

async function post(
  path: string,
  body: string,
  authorization = `Bearer ${password}`,
): Promise<{ status: number; type: string | null; text: string }> {
  const response = await fetch(server.url + path, { method: "POST", body, headers: { authorization } });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

describe("the gateway's metrics store", () => {
  it("is opened again when its thread has ended, and only the call that ended it fails", async () => {
    const folder = mkdtempSync(join(tmpdir(), "naru-metrics-"));
    const store = new LazyMetricsStore({ path: join(folder, "metrics.sqlite"), maxHeapMb: 24 });
    const point = { indexes: ["a"], blobs: ["x"], doubles: [1] };
    const tooMuch = JSON.stringify({ points: Array.from({ length: 300_000 }, () => point) });
    await expect((await store.open()).write(tooMuch, "mine")).rejects.toThrow(/memory/);
    const write = async () => (await store.open()).write(JSON.stringify({ points: [point] }), "mine");
    await expect.poll(() => write().catch(String)).toEqual({ refused: 0, reasons: [] });
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it("answers Analytics Engine's SQL about points of any worker", async () => {
    const points = [5, 7, 30].map((warmth) => ({
      indexes: ["Oslo"],
      blobs: ["Oslo", null],
      doubles: [warmth],
    }));
    const written = await post("/metrics/points?dataset=weather", JSON.stringify({ points }));
    expect([written.status, JSON.parse(written.text)]).toEqual([200, { refused: 0, reasons: [] }]);
    // They are written when their second is over.
    const sql = "SELECT blob1 AS city, avg(double1) AS warmth FROM weather GROUP BY city";
    await expect
      .poll(async () => (await post(sqlPath, sql)).text, { timeout: 15_000 })
      .toBe(
        JSON.stringify({
          meta: [
            { name: "city", type: "String" },
            { name: "warmth", type: "Float64" },
          ],
          data: [{ city: "Oslo", warmth: 14 }],
          rows: 1,
          rows_before_limit_at_least: 1,
        }),
      );
    const asked = await fetch(`${server.url}/analytics_engine/sql?query=${encodeURIComponent(sql)}`, {
      headers: { authorization: basic("reader") },
    });
    expect(asked.status).toBe(200);
    expect((await post(sqlPath, `${sql} FORMAT JSONEachRow`)).type).toBe("application/x-ndjson");
  });

  it("answers queries from the rollups of Naru's own points", async () => {
    const builder = new ReportBuilder();
    const now = Date.now();
    for (let i = 0; i < 10; i++) {
      builder.add(callPointOf(now, { code: i < 3 ? "internal" : "ok" }));
    }
    const report = JSON.stringify(builder.take("the same id", 2));
    await post("/metrics/points", report);
    await post("/metrics/points", report);
    const query = { fromMs: now - 60_000, toMs: now + 60_000, groupBy: ["code"] };
    const { rows } = JSON.parse((await post("/metrics/query", JSON.stringify(query))).text) as {
      rows: { labels: string[]; sums: { calls: number } }[];
    };
    expect(rows.map(({ labels, sums }) => [...labels, sums.calls])).toEqual([
      ["internal", 3],
      ["ok", 7],
    ]);
  });

  it.each([
    ["two indexes", { indexes: ["a", "b"] }, "More than one index"],
    ["a long index", { indexes: ["x".repeat(97)] }, "The index is no text of at most 96 bytes"],
    ["an index of umlauts", { indexes: ["ü".repeat(49)] }, "The index is no text of at most 96 bytes"],
    [
      "21 blobs",
      { blobs: Array.from({ length: 21 }, () => "") },
      "The blobs are no list of at most 20 texts",
    ],
    ["long blobs", { blobs: ["x".repeat(16_385)] }, "The blobs are longer than 16384 bytes together"],
    ["a blob that is a number", { blobs: [1] }, "The blobs are no list of at most 20 texts"],
    [
      "21 doubles",
      { doubles: Array.from({ length: 21 }, () => 0) },
      "The doubles are no list of at most 20 numbers",
    ],
    ["a double that is a text", { doubles: ["1"] }, "The doubles are no list of at most 20 numbers"],
    ["no object", 7, "A point is no object"],
  ])("says what the platform drops without a word: a point with %s", async (_, point, reason) => {
    const { text } = await post("/metrics/points?dataset=weather", JSON.stringify({ points: [point, {}] }));
    expect(JSON.parse(text)).toEqual({ refused: 1, reasons: [reason] });
  });

  it("takes 250 points of one invocation", async () => {
    const points = Array.from({ length: 260 }, () => ({ doubles: [1] }));
    const { text } = await post("/metrics/points?dataset=many", JSON.stringify({ points }));
    expect(JSON.parse(text)).toEqual({ refused: 10, reasons: ["More than 250 points of one invocation"] });
  });

  it.each([
    ["/metrics/points", "nonsense", "The report is not JSON"],
    ["/metrics/points", "7", "The report is no object"],
    ["/metrics/points", "{}", 'The report has neither a list "points" nor labels, values and traces'],
    [
      "/metrics/points",
      JSON.stringify({
        labels: [["a"]],
        values: Array.from({ length: 3 * 20_001 }, () => 0),
        traces: [],
      }),
      "The report has more than 20000 points",
    ],
    ["/metrics/points?dataset=a%20b", "{}", 'The name of a data set is letters, digits and "_": "a b"'],
    ["/metrics/query", "{}", "fromMs and toMs are no times in milliseconds, the second after the first"],
    ["/metrics/query", '{"fromMs":0,"toMs":9,"stepMs":1}', "stepMs is no multiple of 10,000: 1"],
    [
      "/metrics/query",
      '{"fromMs":0,"toMs":9e15,"stepMs":10000}',
      "The steps are more than 10000: ask for longer ones",
    ],
    ["/metrics/query", '{"fromMs":0,"toMs":9,"groupBy":["client"]}', /^Metrics are not kept by "client"/],
    ["/metrics/query", '{"fromMs":0,"toMs":9,"where":{"code":1}}', "where is no object of labels and texts"],
    [sqlPath, "SELECT nope(blob1) FROM weather", 'There is no function "nope" (at character 8)'],
    [sqlPath, "DROP TABLE points", "Only SELECT is answered (at character 1)"],
  ])("refuses what it can't read, %s %s", async (path, body, message) => {
    const { status, text } = await post(path, body);
    const error = JSON.parse(text) as { code: string; message: string };
    expect([status, error.code]).toEqual([400, "invalid_argument"]);
    expect(error.message).toMatch(message);
  });

  it.each(["/metrics/points", "/metrics/query", sqlPath, "/analytics_engine/sql"])(
    "asks for the password at %s, before it reads a body",
    async (path) => {
      expect((await post(path, "{}", "Bearer wrong-password")).status).toBe(401);
      expect((await fetch(server.url + path, { method: "POST", body: "{}" })).status).toBe(401);
    },
  );

  it("takes nothing but POST where it takes something", async () => {
    const headers = { authorization: `Bearer ${password}` };
    expect((await fetch(`${server.url}/metrics/points`, { method: "DELETE", headers })).status).toBe(405);
    expect((await post("/metrics/points", "x".repeat(17 * 1024 * 1024))).status).toBe(413);
  });
});
