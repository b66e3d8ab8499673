import { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createNaruTransport,
  type NaruTransportOptions,
  withBatching,
  withBreaker,
  withCompression,
  withHedging,
  withPlanner,
  withRetries,
  withThrottling,
} from "../../src/client/index.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createVirtualTime } from "./resilience/virtual-time.ts";
import { createServer, getUser } from "./server.ts";

const bug = new Error("A bug of the app");

/** The ways in which a hook can fail. */
const failures: Record<string, () => never> = {
  throws: () => {
    throw bug;
  },
  "rejects later": (() => Promise.reject(bug)) as () => never,
};

const far = { add: () => undefined, get: () => 200 };

/** Each hook that an app can give, and what calls it. */
const hooks = (hook: () => never): Record<string, (transport: Transport) => Transport> => ({
  "explain of all": (inner) => createNaruTransport(inner, { explain: hook }),
  "explain of batching": withBatching({ explain: hook, roundTrips: far }),
  "explain of the planner": withPlanner({ explain: hook }),
  "explain of both": withPlanner({ explain: hook, batch: withBatching({ explain: hook, roundTrips: far }) }),
  onBatch: withBatching({ onBatch: hook, roundTrips: far }),
  cacheable: withPlanner({ cacheable: hook }),
  onAttempt: withRetries({ onAttempt: hook }),
  maxAttempts: withRetries({ maxAttempts: hook }),
  attemptTimeoutMs: withRetries({ attemptTimeoutMs: hook }),
  createKey: withRetries({ createKey: hook }),
  onHedge: withHedging({ onHedge: hook, delayMs: 0, minDelayMs: 0 }),
  onChange: withBreaker({ onChange: hook, minCalls: 1 }),
  "group of the breaker": withBreaker({ group: hook }),
  "group of throttling": withThrottling({ group: hook }),
});

describe.each(Object.entries(failures))("a hook of the app that %s", (_, hook) => {
  const uncaught: unknown[] = [];
  const note = (reason: unknown) => void uncaught.push(reason);
  const log = vi.spyOn(console, "error");
  beforeEach(() => {
    uncaught.length = 0;
    process.on("unhandledRejection", note);
    log.mockReset().mockImplementation(() => undefined);
  });
  afterEach(() => {
    process.off("unhandledRejection", note);
  });

  it.each(Object.entries(hooks(hook)))("leaves calls as they are: %s", async (name, layer) => {
    const server = createServer({
      getUser: async (request, context) => {
        // Time enough for a hedge.
        await new Promise((resolve) => setTimeout(resolve, 5));
        return getUser(request, context);
      },
      createUser: () => ({ user: { userId: 1 } }),
    });
    const users = createClient(UserService, layer(server.transport));
    const answers = await Promise.all([1, 2].map((userId) => users.getUser({ userId })));
    expect(answers.map(({ user }) => user?.userId)).toEqual([1, 2]);
    const failed = await Promise.allSettled([
      users.getUser({ userId: 404 }),
      users.createUser({ username: "ada_l", nickname: "Ada" }),
    ]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    await new Promise(setImmediate);
    expect(uncaught).toEqual([]);
    // A change of the breaker needs failures, a number of attempts one to repeat, a key a write that takes
    // one.
    if (!["onChange", "maxAttempts", "createKey"].includes(name)) {
      expect(log.mock.calls.flat()).toContain(bug);
    }
  });

  it("leaves repeats as they are", async () => {
    const time = createVirtualTime();
    const server = createServer({
      getUser: ({ userId }) => {
        if (server.seen.length < 3) {
          throw new ConnectError("Down for a moment", Code.Unavailable);
        }
        return { user: { userId } };
      },
    });
    const options: Partial<NaruTransportOptions> = {
      explain: hook,
      retries: { environment: time, onAttempt: hook, maxAttempts: hook },
      breaker: { environment: time, minCalls: 1, failureRate: 1, onChange: hook, openMs: 1 },
    };
    const users = createClient(UserService, createNaruTransport(server.transport, options));
    expect((await time.run(users.getUser({ userId: 7 }))).user?.userId).toBe(7);
    expect(uncaught).toEqual([]);
  });

  it("lets a message that cannot be compressed travel as it is", async () => {
    const bodies: unknown[] = [];
    const inner: typeof fetch = async (_input, init) => {
      bodies.push(init?.body);
      return new Response();
    };
    const body = new Uint8Array(5_000);
    await withCompression({ gzip: hook })(inner)("http://naru.test/", {
      method: "POST",
      headers: { "content-type": "application/proto" },
      body,
    });
    expect(bodies).toEqual([body]);
    expect(log.mock.calls.flat()).toContain(bug);
  });
});

describe("a hook of the app that answers something odd", () => {
  const log = vi.spyOn(console, "error");
  beforeEach(() => void log.mockReset().mockImplementation(() => undefined));

  /** A write that fails once, and how often it was sent with which keys. */
  async function write(options: object): Promise<readonly string[]> {
    const time = createVirtualTime();
    const keys: string[] = [];
    const server = createServer({
      createUser: ({ idempotencyKey }) => {
        keys.push(idempotencyKey);
        throw new ConnectError("Down", Code.Unavailable);
      },
    });
    const users = createClient(UserService, withRetries({ environment: time, ...options })(server.transport));
    await time.run(users.createUser({ username: "ada_l", nickname: "Ada" }).catch(() => undefined));
    return keys;
  }

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a number", 7],
    ["no text", ""],
    ["a promise", Promise.resolve("a key")],
    ["an object", { toString: () => "a key" }],
  ])("has a write sent once, without a key: createKey answers %s", async (_, key) => {
    expect(await write({ createKey: () => key })).toEqual([""]);
    expect(log.mock.calls.length).toBe(key === undefined ? 0 : 1);
  });

  it.each<[unknown, number]>([
    [Number.NaN, 5],
    ["many", 5],
    [undefined, 5],
    [-1, 5],
    [0, 1],
    [1.5, 2],
  ])("has the default in its place: maxAttempts answers %s", async (maxAttempts, sent) => {
    expect(await write({ maxAttempts: () => maxAttempts })).toHaveLength(sent);
  });

  it.each([Number.NaN, "soon", undefined, Infinity])(
    "gives attempts the time of the call: attemptTimeoutMs answers %s",
    async (attemptTimeoutMs) => {
      expect(await write({ attemptTimeoutMs: () => attemptTimeoutMs })).toHaveLength(5);
    },
  );
});
