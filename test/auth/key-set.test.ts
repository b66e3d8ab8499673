import { Code } from "@connectrpc/connect";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { CredentialProblem, createAuthenticate, type Identity } from "../../src/auth/authenticate.ts";
import type { KeySetOptions } from "../../src/auth/key-set.ts";
import { createVerifier, type VerifyOptions } from "../../src/auth/verify.ts";

const jwksUrl = "https://issuer.test/jwks.json";

interface Key {
  readonly publicKey: JWK;
  sign(claims?: Record<string, unknown>): Promise<string>;
}

async function createKey(alg = "ES256", header: { kid?: string; alg?: string } = { kid: "1" }): Promise<Key> {
  const pair = await generateKeyPair(alg);
  return {
    publicKey: { ...(await exportJWK(pair.publicKey)), ...header },
    sign: (claims = {}) =>
      new SignJWT({ sub: "7", exp: 4_000_000_000, ...claims })
        .setProtectedHeader({ alg, ...(header.kid === undefined ? {} : { kid: header.kid }) })
        .sign(pair.privateKey),
  };
}

/** A gate whose issuer publishes what `answer` says, by a clock of its own. */
function createScene(answer: () => Response | Promise<Response>, changed: Partial<KeySetOptions> = {}) {
  const scene = { now: 1_800_000_000_000, fetches: 0, answer, background: [] as Promise<unknown>[] };
  const keySet: Partial<KeySetOptions> = {
    now: () => scene.now,
    sleep: (ms) => {
      scene.now += ms;
      return new Promise((resolve) => setImmediate(resolve));
    },
    fetch: async () => {
      scene.fetches++;
      return scene.answer();
    },
    ...changed,
  };
  const options: VerifyOptions = {
    secret: undefined,
    jwksUrl,
    issuer: undefined,
    audience: undefined,
    keySet,
  };
  const gate = createAuthenticate(createVerifier(options), { now: () => scene.now });
  return Object.assign(scene, {
    call: async (token: string): Promise<Identity> =>
      gate(new Headers({ authorization: `Bearer ${token}` }), (work) => scene.background.push(work)),
  });
}

const publish = (...keys: JWK[]) => Response.json({ keys });
const user = { userId: 7, roles: [] };

function errorOf(identity: Identity) {
  if (!(identity instanceof CredentialProblem)) {
    throw new Error("The token was accepted");
  }
  return { code: identity.error.code, text: identity.error.rawMessage };
}

const untrusted = {
  code: Code.Unauthenticated,
  text: "The token is not signed by a key that is trusted here",
};
const unverifiable = { code: Code.Unavailable, text: "The token cannot be verified now" };

describe("keys that an issuer publishes", () => {
  const log = vi.spyOn(console, "error");
  beforeEach(() => log.mockReset().mockImplementation(() => undefined));
  afterAll(() => log.mockRestore());

  it.each(["RS256", "ES256", "EdDSA"])("verify a token of %s", async (alg) => {
    const key = await createKey(alg, { kid: "1", alg });
    expect(await createScene(() => publish(key.publicKey)).call(await key.sign())).toEqual(user);
  });

  it("are not taken for the secret of HS256", async () => {
    const { publicKey } = await createKey("RS256");
    const forged = await new SignJWT({ sub: "7", exp: 4_000_000_000 })
      .setProtectedHeader({ alg: "HS256", kid: "1" })
      .sign(new TextEncoder().encode(JSON.stringify(publicKey)));
    const identity = await createScene(() => publish(publicKey)).call(forged);
    expect(errorOf(identity).code).toBe(Code.Unauthenticated);
  });

  it.each([
    ["a token that names none", {}],
    ["two keys of one name", { kid: "same" }],
  ])("are tried one after the other for %s", async (_, header) => {
    const keys = await Promise.all([1, 2, 3].map(() => createKey("ES256", header)));
    const broken: JWK = { kty: "EC", crv: "P-256", x: "AA", y: "AA", ...header };
    const scene = createScene(() => publish(broken, ...keys.map(({ publicKey }) => publicKey)));
    for (const key of keys) {
      expect(await scene.call(await key.sign())).toEqual(user);
    }
    const stranger = await createKey("ES256", header);
    expect(errorOf(await scene.call(await stranger.sign()))).toEqual(untrusted);
    // The first key that fits decides: what is wrong with the token is told.
    expect(errorOf(await scene.call(await (keys[2] as Key).sign({ exp: 1 }))).text).toBe(
      "The token has expired",
    );
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["text", "key"],
    ["a number", 7],
    ["a list", [{ kty: "EC" }]],
    ["a key of no kind", { kid: "1" }],
    ["a key whose kind is no text", { kid: "1", kty: 7 }],
    ["a key of an unknown kind", { kid: "1", kty: "PQC" }],
    ["a key of an unknown curve", { kid: "1", kty: "EC", crv: "P-999", x: "AA", y: "AA" }],
    ["a key for encryption", { kid: "1", kty: "RSA", use: "enc", n: "AQAB", e: "AQAB" }],
    ["a secret", { kid: "1", kty: "oct", k: "AAAA" }],
  ])("are used when there is something else among them: %s", async (_, odd) => {
    const key = await createKey();
    const scene = createScene(() => publish(odd as JWK, key.publicKey, odd as JWK));
    expect(await scene.call(await key.sign())).toEqual(user);
    const nameless = await createKey("ES256", {});
    scene.answer = () => publish(odd as JWK, nameless.publicKey);
    scene.now += 100_000_000;
    expect(await scene.call(await nameless.sign())).toEqual(user);
  });

  it.each(["null", "[]", "{}", '{"keys":null}', '{"keys":{"0":{}}}', "7", "<html>"])(
    "are none in %s",
    async (text) => {
      const key = await createKey();
      const scene = createScene(() => new Response(text));
      expect(errorOf(await scene.call(await key.sign()))).toEqual(unverifiable);
    },
  );

  it("that Web Crypto cannot use do not ask the caller to try again", async () => {
    const key = await createKey();
    const broken: JWK = { kty: "EC", crv: "P-256", x: "AA", y: "AA", kid: "1" };
    expect(errorOf(await createScene(() => publish(broken)).call(await key.sign()))).toEqual(untrusted);
  });

  it("are fetched again for a key that is new, and not more often than every ten seconds", async () => {
    const [first, second, stranger] = await Promise.all(
      ["1", "2", "3"].map((kid) => createKey("ES256", { kid })),
    );
    const scene = createScene(() => publish(first!.publicKey));
    expect(await scene.call(await first!.sign())).toEqual(user);
    scene.answer = () => publish(first!.publicKey, second!.publicKey);
    scene.now += 10_000;
    expect(await scene.call(await second!.sign())).toEqual(user);
    expect(scene.fetches).toBe(2);
    for (let i = 0; i < 100; i++) {
      expect(errorOf(await scene.call(await stranger!.sign({ i })))).toEqual(untrusted);
    }
    expect(scene.fetches).toBe(2);
  });

  it("are fetched again when one has changed under its name", async () => {
    const [old, changed] = await Promise.all([createKey(), createKey()]);
    const scene = createScene(() => publish(old!.publicKey));
    expect(await scene.call(await old!.sign())).toEqual(user);
    scene.answer = () => publish(changed!.publicKey);
    scene.now += 10_000;
    expect(await scene.call(await changed!.sign())).toEqual(user);
  });

  it("end what they have signed when the issuer takes them back", async () => {
    const [first, second] = await Promise.all(["1", "2"].map((kid) => createKey("ES256", { kid })));
    const scene = createScene(() => publish(first!.publicKey));
    const token = await first!.sign({ roles: ["admin"] });
    expect(await scene.call(token)).toEqual({ userId: 7, roles: ["admin"] });
    scene.answer = () => publish(second!.publicKey);
    scene.now += 10_000;
    // Another caller's token lets the isolate see the new set.
    expect(await scene.call(await second!.sign())).toEqual(user);
    expect(errorOf(await scene.call(token))).toEqual(untrusted);
  });

  it("are renewed behind the answer when they are old, once for all calls", async () => {
    const key = await createKey();
    const scene = createScene(() => publish(key.publicKey));
    await scene.call(await key.sign());
    let answer = (_: Response): void => undefined;
    scene.answer = () => new Promise((resolve) => (answer = resolve));
    scene.now += 60_000;
    for (let i = 0; i < 20; i++) {
      expect(await scene.call(await key.sign({ i }))).toEqual(user);
    }
    expect(scene.fetches).toBe(2);
    answer(publish(key.publicKey));
    await Promise.all(scene.background);
    expect(await scene.call(await key.sign({ last: true }))).toEqual(user);
    expect(scene.fetches).toBe(2);
  });

  it("serve a day while the issuer does not answer, which is asked ever more seldom", async () => {
    const key = await createKey();
    const scene = createScene(() => publish(key.publicKey));
    await scene.call(await key.sign());
    scene.answer = () => new Response("down", { status: 503 });
    scene.now += 60_000;
    for (let second = 0; second < 600; second++) {
      expect(await scene.call(await key.sign({ second }))).toEqual(user);
      await Promise.all(scene.background);
      scene.now += 1_000;
    }
    // After 1, 3, 7, 15, 31 and 63 seconds, then each minute.
    expect(scene.fetches).toBeLessThanOrEqual(17);
    scene.now += 86_400_000;
    expect(errorOf(await scene.call(await key.sign({ last: true })))).toEqual(unverifiable);
  });

  it("that were taken back while nobody called verify nothing afterwards", async () => {
    const [first, second] = await Promise.all(["1", "2"].map((kid) => createKey("ES256", { kid })));
    const scene = createScene(() => publish(first!.publicKey));
    expect(await scene.call(await first!.sign())).toEqual(user);
    scene.answer = () => publish(second!.publicKey);
    scene.now += 82_800_000;
    expect(errorOf(await scene.call(await first!.sign({ roles: ["admin"] })))).toEqual(untrusted);
  });

  it("are fetched by one call while the others wait for it", async () => {
    const key = await createKey();
    let answer = (_: Response): void => undefined;
    const scene = createScene(() => new Promise((resolve) => (answer = resolve)));
    const tokens = await Promise.all(Array.from({ length: 50 }, (_, i) => key.sign({ i })));
    const calls = tokens.map((token) => scene.call(token));
    await new Promise((resolve) => setImmediate(resolve));
    answer(publish(key.publicKey));
    expect(await Promise.all(calls)).toEqual(tokens.map(() => user));
    expect(scene.fetches).toBe(1);
  });

  it("are fetched by the next call when the one that fetched them is gone", async () => {
    const key = await createKey();
    const scene = createScene(() => new Promise(() => undefined));
    scene.call(await key.sign());
    await new Promise((resolve) => setImmediate(resolve));
    scene.now += 5_000;
    scene.answer = () => publish(key.publicKey);
    expect(await scene.call(await key.sign({ second: true }))).toEqual(user);
  });

  it.each<[string, () => Response]>([
    ["the issuer is down", () => new Response("down", { status: 500 })],
    ["it sends elsewhere", () => Response.redirect("https://elsewhere.test/", 302)],
    ["the network breaks", () => Response.error()],
    ["it answers garbage", () => new Response("<html>")],
    ["it answers something else", () => Response.json({ keys: "none" })],
    ["it answers without end", () => new Response(endless())],
    ["it answers bytes that are no text", () => new Response(new Uint8Array([0x7b, 0xff, 0x7d]))],
  ])("make a token unverifiable, not invalid, while %s", async (_, answer) => {
    const key = await createKey();
    const scene = createScene(answer);
    expect(errorOf(await scene.call(await key.sign()))).toEqual(unverifiable);
    // What is known to fail is not asked for each call.
    expect(errorOf(await scene.call(await key.sign()))).toEqual(unverifiable);
    expect(scene.fetches).toBe(1);
    expect(log).toHaveBeenCalledTimes(1);
    expect(String(log.mock.calls[0])).toMatch(`Cannot fetch the keys of ${jwksUrl}: `);
  });
});

let sent = 0;

/** Counts what is taken of it: whoever reads it to the end reads for ever. */
function endless(): ReadableStream<Uint8Array> {
  sent = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      if (sent > 2 ** 24) {
        controller.error(new Error("Sixteen megabytes were read"));
      }
      controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
}
