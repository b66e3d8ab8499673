import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createUpstashClient } from "../upstash-client.ts";
import { type Stack, startStack } from "./stack.ts";

/** Longer than any statement of these tests takes, shorter than a person waits. */
const statementTimeoutMs = 1_000;

let stack: Stack;
let roomId = 0;
let userId = 0;
let slotId = 0;

beforeAll(async () => {
  stack = await startStack({
    DATABASE_TIMEOUT_MS: String(statementTimeoutMs),
    REDIS_TIMEOUT_MS: "500",
  });
  const created = await client(UserService).createUser({ username: "faulty", nickname: "Faulty" });
  userId = created.user?.userId ?? 0;
  token = await stack.token(userId, ["admin"]);
  roomId = (await client(GameService).createRoom({ name: "room" })).state?.roomId ?? 0;
  const slot = await client(BookingService).createSlot({
    title: "slot",
    startsAt: BigInt(Date.now() + 3_600_000),
    endsAt: BigInt(Date.now() + 7_200_000),
    capacity: 1000,
  });
  slotId = slot.slot?.slotId ?? 0;
}, 120_000);

afterAll(() => stack?.close());

let token = "";

function client<S extends Parameters<typeof createClient>[0]>(service: S) {
  return createClient(
    service,
    createConnectTransport({
      baseUrl: stack.worker.url,
      httpVersion: "1.1",
      interceptors: [
        (next) => (request) => {
          if (token !== "") {
            request.header.set("authorization", `Bearer ${token}`);
          }
          return next(request);
        },
      ],
    }),
  );
}

async function failure(call: Promise<unknown>): Promise<{ code: Code; ms: number }> {
  const began = performance.now();
  try {
    await call;
  } catch (error) {
    return { code: ConnectError.from(error).code, ms: performance.now() - began };
  }
  throw new Error("The call did not fail");
}

/** Asks again and again until it is answered: how long a recovery took, in ms. */
async function recovery(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  while (true) {
    try {
      await call();
      return performance.now() - began;
    } catch (error) {
      if (performance.now() - began > 20_000) {
        throw error;
      }
    }
  }
}

const unavailable = [Code.Unavailable, Code.DeadlineExceeded];

function enginePid(engine: "mysql" | "redis"): number {
  const { pid } = stack.gateway.engines[engine];
  if (pid === undefined) {
    throw new Error(`The private ${engine} does not run`);
  }
  return pid;
}

describe("MySQL gone", () => {
  it("answers within the deadline while it hangs, and recovers", async () => {
    const pid = enginePid("mysql");
    process.kill(pid, "SIGSTOP");
    try {
      const { code, ms } = await failure(client(UserService).getUser({ userId }));
      expect(unavailable).toContain(code);
      expect(ms).toBeLessThan(statementTimeoutMs + 1_000);
    } finally {
      process.kill(pid, "SIGCONT");
    }
    expect(await recovery(() => client(UserService).getUser({ userId }))).toBeLessThan(5_000);
  });

  it("honours a shorter deadline of the client", async () => {
    const pid = enginePid("mysql");
    process.kill(pid, "SIGSTOP");
    try {
      const { code, ms } = await failure(client(UserService).getUser({ userId }, { timeoutMs: 200 }));
      expect(code).toBe(Code.DeadlineExceeded);
      expect(ms).toBeLessThan(700);
    } finally {
      process.kill(pid, "SIGCONT");
    }
  });

  it("loses no reservation that was answered when it is killed, and sells none twice", async () => {
    const answered: bigint[] = [];
    let asking = true;
    const ask = async (caller: number) => {
      for (let i = 0; asking; i++) {
        const idempotencyKey = `kill-${caller}-${i}`;
        // The same key until there is an answer, as a client that retries would.
        await recovery(async () => {
          const { reservation } = await client(BookingService).reserve({ slotId, idempotencyKey });
          answered.push(reservation?.reservationId ?? 0n);
        });
      }
    };
    const callers = [1, 2, 3, 4].map(ask);
    await expect.poll(() => answered.length, { timeout: 10_000 }).toBeGreaterThan(20);
    process.kill(enginePid("mysql"), "SIGKILL");
    const before = answered.length;
    await expect.poll(() => answered.length, { timeout: 20_000 }).toBeGreaterThan(before + 20);
    asking = false;
    await Promise.all(callers);

    const [row] = await stack.sql.query<{ reserved: number; sold: string }>(
      `SELECT s.reserved, (SELECT COALESCE(SUM(r.places), 0) FROM reservations r
         WHERE r.slot_id = s.slot_id AND r.status = 1) AS sold FROM slots s WHERE s.slot_id = ?`,
      [slotId],
    );
    expect(new Set(answered).size).toBe(answered.length);
    expect(Number(row?.sold)).toBe(answered.length);
    expect(row?.reserved).toBe(answered.length);
  });
});

describe("Redis gone", () => {
  it("lets nobody in without a token, and is told later what was written meanwhile", async () => {
    const redis = createUpstashClient(
      { url: stack.gateway.url, token: stack.gatewayPassword, timeoutMs: 5_000, subscriptionIdleMs: 1_000 },
      new AbortController().signal,
    );
    const version = () => redis.command("HGET", `naru:cache:v:users/${userId}`, "v");
    const rename = (nickname: string) =>
      client(UserService).updateUser({ user: { userId, nickname }, updateMask: { paths: ["nickname"] } });
    await rename("Before");
    const before = await version();
    const pid = enginePid("redis");
    process.kill(pid, "SIGSTOP");
    try {
      const valid = token;
      token = "";
      expect(await failure(client(UserService).getUser({ userId }))).toMatchObject({
        code: Code.Unauthenticated,
      });
      token = valid;
      expect((await rename("Meanwhile")).user?.nickname).toBe("Meanwhile");
      expect((await client(UserService).getUser({ userId })).user?.nickname).toBe("Meanwhile");
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await expect.poll(version, { timeout: 20_000 }).not.toBe(before);
  });

  it("answers what MySQL can answer, refuses what needs Redis, and recovers", async () => {
    const pid = enginePid("redis");
    process.kill(pid, "SIGSTOP");
    try {
      expect((await client(UserService).getUser({ userId })).user?.userId).toBe(userId);
      expect((await client(GameService).getState({ roomId })).state?.roomId).toBe(roomId);
      const { code } = await failure(
        client(GameService).act({ roomId, actionId: 1n, type: 4, text: "hello" }),
      );
      expect(unavailable).toContain(code);
    } finally {
      process.kill(pid, "SIGCONT");
    }
    // The action was applied once or not at all; its retry is answered.
    await recovery(() => client(GameService).act({ roomId, actionId: 1n, type: 4, text: "hello" }));
    const { state } = await client(GameService).getState({ roomId });
    expect(state?.recentEvents.filter(({ text }) => text === "hello")).toHaveLength(1);
  });

  it("keeps every event that was answered when it is killed", async () => {
    await client(GameService).act({ roomId, actionId: 2n, type: 4, text: "before" });
    process.kill(enginePid("redis"), "SIGKILL");
    await recovery(() => client(GameService).act({ roomId, actionId: 3n, type: 4, text: "after" }));
    const { state } = await client(GameService).getState({ roomId });
    const texts = state?.recentEvents.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["before", "after"]));
  });
});

describe("the gateway gone", () => {
  it("answers unavailable at once, and recovers without a restart of the worker", async () => {
    await stack.gateway.close();
    const { code, ms } = await failure(client(UserService).getUser({ userId }));
    expect(code).toBe(Code.Unavailable);
    expect(ms).toBeLessThan(statementTimeoutMs + 1_000);
    await stack.reopenGateway();
    expect(await recovery(() => client(UserService).getUser({ userId }))).toBeLessThan(5_000);
  });

  it("writes nothing of a transaction that it was restarted in", async () => {
    await stack.sql.execute("CREATE TABLE halves (half INT NOT NULL PRIMARY KEY)");
    const transaction = stack.sql.transaction(async (tx) => {
      await tx.execute("INSERT INTO halves VALUES (1)");
      await stack.gateway.close();
      await stack.reopenGateway();
      await tx.execute("INSERT INTO halves VALUES (2)");
    });
    await expect(transaction).rejects.toThrow("The transaction was lost");
    expect(await stack.sql.query("SELECT half FROM halves")).toEqual([]);
  });

  it("lets nobody in without a token, whatever is gone", async () => {
    await stack.gateway.close();
    const response = await fetch(`${stack.worker.url}/naru.game.v1.UserService/GetUser`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ userId }),
    });
    expect(response.status).toBe(401);
    await stack.reopenGateway();
  });
});
