import { describe, expect, it } from "vitest";
import { toText } from "../../src/client/batching/message-text.ts";

describe("the text by which reads are compared", () => {
  it.each([
    ["a number and its text, which a Struct may hold in the same place", 1, "1"],
    ["true and its text", true, "true"],
    ["null and its text", null, "null"],
    ["0 and -0", 0, -0],
    ["-0 and its text", -0, "-0"],
    ["what is not finite", Number.NaN, Number.POSITIVE_INFINITY],
    ["what is not finite and nothing", Number.NaN, null],
    ["bigints beyond the doubles", 2n ** 63n - 1n, 2n ** 63n - 2n],
    ["bytes", Uint8Array.of(1, 2), Uint8Array.of(12)],
  ])("tells apart %s", (_, one, other) => {
    const text = (value: unknown) => toText({ filter: { value } });
    expect(text(one)).not.toBe(text(other));
    expect(text(one)).toBe(text(one));
  });
});
