import type { Interceptor } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { createClient, createNaruTransport, withCompression } from "naru/client";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

export function createUsers(baseUrl: string, token: () => string) {
  const authorize: Interceptor = (next) => (request) => {
    request.header.set("authorization", `Bearer ${token()}`);
    return next(request);
  };
  const transport = createConnectTransport({
    baseUrl,
    useBinaryFormat: true,
    useHttpGet: true,
    fetch: withCompression()(),
    interceptors: [authorize],
  });
  return createClient(UserService, createNaruTransport(transport));
}
