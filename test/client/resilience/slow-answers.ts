import { createClient, createRouterTransport } from "@connectrpc/connect";
import { withHedging } from "../../../src/client/resilience/hedging.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { createRandom, createVirtualTime } from "./virtual-time.ts";

export interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Requests for each call. */
  readonly amplification: number;
}

/**
 * Reads from a server that answers in 10 to 30 ms, and each 50th time in a second: how long the callers wait.
 */
export async function simulateSlowAnswers(calls: number, { hedged }: { hedged: boolean }): Promise<Latency> {
  const time = createVirtualTime(3);
  const chance = createRandom(4);
  let requests = 0;
  const server = createRouterTransport(({ service }) => {
    service(UserService, {
      async getUser({ userId }, { signal }) {
        requests++;
        await time.sleep(chance() < 0.02 ? 1_000 : 10 + 20 * chance(), signal);
        return { user: { userId } };
      },
    });
  });
  const transport = hedged ? withHedging({ environment: time })(server) : server;
  const users = createClient(UserService, transport);
  const waits: number[] = [];
  for (let call = 0; call < calls; call++) {
    const startedAt = time.now();
    await time.run(users.getUser({ userId: 7 }));
    waits.push(time.now() - startedAt);
  }
  waits.sort((a, b) => a - b);
  const quantile = (share: number) => waits[Math.floor(share * (calls - 1))]!;
  return { p50Ms: quantile(0.5), p99Ms: quantile(0.99), amplification: requests / calls };
}
