import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { jsonByRoom } from "./answers.ts";

const t = initTRPC.create();

const room = t.procedure.input((value: unknown): number => {
  const roomId = (value as { roomId?: unknown } | undefined)?.roomId;
  if (!Number.isInteger(roomId)) {
    throw new TypeError("roomId is not a whole number");
  }
  return roomId as number;
});

/** One procedure for POST, one for GET: tRPC sends mutations by POST and queries by GET. */
const router = t.router({
  postState: room.mutation(({ input }) => jsonByRoom.get(input)),
  getState: room.query(({ input }) => jsonByRoom.get(input)),
});

/** The same data as JSON by tRPC: no token. */
export default {
  fetch(request: Request): Promise<Response> {
    return fetchRequestHandler({ endpoint: "/trpc", req: request, router, createContext: () => ({}) });
  },
};
