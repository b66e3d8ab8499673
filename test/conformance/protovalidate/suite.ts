import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { type FileDescriptorProto, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { buildSync } from "esbuild";
import { projectRoot, stateFolder } from "../../../src/cli/project.ts";
import type { SuiteResult } from "../suite-run.ts";
import { ResultSetSchema } from "./gen/harness_pb.ts";

const moduleVersion = "github.com/bufbuild/protovalidate/tools@v1.2.2";
const folder = join(stateFolder, "conformance/protovalidate");
const runner = join(
  folder,
  `${moduleVersion.replaceAll("/", "-")}${process.platform === "win32" ? ".exe" : ""}`,
);

/**
 * Runs protovalidate's official suite against generated validators: of all messages of the suite code is
 * generated, as of a contract. Texts and the kinds of errors count too. There are no known failures.
 */
export function runProtovalidate(): SuiteResult {
  const startedAt = performance.now();
  mkdirSync(folder, { recursive: true });
  installRunner();
  generateCases();
  const strict = ["--strict_message", "--strict_error", "--timeout=60s"];
  const executor = buildExecutor();
  const { stdout, stderr } = run(runner, [...strict, "--proto", ...executor]);
  const { successes, failures } = fromBinary(ResultSetSchema, stdout);
  if (successes + failures === 0) {
    throw new Error(`The official runner of protovalidate ended:\n${stderr}`);
  }
  const text = failures > 0 ? run(runner, [...strict, ...executor]).stderr : stderr;
  return {
    name: "protovalidate",
    selected: successes + failures,
    passed: successes,
    failed: failures,
    knownFailing: 0,
    repeated: 0,
    failures: failures > 0 ? [{ name: "protovalidate", text }] : [],
    isGood: successes > 0 && failures === 0,
    seconds: (performance.now() - startedAt) / 1000,
  };
}

/**
 * Bundles the program that answers a suite, as the runner starts it for each of some dozens. Gives its
 * command.
 */
function buildExecutor(): string[] {
  const outfile = join(folder, "executor.mjs");
  buildSync({
    stdin: {
      contents: `import { answerSuite } from ${JSON.stringify(join(import.meta.dirname, "executor.ts"))};
import { codecs } from ${JSON.stringify(join(folder, "gen/codecs.ts"))};
answerSuite(codecs);`,
      resolveDir: projectRoot,
    },
    outfile,
    bundle: true,
    minify: true,
    keepNames: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  return [process.execPath, outfile];
}

/**
 * Builds the runner once for each version. From its folder: Go would look for other versions where they
 * cannot be had.
 */
function installRunner(): void {
  if (existsSync(runner)) {
    return;
  }
  console.log(`Building ${moduleVersion} (once, about a minute) …`);
  const download = run("go", ["mod", "download", "-json", moduleVersion]);
  const { Dir } = JSON.parse(download.stdout.toString()) as { Dir: string };
  const { status, stderr } = run("go", ["build", "-C", Dir, "-o", runner, "./protovalidate-conformance"]);
  if (status !== 0) {
    throw new Error(`go build failed (it needs Go 1.25 or newer):\n${stderr}`);
  }
}

/** Generates messages and validators of the suite, by the generators and options of a contract. */
function generateCases(): void {
  const { suites } = fromBinary(ResultSetSchema, run(runner, ["--dump", "--proto"]).stdout);
  const files = new Map<string, FileDescriptorProto>();
  for (const suite of suites) {
    for (const file of fromBinary(FileDescriptorSetSchema, suite.files).file) {
      files.set(file.name, file);
    }
  }
  const image = join(folder, "cases.binpb");
  writeFileSync(
    image,
    toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file: [...files.values()] })),
  );
  rmSync(join(folder, "gen"), { recursive: true, force: true });
  const out = join(folder, "gen");
  const opt = ["target=ts", "import_extension=ts"];
  const plugins = [
    { local: "protoc-gen-es", out, include_imports: true, opt: [...opt, "erasable_syntax=true"] },
    {
      local: ["node", "src/codec/plugin/main.ts"],
      out,
      strategy: "all",
      opt: [...opt, "exclude=buf.validate", `runtime=${relative(out, join(projectRoot, "src/codec"))}`],
    },
  ];
  const template = JSON.stringify({ version: "v2", plugins });
  const { status, stderr } = run("buf", [
    "generate",
    image,
    "--path=buf/validate/conformance",
    "--template",
    template,
  ]);
  if (status !== 0) {
    throw new Error(`buf generate failed:\n${stderr}`);
  }
}

function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: projectRoot,
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") },
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) {
    throw error;
  }
  return { status, stdout, stderr: stderr.toString() };
}
