import type { Fetcher } from "@cloudflare/workers-types";
import { Hono } from "hono/tiny";
import { answerPreflight, type OriginRule } from "./cors.ts";

export interface SiteOptions {
  readonly origins: OriginRule;
  /** What /version says. */
  readonly version: { readonly id: string; readonly tag: string; readonly environment: string };
  /** Answers `GET /metrics`. */
  readonly metrics: (request: Request) => Promise<Response>;
  /** The built pages. */
  readonly assets: Pick<Fetcher, "fetch"> | undefined;
}

/** Everything that is not a call: preflight, health and version for machines, the pages for people. */
export function createSite(options: SiteOptions): (request: Request) => Response | Promise<Response> {
  const site = new Hono();
  site.options("*", (c) => answerPreflight(options.origins, c.req.raw));
  site.get("/healthz", (c) => c.text("ok"));
  site.get("/version", (c) => c.json(options.version));
  site.get("/metrics", (c) => options.metrics(c.req.raw));
  site.all("*", async (c): Promise<Response> => {
    if (options.assets === undefined || (c.req.method !== "GET" && c.req.method !== "HEAD")) {
      return c.json({ error: "not found" }, 404);
    }
    const asset = (await options.assets.fetch(c.req.url, {
      method: c.req.method,
      headers: c.req.header(),
    })) as unknown as Response;
    // A copy, whose headers can be changed.
    return new Response(asset.body, asset);
  });
  return (request) => site.fetch(request);
}
