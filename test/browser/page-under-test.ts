import { spawnSync } from "node:child_process";
import type { Browser, ConsoleMessage, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { announce } from "../announce.ts";
import { tokenFor } from "../client.ts";
import { exampleCaller } from "../examples.ts";

/** Whether the commands that the page shows can be tried. */
export const hasCurl = spawnSync("curl", ["--version"]).status === 0;
if (!hasCurl) {
  announce('SKIPPED tests of the page\'s commands: they need curl in PATH ("apt-get install curl")');
}

/** The page of the worker in a browser, and what a reader does with it. */
export interface PageUnderTest {
  page(): Page;
  /** Of the caller of the examples. */
  token(): string;
  open(method?: string, width?: number): Promise<void>;
  /** Goes to another method as its link does, without loading the page anew. */
  show(method: string): Promise<void>;
  request(): Locator;
  result(): Locator;
  answer(): Locator;
  send(): Promise<void>;
  waitFor(text: string | RegExp): Promise<void>;
  setToken(value: string): Promise<void>;
  /** Passes over what a test has provoked. */
  ignoreComplaints(pattern: RegExp): void;
}

/** Opens a page for the tests of a file. Each of them fails by what the browser complains of. */
export function usePage(browser: () => Browser): PageUnderTest {
  let page: Page;
  let token = "";
  /** Script errors, refused resources, violations of the policy. */
  const complaints: string[] = [];

  beforeAll(async () => {
    token = await tokenFor(exampleCaller);
    const context = await browser().newContext();
    page = await context.newPage();
    page.setDefaultTimeout(5000);
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message: ConsoleMessage) => {
      // A refused call is an answer here, though Chromium logs its status as an error.
      if (
        message.type() !== "log" &&
        !/the server responded with a status of [45]\d\d/.test(message.text())
      ) {
        complaints.push(message.text());
      }
    });
  });
  afterAll(() => page?.context().close());
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });

  const result = () => page.locator(".result");
  return {
    page: () => page,
    ignoreComplaints(pattern) {
      const others = complaints.filter((complaint) => !pattern.test(complaint));
      complaints.splice(0, complaints.length, ...others);
    },
    token: () => token,
    async open(method = "", width = 1280) {
      await page.setViewportSize({ width, height: 800 });
      // The blank page between makes it load anew although only what follows "#" may differ.
      await page.goto("about:blank");
      await page.goto(`${inject("workerUrl")}/${method === "" ? "" : `#${method}`}`);
    },
    async show(method) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${method}`);
      await page.getByRole("heading", { level: 1, name: method.slice(method.indexOf("/") + 1) }).waitFor();
    },
    request: () => page.getByRole("textbox", { name: "Request" }),
    result,
    answer: () => page.getByRole("region", { name: "Answer" }),
    send: () => page.getByRole("button", { name: "Send", exact: true }).click(),
    waitFor: (text) => result().filter({ hasText: text }).waitFor(),
    setToken: (value) => page.getByRole("textbox", { name: "Token" }).fill(value),
  };
}
