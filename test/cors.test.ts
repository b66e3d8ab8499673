import type { ExecutionContext } from "@cloudflare/workers-types";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it, vi } from "vitest";
import { createWorker } from "../src/worker.ts";
import { fronts, get, posts, send, serve } from "./rpc/serve.ts";

const page = "https://app.example";
const served = { origins: [page, "https://other.example"] };

const varies = ({ headers }: Response) => (headers.get("vary") ?? "").split(/, */);
const exposed = ({ headers }: Response) =>
  (headers.get("access-control-expose-headers") ?? "").toLowerCase().split(", ");

/** What a worker answers beside good calls. */
const others: readonly [string, string, RequestInit][] = [
  ["a page that does not exist", "/nowhere", {}],
  ["a method that does not exist", "/naru.game.v1.UserService/Nope", { method: "POST" }],
  ["a GET of a method that does not exist", "/naru.game.v1.UserService/Nope?encoding=json", {}],
  ["a POST where nothing is called", "/nowhere", { method: "POST", body: "x" }],
  ["a wrong HTTP method", get.path, { method: "PUT" }],
  ["a wrong content type", get.path, { method: "POST", body: "x" }],
  ["a wrong encoding", `${get.path}?encoding=xml`, {}],
  ["a call without a token", "/naru.game.v1.GameService/Act", { method: "POST" }],
  ["a wrong token", get.path, { method: "POST", headers: { authorization: "x" } }],
  ["health", "/healthz", {}],
  ["a preflight", get.path, { method: "OPTIONS" }],
];

const answers: readonly [string, (origin?: string) => Promise<Response>][] = [
  ...fronts.map((front): (typeof answers)[number] => [
    front.name,
    (origin) => send(serve(served), front, { headers: { ...(origin !== undefined && { origin }) } }),
  ]),
  ...others.map(([name, path, init]): (typeof answers)[number] => [
    name,
    (origin) => {
      const headers = new Headers(init.headers);
      if (origin !== undefined) {
        headers.set("origin", origin);
      }
      return serve(served)(path, { ...init, headers });
    },
  ]),
];

describe.each(answers)("the answer to %s", (_, ask) => {
  it("can be read by a page of an allowed origin", async () => {
    const response = await ask(page);
    expect(response.headers.get("access-control-allow-origin")).toBe(page);
    expect(response.headers.get("access-control-allow-credentials")).toBe("true");
    expect(exposed(response)).toContain("grpc-status");
  });

  it("cannot be read by a page of another", async () => {
    const { headers } = await ask("https://evil.example");
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it.each([undefined, page, "https://evil.example"])(
    "is kept by no cache for another origin than %s",
    async (origin) => {
      const vary = varies(await ask(origin));
      expect(vary).toContain("Origin");
      expect(vary.length).toBe(new Set(vary).size);
    },
  );
});

describe("a preflight", () => {
  const ask = (headers: Record<string, string>) => serve(served)(get.path, { method: "OPTIONS", headers });

  it.each([
    "content-type,x-request-id",
    "traceparent, tracestate, baggage, sentry-trace",
    "connect-protocol-version,connect-timeout-ms,content-type,x-app-version",
    "x-!#$%&'*+.^_`|~-",
  ])("allows what it asks for: %s", async (names) => {
    const { status, headers } = await ask({
      origin: page,
      "access-control-request-method": "POST",
      "access-control-request-headers": names,
    });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-headers")).toBe(names);
    expect(headers.get("access-control-allow-methods")).toBe("POST, GET");
    expect(headers.get("access-control-max-age")).toBe("7200");
  });

  it("that asks for no headers is told of none", async () => {
    const { headers } = await ask({ origin: page, "access-control-request-method": "POST" });
    expect(headers.get("access-control-allow-headers")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBe(page);
  });

  it.each(['x"y', "x;y", "<script>"])("does not repeat what is no name of a header: %s", async (names) => {
    const { headers } = await ask({ origin: page, "access-control-request-headers": names });
    expect(headers.get("access-control-allow-headers")).toBeNull();
  });

  it("of another origin is told nothing", async () => {
    const { headers, status } = await ask({
      origin: "https://evil.example",
      "access-control-request-headers": "x-a",
    });
    expect(status).toBe(204);
    expect([...headers.keys()]).toEqual(["vary"]);
  });
});

it("a worker that is not configured says so to pages too, and not that they may not ask", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const worker = createWorker({ routes: { services: [], publicMethods: [] } });
  const request = new Request("http://naru.test/a.b.C/D", { method: "POST", headers: { origin: page } });
  const response = await worker.fetch(request, { CORS_ORIGINS: page }, {} as ExecutionContext);
  expect(response.status).toBe(503);
  expect(response.headers.get("access-control-allow-origin")).toBe(page);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

describe("a handler's own headers and trailers", () => {
  const fetch = serve({
    ...served,
    users: {
      getUser(_request, { responseHeader, responseTrailer }) {
        responseHeader.set("x-own", "1");
        responseTrailer.set("x-end", "2");
        return {};
      },
      createUser() {
        throw new ConnectError("no", Code.NotFound, { "x-hint": "3", "retry-after": "4" });
      },
    },
    games: {
      async *watchRoom(_request, { responseHeader }) {
        responseHeader.set("x-own", "1");
        yield {};
      },
    },
  });

  it.each(fronts)("can be read by a page over $name", async (front) => {
    const response = await send(fetch, front, { headers: { origin: page } });
    expect(response.headers.get("x-own")).toBe("1");
    expect(exposed(response)).toContain("x-own");
    if (response.headers.has("trailer-x-end")) {
      expect(exposed(response)).toContain("trailer-x-end");
    } else {
      expect(front.isFramed).toBe(true);
    }
  });

  it("of an error can be read too", async () => {
    const response = await fetch("/naru.game.v1.UserService/CreateUser", {
      method: "POST",
      headers: { "content-type": "application/json", origin: page },
      body: '{"username":"alice","nickname":"Alice"}',
    });
    expect(response.status).toBe(404);
    expect(exposed(response)).toEqual(expect.arrayContaining(["x-hint", "retry-after"]));
  });

  it("of a read can be read, with its tag", async () => {
    const response = await send(fetch, get, { headers: { origin: page } });
    expect(exposed(response)).toContain("etag");
  });
});

describe("an origin", () => {
  const isAllowed = async (origin: string, options: Parameters<typeof serve>[0], url = get.path) => {
    const { headers } = await serve(options)(url, { method: "OPTIONS", headers: { origin } });
    return headers.get("access-control-allow-origin") === origin;
  };

  it.each(["https://app.example/", "HTTPS://App.Example", "https://app.example:443"])(
    "is allowed as %s however it is written down",
    async (written) => {
      expect(await isAllowed(page, { origins: [written] })).toBe(true);
    },
  );

  it.each(["capacitor://localhost", "ionic://localhost", "null"])(
    "of an app is allowed where it is named: %s",
    async (origin) => {
      expect(await isAllowed(origin, { origins: [origin] })).toBe(true);
      expect(await isAllowed(origin, { origins: [page] })).toBe(false);
    },
  );

  it("of any kind is allowed by *, without what its browser keeps for us", async () => {
    const { headers } = await send(serve({ origins: ["*"] }), posts[0] as never, {
      headers: { origin: "https://anyone.example" },
    });
    expect(headers.get("access-control-allow-origin")).toBe("https://anyone.example");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  const local = [
    "http://localhost:5173",
    "http://localhost",
    "https://localhost:3000",
    "http://127.0.0.1:4200",
    "http://[::1]:8080",
    "http://app.localhost:8080",
  ];

  it.each(local)("of this machine is allowed on this machine: %s", async (origin) => {
    for (const url of ["http://127.0.0.1:8787/x", "http://localhost:8787/x", "http://[::1]:8787/x"]) {
      expect(await isAllowed(origin, { local: true }, url)).toBe(true);
    }
    expect(await isAllowed(origin, { local: false }, "http://127.0.0.1:8787/x")).toBe(false);
    expect(await isAllowed(origin, { local: true }, "https://api.example/x")).toBe(false);
  });

  it.each([
    "http://localhost.evil.example",
    "http://evil-localhost:80",
    "http://127.0.0.1.evil.example",
    "http://192.168.0.2:8787",
    "null",
    "",
  ])("of another machine is not: %s", async (origin) => {
    expect(await isAllowed(origin, { local: true }, "http://127.0.0.1:8787/x")).toBe(false);
  });
});
