import { bookingService } from "../../functions/booking/service.ts";
import { userService } from "../../functions/game/user-service.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { serverCodecs } from "../../src/gen/server-codecs.ts";
import { route } from "../../src/rpc/routes.ts";
import { createWorker, type Worker } from "../../src/worker.ts";

const worker = createWorker({
  codecs: serverCodecs,
  routes: {
    services: [route(UserService, userService), route(BookingService, bookingService)],
    publicMethods: ["naru.game.v1.UserService/CreateUser"],
  },
});
const now = Date.now;

/**
 * Answers when all that the call leaves to do is done. `x-clock` sets the isolate's clock on by so many
 * milliseconds.
 */
const waiting: Worker = {
  ...worker,
  fetch: async (request, env, context) => {
    const ahead = Number(request.headers.get("x-clock") ?? 0);
    Date.now = () => now() + ahead;
    const left: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>) => void left.push(work);
    const response = await worker.fetch(request, env, { ...context, waitUntil } as typeof context);
    while (left.length > 0) {
      await Promise.all(left.splice(0));
    }
    return response;
  },
};
export default waiting;
