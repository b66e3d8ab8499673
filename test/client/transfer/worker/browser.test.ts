import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { describeInChromium } from "../../../browser/chromium.ts";
import { type Identity, tokenFor } from "../../../client.ts";
import { signUp } from "../../../functions/players.ts";
import { type Fate, type FaultyProxy, startFaultyProxy } from "../../resilience/faulty-proxy.ts";

/** The origin that test/setup.ts lets in. */
const otherOrigin = "http://other.example";

describeInChromium("the client in a page of another site", (browser) => {
  let page: Page;
  let proxy: FaultyProxy;
  let owner: Identity;
  let token = "";
  let fates: Fate[] = [];

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, "in-page.ts")],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2023",
      logLevel: "error",
    });
    owner = (await signUp(1))[0]!;
    token = await tokenFor(owner);
    // Preflights pass: the browser remembers them, and they are not the client's.
    proxy = await startFaultyProxy(inject("workerUrl"), (_, __, method) =>
      method === "OPTIONS" ? "passes" : (fates.shift() ?? "passes"),
    );
    page = await browser().newPage();
    await page.addInitScript(outputFiles[0]!.text);
    await page.route(`${otherOrigin}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>Another site</title>" }),
    );
    await page.goto(otherOrigin);
  });
  afterAll(async () => {
    await page?.close();
    await proxy?.close();
  });

  it("stores a file in parts and fetches it, although connections break", async () => {
    fates = ["passes", "lost after", "passes", "cut"];
    const { isSame, steps } = await page.evaluate(
      ([baseUrl, token]) => globalThis.transferFromPage(baseUrl, token, 1_000_000),
      [proxy.url, token] as const,
    );
    expect(isSame).toBe(true);
    expect(steps[0]).toEqual({ bytes: 262_144, chunks: 4, totalChunks: 16 });
    expect(steps.at(-1)).toEqual({ bytes: 1_000_000, chunks: 16, totalChunks: 16 });
    expect(fates).toEqual([]);
  });

  it("asks again, and says so, past the preflight", async () => {
    // A GET whose connection ends without a byte is asked again by Chromium itself.
    fates = ["refused", "cut"];
    const requests = await page.evaluate(
      ([baseUrl, token, userId]) => globalThis.readFromPage(baseUrl, token, userId),
      [proxy.url, token, owner.userId] as const,
    );
    expect(requests).toBe(3);
  });
});
