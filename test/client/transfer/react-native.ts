/** Kept, as a test may put the one below in its place. */
const platformFetch = globalThis.fetch;

/**
 * A fetch as React Native's own: it gives no body to read but only all of it at the end, and takes bytes or text, not
 * streams. Source: react-native/Libraries/Network/fetch.js, which is the polyfill "whatwg-fetch".
 */
export const fetchOfReactNative: typeof fetch = async (input, init) => {
  const { body, headers, method, signal } = init ?? {};
  // The polyfill makes "[object Object]" of what it does not know.
  if (body != null && typeof body !== "string" && !ArrayBuffer.isView(body)) {
    throw new TypeError("Only bytes and text can be sent");
  }
  let response: Response;
  try {
    response = await platformFetch(input, {
      ...(body != null && { body }),
      ...(headers && { headers }),
      ...(method && { method }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new TypeError("Network request failed");
  }
  const whole = await response.arrayBuffer();
  return {
    ok: response.ok,
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
    url: response.url,
    body: undefined,
    arrayBuffer: async () => whole,
    text: async () => new TextDecoder().decode(whole),
    json: async () => JSON.parse(new TextDecoder().decode(whole)),
  } as unknown as Response;
};
