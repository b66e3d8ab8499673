import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { createContractPlugin } from "./contract-plugin.ts";

const source = import.meta.dirname;
const root = join(source, "../..");

export interface BuildOptions {
  /** Where the site is written: "dist/site" of the project by default, which wrangler.toml serves. */
  readonly outDir: string;
}

/** A file of the site, and what a browser downloads of it. */
export interface SiteFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/**
 * Everything comes from the worker itself and nothing is evaluated from text, so that an answer which is
 * displayed can never become code. `data:` is for the icon.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const headers = `/*
  Content-Security-Policy: ${contentSecurityPolicy}
  Cross-Origin-Opener-Policy: same-origin
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Builds the page that the worker serves, with the services that buf generated, and says how large it is. */
export async function buildSite(options: Partial<BuildOptions> = {}): Promise<readonly SiteFile[]> {
  const outDir = options.outDir ?? join(root, "dist/site");
  const result = await build({
    entryPoints: {
      main: join(source, "main.ts"),
      style: join(source, "style.css"),
      ops: join(source, "ops/main.ts"),
      "ops-style": join(source, "ops/ops.css"),
    },
    entryNames: "assets/[name]-[hash]",
    outdir: outDir,
    bundle: true,
    format: "esm",
    target: ["es2023", "chrome120", "firefox121", "safari17.4"],
    minify: true,
    legalComments: "none",
    logLevel: "error",
    write: false,
    plugins: [createContractPlugin(root)],
  });
  const assets = result.outputFiles.map(({ path, contents }) => ({
    name: path.slice(outDir.length + 1),
    contents: Buffer.from(contents),
  }));
  /** The name of a file with its hash. */
  const built = (entry: string, ending: string) =>
    assets.find(({ name }) => name.startsWith(`assets/${entry}-`) && name.endsWith(ending))!.name;
  const page = (await readFile(join(source, "index.html"), "utf8"))
    .replace("main.ts", built("main", ".js"))
    .replace("style.css", built("style", ".css"));
  const ops = (await readFile(join(source, "ops/index.html"), "utf8"))
    .replace("ops.ts", built("ops", ".js"))
    .replace("ops.css", built("ops-style", ".css"));
  const files = [
    ...assets,
    { name: "icon.svg", contents: await readFile(join(source, "icon.svg")) },
    { name: "index.html", contents: Buffer.from(page) },
    { name: "ops.html", contents: Buffer.from(ops) },
    { name: "_headers", contents: Buffer.from(headers) },
  ];
  await writeFiles(outDir, files);
  return files.map(({ name, contents }) => ({
    name,
    bytes: contents.length,
    gzipBytes: gzipSync(contents).length,
  }));
}

/**
 * Leaves alone what is the same already, so that a running worker which watches the folder has nothing to do.
 */
async function writeFiles(
  outDir: string,
  files: readonly { readonly name: string; readonly contents: Buffer }[],
): Promise<void> {
  await mkdir(join(outDir, "assets"), { recursive: true });
  for (const { name, contents } of files) {
    const path = join(outDir, name);
    if (!(existsSync(path) && contents.equals(await readFile(path)))) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, contents);
    }
  }
  const known = new Set(files.map(({ name }) => name));
  for (const name of await readdir(join(outDir, "assets"))) {
    if (!known.has(`assets/${name}`)) {
      await rm(join(outDir, "assets", name));
    }
  }
}
