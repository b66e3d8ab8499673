import type { BackendField } from "./backend.ts";

/**
 * A column as PlanetScale's API describes it: Vitess's query.Field in JSON, in which zero values are left
 * out.
 */
export interface ApiField {
  name: string;
  type?: string;
  table?: string;
  orgTable?: string;
  database?: string;
  orgName?: string;
  columnLength?: number;
  charset?: number;
  decimals?: number;
  flags?: number;
}

/** MySQL's column flags (include/mysql_com.h). */
const flag = { blob: 16, unsigned: 32, binary: 128, enum: 256, set: 2048, num: 32768 } as const;
/** MySQL's collation id of bytes. */
export const binaryCharset = 63;
/** utf8mb4_0900_ai_ci, which PlanetScale's connections use; clients only ask whether it is binary. */
const textCharset = 255;

const types: Readonly<Record<number, string>> = {
  0: "DECIMAL",
  1: "INT8",
  2: "INT16",
  3: "INT32",
  4: "FLOAT32",
  5: "FLOAT64",
  6: "NULL",
  7: "TIMESTAMP",
  8: "INT64",
  9: "INT24",
  10: "DATE",
  11: "TIME",
  12: "DATETIME",
  13: "YEAR",
  15: "VARCHAR",
  16: "BIT",
  245: "JSON",
  246: "DECIMAL",
  247: "ENUM",
  248: "SET",
  249: "TEXT",
  250: "TEXT",
  251: "TEXT",
  252: "TEXT",
  253: "VARCHAR",
  254: "CHAR",
  255: "GEOMETRY",
};
const unsignedTypes: Readonly<Record<string, string>> = {
  INT8: "UINT8",
  INT16: "UINT16",
  INT24: "UINT24",
  INT32: "UINT32",
  INT64: "UINT64",
};
const binaryTypes: Readonly<Record<string, string>> = { TEXT: "BLOB", VARCHAR: "VARBINARY", CHAR: "BINARY" };
const numericTypes = new Set([
  "FLOAT32",
  "FLOAT64",
  "DECIMAL",
  "YEAR",
  ...Object.entries(unsignedTypes).flat(),
]);

/**
 * Describes a column with Vitess's type names and flags, so that a client casts its cells as it does
 * PlanetScale's.
 */
export function toApiField(field: BackendField): ApiField {
  const type = field.isJson ? "JSON" : nameType(field.columnType, field.flags);
  const api: ApiField = { name: field.name };
  // The zero value of Vitess's type is NULL_TYPE, which JSON leaves out.
  if (type !== "NULL") {
    api.type = type;
  }
  const charset = type === "JSON" || field.characterSet === binaryCharset ? binaryCharset : textCharset;
  Object.assign(
    api,
    field.table !== "" && { table: field.table },
    field.orgTable !== "" && { orgTable: field.orgTable },
    field.database !== "" && { database: field.database },
    field.orgName !== "" && { orgName: field.orgName },
    field.columnLength !== 0 && { columnLength: field.columnLength },
    { charset },
    field.decimals !== 0 && { decimals: field.decimals },
  );
  const flags = toApiFlags(type, field.flags);
  if (flags !== 0) {
    api.flags = flags;
  }
  return api;
}

function nameType(columnType: number, flags: number): string {
  const type = types[columnType] ?? "VARCHAR";
  if ((flags & flag.enum) !== 0 && type === "CHAR") {
    return "ENUM";
  }
  if ((flags & flag.set) !== 0 && type === "CHAR") {
    return "SET";
  }
  if ((flags & flag.unsigned) !== 0 && type in unsignedTypes) {
    return unsignedTypes[type] ?? type;
  }
  return (flags & flag.binary) !== 0 ? (binaryTypes[type] ?? type) : type;
}

function toApiFlags(type: string, flags: number): number {
  if (type === "JSON") {
    return flag.blob | flag.binary;
  }
  if (numericTypes.has(type)) {
    return flags | flag.num;
  }
  // MariaDB calls a TIMESTAMP unsigned, MySQL does not.
  return type === "TIMESTAMP" ? flags & ~flag.unsigned : flags;
}
