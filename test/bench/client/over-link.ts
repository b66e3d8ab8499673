import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { openLink } from "../../link/link.ts";

/** Milliseconds of each lone call. */
export interface OverLinkTimes {
  /** By the transport alone. */
  readonly alone: number[];
  /**
   * A client's first call of all, one while it still expects company, and one when it has found none lately.
   */
  readonly first: number[];
  readonly second: number[];
  readonly later: number[];
}

/** Times lone calls to a server at `port` over a link of that round trip and 10 Mbit/s. */
export async function measureOverLink(port: number, roundTripMs: number): Promise<OverLinkTimes> {
  const link = await openLink({ port, delayMs: roundTripMs / 2, downKbit: 10_000, upKbit: 10_000 });
  try {
    const script = join(import.meta.dirname, "over-link-client.ts");
    const [command = "", ...args] = [...link.prefix, process.execPath, script];
    const { stdout } = await promisify(execFile)(command, [...args, link.url]);
    return JSON.parse(stdout) as OverLinkTimes;
  } finally {
    await link.close();
  }
}
