/** Sends a request to a metrics store: `path` with its query, and what `fetch` takes. */
export type StoreFetch = (path: string, init: RequestInit) => Promise<Response>;

/** Where a store of Naru's own may be, as the environment of a worker has it. */
export interface StoreTargets {
  /** A service binding into the process that runs the worker locally: its `POINTS`. */
  readonly binding: { readonly fetch: typeof fetch } | undefined;
  /** The address of a data gateway with its user and password: its `METRICS_URL`. */
  readonly url: string | undefined;
}

/** The way to the store; undefined where there is none of Naru's own. */
export function createStoreFetch({ binding, url }: StoreTargets): StoreFetch | undefined {
  if (binding !== undefined) {
    return (path, init) => binding.fetch(`http://metrics${path}`, init);
  }
  if (url === undefined) {
    return undefined;
  }
  const { origin, username, password } = new URL(url);
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization = `Basic ${btoa(credentials)}`;
  return (path, init) => {
    const headers = new Headers(init.headers);
    headers.set("authorization", authorization);
    return fetch(origin + path, { ...init, headers });
  };
}
