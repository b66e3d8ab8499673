import { Health } from "../src/gen/grpc/health/v1/health_pb.ts";
import { BatchService } from "../src/gen/naru/batch/v1/batch_service_pb.ts";
import { BookingService } from "../src/gen/naru/booking/v1/booking_service_pb.ts";
import { EventService } from "../src/gen/naru/game/v1/event_service_pb.ts";
import { type ActRequest, GameService } from "../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../src/gen/naru/game/v1/user_service_pb.ts";
import { OpsService } from "../src/gen/naru/ops/v1/ops_service_pb.ts";
import { TransferService } from "../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { type Routes, route } from "../src/index.ts";
import { batchCodecs, batchService } from "./batch.ts";
import { bookingService } from "./booking/service.ts";
import { eventService } from "./game/event-service.ts";
import { gameService } from "./game/game-service.ts";
import { userService } from "./game/user-service.ts";
import { createHealthService } from "./health.ts";
import { opsService } from "./ops.ts";
import { transferService } from "./transfer/service.ts";

const services = [
  route(UserService, userService),
  route(GameService, gameService),
  route(EventService, eventService),
  route(BookingService, bookingService),
  route(TransferService, transferService),
  route(BatchService, batchService, batchCodecs),
  route(OpsService, opsService),
];

/** Everything that this worker serves, and what of it needs no token. */
export const routes: Routes = {
  services: [...services, route(Health, createHealthService({ services }))],
  publicMethods: [
    "grpc.health.v1.Health/*",
    // Its calls are authorised one by one.
    "naru.batch.v1.BatchService/*",
    "naru.game.v1.UserService/CreateUser",
    "naru.booking.v1.BookingService/GetSlot",
    "naru.booking.v1.BookingService/ListSlots",
  ],
  selfValidatedMethods: ["naru.game.v1.GameService/RecordEvents"],
  // The action_id of a player must grow.
  inOrder: { "naru.game.v1.GameService/Act": ({ roomId }: ActRequest) => roomId },
};
