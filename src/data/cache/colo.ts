import { createHmac } from "node:crypto";

/** A result as a data centre keeps it for all its isolates. */
export interface ColoEntry {
  readonly payload: string;
  /** As in `Held`, by the clock of the isolate that stored it. */
  readonly asOf: number;
  readonly stamp: string | undefined;
}

/**
 * What the isolates of one data centre share without Redis. Nothing in it is told of a write: only age bounds
 * it.
 */
export interface ColoCache {
  match(key: string): Promise<ColoEntry | undefined>;
  put(key: string, entry: ColoEntry, keepMs: number): Promise<void>;
}

export interface ColoCacheOptions {
  /** What the entries' URLs begin with: the Worker's own origin, as Cloudflare wants it. */
  readonly origin: string;
  /** Of the deployment: another one may read rows in another way. */
  readonly version: string;
  /** Makes the URLs such that nobody can guess them. */
  readonly secret: string;
  /** Runs what takes a connection. `inBackground`: the answer does not wait for it. */
  run<T>(work: () => Promise<T>, inBackground: boolean): Promise<T>;
}

/** Longer results, in characters, are not kept: they are not asked for often enough. */
const maxLength = 64 * 1024;

/** The Cache API as a ColoCache. */
export function createColoCache(
  cache: Pick<Cache, "match" | "put">,
  { origin, version, secret, run }: ColoCacheOptions,
): ColoCache {
  const urlOf = (key: string) =>
    `${origin}/.naru/${createHmac("sha256", `naru-colo ${secret}`).update(`${version} ${key}`).digest("base64url")}`;
  return {
    match: async (key) => {
      const response = await run(() => cache.match(urlOf(key)), false);
      if (response === undefined) {
        return undefined;
      }
      // Rows as text have no line breaks.
      const [asOf, stamp, payload = ""] = (await response.text()).split("\n");
      return { payload, asOf: Number(asOf), stamp: stamp || undefined };
    },
    put: async (key, { payload, asOf, stamp }, keepMs) => {
      if (payload.length <= maxLength) {
        const headers = { "cache-control": `max-age=${Math.ceil(keepMs / 1_000)}` };
        const response = new Response([asOf, stamp, payload].join("\n"), { headers });
        await run(() => cache.put(urlOf(key), response), true);
      }
    },
  };
}
