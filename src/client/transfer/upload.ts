import { Code, ConnectError } from "@connectrpc/connect";
import { createAsyncIterable } from "@connectrpc/connect/protocol";
import { crc32 } from "../../compress/checksum.ts";
import { platform } from "../resilience/environment.ts";
import { createKey } from "../resilience/idempotency.ts";
import { completeOptions } from "../resilience/options.ts";
import { containMaybe } from "../transport/contain.ts";
import { createRecovery, type TransferClient, type TransferOptions } from "./recovery.ts";
import { openSource, type Payload } from "./source.ts";

export interface UploadOptions extends TransferOptions {
  /**
   * Names the payload: 8 to 64 of A-Z, a-z, 0-9, _ and -. With that of an upload that was broken off, it goes
   * on from there.
   */
  readonly chunkId?: string;
  /** Of an AsyncIterable, in bytes. */
  readonly size?: number;
  /**
   * Bytes of a chunk, each with its checksum. 65,536: sixteen fill one stored object. A begun payload keeps
   * its own.
   */
  readonly chunkSize?: number;
  /** At most so many bytes in one request, which is held in memory. 8 MiB. */
  readonly maxPartBytes?: number;
}

/** A payload that is stored completely. */
export interface Uploaded {
  readonly chunkId: string;
  readonly size: number;
  /** CRC-32 of the whole, for `download` to check. */
  readonly checksum: number;
}

interface Chunk {
  readonly sequence: number;
  readonly data: Uint8Array;
  readonly checksum: number;
}

/** The first part: small, so that a slow link shows before much depends on it. */
const firstPartBytes = 262_144;
/** Parts grow while one takes less than this, ms, and shrink when a part takes eight times as long. */
const quickPartMs = 500;

/**
 * Stores a payload in parts of some chunks, each part one Upload call, so that it goes through clients that
 * cannot stream a request: see `withBufferedStreams`. After a failure it asks what was stored and goes on
 * from there. Parts adapt to the link. Throws `invalid_argument` when the payload has not the size it was
 * said to have, and what the service threw.
 */
export async function upload(
  client: TransferClient,
  payload: Payload,
  options: UploadOptions = {},
): Promise<Uploaded> {
  const { chunkId = createKey(), maxPartBytes = 8_388_608, environment = platform } = options;
  const onProgress = containMaybe(options.onProgress);
  const call = {
    ...(options.signal && { signal: options.signal }),
    ...(options.headers && { headers: options.headers }),
  };
  // A chunk that was damaged on its way is sent again.
  const recovery = createRecovery(options, [Code.DataLoss, Code.FailedPrecondition]);
  const source = openSource(payload, options.size);
  let { chunkSize } = completeOptions(
    { chunkSize: 65_536 },
    { chunkSize: options.chunkSize ?? 65_536 },
    { chunkSize: [1, 1_048_576] },
  );
  let totalChunks = 0;
  let partBytes = Math.min(firstPartBytes, maxPartBytes);
  let isKnown = options.chunkId === undefined;
  let next = 0;
  let checksum = 0;
  let readChunks = 0;
  let waiting: Chunk[] = [];

  const askWhatIsStored = async () => {
    const info = await findStored(() => client.stat({ chunkId }, call));
    if (info !== undefined && readChunks === 0) {
      chunkSize = info.chunkSize || chunkSize;
    }
    countChunks();
    if (info !== undefined) {
      const stored = info.complete ? Number(info.size) : source.size;
      if (info.totalChunks !== totalChunks || stored !== source.size) {
        throw new ConnectError(`"${chunkId}" is the name of another payload`, Code.AlreadyExists);
      }
      accept(info.nextSequence);
    }
    isKnown = true;
  };
  const countChunks = () => {
    totalChunks = Math.max(1, Math.ceil(source.size / chunkSize));
  };
  const accept = (sequence: number) => {
    if (sequence > next) {
      next = sequence;
      recovery.progressed();
      onProgress?.({ bytes: Math.min(source.size, next * chunkSize), chunks: next, totalChunks });
    }
    waiting = waiting.filter((chunk) => chunk.sequence >= next);
  };
  const readPart = async () => {
    let bytes = waiting.reduce((sum, { data }) => sum + data.length, 0);
    while (readChunks < totalChunks && (readChunks < next || bytes < partBytes)) {
      const expected = Math.min(chunkSize, source.size - readChunks * chunkSize);
      const data = await source.read(chunkSize);
      if (data.length !== expected) {
        throw new ConnectError(
          `The payload does not have the ${source.size} bytes it should have`,
          Code.InvalidArgument,
        );
      }
      checksum = crc32(data, checksum);
      const sequence = readChunks++;
      if (sequence >= next) {
        waiting.push({ sequence, data, checksum: crc32(data) });
        bytes += data.length;
      }
    }
    const count = Math.max(1, Math.floor(partBytes / Math.max(1, chunkSize)));
    return waiting.slice(0, count);
  };

  countChunks();
  while (next < totalChunks || readChunks < totalChunks) {
    if (isKnown) {
      const part = await readPart();
      if (part.length === 0) {
        continue;
      }
      const startedAt = environment.now();
      try {
        const requests = part.map((chunk) => ({ chunk: { chunkId, totalChunks, ...chunk } }));
        const { info } = await client.upload(createAsyncIterable(requests), call);
        accept(info?.nextSequence ?? 0);
        const ms = environment.now() - startedAt;
        const factor = ms < quickPartMs ? 2 : ms > 8 * quickPartMs ? 0.5 : 1;
        partBytes = Math.min(maxPartBytes, partBytes * factor);
        continue;
      } catch (error) {
        isKnown = false;
        partBytes = Math.max(chunkSize, partBytes / 4);
        await recovery.failed(error);
      }
    }
    try {
      await askWhatIsStored();
    } catch (error) {
      await recovery.failed(error);
    }
  }
  return { chunkId, size: source.size, checksum };
}

/** What the service has of a payload; undefined where it has nothing. */
async function findStored<Info>(stat: () => Promise<{ readonly info?: Info }>): Promise<Info | undefined> {
  try {
    return (await stat()).info;
  } catch (reason) {
    if (ConnectError.from(reason).code !== Code.NotFound) {
      throw reason;
    }
    return undefined;
  }
}
