import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Message, MessageBatch, R2Bucket } from "@cloudflare/workers-types";
import { Code, createContextValues } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getPlatformProxy } from "wrangler";
import { watchDeadEvents } from "../../functions/game/dead-events.ts";
import { eventService } from "../../functions/game/event-service.ts";
import { consumeEvents, type QueuedEvent, retryDelaySeconds } from "../../functions/game/record.ts";
import { callerKey } from "../../src/auth/caller.ts";
import { replayEvents } from "../../src/cli/events.ts";
import { dataSourceKey } from "../../src/data/data.ts";
import { EventService } from "../../src/gen/naru/game/v1/event_service_pb.ts";
import { GameEventType } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { openData, openSql } from "./engines.ts";
import { anyFront } from "./players.ts";

const hourMs = 3_600_000;

let platform: Awaited<ReturnType<typeof getPlatformProxy<{ OBJECTS: R2Bucket }>>>;
let objects: R2Bucket;

beforeAll(async () => {
  platform = await getPlatformProxy<{ OBJECTS: R2Bucket }>({ persist: false });
  objects = platform.env.OBJECTS;
});
afterAll(() => platform.dispose());
afterEach(async () => {
  vi.restoreAllMocks();
  const { objects: left } = await objects.list();
  await objects.delete(left.map(({ key }) => key));
});

/** Of nobody else. */
function newUserId(): number {
  return 1_900_000_000 + Math.floor(Math.random() * 100_000_000);
}

function recordedEvent(userId: number, text = "recorded"): QueuedEvent {
  const event = [GameEventType.CHAT, 1, 0, 0, 0, 0, 0, Date.now(), text] as const;
  return { kind: "recorded", userId, eventId: randomUUID(), roomId: 1, recordedAt: Date.now(), event };
}

async function countRecorded(userId: number): Promise<number> {
  const [row] = await openSql().query<{ count: bigint }>(
    "SELECT COUNT(*) AS count FROM recorded_events WHERE user_id = ?",
    [userId],
  );
  return Number(row?.count);
}

interface Waiting {
  readonly message: Message;
  dueMs: number;
}

/** A queue in virtual time: it delivers what is due, and notes what the consumer says. */
function createQueue(bodies: readonly unknown[], startMs: number) {
  let nowMs = startMs;
  let tries = 0;
  const waiting = new Map<string, Waiting>();
  const add = (body: unknown, id: string, attempts: number, dueMs: number) => {
    const message: Message = {
      id,
      body,
      attempts,
      timestamp: new Date(startMs),
      ack: () => void waiting.delete(id),
      retry: ({ delaySeconds = 0 } = {}) => add(body, id, attempts + 1, nowMs + 1_000 * delaySeconds),
    };
    waiting.set(id, { message, dueMs });
  };
  for (const body of bodies) {
    add(body, randomUUID(), 1, startMs);
  }
  return {
    waiting,
    now: () => nowMs,
    tries: () => tries,
    /** Goes on to the next delivery, if that is before `untilMs`. */
    async deliver(untilMs: number, consume: (batch: MessageBatch) => Promise<void>): Promise<boolean> {
      const next = Math.min(...[...waiting.values()].map(({ dueMs }) => dueMs));
      if (next > untilMs) {
        return false;
      }
      nowMs = Math.max(nowMs, next);
      tries++;
      const due = [...waiting.values()].filter(({ dueMs }) => dueMs <= nowMs);
      const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } };
      await consume({
        messages: due.map(({ message }) => message),
        queue: "naru-events",
        metadata,
        ackAll: () => undefined,
        retryAll: () => undefined,
      });
      return true;
    },
  };
}

describe("accepted events", () => {
  it("are stored after an outage of MySQL of six hours, within as much time as it took and a few tries", async () => {
    const userId = newUserId();
    const startMs = Date.now();
    const queue = createQueue([recordedEvent(userId), recordedEvent(userId)], startMs);
    const outageMs = 6 * hourMs;
    const away = openData({ databaseIsAway: true, objects, now: queue.now });
    const here = openData({ objects, now: queue.now });
    const options = { retryForMs: 24 * hourMs };
    while (await queue.deliver(startMs + outageMs, (batch) => consumeEvents(batch, away, options))) {
      expect(queue.tries()).toBeLessThan(100);
    }
    expect(await countRecorded(userId)).toBe(0);
    await queue.deliver(startMs + 2 * outageMs, (batch) => consumeEvents(batch, here, options));
    expect(queue.now() - startMs - outageMs).toBeLessThan(0.5 * hourMs);
    expect(queue.waiting.size).toBe(0);
    expect(await countRecorded(userId)).toBe(2);
  });

  it.each([1, 24, 96])(
    "are tried for %i hours, as the operator chose, within the tries of a queue",
    (hours) => {
      const retryForMs = hours * hourMs;
      let seconds = 0;
      let attempts = 1;
      while (seconds * 1_000 < retryForMs) {
        const delay = retryDelaySeconds(attempts++, retryForMs);
        expect(delay).toBeLessThanOrEqual(43_200);
        seconds += delay;
      }
      expect(attempts).toBeLessThanOrEqual(100);
      expect(retryDelaySeconds(1, retryForMs)).toBeLessThanOrEqual(5);
    },
  );

  it("become dead events when the time is over, and are stored once by each of two replays", async () => {
    const userId = newUserId();
    const startMs = Date.now() - 25 * hourMs;
    const queue = createQueue([recordedEvent(userId, "it's late"), "no event"], startMs);
    const alerts = vi.spyOn(console, "error").mockReturnValue();
    const away = openData({ databaseIsAway: true, objects });
    await queue.deliver(startMs, (batch) => consumeEvents(batch, away, { retryForMs: 24 * hourMs }));
    expect(queue.waiting.size).toBe(0);
    expect((await objects.list({ prefix: "dead-events/" })).objects).toHaveLength(2);
    const day = new Date(startMs).toISOString().slice(0, 10);
    await watchDeadEvents(openData({ objects }));
    expect(JSON.parse(alerts.mock.lastCall?.[0])).toMatchObject({
      alert: "dead_events",
      count: 2,
      oldest: day,
    });

    const server = await serveEvents();
    const worker = { url: server.url, token: "unused" };
    const outcome = await replayEvents(worker);
    expect(outcome.replayed).toBe(1);
    expect(outcome.left).toEqual([expect.stringMatching(`^dead-events/${day}/.*\\.json$`)]);
    expect(await replayEvents(worker)).toEqual({ replayed: 0, left: outcome.left });
    await server.close();
    expect(await countRecorded(userId)).toBe(1);
  });

  it("are replayed page by page, many at a time, each once though two replay them at once", async () => {
    const userId = newUserId();
    const bodies = Array.from({ length: 50 }, () => recordedEvent(userId));
    await Promise.all(
      bodies.map((body, i) => objects.put(`dead-events/2026-05-03/${1_000 + i}.json`, JSON.stringify(body))),
    );
    const server = await serveEvents();
    await Promise.all([0, 1].map(() => replayEvents({ url: server.url, token: "unused" }, { limit: 20 })));
    await server.close();
    expect(await countRecorded(userId)).toBe(50);
    expect((await objects.list()).objects).toEqual([]);
  });

  it("are removed when nobody has replayed them for 90 days, and that is said", async () => {
    const at = (days: number) => new Date(Date.now() - days * 24 * hourMs).toISOString().slice(0, 10);
    await objects.put(`dead-events/${at(92)}/old.json`, "{}");
    await objects.put(`dead-events/${at(88)}/younger.json`, "{}");
    const alerts = vi.spyOn(console, "error").mockReturnValue();
    await watchDeadEvents(openData({ objects }));
    expect(alerts.mock.calls.map(([text]) => JSON.parse(text).alert)).toEqual([
      "dead_events_expired",
      "dead_events",
    ]);
    expect((await objects.list()).objects.map(({ key }) => key)).toEqual([
      `dead-events/${at(88)}/younger.json`,
    ]);
  });

  it("that MySQL refuses do not take their neighbours with them", async () => {
    const userId = newUserId();
    // No column holds it, whatever INSERT IGNORE forgives: it is NULL.
    const broken = { ...recordedEvent(userId), roomId: 2 ** 40 };
    const queue = createQueue([recordedEvent(userId), broken, recordedEvent(userId)], Date.now());
    await queue.deliver(Date.now(), (batch) => consumeEvents(batch, openData({ objects })));
    expect(await countRecorded(userId)).toBeGreaterThanOrEqual(2);
  });
});

it("lets nobody but an administrator see or replay dead events", async () => {
  const events = anyFront.client(EventService, { userId: 7 });
  await expect(events.countDeadEvents({})).rejects.toMatchObject({ code: Code.PermissionDenied });
  await expect(events.replayDeadEvents({})).rejects.toMatchObject({ code: Code.PermissionDenied });
  const admin = anyFront.client(EventService, { userId: 7, roles: ["admin"] });
  expect(await admin.replayDeadEvents({})).toMatchObject({ replayed: 0, cursor: "" });
  expect(await admin.countDeadEvents({})).toMatchObject({ count: 0, isMore: false, oldest: "" });
});

/** The service over HTTP, on the objects of the test. */
async function serveEvents(): Promise<{ url: string; close(): Promise<void> }> {
  const handler = connectNodeAdapter({
    routes: ({ service }) => void service(EventService, eventService),
    contextValues: () =>
      createContextValues()
        .set(dataSourceKey, { dataOf: () => openData({ objects }) })
        .set(callerKey, { userId: 1, roles: ["admin"] }),
  });
  const server: Server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
