import { readTraits } from "../mysql/statement.ts";
import { isReadCommand } from "../redis/commands.ts";
import type { Operation } from "../seam.ts";

/** What an operation does to data; "none" for what only steers the session. */
export type Access = "read" | "write" | "none";

/** Tells reads from writes; several commands write when one of them does. */
export function accessOf(operation: Operation): Access {
  if (operation.protocol === "redis") {
    return operation.commands.every(isReadCommand) ? "read" : "write";
  }
  const { kind, isRead } = readTraits(operation.sql);
  if (kind === "commit") {
    return "write";
  }
  if (kind !== "other") {
    return "none";
  }
  return isRead ? "read" : "write";
}

/** Whether an operation that succeeded has left something that lasts. */
export function isCommitted(operation: Operation): boolean {
  if (accessOf(operation) !== "write") {
    return false;
  }
  return (
    operation.protocol === "redis" || !operation.inTransaction || readTraits(operation.sql).kind === "commit"
  );
}
