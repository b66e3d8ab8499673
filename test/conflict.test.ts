import type { ExecutionContext } from "@cloudflare/workers-types";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { batchCodecs, batchService } from "../functions/batch.ts";
import { errnoDeadlock, SqlError } from "../src/data/mysql.ts";
import { codecs } from "../src/gen/codecs.ts";
import { BatchService } from "../src/gen/naru/batch/v1/batch_service_pb.ts";
import { GameService } from "../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../src/gen/naru/game/v1/user_service_pb.ts";
import { route } from "../src/rpc/routes.ts";
import { createWorker } from "../src/worker.ts";
import { baseUrl, fronts, send } from "./rpc/serve.ts";

const deadlock = () => new SqlError("Deadlock found", { errno: errnoDeadlock, sqlState: "40001" });

const worker = createWorker({
  codecs,
  routes: {
    services: [
      route(UserService, {
        getUser() {
          throw deadlock();
        },
      }),
      route(GameService, {
        // biome-ignore lint/correctness/useYield: it fails before its first message
        async *watchRoom() {
          throw deadlock();
        },
      }),
      route(BatchService, batchService, batchCodecs),
    ],
    publicMethods: [
      "naru.game.v1.UserService/*",
      "naru.game.v1.GameService/*",
      "naru.batch.v1.BatchService/*",
    ],
  },
});

const environment = {
  JWT_SECRET: "a secret of more than thirty-two characters",
  DATABASE_URL: "http://writer:none@127.0.0.1:9",
  UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9",
  UPSTASH_REDIS_REST_TOKEN: "none",
};

const fetch = (path: string, init?: RequestInit) =>
  worker.fetch(new Request(baseUrl + path, init), environment, {
    waitUntil: () => undefined,
  } as unknown as ExecutionContext);

const told = "Too many changes at once: try again";

const log = vi.spyOn(console, "error");
beforeEach(() => void log.mockReset());
afterEach(() => expect(log).not.toHaveBeenCalled());

it.each(fronts)("a deadlock of MySQL is told as one, and not logged: $name", async (front) => {
  const response = await send(fetch, front);
  const body = await response.text();
  const text = front.isText ? Buffer.from(body, "base64").toString() : body;
  expect(text).toContain(told);
  expect(text).toMatch(/"aborted"|grpc-status: 10/);
});

it("a deadlock in a call of a batch is told as one", async () => {
  const response = await fetch("/naru.batch.v1.BatchService/Execute", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      requests: [{ "@type": "type.googleapis.com/naru.game.v1.GetUserRequest", userId: 7 }],
      calls: [{ id: 1 }],
    }),
  });
  expect(await response.text()).toContain(told);
});
