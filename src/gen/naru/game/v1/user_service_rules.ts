import type { CreateUserRequest, CreateUserResponse, GetUserRequest, GetUserResponse, ListUsersRequest, ListUsersResponse, UpdateUserRequest, UpdateUserResponse, UserInfo } from "./user_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { at, isLonger, isShorter, violate, within } from "../../../../codec/runtime-rules.ts";
import { isEmail } from "../../../../codec/runtime-formats.ts";
import { extend } from "../../../../codec/runtime-codec.ts";
import { CreateUserRequestCodec, CreateUserResponseCodec, GetUserRequestCodec, GetUserResponseCodec, ListUsersRequestCodec, ListUsersResponseCodec, UpdateUserRequestCodec, UpdateUserResponseCodec, UserInfoCodec } from "./user_service_codec.ts";

// @generated from file naru/game/v1/user_service.proto. Do not edit.

export function validateUserInfo(m: UserInfo): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.userId >= 0)) o = violate(o, c0, c1);
  if (m.username !== "") { if (!c4.test(m.username)) o = violate(o, c2, c3); }
  if (isLonger(m.nickname, 48)) o = violate(o, c5, c6);
  if (!(m.level >= 0 && m.level <= 1000)) o = violate(o, c7, c8);
  if (!(m.lastLogin >= 0n)) o = violate(o, c9, c10);
  if (m.email !== "") { if (isLonger(m.email, 254)) o = violate(o, c11, c12); if (m.email === "") o = violate(o, c11, c13); if (m.email !== "" && !isEmail(m.email)) o = violate(o, c11, c14); }
  if (isLonger(m.profileImage, 512)) o = violate(o, c15, c16);
  if (m.tags.length > 32) o = violate(o, c17, c20);
  for (let i = 0, a = m.tags; i < a.length; i++) { const v = a[i]!; if (isShorter(v, 1)) o = violate(o, at(c17, { case: "index", value: BigInt(i) }), c18); if (isLonger(v, 32)) o = violate(o, at(c17, { case: "index", value: BigInt(i) }), c19); }
  if (m.achievements.length > 1024) o = violate(o, c21, c23);
  for (let i = 0, a = m.achievements; i < a.length; i++) { const v = a[i]!; if (!(v > 0)) o = violate(o, at(c21, { case: "index", value: BigInt(i) }), c22); }
  if (m.friendIds.length > 5000) o = violate(o, c24, c25);
  for (let i = 0, a = m.friendIds; i < a.length; i++) { const v = a[i]!; if (!(v > 0)) o = violate(o, at(c24, { case: "index", value: BigInt(i) }), c22); }
  return o;
}

export function validateCreateUserRequest(m: CreateUserRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!c4.test(m.username)) o = violate(o, c26, c3);
  if (isShorter(m.nickname, 1)) o = violate(o, c27, c28);
  if (isLonger(m.nickname, 48)) o = violate(o, c27, c6);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c29, c30);
  if (m.email !== "") { if (isLonger(m.email, 254)) o = violate(o, c11, c12); if (m.email === "") o = violate(o, c11, c13); if (m.email !== "" && !isEmail(m.email)) o = violate(o, c11, c14); }
  if (isLonger(m.profileImage, 512)) o = violate(o, c15, c16);
  if (m.tags.length > 32) o = violate(o, c17, c20);
  for (let i = 0, a = m.tags; i < a.length; i++) { const v = a[i]!; if (isShorter(v, 1)) o = violate(o, at(c17, { case: "index", value: BigInt(i) }), c18); if (isLonger(v, 32)) o = violate(o, at(c17, { case: "index", value: BigInt(i) }), c19); }
  return o;
}

export function validateCreateUserResponse(m: CreateUserResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.user !== undefined) { { const n = validateUserInfo(m.user); if (n !== undefined) o = within(o, c31, n); } }
  return o;
}

export function validateGetUserRequest(m: GetUserRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.userId > 0)) o = violate(o, c0, c32);
  return o;
}

export function validateGetUserResponse(m: GetUserResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.user !== undefined) { { const n = validateUserInfo(m.user); if (n !== undefined) o = within(o, c31, n); } }
  return o;
}

export function validateUpdateUserRequest(m: UpdateUserRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.user !== undefined)) o = violate(o, c31, c33); else { { const n = validateUserInfo(m.user); if (n !== undefined) o = within(o, c31, n); } }
  if (!(m.updateMask !== undefined)) o = violate(o, c34, c33);
  return o;
}

export function validateUpdateUserResponse(m: UpdateUserResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.user !== undefined) { { const n = validateUserInfo(m.user); if (n !== undefined) o = within(o, c31, n); } }
  return o;
}

export function validateListUsersRequest(m: ListUsersRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.pageSize >= 0 && m.pageSize <= 500)) o = violate(o, c35, c36);
  if (isLonger(m.pageToken, 64)) o = violate(o, c37, c30);
  return o;
}

export function validateListUsersResponse(m: ListUsersResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  for (let i = 0, a = m.users; i < a.length; i++) { const v = a[i]!; { const n = validateUserInfo(v); if (n !== undefined) o = within(o, at(c38, { case: "index", value: BigInt(i) }), n); } }
  return o;
}

const c0 = [{ fieldName: "user_id", fieldNumber: 1, fieldType: 5 }];
const c1 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte", message: "must be greater than or equal to 0" };
const c2 = [{ fieldName: "username", fieldNumber: 2, fieldType: 9 }];
const c3 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `^[a-z][a-z0-9_]{2,31}$`" };
const c4 = /^[a-z][0-9_a-z]{2,31}$/u;
const c5 = [{ fieldName: "nickname", fieldNumber: 3, fieldType: 9 }];
const c6 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 48 characters" };
const c7 = [{ fieldName: "level", fieldNumber: 4, fieldType: 5 }];
const c8 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 1000" };
const c9 = [{ fieldName: "last_login", fieldNumber: 5, fieldType: 3 }];
const c10 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 3 }], ruleId: "int64.gte", message: "must be greater than or equal to 0" };
const c11 = [{ fieldName: "email", fieldNumber: 16, fieldType: 9 }];
const c12 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 254 characters" };
const c13 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "email", fieldNumber: 12, fieldType: 8 }], ruleId: "string.email_empty", message: "value is empty, which is not a valid email address" };
const c14 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "email", fieldNumber: 12, fieldType: 8 }], ruleId: "string.email", message: "must be a valid email address" };
const c15 = [{ fieldName: "profile_image", fieldNumber: 17, fieldType: 9 }];
const c16 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 512 characters" };
const c17 = [{ fieldName: "tags", fieldNumber: 18, fieldType: 9 }];
const c18 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 1 characters" };
const c19 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 32 characters" };
const c20 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 32 item(s)" };
const c21 = [{ fieldName: "achievements", fieldNumber: 19, fieldType: 5 }];
const c22 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 0" };
const c23 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 1024 item(s)" };
const c24 = [{ fieldName: "friend_ids", fieldNumber: 20, fieldType: 5 }];
const c25 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 5000 item(s)" };
const c26 = [{ fieldName: "username", fieldNumber: 1, fieldType: 9 }];
const c27 = [{ fieldName: "nickname", fieldNumber: 2, fieldType: 9 }];
const c28 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 1 characters" };
const c29 = [{ fieldName: "idempotency_key", fieldNumber: 3, fieldType: 9 }];
const c30 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 64 characters" };
const c31 = [{ fieldName: "user", fieldNumber: 1, fieldType: 11 }];
const c32 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 0" };
const c33 = { rule: [{ fieldName: "required", fieldNumber: 25, fieldType: 8 }], ruleId: "required", message: "value is required" };
const c34 = [{ fieldName: "update_mask", fieldNumber: 2, fieldType: 11 }];
const c35 = [{ fieldName: "page_size", fieldNumber: 1, fieldType: 5 }];
const c36 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 500" };
const c37 = [{ fieldName: "page_token", fieldNumber: 2, fieldType: 9 }];
const c38 = [{ fieldName: "users", fieldNumber: 1, fieldType: 11 }];

export const rules_naru_game_v1_user_service = [
  /*@__PURE__*/ extend(UserInfoCodec, { validate: validateUserInfo }),
  /*@__PURE__*/ extend(CreateUserRequestCodec, { validate: validateCreateUserRequest }),
  /*@__PURE__*/ extend(CreateUserResponseCodec, { validate: validateCreateUserResponse }),
  /*@__PURE__*/ extend(GetUserRequestCodec, { validate: validateGetUserRequest }),
  /*@__PURE__*/ extend(GetUserResponseCodec, { validate: validateGetUserResponse }),
  /*@__PURE__*/ extend(UpdateUserRequestCodec, { validate: validateUpdateUserRequest }),
  /*@__PURE__*/ extend(UpdateUserResponseCodec, { validate: validateUpdateUserResponse }),
  /*@__PURE__*/ extend(ListUsersRequestCodec, { validate: validateListUsersRequest }),
  /*@__PURE__*/ extend(ListUsersResponseCodec, { validate: validateListUsersResponse }),
];
