import { Code } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { createConnectionGate, type GateRecord, ioPriority } from "../../src/data/connections.ts";

/** A network that answers when it is told to. */
function createNetwork() {
  const arrived: { path: string; answer: () => void; fail: () => void }[] = [];
  const send = ((input: string) =>
    new Promise<Response>((resolve, reject) => {
      const path = new URL(input).pathname;
      arrived.push({
        path,
        answer: () => resolve(new Response(path)),
        fail: () => reject(new Error("reset")),
      });
    })) as typeof fetch;
  return { send, arrived, paths: () => arrived.map(({ path }) => path) };
}

/** Lets promises that are settled take effect. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a connection gate", () => {
  it("lets six wait for headers and the seventh go when one has them", async () => {
    const { send, arrived, paths } = createNetwork();
    const gate = createConnectionGate({ send });
    const answers = Array.from({ length: 8 }, (_, i) => gate.fetch(ioPriority.answer)(`http://db/${i}`));
    await turn();
    expect(paths()).toHaveLength(6);
    expect(gate.waiting).toBe(2);
    arrived[3]?.answer();
    await turn();
    expect(paths().at(-1)).toBe("/6");
    arrived[0]?.fail();
    await expect(answers[0]).rejects.toThrow("reset");
    await turn();
    expect(paths().at(-1)).toBe("/7");
    expect(await (await answers[3])?.text()).toBe("/3");
  });

  it("lets go first what the answer waits for", async () => {
    const { send, arrived, paths } = createNetwork();
    const gate = createConnectionGate({ send, maxConnections: 1 });
    for (const [path, priority] of [
      ["first", ioPriority.background],
      ["later", ioPriority.background],
      ["hedge", ioPriority.hedge],
      ["answer 1", ioPriority.answer],
      ["answer 2", ioPriority.answer],
    ] as const) {
      void gate.fetch(priority)(`http://db/${path}`);
    }
    for (let i = 0; i < 5; i++) {
      await turn();
      arrived[i]?.answer();
    }
    await turn();
    expect(paths()).toEqual(["/first", "/answer%201", "/answer%202", "/hedge", "/later"]);
  });

  it("forgets a waiter that is aborted", async () => {
    const { send, arrived, paths } = createNetwork();
    const gate = createConnectionGate({ send, maxConnections: 1 });
    void gate.fetch(ioPriority.answer)("http://db/0");
    const abort = new AbortController();
    const aborted = gate.fetch(ioPriority.answer)("http://db/1", { signal: abort.signal });
    void gate.fetch(ioPriority.answer)("http://db/2");
    abort.abort();
    await expect(aborted).rejects.toMatchObject({ code: Code.Canceled });
    arrived[0]?.answer();
    await turn();
    expect(paths()).toEqual(["/0", "/2"]);
    const late = gate.fetch(ioPriority.answer)("http://db/3", { signal: abort.signal });
    await expect(late).rejects.toMatchObject({ code: Code.Canceled });
    expect(gate.sent).toBe(3);
  });

  it("says what would have stalled and what would have failed on the free plan", async () => {
    const records: GateRecord[] = [];
    const gate = createConnectionGate({
      send: async () => new Response(),
      maxSubrequests: 50,
      record: (record) => records.push(record),
    });
    await Promise.all(Array.from({ length: 7 }, () => gate.fetch(ioPriority.answer)("http://db/x?secret=1")));
    for (let i = 7; i < 50; i++) {
      await gate.run(async () => undefined, { priority: ioPriority.answer, target: "R2 get" });
    }
    const refused = gate.fetch(ioPriority.answer)("http://db/y");
    await expect(refused).rejects.toMatchObject({
      code: Code.ResourceExhausted,
      rawMessage: "Too many subrequests: 50",
    });
    expect(records.filter(({ outcome }) => outcome !== "sent")).toEqual([
      { target: "db/x", outcome: "stalled" },
      { target: "db/y", outcome: "refused" },
    ]);
  });
});
