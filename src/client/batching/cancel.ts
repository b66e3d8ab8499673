import { BatchService } from "../../gen/naru/batch/v1/batch_service_pb.ts";
import type { OnBatch } from "./options.ts";

/**
 * Tells the server to stop the work of calls that are cancelled after their batch has left. Calls that are
 * cancelled in one go are told of in one request; nobody waits for its answer, and a server that does not
 * know it goes on with them.
 */
export const cancelBatched: OnBatch = (transport, options, { id, callers, contextValues }) => {
  let cancelled: number[] = [];
  const tell = () => {
    const ids = cancelled;
    cancelled = [];
    // Without any that waits the request of the batch itself has been ended.
    if (callers.some(({ isSettled }) => !isSettled)) {
      transport
        .unary(BatchService.method.cancel, ...options, { requestId: id, ids }, contextValues)
        .catch(() => undefined);
    }
  };
  callers.forEach((caller, index) => {
    const leave = caller.onLeave;
    caller.onLeave = () => {
      leave();
      // The server watches deadlines by itself.
      if (caller.call.signal?.aborted && cancelled.push(index + 1) === 1) {
        queueMicrotask(tell);
      }
    };
  });
};
