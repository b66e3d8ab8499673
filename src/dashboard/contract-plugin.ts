import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { readContract, type WrittenExamples } from "./catalogue/catalogue.ts";
import { createViolationsModule } from "./catalogue/violations.ts";

/**
 * Gives what is bundled for a browser the module "naru:contract": every service that buf generated into
 * src/gen, with the examples of functions/examples.json where a team wrote some. Of protovalidate's file it
 * leaves only the violations.
 */
export function createContractPlugin(root: string): Plugin {
  return {
    name: "naru-contract",
    setup(build) {
      build.onResolve({ filter: /^naru:contract$/ }, ({ path }) => ({ path, namespace: "naru" }));
      build.onLoad({ filter: /.*/, namespace: "naru" }, async () => {
        const examples = await readExamples(join(root, "functions/examples.json"));
        const { files, catalogue } = await readContract(join(root, "src/gen"), examples);
        const exported = files.flatMap(({ path, names }) => names.map((name) => ({ path, name })));
        // Numbered, as two packages may each have a service of the same name.
        const imports = exported.map(
          ({ path, name }, i) => `import { ${name} as service${i} } from ${JSON.stringify(path)};`,
        );
        const contents = `${imports.join("\n")}
export const services = [${exported.map((_, i) => `service${i}`).join(", ")}];
export const catalogue = JSON.parse(${JSON.stringify(JSON.stringify(catalogue))});`;
        return { contents, resolveDir: import.meta.dirname };
      });
      build.onLoad({ filter: /gen\/buf\/validate\/validate_pb\.ts$/ }, () => ({
        contents: createViolationsModule(),
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

async function readExamples(path: string): Promise<WrittenExamples> {
  return existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as WrittenExamples) : {};
}
