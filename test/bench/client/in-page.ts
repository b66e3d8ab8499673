// Runs in the page: a client by the transport alone, and the same with batching and with all of it around the
// transport.
import { createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { createNaruTransport, withBatching } from "../../../src/client/index.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

const create = (): Transport =>
  createConnectTransport({ baseUrl: location.origin, useBinaryFormat: true, useHttpGet: true });

const [alone, again, batched, all] = [
  create(),
  create(),
  withBatching()(create()),
  createNaruTransport(create()),
].map((transport) => createClient(UserService, transport));
const clients = { alone, "transport again": again, batching: batched, all };

/** Makes calls one after the other. */
async function call(side: keyof typeof clients, kind: "read" | "write", calls: number): Promise<void> {
  const client = clients[side]!;
  for (let made = 0; made < calls; made++) {
    await (kind === "read"
      ? client.getUser({ userId: 7 })
      : client.createUser({ username: "ada", nickname: "Ada", idempotencyKey: "k" }));
  }
}

Object.assign(globalThis, { call });
