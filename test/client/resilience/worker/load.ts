import { randomUUID } from "node:crypto";
import { createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import type { Attempt, RetryOptions } from "../../../../src/client/resilience/attempts.ts";
import { platform } from "../../../../src/client/resilience/environment.ts";
import { withRetries } from "../../../../src/client/resilience/retries.ts";
import { BookingService } from "../../../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { ActionType, GameService } from "../../../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../../../src/gen/naru/game/v1/user_service_pb.ts";
import { type Fate, startFaultyProxy } from "../faulty-proxy.ts";
import { createRandom } from "../virtual-time.ts";

export interface LoadOptions {
  readonly workerUrl: string;
  /** Of an administrator, who may offer slots. */
  readonly token: string;
  readonly userId: number;
  readonly calls: number;
  readonly concurrency: number;
  readonly seed: number;
  /** Share of requests that fail, in four ways: two before they are applied, two after. */
  readonly failureRate: number;
  readonly retries?: Partial<RetryOptions>;
}

export interface LoadReport {
  readonly calls: number;
  readonly answered: number;
  readonly requests: number;
  readonly fates: Readonly<Record<Fate, number>>;
  readonly attempts: readonly Attempt[];
  /** What the writes that were answered say they made. */
  readonly slotId: number;
  readonly roomId: number;
  readonly reservations: readonly bigint[];
  readonly usernames: readonly string[];
  readonly actions: readonly string[];
}

const failures: readonly Fate[] = ["refused", "lost before", "lost after", "cut", "ended"];

/** Calls the worker through a proxy that fails, half of the calls writes: what became of them. */
export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const headers = { authorization: `Bearer ${options.token}` };
  const direct = createConnectTransport({ baseUrl: options.workerUrl, useBinaryFormat: true });
  const { slot } = await createClient(BookingService, direct).createSlot(
    {
      title: "Retried",
      startsAt: BigInt(Date.now() + 3_600_000),
      endsAt: BigInt(Date.now() + 7_200_000),
      capacity: 100_000,
    },
    { headers },
  );
  const { state } = await createClient(GameService, direct).createRoom({ name: "Retried" }, { headers });
  const slotId = slot?.slotId ?? 0;
  const roomId = state?.roomId ?? 0;

  const random = createRandom(options.seed);
  // Of its own: what fails depends on the number of requests then, and not on when which of them waits.
  const nextChance = createRandom(options.seed + 1);
  const proxy = await startFaultyProxy(options.workerUrl, () => {
    const chance = nextChance();
    if (chance >= options.failureRate) {
      return "passes";
    }
    const kind = Math.floor((chance / options.failureRate) * failures.length);
    return failures[kind]!;
  });
  const attempts: Attempt[] = [];
  const transport = withRetries({
    environment: { ...platform, random, sleep: async () => undefined },
    onAttempt: (attempt) => attempts.push(attempt),
    ...options.retries,
  })(createConnectTransport({ baseUrl: proxy.url, useBinaryFormat: true }));
  const users = createClient(UserService, transport);
  const game = createClient(GameService, transport);
  const booking = createClient(BookingService, transport);

  const reservations: bigint[] = [];
  const usernames: string[] = [];
  const actions: string[] = [];
  const kinds: ((number: number) => Promise<void>)[] = [
    async () => void (await users.getUser({ userId: options.userId }, { headers })),
    async () => {
      const { reservation } = await booking.reserve({ slotId }, { headers });
      reservations.push(reservation?.reservationId ?? 0n);
    },
    async () => void (await booking.getSlot({ slotId }, { headers })),
    async () => {
      const username = `r_${randomUUID().replaceAll("-", "").slice(0, 24)}`;
      await users.createUser({ username, nickname: "Retried" });
      usernames.push(username);
    },
  ];
  let next = 0;
  let answered = 0;
  const caller = async () => {
    while (next < options.calls) {
      const number = next++;
      await kinds[number % kinds.length]!(number).then(
        () => answered++,
        () => undefined,
      );
    }
  };
  // Actions of one player are in order: one caller makes them, beside the others.
  const player = async () => {
    for (let action = 1; action <= options.calls / 20; action++) {
      const text = `action ${action}`;
      const act = { roomId, actionId: BigInt(action), type: ActionType.CHAT, text };
      await game.act(act, { headers }).then(
        () => {
          answered++;
          actions.push(text);
        },
        () => undefined,
      );
    }
  };
  await Promise.all([player(), ...Array.from({ length: options.concurrency }, caller)]);
  await proxy.close();
  return {
    calls: options.calls + Math.floor(options.calls / 20),
    answered,
    requests: Object.values(proxy.counts).reduce((sum, count) => sum + count, 0),
    fates: proxy.counts,
    attempts,
    slotId,
    roomId,
    reservations,
    usernames,
    actions,
  };
}
