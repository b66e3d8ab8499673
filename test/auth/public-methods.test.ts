import { type Client, Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { createAuthenticate } from "../../src/auth/authenticate.ts";
import { callerOf } from "../../src/auth/caller.ts";
import { createVerifier } from "../../src/auth/verify.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { serverCodecs } from "../../src/gen/server-codecs.ts";
import { createRpcMethods } from "../../src/rpc/handler.ts";
import { route } from "../../src/rpc/routes.ts";

const secret = "a secret of at least thirty-two characters";
const baseUrl = "http://naru.test";

const sign = (exp: number, by = secret) =>
  new SignJWT({ sub: "7", exp }).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(by));

/** Answers with who calls, by a method that anybody may call and one that wants a token. */
function serve(foreignCredentials: "ignore" | "refuse" = "ignore"): typeof fetch {
  const methods = createRpcMethods(
    {
      services: [
        route(BookingService, {
          getSlot: (_, context) => ({ slot: { title: `user ${callerOf(context)?.userId ?? "unknown"}` } }),
          getReservation: () => ({}),
        }),
      ],
      publicMethods: ["naru.booking.v1.BookingService/GetSlot"],
    },
    {
      codecs: serverCodecs,
      interceptors: [],
      maxTimeoutMs: 30_000,
      maxStreamTimeoutMs: 60_000,
      readMaxBytes: 4 * 1024 * 1024,
    },
  );
  const app = createApp({
    methods,
    authenticate: createAuthenticate(
      createVerifier({ secret, jwksUrl: undefined, issuer: undefined, audience: undefined }),
    ),
    foreignCredentials,
    origins: () => false,
    site: () => new Response(null, { status: 404 }),
  });
  const source = {
    dataOf: () => {
      throw new Error("These methods have no data");
    },
  };
  return (input, init) => {
    const { redirect: _, ...rest } = init ?? {};
    return app(new Request(input, rest), source, () => undefined);
  };
}

const fronts: Record<string, (fetch: typeof globalThis.fetch) => Transport> = {
  "Connect JSON": (fetch) => createConnectTransport({ baseUrl, fetch }),
  "Connect binary": (fetch) => createConnectTransport({ baseUrl, fetch, useBinaryFormat: true }),
  "Connect GET": (fetch) => createConnectTransport({ baseUrl, fetch, useHttpGet: true }),
  "gRPC-Web": (fetch) => createGrpcWebTransport({ baseUrl, fetch }),
};

const foreign: readonly (readonly [string, string | (() => Promise<string>)])[] = [
  ["Basic", "Basic dXNlcjpwYXNz"],
  ["another API's key", "Bearer sk_live_0123456789"],
  ["garbage", "Bearer a.b.c"],
  ["another issuer's token", async () => `Bearer ${await sign(4_000_000_000, "x".repeat(32))}`],
];

describe.each(Object.entries(fronts))("over %s", (_, transport) => {
  const client = (rule?: "refuse"): Client<typeof BookingService> =>
    createClient(BookingService, transport(serve(rule)));
  const withHeader = async (value: string | (() => Promise<string>)) => ({
    headers: { authorization: typeof value === "string" ? value : await value() },
  });
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => "answered",
      (error: unknown) => Code[ConnectError.from(error).code],
    );

  it.each(foreign)("a public method answers as to a stranger who sends %s", async (__, header) => {
    const answer = await client().getSlot({ slotId: 1 }, await withHeader(header));
    expect(answer.slot?.title).toBe("user unknown");
  });

  it.each(foreign)("a method that wants a token refuses %s", async (__, header) => {
    const call = client().getReservation({ reservationId: 1n }, await withHeader(header));
    expect(await codeOf(call)).toBe("Unauthenticated");
  });

  it.each(foreign)("a public method refuses %s where it is told to", async (__, header) => {
    const call = client("refuse").getSlot({ slotId: 1 }, await withHeader(header));
    expect(await codeOf(call)).toBe("Unauthenticated");
  });

  it("a public method knows who calls, and says when the caller's token has expired", async () => {
    const known = await client().getSlot(
      { slotId: 1 },
      await withHeader(`Bearer ${await sign(4_000_000_000)}`),
    );
    expect(known.slot?.title).toBe("user 7");
    const expired = client().getSlot({ slotId: 1 }, await withHeader(`Bearer ${await sign(1)}`));
    await expect(expired).rejects.toThrow("The token has expired");
  });
});
