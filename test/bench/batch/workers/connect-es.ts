import { UserService } from "../../../../src/gen/naru/game/v1/user_service_pb.ts";
import { createConnectEsWorker } from "../../rpc/workers/connect-es.ts";
import { userService } from "./answers.ts";

export default createConnectEsWorker((router) => router.service(UserService, userService));
