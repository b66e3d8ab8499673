import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { basename, join } from "node:path";
import { projectRoot, stateFolder } from "./project.ts";

/** What a worker is made of; what these import is checked with them. */
const folders = ["functions", "src/gen"];

// One save of an editor is several changes of a file.
const quietMs = 200;

/** How long the compiler may take, in ms: what takes longer than this does not end. */
const defaultTimeoutMs = 300_000;

/**
 * Checks the types of the worker, as esbuild bundles also what does not type-check: of two declarations of
 * one name it takes either. Gives what the compiler says when there are errors. What was checked before is
 * not checked again: a second on a small machine where nothing has changed, five the first time. `project` is
 * the compiler's configuration, of the worker by default.
 */
export function checkTypes(
  project = "tsconfig.worker.json",
  timeoutMs = defaultTimeoutMs,
): Promise<string | undefined> {
  const info = join(stateFolder, `${basename(project, ".json")}.tsbuildinfo`);
  const compiler = join(projectRoot, "node_modules/typescript/bin/tsc");
  const args = [`--import=${import.meta.resolve("./end-with-caller.mjs")}`, compiler, "-p", project];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, "--tsBuildInfoFile", info], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
      // With a SIGTERM it might go on.
      timeout: timeoutMs,
      killSignal: "SIGKILL",
    });
    let text = "";
    const add = (chunk: Buffer) => {
      text += chunk.toString();
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal !== null) {
        text += `The compiler was ended after ${timeoutMs / 1000} s`;
      }
      resolve(code === 0 ? undefined : text.trimEnd());
    });
  });
}

/** Checks again after each change, beside the new bundle, which does not wait for it. Gives what ends it. */
export function watchTypes(onResult: (errors: string | undefined) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const run = () => {
    timer = undefined;
    running = (running ?? Promise.resolve()).then(() => checkTypes()).then(onResult);
  };
  const watchers = folders.map((folder) =>
    watch(join(projectRoot, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(run, quietMs);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) {
      watcher.close();
    }
  };
}
