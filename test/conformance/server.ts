import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { readDelimited, writeDelimited } from "./delimited.ts";
import {
  ServerCompatRequestSchema,
  ServerCompatResponseSchema,
} from "./gen/connectrpc/conformance/v1/server_compat_pb.ts";
import { startWorkerd } from "./local-workerd.ts";

// What the runner starts in server mode, once for each kind of server: reads what it wants, starts a workerd
// with the bundle in the first argument, says where it listens, and stops at SIGTERM.

const bundle = process.argv[2];
if (bundle === undefined) {
  throw new Error("The first argument is the bundle of the worker");
}

const stopped = new Promise<void>((resolve) => {
  process.once("SIGTERM", resolve);
  process.once("SIGINT", resolve);
});

const { value: bytes } = await readDelimited(process.stdin).next();
const wanted = fromBinary(ServerCompatRequestSchema, bytes as Uint8Array);
const server = await startWorkerd(bundle, {
  // Nothing connects to these: the suite's service has no data.
  DATABASE_URL: "http://127.0.0.1:9",
  UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9",
  UPSTASH_REDIS_REST_TOKEN: "unused",
  JWT_SECRET: "nobody signs a token with this secret",
  ...(wanted.messageReceiveLimit > 0 && { RPC_READ_MAX_BYTES: String(wanted.messageReceiveLimit) }),
});
const answer = create(ServerCompatResponseSchema, { host: server.host, port: server.port });
writeDelimited(process.stdout, toBinary(ServerCompatResponseSchema, answer));
await stopped;
await server.close();
