import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/cli/project.ts";
import { announce } from "../announce.ts";

const client = "naru/client";

/** What a page that calls anything has anyway: connect-web, and a service that was generated for it. */
const base = `
  export { createClient } from "@connectrpc/connect";
  export { createConnectTransport } from "@connectrpc/connect-web";
  export { UserService } from "./src/gen/naru/game/v1/user_service_pb.ts";`;

async function bundle(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: projectRoot, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]!.contents;
}

async function gzipBytes(imports: string): Promise<number> {
  return gzipSync(await bundle(`${base}\n${imports}`), { level: 9 }).length;
}

const baseBytes = await gzipBytes("");

describe("what a page loads above connect-web, in gzip", () => {
  it.each([
    ["batching alone", 4 * 1024, ["withBatching"]],
    ["all of it", 12 * 1024, ["createNaruTransport", "withCompression"]],
    [
      "all but the resilience",
      7 * 1024,
      ["withBatching", "withPlanner", "withDedupe", "withNetworkReport", "withCompression"],
    ],
    ["asking once alone", 1536, ["withDedupe"]],
    ["compression alone", 512, ["withCompression"]],
  ])("is within its budget: %s", async (name, budget, names) => {
    const list = names.join(", ");
    const bytes = (await gzipBytes(`export { ${list} } from "${client}";`)) - baseBytes;
    announce(`${name}: ${bytes} bytes of ${budget}`);
    expect(bytes).toBeLessThanOrEqual(budget);
  });

  it("is nothing for what is imported and not used", async () => {
    expect(await bundle(`import "${client}";`)).toHaveLength(0);
  });

  it("needs nothing of Node", async () => {
    const { metafile } = await build({
      entryPoints: [join(projectRoot, "src/client/index.ts")],
      bundle: true,
      write: false,
      platform: "browser",
      format: "esm",
      metafile: true,
      logLevel: "error",
    });
    const files = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules"));
    expect(files.filter((path) => !/^src\/(client|gen)\//.test(path))).toEqual([]);
  });
});
