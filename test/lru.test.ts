import { describe, expect, it } from "vitest";
import { createLru } from "../src/lru.ts";

const keys = (lru: { entries(): Iterable<[string, unknown]> }) => [...lru.entries()].map(([key]) => key);

describe("an LRU", () => {
  it("forgets what was used least recently", () => {
    const lru = createLru<number>(2, () => 1);
    lru.set("a", 1);
    lru.set("b", 2);
    expect(lru.get("a")).toBe(1);
    lru.set("c", 3);
    expect(keys(lru)).toEqual(["a", "c"]);
    expect(lru.get("b")).toBeUndefined();
  });

  it("does not count a look as a use", () => {
    const lru = createLru<number>(2, () => 1);
    lru.set("a", 1);
    lru.set("b", 2);
    expect(lru.peek("a")).toBe(1);
    lru.set("c", 3);
    expect(keys(lru)).toEqual(["b", "c"]);
  });

  it("holds no more than its weight, whatever is replaced and removed", () => {
    const lru = createLru<string>(10, (value) => value.length);
    for (let i = 0; i < 1_000; i++) {
      lru.set(`k${i % 7}`, "x".repeat(1 + ((i * 7) % 9)));
      if (i % 5 === 0) {
        lru.delete(`k${i % 3}`);
      }
      const held = [...lru.entries()].reduce((sum, [, value]) => sum + value.length, 0);
      expect(lru.weight()).toBe(held);
      expect(held).toBeLessThanOrEqual(10);
    }
  });

  it("does not empty itself for what is too heavy", () => {
    const lru = createLru<string>(3, (value) => value.length);
    lru.set("a", "12");
    lru.set("b", "1234");
    lru.set("a", "12345");
    expect(keys(lru)).toEqual([]);
    lru.set("c", "123");
    lru.set("d", "1234");
    expect(keys(lru)).toEqual(["c"]);
  });
});
