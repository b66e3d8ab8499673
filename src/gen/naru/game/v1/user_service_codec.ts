import type { CreateUserRequest, CreateUserResponse, GetUserRequest, GetUserResponse, ListUsersRequest, ListUsersResponse, UpdateUserRequest, UpdateUserResponse, UserInfo } from "./user_service_pb.ts";
import { CreateUserRequestSchema, CreateUserResponseSchema, GetUserRequestSchema, GetUserResponseSchema, ListUsersRequestSchema, ListUsersResponseSchema, UpdateUserRequestSchema, UpdateUserResponseSchema, UserInfoSchema } from "./user_service_pb.ts";
import type { Bytes } from "../../../../codec/runtime-encode.ts";
import { ensure } from "../../../../codec/runtime-encode.ts";
import { unusual } from "../../../../codec/unusual.ts";
import { endLength, endLengthRoom, writeInt32, writeInt64, writeString, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, leave, longInt64, longTag, longVarint } from "../../../../codec/runtime-read.ts";
import { readText } from "../../../../codec/runtime-read-text.ts";
import { readPackedInt32 } from "../../../../codec/runtime-read-packed.ts";
import { readUnknown } from "../../../../codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../codec/runtime-codec.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";
import { createFieldMask, readFieldMask, writeFieldMask } from "../../../google/protobuf/field_mask_codec.ts";

// @generated from file naru/game/v1/user_service.proto. Do not edit.

export function writeUserInfo(m: UserInfo, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.UserInfo") throw unusual;
  ensure(b, p, 0);
  if (m.userId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.userId);}
  if (m.username !== "") { b[p++] = 18; p = writeString(b, p, m.username);}
  if (m.nickname !== "") { b[p++] = 26; p = writeString(b, p, m.nickname);}
  if (m.level !== 0) { b[p++] = 32; p = writeInt32(b, p, m.level);}
  if (m.lastLogin !== 0n) { b[p++] = 40; p = writeInt64(b, p, m.lastLogin);}
  if (m.etag !== "") { b[p++] = 50; p = writeString(b, p, m.etag);}
  if (m.email !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.email);}
  if (m.profileImage !== "") { b[p++] = 138; b[p++] = 1; p = writeString(b, p, m.profileImage);}
  for (let i = 0, a = m.tags; i < a.length; i++) { b[p++] = 146; b[p++] = 1; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.achievements.length !== 0) {
    ensure(b, p, 10 * m.achievements.length);
    b[p++] = 154; b[p++] = 1; const k = endLengthRoom(m.achievements.length), s = p += k;
    for (let i = 0, a = m.achievements; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.friendIds.length !== 0) {
    ensure(b, p, 10 * m.friendIds.length);
    b[p++] = 162; b[p++] = 1; const k = endLengthRoom(m.friendIds.length), s = p += k;
    for (let i = 0, a = m.friendIds; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  return writeUnknown(b, p, m);
}

export function createUserInfo(): UserInfo {
  return { $typeName: "naru.game.v1.UserInfo", userId: 0, username: "", nickname: "", level: 0, lastLogin: 0n, etag: "", email: "", profileImage: "", tags: [], achievements: [], friendIds: [] };
}

export function readUserInfo(r: Reader, end: number, m: UserInfo): UserInfo {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.userId = v | 0; continue;
        case 4: m.level = v | 0; continue;
        case 5: m.lastLogin = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 19: m.achievements.push(v | 0); continue;
        case 20: m.friendIds.push(v | 0); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.username = readText(b, p, e); p = e; continue;
          case 3: m.nickname = readText(b, p, e); p = e; continue;
          case 6: m.etag = readText(b, p, e); p = e; continue;
          case 16: m.email = readText(b, p, e); p = e; continue;
          case 17: m.profileImage = readText(b, p, e); p = e; continue;
          case 18: m.tags.push(readText(b, p, e)); p = e; continue;
          case 19: r.p = p; readPackedInt32(r, e, m.achievements); p = r.p; continue;
          case 20: r.p = p; readPackedInt32(r, e, m.friendIds); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UserInfoSchema);
  }
  leave(r, p, end);
  return m;
}

export const UserInfoCodec = /*@__PURE__*/ defineCodec(UserInfoSchema, { create: createUserInfo, write: writeUserInfo, read: readUserInfo });

export function writeCreateUserRequest(m: CreateUserRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.CreateUserRequest") throw unusual;
  ensure(b, p, 0);
  if (m.username !== "") { b[p++] = 10; p = writeString(b, p, m.username);}
  if (m.nickname !== "") { b[p++] = 18; p = writeString(b, p, m.nickname);}
  if (m.idempotencyKey !== "") { b[p++] = 26; p = writeString(b, p, m.idempotencyKey);}
  if (m.email !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.email);}
  if (m.profileImage !== "") { b[p++] = 138; b[p++] = 1; p = writeString(b, p, m.profileImage);}
  for (let i = 0, a = m.tags; i < a.length; i++) { b[p++] = 146; b[p++] = 1; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  return writeUnknown(b, p, m);
}

export function createCreateUserRequest(): CreateUserRequest {
  return { $typeName: "naru.game.v1.CreateUserRequest", username: "", nickname: "", idempotencyKey: "", email: "", profileImage: "", tags: [] };
}

export function readCreateUserRequest(r: Reader, end: number, m: CreateUserRequest): CreateUserRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.username = readText(b, p, e); p = e; continue;
          case 2: m.nickname = readText(b, p, e); p = e; continue;
          case 3: m.idempotencyKey = readText(b, p, e); p = e; continue;
          case 16: m.email = readText(b, p, e); p = e; continue;
          case 17: m.profileImage = readText(b, p, e); p = e; continue;
          case 18: m.tags.push(readText(b, p, e)); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CreateUserRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const CreateUserRequestCodec = /*@__PURE__*/ defineCodec(CreateUserRequestSchema, { create: createCreateUserRequest, write: writeCreateUserRequest, read: readCreateUserRequest });

export function writeCreateUserResponse(m: CreateUserResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.CreateUserResponse") throw unusual;
  ensure(b, p, 0);
  if (m.user !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeUserInfo(m.user, b, p));}
  return writeUnknown(b, p, m);
}

export function createCreateUserResponse(): CreateUserResponse {
  return { $typeName: "naru.game.v1.CreateUserResponse" };
}

export function readCreateUserResponse(r: Reader, end: number, m: CreateUserResponse): CreateUserResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.user = readUserInfo(r, e, m.user ?? createUserInfo()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CreateUserResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const CreateUserResponseCodec = /*@__PURE__*/ defineCodec(CreateUserResponseSchema, { create: createCreateUserResponse, write: writeCreateUserResponse, read: readCreateUserResponse });

export function writeGetUserRequest(m: GetUserRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.GetUserRequest") throw unusual;
  ensure(b, p, 0);
  if (m.userId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.userId);}
  return writeUnknown(b, p, m);
}

export function createGetUserRequest(): GetUserRequest {
  return { $typeName: "naru.game.v1.GetUserRequest", userId: 0 };
}

export function readGetUserRequest(r: Reader, end: number, m: GetUserRequest): GetUserRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      switch (t >>> 3) {
        case 1: m.userId = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, GetUserRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetUserRequestCodec = /*@__PURE__*/ defineCodec(GetUserRequestSchema, { create: createGetUserRequest, write: writeGetUserRequest, read: readGetUserRequest });

export function writeGetUserResponse(m: GetUserResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.GetUserResponse") throw unusual;
  ensure(b, p, 0);
  if (m.user !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeUserInfo(m.user, b, p));}
  return writeUnknown(b, p, m);
}

export function createGetUserResponse(): GetUserResponse {
  return { $typeName: "naru.game.v1.GetUserResponse" };
}

export function readGetUserResponse(r: Reader, end: number, m: GetUserResponse): GetUserResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.user = readUserInfo(r, e, m.user ?? createUserInfo()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GetUserResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetUserResponseCodec = /*@__PURE__*/ defineCodec(GetUserResponseSchema, { create: createGetUserResponse, write: writeGetUserResponse, read: readGetUserResponse });

export function writeUpdateUserRequest(m: UpdateUserRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.UpdateUserRequest") throw unusual;
  ensure(b, p, 0);
  if (m.user !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeUserInfo(m.user, b, p));}
  if (m.updateMask !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeFieldMask(m.updateMask, b, p));}
  if (m.etag !== "") { b[p++] = 26; p = writeString(b, p, m.etag);}
  if (m.idempotencyKey !== "") { b[p++] = 34; p = writeString(b, p, m.idempotencyKey);}
  return writeUnknown(b, p, m);
}

export function createUpdateUserRequest(): UpdateUserRequest {
  return { $typeName: "naru.game.v1.UpdateUserRequest", etag: "", idempotencyKey: "" };
}

export function readUpdateUserRequest(r: Reader, end: number, m: UpdateUserRequest): UpdateUserRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.user = readUserInfo(r, e, m.user ?? createUserInfo()); p = r.p; continue;
          case 2: r.p = p; m.updateMask = readFieldMask(r, e, m.updateMask ?? createFieldMask()); p = r.p; continue;
          case 3: m.etag = readText(b, p, e); p = e; continue;
          case 4: m.idempotencyKey = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UpdateUserRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const UpdateUserRequestCodec = /*@__PURE__*/ defineCodec(UpdateUserRequestSchema, { create: createUpdateUserRequest, write: writeUpdateUserRequest, read: readUpdateUserRequest });

export function writeUpdateUserResponse(m: UpdateUserResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.UpdateUserResponse") throw unusual;
  ensure(b, p, 0);
  if (m.user !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeUserInfo(m.user, b, p));}
  return writeUnknown(b, p, m);
}

export function createUpdateUserResponse(): UpdateUserResponse {
  return { $typeName: "naru.game.v1.UpdateUserResponse" };
}

export function readUpdateUserResponse(r: Reader, end: number, m: UpdateUserResponse): UpdateUserResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.user = readUserInfo(r, e, m.user ?? createUserInfo()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UpdateUserResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const UpdateUserResponseCodec = /*@__PURE__*/ defineCodec(UpdateUserResponseSchema, { create: createUpdateUserResponse, write: writeUpdateUserResponse, read: readUpdateUserResponse });

export function writeListUsersRequest(m: ListUsersRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.ListUsersRequest") throw unusual;
  ensure(b, p, 0);
  if (m.pageSize !== 0) { b[p++] = 8; p = writeInt32(b, p, m.pageSize);}
  if (m.pageToken !== "") { b[p++] = 18; p = writeString(b, p, m.pageToken);}
  return writeUnknown(b, p, m);
}

export function createListUsersRequest(): ListUsersRequest {
  return { $typeName: "naru.game.v1.ListUsersRequest", pageSize: 0, pageToken: "" };
}

export function readListUsersRequest(r: Reader, end: number, m: ListUsersRequest): ListUsersRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.pageSize = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.pageToken = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListUsersRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListUsersRequestCodec = /*@__PURE__*/ defineCodec(ListUsersRequestSchema, { create: createListUsersRequest, write: writeListUsersRequest, read: readListUsersRequest });

export function writeListUsersResponse(m: ListUsersResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.ListUsersResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.users; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeUserInfo(a[i]!, b, p));}
  if (m.nextPageToken !== "") { b[p++] = 18; p = writeString(b, p, m.nextPageToken);}
  return writeUnknown(b, p, m);
}

export function createListUsersResponse(): ListUsersResponse {
  return { $typeName: "naru.game.v1.ListUsersResponse", users: [], nextPageToken: "" };
}

export function readListUsersResponse(r: Reader, end: number, m: ListUsersResponse): ListUsersResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.users.push(readUserInfo(r, e, createUserInfo())); p = r.p; continue;
          case 2: m.nextPageToken = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListUsersResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListUsersResponseCodec = /*@__PURE__*/ defineCodec(ListUsersResponseSchema, { create: createListUsersResponse, write: writeListUsersResponse, read: readListUsersResponse });

export const codecs_naru_game_v1_user_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(UserInfoCodec, CreateUserRequestCodec, CreateUserResponseCodec, GetUserRequestCodec, GetUserResponseCodec, UpdateUserRequestCodec, UpdateUserResponseCodec, ListUsersRequestCodec, ListUsersResponseCodec);
