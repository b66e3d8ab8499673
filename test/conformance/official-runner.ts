import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, stateFolder } from "../../src/cli/project.ts";

const moduleName = "connectrpc.com/conformance";
/** The newest; the generated code in gen/ is of the same. */
const moduleVersion = `${moduleName}@v1.0.7`;

export interface OfficialRunner {
  readonly binary: string;
  /** Folder of the .proto files. */
  readonly protoFolder: string;
}

/** Whether there is a Go to build the runner with. */
export function hasGo(): boolean {
  return spawnSync("go", ["version"]).status === 0;
}

/** Builds the official runner once for each version of it. Throws with what Go says when it cannot. */
export function installRunner(): OfficialRunner {
  const folder = join(stateFolder, "conformance", moduleVersion.replaceAll("/", "-"));
  const binary = join(folder, process.platform === "win32" ? "connectconformance.exe" : "connectconformance");
  if (!existsSync(binary)) {
    console.log(`Building ${moduleVersion} (once, about a minute) …`);
    runGo(["install", moduleVersion.replace("@", "/cmd/connectconformance@")], { GOBIN: folder });
  }
  const { Dir } = JSON.parse(runGo(["mod", "download", "-json", moduleVersion], {})) as { Dir: string };
  return { binary, protoFolder: join(Dir, "proto") };
}

/** Writes gen/ anew: the suite's messages, and Naru's codecs for them, which may have changed since. */
export function generateMessages({ protoFolder }: OfficialRunner): void {
  const { status, stderr } = spawnSync(
    "buf",
    [
      "generate",
      protoFolder,
      "--template=test/conformance/buf.gen.yaml",
      // Messages of the runner's own files.
      `--exclude-path=${join(protoFolder, "connectrpc/conformance/v1/suite.proto")}`,
    ],
    { cwd: projectRoot, encoding: "utf8" },
  );
  if (status !== 0) {
    throw new Error(`buf generate failed:\n${stderr}`);
  }
}

function runGo(args: readonly string[], env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync("go", args, {
    // Outside of any Go module.
    cwd: stateFolder,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0) {
    throw new Error(`go ${args[0]} failed (it needs Go 1.25 or newer):\n${stderr}`);
  }
  return stdout;
}
