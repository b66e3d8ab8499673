import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes of the generated code for proto/naru and of its runtime, minified. */
export async function measureSize(): Promise<{ readonly minified: number; readonly gzip: number }> {
  const result = await build({
    entryPoints: ["src/gen/codecs.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    external: ["@bufbuild/*"],
    plugins: [
      {
        name: "without descriptors",
        setup: ({ onResolve }) => onResolve({ filter: /_pb\.ts$/ }, ({ path }) => ({ path, external: true })),
      },
    ],
  });
  const code = result.outputFiles[0]!.contents;
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
