import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadGenerator } from "../../../src/load/generator.ts";
import type { BenchCase } from "./cases.ts";
import { startContender, verifyContender } from "./contenders.ts";
import type { SideName } from "./sides.ts";

/** Makes V8 compile and collect at the same places in every run, so that counts repeat to 0.1 %. */
export const repeatable = ["--predictable", "--single-threaded", "--random-seed=1", "--hash-seed=1"];

/** Calls before the first that is counted, while V8 learns and compiles, as a part of a round of CPU time. */
const warmUpShare = 0.3;

/** Calls in one window, as a part of a round of CPU time. */
const windowShare = 0.1;

/**
 * Windows that are counted, one after the other: enough for some to be without a collection of the whole
 * heap, and some with.
 */
const windows = 8;

/** Why instructions cannot be counted on this machine; undefined when they can. */
export function whyNoInstructions(): string | undefined {
  return spawnSync("valgrind", ["--version"]).status === 0
    ? undefined
    : "Counting instructions needs valgrind: apt-get install valgrind";
}

/**
 * Counts the instructions of a call in a fresh process of workerd under callgrind. What else the machine does
 * changes nothing about the count. System calls and misses of the cache are not in it.
 *
 * @returns Instructions per call, in each of eight windows that follow each other. Windows of one process
 *   differ by the collections that fall into them, which two sides have at different times.
 */
export async function countInstructions(
  benchCase: BenchCase,
  side: SideName,
  generator: LoadGenerator,
): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "naru-callgrind-"));
  const contender = await startContender(benchCase, side, { v8Flags: repeatable, under: callgrind(folder) });
  const { server, requestBase64 } = contender;
  try {
    await verifyContender(benchCase, contender);
    const send = (share: number) => {
      const calls = Math.max(1, Math.round(benchCase.callsPerRound * share));
      return generator.run({ port: server.port, requestBase64, connections: 1, calls });
    };
    await send(warmUpShare);
    const counts: number[] = [];
    for (let window = 0; window < windows; window++) {
      counts.push(await countWindow(folder, server.pid, async () => (await send(windowShare)).calls));
    }
    return counts;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program under callgrind, which writes what it counts into the folder. */
export function callgrind(folder: string): readonly string[] {
  return [
    "valgrind",
    "--tool=callgrind",
    `--callgrind-out-file=${join(folder, "out")}`,
    // The code that V8 writes is not in a file: without this, an older version of it would be run.
    "--smc-check=all-non-file",
    "--quiet",
  ];
}

/** The instructions of a call, of the calls that `send` makes; it gives how many they were. */
export async function countWindow(folder: string, pid: number, send: () => Promise<number>): Promise<number> {
  control(pid, "--zero");
  const calls = await send();
  control(pid, "--dump");
  return readTotal(folder) / calls;
}

function control(pid: number, option: string): void {
  const { status, stderr } = spawnSync("callgrind_control", [option, String(pid)], { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`callgrind_control ${option} failed: ${stderr}`);
  }
}

/** The instructions of the dump that was written last. */
function readTotal(folder: string): number {
  const number = (name: string) => Number(name.split(".")[1]);
  const newest = readdirSync(folder)
    .filter((name) => /^out\.\d+$/.test(name))
    .sort((a, b) => number(a) - number(b))
    .at(-1);
  const total = /^(?:summary|totals): (\d+)/m.exec(
    newest === undefined ? "" : readFileSync(join(folder, newest), "utf8"),
  );
  if (total === null) {
    throw new Error("callgrind wrote no total");
  }
  return Number(total[1]);
}
