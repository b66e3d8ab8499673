import { createConnectTransport } from "@connectrpc/connect-web";
import { createClient, createNaruTransport, createWorkerFetch } from "naru/client";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

interface Env {
  readonly NARU: { fetch: typeof fetch };
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const headers = { authorization: request.headers.get("authorization") ?? "" };
    const transport = createConnectTransport({
      baseUrl: "https://naru",
      useBinaryFormat: true,
      fetch: createWorkerFetch((...call) => env.NARU.fetch(...call)),
    });
    // One for each request: what is in flight belongs to the request that asked for it.
    const users = createClient(UserService, createNaruTransport(transport));
    const ids = new URL(request.url).searchParams.getAll("id").map(Number);
    const found = await Promise.all(ids.map((userId) => users.getUser({ userId }, { headers })));
    return Response.json(found.map(({ user }) => user?.username));
  },
};
