import { Code, ConnectError } from "@connectrpc/connect";
import { SqlError } from "../mysql.ts";

/** Codes by which a service refuses and which no lost connection has. */
const refusals: ReadonlySet<Code> = new Set([
  Code.InvalidArgument,
  Code.NotFound,
  Code.AlreadyExists,
  Code.PermissionDenied,
  Code.ResourceExhausted,
  Code.FailedPrecondition,
  Code.OutOfRange,
  Code.Unauthenticated,
]);

/**
 * An error of a write that has written nothing, by whatever code: `aborted` alone does not say so.
 *
 * ```ts
 * import { Code } from "@connectrpc/connect";
 * import { type SqlSession, WriteRefused } from "../src/index.ts";
 *
 * async function rename(tx: SqlSession, id: number, name: string, version: number) {
 *   const sql = "UPDATE items SET name = ?, version = version + 1 WHERE item_id = ? AND version = ?";
 *   const { rowsAffected } = await tx.execute(sql, [name, id, version]);
 *   if (rowsAffected === 0) {
 *     throw new WriteRefused("The item has changed meanwhile", Code.Aborted);
 *   }
 * }
 * ```
 */
export class WriteRefused extends ConnectError {
  /** Told by this and not by `instanceof`, which every ConnectError answers for its subclasses too. */
  readonly nothingWritten = true;
}

/** True when the error says that nothing was written, rather than that nobody knows. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof SqlError ||
    (error instanceof ConnectError &&
      (refusals.has(error.code) || (error as Partial<WriteRefused>).nothingWritten === true))
  );
}
