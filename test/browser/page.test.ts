import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { endless, readExampleCalls } from "../examples.ts";
import { describeInChromium } from "./chromium.ts";
import { hasCurl, usePage } from "./page-under-test.ts";

const calls = await readExampleCalls();

describeInChromium("the page", (browser) => {
  const { open, show, request, result, answer, send, waitFor, setToken, ignoreComplaints, ...under } =
    usePage(browser);
  let page: Page;
  let token = "";
  beforeAll(() => {
    page = under.page();
    token = under.token();
  });

  test("says what runs and whether the database is reached", async () => {
    await open();
    await page.getByText("reachable", { exact: true }).waitFor();
    expect(await page.locator("#status").textContent()).toMatch(/^Workerlocal \w+MySQLreachable$/);
  });

  test("lists every method of every service, and finds one by a part of its name", async () => {
    await open();
    const links = page.getByRole("navigation", { name: "Methods" }).getByRole("link");
    expect(await links.count()).toBe(calls.length);
    await page.getByRole("searchbox", { name: "Filter the methods" }).fill("reserv");
    const found = await links.evaluateAll((all) =>
      all
        .filter((link) => (link as HTMLElement).checkVisibility())
        .map((link) => (link as HTMLAnchorElement).hash),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        "#naru.booking.v1.BookingService/Reserve",
        "#naru.booking.v1.BookingService/ListReservations",
      ]),
    );
    expect(found.length).toBeLessThan(calls.length / 2);
  });

  test("answers the first press of Send, without a token", async () => {
    await open();
    await send();
    await waitFor("ok HTTP 200");
    expect(await answer().locator("pre").textContent()).toContain('"slotId": ');
    const figures = await answer().locator(".figures").textContent();
    expect(figures).toMatch(/^Time[\d.]+ msFirst byte[\d.]+ msSent\d+ BReceived[\d,]+ B/);
  });

  test("measures nothing of an answer that never came", async () => {
    await open("naru.booking.v1.BookingService/GetSlot");
    await page.route("**/GetSlot", (route) => route.abort("connectionreset"));
    try {
      await send();
      await waitFor("unknown");
      const said = await answer().textContent();
      expect(said).toContain("No answer came from the worker. Is it still running?");
      expect(said).not.toContain("First byte");
      expect(said).not.toMatch(/[-−]\d/);
    } finally {
      await page.unroute("**/GetSlot");
      ignoreComplaints(/net::ERR_CONNECTION_RESET/);
    }
  });

  test("tells a deadline of the reader's own from a worker that is gone", async () => {
    await open("naru.booking.v1.BookingService/GetSlot");
    await page.route("**/GetSlot", () => undefined);
    try {
      await page.getByLabel("Deadline").fill("50");
      await send();
      await waitFor("deadline_exceeded");
      const said = await answer().textContent();
      expect(said).toContain("No answer came before the deadline that is set beside the request.");
      expect(said).not.toContain("still running");
      expect(said).not.toContain("First byte");
    } finally {
      await page.unroute("**/GetSlot");
    }
  });

  test("keeps the method in its address when the reader skips to the playground", async () => {
    const method = "naru.booking.v1.BookingService/GetSlot";
    await open(method);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("playground");
    expect(new URL(page.url()).hash).toBe(`#${method}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/^GetSlot/);
  });

  test("shows the first method for an address that names none", async () => {
    for (const hash of ["%", "nothing", "playground"]) {
      await open(hash);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
  });

  describe("with a token", () => {
    beforeAll(async () => {
      await open();
      await setToken(token);
    });

    for (const { name, code } of calls) {
      test(`sends the example of ${name}`, async () => {
        await show(name);
        await send();
        if (code === "unimplemented") {
          await waitFor("unimplemented");
          return;
        }
        if (endless.has(name)) {
          await answer().getByRole("listitem").first().waitFor();
          await page.getByRole("button", { name: "Stop" }).click();
          await waitFor(/^stopped HTTP 200, \d+ message/);
          return;
        }
        await waitFor("ok HTTP 200");
      });
    }
  });

  describe("sends each kind of call by each protocol", () => {
    beforeAll(async () => {
      await open();
      await setToken(token);
    });

    const protocols = ["Connect JSON", "Connect binary", "gRPC-Web"] as const;
    const examples = [
      ["naru.booking.v1.BookingService/GetSlot", '"slotId": 1'],
      ["naru.transfer.v1.TransferService/Upload", '"complete": true'],
      ["naru.transfer.v1.TransferService/Download", '"chunkId": "example-7"'],
      ["naru.game.v1.GameService/RecordEvents", '"accepted": 2'],
    ] as const;
    for (const protocol of protocols) {
      for (const [name, text] of examples) {
        test(`${name} by ${protocol}`, async () => {
          await show(name);
          await page.getByRole("radio", { name: protocol }).check();
          await send();
          await waitFor("ok HTTP 200");
          expect(await answer().locator("pre").first().textContent()).toContain(text);
        });
      }
    }

    test("a read by GET, and offers GET for reads alone", async () => {
      await show("naru.booking.v1.BookingService/Reserve");
      expect(await page.getByRole("radio", { name: "Connect GET" }).isDisabled()).toBe(true);
      await show("naru.booking.v1.BookingService/GetSlot");
      await page.getByRole("radio", { name: "Connect GET" }).check();
      const [sent] = await Promise.all([page.waitForRequest(/BookingService\/GetSlot\?/), send()]);
      expect(sent.method()).toBe("GET");
      await waitFor("ok HTTP 200");
      expect(await answer().locator(".figures").textContent()).toMatch(/Sent0 B/);
    });
  });

  test("names each field that breaks a rule, and goes there", async () => {
    await open("naru.booking.v1.BookingService/Reserve");
    await setToken(token);
    for (const protocol of ["Connect JSON", "gRPC-Web"]) {
      await page.getByRole("radio", { name: protocol }).check();
      await request().fill('{ "slotId": 1, "idempotencyKey": "12345678", "places": 99 }');
      await send();
      await waitFor("invalid_argument");
      const problem = answer().getByRole("list", { name: "Fields to mend" });
      expect(await problem.textContent()).toMatch(/^places must be .*20$/);
      await problem.getByRole("button", { name: "places" }).click();
      const selected = await request().evaluate((editor: HTMLTextAreaElement) =>
        editor.value.slice(editor.selectionStart, editor.selectionEnd),
      );
      expect(selected).toBe("places");
    }
  });

  test("says what is wrong with a request before it is sent", async () => {
    await open("naru.game.v1.UserService/GetUser");
    await request().fill('{ "userId": ');
    expect(await page.getByRole("alert").textContent()).toMatch(/^This is not JSON: /);
    await request().fill('{ "wrong": 1 }');
    expect(await page.getByRole("alert").textContent()).toContain('key "wrong" is unknown');
    let calledUser = false;
    page.on("request", (sent) => {
      calledUser ||= sent.url().endsWith("/GetUser");
    });
    await send();
    await request().fill('{ "userId": 7 }');
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(calledUser).toBe(false);
  });

  test("appends what a stream brings while it runs, and stops it", async () => {
    await open("naru.game.v1.GameService/WatchRoom");
    await setToken(token);
    await send();
    const items = answer().getByRole("listitem");
    await items.nth(2).waitFor();
    expect(await result().textContent()).toMatch(/^streaming \d+ messages$/);
    const before = await items.count();
    const acted = await fetch(`${inject("workerUrl")}/naru.game.v1.GameService/Act`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({
        roomId: 2,
        actionId: String(Date.now()),
        type: "ACTION_TYPE_CHAT",
        text: "Ahoy",
      }),
    });
    expect(acted.status).toBe(200);
    const newest = items.filter({ hasText: '"text": "Ahoy"' });
    await newest.waitFor();
    expect(
      await newest.evaluate((item) => item.parentElement!.getBoundingClientRect().bottom),
    ).toBeGreaterThan(await newest.evaluate((item) => item.getBoundingClientRect().bottom - 20));
    expect(await items.count()).toBeGreaterThan(before);
    await page.getByRole("button", { name: "Stop" }).click();
    await waitFor(/^stopped HTTP 200, \d+ messages$/);
    expect(await page.getByRole("button", { name: "Stop" }).isVisible()).toBe(false);
  });

  test.skipIf(!hasCurl)("writes commands that get the same answer", async () => {
    await open("naru.booking.v1.BookingService/GetSlot");
    await setToken(token);
    for (const protocol of ["Connect JSON", "Connect GET", "gRPC-Web"]) {
      await page.getByRole("radio", { name: protocol }).check();
      await send();
      await waitFor("ok HTTP 200");
      const shown = JSON.parse((await answer().locator("pre").textContent()) ?? "") as unknown;
      const command = (await page.getByRole("region", { name: "The same by curl" }).textContent()) ?? "";
      const { stdout } = await promisify(execFile)("sh", ["-c", command], {
        env: { ...process.env, NARU_TOKEN: token },
      });
      if (protocol === "gRPC-Web") {
        // od writes each byte apart, and where it stands.
        const text = stdout.replace(/^\d+|\s/gm, "");
        expect(text).toContain("grpc-status:0");
        expect(text).toContain((shown as { slot: { title: string } }).slot.title.replaceAll(" ", ""));
      } else {
        expect(JSON.parse(stdout)).toEqual(shown);
      }
    }
  });

  test("works by the keyboard alone", async () => {
    await open();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the playground");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("request");
    await page.keyboard.press("Control+Enter");
    await waitFor("ok HTTP 200");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("request");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Send");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Add to batch");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("radio", { name: "Connect binary" }).isChecked()).toBe(true);
    await page.keyboard.press("Control+Enter");
    await waitFor("ok HTTP 200");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("token");
  });

  test("keeps the token for its tab, and shows it nowhere", async () => {
    await open("naru.game.v1.UserService/GetUser");
    await setToken(`Bearer ${token}`);
    expect(await page.locator("#token-claims").textContent()).toMatch(/^User 7, admin, until /);
    expect(await page.getByRole("region", { name: "The same by curl" }).textContent()).not.toContain(token);
    await page.reload();
    await send();
    await waitFor("ok HTTP 200");
    const stranger = await page.context().newPage();
    await stranger.goto(inject("workerUrl"));
    expect(await stranger.getByRole("textbox", { name: "Token" }).inputValue()).toBe("");
    await stranger.close();
    await setToken("");
    await send();
    await waitFor("unauthenticated");
    expect(await answer().textContent()).toContain("Paste a token");
  });

  for (const scheme of ["light", "dark"] as const) {
    test(`has nothing wider than a screen of 360 pixels, in ${scheme}`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      await open("naru.game.v1.GameService/RecordEvents", 360);
      await setToken(token);
      await send();
      await waitFor("ok HTTP 200");
      for (const details of await page.locator("main details").all()) {
        await details.evaluate((each: HTMLDetailsElement) => {
          each.open = true;
        });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("button, input, textarea, h1, h2, label")]
          .filter((element) => element.checkVisibility() && !element.closest(".skip"))
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(cut).toEqual([]);
    });
  }
});
