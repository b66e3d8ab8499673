import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { describeInChromium } from "../../browser/chromium.ts";
import { tokenFor } from "../../client.ts";

/** The origin that test/setup.ts lets in. */
const otherOrigin = "http://other.example";

async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "in-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}

describeInChromium("the client in Chromium", (browser) => {
  let script = "";
  const pages: Page[] = [];

  beforeAll(async () => {
    script = await bundleClient();
  });
  afterAll(() => Promise.all(pages.map((page) => page.close())));

  /** A page with the client, and what it sends. `before` runs ahead of all its scripts. */
  async function openPage(address = `${inject("workerUrl")}/healthz`, before = "") {
    const page = await browser().newPage();
    pages.push(page);
    await page.addInitScript(`${before}\n${script}`);
    if (address.startsWith(otherOrigin)) {
      await page.route(`${otherOrigin}/**`, (route) =>
        route.fulfill({ contentType: "text/html", body: "<title>Another site</title>" }),
      );
    }
    await page.goto(address);
    const sent: { request: string; headers: Record<string, string> }[] = [];
    page.on("request", (request) => {
      const path = new URL(request.url()).pathname.split(".").at(-1);
      sent.push({ request: `${request.method()} ${path}`, headers: request.headers() });
    });
    const token = await tokenFor({ userId: 7 });
    await page.evaluate(
      ([url, bearer]) => globalThis.openClient(url!, bearer!),
      [inject("workerUrl"), token],
    );
    const getUsers = (ids: readonly number[], cancel?: number) =>
      page.evaluate(([all, index]) => globalThis.clientInPage.getUsers(all, index), [ids, cancel] as const);
    return { page, sent, getUsers, requests: () => sent.map(({ request }) => request) };
  }

  const fifty = Array.from({ length: 50 }, (_, i) => i + 1);

  test("fetches fifty users by one request, which it compresses", async () => {
    const { getUsers, sent, requests } = await openPage();
    const names = await getUsers(fifty);
    expect(new Set(names).size).toBe(50);
    expect(requests()).toEqual(["POST BatchService/ExecuteStream"]);
    expect(sent[0]?.headers["connect-content-encoding"]).toBe("gzip");
  });

  test("gives each call its own outcome", async () => {
    const { getUsers } = await openPage();
    const [found, invalid, missing, canceled] = await getUsers([7, 0, 2_000_000_000, 8], 3);
    expect(found).toMatch(/^[a-z]\w+$/);
    expect([invalid, missing, canceled]).toEqual(["invalid_argument", "not_found", "canceled"]);
  });

  test("fetches a user without company by GET", async () => {
    const { getUsers, requests } = await openPage();
    expect(await getUsers([7])).toHaveLength(1);
    expect(requests()).toEqual(["GET UserService/GetUser"]);
  });

  test("calls from another origin, with all its headers", async () => {
    const { getUsers, requests, sent } = await openPage(`${otherOrigin}/`);
    const first = await getUsers(fifty);
    expect(await getUsers(fifty)).toEqual(first);
    expect(first).not.toContain("unavailable");
    expect(requests()).toEqual(Array(2).fill("POST BatchService/ExecuteStream"));
    expect(sent[1]?.headers["naru-network"]).toMatch(/^rtt=\d+/);
  });

  test("works where answers have no streams and nothing compresses, as in React Native", async () => {
    const without = "delete Response.prototype.body; delete globalThis.CompressionStream;";
    const { getUsers, requests, sent } = await openPage(undefined, without);
    expect(new Set(await getUsers(fifty)).size).toBe(50);
    expect(requests()).toEqual(["POST BatchService/Execute"]);
    expect(sent[0]?.headers).not.toHaveProperty("content-encoding");
  });

  test("follows what the documentation says of a call's options", async () => {
    const { page, requests } = await openPage();
    const [me, friend, listed] = await page.evaluate(() => globalThis.clientInPage.loadPage());
    expect([me, friend]).toEqual([7, 8]);
    expect(listed).toBeGreaterThan(0);
    expect(requests().sort()).toEqual(["GET UserService/ListUsers", "POST BatchService/ExecuteStream"]);
  });
});
