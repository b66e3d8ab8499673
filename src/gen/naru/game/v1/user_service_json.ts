import type { CreateUserRequest, CreateUserResponse, GetUserRequest, GetUserResponse, ListUsersRequest, ListUsersResponse, UpdateUserRequest, UpdateUserResponse, UserInfo } from "./user_service_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../codec/unusual.ts";
import { checkExtensions, jsonByLibrary, jsonInt, jsonLong, jsonString } from "../../../../codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonByLibrary, readJsonInt32, readJsonInt64, readJsonList, readJsonString, readJsonUnknown } from "../../../../codec/runtime-json-read.ts";
import { createUserInfo, CreateUserRequestCodec, CreateUserResponseCodec, GetUserRequestCodec, GetUserResponseCodec, ListUsersRequestCodec, ListUsersResponseCodec, UpdateUserRequestCodec, UpdateUserResponseCodec, UserInfoCodec } from "./user_service_codec.ts";
import { FieldMaskSchema } from "@bufbuild/protobuf/wkt";
import { extend } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/game/v1/user_service.proto. Do not edit.

export function writeJsonUserInfo(m: UserInfo, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.UserInfo") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.userId !== 0) s += (s === "" ? "{\"userId\":" : ",\"userId\":") + jsonInt(m.userId);
  if (m.username !== "") s += (s === "" ? "{\"username\":" : ",\"username\":") + jsonString(m.username);
  if (m.nickname !== "") s += (s === "" ? "{\"nickname\":" : ",\"nickname\":") + jsonString(m.nickname);
  if (m.level !== 0) s += (s === "" ? "{\"level\":" : ",\"level\":") + jsonInt(m.level);
  if (m.lastLogin !== 0n) s += (s === "" ? "{\"lastLogin\":" : ",\"lastLogin\":") + jsonLong(m.lastLogin);
  if (m.email !== "") s += (s === "" ? "{\"email\":" : ",\"email\":") + jsonString(m.email);
  if (m.profileImage !== "") s += (s === "" ? "{\"profileImage\":" : ",\"profileImage\":") + jsonString(m.profileImage);
  if (m.tags.length !== 0) {
    s += (s === "" ? "{\"tags\":" : ",\"tags\":") + "[";
    for (let i = 0, a = m.tags; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.achievements.length !== 0) {
    s += (s === "" ? "{\"achievements\":" : ",\"achievements\":") + "[";
    for (let i = 0, a = m.achievements; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.friendIds.length !== 0) {
    s += (s === "" ? "{\"friendIds\":" : ",\"friendIds\":") + "[";
    for (let i = 0, a = m.friendIds; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonUserInfo(j: unknown, m: UserInfo, r: JsonReader): UserInfo {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "userId":
        m.userId = readJsonInt32(v);
        break;
      case "username":
        m.username = readJsonString(v);
        break;
      case "nickname":
        m.nickname = readJsonString(v);
        break;
      case "level":
        m.level = readJsonInt32(v);
        break;
      case "lastLogin":
        m.lastLogin = readJsonInt64(v);
        break;
      case "email":
        m.email = readJsonString(v);
        break;
      case "profileImage":
        m.profileImage = readJsonString(v);
        break;
      case "tags":
        for (const i of readJsonList(v)) m.tags.push(readJsonString(i));
        break;
      case "achievements":
        for (const i of readJsonList(v)) m.achievements.push(readJsonInt32(i));
        break;
      case "friendIds":
        for (const i of readJsonList(v)) m.friendIds.push(readJsonInt32(i));
        break;
      default:
        readJsonUnknown(k, v, r, ["user_id", "last_login", "profile_image", "friend_ids"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCreateUserRequest(m: CreateUserRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.CreateUserRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.username !== "") s += (s === "" ? "{\"username\":" : ",\"username\":") + jsonString(m.username);
  if (m.nickname !== "") s += (s === "" ? "{\"nickname\":" : ",\"nickname\":") + jsonString(m.nickname);
  if (m.idempotencyKey !== "") s += (s === "" ? "{\"idempotencyKey\":" : ",\"idempotencyKey\":") + jsonString(m.idempotencyKey);
  if (m.email !== "") s += (s === "" ? "{\"email\":" : ",\"email\":") + jsonString(m.email);
  if (m.profileImage !== "") s += (s === "" ? "{\"profileImage\":" : ",\"profileImage\":") + jsonString(m.profileImage);
  if (m.tags.length !== 0) {
    s += (s === "" ? "{\"tags\":" : ",\"tags\":") + "[";
    for (let i = 0, a = m.tags; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonCreateUserRequest(j: unknown, m: CreateUserRequest, r: JsonReader): CreateUserRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "username":
        m.username = readJsonString(v);
        break;
      case "nickname":
        m.nickname = readJsonString(v);
        break;
      case "idempotencyKey":
        m.idempotencyKey = readJsonString(v);
        break;
      case "email":
        m.email = readJsonString(v);
        break;
      case "profileImage":
        m.profileImage = readJsonString(v);
        break;
      case "tags":
        for (const i of readJsonList(v)) m.tags.push(readJsonString(i));
        break;
      default:
        readJsonUnknown(k, v, r, ["idempotency_key", "profile_image"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCreateUserResponse(m: CreateUserResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.CreateUserResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.user !== undefined) s += (s === "" ? "{\"user\":" : ",\"user\":") + writeJsonUserInfo(m.user, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCreateUserResponse(j: unknown, m: CreateUserResponse, r: JsonReader): CreateUserResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "user":
        m.user = readJsonUserInfo(v, createUserInfo(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetUserRequest(m: GetUserRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.GetUserRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.userId !== 0) s += (s === "" ? "{\"userId\":" : ",\"userId\":") + jsonInt(m.userId);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetUserRequest(j: unknown, m: GetUserRequest, r: JsonReader): GetUserRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "userId":
        m.userId = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["user_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetUserResponse(m: GetUserResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.GetUserResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.user !== undefined) s += (s === "" ? "{\"user\":" : ",\"user\":") + writeJsonUserInfo(m.user, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetUserResponse(j: unknown, m: GetUserResponse, r: JsonReader): GetUserResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "user":
        m.user = readJsonUserInfo(v, createUserInfo(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUpdateUserRequest(m: UpdateUserRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.UpdateUserRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.user !== undefined) s += (s === "" ? "{\"user\":" : ",\"user\":") + writeJsonUserInfo(m.user, o);
  if (m.updateMask !== undefined) s += (s === "" ? "{\"updateMask\":" : ",\"updateMask\":") + jsonByLibrary(FieldMaskSchema, m.updateMask, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonUpdateUserRequest(j: unknown, m: UpdateUserRequest, r: JsonReader): UpdateUserRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "user":
        m.user = readJsonUserInfo(v, createUserInfo(), r);
        break;
      case "updateMask":
        m.updateMask = readJsonByLibrary(FieldMaskSchema, v, r);
        break;
      default:
        readJsonUnknown(k, v, r, ["update_mask"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUpdateUserResponse(m: UpdateUserResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.UpdateUserResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.user !== undefined) s += (s === "" ? "{\"user\":" : ",\"user\":") + writeJsonUserInfo(m.user, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonUpdateUserResponse(j: unknown, m: UpdateUserResponse, r: JsonReader): UpdateUserResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "user":
        m.user = readJsonUserInfo(v, createUserInfo(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListUsersRequest(m: ListUsersRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.ListUsersRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.pageSize !== 0) s += (s === "" ? "{\"pageSize\":" : ",\"pageSize\":") + jsonInt(m.pageSize);
  if (m.pageToken !== "") s += (s === "" ? "{\"pageToken\":" : ",\"pageToken\":") + jsonString(m.pageToken);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListUsersRequest(j: unknown, m: ListUsersRequest, r: JsonReader): ListUsersRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "pageSize":
        m.pageSize = readJsonInt32(v);
        break;
      case "pageToken":
        m.pageToken = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["page_size", "page_token"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListUsersResponse(m: ListUsersResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.ListUsersResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.users.length !== 0) {
    s += (s === "" ? "{\"users\":" : ",\"users\":") + "[";
    for (let i = 0, a = m.users; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonUserInfo(a[i]!, o);
    s += "]";
  }
  if (m.nextPageToken !== "") s += (s === "" ? "{\"nextPageToken\":" : ",\"nextPageToken\":") + jsonString(m.nextPageToken);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListUsersResponse(j: unknown, m: ListUsersResponse, r: JsonReader): ListUsersResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "users":
        for (const i of readJsonList(v)) m.users.push(readJsonUserInfo(i, createUserInfo(), r));
        break;
      case "nextPageToken":
        m.nextPageToken = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["next_page_token"]);
    }
  }
  r.left++;
  return m;
}


export const json_naru_game_v1_user_service = [
  /*@__PURE__*/ extend(UserInfoCodec, { writeJson: writeJsonUserInfo, readJson: readJsonUserInfo }),
  /*@__PURE__*/ extend(CreateUserRequestCodec, { writeJson: writeJsonCreateUserRequest, readJson: readJsonCreateUserRequest }),
  /*@__PURE__*/ extend(CreateUserResponseCodec, { writeJson: writeJsonCreateUserResponse, readJson: readJsonCreateUserResponse }),
  /*@__PURE__*/ extend(GetUserRequestCodec, { writeJson: writeJsonGetUserRequest, readJson: readJsonGetUserRequest }),
  /*@__PURE__*/ extend(GetUserResponseCodec, { writeJson: writeJsonGetUserResponse, readJson: readJsonGetUserResponse }),
  /*@__PURE__*/ extend(UpdateUserRequestCodec, { writeJson: writeJsonUpdateUserRequest, readJson: readJsonUpdateUserRequest }),
  /*@__PURE__*/ extend(UpdateUserResponseCodec, { writeJson: writeJsonUpdateUserResponse, readJson: readJsonUpdateUserResponse }),
  /*@__PURE__*/ extend(ListUsersRequestCodec, { writeJson: writeJsonListUsersRequest, readJson: readJsonListUsersRequest }),
  /*@__PURE__*/ extend(ListUsersResponseCodec, { writeJson: writeJsonListUsersResponse, readJson: readJsonListUsersResponse }),
];
