import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { describe, expect, it, vi } from "vitest";
import { type Gate, Refusal } from "../../src/gate.ts";
import { type BatchResponse, BatchService } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { GetUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import type { CallEnd, CallStart } from "../../src/observer.ts";
import { pack, type Served, serve, token, transports } from "./serve.ts";

const getUser = (userId: number) => pack(GetUserRequestSchema, { userId });

const users: Required<Served>["users"] = {
  async getUser({ userId }, { signal }) {
    if (userId === 404) {
      throw new ConnectError("There is no such user", Code.NotFound);
    }
    if (userId === 500) {
      throw new Error("a secret");
    }
    if (userId === 900) {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    }
    return { user: { userId } };
  },
};

/** What a batch consists of: each call, and how it ends. */
const calls = [
  { request: getUser(1), code: undefined },
  { request: getUser(404), code: Code.NotFound },
  { request: getUser(500), code: Code.Internal },
  // The same as the first, and answered by it.
  { request: getUser(1), code: undefined },
  { request: getUser(1), method: "no.such.Service/Get", code: Code.Unimplemented },
  // Against the rules of its message.
  { request: getUser(-1), code: Code.InvalidArgument },
];

function open(
  served: Pick<Served, "gates">,
  transport = "Connect binary",
  headers: HeadersInit = { authorization: token },
) {
  const began: CallStart[] = [];
  const told: { call: CallStart; end: CallEnd }[] = [];
  const observer = {
    began: (call: CallStart) => void began.push(call),
    ended: (call: CallStart, end: CallEnd) => void told.push({ call, end }),
  };
  const fetch = serve({ users, observer, ...served });
  const client = createClient(BatchService, transports[transport]!(fetch));
  /** Of the calls inside, in the order in which they were begun. */
  const ends = () => {
    const inside = began.filter(({ protocol }) => protocol === "batch");
    const found = inside.map((call) => told.filter((one) => one.call === call).map(({ end }) => end));
    expect(found.every(({ length }) => length === 1)).toBe(true);
    return found.flat();
  };
  return { client, began, told, ends, options: { headers } };
}

type Opened = ReturnType<typeof open>;
const batch = {
  requests: calls.map(({ request }) => request),
  calls: calls.map(({ method = "" }) => ({ method })),
};

const ways: Record<string, (opened: Opened) => Promise<BatchResponse[]>> = {
  "in one answer": async ({ client, options }) => [await client.execute(batch, options)],
  "one by one": async ({ client, options }) => {
    const answers: BatchResponse[] = [];
    for await (const answer of client.executeStream(batch, options)) {
      answers.push(answer);
    }
    return answers;
  },
};

describe.each(Object.keys(transports))("the observer of a batch over %s", (transport) => {
  it.each(Object.entries(ways))(
    "hears of each of its calls that is answered %s, and of itself",
    async (_, send) => {
      vi.spyOn(console, "error").mockImplementation(() => undefined);
      const opened = open({}, transport);
      const answers = await send(opened);
      vi.restoreAllMocks();
      const ends = opened.ends();
      expect(ends.map(({ code }) => code)).toEqual(calls.map(({ code }) => code));
      const errors = new Map(
        answers.flatMap(({ errors: all }) => all.map(({ index, code }) => [index, code])),
      );
      expect(ends.map((_, index) => errors.get(index))).toEqual(ends.map(({ code }) => code));
      expect(ends.map(({ bytesIn }) => bytesIn)).toEqual(batch.requests.map(({ value }) => value.length));
      const values = answers.flatMap(({ responses }) => responses.map(({ value }) => value.length));
      expect(ends.map(({ bytesOut }) => bytesOut).filter((bytes) => bytes > 0)).toEqual(values);
      expect(ends.map(({ messagesIn }) => messagesIn)).toEqual([1, 1, 1, 1, 0, 0]);
      expect(ends.map(({ messagesOut }) => messagesOut)).toEqual([1, 0, 0, 1, 0, 0]);
      const whole = opened.told.filter(({ call }) => call.protocol !== "batch");
      expect(whole).toHaveLength(1);
      expect(whole[0]!.end.code).toBeUndefined();
      expect(opened.began[1]).toMatchObject({
        name: "naru.game.v1.UserService/GetUser",
        request: whole[0]!.call.request,
      });
    },
  );

  it("hears of calls that a gate refuses", async () => {
    const { client, ends } = open({}, transport);
    await client.execute({ requests: [getUser(1)] });
    expect(ends()).toMatchObject([{ code: Code.Unauthenticated, messagesIn: 0, bytesOut: 0 }]);
  });

  it("hears of calls whose time has passed", async () => {
    const { client, ends, options } = open({}, transport);
    const batch = { requests: [getUser(1), getUser(900)], calls: [{}, { timeoutMs: 30 }] };
    await client.execute(batch, options);
    expect(ends().map(({ code }) => code)).toEqual([undefined, Code.DeadlineExceeded]);
  });

  it("hears of calls that were under way when the client went", async () => {
    const { client, began, ends, told, options } = open({}, transport);
    const gone = new AbortController();
    const batch = client.execute(
      { requests: [getUser(1), getUser(900)] },
      { ...options, signal: gone.signal },
    );
    batch.catch(() => undefined);
    await vi.waitFor(() => expect(began).toHaveLength(3));
    // The first has been answered, and the second waits in its handler.
    await vi.waitFor(() => expect(told).toHaveLength(1));
    gone.abort();
    await vi.waitFor(() => expect(told).toHaveLength(3));
    expect(ends().map(({ code }) => code)).toEqual([undefined, Code.Canceled]);
  });
});

describe("the gates of a batch", () => {
  const heard: (Code | undefined)[] = [];
  const gates: Record<string, Gate> = {
    "that answer at once": ({ method }) =>
      method.name.endsWith("GetUser") ? ({ code }) => void heard.push(code) : undefined,
    "that have to ask": async ({ method }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return method.name.endsWith("GetUser") ? ({ code }) => void heard.push(code) : undefined;
    },
  };

  it.each(Object.entries(gates))("%s, hear of the end of each call that they let in", async (_, gate) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    heard.length = 0;
    const fetch = serve({ users, gates: [gate] });
    const client = createClient(BatchService, transports["Connect binary"]!(fetch));
    const { responses, errors } = await client.execute(batch, { headers: { authorization: token } });
    vi.restoreAllMocks();
    expect([responses.length, errors.length]).toEqual([2, 4]);
    // Of two that share an answer, the one that is asked.
    const ended = [undefined, Code.NotFound, Code.Internal, Code.InvalidArgument];
    expect(heard.toSorted()).toEqual(ended.toSorted());
  });

  it("refuse each call by itself, one after a wait too, and keep to the order that calls depend on", async () => {
    let seen = 0;
    const gate: Gate = async ({ isBatched }) => {
      if (!isBatched || ++seen % 2 === 1) {
        return undefined;
      }
      return new Refusal(new ConnectError("Every second call is one too many", Code.ResourceExhausted));
    };
    const { client, ends, options } = open({ gates: [gate] });
    const { responses, errors } = await client.execute(
      { requests: [1, 2, 3, 4].map((userId) => getUser(userId)) },
      options,
    );
    expect([responses.length, errors.map(({ index }) => index)]).toEqual([2, [1, 3]]);
    expect(ends().map(({ code }) => code)).toEqual([
      undefined,
      Code.ResourceExhausted,
      undefined,
      Code.ResourceExhausted,
    ]);
  });
});
