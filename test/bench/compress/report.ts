import type { Figures } from "./measure.ts";

/** A table for each runtime and kind: sides down, messages across, CPU in µs and the size that is left. */
export function formatTables(figures: readonly Figures[]): string {
  const groups = Map.groupBy(figures, ({ runtime, kind }) => `${kind} in ${runtime}`);
  return [...groups]
    .map(([title, group]) => `${title}: CPU µs, size left in %\n${formatGroup(group)}`)
    .join("\n\n");
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
