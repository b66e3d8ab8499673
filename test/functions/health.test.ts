import { Code, createClient, createRouterTransport } from "@connectrpc/connect";
import { expect, it } from "vitest";
import { createHealthService } from "../../functions/health.ts";
import { routes } from "../../functions/routes.ts";
import { type Data, dataSourceKey } from "../../src/data/data.ts";
import {
  Health,
  HealthCheckResponse_ServingStatus as Status,
} from "../../src/gen/grpc/health/v1/health_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { route } from "../../src/rpc/routes.ts";
import { describeFronts } from "../client.ts";
import { openData } from "./engines.ts";

describeFronts("Health", (front) => {
  const health = front.client(Health);

  it("says that the server serves", async () => {
    expect((await health.check({})).status).toBe(Status.SERVING);
  });

  it.each(routes.services.map(({ service, implementation }) => [service.typeName, implementation] as const))(
    "says whether %s serves: that somebody has implemented it",
    async (service, implementation) => {
      const isImplemented = Object.keys(implementation).length > 0;
      const expected = isImplemented ? Status.SERVING : Status.NOT_SERVING;
      expect((await health.check({ service })).status).toBe(expected);
    },
  );

  it("answers not_found for a service that there is not", async () => {
    await expect(health.check({ service: "no.Such" })).rejects.toMatchObject({
      code: Code.NotFound,
      rawMessage: 'There is no service "no.Such"',
    });
  });

  it.each([
    ["", Status.SERVING],
    ["naru.game.v1.GameService", Status.SERVING],
    ["no.Such", Status.SERVICE_UNKNOWN],
  ])("tells who watches %j its state at once", async (service, status) => {
    for await (const response of health.watch({ service })) {
      expect(response.status).toBe(status);
      break;
    }
  });
});

it("tells who watches when the database goes away and when it is back", async () => {
  const databases = { here: openData().sql, away: openData({ databaseIsAway: true }).sql };
  let sql = databases.here;
  const data = {
    get sql() {
      return sql;
    },
  } as Data;
  const transport = createRouterTransport(
    ({ service }) => {
      service(Health, createHealthService({ services: [], pollMs: 1, beatMs: 5 }));
    },
    {
      router: {
        interceptors: [
          (next) => (request) => {
            request.contextValues.set(dataSourceKey, { dataOf: () => data });
            return next(request);
          },
        ],
      },
    },
  );
  const seen: Status[] = [];
  const changes: Status[] = [];
  for await (const { status } of createClient(Health, transport).watch({})) {
    seen.push(status);
    if (status !== changes.at(-1)) {
      changes.push(status);
    }
    // The first state is told again before it changes.
    sql = seen.length >= 2 && changes.length < 2 ? databases.away : databases.here;
    if (changes.length === 3) {
      break;
    }
  }
  expect(changes).toEqual([Status.SERVING, Status.NOT_SERVING, Status.SERVING]);
  expect(seen.slice(0, 2)).toEqual([Status.SERVING, Status.SERVING]);
});

it("goes on telling who watches while the database does not answer a look", async () => {
  let looks = 0;
  const read = async () => {
    if (looks++ > 0) {
      await new Promise(() => undefined);
    }
    return [];
  };
  const service = createHealthService({ services: [], pollMs: 1, beatMs: 5 });
  const transport = createRouterTransport(({ service: serve }) => void serve(Health, service), {
    router: {
      interceptors: [
        (next) => (request) => {
          request.contextValues.set(dataSourceKey, { dataOf: () => ({ sql: { read } }) as unknown as Data });
          return next(request);
        },
      ],
    },
  });
  const seen: Status[] = [];
  for await (const { status } of createClient(Health, transport).watch({})) {
    if (seen.push(status) === 4) {
      break;
    }
  }
  expect(seen).toEqual(new Array(4).fill(Status.SERVING));
  expect(looks).toBe(2);
});

class Users {
  getUser() {
    return {};
  }
}

it.each([
  ["whose methods are those of a class, serves", new Users(), Status.SERVING],
  ["of which one method is written, serves", { getUser: () => ({}) }, Status.SERVING],
  ["that nobody has written, does not serve", {}, Status.NOT_SERVING],
])("says that a service %s", async (_, implementation, expected) => {
  const service = createHealthService({ services: [route(UserService, implementation)] });
  const transport = createRouterTransport(({ service: serve }) => void serve(Health, service), {
    router: {
      interceptors: [
        (next) => (request) => {
          const data = { sql: { read: async () => [] } } as unknown as Data;
          request.contextValues.set(dataSourceKey, { dataOf: () => data });
          return next(request);
        },
      ],
    },
  });
  const { status } = await createClient(Health, transport).check({ service: UserService.typeName });
  expect(status).toBe(expected);
});
