import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { findChromium } from "./find-chromium.ts";

/** Tests in the Chromium of this machine. Where there is none they are skipped, and say what to do about it. */
export function describeInChromium(name: string, tests: (browser: () => Browser) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    const remedy =
      'needs Chromium, which is not in PATH: "apt-get install chromium", or set CHROMIUM_PATH to a browser';
    console.warn(`SKIPPED ${name}: ${remedy}`);
    describe(name, () => test.skip(remedy));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath,
        args: [
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // Pages of made-up origins call a worker on this machine, as no page of the public internet may.
          "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests",
        ],
      });
    });
    afterAll(() => browser?.close());
    tests(() => browser!);
  });
}
