import { compressionGzip, createConnectTransport } from "@connectrpc/connect-node";
import { createClient, createNaruTransport } from "naru/client";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

export function createUsers(baseUrl: string) {
  const transport = createConnectTransport({
    baseUrl,
    httpVersion: "1.1",
    useBinaryFormat: true,
    useHttpGet: true,
    sendCompression: compressionGzip,
  });
  return createClient(UserService, createNaruTransport(transport));
}
