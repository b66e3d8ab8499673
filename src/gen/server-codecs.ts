import { createCodecRegistry } from "../codec/codec.ts";
import type { AnyGeneratedCodec } from "../codec/runtime-codec.ts";
import { defineCodec } from "../codec/runtime-codec.ts";
import { HealthCheckRequestSchema, HealthCheckResponseSchema } from "./grpc/health/v1/health_pb.ts";
import { createHealthCheckRequest, readHealthCheckRequest, writeHealthCheckResponse } from "./grpc/health/v1/health_codec.ts";
import { BatchRequestSchema, BatchResponseSchema, CancelRequestSchema, CancelResponseSchema } from "./naru/batch/v1/batch_service_pb.ts";
import { createBatchRequest, createCancelRequest, readBatchRequest, readCancelRequest, writeBatchResponse, writeCancelResponse } from "./naru/batch/v1/batch_service_codec.ts";
import { validateBatchRequest, validateCancelRequest } from "./naru/batch/v1/batch_service_rules.ts";
import { CancelRequestSchema as CancelRequestSchema$1, CancelResponseSchema as CancelResponseSchema$1, CreateSlotRequestSchema, CreateSlotResponseSchema, GetReservationRequestSchema, GetReservationResponseSchema, GetSlotRequestSchema, GetSlotResponseSchema, ListReservationsRequestSchema, ListReservationsResponseSchema, ListSlotsRequestSchema, ListSlotsResponseSchema, ReserveRequestSchema, ReserveResponseSchema } from "./naru/booking/v1/booking_service_pb.ts";
import { createCancelRequest as createCancelRequest$1, createCreateSlotRequest, createGetReservationRequest, createGetSlotRequest, createListReservationsRequest, createListSlotsRequest, createReserveRequest, readCancelRequest as readCancelRequest$1, readCreateSlotRequest, readGetReservationRequest, readGetSlotRequest, readListReservationsRequest, readListSlotsRequest, readReserveRequest, writeCancelResponse as writeCancelResponse$1, writeCreateSlotResponse, writeGetReservationResponse, writeGetSlotResponse, writeListReservationsResponse, writeListSlotsResponse, writeReserveResponse } from "./naru/booking/v1/booking_service_codec.ts";
import { validateCancelRequest as validateCancelRequest$1, validateCreateSlotRequest, validateGetReservationRequest, validateGetSlotRequest, validateListReservationsRequest, validateListSlotsRequest, validateReserveRequest } from "./naru/booking/v1/booking_service_rules.ts";
import { CountDeadEventsRequestSchema, CountDeadEventsResponseSchema, ReplayDeadEventsRequestSchema, ReplayDeadEventsResponseSchema } from "./naru/game/v1/event_service_pb.ts";
import { createCountDeadEventsRequest, createReplayDeadEventsRequest, readCountDeadEventsRequest, readReplayDeadEventsRequest, writeCountDeadEventsResponse, writeReplayDeadEventsResponse } from "./naru/game/v1/event_service_codec.ts";
import { validateReplayDeadEventsRequest } from "./naru/game/v1/event_service_rules.ts";
import { ActRequestSchema, ActResponseSchema, CreateRoomRequestSchema, CreateRoomResponseSchema, GetStateRequestSchema, GetStateResponseSchema, JoinRoomRequestSchema, JoinRoomResponseSchema, LeaveRoomRequestSchema, LeaveRoomResponseSchema, RecordEventsRequestSchema, RecordEventsResponseSchema, WatchRoomRequestSchema, WatchRoomResponseSchema } from "./naru/game/v1/game_service_pb.ts";
import { createActRequest, createCreateRoomRequest, createGetStateRequest, createJoinRoomRequest, createLeaveRoomRequest, createRecordEventsRequest, createWatchRoomRequest, readActRequest, readCreateRoomRequest, readGetStateRequest, readJoinRoomRequest, readLeaveRoomRequest, readRecordEventsRequest, readWatchRoomRequest, writeActResponse, writeCreateRoomResponse, writeGetStateResponse, writeJoinRoomResponse, writeLeaveRoomResponse, writeRecordEventsResponse, writeWatchRoomResponse } from "./naru/game/v1/game_service_codec.ts";
import { validateActRequest, validateCreateRoomRequest, validateGetStateRequest, validateJoinRoomRequest, validateLeaveRoomRequest, validateRecordEventsRequest, validateWatchRoomRequest } from "./naru/game/v1/game_service_rules.ts";
import { CreateUserRequestSchema, CreateUserResponseSchema, GetUserRequestSchema, GetUserResponseSchema, ListUsersRequestSchema, ListUsersResponseSchema, UpdateUserRequestSchema, UpdateUserResponseSchema } from "./naru/game/v1/user_service_pb.ts";
import { createCreateUserRequest, createGetUserRequest, createListUsersRequest, createUpdateUserRequest, readCreateUserRequest, readGetUserRequest, readListUsersRequest, readUpdateUserRequest, writeCreateUserResponse, writeGetUserResponse, writeListUsersResponse, writeUpdateUserResponse } from "./naru/game/v1/user_service_codec.ts";
import { validateCreateUserRequest, validateGetUserRequest, validateListUsersRequest, validateUpdateUserRequest } from "./naru/game/v1/user_service_rules.ts";
import { DiagnoseRequestSchema, DiagnoseResponseSchema, GetChecklistRequestSchema, GetChecklistResponseSchema, GetReportRequestSchema, GetReportResponseSchema, GetStatusRequestSchema, GetStatusResponseSchema, ListAlertsRequestSchema, ListAlertsResponseSchema, ListHotspotsRequestSchema, ListHotspotsResponseSchema, QueryMetricsRequestSchema, QueryMetricsResponseSchema, WatchMetricsRequestSchema, WatchMetricsResponseSchema } from "./naru/ops/v1/ops_service_pb.ts";
import { createDiagnoseRequest, createGetChecklistRequest, createGetReportRequest, createGetStatusRequest, createListAlertsRequest, createListHotspotsRequest, createQueryMetricsRequest, createWatchMetricsRequest, readDiagnoseRequest, readGetChecklistRequest, readGetReportRequest, readGetStatusRequest, readListAlertsRequest, readListHotspotsRequest, readQueryMetricsRequest, readWatchMetricsRequest, writeDiagnoseResponse, writeGetChecklistResponse, writeGetReportResponse, writeGetStatusResponse, writeListAlertsResponse, writeListHotspotsResponse, writeQueryMetricsResponse, writeWatchMetricsResponse } from "./naru/ops/v1/ops_service_codec.ts";
import { validateDiagnoseRequest, validateGetReportRequest, validateListHotspotsRequest, validateQueryMetricsRequest, validateWatchMetricsRequest } from "./naru/ops/v1/ops_service_rules.ts";
import { DownloadRequestSchema, DownloadResponseSchema, StatRequestSchema, StatResponseSchema, UploadRequestSchema, UploadResponseSchema } from "./naru/transfer/v1/transfer_service_pb.ts";
import { createDownloadRequest, createStatRequest, createUploadRequest, readDownloadRequest, readStatRequest, readUploadRequest, writeDownloadResponse, writeStatResponse, writeUploadResponse } from "./naru/transfer/v1/transfer_service_codec.ts";
import { validateDownloadRequest, validateStatRequest, validateUploadRequest } from "./naru/transfer/v1/transfer_service_rules.ts";

// @generated. Do not edit.

/**
 * For servers: decodes and validates what methods take, encodes what they give. The other way round, and for all other
 * messages, protobuf-es does the work.
 */
export const serverCodecs = createCodecRegistry(Array.of<AnyGeneratedCodec>(
  defineCodec(HealthCheckRequestSchema, { create: createHealthCheckRequest, read: readHealthCheckRequest, }),
  defineCodec(HealthCheckResponseSchema, { write: writeHealthCheckResponse, }),
  defineCodec(BatchRequestSchema, { create: createBatchRequest, read: readBatchRequest, validate: validateBatchRequest, }),
  defineCodec(BatchResponseSchema, { write: writeBatchResponse, }),
  defineCodec(CancelRequestSchema, { create: createCancelRequest, read: readCancelRequest, validate: validateCancelRequest, }),
  defineCodec(CancelResponseSchema, { write: writeCancelResponse, }),
  defineCodec(CreateSlotRequestSchema, { create: createCreateSlotRequest, read: readCreateSlotRequest, validate: validateCreateSlotRequest, }),
  defineCodec(CreateSlotResponseSchema, { write: writeCreateSlotResponse, }),
  defineCodec(GetSlotRequestSchema, { create: createGetSlotRequest, read: readGetSlotRequest, validate: validateGetSlotRequest, }),
  defineCodec(GetSlotResponseSchema, { write: writeGetSlotResponse, }),
  defineCodec(ListSlotsRequestSchema, { create: createListSlotsRequest, read: readListSlotsRequest, validate: validateListSlotsRequest, }),
  defineCodec(ListSlotsResponseSchema, { write: writeListSlotsResponse, }),
  defineCodec(ReserveRequestSchema, { create: createReserveRequest, read: readReserveRequest, validate: validateReserveRequest, }),
  defineCodec(ReserveResponseSchema, { write: writeReserveResponse, }),
  defineCodec(CancelRequestSchema$1, { create: createCancelRequest$1, read: readCancelRequest$1, validate: validateCancelRequest$1, }),
  defineCodec(CancelResponseSchema$1, { write: writeCancelResponse$1, }),
  defineCodec(GetReservationRequestSchema, { create: createGetReservationRequest, read: readGetReservationRequest, validate: validateGetReservationRequest, }),
  defineCodec(GetReservationResponseSchema, { write: writeGetReservationResponse, }),
  defineCodec(ListReservationsRequestSchema, { create: createListReservationsRequest, read: readListReservationsRequest, validate: validateListReservationsRequest, }),
  defineCodec(ListReservationsResponseSchema, { write: writeListReservationsResponse, }),
  defineCodec(CountDeadEventsRequestSchema, { create: createCountDeadEventsRequest, read: readCountDeadEventsRequest, }),
  defineCodec(CountDeadEventsResponseSchema, { write: writeCountDeadEventsResponse, }),
  defineCodec(ReplayDeadEventsRequestSchema, { create: createReplayDeadEventsRequest, read: readReplayDeadEventsRequest, validate: validateReplayDeadEventsRequest, }),
  defineCodec(ReplayDeadEventsResponseSchema, { write: writeReplayDeadEventsResponse, }),
  defineCodec(CreateRoomRequestSchema, { create: createCreateRoomRequest, read: readCreateRoomRequest, validate: validateCreateRoomRequest, }),
  defineCodec(CreateRoomResponseSchema, { write: writeCreateRoomResponse, }),
  defineCodec(JoinRoomRequestSchema, { create: createJoinRoomRequest, read: readJoinRoomRequest, validate: validateJoinRoomRequest, }),
  defineCodec(JoinRoomResponseSchema, { write: writeJoinRoomResponse, }),
  defineCodec(LeaveRoomRequestSchema, { create: createLeaveRoomRequest, read: readLeaveRoomRequest, validate: validateLeaveRoomRequest, }),
  defineCodec(LeaveRoomResponseSchema, { write: writeLeaveRoomResponse, }),
  defineCodec(GetStateRequestSchema, { create: createGetStateRequest, read: readGetStateRequest, validate: validateGetStateRequest, }),
  defineCodec(GetStateResponseSchema, { write: writeGetStateResponse, }),
  defineCodec(ActRequestSchema, { create: createActRequest, read: readActRequest, validate: validateActRequest, }),
  defineCodec(ActResponseSchema, { write: writeActResponse, }),
  defineCodec(WatchRoomRequestSchema, { create: createWatchRoomRequest, read: readWatchRoomRequest, validate: validateWatchRoomRequest, }),
  defineCodec(WatchRoomResponseSchema, { write: writeWatchRoomResponse, }),
  defineCodec(RecordEventsRequestSchema, { create: createRecordEventsRequest, read: readRecordEventsRequest, validate: validateRecordEventsRequest, }),
  defineCodec(RecordEventsResponseSchema, { write: writeRecordEventsResponse, }),
  defineCodec(CreateUserRequestSchema, { create: createCreateUserRequest, read: readCreateUserRequest, validate: validateCreateUserRequest, }),
  defineCodec(CreateUserResponseSchema, { write: writeCreateUserResponse, }),
  defineCodec(GetUserRequestSchema, { create: createGetUserRequest, read: readGetUserRequest, validate: validateGetUserRequest, }),
  defineCodec(GetUserResponseSchema, { write: writeGetUserResponse, }),
  defineCodec(UpdateUserRequestSchema, { create: createUpdateUserRequest, read: readUpdateUserRequest, validate: validateUpdateUserRequest, }),
  defineCodec(UpdateUserResponseSchema, { write: writeUpdateUserResponse, }),
  defineCodec(ListUsersRequestSchema, { create: createListUsersRequest, read: readListUsersRequest, validate: validateListUsersRequest, }),
  defineCodec(ListUsersResponseSchema, { write: writeListUsersResponse, }),
  defineCodec(GetReportRequestSchema, { create: createGetReportRequest, read: readGetReportRequest, validate: validateGetReportRequest, }),
  defineCodec(GetReportResponseSchema, { write: writeGetReportResponse, }),
  defineCodec(QueryMetricsRequestSchema, { create: createQueryMetricsRequest, read: readQueryMetricsRequest, validate: validateQueryMetricsRequest, }),
  defineCodec(QueryMetricsResponseSchema, { write: writeQueryMetricsResponse, }),
  defineCodec(WatchMetricsRequestSchema, { create: createWatchMetricsRequest, read: readWatchMetricsRequest, validate: validateWatchMetricsRequest, }),
  defineCodec(WatchMetricsResponseSchema, { write: writeWatchMetricsResponse, }),
  defineCodec(ListAlertsRequestSchema, { create: createListAlertsRequest, read: readListAlertsRequest, }),
  defineCodec(ListAlertsResponseSchema, { write: writeListAlertsResponse, }),
  defineCodec(ListHotspotsRequestSchema, { create: createListHotspotsRequest, read: readListHotspotsRequest, validate: validateListHotspotsRequest, }),
  defineCodec(ListHotspotsResponseSchema, { write: writeListHotspotsResponse, }),
  defineCodec(DiagnoseRequestSchema, { create: createDiagnoseRequest, read: readDiagnoseRequest, validate: validateDiagnoseRequest, }),
  defineCodec(DiagnoseResponseSchema, { write: writeDiagnoseResponse, }),
  defineCodec(GetStatusRequestSchema, { create: createGetStatusRequest, read: readGetStatusRequest, }),
  defineCodec(GetStatusResponseSchema, { write: writeGetStatusResponse, }),
  defineCodec(GetChecklistRequestSchema, { create: createGetChecklistRequest, read: readGetChecklistRequest, }),
  defineCodec(GetChecklistResponseSchema, { write: writeGetChecklistResponse, }),
  defineCodec(UploadRequestSchema, { create: createUploadRequest, read: readUploadRequest, validate: validateUploadRequest, }),
  defineCodec(UploadResponseSchema, { write: writeUploadResponse, }),
  defineCodec(DownloadRequestSchema, { create: createDownloadRequest, read: readDownloadRequest, validate: validateDownloadRequest, }),
  defineCodec(DownloadResponseSchema, { write: writeDownloadResponse, }),
  defineCodec(StatRequestSchema, { create: createStatRequest, read: readStatRequest, validate: validateStatRequest, }),
  defineCodec(StatResponseSchema, { write: writeStatResponse, }),
));
