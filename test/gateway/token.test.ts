import { describe, expect, it } from "vitest";
import { createSessionState, createTokenSigner } from "../../src/gateway/mysql/token.ts";

const signer = createTokenSigner("password");
const blank = createSessionState("reader", "naru");

describe("a session's token in JSON", () => {
  it.each([
    ["is new", blank],
    ["is new, after another one", createSessionState("reader", "naru")],
    ["is new, of another database", createSessionState("reader", 'na"ru')],
    ["has an id that a client made up", { ...blank, id: '","role":"writer' }],
    ["is in a transaction", { ...blank, inTransaction: true, lastInsertId: "7" }],
  ])("is the signed token, and comes back as the same session, when that %s", (_name, state) => {
    const token = JSON.parse(signer.format(state)) as unknown;
    expect(token).toEqual(signer.sign(state));
    expect(signer.verify(token)).toEqual(state);
  });
});
