import { Code, ConnectError } from "@connectrpc/connect";
import type { ObjectStore } from "../../src/data/data.ts";

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

async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ConnectError(
      "The object store is not available",
      Code.Unavailable,
      undefined,
      undefined,
      error,
    );
  }
}
