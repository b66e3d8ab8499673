import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { type BreakerOptions, withBreaker } from "../../../src/client/resilience/breaker.ts";
import { withRetries } from "../../../src/client/resilience/retries.ts";
import { GameService } from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../../error-of.ts";
import { createServer, type Plan, unavailable } from "./server.ts";
import { createVirtualTime } from "./virtual-time.ts";

function setUp(plan: Plan, options: Partial<BreakerOptions> = {}) {
  const time = createVirtualTime();
  const server = createServer(plan);
  const changes: string[] = [];
  const transport = withBreaker({
    environment: time,
    onChange: (group, state) => changes.push(`${group} ${state}`),
    ...options,
  })(server.transport);
  const users = createClient(UserService, transport);
  const game = createClient(GameService, transport);
  return {
    time,
    changes,
    seen: server.seen,
    transport,
    users,
    game,
    ask: () => users.getUser({ userId: 7 }).then(() => "answered", codeOf),
    async askTimes(times: number) {
      for (let call = 0; call < times; call++) {
        await users.getUser({ userId: 7 }).catch(() => undefined);
      }
    },
  };
}

const codeOf = (error: unknown) => Code[ConnectError.from(error).code];
const down: Plan = () => {
  throw unavailable();
};
const service = "naru.game.v1.UserService";

describe("the breaker", () => {
  it("opens when half of the calls fail, and then sends none", async () => {
    const { users, askTimes, seen, changes } = setUp((number) => {
      if (number % 2 === 0) {
        throw unavailable();
      }
    });
    await askTimes(10);
    expect(changes).toEqual([`${service} open`]);
    const error = await errorOf(users.getUser({ userId: 7 }));
    expect(error).toMatchObject({
      code: Code.Unavailable,
      rawMessage: `${service} keeps failing: not called for another 1000 ms. The last failure: [unavailable] Down for a moment`,
    });
    expect(seen).toHaveLength(10);
  });

  it("stays closed below that, and while there are few calls", async () => {
    const third = setUp((number) => {
      if (number % 3 === 0) {
        throw unavailable();
      }
    });
    await third.askTimes(60);
    expect(third.changes).toEqual([]);
    const few = setUp(down);
    await few.askTimes(9);
    expect(few.changes).toEqual([]);
    expect(few.seen).toHaveLength(9);
  });

  it("forgets failures that are older than the window", async () => {
    const { time, askTimes, changes } = setUp(down);
    await askTimes(9);
    await time.pass(11_000);
    await askTimes(9);
    expect(changes).toEqual([]);
  });

  it("sends one probe when its time has come, and closes when that is answered", async () => {
    let isDown = true;
    let release: () => void = () => undefined;
    const { time, ask, askTimes, seen, changes } = setUp(async () => {
      if (isDown) {
        throw unavailable();
      }
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    await askTimes(10);
    await time.pass(999);
    expect(await ask()).toBe("Unavailable");
    expect(seen).toHaveLength(10);
    await time.pass(1);
    isDown = false;
    const probe = ask();
    expect(await ask()).toBe("Unavailable");
    await time.pass(0);
    expect(seen).toHaveLength(11);
    release();
    expect(await probe).toBe("answered");
    expect(changes).toEqual([`${service} open`, `${service} probing`, `${service} closed`]);
    const next = ask();
    await time.pass(0);
    release();
    expect(await next).toBe("answered");
  });

  it("stays open twice as long after each probe that fails, up to its longest", async () => {
    const { time, ask, askTimes, seen } = setUp(down, { maxOpenMs: 5_000 });
    await askTimes(10);
    for (const openMs of [1_000, 2_000, 4_000, 5_000, 5_000]) {
      const before = seen.length;
      await time.pass(openMs - 1);
      await ask();
      expect(seen).toHaveLength(before);
      await time.pass(1);
      await ask();
      expect(seen).toHaveLength(before + 1);
    }
  });

  it("starts over after it was closed", async () => {
    const { time, ask, askTimes, seen } = setUp((number) => {
      if (number !== 11) {
        throw unavailable();
      }
    });
    await askTimes(10);
    await time.pass(1_000);
    expect(await ask()).toBe("answered");
    await askTimes(10);
    expect(seen).toHaveLength(21);
    await ask();
    expect(seen).toHaveLength(21);
    await time.pass(1_000);
    await ask();
    expect(seen).toHaveLength(22);
  });

  it("sends another probe when one is never answered", async () => {
    const { time, ask, askTimes, seen } = setUp((number) => {
      if (number === 11) {
        return new Promise(() => undefined);
      }
      throw unavailable();
    });
    await askTimes(10);
    await time.pass(1_000);
    void ask();
    await time.pass(4_999);
    await ask();
    expect(seen).toHaveLength(11);
    await time.pass(1);
    await ask();
    expect(seen).toHaveLength(12);
  });

  it("lets the next call probe when a caller has cancelled its own", async () => {
    const { time, ask, askTimes, users, seen } = setUp((number, { signal }) => {
      if (number === 11) {
        return time.sleep(60_000, signal);
      }
      if (number <= 10) {
        throw unavailable();
      }
      return undefined;
    });
    await askTimes(10);
    await time.pass(1_000);
    const controller = new AbortController();
    const probe = errorOf(users.getUser({ userId: 7 }, { signal: controller.signal }));
    await time.pass(0);
    controller.abort();
    await probe;
    expect(await ask()).toBe("answered");
    expect(seen).toHaveLength(12);
  });

  it("counts what a server says of a call as an answer, and a call that takes too long as none", async () => {
    for (const [code, opens] of [
      [Code.NotFound, false],
      [Code.ResourceExhausted, false],
      [Code.Internal, false],
      [Code.DeadlineExceeded, true],
    ] as const) {
      const { askTimes, changes } = setUp(() => {
        throw new ConnectError("No", code);
      });
      await askTimes(20);
      expect([Code[code], changes.length > 0]).toEqual([Code[code], opens]);
    }
  });

  it("keeps the services apart", async () => {
    const { time, askTimes, game, changes } = setUp((_, { method }) => {
      if (method === "GetUser") {
        throw unavailable();
      }
    });
    await askTimes(10);
    expect(changes).toEqual([`${service} open`]);
    await time.run(game.act({ roomId: 1 }));
  });

  it("groups methods as it is told", async () => {
    const { askTimes, users, seen } = setUp(down, { group: ({ name }) => name });
    await askTimes(10);
    await errorOf(users.createUser({ username: "ada" }));
    expect(seen).toHaveLength(11);
  });

  it("counts streams by whether they begin", async () => {
    const { game, seen, changes } = setUp(down);
    for (let call = 0; call < 11; call++) {
      await errorOf(
        (async () => {
          for await (const _ of game.watchRoom({ roomId: 1 })) {
            // Nothing comes.
          }
        })(),
      );
    }
    expect(seen).toHaveLength(10);
    expect(changes).toEqual(["naru.game.v1.GameService open"]);
  });

  it("is not tried again by retries around it", async () => {
    const { time, transport, askTimes, seen } = setUp(down);
    await askTimes(10);
    const verdicts: unknown[] = [];
    const users = createClient(
      UserService,
      withRetries({ environment: time, onAttempt: ({ next }) => verdicts.push(next) })(transport),
    );
    await errorOf(users.getUser({ userId: 7 }));
    expect(verdicts).toEqual(["not_sent"]);
    expect(seen).toHaveLength(10);
  });
});
