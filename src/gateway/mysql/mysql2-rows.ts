import type { BackendField, Outcome } from "./backend.ts";
import { toApiField } from "./fields.ts";

/**
 * A packet of the server as mysql2's parser hands it out. It is used again for the next one: nothing may keep
 * it.
 */
export interface RawPacket {
  readonly buffer: Buffer;
  /** Where the payload begins. */
  readonly offset: number;
  readonly end: number;
  isError(): boolean;
  asError(encoding: string): Error;
}

/**
 * The columns of the same statement come in the same bytes each time: what they mean is looked up by them.
 */
const known = new Map<string, string>();
const maxKnown = 5000;
/** Longer ones are not kept. */
const maxKnownBytes = 1024;

/** A longer text is kept as bytes: what long strings have taken, V8 does not give back. */
const pieceBytes = 64 * 1024;
/** A longer row is put together in memory of its own, of which nothing is kept. */
const longRowBytes = 64 * 1024;
/** Of a long row at a time. Base64 of a multiple of three bytes can be continued. */
const longRowPieceBytes = 3 * 64 * 1024;
/** Where the cells of a row are put together. Rows are dealt with one at a time. */
const scratch = Buffer.allocUnsafeSlow(longRowBytes);
/** How many bytes the cells have that were put together last. */
let cellBytes = 0;
/** Longer cells are copied by the native function, whose call costs as much as so many bytes. */
const shortCellBytes = 32;
/**
 * A longer one is neither what a function about locks answers nor the value of a variable that sessions keep.
 */
const maxSingleCellBytes = 4096;

/**
 * Makes the text of one result's columns and rows from the packets in which they come. A class, for one is
 * made for each statement.
 */
export class RowEncoder {
  readonly #columns: string[] = [];
  #pieces: Buffer[] | undefined;
  #longBytes = 0;
  /** Those that are not in the pieces yet, and their length. */
  #rows: string[] = [];
  #rowsLength = 0;
  #rowCount = 0;
  #singleCell: string | undefined;

  /** Bytes of the text so far, once it is long; 0 until then. */
  get longBytes(): number {
    return this.#longBytes;
  }

  addColumn(packet: RawPacket, hasExtendedMetadata: boolean): void {
    const { buffer, offset, end } = packet;
    const bytes = buffer.toString("latin1", offset, end);
    let text = known.get(bytes);
    if (text === undefined) {
      text = JSON.stringify(toApiField(readColumn(packet, hasExtendedMetadata)));
      if (bytes.length <= maxKnownBytes) {
        if (known.size >= maxKnown) {
          known.clear();
        }
        known.set(bytes, text);
      }
    }
    this.#columns.push(text);
  }

  addRow(buffer: Buffer, start: number, end: number): void {
    this.#rowCount++;
    if (end - start > longRowBytes) {
      this.#addLongRow(buffer, start, end);
      return;
    }
    const row = encodeRow(buffer, start, end);
    this.#rows.push(row);
    this.#rowsLength += row.length;
    if (this.#rowsLength > pieceBytes) {
      this.#flush();
    }
    if (this.#columns.length === 1 && this.#rowCount === 1 && end - start <= maxSingleCellBytes) {
      this.#singleCell =
        buffer[start] === 0xfb ? "" : buffer.toString("utf8", readLength(buffer, start).next, end);
    }
  }

  finish(): Outcome & { readonly kind: "rows" } {
    const rowCount = this.#rowCount;
    if (this.#pieces === undefined) {
      const singleCell = rowCount === 1 ? this.#singleCell : undefined;
      return {
        kind: "rows",
        text: rowCount === 0 ? `${this.#head()}}` : `${this.#head()},"rows":[${this.#rows.join(",")}]}`,
        rowCount,
        ...(singleCell !== undefined && { singleCell }),
      };
    }
    this.#flush();
    this.#addPiece(Buffer.from("]}"));
    return { kind: "rows", text: this.#pieces, rowCount };
  }

  #head(): string {
    return `{"fields":[${this.#columns.join(",")}]`;
  }

  /** What goes before the next row. */
  #lead(): string {
    return this.#pieces === undefined ? `${this.#head()},"rows":[` : ",";
  }

  #addPiece(piece: Buffer): void {
    this.#pieces ??= [];
    this.#pieces.push(piece);
    this.#longBytes += piece.length;
  }

  #flush(): void {
    if (this.#rows.length > 0) {
      this.#addPiece(Buffer.from(this.#lead() + this.#rows.join(",")));
      this.#rows = [];
      this.#rowsLength = 0;
    }
  }

  #addLongRow(buffer: Buffer, start: number, end: number): void {
    this.#flush();
    const cells = Buffer.allocUnsafe(end - start);
    const lengths = putTogether(buffer, start, end, cells);
    const size = cellBytes;
    this.#addPiece(Buffer.from(`${this.#lead()}{"lengths":[${lengths}],"values":"`));
    for (let at = 0; at < size; at += longRowPieceBytes) {
      const piece = cells.toString("base64", at, Math.min(size, at + longRowPieceBytes));
      this.#addPiece(Buffer.from(piece, "latin1"));
    }
    this.#addPiece(Buffer.from('"}'));
  }
}

/** A row is the lengths of its cells, -1 for NULL, and all their bytes in one base64 string. */
function encodeRow(buffer: Buffer, start: number, end: number): string {
  const lengths = putTogether(buffer, start, end, scratch);
  return cellBytes === 0
    ? `{"lengths":[${lengths}]}`
    : `{"lengths":[${lengths}],"values":"${scratch.toString("base64", 0, cellBytes)}"}`;
}

/**
 * Puts the cells of a row together, and gives their lengths as they stand in the answer. No object is made
 * for its arguments: one a row.
 */
function putTogether(buffer: Buffer, start: number, end: number, cells: Buffer): string {
  let lengths = "";
  let size = 0;
  for (let at = start; at < end; ) {
    const marker = buffer[at]!;
    if (marker === 0xfb) {
      lengths = lengths === "" ? '"-1"' : `${lengths},"-1"`;
      at++;
      continue;
    }
    let length = marker;
    let from = at + 1;
    if (marker > 0xfb) {
      const long = readLength(buffer, at);
      length = Number(long.value);
      from = long.next;
    }
    at = from + length;
    if (at > end) {
      throw new Error("A row of the server is longer than its packet");
    }
    if (length <= shortCellBytes) {
      for (let index = from; index < at; index++) {
        cells[size++] = buffer[index]!;
      }
    } else {
      buffer.copy(cells, size, from, at);
      size += length;
    }
    lengths = lengths === "" ? `"${length}"` : `${lengths},"${length}"`;
  }
  cellBytes = size;
  return lengths;
}

/** Reads MySQL's column definition packet (Protocol::ColumnDefinition41). */
function readColumn({ buffer, offset }: RawPacket, hasExtendedMetadata: boolean): BackendField {
  let at = offset;
  const readText = (): string => {
    const { value, next } = readLength(buffer, at);
    at = next + Number(value);
    return buffer.toString("utf8", next, at);
  };
  readText(); // the catalog: "def"
  const [database, table, orgTable, name, orgName] = [
    readText(),
    readText(),
    readText(),
    readText(),
    readText(),
  ] as const;
  let isJson = false;
  if (hasExtendedMetadata) {
    const { value, next } = readLength(buffer, at);
    const end = next + Number(value);
    for (at = next; at < end; ) {
      const kind = buffer[at++];
      const text = readText();
      isJson ||= kind === 1 && text === "json";
    }
    at = end;
  }
  at++; // the length of what follows
  return {
    name,
    orgName,
    table,
    orgTable,
    database,
    characterSet: buffer.readUInt16LE(at),
    columnLength: buffer.readUInt32LE(at + 2),
    columnType: buffer.readUInt8(at + 6),
    flags: buffer.readUInt16LE(at + 7),
    decimals: buffer.readUInt8(at + 9),
    isJson,
  };
}

/** Reads a length-encoded integer; those of 64 bits keep all of them. */
export function readLength(buffer: Buffer, at: number): { value: number | bigint; next: number } {
  const marker = buffer[at]!;
  switch (marker) {
    case 0xfc:
      return { value: buffer.readUInt16LE(at + 1), next: at + 3 };
    case 0xfd:
      return { value: buffer.readUIntLE(at + 1, 3), next: at + 4 };
    case 0xfe:
      return { value: buffer.readBigUInt64LE(at + 1), next: at + 9 };
    default:
      return { value: marker, next: at + 1 };
  }
}
