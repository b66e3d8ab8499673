import { describe, expect, it } from "vitest";
import { verifyEvents } from "./verify-events.ts";

describe("the verdict on rooms", () => {
  const event = { room_id: 1, sequence: 2, user_id: 7, action_id: 5, text: "5" };
  const told = {
    acted: [{ roomId: 1, userId: 7, actionId: 5n, sequence: 2n }],
    seen: [{ roomId: 1, sequence: 2n, userId: 7, text: "5" }],
  };
  const clean = { lostActions: 0, unstored: 0, twice: 0, disordered: 0, waiting: 0 };
  const judge = (tables: { events?: object[]; outboxes?: object[] }, load = told) =>
    verifyEvents(
      {
        query: async (sql) =>
          (sql.includes("FROM events") ? (tables.events ?? [event]) : (tables.outboxes ?? [])) as never,
      },
      load,
    );

  it("is clean where the tables hold what players and watchers were told", async () => {
    expect(await judge({})).toEqual(clean);
  });

  it.each([
    ["an answered action without its event", { events: [] }, { lostActions: 1, unstored: 1 }],
    [
      "another event in the place that was answered",
      { events: [{ ...event, action_id: 6, text: "6" }] },
      { lostActions: 1, unstored: 1 },
    ],
    ["one action in two places", { events: [event, { ...event, sequence: 3 }] }, { twice: 1 }],
    ["an outbox that nobody empties", { outboxes: [{ user_id: 7 }] }, { waiting: 1 }],
  ])("names %s", async (_name, tables, wrong) => {
    expect(await judge(tables)).toEqual({ ...clean, ...wrong });
  });

  it("names what was shown twice", async () => {
    const seen = [...told.seen, ...told.seen];
    expect(await judge({}, { ...told, seen })).toEqual({ ...clean, disordered: 1 });
  });
});
