import { createContextValues } from "@connectrpc/connect";
import type { Data } from "../../../src/data/data.ts";
import { createDataPlane, type DataPlane } from "../../../src/data/data-plane.ts";
import type { Backend } from "./backend.ts";

/** The data of one isolate, as the worker makes it. `redisUrl`: another Redis than the backend's. */
export function createPlane(backend: Backend, redisUrl = backend.url): DataPlane {
  const { host } = new URL(backend.url);
  return createDataPlane({
    database: {
      writerUrl: `http://writer:${backend.password}@${host}`,
      readerUrl: `http://reader:${backend.password}@${host}`,
      statementTimeoutMs: 10_000,
    },
    redis: { url: redisUrl, token: backend.password, timeoutMs: 2_000, subscriptionIdleMs: 5_000 },
    objects: {} as never,
    queue: {} as never,
    invalidations: undefined,
    callerOf: () => undefined,
  });
}

/** The data of one call in a request of its own. */
export function openCall(plane: DataPlane): Data {
  return plane.open({ readAfterWrite: null, waitUntil: (work) => void work.catch(() => undefined) }).dataOf({
    signal: AbortSignal.timeout(30_000),
    values: createContextValues(),
    responseHeader: new Headers(),
  });
}
