import { fileURLToPath } from "node:url";
import { create, toBinary } from "@bufbuild/protobuf";
import { openDatabase } from "../../../src/cli/database.ts";
import { localVariables } from "../../../src/cli/local-worker.ts";
import { applyMigrations, readMigrations } from "../../../src/cli/migrate.ts";
import { signToken } from "../../../src/cli/token.ts";
import { GetUserRequestSchema } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { numbersUpTo } from "../../numbers.ts";
import { bundleWorker } from "../rpc/bundle.ts";
import { encodeCall } from "../rpc/requests.ts";
import { startWorkerd, type Workerd } from "../rpc/workerd.ts";
import type { Backend } from "./backend.ts";

const jwtSecret = "the benchmark signs its tokens with this secret";
const path = "/naru.game.v1.UserService";
let code: Promise<string> | undefined;

/** Puts so many players into the tables of the example services: ids from 1, nicknames "v0". */
export async function seedUsers(backend: Backend, count: number): Promise<void> {
  const { host } = new URL(backend.url);
  await applyMigrations(openDatabase(`http://writer:${backend.password}@${host}`), readMigrations());
  await backend.admin.query(
    `INSERT INTO users (user_id, username, nickname, level, last_login, email, profile_image, tags, achievements, friend_ids, created_at)
     SELECT seq, CONCAT('player-', seq), 'v0', 1, 0, CONCAT('player-', seq, '@example.com'), '', '[]', '[]', '[]', 0 FROM ${numbersUpTo(count)}`,
  );
}

/** The account service on a workerd of its own: one isolate. "none": without data. */
export async function startUsersWorker(backend: Backend, data: "real" | "none" = "real"): Promise<Workerd> {
  code ??= bundleWorker(fileURLToPath(new URL("./worker.ts", import.meta.url)));
  const secrets = { gatewayPassword: backend.password, jwtSecret };
  return startWorkerd({
    code: await code,
    variables: { ...localVariables(backend.url, secrets), DATA: data },
    reachesPrivateAddresses: true,
  });
}

/** A token of an administrator, who may change any account. */
export function signAdmin(): Promise<string> {
  return signToken(jwtSecret, { userId: 1_000_000, roles: ["admin"], lifetimeSeconds: 3600 });
}

/** A GetUser as bytes, for the load generator. */
export function encodeGetUser(userId: number, token: string): Buffer {
  const body = toBinary(GetUserRequestSchema, create(GetUserRequestSchema, { userId }));
  return encodeCall({
    method: "POST",
    path: `${path}/GetUser`,
    headers: {
      host: "127.0.0.1",
      authorization: `Bearer ${token}`,
      "content-type": "application/proto",
      "connect-protocol-version": "1",
      "content-length": String(body.length),
    },
    body,
  });
}

/** A GetUser over HTTP. Throws when it fails, or names another player. */
export async function getUser(port: number, userId: number, token: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}${path}/GetUser`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ userId }),
  });
  const text = await response.text();
  if (!text.includes(`"userId":${userId},`)) {
    throw new Error(`GetUser of ${userId} gave ${response.status} ${text}`);
  }
}
