import { build } from "esbuild";

/** Of all sides, as wrangler.toml has it: a flag may cost something. `nodejs_compat` is on by the date. */
export const compatibility = {
  date: "2026-10-15",
  flags: ["enable_request_signal"],
};

export interface Bundle {
  readonly code: string;
  /** The source map, as JSON. */
  readonly map: string;
}

/** Bundles a worker's script, and returns the code. */
export async function bundleWorker(entry: string): Promise<string> {
  return (await bundleWithMap(entry)).code;
}

/**
 * Bundles a worker's script as `wrangler deploy` does with wrangler.toml, but for the short names: a profile
 * wants long ones.
 */
export async function bundleWithMap(entry: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outfile: "worker.js",
    sourcemap: "external",
    format: "esm",
    target: "es2024",
    supported: { using: true },
    platform: "browser",
    conditions: ["workerd", "worker", "browser"],
    keepNames: false,
    define: { "process.env.NODE_ENV": '"production"', "navigator.userAgent": '"Cloudflare-Workers"' },
    external: ["node:*", "cloudflare:*"],
    logLevel: "error",
  });
  const textOf = (suffix: string) => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? "";
  return { code: textOf(".js"), map: textOf(".js.map") };
}
