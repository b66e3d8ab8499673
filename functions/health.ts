import { Code, ConnectError, type ServiceImpl } from "@connectrpc/connect";
import { Health, HealthCheckResponse_ServingStatus as Status } from "../src/gen/grpc/health/v1/health_pb.ts";
import { type Data, dataOf, defineQuery, type Routes, systemClock, uncached } from "../src/index.ts";
import { createBeats, beatMs as defaultBeatMs } from "./beats.ts";

export interface HealthOptions {
  /**
   * What is served beside this service itself. One that has no method implemented is known, and not serving.
   */
  readonly services: Routes["services"];
  /**
   * Milliseconds between two looks of Watch: 5,000 by default, the longest that a probe shows an old state.
   */
  readonly pollMs?: number;
  /**
   * Milliseconds after which Watch tells a state again: 10,000 by default. Only by writing is a gone client
   * noticed.
   */
  readonly beatMs?: number;
}

export const ping = defineQuery<[], object>({ sql: "SELECT 1", tags: () => [], freshness: uncached });

/** A server serves while MySQL answers: without Redis it is slower, not down. */
export function createHealthService({
  services,
  pollMs = 5_000,
  beatMs = defaultBeatMs,
}: HealthOptions): ServiceImpl<typeof Health> {
  const isImplemented = new Map<string, boolean>([
    ["", true],
    [Health.typeName, true],
  ]);
  for (const { service, implementation } of services) {
    isImplemented.set(
      service.typeName,
      service.methods.some(({ localName }) => localName in implementation),
    );
  }
  return {
    async check({ service }, context) {
      const isServed = isImplemented.get(service);
      if (isServed === undefined) {
        throw new ConnectError(`There is no service "${service}"`, Code.NotFound);
      }
      return { status: await statusOf(dataOf(context), isServed) };
    },

    async *watch({ service }, context) {
      const data = dataOf(context);
      const { signal } = context;
      const beats = createBeats(beatMs);
      try {
        let last: Status | undefined;
        let look = statusOf(data, isImplemented.get(service));
        while (!signal.aborted) {
          // A look at a database that hangs does not keep the signs of life from coming.
          const status = await Promise.race([look, beats.due]);
          if (status === undefined) {
            beats.restart();
            if (last !== undefined) {
              yield { status: last };
            }
            continue;
          }
          if (status !== last) {
            last = status;
            beats.restart();
            yield { status };
          }
          look = systemClock.sleep(pollMs, signal).then(() => statusOf(data, isImplemented.get(service)));
        }
      } finally {
        beats.stop();
      }
    },
  };
}

/** `isImplemented` is undefined for a service that there is not. */
async function statusOf(data: Data, isImplemented: boolean | undefined): Promise<Status> {
  if (isImplemented === undefined) {
    return Status.SERVICE_UNKNOWN;
  }
  if (!isImplemented) {
    return Status.NOT_SERVING;
  }
  try {
    await data.sql.read(ping);
    return Status.SERVING;
  } catch {
    return Status.NOT_SERVING;
  }
}
