import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";

/** The same as in wrangler.toml. */
const compatibilityDate = "2026-10-15";
const compatibilityFlags = ["nodejs_compat", "enable_request_signal"];

/** Bundles a worker the way wrangler does. */
export async function bundleWorker(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["node:*", "cloudflare:*"],
    logLevel: "warning",
  });
}

export interface LocalWorkerd {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Runs a bundle on the local workerd, on a free port of the loopback, with nothing sent to anyone. */
export async function startWorkerd(
  bundle: string,
  bindings: Record<string, string>,
  // Standard output belongs to the runner.
  onLog = (level: string, message: string): void =>
    void process.stderr.write(`workerd ${level}: ${message}\n`),
): Promise<LocalWorkerd> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: "ESModule", path: basename(bundle), contents: readFileSync(bundle, "utf8") }],
      compatibilityDate,
      compatibilityFlags,
      bindings,
      cf: false,
      host: "127.0.0.1",
      port: 0,
      telemetry: { enabled: false },
      handleStructuredLogs: ({ level, message }) => onLog(level, message),
    }),
  );
  const url = await miniflare.ready;
  return { host: url.hostname, port: Number(url.port), close: () => miniflare.dispose() };
}
