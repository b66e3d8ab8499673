import { describe, expect, it } from "vitest";
import { fronts, get, outcomeOf, posts, send, serve } from "./serve.ts";

// What every protocol has a form of its own for, over all of them.

const fetch = serve();
const outcome = async (...[front, sent]: [(typeof fronts)[number], Parameters<typeof send>[2]?]) =>
  outcomeOf(await send(fetch, front, sent));

describe.each(fronts)("$name", (front) => {
  it("takes an empty timeout for none", async () => {
    expect(await outcome(front, { headers: { [front.timeout]: "" } })).toMatchObject({ code: "ok" });
  });

  it.each(["abc", "-1", "1.5", "+1", "1e3", "99999999999"])("refuses the timeout %s", async (timeout) => {
    const { code, message } = await outcome(front, { headers: { [front.timeout]: timeout } });
    expect(code).toBe("invalid_argument");
    expect(message).toContain(JSON.stringify(timeout));
  });

  it.each(["gzip", "GZIP", "x-gzip", "X-Gzip"])("reads a message under the name %s", async (coding) => {
    expect(await outcome(front, { gzip: true, headers: { [front.encoding]: coding } })).toMatchObject({
      code: "ok",
    });
  });

  it.each(["identity", "Identity", ""])('takes the coding "%s" for none', async (coding) => {
    expect(await outcome(front, { headers: { [front.encoding]: coding } })).toMatchObject({ code: "ok" });
  });

  it("says which codings there are when it refuses one, in the header that the protocol has for it", async () => {
    const response = await send(fetch, front, { headers: { [front.encoding]: "zstd" } });
    const names = front.isFramed ? "gzip,deflate" : "br,gzip,deflate";
    expect(response.headers.get(front.accept)).toBe(names);
    expect(await outcomeOf(response)).toMatchObject({
      code: "unimplemented",
      message: `Unknown compression "zstd": supported are ${names}`,
    });
  });

  it("asks for a token that it can read", async () => {
    const { headers, status } = await send(fetch, front, { headers: { authorization: "Bearer old" } });
    expect(headers.get("www-authenticate")).toBe(status === 401 ? 'Bearer error="invalid_token"' : null);
  });
});

describe.each(fronts.filter(({ type }) => !type.includes("grpc")))("$name", (front) => {
  const versioned = (version: string) =>
    front === get
      ? outcome(front, { query: { connect: version === "" ? "" : `v${version}` } })
      : outcome(front, { headers: { "connect-protocol-version": version } });

  it.each(["1", ""])('speaks version "%s" of the protocol', async (version) => {
    expect(await versioned(version)).toMatchObject({ code: "ok" });
  });

  it.each(["2", "0", "1.0", "v1"])("refuses version %s of the protocol", async (version) => {
    const { code, message } = await versioned(version);
    expect(code).toBe("invalid_argument");
    expect(message).toContain(`got "${front === get ? "v" : ""}${version}"`);
  });
});

describe.each(posts.filter(({ isFramed }) => isFramed))("$name", (front) => {
  const served = serve({
    users: { getUser: () => ({ user: { nickname: "a".repeat(5000) } }) },
    games: {
      async *watchRoom() {
        yield { event: { text: "a".repeat(5000) } };
      },
    },
  });

  it.each([
    ["deflate, gzip", "deflate"],
    ["gzip, deflate", "gzip"],
    ["zstd, DEFLATE, gzip", "deflate"],
    ["x-gzip, deflate", "gzip"],
    ["deflate;q=0.5, gzip", "gzip"],
  ])("answers who accepts %s in %s", async (accept, coding) => {
    const { headers } = await send(served, front, { headers: { [front.accept]: accept } });
    expect(headers.get(front.encoding)).toBe(coding);
  });

  it("refuses an envelope whose flags say what nobody knows", async () => {
    const message = Buffer.from(`${String.fromCharCode(4)}\0\0\0\0`, "latin1");
    const body = front.isText ? message.toString("base64") : new Uint8Array(message);
    const init = { method: "POST", headers: { "content-type": front.type }, body };
    expect(await outcomeOf(await served(front.path, init))).toEqual({
      code: "invalid_argument",
      message: "An envelope has unknown flags: 4",
    });
  });
});

describe("a method that does not exist", () => {
  const path = "/naru.game.v1.UserService/Nope";

  it.each(fronts)(
    "is unimplemented over $name, and not found where there is a status for it",
    async (front) => {
      const response = await send(fetch, { ...front, path });
      expect(response.status).toBe(front.isFramed ? 200 : 404);
      expect(await outcomeOf(response)).toEqual({
        code: "unimplemented",
        message: `There is no method ${path.slice(1)}`,
      });
    },
  );

  it("without an implementation has the status of its code", async () => {
    const response = await send(serve({ users: {} }), posts[0] as never);
    expect(response.status).toBe(501);
  });
});

it("a call without a token is asked for one", async () => {
  const response = await fetch("/naru.game.v1.GameService/GetState", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
});

describe("a GET", () => {
  const tagged = async (known: string) => {
    const { headers } = await send(fetch, get);
    const etag = headers.get("etag") ?? "";
    return send(fetch, get, { headers: { "if-none-match": known.replaceAll("ETAG", etag) } });
  };

  it.each([...["ETAG", "W/ETAG", "*", " * ", '"x", ETAG', 'W/"x" , W/ETAG', '"a,b", ETAG', ", ,ETAG,"]])(
    "of what the caller has by If-None-Match: %s is not sent again",
    async (known) => {
      const response = await tagged(known);
      expect(response.status).toBe(304);
      expect(await response.text()).toBe("");
      expect(response.headers.get("etag")).toMatch(/^"[\w-]+"$/);
      expect(response.headers.get("vary")).toBe("Accept-Encoding, Origin");
    },
  );

  it.each(['"x"', '"*"', 'W/"x"', "", "ETAG".slice(1)])(
    "of what the caller does not have by If-None-Match: %s is sent",
    async (known) => {
      expect((await tagged(known)).status).toBe(200);
    },
  );
});

it.each(['"v7"', 'W/"v7"'])("a handler's own tag %s is that of its answer", async (etag) => {
  const served = serve({
    users: {
      getUser(_request, { responseHeader }) {
        responseHeader.set("etag", etag);
        return {};
      },
    },
  });
  expect((await send(served, get)).headers.get("etag")).toBe(etag);
  const again = await send(served, get, { headers: { "if-none-match": '"v6", W/"v7"' } });
  expect(again.status).toBe(304);
});

describe("a unary answer", () => {
  it.each([
    ["a few bytes", { nickname: "a" }, "gzip"],
    ["what is compressed", { nickname: "a".repeat(5000) }, "gzip"],
    ["what is not", { nickname: "a".repeat(5000) }, "identity"],
  ])("of %s says that it depends on what is accepted", async (_, user, accept) => {
    const served = serve({ users: { getUser: () => ({ user }) } });
    for (const front of [posts[0] as never, posts[1] as never, get]) {
      const { headers } = await send(served, front, { headers: { "accept-encoding": accept } });
      expect(headers.get("vary")).toBe("Accept-Encoding, Origin");
    }
  });
});
