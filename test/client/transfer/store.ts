import { crc32 } from "node:zlib";
import { Code, ConnectError, createClient, createRouterTransport, type Transport } from "@connectrpc/connect";
import {
  type DataChunk,
  type DownloadRequest,
  TransferService,
  type UploadRequest,
} from "../../../src/gen/naru/transfer/v1/transfer_service_pb.ts";

/**
 * A TransferService in this process, by the rules of the contract. What it throws by plan it throws where it
 * is told to.
 */
export interface Store {
  readonly transport: Transport;
  readonly client: ReturnType<typeof createClient<typeof TransferService>>;
  readonly payloads: ReadonlyMap<string, readonly DataChunk[]>;
  /** Sequences of each Upload and Download call: those that came, those that were sent. */
  readonly uploads: readonly (readonly number[])[];
  readonly downloads: readonly (readonly number[])[];
  stats: number;
}

export interface StorePlan {
  /** Before a chunk is stored; counts all chunks that came, from 1. */
  readonly onChunk?: (count: number, chunk: DataChunk) => void;
  /** When an Upload call has ended and all of it is stored. */
  readonly onUploaded?: (call: number) => void;
  readonly onStat?: (call: number) => void;
  /** The chunk as it leaves; counts all, from 1. */
  readonly toSend?: (count: number, chunk: DataChunk) => DataChunk;
}

export function createStore(plan: StorePlan = {}): Store {
  const payloads = new Map<string, DataChunk[]>();
  const uploads: number[][] = [];
  const downloads: number[][] = [];
  let received = 0;
  let sent = 0;
  const infoOf = (chunkId: string) => {
    const chunks = payloads.get(chunkId);
    if (chunks === undefined || chunks.length === 0) {
      throw new ConnectError(`There is no payload "${chunkId}"`, Code.NotFound);
    }
    const totalChunks = chunks[0]!.totalChunks;
    return {
      chunkId,
      nextSequence: chunks.length,
      totalChunks,
      size: BigInt(chunks.reduce((sum, { data }) => sum + data.length, 0)),
      chunkSize: chunks[0]!.data.length,
      complete: chunks.length === totalChunks,
    };
  };
  const store: Store = {
    payloads,
    uploads,
    downloads,
    stats: 0,
    transport: createRouterTransport(({ service }) => {
      service(TransferService, {
        async upload(requests: AsyncIterable<UploadRequest>) {
          const call: number[] = [];
          uploads.push(call);
          let chunkId = "";
          for await (const { chunk } of requests) {
            chunkId = chunk!.chunkId;
            call.push(chunk!.sequence);
            plan.onChunk?.(++received, chunk!);
            take(payloads, chunk!);
          }
          plan.onUploaded?.(uploads.length);
          return { info: infoOf(chunkId) };
        },
        async *download({ chunkId, fromSequence }: DownloadRequest) {
          const call: number[] = [];
          downloads.push(call);
          infoOf(chunkId);
          for (const chunk of payloads.get(chunkId)!.slice(fromSequence)) {
            call.push(chunk.sequence);
            yield { chunk: plan.toSend?.(++sent, chunk) ?? chunk };
          }
        },
        async stat({ chunkId }) {
          store.stats++;
          plan.onStat?.(store.stats);
          return { info: infoOf(chunkId) };
        },
      });
    }),
    get client() {
      return createClient(TransferService, store.transport);
    },
  };
  return store;
}

function take(payloads: Map<string, DataChunk[]>, chunk: DataChunk): void {
  const chunks = payloads.get(chunk.chunkId) ?? [];
  payloads.set(chunk.chunkId, chunks);
  if (crc32(chunk.data) !== chunk.checksum) {
    throw new ConnectError("Wrong checksum", Code.DataLoss);
  }
  if (chunk.sequence > chunks.length) {
    throw new ConnectError("Out of order", Code.FailedPrecondition);
  }
  const first = chunks[0] ?? chunk;
  const isLast = chunk.sequence === chunk.totalChunks - 1;
  if (chunk.totalChunks !== first.totalChunks || (!isLast && chunk.data.length !== first.data.length)) {
    throw new ConnectError("Another payload", Code.InvalidArgument);
  }
  if (chunk.sequence === chunks.length) {
    chunks.push({ ...chunk, data: chunk.data.slice() });
  }
}
