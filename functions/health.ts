import { setTimeout as pause } from "node:timers/promises";
import { Code, ConnectError, type ServiceImpl } from "@connectrpc/connect";
import { uncached } from "../src/data/cache/freshness.ts";
import { defineQuery } from "../src/data/cached-sql.ts";
import { type Data, dataOf } from "../src/data/data.ts";
import { Health, HealthCheckResponse_ServingStatus as Status } from "../src/gen/grpc/health/v1/health_pb.ts";
import { BatchService } from "../src/gen/naru/batch/v1/batch_service_pb.ts";
import { BookingService } from "../src/gen/naru/booking/v1/booking_service_pb.ts";
import { EventService } from "../src/gen/naru/game/v1/event_service_pb.ts";
import { GameService } from "../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../src/gen/naru/game/v1/user_service_pb.ts";
import { OpsService } from "../src/gen/naru/ops/v1/ops_service_pb.ts";
import { TransferService } from "../src/gen/naru/transfer/v1/transfer_service_pb.ts";

export interface HealthOptions {
  /** Fully qualified names of what is served. */
  readonly services: readonly string[];
  /** Milliseconds between two looks of Watch: 5,000 by default, the longest that a probe shows an old state. */
  readonly pollMs?: number;
  /** Looks after which Watch tells a state again: 12 by default, a minute. Only by writing is a gone client noticed. */
  readonly looksPerRepeat?: number;
}

export const ping = defineQuery<[], object>({ sql: "SELECT 1", tags: () => [], freshness: uncached });

/** A server serves while MySQL answers: without Redis it is slower, not down. */
export function createHealthService({
  services,
  pollMs = 5_000,
  looksPerRepeat = 12,
}: HealthOptions): ServiceImpl<typeof Health> {
  const known = new Set(["", ...services]);
  return {
    async check({ service }, context) {
      if (!known.has(service)) {
        throw new ConnectError(`There is no service "${service}"`, Code.NotFound);
      }
      return { status: await statusOf(dataOf(context)) };
    },

    async *watch({ service }, context) {
      const data = dataOf(context);
      let last: Status | undefined;
      for (let looks = 0; !context.signal.aborted; looks++) {
        const status = known.has(service) ? await statusOf(data) : Status.SERVICE_UNKNOWN;
        if (status !== last || looks === looksPerRepeat) {
          looks = 0;
          last = status;
          yield { status };
        }
        await pause(pollMs, undefined, { signal: context.signal }).catch(() => undefined);
      }
    },
  };
}

async function statusOf(data: Data): Promise<Status> {
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
