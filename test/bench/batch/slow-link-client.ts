// Runs at the far end of a slow link, in a process of its own for each round: a page that has just been
// opened. Asks for so many users at once, and prints the milliseconds until the last answer.
import { Agent } from "node:http";
import { createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-node";
import { createTRPCClient, httpBatchLink, httpBatchStreamLink } from "@trpc/client";
import type { AnyRouter } from "@trpc/server";
import { createNaruTransport } from "../../../src/client/index.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

const [, , side = "", url = "", token = "", count = "50"] = process.argv;
const headers = { authorization: `Bearer ${token}` };

/** As browsers have it for HTTP/1.1. */
const maxConnections = 6;

function createTransport(): Transport {
  return createConnectTransport({
    baseUrl: url,
    httpVersion: "1.1",
    useBinaryFormat: true,
    useHttpGet: true,
    nodeOptions: { agent: new Agent({ keepAlive: true, maxSockets: maxConnections }) },
  });
}

function byConnect(transport: Transport): (userId: number) => Promise<unknown> {
  const client = createClient(UserService, transport);
  return (userId) => client.getUser({ userId }, { headers });
}

function byTrpc(
  link: typeof httpBatchLink | typeof httpBatchStreamLink,
): (userId: number) => Promise<unknown> {
  const client = createTRPCClient<AnyRouter>({
    links: [link({ url: `${url}/trpc`, headers, methodOverride: "POST" })],
  }) as unknown as { getUser: { query(input: object): Promise<unknown> } };
  return (userId) => client.getUser.query({ userId });
}

const getUsers: Readonly<Record<string, () => (userId: number) => Promise<unknown>>> = {
  single: () => byConnect(createTransport()),
  "connect-es": () => byConnect(createTransport()),
  sdk: () => byConnect(createNaruTransport(createTransport())),
  "trpc-batch": () => byTrpc(httpBatchLink),
  "trpc-stream": () => byTrpc(httpBatchStreamLink),
};

const getUser = getUsers[side]?.();
if (getUser === undefined) {
  throw new RangeError(`There is no side "${side}": ${Object.keys(getUsers).join(", ")}`);
}
const began = performance.now();
await Promise.all(Array.from({ length: Number(count) }, (_, i) => getUser(i + 1)));
console.log(performance.now() - began);
process.exit();
