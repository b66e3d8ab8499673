import { build } from "esbuild";

/** Of all sides, as wrangler.toml has it: a flag may cost something. `nodejs_compat` is on by the date. */
export const compatibility = {
  date: "2026-10-15",
  flags: ["enable_request_signal"],
};

/** Bundles a worker's script as `wrangler deploy` does by default, and returns the code. */
export async function bundleWorker(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    supported: { using: true },
    platform: "browser",
    conditions: ["workerd", "worker", "browser"],
    keepNames: true,
    define: { "process.env.NODE_ENV": '"production"', "navigator.userAgent": '"Cloudflare-Workers"' },
    external: ["node:*", "cloudflare:*"],
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}
