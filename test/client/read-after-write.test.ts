import {
  createClient,
  createRouterTransport,
  type HandlerContext,
  type Transport,
} from "@connectrpc/connect";
import { beforeEach, describe, expect, it } from "vitest";
import { splitHeaders } from "../../src/client/batching/headers.ts";
import { createNaruTransport, headerReadAfterWrite, withReadAfterWrite } from "../../src/client/index.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createFakeClock, type FakeClock } from "../fake-clock.ts";

/** As the server writes it: two times in milliseconds and a signature. */
const token = (strict: number, bypass: number) => `${strict.toString(36)}.${bypass.toString(36)}.signature`;

let clock: FakeClock;
let brought: (string | null)[];
let said: string | undefined;
let server: Transport;

beforeEach(() => {
  clock = createFakeClock(1_000);
  brought = [];
  said = undefined;
  const answer = (_: unknown, { requestHeader, responseHeader }: HandlerContext) => {
    brought.push(requestHeader.get(headerReadAfterWrite));
    if (said !== undefined) {
      responseHeader.set(headerReadAfterWrite, said);
    }
    return {};
  };
  server = createRouterTransport(({ service }) => {
    service(UserService, { getUser: answer, updateUser: answer });
  });
});

describe("what a caller has written", () => {
  it("is brought back with every call that follows, beside its other headers", async () => {
    const users = createClient(UserService, withReadAfterWrite({ clock })(server));
    await users.getUser({ userId: 7 });
    said = token(2_000, 0);
    await users.updateUser({});
    said = undefined;
    await users.getUser({ userId: 7 }, { headers: { authorization: "Bearer token" } });
    await users.getUser({ userId: 8 });
    expect(brought).toEqual([null, null, token(2_000, 0), token(2_000, 0)]);
  });

  it("is what holds for longest, in whatever order the answers came", async () => {
    const users = createClient(UserService, withReadAfterWrite({ clock })(server));
    for (const [strict, bypass] of [
      [2_000, 0],
      [2_500, 300_000],
      [3_000, 0],
    ] as const) {
      said = token(strict, bypass);
      await users.updateUser({});
    }
    said = undefined;
    await users.getUser({ userId: 7 });
    expect(brought.at(-1)).toBe(token(2_500, 300_000));
  });

  it("is forgotten when no server would heed it any more", async () => {
    const users = createClient(UserService, withReadAfterWrite({ clock })(server));
    said = token(2_000, 0);
    await users.updateUser({});
    said = undefined;
    await clock.advance(400_000);
    await users.getUser({ userId: 7 });
    expect(brought.at(-1)).toBeNull();
  });

  it("belongs to the request that a batch travels in, not to a call of it", () => {
    expect(splitHeaders({ [headerReadAfterWrite]: "token", "x-own": "1" })).toMatchObject({
      shared: [[headerReadAfterWrite, "token"]],
      headers: { "x-own": "1" },
    });
  });

  it("keeps a read after a write apart from the same read before it", async () => {
    const users = createClient(UserService, createNaruTransport(server, { batching: false, retries: false }));
    const before = users.getUser({ userId: 7 });
    said = token(2_000, 0);
    await users.updateUser({});
    await Promise.all([before, users.getUser({ userId: 7 })]);
    expect(brought).toEqual([null, null, token(2_000, 0)]);
  });
});
