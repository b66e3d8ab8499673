import { describe, expect, it } from "vitest";
import { createReadAfterWriteTokens } from "../../src/data/read-after-write.ts";

let time = 1_764_000_000_000;
const tokens = createReadAfterWriteTokens("secret", () => time);
const never = Number.NEGATIVE_INFINITY;

describe("a read-after-write token", () => {
  it("says in another isolate what it was made of", () => {
    for (const state of [
      { strictUntil: time + 6_000, bypassUntil: never },
      { strictUntil: time + 6_000, bypassUntil: time + 306_000 },
    ]) {
      const token = tokens.create(state, "ann");
      const elsewhere = createReadAfterWriteTokens("secret", () => time);
      expect(elsewhere.parse(token, "ann")).toEqual(state);
      expect(token).toMatch(/^[\w.-]{1,60}$/);
    }
  });

  it("is no good to another caller, with another secret, changed, or as a guess", () => {
    const token = tokens.create({ strictUntil: time + 1_000, bypassUntil: never }, "ann");
    expect(tokens.parse(token, "bob")).toBeUndefined();
    expect(createReadAfterWriteTokens("other", () => time).parse(token, "ann")).toBeUndefined();
    const later = (time + 2_000).toString(36);
    expect(tokens.parse(token.replace(/^\w+/, later), "ann")).toBeUndefined();
    for (const guess of ["", ".", "..", `${later}..`, `${later}..AAAA`, `${later}.${token}`]) {
      expect(tokens.parse(guess, "ann")).toBeUndefined();
    }
  });

  it("is over when its time is", () => {
    const token = tokens.create({ strictUntil: time + 1_000, bypassUntil: never }, "ann");
    time += 1_000;
    expect(tokens.parse(token, "ann")).toBeUndefined();
  });

  it("cannot be made to last", () => {
    const token = tokens.create({ strictUntil: time + 500_000, bypassUntil: never }, "ann");
    expect(tokens.parse(token, "ann")).toBeUndefined();
  });
});
