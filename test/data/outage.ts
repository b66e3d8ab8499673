import { Code, ConnectError, createClient, createRouterTransport } from "@connectrpc/connect";
import { withRetries } from "../../src/client/resilience/retries.ts";
import { createEndpoint, createEndpointHealth } from "../../src/data/endpoint.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createRandom, createVirtualTime } from "../client/resilience/virtual-time.ts";

export interface OutageOptions {
  readonly seed: number;
  /** How long MySQL is away. */
  readonly outageMs: number;
  readonly inFlight: number;
  /** Of statements, before and after the outage. 5 % more are 200 ms late. */
  readonly dropRate: number;
}

export interface OutageFigures {
  /** Calls of which no part fell into the outage. */
  readonly calls: number;
  readonly failed: number;
  /** Of those that began after the outage. */
  readonly longestMs: number;
  /** Statements that were sent into the outage, a second. */
  readonly sentIntoOutage: number;
}

const beforeMs = 3_000;
const afterMs = 8_000;

/** Callers that retry as the SDK does, in virtual time, before a MySQL that goes away for a while. */
export async function simulateOutage(options: OutageOptions): Promise<OutageFigures> {
  const time = createVirtualTime(options.seed);
  const chance = createRandom(options.seed + 1);
  const health = createEndpointHealth();
  const startMs = time.now() + beforeMs;
  const endMs = startMs + options.outageMs;
  const isAway = () => time.now() >= startMs && time.now() < endMs;
  let sentIntoOutage = 0;
  const answer = async () => {
    const fate = chance();
    const wasAway = isAway();
    sentIntoOutage += wasAway ? 1 : 0;
    await time.sleep(fate > 0.95 && !wasAway ? 205 : 5);
    // A kill takes what is under way with it.
    if (wasAway || isAway() || fate < options.dropRate) {
      throw new ConnectError("The database is not available", Code.Unavailable);
    }
    return [];
  };
  const server = createRouterTransport(({ service }) => {
    service(UserService, {
      getUser: async (_, { signal }) => {
        await time.sleep(10);
        const reads = createEndpoint(() => ({ query: answer }), {
          health,
          signal,
          random: time.random,
          clock: { now: time.now, sleep: (ms, until) => time.sleep(ms, until).catch(() => undefined) },
        });
        await reads.query("SELECT 1");
        return {};
      },
    });
  });
  const users = createClient(UserService, withRetries({ environment: time })(server));
  let calls = 0;
  let failed = 0;
  let longestMs = 0;
  const work = async () => {
    while (time.now() < endMs + afterMs) {
      const beganMs = time.now();
      const isAnswered = await users.getUser({ userId: 1 }).then(
        () => true,
        () => false,
      );
      if (beganMs >= endMs || time.now() < startMs) {
        calls++;
        failed += isAnswered ? 0 : 1;
      }
      longestMs = beganMs >= endMs ? Math.max(longestMs, time.now() - beganMs) : longestMs;
    }
  };
  await time.run(Promise.all(Array.from({ length: options.inFlight }, work)));
  return { calls, failed, longestMs, sentIntoOutage: (sentIntoOutage * 1_000) / options.outageMs };
}
