import { Code } from "@connectrpc/connect";
import { connectError, type ObjectStore, systemClock, waitAtMost } from "../../src/index.ts";
import type { ObjectPlace } from "./queries.ts";

/** Objects are "transfers/<chunk_id>/<first sequence>-<id>". */
export const objectPrefix = "transfers/";

/** A name of its own, so that no other upload of the payload can put other bytes in its place. */
export function toObjectKey({ chunkId, firstSequence }: ObjectPlace): string {
  return `${objectPrefix}${chunkId}/${firstSequence}-${crypto.randomUUID()}`;
}

/** Undefined for what `toObjectKey` did not make. */
export function parseObjectKey(key: string): ObjectPlace | undefined {
  const match = /^transfers\/([^/]+)\/(\d+)-[^/]+$/.exec(key);
  return match === null ? undefined : { chunkId: match[1] ?? "", firstSequence: Number(match[2]) };
}

/** Throws `unavailable` when the store does not take it. */
export function putObject(objects: ObjectStore, key: string, bytes: Uint8Array): Promise<void> {
  return reach(async () => void (await objects.put(key, bytes)));
}

/** Undefined when there is no such object. Throws `unavailable` when the store does not answer. */
export function getObject(objects: ObjectStore, key: string): Promise<Uint8Array | undefined> {
  return reach(async () => {
    const object = await objects.get(key);
    return object === null ? undefined : new Uint8Array(await object.arrayBuffer());
  });
}

/**
 * How long the store may take for an object: it has no deadline of its own, and a stream would wait for it as
 * long as it may last.
 */
const objectTimeoutMs = 30_000;

async function reach<T>(work: () => Promise<T>): Promise<T> {
  let cause: unknown;
  try {
    const done = await waitAtMost(
      work().then((value) => ({ value })),
      objectTimeoutMs,
      systemClock,
    );
    if (done !== undefined) {
      return done.value;
    }
  } catch (error) {
    cause = error;
  }
  throw connectError(Code.Unavailable, "The object store is not available", { cause });
}
