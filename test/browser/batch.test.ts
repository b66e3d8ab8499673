import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { tokenFor } from "../client.ts";
import { describeInChromium } from "./chromium.ts";
import { hasCurl, usePage } from "./page-under-test.ts";

const getSlot = "naru.booking.v1.BookingService/GetSlot";
const createUser = "naru.game.v1.UserService/CreateUser";
const getUser = "naru.game.v1.UserService/GetUser";
const reserve = "naru.booking.v1.BookingService/Reserve";
const watchRoom = "naru.game.v1.GameService/WatchRoom";

describeInChromium("the batch of the page", (browser) => {
  const { open, show, request, answer, waitFor, setToken, ...under } = usePage(browser);
  let page: Page;
  const tray = () => page.getByRole("region", { name: "Batch", exact: true });
  const title = () => tray().getByRole("heading");
  const waiting = () => tray().getByRole("listitem");
  const fates = () => answer().getByRole("list", { name: "Calls" }).locator("> li");
  const addButton = () => page.getByRole("button", { name: "Add to batch" });
  const sendBatch = () => page.getByRole("button", { name: "Send batch" }).click();

  const add = async (method: string, text?: string) => {
    await show(method);
    if (text !== undefined) {
      await request().fill(text);
    }
    await addButton().click();
  };
  const three = [
    [getSlot, '{ "slotId": 1 }'],
    [reserve, '{ "slotId": 1, "idempotencyKey": "12345678", "places": 99 }'],
    [getUser, '{ "userId": 7 }'],
  ] as const;
  /** Fills the tray in the page itself, which is quicker than a hand. */
  const addThree = () =>
    page.evaluate(async (calls) => {
      const editor = document.querySelector("textarea")!;
      for (const [method, text] of calls) {
        if (location.hash !== `#${method}`) {
          const shown = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
          location.hash = `#${method}`;
          await shown;
        }
        editor.value = text;
        editor.dispatchEvent(new Event("input"));
        document.querySelector<HTMLButtonElement>(".add")!.click();
      }
    }, three);
  /** What each line says of its call: "2 Reserve invalid_argument". */
  const readFates = () =>
    fates().evaluateAll((all) =>
      all.map((item) =>
        [".number", ".name", ".code"].map((part) => item.querySelector(part)?.textContent).join(" "),
      ),
    );
  const focused = () =>
    page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

  beforeAll(async () => {
    page = under.page();
    await open(getSlot);
    await setToken(under.token());
  });
  beforeEach(() =>
    page.evaluate(() => {
      document.querySelector<HTMLElement>(".tray .clear")?.click();
      document.querySelector<HTMLElement>("input[value=connect-json]")?.click();
      document.querySelector<HTMLElement>("input[value=at-once]")?.click();
    }),
  );

  test("keeps the calls while other methods are chosen, and shows the fate of each", async () => {
    for (const [method, text] of three) {
      await add(method, text);
    }
    expect(await title().textContent()).toBe("Batch: 3 calls");
    expect(await waiting().nth(2).locator("code").textContent()).toBe('{"userId":7}');
    const [sent] = await Promise.all([page.waitForRequest(/BatchService\/Execute$/), sendBatch()]);
    await waitFor("1 failed HTTP 200, 3 calls");

    const body = sent.postDataJSON() as { requests: object[]; calls: object[] };
    expect(body.requests[0]).toEqual({
      "@type": "type.googleapis.com/naru.booking.v1.GetSlotRequest",
      slotId: 1,
    });
    expect(body.calls).toEqual([
      { id: 1, method: getSlot },
      { id: 2, method: reserve },
      { id: 3, method: getUser },
    ]);
    expect((await readFates()).sort()).toEqual([
      "1 GetSlot ok",
      "2 Reserve invalid_argument",
      "3 GetUser ok",
    ]);
    const user = fates().filter({ hasText: "GetUser" });
    expect(await user.locator(".at").textContent()).toMatch(/^[\d.]+ ms$/);
    expect(await user.locator(".size").textContent()).toMatch(/^\d+ B$/);
    await user.locator("summary").click();
    expect(await user.locator("pre").textContent()).toContain('"userId": 7,');
    expect(await answer().locator(".figures").textContent()).toMatch(/^Time[\d.]+ msFirst byte[\d.]+ ms/);
    expect(await title().textContent()).toBe("Batch: 3 calls");
  });

  test("takes a call that failed back to the field that was wrong, and changes it", async () => {
    await addThree();
    await sendBatch();
    await answer().getByRole("button", { name: "places" }).click();
    await page.getByRole("heading", { level: 1, name: "Reserve" }).waitFor();
    const selected = await request().evaluate((editor: HTMLTextAreaElement) =>
      editor.value.slice(editor.selectionStart, editor.selectionEnd),
    );
    expect(selected).toBe("places");
    expect(await fates().count()).toBe(3);
    await request().fill('{ "slotId": 1, "idempotencyKey": "12345678", "places": 30 }');
    await page.getByRole("button", { name: "Change call 2" }).click();
    expect(await waiting().nth(1).locator("code").textContent()).toContain('"places":30');
    expect(await title().textContent()).toBe("Batch: 3 calls");
    expect(await addButton().isVisible()).toBe(true);
  });

  test.skipIf(!hasCurl)("writes the command that sends the batch, as it is now", async () => {
    await addThree();
    const command = tray().getByRole("region", { name: "The batch by curl" });
    await tray().getByText("The batch by curl").click();
    await expect.poll(() => command.textContent()).toContain("BatchService/Execute'");
    const { stdout } = await promisify(execFile)("sh", ["-c", (await command.textContent()) ?? ""], {
      env: { ...process.env, NARU_TOKEN: under.token() },
    });
    const { responseIds, errors } = JSON.parse(stdout) as { responseIds: number[]; errors: { id: number }[] };
    expect(responseIds).toEqual([1, 3]);
    expect(errors).toMatchObject([{ id: 2, code: 3 }]);

    await page.getByRole("radio", { name: "One by one" }).check();
    await expect.poll(() => command.textContent()).toContain("BatchService/ExecuteStream'");
    await page.getByRole("radio", { name: "All at once" }).check();
    await waiting().nth(0).getByRole("combobox").selectOption("high");
    await expect.poll(() => command.textContent()).toContain('"priority":1}');
    await tray().getByText("The batch by curl").click();
  });

  for (const protocol of ["Connect JSON", "Connect binary", "gRPC-Web"]) {
    test(`shows each answer of a stream when it comes, by ${protocol}`, async () => {
      await show(createUser);
      await page.getByRole("button", { name: "New example" }).click();
      await addButton().click();
      await addThree();
      await page.getByRole("radio", { name: protocol }).check();
      await page.getByRole("radio", { name: "One by one" }).check();
      const counts = await page.evaluateHandle(() => {
        const seen: number[] = [];
        const body = document.querySelector(".answer .body")!;
        new MutationObserver(() => seen.push(body.querySelectorAll("details").length)).observe(body, {
          childList: true,
          subtree: true,
        });
        return seen;
      });
      await Promise.all([page.waitForRequest(/BatchService\/ExecuteStream$/), sendBatch()]);
      await waitFor("1 failed HTTP 200, 4 calls");
      expect((await counts.jsonValue()).some((count) => count > 0 && count < 4)).toBe(true);
      // What is refused without a query does not wait for the write before it.
      const order = await readFates();
      expect(order.indexOf("3 Reserve invalid_argument")).toBeLessThan(order.indexOf("1 CreateUser ok"));
      expect(order.toSorted()).toEqual([
        "1 CreateUser ok",
        "2 GetSlot ok",
        "3 Reserve invalid_argument",
        "4 GetUser ok",
      ]);
      const times = (await fates().locator(".at").allTextContents()).map(Number.parseFloat);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(await answer().locator(".figures").textContent()).toMatch(/First answer[\d.]+ ms$/);
    });
  }

  test("says that GET carries no batch by sending it as JSON", async () => {
    await add(getSlot);
    await page.getByRole("radio", { name: "Connect GET" }).check();
    expect(await tray().textContent()).toContain("Sent by Connect JSON");
    const [sent] = await Promise.all([page.waitForRequest(/BatchService\/Execute$/), sendBatch()]);
    expect(sent.method()).toBe("POST");
    await waitFor("ok HTTP 200, 1 call");
  });

  test("compares reads with requests of their own, and repeats no write", async () => {
    await addThree();
    await page.getByRole("button", { name: "Remove call 2" }).click();
    await sendBatch();
    await waitFor("ok HTTP 200, 2 calls");
    await answer().getByRole("button", { name: "Compare" }).click();
    const alone = (name: string) => answer().getByRole("row", { name }).getByRole("cell").last();
    await alone("Time").filter({ hasText: "ms" }).waitFor();
    expect(await alone("Requests").textContent()).toBe("2");
    expect(await alone("Received").textContent()).toMatch(/^\d+ B$/);
    const bytes = await answer().getByRole("row", { name: "Sent" }).getByRole("cell").allTextContents();
    expect(bytes).toEqual([expect.stringMatching(/^\d+ B$/), expect.stringMatching(/^[\d,]+ B$/)]);
    await addThree();
    await sendBatch();
    await waitFor(/HTTP 200, 5 calls/);
    await answer().getByText("a write would be done twice").waitFor();
    expect(await answer().getByRole("button", { name: "Compare" }).count()).toBe(0);
  });

  test("removes one call or all, and says why a stream cannot be added", async () => {
    await addThree();
    await page.getByRole("button", { name: "Remove call 1, GetSlot" }).click();
    expect(await title().textContent()).toBe("Batch: 2 calls");
    expect(await waiting().locator(".name").allTextContents()).toEqual(["Reserve", "GetUser"]);
    expect(await focused()).toBe("Remove call 1, Reserve");
    await page.getByRole("button", { name: "Remove all" }).click();
    expect(await tray().count()).toBe(0);
    await show(watchRoom);
    expect(await addButton().isDisabled()).toBe(true);
    await page.getByText("A stream cannot be in a batch").waitFor();
    await show("naru.batch.v1.BatchService/Execute");
    await page.getByText("A batch cannot be in a batch").waitFor();
  });

  test("shows each call with a token that cannot be read as it would be answered alone", async () => {
    await show(getSlot);
    await setToken("not.a.token");
    await addThree();
    await sendBatch();
    await waitFor("2 failed HTTP 200, 3 calls");
    // GetSlot needs none.
    expect((await readFates()).sort()).toEqual([
      "1 GetSlot ok",
      "2 Reserve unauthenticated",
      "3 GetUser unauthenticated",
    ]);
    await setToken(under.token());
    await page.getByRole("button", { name: "Remove all" }).click();
  });

  test("shows a batch that is refused as a call that is refused", async () => {
    await show(getSlot);
    await page.evaluate(() => {
      for (let i = 0; i < 101; i++) {
        document.querySelector<HTMLElement>(".add")?.click();
      }
    });
    expect(await title().textContent()).toBe("Batch: 101 calls");
    await sendBatch();
    await waitFor(/^(?:invalid_argument|resource_exhausted) HTTP 4\d\d, 0 of 101 calls answered$/);
    expect(await answer().locator(".message").textContent()).toContain("100");
    expect(await fates().count()).toBe(0);
    await page.getByRole("button", { name: "Remove all" }).click();

    // Signed, and over.
    await setToken(await tokenFor({ userId: 7 }, -60));
    await addThree();
    await sendBatch();
    await waitFor("unauthenticated HTTP 401");
    await answer().getByText("Paste a token").waitFor();
    await setToken(under.token());
  });

  test("stops a batch, and says which calls it does not wait for", async () => {
    await addThree();
    await page.route(/BatchService/, () => undefined);
    await sendBatch();
    expect(await readFates()).toEqual(["1 GetSlot waiting", "2 Reserve waiting", "3 GetUser waiting"]);
    await page.getByRole("button", { name: "Stop" }).click();
    await waitFor("stopped 0 of 3 calls answered");
    expect(await readFates()).toEqual(["1 GetSlot stopped", "2 Reserve stopped", "3 GetUser stopped"]);
    expect(await focused()).toBe("Send batch");
    await page.unroute(/BatchService/);
  });

  test("works by the keyboard alone", async () => {
    await show(getSlot);
    await request().focus();
    await page.keyboard.press("Control+Shift+Enter");
    await page.keyboard.press("Control+Shift+Enter");
    await page.getByText("Added as call 2.").waitFor();
    await page.getByRole("button", { name: /^Batch: 2/ }).focus();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Send batch");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Priority of call 1, GetSlot");
    await page.keyboard.press("h");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Remove call 1, GetSlot");
    const [sent] = await Promise.all([
      page.waitForRequest(/BatchService\/Execute$/),
      page.keyboard.press("Control+Enter"),
    ]);
    expect(sent.postDataJSON()).toMatchObject({ priority: 1, calls: [{ id: 1, priority: 1 }, { id: 2 }] });
    await waitFor("ok HTTP 200, 2 calls");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await tray().count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("request");
  });

  test("leaves in sight what the keyboard reaches, above the tray", async () => {
    await addThree();
    const places = await page.evaluate(() => {
      const field = document.querySelector<HTMLElement>("#deadline")!;
      const measure = () => ({
        bottom: field.getBoundingClientRect().bottom,
        tray: document.querySelector(".tray")!.getBoundingClientRect().top,
      });
      scrollTo(0, 0);
      const before = measure();
      field.focus();
      return { before, after: measure() };
    });
    expect(places.before.bottom).toBeGreaterThan(places.before.tray);
    expect(places.after.bottom).toBeLessThan(places.after.tray);
  });

  test("has nothing wider than a screen of 360 pixels, where the tray is folded at first", async () => {
    await open(getSlot, 360);
    await setToken(under.token());
    await addThree();
    expect(await waiting().count()).toBe(0);
    await page.getByRole("button", { name: "Batch: 3 calls" }).click();
    expect(await waiting().count()).toBe(3);
    await sendBatch();
    await waitFor("1 failed");
    await fates().filter({ hasText: "GetUser" }).locator("summary").click();
    await fates().locator("pre").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("button, select, .at, .size, .code, td")]
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const inside = element.closest(".tray, .answer")?.getBoundingClientRect().right ?? innerWidth;
            return element.getBoundingClientRect().right > inside;
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(cut).toEqual([]);
    }
  });
});
