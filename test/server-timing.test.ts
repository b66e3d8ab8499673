import { createContextValues } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { callerKey } from "../src/auth/caller.ts";
import { CallRecord } from "../src/observer.ts";
import { addServerTiming, wantsServerTiming } from "../src/server-timing.ts";

const request = (headers: Record<string, string>) => new Request("http://localhost/a.v1.A/Get", { headers });
const valuesOf = (roles: readonly string[] | undefined) =>
  createContextValues().set(callerKey, roles === undefined ? undefined : { userId: 7, roles });

describe("Server-Timing", () => {
  it.each([
    ["an administrator who asks", { "naru-timing": "1" }, ["admin"], false, true],
    ["an administrator who does not", {}, ["admin"], false, false],
    ["an administrator who asks not to be", { "naru-timing": "0" }, ["admin"], false, false],
    ["a user who asks", { "naru-timing": "1" }, [], false, false],
    ["a stranger who asks", { "naru-timing": "1" }, undefined, false, false],
    ["anybody who asks on a developer's machine", { "naru-timing": "1" }, undefined, true, true],
    ["nobody who does not ask there", {}, undefined, true, false],
  ])("is for %s: %j", (_, headers, roles, isLocal, expected) => {
    expect(wantsServerTiming(request(headers), valuesOf(roles), isLocal)).toBe(expected);
  });

  it("says where the time went, and leaves the answer as it was", async () => {
    const record = new CallRecord({
      name: "a.v1.A/Get",
      method: undefined,
      protocolOf: () => "connect",
      request: request({}),
      waitUntil: () => undefined,
    });
    record.usage.countSql(1, 5);
    record.usage.countSql(0, 2);
    record.usage.countRedis(0, 3);
    record.usage.countRead("reader");
    record.usage.countRead("memory");
    const response = new Response("the answer", { status: 404, headers: { "x-own": "1" } });
    const timed = addServerTiming(response, record);
    expect(timed.headers.get("server-timing")).toMatch(
      /^total;dur=\d+, sql;dur=7;desc="2 round trips", redis;dur=3;desc="1 round trips", wait;dur=1, cache;desc="1 from memory, 0 from Redis, 1 from MySQL"$/,
    );
    expect([timed.status, timed.headers.get("x-own"), await timed.text()]).toEqual([404, "1", "the answer"]);
  });
});
