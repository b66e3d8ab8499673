import { codecs } from "../src/gen/codecs.ts";
import { createWorker } from "../src/worker.ts";
import { consumeDeadEvents, consumeEvents } from "./game/record.ts";
import { routes } from "./routes.ts";

export default createWorker({
  routes,
  codecs,
  queues: { "naru-events": consumeEvents, "naru-events-dead": consumeDeadEvents },
});
