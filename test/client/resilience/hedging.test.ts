import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { type HedgingOptions, withHedging } from "../../../src/client/resilience/hedging.ts";
import { createLatencies } from "../../../src/client/resilience/latencies.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../../error-of.ts";
import { createServer, type Plan, type Seen, unavailable } from "./server.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";

/** Answers after so many ms; stops when the caller has gone. */
const answerAfter =
  (time: VirtualTime, ms: (number: number) => number): Plan =>
  (number, { signal }) =>
    time.sleep(ms(number), signal).catch((reason) => {
      throw reason;
    });

function setUp(plan: (time: VirtualTime) => Plan, options: Partial<HedgingOptions> = {}) {
  const time = createVirtualTime();
  const server = createServer(plan(time));
  const hedges: number[] = [];
  const transport = withHedging({
    environment: time,
    onHedge: (_, afterMs) => hedges.push(afterMs),
    ...options,
  })(server.transport);
  return {
    time,
    hedges,
    seen: server.seen,
    timeouts: server.timeouts,
    users: createClient(UserService, transport),
  };
}

const states = (seen: readonly Seen[]) => seen.map(({ signal }) => signal.aborted);

describe("hedged reads", () => {
  it("ask once more after the delay; the first answer counts and the other request is cancelled", async () => {
    const { time, users, seen, hedges } = setUp(
      (time) => answerAfter(time, (number) => (number === 1 ? 5000 : 20)),
      {
        delayMs: 100,
      },
    );
    const startedAt = time.now();
    await time.run(users.getUser({ userId: 7 }));
    expect(time.now() - startedAt).toBe(120);
    expect(hedges).toEqual([100]);
    expect(seen.map(({ header }) => header.get("grpc-previous-rpc-attempts"))).toEqual([null, "1"]);
    await time.pass(0);
    expect(seen[0]?.signal.aborted).toBe(true);
  });

  it("take the first request's answer when that comes first, and cancel the second", async () => {
    const { time, users, seen } = setUp(
      (time) => answerAfter(time, (number) => (number === 1 ? 150 : 5000)),
      {
        delayMs: 100,
      },
    );
    const startedAt = time.now();
    await time.run(users.getUser({ userId: 7 }));
    expect(time.now() - startedAt).toBe(150);
    await time.pass(0);
    expect(seen[1]?.signal.aborted).toBe(true);
  });

  it("ask once when the answer is in time", async () => {
    const { time, users, seen } = setUp((time) => answerAfter(time, () => 99), { delayMs: 100 });
    await time.run(users.getUser({ userId: 7 }));
    await time.pass(1000);
    expect(seen).toHaveLength(1);
  });

  it("never ask twice for a write", async () => {
    const { time, users, seen } = setUp((time) => answerAfter(time, () => 5000), { delayMs: 100 });
    await time.run(users.createUser({ username: "ada", nickname: "Ada", idempotencyKey: "12345678" }));
    expect(seen).toHaveLength(1);
  });

  it("find the delay in the latencies of the method", async () => {
    const { time, users, seen, hedges } = setUp((time) =>
      answerAfter(time, (number) => (number <= 20 ? number * 10 : number === 21 ? 5000 : 1)),
    );
    for (let call = 1; call <= 20; call++) {
      await time.run(users.getUser({ userId: 7 }));
    }
    expect(seen).toHaveLength(20);
    await time.run(users.getUser({ userId: 7 }));
    expect(hedges).toEqual([190]);
    expect(seen).toHaveLength(22);
  });

  it("do not hedge before they know the latencies", async () => {
    const { time, users, seen } = setUp((time) => answerAfter(time, () => 60_000));
    await time.run(users.getUser({ userId: 7 }));
    expect(seen).toHaveLength(1);
  });

  it("wait at least the least delay", async () => {
    const { time, users, hedges } = setUp((time) => answerAfter(time, (number) => (number <= 20 ? 1 : 100)));
    for (let call = 1; call <= 21; call++) {
      await time.run(users.getUser({ userId: 7 }));
    }
    expect(hedges).toEqual([10]);
  });

  it("tell what the server says of the call, from whichever request", async () => {
    const { time, users, seen } = setUp(
      (time) =>
        async (number, { signal }) => {
          await time.sleep(number === 1 ? 5000 : 20, signal);
          throw new ConnectError("There is none", Code.NotFound);
        },
      { delayMs: 100 },
    );
    const startedAt = time.now();
    expect((await time.run(errorOf(users.getUser({ userId: 7 })))).code).toBe(Code.NotFound);
    expect(time.now() - startedAt).toBe(120);
    await time.pass(0);
    expect(states(seen)[0]).toBe(true);
  });

  it("wait for the other request when one is lost", async () => {
    const { time, users } = setUp(
      (time) =>
        async (number, { signal }) => {
          await time.sleep(number === 1 ? 500 : 20, signal);
          if (number === 2) {
            throw unavailable();
          }
        },
      { delayMs: 100 },
    );
    const startedAt = time.now();
    expect((await time.run(users.getUser({ userId: 7 }))).user?.userId).toBe(7);
    expect(time.now() - startedAt).toBe(500);
  });

  it("fail when both do", async () => {
    const { time, users, seen } = setUp(
      (time) =>
        async (_, { signal }) => {
          await time.sleep(200, signal);
          throw unavailable();
        },
      { delayMs: 100 },
    );
    expect((await time.run(errorOf(users.getUser({ userId: 7 })))).code).toBe(Code.Unavailable);
    expect(seen).toHaveLength(2);
  });

  it("give the second request what is left of the deadline", async () => {
    const { time, users, timeouts } = setUp(
      (time) => answerAfter(time, (number) => (number === 1 ? 5000 : 20)),
      {
        delayMs: 100,
      },
    );
    await time.run(users.getUser({ userId: 7 }, { timeoutMs: 1000 }));
    expect(timeouts).toEqual([1000, 900]);
  });

  it("cancel both when the caller cancels, who is answered at once", async () => {
    const { time, users, seen } = setUp((time) => answerAfter(time, () => 60_000), { delayMs: 100 });
    const controller = new AbortController();
    const call = errorOf(users.getUser({ userId: 7 }, { signal: controller.signal }));
    await time.pass(150);
    controller.abort();
    expect((await call).code).toBe(Code.Canceled);
    await time.pass(0);
    expect(states(seen)).toEqual([true, true]);
  });

  it("hedge nothing for a caller that has cancelled before", async () => {
    const { time, users, seen } = setUp((time) => answerAfter(time, () => 60_000), { delayMs: 100 });
    const signal = AbortSignal.abort();
    expect((await time.run(errorOf(users.getUser({ userId: 7 }, { signal })))).code).toBe(Code.Canceled);
    await time.pass(1000);
    expect(seen.length).toBeLessThanOrEqual(1);
  });

  it("stop when the server answers none of them", async () => {
    const { time, users, hedges } = setUp(
      (time) =>
        async (_, { signal }) => {
          await time.sleep(200, signal);
          throw unavailable();
        },
      { delayMs: 100 },
    );
    for (let call = 1; call <= 40; call++) {
      await time.run(errorOf(users.getUser({ userId: 7 })));
    }
    expect(hedges.length).toBeLessThanOrEqual(20);
  });
});

describe("latencies", () => {
  it("tell nothing before there are enough", () => {
    const latencies = createLatencies(20);
    for (let ms = 1; ms < 20; ms++) {
      latencies.add(ms);
    }
    expect(latencies.p95()).toBe(Infinity);
    latencies.add(20);
    expect(latencies.p95()).toBe(19);
  });

  it("forget all but the last hundred", () => {
    const latencies = createLatencies(20);
    for (let call = 0; call < 100; call++) {
      latencies.add(1000);
    }
    for (let call = 0; call < 100; call++) {
      latencies.add(5);
    }
    expect(latencies.p95()).toBe(5);
  });
});
