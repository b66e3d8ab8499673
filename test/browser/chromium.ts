import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { findChromium, withoutChromium } from "./find-chromium.ts";

/**
 * Tests in the Chromium of this machine. Where there is none they are skipped, and say what to do about it.
 */
export function describeInChromium(name: string, tests: (browser: () => Browser) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.warn(`SKIPPED ${name}: ${withoutChromium}`);
    describe(name, () => test.skip(withoutChromium));
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
