import { type Client, createContextValues } from "@connectrpc/connect";
import { batchable, callPriority } from "naru/client";
import type { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

export async function loadPage(users: Client<typeof UserService>, signal: AbortSignal) {
  const first = createContextValues().set(callPriority, "high");
  const apart = createContextValues().set(batchable, false);
  return Promise.all([
    users.getUser({ userId: 7 }, { signal, timeoutMs: 2000, contextValues: first }),
    users.getUser({ userId: 8 }, { signal, timeoutMs: 5000, headers: { "x-request-id": "friend" } }),
    users.listUsers({ pageSize: 50 }, { signal, contextValues: apart }),
  ]);
}
