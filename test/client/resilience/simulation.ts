import { Code, ConnectError, createClient, createRouterTransport } from "@connectrpc/connect";
import type { Verdict } from "../../../src/client/resilience/attempts.ts";
import { withRetries } from "../../../src/client/resilience/retries.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { createRandom, createVirtualTime } from "./virtual-time.ts";

export interface SimulationOptions {
  readonly seed: number;
  readonly calls: number;
  readonly callsPerSecond: number;
  /** Share of requests that fail: half of them before they are applied, half after. */
  readonly failureRate: number;
}

export interface Figures {
  readonly calls: number;
  readonly answered: number;
  /** Requests for each call. */
  readonly amplification: number;
  readonly appliedTwice: number;
  /** Why calls were given up. */
  readonly givenUp: ReadonlyMap<Verdict, number>;
}

/** Calls a server that fails by chance, every second call a write, in virtual time. */
export async function simulate(options: SimulationOptions): Promise<Figures> {
  const time = createVirtualTime(options.seed);
  const chance = createRandom(options.seed + 1);
  const answers = new Map<string, number>();
  const applied = new Map<string, number>();
  const givenUp = new Map<Verdict, number>();
  let requests = 0;
  /** Runs a request that may fail, before `work` or after it. */
  const serve = async <T>(work: () => T): Promise<T> => {
    requests++;
    const fate = chance();
    if (fate < options.failureRate / 2) {
      throw new ConnectError("Down", Code.Unavailable);
    }
    await time.sleep(20);
    const answer = work();
    if (fate < options.failureRate) {
      throw new ConnectError("Down", Code.Unavailable);
    }
    return answer;
  };
  const server = createRouterTransport(({ service }) => {
    service(UserService, {
      getUser: ({ userId }) => serve(() => ({ user: { userId } })),
      createUser: ({ username, idempotencyKey }) =>
        serve(() => {
          const userId = answers.get(idempotencyKey) ?? answers.size + 1;
          if (!answers.has(idempotencyKey)) {
            answers.set(idempotencyKey, userId);
            applied.set(username, (applied.get(username) ?? 0) + 1);
          }
          return { user: { userId, username } };
        }),
    });
  });
  const users = createClient(
    UserService,
    withRetries({
      environment: time,
      onAttempt({ next, error }) {
        if (error !== undefined && typeof next === "string") {
          givenUp.set(next, (givenUp.get(next) ?? 0) + 1);
        }
      },
    })(server),
  );
  let answered = 0;
  const calls: Promise<void>[] = [];
  const work = async () => {
    for (let call = 0; call < options.calls; call++) {
      const one: Promise<unknown> =
        call % 2 === 0
          ? users.getUser({ userId: call + 1 })
          : users.createUser({ username: `u${call}`, nickname: "Name" });
      calls.push(
        one.then(
          () => {
            answered++;
          },
          () => undefined,
        ),
      );
      await time.sleep(1000 / options.callsPerSecond);
    }
    await Promise.all(calls);
  };
  await time.run(work());
  return {
    calls: options.calls,
    answered,
    amplification: requests / options.calls,
    appliedTwice: [...applied.values()].filter((times) => times > 1).length,
    givenUp,
  };
}
