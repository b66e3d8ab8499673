/**
 * `header` with one more, or with another value of it. Where it is the only one no Headers are made, which
 * are dear.
 */
export function withHeader(header: HeadersInit | undefined, name: string, value: string): HeadersInit {
  if (header === undefined) {
    return [[name, value]];
  }
  const headers = new Headers(header);
  headers.set(name, value);
  return headers;
}

/**
 * Whether an answer may be used again without asking: what a cache answered says nothing about the network.
 */
export function isKept(header: Headers): boolean {
  return /max-?age=[1-9]/.test(header.get("cache-control") ?? "");
}
