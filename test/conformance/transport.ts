import { createRegistry } from "@bufbuild/protobuf";
import type { Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import type { ClientCompatRequest } from "./gen/connectrpc/conformance/v1/client_compat_pb.ts";
import { Codec, Protocol } from "./gen/connectrpc/conformance/v1/config_pb.ts";
import { file_connectrpc_conformance_v1_service } from "./gen/connectrpc/conformance/v1/service_pb.ts";

/** The transport that the runner asks for, with `fetch` under it. */
export function createTransport(request: ClientCompatRequest, fetch: typeof globalThis.fetch): Transport {
  const options = {
    baseUrl: `http://${request.host}:${request.port}`,
    fetch,
    useBinaryFormat: request.codec === Codec.PROTO,
    useHttpGet: request.useGetHttpMethod,
    // Messages carry others in google.protobuf.Any.
    jsonOptions: { registry: createRegistry(file_connectrpc_conformance_v1_service) },
  };
  switch (request.protocol) {
    case Protocol.CONNECT:
      return createConnectTransport(options);
    case Protocol.GRPC_WEB:
      return createGrpcWebTransport(options);
    default:
      throw new Error(`There is no such transport: ${request.protocol}`);
  }
}
