import { chooseLevel } from "../../../src/compress/choose.ts";
import type { Figures } from "./measure.ts";
import { peer } from "./sides.ts";

/** CPU at the most, as part of connect-es's, for messages from 2 to 64 KiB that become about as small. */
const cpuGoal = 0.33;

/** What counts as about as small. */
const sizeTolerance = 1.05;

const goalSizes = { from: 1800, to: 70_000 };

/** A table for each runtime and kind: sides down, messages across, CPU in µs and the size that is left. */
export function formatTables(figures: readonly Figures[]): string {
  const groups = Map.groupBy(figures, ({ runtime, kind }) => `${kind} in ${runtime}`);
  return [...groups]
    .map(([title, group]) => `${title}: CPU µs, size left in %\n${formatGroup(group)}`)
    .join("\n\n");
}

/**
 * Naru's choice for each message, and the cheapest side that makes it about as small, against connect-es's
 * codec.
 */
export function formatGoal(figures: readonly Figures[]): string {
  const inWorkerd = figures.filter(({ runtime, kind }) => runtime === "workerd" && kind === "compress");
  const rows: string[][] = [];
  for (const [message, group] of Map.groupBy(inWorkerd, (each) => each.message)) {
    const anchor = group.find(({ side }) => side === peer);
    if (anchor === undefined || anchor.bytes < goalSizes.from || anchor.bytes > goalSizes.to) {
      continue;
    }
    const compare = (side: Figures | undefined) =>
      side === undefined
        ? ""
        : `${(side.cpuUs / anchor.cpuUs).toFixed(2)} ×, ${(side.outputBytes / anchor.outputBytes).toFixed(2)} ×`;
    const chosen = (name: string, level: number | undefined) =>
      compare(group.find(({ side }) => side === `${name} ${level}`));
    const [equal] = group
      .filter(({ outputBytes }) => outputBytes <= anchor.outputBytes * sizeTolerance)
      .sort((a, b) => a.cpuUs - b.cpuUs);
    const isMet = equal !== undefined && equal.cpuUs <= anchor.cpuUs * cpuGoal;
    rows.push([
      message,
      chosen("zlib brotli", chooseLevel("br", anchor.bytes)),
      chosen("zlib gzip", chooseLevel("gzip", anchor.bytes)),
      `${equal?.side}: ${compare(equal)}`,
      isMet ? "met" : "not met",
    ]);
  }
  const header = ["", "Naru, brotli", "Naru, gzip", "cheapest of about that size", `goal: ${cpuGoal} ×`];
  return `In workerd, CPU and size left against "${peer}"\n${formatRows([header, ...rows])}`;
}

function formatGroup(figures: readonly Figures[]): string {
  const messages = [...new Set(figures.map(({ message }) => message))];
  const rows = [...Map.groupBy(figures, ({ side }) => side)].map(([side, each]) => [
    side,
    ...messages.map((name) => {
      const found = each.find(({ message }) => message === name);
      return found === undefined ? "" : formatCell(found);
    }),
  ]);
  return formatRows([["", ...messages], ...rows]);
}

function formatCell({ cpuUs, bytes, outputBytes, kind }: Figures): string {
  const us = cpuUs.toFixed(cpuUs < 10 ? 1 : 0);
  return kind === "decompress" ? us : `${us} ${((outputBytes / bytes) * 100).toFixed(0)}%`;
}

/** Rows in columns: the first to the left, the others to the right. */
export function formatRows(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2),
        )
        .join(""),
    )
    .join("\n");
}
