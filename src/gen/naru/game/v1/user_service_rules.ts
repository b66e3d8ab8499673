import type { CreateUserRequest, CreateUserResponse, GetUserRequest, GetUserResponse, ListUsersRequest, ListUsersResponse, UpdateUserRequest, UpdateUserResponse, UserInfo } from "./user_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { at, defineRule, element, isLonger, isShorter, violate, within } from "../../../../codec/runtime-rules.ts";
import { isEmail } from "../../../../codec/runtime-formats.ts";
import { defineRules } from "../../../../codec/runtime-codec.ts";
import { CreateUserRequestCodec, CreateUserResponseCodec, GetUserRequestCodec, GetUserResponseCodec, ListUsersRequestCodec, ListUsersResponseCodec, UpdateUserRequestCodec, UpdateUserResponseCodec, UserInfoCodec } from "./user_service_codec.ts";

// @generated from file naru/game/v1/user_service.proto. Do not edit.

export function validateUserInfo(m: UserInfo): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.userId >= 0)) o = violate(o, c0, c1);
  if (m.username !== "") { if (!c4.test(m.username)) o = violate(o, c2, c3); }
  if (isLonger(m.nickname, 48)) o = violate(o, c5, c6);
  if (!(m.level >= 0 && m.level <= 1000)) o = violate(o, c7, c8);
  if (!(m.lastLogin >= 0n)) o = violate(o, c9, c10);
  if (isLonger(m.etag, 32)) o = violate(o, c11, c12);
  if (m.email !== "") { if (isLonger(m.email, 254)) o = violate(o, c13, c14); if (m.email === "") o = violate(o, c13, c15); if (m.email !== "" && !isEmail(m.email)) o = violate(o, c13, c16); }
  if (isLonger(m.profileImage, 512)) o = violate(o, c17, c18);
  if (m.tags.length > 32) o = violate(o, c19, c22);
  for (let i = 0, a = m.tags; i < a.length; i++) { const v = a[i]!; if (isShorter(v, 1)) o = violate(o, at(c19, { case: "index", value: BigInt(i) }), c20); if (isLonger(v, 32)) o = violate(o, at(c19, { case: "index", value: BigInt(i) }), c21); }
  if (m.achievements.length > 1024) o = violate(o, c23, c25);
  for (let i = 0, a = m.achievements; i < a.length; i++) { const v = a[i]!; if (!(v > 0)) o = violate(o, at(c23, { case: "index", value: BigInt(i) }), c24); }
  if (m.friendIds.length > 5000) o = violate(o, c26, c27);
  for (let i = 0, a = m.friendIds; i < a.length; i++) { const v = a[i]!; if (!(v > 0)) o = violate(o, at(c26, { case: "index", value: BigInt(i) }), c24); }
  return o;
}

export function validateCreateUserRequest(m: CreateUserRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!c4.test(m.username)) o = violate(o, c28, c3);
  if (isShorter(m.nickname, 1)) o = violate(o, c29, c30);
  if (isLonger(m.nickname, 48)) o = violate(o, c29, c6);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c31, c32);
  if (m.email !== "") { if (isLonger(m.email, 254)) o = violate(o, c13, c14); if (m.email === "") o = violate(o, c13, c15); if (m.email !== "" && !isEmail(m.email)) o = violate(o, c13, c16); }
  if (isLonger(m.profileImage, 512)) o = violate(o, c17, c18);
  if (m.tags.length > 32) o = violate(o, c19, c22);
  for (let i = 0, a = m.tags; i < a.length; i++) { const v = a[i]!; if (isShorter(v, 1)) o = violate(o, at(c19, { case: "index", value: BigInt(i) }), c20); if (isLonger(v, 32)) o = violate(o, at(c19, { case: "index", value: BigInt(i) }), c21); }
  return o;
}

export function validateCreateUserResponse(m: CreateUserResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.user !== undefined) { { const n = validateUserInfo(m.user); if (n !== undefined) o = within(o, c33, n); } }
  return o;
}

export function validateGetUserRequest(m: GetUserRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.userId > 0)) o = violate(o, c0, c34);
  return o;
}

export function validateGetUserResponse(m: GetUserResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.user !== undefined) { { const n = validateUserInfo(m.user); if (n !== undefined) o = within(o, c33, n); } }
  return o;
}

export function validateUpdateUserRequest(m: UpdateUserRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.user !== undefined)) o = violate(o, c33, c35); else { { const n = validateUserInfo(m.user); if (n !== undefined) o = within(o, c33, n); } }
  if (!(m.updateMask !== undefined)) o = violate(o, c36, c35);
  if (isLonger(m.etag, 32)) o = violate(o, c37, c12);
  return o;
}

export function validateUpdateUserResponse(m: UpdateUserResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.user !== undefined) { { const n = validateUserInfo(m.user); if (n !== undefined) o = within(o, c33, n); } }
  return o;
}

export function validateListUsersRequest(m: ListUsersRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.pageSize >= 0 && m.pageSize <= 500)) o = violate(o, c38, c39);
  if (isLonger(m.pageToken, 64)) o = violate(o, c40, c32);
  return o;
}

export function validateListUsersResponse(m: ListUsersResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  for (let i = 0, a = m.users; i < a.length; i++) { const v = a[i]!; { const n = validateUserInfo(v); if (n !== undefined) o = within(o, at(c41, { case: "index", value: BigInt(i) }), n); } }
  return o;
}

const c0 = [/*@__PURE__*/ element("user_id", 1, 5)];
const c1 = /*@__PURE__*/ defineRule("int32.gte", "must be greater than or equal to 0", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c2 = [/*@__PURE__*/ element("username", 2, 9)];
const c3 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `^[a-z][a-z0-9_]{2,31}$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c4 = /^[a-z][0-9_a-z]{2,31}$/u;
const c5 = [/*@__PURE__*/ element("nickname", 3, 9)];
const c6 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 48 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c7 = [/*@__PURE__*/ element("level", 4, 5)];
const c8 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 1000", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c9 = [/*@__PURE__*/ element("last_login", 5, 3)];
const c10 = /*@__PURE__*/ defineRule("int64.gte", "must be greater than or equal to 0", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gte", 5, 3));
const c11 = [/*@__PURE__*/ element("etag", 6, 9)];
const c12 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 32 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c13 = [/*@__PURE__*/ element("email", 16, 9)];
const c14 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 254 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c15 = /*@__PURE__*/ defineRule("string.email_empty", "value is empty, which is not a valid email address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("email", 12, 8));
const c16 = /*@__PURE__*/ defineRule("string.email", "must be a valid email address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("email", 12, 8));
const c17 = [/*@__PURE__*/ element("profile_image", 17, 9)];
const c18 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 512 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c19 = [/*@__PURE__*/ element("tags", 18, 9)];
const c20 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 1 characters", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c21 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 32 characters", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c22 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 32 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c23 = [/*@__PURE__*/ element("achievements", 19, 5)];
const c24 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 0", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c25 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 1024 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c26 = [/*@__PURE__*/ element("friend_ids", 20, 5)];
const c27 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 5000 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c28 = [/*@__PURE__*/ element("username", 1, 9)];
const c29 = [/*@__PURE__*/ element("nickname", 2, 9)];
const c30 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 1 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c31 = [/*@__PURE__*/ element("idempotency_key", 3, 9)];
const c32 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 64 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c33 = [/*@__PURE__*/ element("user", 1, 11)];
const c34 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 0", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c35 = /*@__PURE__*/ defineRule("required", "value is required", /*@__PURE__*/ element("required", 25, 8));
const c36 = [/*@__PURE__*/ element("update_mask", 2, 11)];
const c37 = [/*@__PURE__*/ element("etag", 3, 9)];
const c38 = [/*@__PURE__*/ element("page_size", 1, 5)];
const c39 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 500", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c40 = [/*@__PURE__*/ element("page_token", 2, 9)];
const c41 = [/*@__PURE__*/ element("users", 1, 11)];

export const rules_naru_game_v1_user_service = [
  /*@__PURE__*/ defineRules(UserInfoCodec, validateUserInfo),
  /*@__PURE__*/ defineRules(CreateUserRequestCodec, validateCreateUserRequest),
  /*@__PURE__*/ defineRules(CreateUserResponseCodec, validateCreateUserResponse),
  /*@__PURE__*/ defineRules(GetUserRequestCodec, validateGetUserRequest),
  /*@__PURE__*/ defineRules(GetUserResponseCodec, validateGetUserResponse),
  /*@__PURE__*/ defineRules(UpdateUserRequestCodec, validateUpdateUserRequest),
  /*@__PURE__*/ defineRules(UpdateUserResponseCodec, validateUpdateUserResponse),
  /*@__PURE__*/ defineRules(ListUsersRequestCodec, validateListUsersRequest),
  /*@__PURE__*/ defineRules(ListUsersResponseCodec, validateListUsersResponse),
];
