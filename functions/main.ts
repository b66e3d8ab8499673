import { serverCodecs } from "../src/gen/server-codecs.ts";
import { createWorker } from "../src/index.ts";
import { consumeDeadEvents, consumeEvents } from "./game/record.ts";
import { routes } from "./routes.ts";
import { keepHouse } from "./scheduled.ts";

export default createWorker({
  routes,
  codecs: serverCodecs,
  bindings: ["OBJECTS", "EVENTS", "INVALIDATIONS"],
  queues: { "naru-events": consumeEvents, "naru-events-dead": consumeDeadEvents },
  scheduled: (_controller, data) => keepHouse(data),
});
