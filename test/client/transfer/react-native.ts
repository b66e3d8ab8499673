import { type IncomingMessage, request } from "node:http";

/**
 * A fetch as React Native's own: it gives no body to read but only all of it at the end, and takes bytes or
 * text, not streams. Made of node:http, so that it works where the globals are missing that React Native has
 * not. Source: react-native/Libraries/Network/fetch.js, which is the polyfill "whatwg-fetch".
 */
export const fetchOfReactNative: typeof fetch = async (input, init) => {
  const { body, headers, method, signal } = init ?? {};
  // The polyfill makes "[object Object]" of what it does not know.
  if (body != null && typeof body !== "string" && !(body instanceof Uint8Array)) {
    throw new TypeError("Only bytes and text can be sent");
  }
  const answer = await new Promise<{ response: IncomingMessage; whole: Buffer }>((resolve, reject) => {
    const fail = () => reject(new TypeError("Network request failed"));
    const sent = request(
      String(input),
      { method: method ?? "GET", headers: Object.fromEntries(new Headers(headers)) },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve({ response, whole: Buffer.concat(parts) }));
        response.on("error", fail);
      },
    );
    sent.on("error", fail);
    const abort = () => {
      // As the polyfill does: the reason of the signal is not told.
      reject(Object.assign(new Error("Aborted"), { name: "AbortError" }));
      sent.destroy();
    };
    if (signal?.aborted) {
      abort();
    }
    signal?.addEventListener("abort", abort);
    sent.end(body ?? undefined);
  });
  const { response, whole } = answer;
  const received = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    for (const value of values ?? []) {
      received.append(name, value);
    }
  }
  return {
    ok: response.statusCode === 200,
    status: response.statusCode,
    statusText: response.statusMessage,
    headers: received,
    url: String(input),
    body: undefined,
    arrayBuffer: async () => Uint8Array.from(whole).buffer,
    text: async () => whole.toString(),
    json: async () => JSON.parse(whole.toString()),
  } as unknown as Response;
};
