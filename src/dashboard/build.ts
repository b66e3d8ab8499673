import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";

const source = import.meta.dirname;

export interface BuildOptions {
  /** Where the site is written: "dist/site" of the project by default, which wrangler.toml serves. */
  readonly outDir: string;
}

/** Builds the pages that the worker serves. */
export async function buildSite(options: Partial<BuildOptions> = {}): Promise<void> {
  const outDir = options.outDir ?? join(source, "../../dist/site");
  await mkdir(outDir, { recursive: true });
  await copyFile(join(source, "index.html"), join(outDir, "index.html"));
}
