import { crc32 } from "node:zlib";
import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { type DataChunk, DataChunkSchema } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import type { Data } from "../../src/index.ts";
import { getObject } from "./objects.ts";
import { type SegmentRow, selectSegments, type TransferRow } from "./queries.ts";

/** Rows of segments that are read at once. */
const pageSize = 100;

/**
 * The chunks of a complete payload from a sequence on. One segment is held at a time, and the next one is
 * read when the chunks of this one were taken. Throws `data_loss` when what is stored is not what was sent.
 */
export async function* readChunks(
  data: Data,
  chunkId: string,
  { transfer, from }: { transfer: TransferRow; from: number },
): AsyncGenerator<DataChunk> {
  let next = from;
  while (next < transfer.total_chunks) {
    const segments = await data.sql.read(selectSegments, chunkId, next, pageSize);
    if (segments.length === 0) {
      throw lost(next);
    }
    for (const segment of segments) {
      const bytes = await readSegment(data, segment);
      const end = segment.first_sequence + segment.chunks;
      for (; next < end; next++) {
        const offset = (next - segment.first_sequence) * transfer.chunk_size;
        const chunk = bytes.subarray(offset, offset + transfer.chunk_size);
        yield create(DataChunkSchema, {
          chunkId,
          sequence: next,
          totalChunks: transfer.total_chunks,
          data: chunk,
          checksum: crc32(chunk),
        });
      }
    }
  }
}

async function readSegment(data: Data, segment: SegmentRow): Promise<Uint8Array> {
  const bytes = await getObject(data.objects, segment.object_key);
  if (bytes === undefined || crc32(bytes) !== segment.checksum) {
    throw lost(segment.first_sequence);
  }
  return bytes;
}

function lost(sequence: number): ConnectError {
  return new ConnectError(`What was stored from chunk ${sequence} on is lost`, Code.DataLoss);
}
