import { Code, ConnectError, type ServiceImpl } from "@connectrpc/connect";
import { Health, HealthCheckResponse_ServingStatus as Status } from "../src/gen/grpc/health/v1/health_pb.ts";
import { BatchService } from "../src/gen/naru/batch/v1/batch_service_pb.ts";
import { BookingService } from "../src/gen/naru/booking/v1/booking_service_pb.ts";
import { EventService } from "../src/gen/naru/game/v1/event_service_pb.ts";
import { GameService } from "../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../src/gen/naru/game/v1/user_service_pb.ts";
import { OpsService } from "../src/gen/naru/ops/v1/ops_service_pb.ts";
import { TransferService } from "../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { type Data, dataOf, defineQuery, systemClock, uncached } from "../src/index.ts";
import { createBeats, beatMs as defaultBeatMs } from "./beats.ts";

export interface HealthOptions {
  /** Fully qualified names of what is served. */
  readonly services: readonly string[];
  /** Milliseconds between two looks of Watch: 5,000 by default, the longest that a probe shows an old state. */
  readonly pollMs?: number;
  /** Milliseconds after which Watch tells a state again: 10,000 by default. Only by writing is a gone client noticed. */
  readonly beatMs?: number;
}

export const ping = defineQuery<[], object>({ sql: "SELECT 1", tags: () => [], freshness: uncached });

/** A server serves while MySQL answers: without Redis it is slower, not down. */
export function createHealthService({
  services,
  pollMs = 5_000,
  beatMs = defaultBeatMs,
}: HealthOptions): ServiceImpl<typeof Health> {
  const known = new Set(["", ...services]);
  return {
    async check({ service }, context) {
      if (!known.has(service)) {
        throw new ConnectError(`There is no service "${service}"`, Code.NotFound);
      }
      return { status: await statusOf(dataOf(context), true) };
    },

    async *watch({ service }, context) {
      const data = dataOf(context);
      const { signal } = context;
      const beats = createBeats(beatMs);
      try {
        let last: Status | undefined;
        let look = statusOf(data, known.has(service));
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
          look = systemClock.sleep(pollMs, signal).then(() => statusOf(data, known.has(service)));
        }
      } finally {
        beats.stop();
      }
    },
  };
}

async function statusOf(data: Data, isKnown: boolean): Promise<Status> {
  if (!isKnown) {
    return Status.SERVICE_UNKNOWN;
  }
  try {
    await data.sql.read(ping);
    return Status.SERVING;
  } catch {
    return Status.NOT_SERVING;
  }
}

export const healthService = createHealthService({
  services: [
    UserService,
    GameService,
    EventService,
    BookingService,
    TransferService,
    BatchService,
    OpsService,
    Health,
  ].map(({ typeName }) => typeName),
});
