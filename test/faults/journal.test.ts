import { describe, expect, it } from "vitest";
import { createJournal } from "./journal.ts";
import type { Load } from "./load.ts";
import type { FaultStack } from "./stack.ts";
import { verify } from "./verify.ts";

describe("a journal", () => {
  it("leaves out calls that an outage touched, and counts failures and wrong answers among the others", async () => {
    let time = 0;
    const journal = createJournal(() => time);
    const call = async (beganMs: number, endedMs: number, outcome: "right" | "wrong" | "failed") => {
      time = beganMs;
      await journal.record(
        "Get",
        async () => {
          time = endedMs;
          if (outcome === "failed") {
            throw new Error("away");
          }
          return outcome;
        },
        (answer) => (answer === "right" ? undefined : answer),
      );
    };
    journal.outages.push({ engine: "mysql", beganMs: 100, endedMs: 200 });
    await call(50, 100, "failed");
    await call(120, 130, "failed");
    await call(90, 300, "failed");
    await call(200, 201, "failed");
    expect(journal.outsideOutages()).toEqual({ calls: 0, answered: 0 });
    await call(10, 99, "right");
    await call(201, 202, "wrong");
    await call(201, 202, "failed");
    expect(journal.outsideOutages()).toEqual({ calls: 3, answered: 1 });
  });
});

describe("the verdict on a database", () => {
  const user = { user_id: 1, username: "ann", nickname: "v2", k: "key-1" };
  const reservation = { reservation_id: 7, slot_id: 3, user_id: 1, status: 1, k: "key-2" };
  const slot = { slot_id: 3, capacity: 1, reserved: 1, confirmed: "1" };
  const load = {
    created: [{ userId: 1, username: "ann", key: "key-1" }],
    players: [{ userId: 1, version: 3, isWriting: false, acknowledged: [{ version: 2, atMs: 0 }] }],
    reserved: [{ reservationId: 7n, slotId: 3, userId: 1, key: "key-2" }],
  } as unknown as Load;
  const judge = (tables: Partial<Record<"users" | "reservations" | "slots", object[]>>) => {
    const all = { users: [user], reservations: [reservation], slots: [slot], ...tables };
    const name = (sql: string) =>
      (/FROM (users|reservations$|slots)/.exec(sql)?.[1] ?? "slots") as keyof typeof all;
    return verify({ query: async (sql: string) => all[name(sql)] } as unknown as FaultStack, load);
  };

  it("is clean where the tables hold what the clients were told", async () => {
    expect(await judge({})).toEqual({ lost: 0, twice: 0, oversold: 0, miscounted: 0 });
  });

  it.each([
    ["an account that is gone", { users: [] }, { lost: 2 }],
    ["an older nickname than was acknowledged", { users: [{ ...user, nickname: "v1" }] }, { lost: 1 }],
    ["a reservation that is gone", { reservations: [] }, { lost: 1 }],
    ["a reservation that was not confirmed", { reservations: [{ ...reservation, status: 3 }] }, { lost: 1 }],
    [
      "one key in two rows",
      { reservations: [reservation, { ...reservation, reservation_id: 8 }] },
      { twice: 1 },
    ],
    [
      "more confirmed than there is room for",
      { slots: [{ ...slot, reserved: 2, confirmed: "2" }] },
      { oversold: 1 },
    ],
    ["places taken by nobody", { slots: [{ ...slot, confirmed: "0" }] }, { miscounted: 1 }],
  ])("names %s", async (_name, tables, wrong) => {
    expect(await judge(tables)).toEqual({ lost: 0, twice: 0, oversold: 0, miscounted: 0, ...wrong });
  });
});
