/** What one call put on the network. */
export interface Traffic {
  httpStatus: number | undefined;
  headers: Headers;
  /** Bytes of the request's body. */
  sentBytes: number;
  /** Bytes of the answer's body so far, after decompression. */
  receivedBytes: number;
}

/** Fetches as the browser does, and counts. */
export interface Meter {
  readonly fetch: typeof fetch;
  readonly traffic: Traffic;
}

export function createMeter(base: typeof fetch = globalThis.fetch): Meter {
  const traffic: Traffic = { httpStatus: undefined, headers: new Headers(), sentBytes: 0, receivedBytes: 0 };
  return {
    traffic,
    async fetch(input, init) {
      traffic.sentBytes = lengthOf(init?.body);
      const response = await base(input, init);
      traffic.httpStatus = response.status;
      traffic.headers = response.headers;
      const counted = response.body?.pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, controller) {
            traffic.receivedBytes += chunk.length;
            controller.enqueue(chunk);
          },
        }),
      );
      return new Response(counted ?? null, response);
    },
  };
}

/** The transports send bytes or nothing. */
function lengthOf(body: BodyInit | null | undefined): number {
  if (typeof body === "string") {
    return new TextEncoder().encode(body).length;
  }
  return body instanceof Uint8Array ? body.length : 0;
}

/** When what happened to the newest request for an address, as the browser's network stack saw it. */
export interface NetworkTiming {
  /** Until the first byte of the answer. Undefined where none came, and where the browser does not tell. */
  readonly firstByteMs: number | undefined;
  /** Bytes of the body as they travelled, compressed or not. */
  readonly wireBytes: number;
}

/**
 * The browser adds the entry a little after the body's end, and none at all for some requests that failed.
 */
export async function readTiming(url: string, startedAt: number): Promise<NetworkTiming | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const entry = performance
      .getEntriesByName(url, "resource")
      .findLast((candidate) => candidate.startTime >= startedAt - 1);
    if (entry instanceof PerformanceResourceTiming && entry.responseEnd > 0) {
      return {
        // 0 stands for "not known", as in every entry of a request that failed.
        firstByteMs: entry.responseStart > 0 ? entry.responseStart - entry.startTime : undefined,
        wireBytes: entry.encodedBodySize,
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}
