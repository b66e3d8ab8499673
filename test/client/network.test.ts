import { createClient, createRouterTransport, type ServiceImpl } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { describe, expect, it } from "vitest";
import { type ConnectionInfo, createNetwork, withNetworkReport } from "../../src/client/index.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createFakeClock } from "../fake-clock.ts";

/** A server that takes the time it is told to. */
function setUp(connection: ConnectionInfo | undefined, answer: HeadersInit = {}) {
  const clock = createFakeClock(1_000);
  const reports: (string | null)[] = [];
  const world = { takesMs: 100 };
  const users: Partial<ServiceImpl<typeof UserService>> = {};
  users.createUser = users.getUser = async (
    _: unknown,
    { requestHeader, responseHeader }: { requestHeader: Headers; responseHeader: Headers },
  ) => {
    reports.push(requestHeader.get("naru-network"));
    new Headers(answer).forEach((value, name) => {
      responseHeader.set(name, value);
    });
    await clock.advance(world.takesMs);
    return {};
  };
  const inner = createRouterTransport(({ service }) => {
    service(UserService, users);
    service(GameService, {
      async *watchRoom(_, { requestHeader }) {
        reports.push(requestHeader.get("naru-network"));
        yield {};
      },
    });
  });
  const network = createNetwork(connection);
  const transport = withNetworkReport({ network, clock })(inner);
  return {
    clock,
    world,
    network,
    reports,
    users: createClient(UserService, transport),
    game: createClient(GameService, transport),
  };
}

describe("the network report", () => {
  it("says nothing until something is known", async () => {
    const { users, reports } = setUp(undefined);
    await users.createUser({});
    await users.createUser({});
    expect(reports).toEqual([null, "rtt=100"]);
  });

  it("has the shortest of the latest round trips, to two digits", async () => {
    const { users, reports, world } = setUp(undefined);
    for (const takesMs of [187, 300, 250]) {
      world.takesMs = takesMs;
      await users.createUser({});
    }
    world.takesMs = 400;
    for (let call = 0; call < 9; call++) {
      await users.createUser({});
    }
    expect(reports[3]).toBe("rtt=190");
    expect(reports.at(-1)).toBe("rtt=400");
  });

  it("has what the browser says, until the calls have measured it", async () => {
    const connection = { rtt: 150, downlink: 1.45, effectiveType: "3g", saveData: true };
    const { users, reports, network } = setUp(connection);
    await users.createUser({});
    await users.createUser({});
    expect(reports).toEqual(["rtt=150, down=1500, ect=3g, save", "rtt=100, down=1500, ect=3g, save"]);
    expect(network.roundTrips.get()).toBe(100);
  });

  it("has the rate of long answers, their round trip taken off", async () => {
    const body = new Uint8Array(50_000);
    const { clock, network } = setUp(undefined);
    let takesMs = 100;
    const inner = createConnectTransport({
      baseUrl: "http://naru.test",
      useBinaryFormat: true,
      fetch: async () => {
        await clock.advance(takesMs);
        return new Response(body.subarray(0, 0), {
          headers: { "content-type": "application/proto", "content-length": `${body.length}` },
        });
      },
    });
    const users = createClient(UserService, withNetworkReport({ network, clock })(inner));
    await users.createUser({});
    takesMs = 500;
    await users.createUser({});
    expect(network.condition()).toEqual({ rtt: 100, down: 1000 });
    network.addTransfer(8191, 110);
    expect(network.condition()).toEqual({ rtt: 100, down: 1000 });
  });

  it("comes with streams, and not with reads, which as GETs would need a preflight", async () => {
    const { users, game, reports } = setUp({ rtt: 50 });
    await users.getUser({ userId: 1 });
    for await (const _ of game.watchRoom({ roomId: 1 })) {
      // Its header is all that counts.
    }
    expect(reports).toEqual([null, "rtt=100"]);
  });

  it("does not take a cache for a near server", async () => {
    const { users, network, world } = setUp(undefined, { "cache-control": "max-age=60" });
    world.takesMs = 1;
    await users.getUser({ userId: 1 });
    expect(network.roundTrips.get()).toBeUndefined();
  });
});
