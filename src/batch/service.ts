import { Code, ConnectError, type HandlerContext, type ServiceImpl } from "@connectrpc/connect";
import type { BatchRequest, BatchResponse, BatchService } from "../gen/naru/batch/v1/batch_service_pb.ts";
import { cancelCalls } from "./cancellation.ts";
import { type BatchHost, batchHostKey } from "./host.ts";
import { BatchRun } from "./run.ts";

/**
 * Runs calls of the other services of the same worker. Needs `batchCodecs` beside it in the list of routes.
 *
 * ```ts
 * import { batchCodecs, batchService, type Routes, route } from "../src/index.ts";
 * import { BatchService } from "../src/gen/naru/batch/v1/batch_service_pb.ts";
 *
 * const routes: Routes = {
 *   services: [route(BatchService, batchService, batchCodecs)],
 *   publicMethods: ["naru.batch.v1.BatchService/*"],
 * };
 * ```
 */
export const batchService: ServiceImpl<typeof BatchService> = {
  execute(request, context) {
    const run = createRun(request, context, false);
    run.pump();
    // Where all answers come at once, nobody has to wait for a promise.
    return run.isDone ? run.take() : takeAll(run);
  },

  async *executeStream(request, context) {
    const run = createRun(request, context, true);
    try {
      run.pump();
      while (true) {
        await run.wait();
        if (run.hasAnswers) {
          yield run.take();
        } else {
          return;
        }
      }
    } finally {
      run.stop(() => new ConnectError("The batch is over", Code.Canceled));
    }
  },

  async cancel(request, context) {
    const { requestId, ids } = request;
    await cancelCalls({ host: hostOf(context), context, requestId }, ids);
    return {};
  },
};

function createRun(request: BatchRequest, context: HandlerContext, streams: boolean): BatchRun {
  const host = hostOf(context);
  if (request.enableCompression === false) {
    host.sendUncompressed();
  }
  return new BatchRun(request, { context, host, streams });
}

function hostOf(context: HandlerContext): BatchHost {
  const host = context.values.get(batchHostKey);
  if (host === undefined) {
    throw new ConnectError("This server runs no batches", Code.Unimplemented);
  }
  return host;
}

async function takeAll(run: BatchRun): Promise<BatchResponse> {
  await run.wait();
  return run.take();
}
