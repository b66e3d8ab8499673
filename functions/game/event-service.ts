import type { ServiceImpl } from "@connectrpc/connect";
import type { EventService } from "../../src/gen/naru/game/v1/event_service_pb.ts";
import { dataOf, requireAdmin } from "../../src/index.ts";
import { countDeadEvents, replayDeadEvents } from "./dead-events.ts";

const defaultLimit = 200;

export const eventService: ServiceImpl<typeof EventService> = {
  async countDeadEvents(_request, context) {
    requireAdmin(context);
    const { count, isMore, oldest = "" } = await countDeadEvents(dataOf(context).objects);
    return { count, isMore, oldest };
  },

  async replayDeadEvents({ limit, cursor }, context) {
    requireAdmin(context);
    const page = { limit: limit || defaultLimit, after: cursor === "" ? undefined : cursor };
    const { cursor: next = "", ...replayed } = await replayDeadEvents(dataOf(context), page);
    return {
      ...replayed,
      unreadable: [...replayed.unreadable],
      refused: [...replayed.refused],
      cursor: next,
    };
  },
};
