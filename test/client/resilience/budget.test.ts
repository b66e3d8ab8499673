import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../src/client/resilience/attempts.ts";
import { createRetryBudget } from "../../../src/client/resilience/budget.ts";
import { withHedging } from "../../../src/client/resilience/hedging.ts";
import { withRetries } from "../../../src/client/resilience/retries.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../../error-of.ts";
import { createServer, unavailable } from "./server.ts";
import { createVirtualTime } from "./virtual-time.ts";

describe("the budget of repeats", () => {
  it("is a fifth of what is sent, when its reserve is used up", () => {
    const environment = createVirtualTime();
    const budget = createRetryBudget({ environment });
    while (budget.take() === undefined) {
      // Uses the reserve up.
    }
    let repeats = 0;
    for (let call = 0; call < 1000; call++) {
      budget.sent();
      if (budget.take() === undefined) {
        budget.sent();
        repeats++;
      }
    }
    expect(repeats).toBeGreaterThanOrEqual(248);
    expect(repeats).toBeLessThanOrEqual(250);
  });

  it("has ten a second for clients that call rarely", async () => {
    const environment = createVirtualTime();
    const budget = createRetryBudget({ environment });
    let reserve = 0;
    while (budget.take() === undefined) {
      reserve++;
    }
    expect(reserve).toBe(110);
    await environment.pass(99);
    expect(budget.take()).toBe("over_budget");
    await environment.pass(1);
    expect(budget.take()).toBe(undefined);
    expect(budget.take()).toBe("over_budget");
  });

  it("gives nothing back for a clock that was set back", () => {
    let now = 1_000_000;
    const budget = createRetryBudget({ environment: { ...createVirtualTime(), now: () => now } });
    while (budget.take() === undefined) {
      // Uses the reserve up.
    }
    now -= 60_000;
    expect(budget.take()).toBe("over_budget");
    now += 100;
    expect(budget.take()).toBe(undefined);
  });

  it("stops after twenty failures in a row, and goes on when answers have come", () => {
    const budget = createRetryBudget({ environment: createVirtualTime() });
    for (let failure = 1; failure <= 19; failure++) {
      budget.failed({});
    }
    expect(budget.take()).toBe(undefined);
    budget.failed({});
    expect(budget.take()).toBe("throttled");
    budget.answered();
    expect(budget.take()).toBe(undefined);
  });

  it("counts a request once, however many calls failed with it, and its repeat once", () => {
    const budget = createRetryBudget({ environment: createVirtualTime(), minPerSecond: 0, ratio: 0 });
    const request = {};
    for (let call = 1; call <= 100; call++) {
      budget.failed(request);
      expect(budget.take(request)).toBe(undefined);
    }
    for (let repeat = 2; repeat <= 10; repeat++) {
      expect(budget.take({})).toBe(undefined);
    }
    expect(budget.take({})).toBe("over_budget");
  });

  it("keeps a dead server's load at about one request for each call", async () => {
    const time = createVirtualTime();
    const { transport, seen } = createServer(() => {
      throw unavailable();
    });
    const verdicts = new Map<number | Verdict, number>();
    const users = createClient(
      UserService,
      withRetries({
        environment: time,
        onAttempt: ({ next }) => verdicts.set(next, (verdicts.get(next) ?? 0) + 1),
      })(transport),
    );
    for (let call = 0; call < 1000; call++) {
      await time.run(errorOf(users.getUser({ userId: 7 })));
    }
    expect(seen.length).toBeLessThanOrEqual(1020);
    expect(verdicts.get("throttled")).toBeGreaterThan(980);
  });

  it("counts no failure that is the caller's own", async () => {
    const time = createVirtualTime();
    const { transport } = createServer((number) => {
      throw number <= 50 ? new ConnectError("None", Code.NotFound) : unavailable();
    });
    const users = createClient(UserService, withRetries({ environment: time, maxAttempts: 2 })(transport));
    for (let call = 0; call < 50; call++) {
      await time.run(errorOf(users.getUser({ userId: 7 })));
    }
    const slept = time.slept.length;
    await time.run(errorOf(users.getUser({ userId: 7 })));
    expect(time.slept.length).toBe(slept + 1);
  });

  it("is one for retries and the hedges inside them", async () => {
    const environment = createVirtualTime();
    const budget = createRetryBudget({ environment, minPerSecond: 0, ratio: 0 });
    const { transport, seen } = createServer((_, { signal }) => {
      return new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(unavailable()));
      });
    });
    const layers = [withHedging({ environment, budget, delayMs: 100 }), withRetries({ environment, budget })];
    const users = createClient(
      UserService,
      layers.reduce((inner, layer) => layer(inner), transport),
    );
    const controllers: AbortController[] = [];
    const call = () => {
      const controller = new AbortController();
      controllers.push(controller);
      return errorOf(users.getUser({ userId: 7 }, { signal: controller.signal }));
    };
    // A reserve of 10 and nothing else: the eleventh call gets no hedge.
    const calls = Array.from({ length: 11 }, call);
    await environment.pass(200);
    expect(seen).toHaveLength(21);
    for (const controller of controllers) {
      controller.abort();
    }
    await Promise.all(calls);
  });
});
