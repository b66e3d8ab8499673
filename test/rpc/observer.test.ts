import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it, vi } from "vitest";
import { type Gate, Refusal } from "../../src/gate.ts";
import type { CallEnd, CallObserver, CallStart } from "../../src/observer.ts";
import { bodyOf, type Front, framed, fronts, outcomeOf, posts, type Served, send, serve } from "./serve.ts";

interface Told {
  readonly call: CallStart;
  readonly end: CallEnd;
}

function listen() {
  const began: CallStart[] = [];
  const told: Told[] = [];
  const observer: CallObserver = {
    began: (call) => void began.push(call),
    ended: (call, end) => void told.push({ call, end }),
  };
  return { began, told, observer };
}

/** The one thing that was told, once the call is over. */
async function theOne({ began, told }: Pick<ReturnType<typeof listen>, "began" | "told">): Promise<Told> {
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(began).toEqual([told[0]!.call]);
  return told[0]!;
}

const codeNameOf = ({ code }: CallEnd): string =>
  code === undefined ? "ok" : Code[code]!.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** Calls, and holds what was told against what the client was answered. */
async function hold(
  front: Front,
  served: Served,
  call: (fetch: ReturnType<typeof serve>) => Promise<Response>,
) {
  const heard = listen();
  const response = await call(serve({ ...served, observer: heard.observer }));
  const bytes = (await response.clone().bytes()).length;
  const outcome = await outcomeOf(response);
  const { call: start, end } = await theOne(heard);
  expect(codeNameOf(end)).toBe(outcome.code);
  expect(end.bytesOut).toBe(bytes);
  expect(start.name).toBe(front.path.slice(1));
  return { start, end, response };
}

/** How many calls wait in a handler that never answers. */
let waits = 0;
const slow = {
  getUser: () => {
    waits++;
    return new Promise<never>(() => undefined);
  },
  watch: true,
};
const failing = (error: unknown): Served => ({
  users: {
    getUser: () => {
      throw error;
    },
  },
  games: {
    // biome-ignore lint/correctness/useYield: it fails before
    async *watchRoom() {
      throw error;
    },
  },
});
const waiting: Served = {
  users: { getUser: slow.getUser },
  games: {
    // biome-ignore lint/correctness/useYield: it never comes to that
    async *watchRoom() {
      await slow.getUser();
    },
  },
};

describe.each(fronts.map((front) => [front.name, front] as const))("the observer of %s", (_, front) => {
  it("hears of a call that succeeds: one message in, one out, and its bytes", async () => {
    const { start, end } = await hold(front, {}, (fetch) => send(fetch, front));
    expect(end).toMatchObject({ code: undefined, error: undefined, messagesIn: 1, messagesOut: 1 });
    const size = front.type === "" ? 12 : Buffer.from(bodyOf(front)).length;
    // Text is counted by what it says.
    expect(end.bytesIn).toBe(front.isText ? Buffer.from(bodyOf(front).toString(), "base64").length : size);
    expect(start.method?.name).toBe(front.path.split("/").at(-1));
    const protocol = front.type === "" ? "connect-get" : /connect\+|grpc-web(-text)?/.exec(front.type)?.[0];
    expect(start.protocol).toBe(protocol === "connect+" ? "connect-stream" : (protocol ?? "connect"));
    expect(end.durationMs).toBeGreaterThanOrEqual(0);
  });

  it("hears of a request that is compressed by its bytes on the way", async () => {
    const headers = { [front.encoding]: "gzip" };
    const { end } = await hold(front, {}, (fetch) => send(fetch, front, { gzip: true, headers }));
    expect(end.code).toBeUndefined();
    expect(end.bytesIn).toBeGreaterThan(20);
  });

  it("hears of a token that a gate refuses", async () => {
    const headers = { authorization: "Bearer no" };
    const { end } = await hold(front, {}, (fetch) => send(fetch, front, { headers }));
    expect(end).toMatchObject({ code: Code.Unauthenticated, bytesIn: 0, messagesIn: 0, messagesOut: 0 });
  });

  it("hears of a handler that says what is wrong", async () => {
    const error = new ConnectError("There is no such user", Code.NotFound);
    const { end } = await hold(front, failing(error), (fetch) => send(fetch, front));
    expect(end).toMatchObject({ code: Code.NotFound, messagesIn: 1, messagesOut: 0 });
    expect(end.error).toBe(error);
  });

  it("hears of a handler that breaks, with what it threw", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = new Error("a secret");
    const { end } = await hold(front, failing(broken), (fetch) => send(fetch, front));
    expect(end.error).toMatchObject({ code: Code.Internal, cause: broken });
    vi.restoreAllMocks();
  });

  it("hears of a deadline that passes", async () => {
    const timeout = front.timeout === "grpc-timeout" ? "30m" : "30";
    const headers = { [front.timeout]: timeout };
    const { end } = await hold(front, waiting, (fetch) => send(fetch, front, { headers }));
    expect(end.code).toBe(Code.DeadlineExceeded);
  });

  it("hears of a timeout that cannot be read", async () => {
    const headers = { [front.timeout]: "soon" };
    const { end } = await hold(front, {}, (fetch) => send(fetch, front, { headers }));
    expect(end.code).toBe(Code.InvalidArgument);
  });

  it("hears of a compression that is not known", async () => {
    const headers = { [front.encoding]: "lzma" };
    const { end } = await hold(front, {}, (fetch) => send(fetch, front, { headers }));
    expect(end.code).toBe(Code.Unimplemented);
  });

  it("hears of a message over the limit", async () => {
    const options = { readMaxBytes: 1 };
    const { end } = await hold(front, { options }, (fetch) => send(fetch, front));
    expect(end).toMatchObject({ code: Code.ResourceExhausted, messagesIn: 0 });
  });

  it("hears of a client that goes while the handler waits", async () => {
    const heard = listen();
    const before = waits;
    const client = new AbortController();
    const fetch = serve({ ...waiting, observer: heard.observer });
    const calls = send((path, init) => fetch(path, { ...init, signal: client.signal }), front);
    calls.catch(() => undefined);
    await vi.waitFor(() => expect(waits).toBe(before + 1));
    client.abort();
    const { end } = await theOne(heard);
    expect(end.code).toBe(Code.Canceled);
  });

  it("hears of a gate that breaks", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const gates: Gate[] = [
      () => {
        throw new Error("a gate fell");
      },
      () => Promise.reject(new Error("it fell later")),
    ];
    for (const gate of gates) {
      const { end } = await hold(front, { gates: [gate] }, (fetch) => send(fetch, front));
      expect(end.code).toBe(Code.Internal);
    }
    vi.restoreAllMocks();
  });

  it("cannot harm the call", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const fall = () => {
      throw new Error("the observer fell");
    };
    const fetch = serve({ observer: { began: fall, ended: fall } });
    expect((await outcomeOf(await send(fetch, front))).code).toBe("ok");
    expect(log).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });
});

describe.each(posts.map((front) => [front.name, front] as const))("the observer of %s", (_, front) => {
  it("hears of a message that cannot be read", async () => {
    const garbage = Uint8Array.from([255, 255, 255]);
    const body = front.isFramed ? framed(garbage) : garbage;
    const init = {
      method: "POST",
      headers: { "content-type": front.type },
      body: front.isText ? Buffer.from(body).toString("base64") : body,
    };
    const { end } = await hold(front, {}, (fetch) => fetch(front.path, init));
    expect(end).toMatchObject({ code: Code.InvalidArgument, messagesIn: 0 });
    expect(end.bytesIn).toBe(body.length);
  });
});

describe("the observer", () => {
  const path = "/naru.game.v1.UserService/GetUser";
  const post = (type: string, body = "{}") => ({ method: "POST", headers: { "content-type": type }, body });

  it.each([
    [
      "a method that is not served",
      "/naru.game.v1.UserService/Nothing",
      post("application/json"),
      "unimplemented",
      "connect",
    ],
    [
      "a service that is not served",
      "/no.such.Service/Get",
      post("application/grpc-web"),
      "unimplemented",
      "grpc-web",
    ],
    ["a content type of no protocol", path, post("text/plain"), "unknown", "unknown"],
    ["a stream's content type", path, post("application/connect+json"), "unknown", "connect-stream"],
    ["a method of HTTP that is not allowed", path, { method: "DELETE" }, "unknown", "unknown"],
    ["a GET in no encoding", `${path}?encoding=xml`, {}, "unknown", "connect-get"],
    ["an unknown method by GET", "/no.such.Service/Get?encoding=json", {}, "unimplemented", "connect-get"],
  ])("hears of %s", async (_, address, init, code, protocol) => {
    const heard = listen();
    const response = await serve({ observer: heard.observer })(address, init);
    const { call, end } = await theOne(heard);
    expect(codeNameOf(end)).toBe(code);
    expect(call).toMatchObject({ name: address.split("?")[0]!.slice(1), protocol });
    expect(end.bytesOut).toBe((await response.bytes()).length);
  });

  it("hears nothing of what is no call", async () => {
    const { began, told, observer } = listen();
    const fetch = serve({ observer });
    await fetch("/healthz");
    await fetch(path, { method: "OPTIONS" });
    expect([began, told]).toEqual([[], []]);
  });
});

const streams = posts.filter(({ path }) => path.endsWith("WatchRoom"));

describe.each(streams.map((front) => [front.name, front] as const))("the observer of %s", (_, front) => {
  it("hears of each message and byte of it, once it has ended", async () => {
    const games: Served["games"] = {
      async *watchRoom() {
        for (let sequence = 1n; sequence <= 250n; sequence++) {
          yield { event: { sequence } };
        }
      },
    };
    const { end } = await hold(front, { games }, (fetch) => send(fetch, front));
    expect(end).toMatchObject({ code: undefined, messagesIn: 1, messagesOut: 250 });
  });

  it("hears of an error in the middle of it, and of what was sent before", async () => {
    const games: Served["games"] = {
      async *watchRoom() {
        yield {};
        yield {};
        throw new ConnectError("The room is closed", Code.Aborted);
      },
    };
    const { end } = await hold(front, { games }, (fetch) => send(fetch, front));
    expect(end).toMatchObject({ code: Code.Aborted, messagesOut: 2 });
  });

  it.each(["before it has read anything", "after it has read"])(
    "hears of a reader that goes %s",
    async (when) => {
      const heard = listen();
      const games: Served["games"] = {
        async *watchRoom(_, { signal }) {
          yield {};
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
        },
      };
      const response = await send(serve({ games, observer: heard.observer }), front);
      expect(heard.told).toEqual([]);
      const reader = response.body!.getReader();
      if (when.startsWith("after")) {
        await reader.read();
      }
      await reader.cancel();
      const { end } = await theOne(heard);
      expect(end).toMatchObject({ code: Code.Canceled, messagesOut: 1 });
    },
  );

  it("hears of a client that goes without a word to the stream", async () => {
    const heard = listen();
    const client = new AbortController();
    const games: Served["games"] = {
      async *watchRoom(_, { signal }) {
        yield {};
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
      },
    };
    const fetch = serve({ games, observer: heard.observer });
    await send((path, init) => fetch(path, { ...init, signal: client.signal }), front);
    client.abort();
    expect((await theOne(heard)).end.code).toBe(Code.Canceled);
  });
});

describe.each(fronts.map((front) => [front.name, front] as const))("a gate before %s", (_, front) => {
  it("hears of the end of a call that it let in, with nobody else listening", async () => {
    const left: CallEnd[] = [];
    const gates: Gate[] = [() => (end) => void left.push(end), async () => (end) => void left.push(end)];
    const response = await send(serve({ gates }), front);
    await response.bytes();
    await vi.waitFor(() => expect(left).toHaveLength(2));
    expect(left[0]).toMatchObject({ code: undefined, messagesIn: 1, messagesOut: 1 });
    expect(left[1]).toBe(left[0]);
  });

  it("hears of a call that the next one refuses, and those behind are not asked", async () => {
    const left: (Code | undefined)[] = [];
    const asked: string[] = [];
    const refusal = new Refusal(new ConnectError("Too many calls", Code.ResourceExhausted));
    const gates: Gate[] = [
      () => (end) => void left.push(end.code),
      async () => refusal,
      () => void asked.push("behind"),
    ];
    const { code, message } = await outcomeOf(await send(serve({ gates }), front));
    expect({ code, message }).toEqual({ code: "resource_exhausted", message: "Too many calls" });
    expect(left).toEqual([Code.ResourceExhausted]);
    expect(asked).toEqual([]);
  });

  it("hears of a client that goes", async () => {
    const left: (Code | undefined)[] = [];
    const before = waits;
    const client = new AbortController();
    const gate: Gate = () => (end) => void left.push(end.code);
    const fetch = serve({ ...waiting, gates: [gate] });
    const call = send((path, init) => fetch(path, { ...init, signal: client.signal }), front);
    call.catch(() => undefined);
    await vi.waitFor(() => expect(waits).toBe(before + 1));
    client.abort();
    await vi.waitFor(() => expect(left).toEqual([Code.Canceled]));
  });
});
