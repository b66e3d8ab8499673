import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const sides = ["alone", "transport again", "batching", "all"] as const;
const kinds = ["read", "write"] as const;

/** CPU of the page's main thread for each lone call, in µs, by round. */
export interface PageCosts {
  readonly side: (typeof sides)[number];
  readonly kind: (typeof kinds)[number];
  readonly cpuUs: number[];
}

/**
 * Makes lone calls in a page of Chromium, the sides in alternating order, to `origin`, which answers `/` with
 * an empty page.
 */
export async function measureInChromium(
  executablePath: string,
  origin: string,
  { rounds, calls }: { readonly rounds: number; readonly calls: number },
): Promise<readonly PageCosts[]> {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, "in-page.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
  });
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const busyUs = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")!.value * 1e6;
    };
    const costs = kinds.flatMap((kind) => sides.map((side): PageCosts => ({ side, kind, cpuUs: [] })));
    for (let round = -5; round < rounds; round++) {
      for (const { side, kind, cpuUs } of round % 2 === 0 ? costs : costs.toReversed()) {
        const before = await busyUs();
        await page.evaluate(`call(${JSON.stringify(side)}, "${kind}", ${calls})`);
        const each = ((await busyUs()) - before) / calls;
        if (round >= 0) {
          cpuUs.push(each);
        }
      }
    }
    return costs;
  } finally {
    await browser.close();
  }
}
