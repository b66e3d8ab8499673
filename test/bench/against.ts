import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../src/cli/project.ts";
import { median, pairedRatio } from "../../src/load/statistics.ts";
import { formatFigure, type Outcome } from "./data/outcome.ts";
import { checkOut } from "./rpc/checkout.ts";
import { alignColumns } from "./rpc/report.ts";

/** What is run again and again, there and here. */
export interface AgainstOptions {
  /** The script of the suite, from the folder of the project. */
  readonly script: string;
  readonly commit: string;
  /** The name of one case. */
  readonly case: string;
  readonly quick: boolean;
  /** Times that each side is run. */
  readonly rounds: number;
}

/**
 * Runs a case of a suite as it was at an earlier commit and as it is now, in turns, the order alternating.
 *
 * @returns A table: each figure that both have, the medians of the runs and their ratio, and the runs
 *   themselves.
 */
export function compareWithCommit({ commit, rounds, ...options }: AgainstOptions): string {
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new RangeError("Cannot compare: the number of rounds is not a whole number from 1");
  }
  const before = checkOut(commit);
  const figures = { before: new Map<string, number[]>(), now: new Map<string, number[]>() };
  const units = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    for (const side of round % 2 === 0 ? (["before", "now"] as const) : (["now", "before"] as const)) {
      console.error(`${options.case}: ${side}, run ${round + 1} of ${rounds}`);
      for (const { name, unit, value } of runOnce(side === "now" ? projectRoot : before, options)) {
        figures[side].set(name, [...(figures[side].get(name) ?? []), value]);
        units.set(name, unit);
      }
    }
  }
  const rows: string[][] = [["", "before", "now", "now ÷ before", "before, run by run", "now, run by run"]];
  for (const [name, now] of figures.now) {
    const earlier = figures.before.get(name);
    if (earlier !== undefined) {
      const format = (value: number) => formatFigure(value, units.get(name) ?? "");
      rows.push([
        name,
        format(median(earlier)),
        format(median(now)),
        pairedRatio(now, earlier).toFixed(3),
        earlier.map(format).join(", "),
        now.map(format).join(", "),
      ]);
    }
  }
  return alignColumns(rows).join("\n");
}

function runOnce(
  folder: string,
  { script, case: name, quick }: Pick<AgainstOptions, "script" | "case" | "quick">,
): readonly Outcome[] {
  const results = mkdtempSync(join(tmpdir(), "naru-bench-"));
  try {
    const json = join(results, "figures.json");
    const args = ["src/cli/bootstrap.mjs", script, "--case", `^${name}$`, "--json", json];
    const { status, stdout, stderr } = spawnSync(process.execPath, quick ? [...args, "--quick"] : args, {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) {
      throw new Error(`${name} failed in ${folder}:\n${stdout}${stderr}`);
    }
    return (JSON.parse(readFileSync(json, "utf8")) as { outcomes: Outcome[] }[]).flatMap(
      ({ outcomes }) => outcomes,
    );
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}
