import { userService } from "../../../functions/game/user-service.ts";
import { type Data, dataSourceKey } from "../../../src/data/data.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { serverCodecs } from "../../../src/gen/server-codecs.ts";
import { route } from "../../../src/rpc/routes.ts";
import { createWorker, type Worker } from "../../../src/worker.ts";

// The accounts of the game alone, as they are; with the variable DATA = "none" their rows come out of
// nowhere.

const row = {
  user_id: 1,
  username: "player-1",
  nickname: "v0",
  level: 1,
  last_login: 0n,
  email: "player-1@example.com",
  profile_image: "",
  tags: "[]",
  achievements: "[]",
  friend_ids: "[]",
};

const constant = { sql: { read: async () => [row] } } as unknown as Data;

const real = createWorker({
  codecs: serverCodecs,
  routes: { services: [route(UserService, userService)], publicMethods: [] },
});

/** The same handler, given its row without any data layer. */
const without = createWorker({
  codecs: serverCodecs,
  routes: {
    services: [
      route(UserService, {
        getUser: (request, context) => {
          context.values.set(dataSourceKey, { dataOf: () => constant });
          return userService.getUser(request, context);
        },
      }),
    ],
    publicMethods: [],
  },
});

const worker: Worker = {
  fetch: (request, env, context) => (env["DATA"] === "none" ? without : real).fetch(request, env, context),
  queue: real.queue,
  scheduled: real.scheduled,
};
export default worker;
