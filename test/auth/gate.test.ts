import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Code, ConnectError } from "@connectrpc/connect";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterEach, describe, expect, it } from "vitest";
import type { Caller } from "../../src/auth/caller.ts";
import { createAuthenticate } from "../../src/auth/gate.ts";
import { createVerify, type VerifyOptions } from "../../src/auth/verify.ts";

const secret = "a secret of at least thirty-two characters";
const key = new TextEncoder().encode(secret);
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

const options: VerifyOptions = { secret, jwksUrl: undefined, issuer: undefined, audience: undefined };

function authenticate(token: string | undefined, changed: Partial<VerifyOptions> = {}, now = Date.now) {
  const gate = createAuthenticate(createVerify({ ...options, ...changed }), now);
  return gate(new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` }));
}

const sign = (claims: Record<string, unknown> = {}, by: Uint8Array = key) =>
  new SignJWT({ sub: "7", exp: inAnHour(), ...claims }).setProtectedHeader({ alg: "HS256" }).sign(by);

async function refusal(token: string, changed: Partial<VerifyOptions> = {}): Promise<ConnectError> {
  const result = await authenticate(token, changed);
  if (!(result instanceof ConnectError)) {
    throw new Error("The token was accepted");
  }
  return result;
}

describe("the authentication gate", () => {
  it("says who calls", async () => {
    expect(await authenticate(await sign({ roles: ["admin", 7] }))).toEqual({ userId: 7, roles: ["admin"] });
  });

  it("says nothing where no token was sent", () => {
    expect(authenticate(undefined)).toBeUndefined();
  });

  it("refuses a token that has expired", async () => {
    const error = await refusal(await sign({ exp: Math.floor(Date.now() / 1000) - 60 }));
    expect(error.code).toBe(Code.Unauthenticated);
    expect(error.rawMessage).toBe("The token has expired");
  });

  it("refuses a token that another key signed", async () => {
    const error = await refusal(
      await sign({}, new TextEncoder().encode("another secret of thirty-two characters")),
    );
    expect(error.code).toBe(Code.Unauthenticated);
    expect(error.rawMessage).toBe("The token is not signed by a key that is trusted here");
  });

  it("refuses a token that nobody signed", async () => {
    const token = new UnsecuredJWT({ sub: "7", exp: inAnHour() }).encode();
    expect((await refusal(token)).code).toBe(Code.Unauthenticated);
  });

  it("refuses a token without an end", async () => {
    expect((await refusal(await sign({ exp: undefined }))).code).toBe(Code.Unauthenticated);
  });

  it.each(["0", "-1", "1.5", "abc", "2147483648"])("refuses the subject %s", async (sub) => {
    expect((await refusal(await sign({ sub }))).rawMessage).toBe("The token is malformed");
  });

  it.each(["", "x", "a.b", "a.b.c.d", "Bearer", "é", "x".repeat(10_000)])(
    "refuses the garbage %j",
    async (token) => {
      const result = await authenticate(token);
      expect(result).toBeInstanceOf(ConnectError);
      expect((result as ConnectError).code).toBe(Code.Unauthenticated);
    },
  );

  it("refuses another issuer and another audience", async () => {
    const token = await sign({ iss: "https://other", aud: "other" });
    expect((await refusal(token, { issuer: "https://mine" })).code).toBe(Code.Unauthenticated);
    expect((await refusal(token, { audience: "mine" })).code).toBe(Code.Unauthenticated);
  });

  it("verifies a token once, and again when it has expired", async () => {
    let now = Date.now();
    let verified = 0;
    const verify = createVerify(options);
    const gate = createAuthenticate(
      (token) => {
        verified++;
        return verify(token);
      },
      () => now,
    );
    const headers = new Headers({ authorization: `Bearer ${await sign()}` });
    await gate(headers);
    expect(gate(headers)).toEqual({ userId: 7, roles: [] });
    expect(verified).toBe(1);
    now += 2 * 3600 * 1000;
    await gate(headers);
    expect(verified).toBe(2);
  });

  it("does not remember a token that was refused", async () => {
    const gate = createAuthenticate(createVerify(options), Date.now);
    const headers = new Headers({ authorization: `Bearer ${await sign({}, new Uint8Array(32))}` });
    expect(await gate(headers)).toBeInstanceOf(ConnectError);
    expect(await gate(headers)).toBeInstanceOf(ConnectError);
  });
});

describe("keys that an issuer publishes", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function publish(keys: object[]): Promise<string> {
    server = createServer((_, response) => response.end(JSON.stringify({ keys })));
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  }

  it.each(["RS256", "ES256", "EdDSA"])("verify a token of %s", async (alg) => {
    const pair = await generateKeyPair(alg);
    const jwksUrl = await publish([{ ...(await exportJWK(pair.publicKey)), kid: "1", alg }]);
    const token = await new SignJWT({ sub: "7", exp: inAnHour() })
      .setProtectedHeader({ alg, kid: "1" })
      .sign(pair.privateKey);
    expect(((await authenticate(token, { secret: undefined, jwksUrl })) as Caller).userId).toBe(7);
  });

  it("are not taken for the secret of HS256", async () => {
    const pair = await generateKeyPair("RS256");
    const jwk = await exportJWK(pair.publicKey);
    const jwksUrl = await publish([{ ...jwk, kid: "1", alg: "RS256" }]);
    const forged = await new SignJWT({ sub: "7", exp: inAnHour() })
      .setProtectedHeader({ alg: "HS256", kid: "1" })
      .sign(new TextEncoder().encode(JSON.stringify(jwk)));
    expect((await refusal(forged, { secret: undefined, jwksUrl })).code).toBe(Code.Unauthenticated);
  });

  it("make a token unverifiable, not invalid, while they cannot be fetched", async () => {
    const pair = await generateKeyPair("ES256");
    const token = await new SignJWT({ sub: "7", exp: inAnHour() })
      .setProtectedHeader({ alg: "ES256", kid: "1" })
      .sign(pair.privateKey);
    const error = await refusal(token, { secret: undefined, jwksUrl: "http://127.0.0.1:1/jwks.json" });
    expect(error.code).toBe(Code.Unavailable);
  });
});
