import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../src/cli/project.ts";

const folder = join(projectRoot, "test/conformance");

export interface SuiteOptions {
  readonly name: string;
  /** What is under test. */
  readonly mode: "server" | "client";
  /** The command that the official runner starts: Node's arguments. */
  readonly command: readonly string[];
  /** File names in this folder. */
  readonly config: string;
  readonly knownFailing: string;
}

export interface SuiteResult {
  readonly name: string;
  readonly selected: number;
  readonly passed: number;
  readonly failed: number;
  readonly knownFailing: number;
  /** Passed when they were asked again. */
  readonly repeated: number;
  /** What the official runner said about failures, whole. */
  readonly failures: readonly Failure[];
  readonly isGood: boolean;
  readonly seconds: number;
}

interface Failure {
  readonly name: string;
  readonly text: string;
}

/**
 * workerd on plaintext HTTP/1.1 closes the connection when it answers before the end of the request, which
 * the edge of a deployed Worker does not. Where the server has to answer early, the runner's client may find
 * it closed before it has read the answer: such a case, and none but such, is run again.
 */
const brokenConnection = /broken pipe|connection reset by peer/;
const maxRepeats = 5;

/** Runs one suite, and again what a broken connection kept from an answer. */
export async function runSuite(binary: string, options: SuiteOptions): Promise<SuiteResult> {
  const startedAt = performance.now();
  const first = await runOnce(binary, options, ["--known-failing", `@${join(folder, options.knownFailing)}`]);
  let open = first.failures;
  for (let i = 0; i < maxRepeats && open.length > 0 && open.every(isBrokenConnection); i++) {
    const names = open.flatMap(({ name }) => ["--run", name]);
    open = (await runOnce(binary, options, names)).failures;
  }
  const repeated = first.failures.length - open.length;
  return {
    name: options.name,
    selected: first.selected,
    passed: first.passed + repeated,
    failed: first.failed - repeated,
    knownFailing: first.knownFailing,
    repeated,
    failures: open,
    isGood: first.selected > 0 && (first.status === 0 || (first.failures.length > 0 && open.length === 0)),
    seconds: (performance.now() - startedAt) / 1000,
  };
}

function isBrokenConnection({ text }: Failure): boolean {
  return brokenConnection.test(text);
}

async function runOnce(binary: string, { mode, config, command }: SuiteOptions, extra: readonly string[]) {
  const { status, output } = await capture(binary, [
    "--mode",
    mode,
    "--conf",
    join(folder, config),
    "--max-servers=2",
    ...extra,
    "--",
    process.execPath,
    ...command,
  ]);
  const figure = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);
  const selected = figure(/^Total cases: (\d+)/m);
  if (selected === 0) {
    throw new Error(`The official runner ended with ${status}:\n${output}`);
  }
  return {
    status,
    selected,
    passed: figure(/^(\d+) passed/m),
    failed: figure(/passed, (\d+) failed/),
    knownFailing: figure(/Another (\d+) failed as expected/),
    failures: parseFailures(output),
  };
}

/** "FAILED: name:" and the indented lines that follow. */
function parseFailures(output: string): Failure[] {
  return [...output.matchAll(/^FAILED: (.+)\n((?:[ \t].*\n)*)/gm)].map(([text, line = ""]) => ({
    name: line.replace(/ was expected to fail but did not$/, "").replace(/:$/, ""),
    text,
  }));
}

function capture(command: string, args: readonly string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ status: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
