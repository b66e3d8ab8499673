import { executeMethod } from "./codec.ts";
import type { OnBatch } from "./options.ts";

/**
 * Tells the server to stop the work of calls that are cancelled after their batch has left. Calls that are
 * cancelled in one go are told of in one request; nobody waits for its answer, and a server that does not
 * know it goes on with them.
 */
export const cancelBatched: OnBatch = (transport, options, { id, calls }) => {
  const cancelled: number[] = [];
  const tell = () => {
    // The two fields of a CancelRequest.
    const request = { typeUrl: id, value: Uint8Array.from(cancelled.splice(0)) };
    // Without any that waits the request of the batch itself has been ended.
    if (calls.some(({ isSettled }) => !isSettled)) {
      transport
        .unary({ ...executeMethod, name: "Cancel" }, ...options, request, calls[0]?.contextValues)
        .catch(() => undefined);
    }
  };
  calls.forEach((call, index) => {
    const leave = call.onLeave;
    call.onLeave = () => {
      leave();
      // The server watches deadlines by itself.
      if (call.call[1]?.aborted && cancelled.push(index + 1) === 1) {
        queueMicrotask(tell);
      }
    };
  });
};
