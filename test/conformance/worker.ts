import { route } from "../../src/rpc/routes.ts";
import { createWorker } from "../../src/worker.ts";
import { codecs } from "./gen/codecs.ts";
import { ConformanceService } from "./gen/connectrpc/conformance/v1/service_pb.ts";
import { conformanceService } from "./service.ts";

/**
 * The server under test: what `functions/main.ts` is to the example, with the suite's service in its place.
 */
export default createWorker({
  codecs,
  routes: {
    services: [route(ConformanceService, conformanceService)],
    publicMethods: [`${ConformanceService.typeName}/*`],
  },
});
