import type { SqlCell, SqlRow } from "../mysql.ts";

/** Rows as text: the names and kinds of the columns, then the cells of each row. */
interface RowsText {
  readonly names: readonly string[];
  /** A letter for each column. */
  readonly kinds: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** Plain JSON, a bigint, a Date, bytes. */
type Kind = "j" | "n" | "d" | "b";

/**
 * Writes rows so that `fromRowsText` gives them back with their types. Columns have one type each, as MySQL's
 * do.
 */
export function toRowsText(rows: readonly SqlRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const kinds = names.map((name) => kindOf(rows, name));
  const cells = rows.map((row) => names.map((name, i) => writeCell(kinds[i] ?? "j", row[name] ?? null)));
  return JSON.stringify({ names, kinds: kinds.join(""), rows: cells } satisfies RowsText);
}

/** Everybody who reads rows of the cache shares them. */
export function freezeRows(rows: readonly SqlRow[]): readonly SqlRow[] {
  for (const row of rows) {
    Object.freeze(row);
  }
  return Object.freeze(rows);
}

/** Reads what `toRowsText` wrote. The rows are frozen. */
export function fromRowsText(text: string): readonly SqlRow[] {
  const { names, kinds, rows } = JSON.parse(text) as RowsText;
  return Object.freeze(
    rows.map((cells) => {
      const row: Record<string, SqlCell> = {};
      for (let i = 0; i < names.length; i++) {
        row[names[i]!] = readCell(kinds[i] as Kind, cells[i]);
      }
      return Object.freeze(row);
    }),
  );
}

function kindOf(rows: readonly SqlRow[], name: string): Kind {
  for (const row of rows) {
    const cell = row[name] ?? null;
    if (cell !== null) {
      return typeof cell === "bigint"
        ? "n"
        : cell instanceof Date
          ? "d"
          : cell instanceof Uint8Array
            ? "b"
            : "j";
    }
  }
  return "j";
}

function writeCell(kind: Kind, cell: SqlCell): unknown {
  if (cell === null || kind === "j") {
    return cell;
  }
  switch (kind) {
    case "n":
      return String(cell);
    case "d":
      return (cell as Date).getTime();
    case "b":
      return toBase64(cell as Uint8Array);
  }
}

function readCell(kind: Kind, cell: unknown): SqlCell {
  if (cell === null || kind === "j") {
    return cell as SqlCell;
  }
  switch (kind) {
    case "n":
      return BigInt(cell as string);
    case "d":
      return new Date(cell as number);
    case "b":
      return Uint8Array.from(atob(cell as string), (character) => character.charCodeAt(0));
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary);
}
