import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where fetched engines are kept, for all checkouts of a user: `$XDG_CACHE_HOME/naru/engines`,
 * `~/.cache/naru/engines`.
 */
export function cacheFolder(): string {
  const base = process.env["XDG_CACHE_HOME"] ?? "";
  return join(base === "" ? join(homedir(), ".cache") : base, "naru", "engines");
}
