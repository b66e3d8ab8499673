import { deepStrictEqual } from "node:assert/strict";
import { fromBinary, toJson } from "@bufbuild/protobuf";
import { BatchResponseSchema } from "../../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { GetUserResponseSchema } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { requireUser } from "./workers/answers.ts";

/** Throws unless the answer of a batch holds every user that was asked for, whole. */
export function verifyBatch(body: Uint8Array, users: readonly number[]): void {
  const { responses } = fromBinary(BatchResponseSchema, body);
  deepStrictEqual(
    responses.map(({ value }) => toJson(GetUserResponseSchema, fromBinary(GetUserResponseSchema, value))),
    users.map((userId) => toJson(GetUserResponseSchema, requireUser(userId))),
  );
}
