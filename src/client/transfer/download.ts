import { Code, ConnectError } from "@connectrpc/connect";
import { joinBytes } from "../../codec/bytes.ts";
import { crc32 } from "../../compress/checksum.ts";
import { onAbort } from "../resilience/environment.ts";
import { containMaybe } from "../transport/contain.ts";
import { createRecovery, type TransferClient, type TransferOptions } from "./recovery.ts";

export interface DownloadOptions extends TransferOptions {
  /** CRC-32 of the whole, as `upload` answered it. Unchecked when absent: each chunk is checked anyway. */
  readonly checksum?: number;
}

/** A whole payload. Throws `data_loss` when it is not what was stored. */
export async function download(
  client: TransferClient,
  chunkId: string,
  options: DownloadOptions = {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of downloadChunks(client, chunkId, options)) {
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

/**
 * A payload in its chunks, each checked before it is handed out. After a failure it asks for the rest, so
 * that a chunk comes once. When the loop over it ends early, so does the call. A wrong checksum of the whole
 * is told at the end.
 */
export async function* downloadChunks(
  client: TransferClient,
  chunkId: string,
  options: DownloadOptions = {},
): AsyncGenerator<Uint8Array> {
  const { headers, signal } = options;
  const onProgress = containMaybe(options.onProgress);
  const recovery = createRecovery(options, []);
  let next = 0;
  let bytes = 0;
  let total = 1;
  let whole = 0;
  while (next < total) {
    const controller = new AbortController();
    const unlink = onAbort(signal, () => controller.abort());
    try {
      const call = { signal: controller.signal, ...(headers && { headers }) };
      for await (const { chunk } of client.download({ chunkId, fromSequence: next }, call)) {
        if (chunk?.sequence !== next || crc32(chunk.data) !== chunk.checksum) {
          throw new ConnectError(`Chunk ${next} was damaged on its way`, Code.Unavailable);
        }
        next++;
        total = chunk.totalChunks;
        bytes += chunk.data.length;
        whole = crc32(chunk.data, whole);
        recovery.progressed();
        onProgress?.({ bytes, chunks: next, totalChunks: total });
        yield chunk.data;
      }
      if (next < total) {
        throw new ConnectError("The answer ended too early", Code.Unavailable);
      }
    } catch (error) {
      await recovery.failed(error);
    } finally {
      unlink();
      controller.abort();
    }
  }
  if (options.checksum !== undefined && options.checksum !== whole) {
    throw new ConnectError(`Payload "${chunkId}" does not match its checksum`, Code.DataLoss);
  }
}
