import type { FieldPacket, ResultSetHeader } from "mysql2";
import type { BackendField, Outcome } from "./backend.ts";

const serverStatusInTransaction = 1;

/** What mysql2 gave for a statement, as an outcome. Rows are to be arrays of buffers. */
export function toOutcome(rows: unknown, fields: unknown): Outcome {
  if (!Array.isArray(rows)) {
    return toDone(rows as ResultSetHeader);
  }
  const list = fields as (FieldPacket | FieldPacket[] | undefined)[];
  // A CALL gives several results and a closing status; the first result with rows is the answer, as in Vitess.
  const nested = list.findIndex((one) => Array.isArray(one));
  const closing =
    nested === -1 ? undefined : (rows.findLast((row) => isHeader(row)) as ResultSetHeader | undefined);
  if (nested !== -1) {
    const outcome = toOutcome(rows[nested], list[nested]);
    return closing === undefined ? outcome : { ...outcome, inTransaction: toDone(closing).inTransaction };
  }
  return { kind: "rows", fields: (list as FieldPacket[]).map(toField), rows: rows as (Buffer | null)[][] };
}

function isHeader(row: unknown): boolean {
  return typeof row === "object" && row !== null && !Array.isArray(row) && "affectedRows" in row;
}

function toDone(header: ResultSetHeader): Outcome & { readonly kind: "done" } {
  return {
    kind: "done",
    rowsAffected: String(header.affectedRows),
    // mysql2 reads the id as signed; a BIGINT UNSIGNED key above 2^63 would come out negative.
    insertId: BigInt.asUintN(64, BigInt(header.insertId)).toString(),
    inTransaction: ((header.serverStatus ?? 0) & serverStatusInTransaction) !== 0,
  };
}

function toField(field: FieldPacket): BackendField {
  const raw = field as unknown as {
    schema?: string;
    characterSet?: number;
    columnLength?: number;
    extendedFormat?: string;
    flags: number;
  };
  return {
    name: field.name,
    orgName: field.orgName ?? "",
    table: field.table ?? "",
    orgTable: field.orgTable ?? "",
    database: raw.schema ?? "",
    columnType: field.columnType ?? 253,
    columnLength: raw.columnLength ?? 0,
    characterSet: raw.characterSet ?? 255,
    decimals: field.decimals ?? 0,
    flags: raw.flags,
    isJson: raw.extendedFormat === "json",
  };
}
