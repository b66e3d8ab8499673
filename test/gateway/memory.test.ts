import { describe, expect, it } from "vitest";
import { createMemory, type Memory } from "../../src/gateway/memory.ts";
import { createFakeClock } from "../fake-clock.ts";

function create(): { memory: Memory; clock: ReturnType<typeof createFakeClock> } {
  const clock = createFakeClock();
  return { memory: createMemory({ limitBytes: 100, longestBytes: 40, waitMs: 1000, clock }), clock };
}

describe("the account of what is under way", () => {
  it("lets everybody grow while there is room, and holds back who is too much", () => {
    const { memory } = create();
    const [first, second] = [memory.open(), memory.open()];
    expect(first.take(60)).toBe(true);
    expect(second.take(1)).toBe(false);
    expect(memory.usedBytes).toBe(61);
  });

  it("lets a waiter go on when another has finished", () => {
    const { memory } = create();
    const [first, second, third] = [memory.open(), memory.open(), memory.open()];
    first.take(50);
    second.take(30);
    third.take(30);
    const answers: string[] = [];
    second.wait((hasRoom) => answers.push(`second ${hasRoom}`));
    third.wait((hasRoom) => answers.push(`third ${hasRoom}`));
    expect(answers).toEqual([]);
    first.release();
    expect(answers).toEqual(["second true", "third true"]);
    expect(memory.usedBytes).toBe(60);
  });

  it("always has room for the oldest that waited: several that grow at once do not wait for each other for ever", () => {
    const { memory } = create();
    const shares = Array.from({ length: 5 }, () => memory.open());
    const finished: number[] = [];
    const grow = (index: number): void => {
      const share = shares[index]!;
      const goOn = (hasRoom: boolean): void => {
        if (!hasRoom) {
          throw new Error("refused");
        }
        if (share.bytes >= 40) {
          finished.push(index);
          share.release();
          return;
        }
        if (share.take(5)) {
          goOn(true);
        } else {
          share.wait(goOn);
        }
      };
      goOn(true);
    };
    // All take a part first, so that together they have all there is.
    for (const share of shares) {
      share.take(13);
    }
    shares.forEach((_, index) => {
      grow(index);
    });
    expect(finished.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(memory.usedBytes).toBe(0);
  });

  it("refuses who has waited too long, and forgets who has gone", async () => {
    const { memory, clock } = create();
    const [first, second, third] = [memory.open(), memory.open(), memory.open()];
    first.take(110);
    second.take(5);
    third.take(5);
    const answers: string[] = [];
    second.wait((hasRoom) => answers.push(`second ${hasRoom}`));
    third.wait((hasRoom) => answers.push(`third ${hasRoom}`));
    third.release();
    expect(memory.waiting).toBe(1);
    await clock.advance(1000);
    expect(answers).toEqual(["second false"]);
    expect(memory.waiting).toBe(0);
  });
});
