import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/cli/project.ts";
import { announce } from "../announce.ts";

/**
 * The whole example service. What an isolate pays for its size is CPU at its start, which has a budget of its
 * own below: this one only finds what was bundled by mistake. Raising it needs a reason in the commit.
 */
const maxGzipBytes = 200 * 1024;

/**
 * What an isolate pays before its first call, in millions of instructions, counted by valgrind in Node's
 * interpreter: it repeats to 0.1 % on one machine and within some 2 % on another, whose libraries copy memory
 * in another way. A tenth more than the 251 before Naru's second half was begun, without metrics, alerts and
 * OpsService; 268 now. Most of it are protobuf-es, which reads the descriptors of the contract, and V8, which
 * reads the source: 0.3 for each kilobyte. A million is some 0.2 ms of CPU.
 */
const maxStartupMegaInstructions = 276;

/** The same in CPU milliseconds, which differ by half from machine to machine. Cloudflare allows a second. */
const maxStartupMs = 150;

const startups = 7;

/**
 * Imports a module in a process of its own. What the worker finds in workerd, and Node makes when it is first
 * used, is made before.
 */
const startScript = `
  for (const name of Object.getOwnPropertyNames(globalThis)) void globalThis[name];
  new TextDecoder("utf-8", { fatal: true });
  new Response("", { headers: new Headers({ "content-type": "text/plain", vary: "origin" }) }).body;
  new URL("http://localhost/").href;
  await import("node:zlib");
  await import("node:crypto");
  const before = process.cpuUsage();
  await import(process.argv[2]);
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);`;

const repeatable = [
  "--no-warnings",
  "--jitless",
  "--no-opt",
  "--predictable",
  "--single-threaded",
  "--hash-seed=1",
  "--random-seed=1",
];

function countInstructions(script: string, module: string): number {
  const { stderr } = spawnSync(
    "valgrind",
    ["--tool=callgrind", "--callgrind-out-file=/dev/null", process.execPath, ...repeatable, script, module],
    { encoding: "utf8" },
  );
  const [, count] = /Collected : (\d+)/.exec(stderr) ?? [];
  return Number(count);
}

const hasValgrind = spawnSync("valgrind", ["--version"]).status === 0;
if (!hasValgrind) {
  announce(
    "The instructions of the worker's start are not counted without valgrind: apt-get install valgrind",
  );
}

describe("the worker's bundle", () => {
  let folder: string;
  let main: string;
  let script: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "naru-bundle-"));
    execFileSync("wrangler", ["deploy", "--dry-run", "--env", "production", "--outdir", folder], {
      cwd: projectRoot,
      stdio: "pipe",
      env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    });
    main = join(folder, "main.js");
    script = join(folder, "start.mjs");
    writeFileSync(script, startScript);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is no larger than its budget", () => {
    const bytes = gzipSync(readFileSync(main), { level: 9 }).length;
    announce(`bundle: ${bytes} bytes in gzip, ${maxGzipBytes} allowed`);
    expect(bytes).toBeLessThanOrEqual(maxGzipBytes);
  });

  it("holds no interpreter of CEL and no descriptors of the rules", () => {
    const text = readFileSync(main, "utf8");
    expect(text).not.toContain("cel.expr");
    expect(text).not.toContain("has_same_elements");
    expect(text).not.toContain("CompilationError");
  });

  it("starts within its budget of CPU", () => {
    const times = Array.from({ length: startups }, () =>
      Number(execFileSync(process.execPath, [script, main], { encoding: "utf8" })),
    ).sort((a, b) => a - b);
    const median = times[Math.floor(startups / 2)] ?? Number.NaN;
    announce(`start-up: ${median.toFixed(1)} ms of CPU (${times.map((time) => time.toFixed(1)).join(" ")})`);
    expect(median).toBeLessThan(maxStartupMs);
  });

  it.skipIf(!hasValgrind)("starts within its budget of instructions", { timeout: 120_000 }, () => {
    const nothing = join(folder, "nothing.mjs");
    writeFileSync(nothing, "export {};");
    const mega = (countInstructions(script, main) - countInstructions(script, nothing)) / 1e6;
    announce(`start-up: ${mega.toFixed(1)} million instructions, ${maxStartupMegaInstructions} allowed`);
    expect(mega).toBeLessThanOrEqual(maxStartupMegaInstructions);
  });
});
