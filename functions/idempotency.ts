import { Code, ConnectError } from "@connectrpc/connect";

/** What one field of a request said when its idempotency key was first used, and what it says now. */
type Field = readonly [first: string | number | bigint, now: string | number | bigint];

/** Throws `invalid_argument` that names the first field which differs: a key stands for one request. */
export function requireSameRequest(fields: Readonly<Record<string, Field>>): void {
  for (const [name, [first, now]] of Object.entries(fields)) {
    if (first !== now) {
      throw new ConnectError(`idempotency_key was used with another ${name}`, Code.InvalidArgument);
    }
  }
}
