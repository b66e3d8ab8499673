import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { projectRoot } from "../../src/cli/project.ts";
import type { CodecRegistry } from "../../src/codec/codec.ts";

/** What to generate: folders of .proto files, and files by name. protovalidate's own is always there. */
export interface Protos {
  readonly folders?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Code that was generated for a test, in a folder of its own within the project, where it finds the packages.
 */
export class GeneratedCode {
  readonly folder: string;
  /** What buf and the generators said. */
  readonly report: string;
  /** Whether they wrote anything. */
  readonly isWritten: boolean;

  constructor({ folders = [], files = {} }: Protos) {
    mkdirSync(join(projectRoot, ".naru"), { recursive: true });
    this.folder = mkdtempSync(join(projectRoot, ".naru/generated-"));
    const protos = join(this.folder, "proto");
    for (const folder of folders) {
      cpSync(join(projectRoot, folder), protos, { recursive: true });
    }
    cpSync(join(projectRoot, "proto/buf"), join(protos, "buf"), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(protos, name)), { recursive: true });
      writeFileSync(join(protos, name), text);
    }
    const { status, text } = run("buf", ["generate", protos, "--template", this.#template()]);
    this.report = text;
    this.isWritten = status === 0;
  }

  #template(): string {
    const out = join(this.folder, "gen");
    const opt = ["target=ts", "import_extension=ts"];
    const own = ["node", "src/codec/plugin/main.ts"];
    return JSON.stringify({
      version: "v2",
      plugins: [
        { local: "protoc-gen-es", out, include_imports: true, opt: [...opt, "erasable_syntax=true"] },
        {
          local: own,
          out,
          strategy: "all",
          opt: [...opt, "runtime=../../../src/codec", "exclude=buf.validate"],
        },
      ],
    });
  }

  /** What the compiler has to say about it, by the project's own rules: empty when it compiles. */
  typeCheck(): string {
    const config = { extends: "../../tsconfig.json", compilerOptions: { types: [] }, include: ["gen"] };
    writeFileSync(join(this.folder, "tsconfig.json"), JSON.stringify(config));
    return run("tsc", ["-p", this.folder]).text;
  }

  /** The codecs as a worker has them, bundled by esbuild. */
  async load(): Promise<CodecRegistry> {
    const outfile = join(this.folder, "codecs.mjs");
    await build({
      entryPoints: [join(this.folder, "gen/codecs.ts")],
      outfile,
      bundle: true,
      format: "esm",
      external: ["@bufbuild/*"],
      logLevel: "error",
    });
    const { codecs } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {
      codecs: CodecRegistry;
    };
    return codecs;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const lifeline = pathToFileURL(join(projectRoot, "src/cli/end-with-caller.mjs")).href;

function run(program: string, args: readonly string[]): { status: number | null; text: string } {
  const { status, stdout, stderr, error } = spawnSync(join("node_modules/.bin", program), args, {
    cwd: projectRoot,
    encoding: "utf8",
    // Nor does one outlive the test that is ended while the compiler computes.
    env: { ...process.env, NODE_OPTIONS: `--import=${lifeline}` },
    timeout: 120_000,
    killSignal: "SIGKILL",
  });
  if (error !== undefined) {
    throw error;
  }
  return { status, text: stdout + stderr };
}
