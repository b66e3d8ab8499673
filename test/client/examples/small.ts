import { createClient, type Transport } from "@connectrpc/connect";
import { type Decision, withBatching, withPlanner, withRetries } from "naru/client";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

export function createUsers(transport: Transport, explain: (decision: Decision) => void) {
  const planned = withPlanner({ batch: withBatching({ maxWindowMs: 5, explain }), explain });
  return createClient(UserService, withRetries({ maxAttempts: 3 })(planned(transport)));
}
