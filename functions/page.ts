import { base64Decode, base64Encode } from "@bufbuild/protobuf/wire";
import { Code, ConnectError } from "@connectrpc/connect";

/** Rows of a page when none are asked for. */
export const defaultPageSize = 50;

/**
 * The first `size` of `rows`, and the token of the next page if there are more: the key of the last row,
 * opaque.
 */
export function cutPage<Row>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly (number | bigint)[],
): { page: readonly Row[]; nextPageToken: string } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const nextPageToken =
    last !== undefined && rows.length > size
      ? base64Encode(new TextEncoder().encode(keyOf(last).join(",")), "url")
      : "";
  return { page, nextPageToken };
}

/** Whether the next page is likely to be asked for: who has asked for a second one is. */
export function isPagingOn(pageToken: string, nextPageToken: string): boolean {
  return pageToken !== "" && nextPageToken !== "";
}

/**
 * The key of `length` numbers that a page token stands for; undefined for the first page. Throws
 * `invalid_argument`.
 */
export function fromPageToken(token: string, length: number): bigint[] | undefined {
  if (token === "") {
    return undefined;
  }
  const parts = decode(token)?.split(",");
  if (parts?.length !== length || !parts.every((part) => /^\d{1,18}$/.test(part))) {
    throw new ConnectError(`Cannot parse page_token: "${token}"`, Code.InvalidArgument);
  }
  return parts.map(BigInt);
}

function decode(token: string): string | undefined {
  try {
    return new TextDecoder().decode(base64Decode(token));
  } catch {
    return undefined;
  }
}
