import { batchCodecs } from "../../../../src/batch/codec.ts";
import { batchService } from "../../../../src/batch/service.ts";
import { BatchService } from "../../../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { UserService } from "../../../../src/gen/naru/game/v1/user_service_pb.ts";
import { serverCodecs } from "../../../../src/gen/server-codecs.ts";
import { route } from "../../../../src/rpc/routes.ts";
import { createWorker } from "../../../../src/worker.ts";
import { userService } from "./answers.ts";

/** As a team runs it: every gate is on, GetUser needs a token. */
export default createWorker({
  codecs: serverCodecs,
  routes: {
    services: [route(UserService, userService), route(BatchService, batchService, batchCodecs)],
    publicMethods: ["naru.batch.v1.BatchService/*"],
  },
});
