import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import {
  rejectProbability,
  type ThrottlingOptions,
  withThrottling,
} from "../../../src/client/resilience/throttling.ts";
import { createWindow } from "../../../src/client/resilience/window.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../../error-of.ts";
import { createServer, type Plan, unavailable } from "./server.ts";
import { createVirtualTime } from "./virtual-time.ts";

function setUp(plan: Plan, options: Partial<ThrottlingOptions> = {}) {
  const time = createVirtualTime(7);
  const server = createServer(plan);
  const users = createClient(
    UserService,
    withThrottling({ environment: time, ...options })(server.transport),
  );
  return {
    time,
    users,
    seen: server.seen,
    /** One call each 10 ms; how many were held back. */
    async ask(times: number): Promise<number> {
      const before = server.seen.length;
      for (let call = 0; call < times; call++) {
        await users.getUser({ userId: 7 }).catch(() => undefined);
        await time.pass(10);
      }
      return times - (server.seen.length - before);
    },
  };
}

describe("throttling", () => {
  it("holds nothing back while the server accepts at least every second request", async () => {
    const { ask } = setUp((number) => {
      if (number % 2 === 1) {
        throw new ConnectError("Too much", Code.ResourceExhausted);
      }
    });
    expect(await ask(500)).toBeLessThan(25);
  });

  it("holds nothing back of what is asked at once, before there is an answer", async () => {
    const { users, seen } = setUp(() => undefined);
    await Promise.all(Array.from({ length: 200 }, () => users.getUser({ userId: 7 })));
    expect(seen).toHaveLength(200);
  });

  it("sends a server that accepts one in ten about twice what it accepts", async () => {
    const { time, users, seen } = setUp(() => {
      // Ten requests a second are accepted, of the hundred that are made.
      if (Math.floor(time.now() / 100) === accepted) {
        throw new ConnectError("Too much", Code.ResourceExhausted);
      }
      accepted = Math.floor(time.now() / 100);
    });
    let accepted = 0;
    const second = async () => {
      const before = seen.length;
      for (let call = 0; call < 100; call++) {
        await users.getUser({ userId: 7 }).catch(() => undefined);
        await time.pass(10);
      }
      return seen.length - before;
    };
    for (let warmUp = 0; warmUp < 20; warmUp++) {
      await second();
    }
    const sent = await second();
    expect(sent).toBeGreaterThanOrEqual(12);
    expect(sent).toBeLessThanOrEqual(35);
  });

  it("tells who was held back, as unavailable and without a request", async () => {
    const { ask, users, seen, time } = setUp(
      () => {
        throw unavailable();
      },
      { minFailures: 0 },
    );
    await ask(300);
    const before = seen.length;
    let error: ConnectError;
    do {
      error = await errorOf(users.getUser({ userId: 7 }));
      await time.pass(1);
    } while (error.rawMessage === "Down for a moment");
    expect(error.code).toBe(Code.Unavailable);
    expect(error.rawMessage).toMatch(
      /^naru\.game\.v1\.UserService is overloaded: held back \d+ of \d+ calls\. The last failure: \[unavailable\] Down for a moment$/,
    );
    expect(seen.length - before).toBeLessThan(20);
  });

  it("holds nothing back after few failures", async () => {
    const { ask } = setUp(() => {
      throw unavailable();
    });
    expect(await ask(10)).toBe(0);
  });

  it("sends all again when the server has recovered for as long as requests count", async () => {
    let isDown = true;
    const { ask, time } = setUp(() => {
      if (isDown) {
        throw unavailable();
      }
    });
    expect(await ask(1000)).toBeGreaterThan(900);
    isDown = false;
    await time.pass(120_000);
    expect(await ask(100)).toBe(0);
  });

  it("takes answers that are no overload as accepted, and callers that cancel as no failure", async () => {
    const wrong = setUp(() => {
      throw new ConnectError("There is none", Code.NotFound);
    });
    expect(await wrong.ask(200)).toBe(0);
    const slow = setUp((_, { signal }) => slow.time.sleep(60_000, signal));
    for (let call = 0; call < 200; call++) {
      const controller = new AbortController();
      const asked = errorOf(slow.users.getUser({ userId: 7 }, { signal: controller.signal }));
      await slow.time.pass(1);
      controller.abort();
      await asked;
    }
    expect(slow.seen).toHaveLength(200);
  });

  it("follows the formula of the source", () => {
    expect(rejectProbability(0, 0, 2)).toBe(0);
    expect(rejectProbability(99, 0, 2)).toBe(0.99);
    expect(rejectProbability(99, 50, 2)).toBe(0);
    expect(rejectProbability(199, 50, 2)).toBeCloseTo(0.495);
  });
});

describe("a window", () => {
  it("forgets what is older, a tenth at a time", () => {
    const window = createWindow(1000);
    for (let now = 0; now < 1000; now += 100) {
      window.add(now, 1, 0);
    }
    expect(window.read(999)).toMatchObject({ total: 10, bad: 0 });
    expect(window.read(1000)).toMatchObject({ total: 9, bad: 0 });
    window.add(1500, 5, 5);
    expect(window.read(1500)).toMatchObject({ total: 9, bad: 5 });
    expect(window.read(2499)).toMatchObject({ total: 5, bad: 5 });
    expect(window.read(2500)).toMatchObject({ total: 0, bad: 0 });
  });

  it("counts a request that failed once, however many calls travelled in it", () => {
    const window = createWindow(1000);
    const request = unavailable();
    for (let call = 1; call <= 50; call++) {
      const error = Object.assign(unavailable(), { details: request.details });
      window.add(0, 1, 1, error);
    }
    window.add(0, 1, 1, unavailable());
    expect(window.read(0)).toEqual({ total: 51, bad: 51, failures: 2 });
  });

  it("keeps counting when the clock was set back", () => {
    const window = createWindow(1000);
    window.add(5000, 1, 1);
    window.add(4000, 1, 0);
    expect(window.read(5000)).toMatchObject({ total: 2, bad: 1 });
  });
});
