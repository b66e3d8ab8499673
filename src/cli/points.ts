import type { LazyMetricsStore } from "../gateway/metrics/metrics-store.ts";
import { callsDataset } from "../metrics/dataset.ts";
import { pointsPath } from "../metrics/paths.ts";

/** The gateway of this process. */
export interface StoreOwner {
  readonly url: string;
  readonly password: string;
  readonly metrics: LazyMetricsStore;
}

/**
 * Answers the worker's service binding `POINTS`. Reports go to the store of this process's gateway by the
 * shortest way; whatever else it is asked, the gateway answers.
 */
export function serveStore({ url, password, metrics }: StoreOwner): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    try {
      if (pathname === pointsPath) {
        const opened = await metrics.open();
        return Response.json(await opened.write(await request.text(), callsDataset));
      }
      const headers = new Headers(request.headers);
      headers.set("authorization", `Bearer ${password}`);
      headers.delete("host");
      const body = request.method === "POST" ? await request.text() : null;
      return await fetch(url + pathname + search, { method: request.method, headers, body });
    } catch (error) {
      return new Response(error instanceof Error ? error.message : String(error), { status: 503 });
    }
  };
}
