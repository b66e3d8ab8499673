type Fetch = typeof globalThis.fetch;

/**
 * Statuses that `redirect: "error"` means, with a Location or without. Source: Fetch standard, "redirect
 * status".
 */
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * A fetch for connect-web's transports inside a Worker, which has no `mode` and `credentials` and throws at
 * `redirect: "error"`: a Worker has no origin and no cookies, and a redirect is refused here instead. Headers
 * of a body that the runtime has decoded are taken off, so that the response can be handed on. An answer
 * without a Connect error, such as Cloudflare's own page in place of a 504, passes as it is: the transport
 * reads its status. `fetch` is the global one by default; give that of a service binding as `(...call) =>
 * env.SERVICE.fetch(...call)`.
 */
export function createWorkerFetch(fetch: Fetch = globalThis.fetch): Fetch {
  return async (input, init) => {
    const { mode: _mode, credentials: _credentials, redirect, ...rest } = init ?? {};
    const asked = redirect === "error" ? "manual" : redirect;
    const response = await fetch(input, asked === undefined ? rest : { ...rest, redirect: asked });
    if (redirect === "error" && redirectStatuses.has(response.status)) {
      response.body?.cancel().catch(() => undefined);
      throw new TypeError(`Cannot follow redirect: status ${response.status}`);
    }
    return response.headers.has("content-encoding") ? withoutEncoding(response) : response;
  };
}

function withoutEncoding(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
