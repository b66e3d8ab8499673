import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { createWorkerFetch } from "../../src/client/transport/fetch.ts";
import {
  ClientCompatRequestSchema,
  ClientCompatResponseSchema,
} from "./gen/connectrpc/conformance/v1/client_compat_pb.ts";
import { invoke } from "./invoke.ts";
import { createTransport } from "./transport.ts";

const fetch = createWorkerFetch();

/**
 * The client under test inside a Worker: each POST holds one request of the runner, and is answered with what
 * came of it.
 */
export default {
  async fetch(request: Request): Promise<Response> {
    const asked = fromBinary(ClientCompatRequestSchema, await request.bytes());
    const found = await invoke(asked, createTransport(asked, fetch));
    return new Response(toBinary(ClientCompatResponseSchema, found));
  },
};
