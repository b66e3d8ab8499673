import { type AnyRouter, initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { jsonByRoom } from "./answers.ts";

export const t = initTRPC.create();

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

/** Serves a router by the fetch adapter, batches included: no token. */
export function createTrpcWorker(router: AnyRouter) {
  return {
    fetch(request: Request): Promise<Response> {
      return fetchRequestHandler({ endpoint: "/trpc", req: request, router, createContext: () => ({}) });
    },
  };
}

/** The same data as JSON by tRPC. */
export default createTrpcWorker(router);
