import type { MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type HandlerContext, type ServiceImpl } from "@connectrpc/connect";
import type {
  TransferInfoSchema,
  TransferService,
} from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { dataOf, isAdmin, requireCaller } from "../../src/index.ts";
import { readChunks } from "./download.ts";
import { selectTransfer, type TransferRow } from "./queries.ts";
import { storeChunks } from "./upload.ts";

export const transferService: ServiceImpl<typeof TransferService> = {
  async upload(requests, context) {
    const { userId } = requireCaller(context);
    const { chunkId, ...transfer } = await storeChunks(dataOf(context), userId, requests);
    return { info: toInfo(chunkId, transfer) };
  },

  async *download({ chunkId, fromSequence }, context) {
    const transfer = await requireOwn(chunkId, context);
    const { total_chunks: totalChunks, next_sequence: stored } = transfer;
    if (stored < totalChunks) {
      throw new ConnectError(
        `Payload "${chunkId}" is not complete: ${stored} of ${totalChunks} chunks are stored`,
        Code.FailedPrecondition,
      );
    }
    if (fromSequence > totalChunks) {
      throw new ConnectError(
        `from_sequence is past the end: ${fromSequence} of ${totalChunks}`,
        Code.OutOfRange,
      );
    }
    for await (const chunk of readChunks(dataOf(context), chunkId, { transfer, from: fromSequence })) {
      yield { chunk };
    }
  },

  async stat({ chunkId }, context) {
    return { info: toInfo(chunkId, await requireOwn(chunkId, context)) };
  },
};

/** What was stored by the caller, or by anyone for an administrator. To others it does not exist. */
async function requireOwn(chunkId: string, context: HandlerContext): Promise<TransferRow> {
  const caller = requireCaller(context);
  const [transfer] = await dataOf(context).sql.read(selectTransfer, chunkId);
  const isVisible = transfer?.owner_id === caller.userId || isAdmin(caller);
  if (transfer === undefined || transfer.next_sequence === 0n || !isVisible) {
    throw new ConnectError(`There is no payload "${chunkId}"`, Code.NotFound);
  }
  return transfer;
}

function toInfo(chunkId: string, transfer: TransferRow): MessageInitShape<typeof TransferInfoSchema> {
  const nextSequence = Number(transfer.next_sequence);
  return {
    chunkId,
    nextSequence,
    totalChunks: transfer.total_chunks,
    size: transfer.size,
    chunkSize: transfer.chunk_size,
    complete: nextSequence === transfer.total_chunks,
  };
}
