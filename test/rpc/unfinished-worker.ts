import type { HandlerContext } from "@connectrpc/connect";
import { batchCodecs } from "../../src/batch/codec.ts";
import { batchService } from "../../src/batch/service.ts";
import { BatchService } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { serverCodecs } from "../../src/gen/server-codecs.ts";
import { route } from "../../src/rpc/routes.ts";
import { createWorker } from "../../src/worker.ts";

// Handlers that are still at work when their answer is over. They say how far they came to an address of the
// test.

/** Longer than the deadlines of the test. */
const stepMs = 300;

/**
 * Takes something and gives it back: in steps that wait for the outside world, as a lock in Redis does. The
 * header x-report says where to, and x-wait what it waits for in between.
 */
async function holdLock(context: HandlerContext): Promise<void> {
  const { requestHeader } = context;
  const report = requestHeader.get("x-report") ?? "";
  const say = (what: string) => fetch(`${report}?${what}`);
  await say("taken");
  let aborted = () => "unknown";
  try {
    if (requestHeader.get("x-wait") === "signal") {
      const { signal } = context;
      aborted = () => String(signal.aborted);
      await new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    } else {
      await new Promise((resolve) => setTimeout(resolve, stepMs));
    }
  } finally {
    await say("half");
    // Asked for at last only by those that have not waited for it.
    await say(`given-back&aborted=${aborted() === "unknown" ? context.signal.aborted : aborted()}`);
  }
}

export default createWorker({
  codecs: serverCodecs,
  routes: {
    services: [
      route(UserService, {
        async getUser(_request, context) {
          await holdLock(context);
          return {};
        },
      }),
      route(GameService, {
        async *watchRoom(_request, context) {
          await holdLock(context);
          yield {};
        },
        async recordEvents(events, context) {
          for await (const _ of events) {
            // All of them.
          }
          await holdLock(context);
          return {};
        },
      }),
      route(BatchService, batchService, batchCodecs),
    ],
    publicMethods: [
      "naru.game.v1.UserService/*",
      "naru.game.v1.GameService/*",
      "naru.batch.v1.BatchService/*",
    ],
  },
});
