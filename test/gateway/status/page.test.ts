import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeInChromium } from "../../browser/chromium.ts";
import { basic, eventually, password, startGateway, type TestGateway } from "../setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway();
});

afterAll(() => server.stop());

async function get(path: string, headers: Record<string, string>): Promise<Response> {
  return await fetch(`${server.url}${path}`, { headers });
}

describe("the status page", () => {
  it("is HTML for who accepts that and JSON for others, at the same address", async () => {
    const authorization = basic("anybody");
    const page = await get("/status", { authorization, accept: "text/html,*/*;q=0.8" });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const json = await get("/status", { authorization, accept: "*/*" });
    expect(json.headers.get("content-type")).toBe("application/json");
    expect(json.headers.get("vary")).toBe("accept");
  });

  it.each(["/status", "/metrics"])(
    "and %s ask a browser for the password, and show nothing without",
    async (path) => {
      for (const headers of [{}, { authorization: basic("writer", "wrong-password") }]) {
        const response = await get(path, { accept: "text/html", ...headers });
        expect([response.status, response.headers.get("www-authenticate")]).toEqual([
          401,
          'Basic realm="naru gateway", charset="UTF-8"',
        ]);
        expect(await response.json()).toEqual({
          code: "unauthenticated",
          message: "Credentials are missing or wrong",
        });
      }
    },
  );

  it("has metrics for Prometheus beside it", async () => {
    await server.client("reader").execute("SELECT 1");
    const response = await get("/metrics", { authorization: `Bearer ${password}` });
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const text = await response.text();
    expect(text).toContain('db_connections_active{pool="reader"} 0\n');
    expect(text).toContain('db_queries_total{pool="reader",status="ok"} 1\n');
  });
});

describeInChromium("the status page in a browser", (browser) => {
  it("shows the pools, follows them, and breaks none of its own rules", async () => {
    const context = await browser().newContext({ httpCredentials: { username: "anybody", password } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${server.url}/status`);
    const gauge = page.locator("#writer .gauge p");
    await eventually(async () => expect(await gauge.innerText()).toMatch(/^0\s+of 20 in use$/));
    const session = server.client().connection();
    await session.execute("BEGIN");
    await eventually(async () => expect(await gauge.innerText()).toMatch(/^1\s+of 20 in use$/));
    expect(await page.locator("#engines").innerText()).toContain("1 hold a connection, 1 in a transaction");
    expect(await page.locator("#adjustments").innerText()).toContain("none yet");
    await session.execute("ROLLBACK");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
