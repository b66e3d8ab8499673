import { ConnectError, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { createWorkerFetch } from "../../src/client/transport/fetch.ts";
import { Health } from "../../src/gen/grpc/health/v1/health_pb.ts";

/** Calls the server at `target` with connect-web inside a Worker, and tells what came of it. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const baseUrl = searchParams.get("target") ?? "";
    if (pathname === "/headers") {
      const response = await createWorkerFetch()(baseUrl);
      return Response.json({ headers: Object.fromEntries(response.headers), text: await response.text() });
    }
    const fetch = pathname === "/unwrapped" ? globalThis.fetch : createWorkerFetch();
    const client = createClient(Health, createConnectTransport({ baseUrl, fetch }));
    try {
      const { status } = await client.check({ service: "" });
      return Response.json({ status });
    } catch (error) {
      const { code, rawMessage } = ConnectError.from(error);
      return Response.json({ code, message: rawMessage });
    }
  },
};
