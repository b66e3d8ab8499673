import { codecs } from "../../../../src/gen/codecs.ts";
import { GameService } from "../../../../src/gen/naru/game/v1/game_service_pb.ts";
import { route } from "../../../../src/rpc/routes.ts";
import { createWorker } from "../../../../src/worker.ts";
import { gameService } from "./answers.ts";

/** The same service by Naru, as a team runs it: every gate is on, no method is public. */
export default createWorker({
  codecs,
  routes: { services: [route(GameService, gameService)], publicMethods: [] },
});
