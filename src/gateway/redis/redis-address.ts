/** How to reach a Redis: a socket's path, or host and port. */
export interface RedisAddress {
  readonly path?: string;
  readonly host?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: Record<string, never>;
}

/**
 * A connection attempt that takes longer counts as failed, so that "Redis is away" is said within a second.
 */
export const connectTimeoutMs = 900;

/** How long to wait before the next attempt to connect, ms. */
export function reconnectDelayMs(attempt: number): number {
  return Math.min(attempt * 25, 500);
}

/** Reads `redis://`, `rediss://` and `unix:///path` URLs. @throws Error for any other. */
export function parseRedisUrl(url: string): RedisAddress {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const login = {
    ...(username !== "" && { username: decodeURIComponent(username) }),
    ...(password !== "" && { password: decodeURIComponent(password) }),
  };
  if (protocol === "unix:") {
    return { ...login, path: decodeURIComponent(pathname) };
  }
  if (protocol !== "redis:" && protocol !== "rediss:") {
    throw new Error(`Redis URL is not redis://, rediss:// or unix://: "${protocol}//"`);
  }
  const db = Number(pathname.slice(1) || 0);
  return {
    ...login,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port || 6379),
    db,
    ...(protocol === "rediss:" && { tls: {} }),
  };
}
