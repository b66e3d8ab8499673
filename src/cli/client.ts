import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defineCommand } from "citty";
import { projectRoot } from "./project.ts";

const entryPoints = { client: "index", "client/fflate": "fflate", "client/transfer": "transfer/index" };

/** What an app has anyway, for its own transport: the oldest versions that have what the client uses. */
const peerDependencies = { "@bufbuild/protobuf": "^2.12.0", "@connectrpc/connect": "^2.1.0" };

export const client = defineCommand({
  meta: { name: "client", description: "Packs the client SDK for apps in other repositories" },
  args: { out: { type: "string", description: "Folder that the package is written to", default: "." } },
  run({ args }) {
    console.log(packClient(args.out));
  },
});

/**
 * Writes the client as a package of its own, JavaScript modules and types: this checkout's sources are
 * TypeScript, which Node refuses inside node_modules. Gives the path of the tarball.
 */
export function packClient(out: string): string {
  const folder = mkdtempSync(join(tmpdir(), "naru-client-"));
  try {
    const bin = (name: string) => join(projectRoot, "node_modules", name);
    const tsc = [bin("typescript/bin/tsc"), "-p", join(projectRoot, "tsconfig.client.json")];
    execFileSync(process.execPath, [...tsc, "--outDir", join(folder, "lib")], { stdio: "inherit" });
    writeFileSync(join(folder, "package.json"), JSON.stringify(describePackage(), undefined, 2));
    copyFileSync(join(projectRoot, "LICENSE"), join(folder, "LICENSE"));
    copyFileSync(join(projectRoot, "docs/client.md"), join(folder, "README.md"));
    const target = resolve(out);
    mkdirSync(target, { recursive: true });
    const file = execFileSync("npm", ["pack", "--silent", "--pack-destination", target], {
      cwd: folder,
      encoding: "utf8",
    });
    return join(target, file.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describePackage(): object {
  const { name, version, description, license, type, engines, dependencies } = JSON.parse(
    readFileSync(join(projectRoot, "package.json"), "utf8"),
  ) as Record<string, unknown> & { dependencies: Record<string, string> };
  const exports = Object.fromEntries(
    Object.entries(entryPoints).map(([entry, module]) => {
      const path = `./lib/client/${module}`;
      return [`./${entry}`, { types: `${path}.d.ts`, default: `${path}.js` }];
    }),
  );
  return {
    name,
    version,
    description: `${description}: the client`,
    license,
    type,
    engines,
    exports,
    sideEffects: false,
    dependencies: { fflate: dependencies["fflate"] },
    peerDependencies,
  };
}
