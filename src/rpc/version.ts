import { Code, ConnectError } from "@connectrpc/connect";
import { headerConnectVersion } from "./header-names.ts";

/** The one version of the Connect protocol. A request need not name it, but must not name another. */
const version = "1";

/** Of a POST. */
export function checkVersionHeader(headers: Headers): void {
  check(headers.get(headerConnectVersion), headerConnectVersion, version);
}

/** Of a GET. */
export function checkVersionParameter(query: URLSearchParams): void {
  check(query.get("connect"), "connect", `v${version}`);
}

function check(value: string | null, name: string, known: string): void {
  if (value !== null && value !== known && value !== "") {
    throw new ConnectError(`${name} must be "${known}": got ${JSON.stringify(value)}`, Code.InvalidArgument);
  }
}
