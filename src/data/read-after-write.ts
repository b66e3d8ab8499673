import { createHmac } from "node:crypto";
import type { ReadAfterWrite } from "./cache/sources.ts";
import { defaultCacheTimes, tokenForMs } from "./times.ts";

/**
 * Carries what a caller has to see of its own writes from one request to the next, whichever isolate serves
 * it: the answer to a write has the header, the caller sends it back.
 */
export const readAfterWriteHeader = "naru-read-after-write";

/**
 * Names what may keep others from seeing a write at once: see "Exposures" in `docs/caching.md`. Absent when
 * nothing does.
 */
export const exposureHeader = "naru-exposure";

const macLength = 22;

export interface ReadAfterWriteTokens {
  /** The header's value for `caller`. */
  create(state: ReadAfterWrite, caller: string): string;
  /** What `token` says, or undefined for one that is forged, another caller's, or over. */
  parse(token: string, caller: string): ReadAfterWrite | undefined;
}

/**
 * Tokens signed with `secret`: a forged one could send all reads past the cache. `now` is Unix time in
 * milliseconds, which is what the cache's clock has to show where tokens travel. None holds for longer than
 * `maxMs`.
 */
export function createReadAfterWriteTokens(
  secret: string,
  now: () => number,
  maxMs = tokenForMs(defaultCacheTimes),
): ReadAfterWriteTokens {
  const sign = (body: string, caller: string): string =>
    createHmac("sha256", `naru-read-after-write ${secret}`)
      .update(`${body}.${caller}`)
      .digest("base64url")
      .slice(0, macLength);
  return {
    create: ({ strictUntil, bypassUntil }, caller) => {
      const body = `${toText(strictUntil)}.${toText(bypassUntil)}`;
      return `${body}.${sign(body, caller)}`;
    },
    parse: (token, caller) => {
      const match = /^([0-9a-z]{0,9})\.([0-9a-z]{0,9})\.[\w-]+$/.exec(token);
      if (match === null) {
        return undefined;
      }
      const strictUntil = toTime(match[1] ?? "");
      const bypassUntil = toTime(match[2] ?? "");
      const until = Math.max(strictUntil, bypassUntil);
      if (until <= now() || until > now() + maxMs) {
        return undefined;
      }
      const body = token.slice(0, -macLength - 1);
      return isEqual(token, `${body}.${sign(body, caller)}`) ? { strictUntil, bypassUntil } : undefined;
    },
  };
}

/** Empty for "never". */
function toText(until: number): string {
  return until > 0 ? Math.ceil(until).toString(36) : "";
}

function toTime(text: string): number {
  return text === "" ? Number.NEGATIVE_INFINITY : Number.parseInt(text, 36);
}

/** Takes the same time wherever the two differ. */
function isEqual(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) {
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  }
  return difference === 0;
}
