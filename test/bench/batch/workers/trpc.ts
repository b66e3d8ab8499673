import { createTrpcWorker, t } from "../../rpc/workers/trpc.ts";
import { delayOf, jsonById } from "./answers.ts";

const user = t.procedure
  .input((value: unknown): number => {
    const userId = (value as { userId?: unknown } | undefined)?.userId;
    if (!Number.isInteger(userId)) {
      throw new TypeError("userId is not a whole number");
    }
    return userId as number;
  })
  // A mutation, because its batches go by POST: the address of a GET with 100 inputs is too long for many
  // servers.
  .mutation(async ({ input }) => {
    await delayOf(input);
    return jsonById.get(input);
  });

export default createTrpcWorker(t.router({ getUser: user }));
