import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { tokenFor } from "../client.ts";
import { describeInChromium } from "./chromium.ts";
import { usePage } from "./page-under-test.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

describeInChromium("the dashboard", (browser) => {
  const { waitFor: _, ...under } = usePage(browser);
  let page: Page;
  let admin: string;

  beforeAll(async () => {
    page = under.page();
    admin = await tokenFor({ userId: 1, roles: ["admin"] });
  });

  const open = async (token = admin, width = 1280) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("about:blank");
    await page.goto(`${inject("workerUrl")}/ops${token === "" ? "" : `#token=${token}`}`);
  };
  /** Calls for as long as points need to be seen. */
  const callFor = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await fetch(`${inject("workerUrl")}/naru.booking.v1.BookingService/GetSlot`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"slotId":1}',
      });
    }
  };
  const findings = async () => {
    await page.evaluate(axe);
    const violations = await page.evaluate(
      async () =>
        (
          (await (
            globalThis as unknown as { axe: { run(): Promise<{ violations: unknown }> } }
          ).axe.run()) as {
            violations: Violation[];
          }
        ).violations,
    );
    return violations.map(
      ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  };
  const health = () => page.getByRole("status").filter({ hasText: /Fine|No data|Not fine|Watch out/ });

  test("asks who is no administrator for a token, and is empty without one", async () => {
    await page.goto(inject("workerUrl"));
    await page.evaluate(() => sessionStorage.clear());
    await open("");
    await page.getByRole("alert").filter({ hasText: "for administrators" }).waitFor();
    await open(await tokenFor({ userId: 7 }));
    await page.getByRole("alert").filter({ hasText: "for administrators" }).waitFor();
    await page.getByRole("textbox", { name: "Token" }).waitFor();
  });

  test("takes the token out of the address, and shows what was called, live", {
    timeout: 60_000,
  }, async () => {
    await open();
    expect(page.url()).not.toContain("token");
    await callFor(50);
    const chart = page.getByRole("figure").filter({ hasText: "Throughput" });
    await chart.filter({ hasText: /calls is .* calls\/s/ }).waitFor({ timeout: 30_000 });
    await health()
      .filter({ hasText: /calls|since/ })
      .waitFor();
    await page
      .getByRole("rowheader", { name: "naru.booking.v1.BookingService/GetSlot" })
      .waitFor({ timeout: 20_000 });
  });

  test("paints within a second", async () => {
    await open();
    const paint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries()[0]?.startTime ?? Number.NaN)).observe({
            type: "paint",
            buffered: true,
          });
        }),
    );
    expect(paint).toBeLessThan(1_000);
  });

  test("can be read by keyboard and by ear", async () => {
    await open();
    const chart = page.getByRole("img", { name: /^Throughput/ });
    await page
      .getByRole("figure")
      .filter({ hasText: /calls is/ })
      .first()
      .waitFor({ timeout: 20_000 });
    await chart.focus();
    await page.keyboard.press("ArrowLeft");
    await page
      .locator("[aria-live=polite]")
      .filter({ hasText: /^\d\d:\d\d:\d\d: calls (no data|[\d.,]+ calls\/s)$/ })
      .first()
      .waitFor({ state: "attached" });
    await page.getByText("As a table").first().click();
    expect(await page.getByRole("table").first().getByRole("row").count()).toBeGreaterThan(3);
  });

  test("sorts the methods by any column", async () => {
    await open();
    const head = page.getByRole("columnheader", { name: "Method" });
    await page.getByRole("rowheader").first().waitFor({ timeout: 20_000 });
    await page.getByRole("button", { name: "Method" }).click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    const names = await page.locator(".methods-card tbody th").allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    await page.getByRole("button", { name: "Method" }).click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
  });

  test("stands still while it is paused, and shows longer times", async () => {
    await open();
    await page.getByText(/as of \d+ s ago/).waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("paused").waitFor();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("combobox", { name: "Time" }).selectOption({ label: "1 hour" });
    await page.getByText(/as of \d+ s ago/).waitFor();
  });

  test.each([1280, 360])(
    "has nothing that keeps people out, %d pixels wide",
    { timeout: 30_000 },
    async (width) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await open(admin, width);
        await page.getByRole("rowheader").first().waitFor({ timeout: 20_000 });
        expect(await findings()).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    },
  );

  test("shows the figures while the alerts can't be read, and says so until they can", async () => {
    await page.route("**/naru.ops.v1.OpsService/ListAlerts", (route) => route.abort());
    await open();
    await page.getByRole("alert").filter({ hasText: "can't be read" }).waitFor();
    await page.getByRole("rowheader").first().waitFor({ timeout: 20_000 });
    await page
      .getByRole("figure")
      .filter({ hasText: /calls is/ })
      .first()
      .waitFor({ timeout: 20_000 });
    await page.getByText(/as of [01] s ago/).waitFor();
    expect(await page.getByRole("alert").isVisible()).toBe(true);
    await page.unroute("**/naru.ops.v1.OpsService/ListAlerts");
    under.ignoreComplaints(/ERR_FAILED/);
    await page.getByRole("alert").waitFor({ state: "hidden", timeout: 20_000 });
  });

  test("says that the figures can't be read, and keeps what it has", async () => {
    await open();
    await page.getByText(/as of \d+ s ago/).waitFor();
    await page.route("**/naru.ops.v1.OpsService/*", (route) => route.abort());
    await page.getByRole("combobox", { name: "Time" }).selectOption({ label: "6 hours" });
    await page.getByRole("alert").filter({ hasText: "The figures can't be read" }).waitFor();
    await page.unroute("**/naru.ops.v1.OpsService/*");
    under.ignoreComplaints(/ERR_FAILED/);
  });
});
