import { describe, expect, it } from "vitest";
import { versionsRead, versionsWritten } from "../../src/data/cache/tags.ts";

const meets = (written: string, read: string) =>
  versionsWritten([written]).some((version) => versionsRead([read]).includes(version));

describe("tags", () => {
  it.each([
    ["users/7", "users/7", true],
    ["users/7", "users", true],
    ["users/7", "users/8", false],
    ["users", "users/7", true],
    ["users", "users", true],
    ["users/+", "users", true],
    ["users/+", "users/7", false],
    ["users/7", "rooms", false],
    ["users", "rooms/7", false],
  ])("a write of %s meets a read of %s: %s", (written, read, expected) => {
    expect(meets(written, read)).toBe(expected);
  });

  it("are refused when they are none", () => {
    expect(() => versionsRead(["users/*"])).toThrow('Cannot parse tag: "users/*"');
    expect(() => versionsRead(["users/+"])).toThrow('Cannot depend on a row without a key: "users/+"');
    expect(() => versionsWritten([])).toThrow("Cannot write without naming what is touched");
    expect(() => versionsWritten(["us ers"])).toThrow('Cannot parse tag: "us ers"');
  });
});
