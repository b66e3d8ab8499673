import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");

/** What every client has. */
const base = `
  export { createClient } from "@connectrpc/connect";
  export { createConnectTransport } from "@connectrpc/connect-web";
`;

const layers = {
  withRetries: `export { withRetries } from "./src/client/resilience/retries.ts";`,
  withHedging: `export { withHedging } from "./src/client/resilience/hedging.ts";`,
  withBreaker: `export { withBreaker } from "./src/client/resilience/breaker.ts";`,
  withThrottling: `export { withThrottling } from "./src/client/resilience/throttling.ts";`,
};

const transfer = `export * from "./src/client/transfer/index.ts";`;

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    // An import of node: would not resolve.
    platform: "browser",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

describe("the bytes of the client, above connect-web", () => {
  let baseBytes = 0;
  beforeAll(async () => {
    baseBytes = gzip(await bundle(base));
  });

  it("are at most 4.5 KiB for retries, hedging, breaker and throttling", async () => {
    const all = gzip(await bundle(base + Object.values(layers).join("\n")));
    expect(all - baseBytes).toBeLessThanOrEqual(4.5 * 1024);
  });

  it("are at most 2.5 KiB for transfers", async () => {
    expect(gzip(await bundle(base + transfer)) - baseBytes).toBeLessThanOrEqual(2.5 * 1024);
  });

  it("are only those of the layers that are used", async () => {
    const marks = {
      withRetries: "attempts_used",
      withHedging: "minDelayMs",
      withBreaker: "keeps failing",
      withThrottling: "is overloaded",
    };
    for (const [name, code] of Object.entries(layers)) {
      const text = await bundle(base + code);
      const found = Object.entries(marks).filter(([, mark]) => text.includes(mark));
      expect(found.map(([layer]) => layer)).toEqual([name]);
    }
  });
});
