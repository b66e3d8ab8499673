import { create } from "@bufbuild/protobuf";
import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import type { Attempt, RetryOptions } from "../../../src/client/resilience/attempts.ts";
import { withRetries } from "../../../src/client/resilience/retries.ts";
import { BatchService } from "../../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { ActionType, GameService } from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import { CreateUserRequestSchema, UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../../error-of.ts";
import { createServer, failing, type Plan, unavailable } from "./server.ts";
import { createVirtualTime } from "./virtual-time.ts";

function setUp(plan: Plan, options: Partial<RetryOptions> = {}) {
  const time = createVirtualTime();
  const server = createServer(plan);
  const attempts: Attempt[] = [];
  const transport = withRetries({
    environment: time,
    onAttempt: (attempt) => attempts.push(attempt),
    ...options,
  })(server.transport);
  return {
    time,
    attempts,
    seen: server.seen,
    timeouts: server.timeouts,
    verdicts: () => attempts.map(({ next }) => next),
    users: createClient(UserService, transport),
    game: createClient(GameService, transport),
    batch: createClient(BatchService, transport),
  };
}

const overloaded = (headers: HeadersInit = {}) =>
  new ConnectError("Too much to do", Code.ResourceExhausted, headers);

const act = { roomId: 1, actionId: 1n, type: ActionType.CHAT };

describe("retries of reads", () => {
  it("ask again until there is an answer, later each time, and say how often they asked", async () => {
    const { time, users, seen, attempts, verdicts } = setUp(failing(3));
    const { user } = await time.run(users.getUser({ userId: 7 }));
    expect(user?.userId).toBe(7);
    expect(time.slept).toEqual([100, 200, 400]);
    expect(seen.map(({ header }) => header.get("grpc-previous-rpc-attempts"))).toEqual([null, "1", "2", "3"]);
    expect(verdicts()).toEqual([100, 200, 400, "succeeded"]);
    expect(attempts.map(({ attempt, error, method }) => [attempt, error?.code, method.name])).toEqual([
      [1, Code.Unavailable, "GetUser"],
      [2, Code.Unavailable, "GetUser"],
      [3, Code.Unavailable, "GetUser"],
      [4, undefined, "GetUser"],
    ]);
  });

  it("give up after five attempts with the server's own error", async () => {
    const { time, users, seen, verdicts } = setUp(failing(9));
    const error = await time.run(errorOf(users.getUser({ userId: 7 })));
    expect(error).toMatchObject({ code: Code.Unavailable, rawMessage: "Down for a moment" });
    expect(seen).toHaveLength(5);
    expect(verdicts().at(-1)).toBe("attempts_used");
  });

  it("make as many attempts as they are told for each call", async () => {
    let allowed = 2;
    const { time, users, seen } = setUp(failing(99), { maxAttempts: () => allowed });
    await time.run(errorOf(users.getUser({ userId: 7 })));
    expect(seen).toHaveLength(2);
    allowed = 3;
    await time.run(errorOf(users.getUser({ userId: 7 })));
    expect(seen).toHaveLength(5);
  });

  it("wait no longer than the longest backoff", async () => {
    const { time, users } = setUp(failing(4), { maxBackoffMs: 250 });
    await time.run(users.getUser({ userId: 7 }));
    expect(time.slept).toEqual([100, 200, 250, 250]);
  });

  it("spread the waits by a fifth to both sides", async () => {
    const { time, users } = setUp(failing(2), {
      environment: { ...createVirtualTime(), sleep: async () => undefined, random: () => 0.999 },
      onAttempt: ({ next }) => delays.push(next),
    });
    const delays: unknown[] = [];
    await time.run(users.getUser({ userId: 7 }));
    expect(delays[0]).toBeCloseTo(120, 0);
    expect(delays[1]).toBeCloseTo(240, 0);
  });

  it("leave alone what another attempt would not change", async () => {
    for (const code of [Code.NotFound, Code.Internal, Code.Aborted, Code.ResourceExhausted, Code.Unknown]) {
      const { time, users, seen, verdicts } = setUp(
        failing(1, () => {
          throw new ConnectError("No", code);
        }),
      );
      expect(await time.run(errorOf(users.getUser({ userId: 7 })))).toMatchObject({ code });
      expect(seen).toHaveLength(1);
      expect(verdicts()).toEqual(["final"]);
    }
  });
});

describe("retries of writes", () => {
  it("send the same new key with each attempt, and leave the caller's message as it is", async () => {
    const request = create(CreateUserRequestSchema, { username: "ada", nickname: "Ada" });
    const { time, users, seen } = setUp(failing(2));
    await time.run(users.createUser(request));
    const keys = seen.map((each) => (each.request as typeof request).idempotencyKey);
    expect(keys).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(seen.map((each) => (each.request as typeof request).username)).toEqual(["ada", "ada", "ada"]);
    expect(request.idempotencyKey).toBe("");
  });

  it("make another key for another call", async () => {
    const { time, users, seen } = setUp(() => undefined);
    await time.run(users.createUser({ username: "ada", nickname: "Ada" }));
    await time.run(users.createUser({ username: "ada", nickname: "Ada" }));
    const keys = seen.map((each) => (each.request as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });

  it("keep the key that the caller gave", async () => {
    const { time, users, seen } = setUp(failing(1));
    await time.run(users.createUser({ username: "ada", nickname: "Ada", idempotencyKey: "my-own-key" }));
    expect(seen.map((each) => (each.request as { idempotencyKey: string }).idempotencyKey)).toEqual([
      "my-own-key",
      "my-own-key",
    ]);
  });

  it("are not made without a key", async () => {
    const { time, users, seen, verdicts } = setUp(failing(1), { createKey: undefined });
    await time.run(errorOf(users.createUser({ username: "ada", nickname: "Ada" })));
    expect(seen).toHaveLength(1);
    expect(verdicts()).toEqual(["unsafe"]);
  });

  it("are not made of a method that has no key, whatever its headers say", async () => {
    const { time, batch, seen, verdicts } = setUp(failing(1));
    const headers = { "idempotency-key": "a-key-that-nobody-reads" };
    await time.run(errorOf(batch.execute({ requestId: "1" }, { headers })));
    expect(seen).toHaveLength(1);
    expect(verdicts()).toEqual(["unsafe"]);
  });

  it("are made of a method that is idempotent by the contract", async () => {
    const { time, game, seen } = setUp(failing(1));
    await time.run(game.act(act));
    expect(seen.map(({ method }) => method)).toEqual(["Act", "Act"]);
  });
});

describe("the server's word on retries", () => {
  const cases: [string, ConnectError, (number | string)[]][] = [
    ["a delay", unavailable({ "grpc-retry-pushback-ms": "1500" }), [1500, "succeeded"]],
    ["no delay", unavailable({ "grpc-retry-pushback-ms": "0" }), [0, "succeeded"]],
    ["no retry", unavailable({ "grpc-retry-pushback-ms": "-1" }), ["pushback"]],
    ["something unreadable", unavailable({ "grpc-retry-pushback-ms": "soon" }), ["pushback"]],
    ["a delay in seconds", unavailable({ "retry-after": "2" }), [2000, "succeeded"]],
    [
      "a date",
      unavailable({ "retry-after": new Date(1_000_000 + 5_000).toUTCString() }),
      [5000, "succeeded"],
    ],
    ["a date in the past", unavailable({ "retry-after": new Date(0).toUTCString() }), [0, "succeeded"]],
    ["an unreadable date", unavailable({ "retry-after": "later" }), [100, "succeeded"]],
    ["a delay that is too long", unavailable({ "retry-after": "31" }), ["pushback"]],
    ["overload with a delay", overloaded({ "retry-after": "1" }), [1000, "succeeded"]],
    ["overload without a delay", overloaded(), ["final"]],
    [
      "a conflict with a delay",
      new ConnectError("Busy", Code.Aborted, { "retry-after": "1" }),
      [1000, "succeeded"],
    ],
    [
      "a wrong request with a delay",
      new ConnectError("No", Code.NotFound, { "retry-after": "1" }),
      ["final"],
    ],
  ];
  for (const [name, error, expected] of cases) {
    it(`is taken: ${name}`, async () => {
      const { time, users, verdicts } = setUp(failing(1, () => error));
      await time.run(users.getUser({ userId: 7 }).catch(() => undefined));
      expect(verdicts()).toEqual(expected);
    });
  }

  it("starts the backoff over", async () => {
    const { time, users } = setUp((number) => {
      if (number <= 4) {
        throw unavailable(number === 3 ? { "grpc-retry-pushback-ms": "7" } : {});
      }
    });
    await time.run(users.getUser({ userId: 7 }));
    expect(time.slept).toEqual([100, 200, 7, 100]);
  });
});

describe("the deadline of a call", () => {
  it("covers all of its attempts", async () => {
    const { time, users, timeouts } = setUp(failing(2));
    await time.run(users.getUser({ userId: 7 }, { timeoutMs: 1000 }));
    expect(timeouts).toEqual([1000, 900, 700]);
  });

  it("ends it with the last error when it would pass before the next attempt", async () => {
    const { time, users, seen, verdicts } = setUp(failing(9));
    const error = await time.run(errorOf(users.getUser({ userId: 7 }, { timeoutMs: 250 })));
    expect(error.code).toBe(Code.Unavailable);
    expect(seen).toHaveLength(2);
    expect(verdicts()).toEqual([100, "deadline"]);
    expect(time.slept).toEqual([100]);
  });

  it("is the default one for calls without", async () => {
    const { time, users, timeouts } = setUp(failing(1), { defaultTimeoutMs: 5000 });
    await time.run(users.getUser({ userId: 7 }));
    expect(timeouts).toEqual([5000, 4900]);
  });

  it("leaves a call without one to the transport", async () => {
    const { time, users, timeouts } = setUp(failing(1));
    await time.run(users.getUser({ userId: 7 }));
    expect(timeouts).toEqual([undefined, undefined]);
  });

  it("is none for a call that says so, whatever the default", async () => {
    const { time, users, timeouts } = setUp(failing(1), { defaultTimeoutMs: 50 });
    await time.run(users.getUser({ userId: 7 }, { timeoutMs: 0 }));
    expect(timeouts).toEqual([0, 0]);
  });

  it("may hold several attempts that each have less", async () => {
    const { time, users, timeouts } = setUp(
      failing(1, () => new ConnectError("Too slow", Code.DeadlineExceeded)),
      { attemptTimeoutMs: 300 },
    );
    await time.run(users.getUser({ userId: 7 }, { timeoutMs: 1000 }));
    expect(timeouts).toEqual([300, 300]);
  });

  it("is final when it has passed", async () => {
    const { time, users, verdicts } = setUp(
      failing(1, () => new ConnectError("Too slow", Code.DeadlineExceeded)),
    );
    await time.run(errorOf(users.getUser({ userId: 7 }, { timeoutMs: 1000 })));
    expect(verdicts()).toEqual(["final"]);
  });
});

describe("a caller that cancels", () => {
  it("is answered at once while a retry is due, and there is none", async () => {
    const { time, users, seen } = setUp(failing(9));
    const controller = new AbortController();
    const call = errorOf(users.getUser({ userId: 7 }, { signal: controller.signal }));
    await time.pass(50);
    controller.abort();
    expect((await call).code).toBe(Code.Canceled);
    await time.pass(10_000);
    expect(seen).toHaveLength(1);
  });

  it("is not asked for during an attempt either", async () => {
    const controller = new AbortController();
    const { time, users, seen, verdicts } = setUp(() => {
      controller.abort();
      throw unavailable();
    });
    const error = await time.run(errorOf(users.getUser({ userId: 7 }, { signal: controller.signal })));
    expect(error.code).toBe(Code.Canceled);
    expect(seen).toHaveLength(1);
    expect(verdicts()).toEqual(["cancelled"]);
  });
});

describe("retries of server streams", () => {
  it("are made until the first message", async () => {
    const { time, game, seen } = setUp(failing(2));
    const sequences: bigint[] = [];
    let opened: string | null = "";
    let closed: string | null = "";
    const watch = async () => {
      const stream = game.watchRoom(
        { roomId: 1 },
        {
          onHeader: (header) => {
            opened = header.get("opened");
          },
          onTrailer: (trailer) => {
            closed = trailer.get("closed");
          },
        },
      );
      for await (const { event } of stream) {
        sequences.push(event!.sequence);
      }
    };
    await time.run(watch());
    expect(sequences).toEqual([1n, 2n, 3n]);
    expect(seen.map(({ request }) => (request as { roomId: number }).roomId)).toEqual([1, 1, 1]);
    expect(closed).toBe("3");
    expect(opened).not.toBe(null);
  });

  it("are not made after a message was seen", async () => {
    const { time, game, seen } = setUp(() => undefined);
    const sequences: bigint[] = [];
    const watch = async () => {
      for await (const { event } of game.watchRoom({ roomId: 13 })) {
        sequences.push(event!.sequence);
      }
    };
    expect((await time.run(errorOf(watch()))).code).toBe(Code.Unavailable);
    expect(sequences).toEqual([1n]);
    expect(seen).toHaveLength(1);
  });

  it("are not made of what the client streams", async () => {
    const { time, game, seen } = setUp(failing(1));
    const events = (async function* () {
      yield { eventId: "12345678" };
      yield { eventId: "12345679" };
    })();
    await time.run(errorOf(game.recordEvents(events)));
    expect(seen).toHaveLength(1);
  });
});

describe("options of retries", () => {
  it("are refused out of their ranges, with the value", () => {
    expect(() => withRetries({ maxAttempts: 0 })).toThrow("maxAttempts must be 1 to 100: 0");
    expect(() => withRetries({ initialBackoffMs: Number.NaN })).toThrow(
      "initialBackoffMs must be 0 to 60000: NaN",
    );
  });
});
