import { Code, ConnectError, type HandlerContext } from "@connectrpc/connect";
import { afterEach, describe, expect, it, vi } from "vitest";
import { keepAlive } from "../../src/rpc/lifetime.ts";
import { fronts, outcomeOf, posts, type Served, send, serve } from "./serve.ts";

// How a handler may end, and what the caller is told, over every protocol.

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The same for a unary call and a stream. */
function handlers(run: (context: HandlerContext) => unknown): Served {
  return {
    users: { getUser: (_request, context) => run(context) as object },
    games: {
      async *watchRoom(_request, context) {
        yield (await run(context)) as object;
      },
    },
  };
}

const aborted = (name: "AbortError" | "TimeoutError") => new DOMException(`${name} of another`, name);

describe.each(fronts)("over $name", (front) => {
  it.each([
    ["at once", () => Promise.reject(aborted("AbortError"))],
    [
      "after a while",
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        throw aborted("AbortError");
      },
    ],
    [
      "by its own controller",
      async () => {
        const own = new AbortController();
        own.abort();
        own.signal.throwIfAborted();
      },
    ],
  ])("an abort of the handler's own making is an internal error: %s", async (_, run) => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await outcomeOf(await send(serve(handlers(run)), front))).toEqual({
      code: "internal",
      message: "internal error",
    });
    expect(log).toHaveBeenCalledOnce();
  });

  it("a timeout of the handler's own making is a passed deadline", async () => {
    const served = serve(handlers(() => Promise.reject(aborted("TimeoutError"))));
    expect(await outcomeOf(await send(served, front))).toMatchObject({ code: "deadline_exceeded" });
  });

  it.each([
    ["the reason itself", (reason: unknown) => reason],
    ["an abort", () => aborted("AbortError")],
  ])("the end of the call's time is told as such, when the handler throws %s", async (_, toThrown) => {
    const served = serve({
      ...handlers(
        ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => reject(toThrown(signal.reason)));
          }),
      ),
      options: { maxTimeoutMs: 20, maxStreamTimeoutMs: 20 },
    });
    expect(await outcomeOf(await send(served, front))).toMatchObject({ code: "deadline_exceeded" });
  });

  it.each([
    ["nothing", () => undefined],
    ["nothing in the end", async () => undefined],
    ["null", () => null],
    ["an empty object", () => ({})],
  ])("a handler that returns %s answers an empty message", async (_, run) => {
    const response = await send(serve(handlers(run)), front);
    expect(await outcomeOf(response.clone())).toEqual({ code: "ok", message: "" });
    if (front.type === "application/json" || front.type === "") {
      expect(await response.text()).toBe("{}");
    }
  });
});

it("a stream of requests whose handler returns nothing answers an empty message", async () => {
  const served = serve({ games: { recordEvents: async () => undefined as never } });
  const response = await served("/naru.game.v1.GameService/RecordEvents", {
    method: "POST",
    headers: { "content-type": "application/connect+json", authorization: "" },
    body: new Uint8Array(),
  });
  expect(response.status).toBe(200);
});

describe.each(posts.filter(({ path }) => path.endsWith("WatchRoom")))("$name", (front) => {
  /** A handler that waits longer than an answer does before it begins without a message. */
  const slow = (
    before: (headers: Headers) => void,
    context: { responseHeader: Headers },
    takesEarly: boolean,
  ) =>
    (async () => {
      const early = takesEarly ? context.responseHeader : undefined;
      await new Promise((resolve) => setTimeout(resolve, 200));
      before(early ?? context.responseHeader);
      return {};
    })();

  it("sends headers with the first message, however late, to a handler that has taken hold of them", async () => {
    const served = serve(handlers((context) => slow((headers) => headers.set("x-late", "1"), context, true)));
    const response = await send(served, front);
    expect(response.headers.get("x-late")).toBe("1");
    expect(await outcomeOf(response)).toMatchObject({ code: "ok" });
  });

  it.each([
    ["set", (headers: Headers) => headers.set("x-late", "1")],
    ["append", (headers: Headers) => headers.append("x-late", "1")],
    ["delete", (headers: Headers) => headers.delete("x-late")],
  ])("loses no header in silence: %s throws when the answer has begun without it", async (_, change) => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const served = serve(handlers((context) => slow(change, context, false)));
    expect(await outcomeOf(await send(served, front))).toMatchObject({ code: "internal" });
    expect(String(log.mock.calls[0]?.[0])).toContain("The answer has begun without this header");
  });

  it("throws too where a header is set after the first message", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const served = serve({
      games: {
        async *watchRoom(_request, { responseHeader }) {
          yield {};
          responseHeader.set("x-late", "1");
          yield {};
        },
      },
    });
    expect(await outcomeOf(await send(served, front))).toMatchObject({ code: "internal" });
  });

  it("that nobody implements as a stream says so in its own form", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const served = serve({ games: { watchRoom: (() => undefined) as never } });
    expect(await outcomeOf(await send(served, front))).toMatchObject({ code: "internal" });
  });
});

describe("work that goes on after an answer", () => {
  it("is kept alive for 10 s from the call's end, and no longer", async () => {
    vi.useFakeTimers();
    const kept: Promise<unknown>[] = [];
    const startGrace = keepAlive((work) => kept.push(work), new Promise(() => undefined));
    let isOver = false;
    kept[0]?.then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isOver).toBe(false);
    startGrace();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isOver).toBe(true);
  });

  it("is let go when it is done, also when it fails", async () => {
    const kept: Promise<unknown>[] = [];
    const startGrace = keepAlive((work) => kept.push(work), Promise.reject(new Error("x")));
    await kept[0];
    startGrace();
    expect(kept).toHaveLength(1);
  });
});

it("an error of its own passes as it is", async () => {
  const served = serve(handlers(() => Promise.reject(new ConnectError("given up", Code.Canceled))));
  expect(await outcomeOf(await send(served, posts[0] as never))).toEqual({
    code: "canceled",
    message: "given up",
  });
});
