import { createHmac } from "node:crypto";
import { Code, type ConnectError } from "@connectrpc/connect";
import { SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { CredentialProblem, createAuthenticate, type Identity } from "../../src/auth/authenticate.ts";
import { createVerifier, type Verifier, type VerifyOptions } from "../../src/auth/verify.ts";

const secret = "a secret of at least thirty-two characters";
const key = new TextEncoder().encode(secret);
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

const options: VerifyOptions = { secret, jwksUrl: undefined, issuer: undefined, audience: undefined };

const nothing = () => undefined;

function authenticate(token: string | undefined, changed: Partial<VerifyOptions> = {}) {
  const gate = createAuthenticate(createVerifier({ ...options, ...changed }));
  return gate(new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` }), nothing);
}

const sign = (claims: Record<string, unknown> = {}, by: Uint8Array = key) =>
  new SignJWT({ sub: "7", exp: inAnHour(), ...claims }).setProtectedHeader({ alg: "HS256" }).sign(by);

async function refusal(token: string, changed: Partial<VerifyOptions> = {}): Promise<ConnectError> {
  return errorOf(await authenticate(token, changed));
}

function errorOf(result: Identity): ConnectError {
  if (!(result instanceof CredentialProblem)) {
    throw new Error("The token was accepted");
  }
  return result.error;
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

  it.each([
    ...[
      "0",
      "-1",
      "1.5",
      "abc",
      "2147483648",
      "0x7",
      "7e0",
      " 7 ",
      "7\n",
      "07",
      "+7",
      "7_0",
      "\u0667",
      "",
      "1e1",
    ],
    ...[7, ["7"], true, null, { id: 7 }],
  ])("refuses the subject %j", async (sub) => {
    expect((await refusal(await sign({ sub }))).rawMessage).toBe("The token is malformed");
  });

  it.each(["1e400", "9e15", '"9999999999"', "true", "[9999999999]"])("refuses the end %s", async (exp) => {
    const error = await refusal(signText(`{"sub":"7","exp":${exp}}`));
    expect(error.code).toBe(Code.Unauthenticated);
    expect(error.rawMessage).toBe("The token is malformed");
  });

  it.each(["", "x", "a.b", "a.b.c.d", "Bearer", "é", "x".repeat(10_000)])(
    "refuses the garbage %j",
    async (token) => {
      expect((await refusal(token)).code).toBe(Code.Unauthenticated);
    },
  );

  it("refuses another issuer and another audience", async () => {
    const token = await sign({ iss: "https://other", aud: "other" });
    expect((await refusal(token, { issuer: "https://mine" })).code).toBe(Code.Unauthenticated);
    expect((await refusal(token, { audience: "mine" })).code).toBe(Code.Unauthenticated);
  });

  it.each<[string, Record<string, unknown>, Partial<VerifyOptions>]>([
    ["The token is of another issuer", { iss: "https://other" }, { issuer: "https://mine" }],
    ["The token is of another issuer", {}, { issuer: "https://mine" }],
    ["The token is meant for another audience", { aud: ["other"] }, { audience: "mine" }],
    ["The token is meant for another audience", {}, { audience: "mine" }],
    ["The token is not valid yet", { nbf: inAnHour() }, {}],
    ["The token is malformed", { nbf: "soon" }, {}],
  ])("says why: %s", async (text, claims, changed) => {
    const error = await refusal(await sign(claims), changed);
    expect(error.code).toBe(Code.Unauthenticated);
    expect(error.rawMessage).toBe(text);
  });

  it("does not ask to try again with a token that it will never understand", async () => {
    const token = await new SignJWT({ sub: "7", exp: inAnHour(), "x-own": 1 })
      .setProtectedHeader({ alg: "HS256", crit: ["x-own"], "x-own": 1 })
      .sign(key, { crit: { "x-own": true } });
    const error = await refusal(token);
    expect(error.code).toBe(Code.Unauthenticated);
    expect(error.rawMessage).toBe(
      "The token asks for an algorithm or an extension that is not supported here",
    );
  });

  it("verifies a token once, and again when it has expired", async () => {
    let now = Date.now();
    const verifier = countingVerifier();
    const gate = createAuthenticate(verifier, { now: () => now });
    const headers = new Headers({ authorization: `Bearer ${await sign()}` });
    await gate(headers, nothing);
    expect(gate(headers, nothing)).toEqual({ userId: 7, roles: [] });
    expect(verifier.count).toBe(1);
    now += 2 * 3600 * 1000;
    await gate(headers, nothing);
    expect(verifier.count).toBe(2);
  });

  it("verifies a token again after a minute, so that a role that was taken away is gone by then", async () => {
    let now = Date.now();
    const verifier = countingVerifier();
    const gate = createAuthenticate(verifier, { now: () => now });
    const headers = new Headers({ authorization: `Bearer ${await sign()}` });
    await gate(headers, nothing);
    now += 59_999;
    await gate(headers, nothing);
    expect(verifier.count).toBe(1);
    now += 1;
    await gate(headers, nothing);
    expect(verifier.count).toBe(2);
  });

  it("remembers a token once, however its header is written", async () => {
    const verifier = countingVerifier();
    const gate = createAuthenticate(verifier);
    const token = await sign();
    for (const scheme of ["Bearer", "bearer", "BEARER", "BeArEr"]) {
      expect(await gate(new Headers({ authorization: `${scheme} ${token}` }), nothing)).toEqual({
        userId: 7,
        roles: [],
      });
    }
    expect(verifier.count).toBe(1);
    for (let spaces = 2; spaces < 2_000; spaces++) {
      const padded = new Headers({ authorization: `Bearer${" ".repeat(spaces)}${token}` });
      expect(gate(padded, nothing)).toBeInstanceOf(CredentialProblem);
    }
    expect(verifier.count).toBe(1);
  });

  it("spends no more memory on tokens than it may", async () => {
    const verifier = countingVerifier();
    const gate = createAuthenticate(verifier, { maxBytes: 20_000 });
    const call = async (name: string) =>
      gate(new Headers({ authorization: `Bearer ${await sign({ name })}` }), nothing);
    await call("first");
    // Each is some 2,700 characters, of which four bytes are counted: the budget holds one of them.
    await call("x".repeat(1_900));
    await call("y".repeat(1_900));
    expect(verifier.count).toBe(3);
    await call("y".repeat(1_900));
    expect(verifier.count).toBe(3);
    await call("first");
    expect(verifier.count).toBe(4);
  });

  it("does not remember a token that was refused", async () => {
    const verifier = countingVerifier();
    const gate = createAuthenticate(verifier);
    const headers = new Headers({ authorization: `Bearer ${await sign({}, new Uint8Array(32))}` });
    expect(await gate(headers, nothing)).toBeInstanceOf(CredentialProblem);
    expect(await gate(headers, nothing)).toBeInstanceOf(CredentialProblem);
    expect(verifier.count).toBe(2);
  });

  it.each([
    ["Basic dXNlcjpwYXNz", true],
    ["Bearer sk_live_0123456789", true],
    ["Bearer", true],
    ["", true],
    ["Digest username=x", true],
  ])("knows what is not ours to judge: %s", async (authorization, isForeign) => {
    const result = await createAuthenticate(createVerifier(options))(new Headers({ authorization }), nothing);
    expect(result).toMatchObject({ isForeign });
  });

  it("knows that a token that has expired is ours", async () => {
    expect(await authenticate(await sign({ exp: 1 }))).toMatchObject({ isForeign: false });
    expect(await authenticate(await sign({}, new Uint8Array(32)))).toMatchObject({ isForeign: true });
  });
});

/** Signs claims that JSON.stringify would not write. */
function signText(claims: string): string {
  const part = (text: string) => Buffer.from(text).toString("base64url");
  const signed = `${part('{"alg":"HS256"}')}.${part(claims)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

function countingVerifier(): Verifier & { count: number } {
  const verifier = createVerifier(options);
  return {
    count: 0,
    generation: 0,
    verify(token, waitUntil) {
      this.count++;
      return verifier.verify(token, waitUntil);
    },
  };
}
