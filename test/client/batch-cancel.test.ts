import { fromBinary } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { cancelBatched } from "../../src/client/index.ts";
import { CancelRequestSchema } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { errorOf } from "../error-of.ts";
import { settled } from "../fake-clock.ts";
import { createBatchingClient, createGate, getUser } from "./server.ts";

const far = { roundTrips: { add: () => undefined, get: () => 200 } };

/** Calls for the users 1 to 4 on the way as one batch, whose handlers wait. */
async function inFlight(stream = true, timeoutMs?: number) {
  const gate = createGate();
  const stopped: number[] = [];
  const world = createBatchingClient(
    {
      getUser: async (request, context) => {
        context.signal.addEventListener("abort", () => stopped.push(request.userId));
        await gate.pass();
        return getUser(request, context);
      },
    },
    { ...far, stream, onBatch: cancelBatched },
  );
  const controllers = [1, 2, 3, 4].map(() => new AbortController());
  const calls = controllers.map(({ signal }, i) =>
    world.client.getUser(
      { userId: i + 1 },
      { signal, ...(timeoutMs !== undefined && { timeoutMs: (i + 1) * timeoutMs }) },
    ),
  );
  await world.clock.advance(8);
  await settled();
  return { ...world, gate, stopped, calls, cancel: (userId: number) => controllers[userId - 1]?.abort() };
}

describe("a call that is cancelled after its batch has left", () => {
  it.each([true, false])(
    "stops on the server, and its neighbours are answered, stream %s",
    async (stream) => {
      const { calls, cancel, stopped, gate, paths } = await inFlight(stream);
      const gone = errorOf(calls[1]!);
      cancel(2);
      expect((await gone).code).toBe(Code.Canceled);
      await expect.poll(() => stopped).toEqual([2]);
      gate.open();
      const users = await Promise.all([0, 2, 3].map((i) => calls[i]));
      expect(users.map((answer) => answer?.user?.userId)).toEqual([1, 3, 4]);
      expect(paths()).toEqual([
        `BatchService/${stream ? "ExecuteStream" : "Execute"}`,
        "BatchService/Cancel",
      ]);
    },
  );

  it("shares its message to the server with those that are cancelled in one go", async () => {
    const { calls, cancel, gate, seen } = await inFlight();
    const gone = [errorOf(calls[0]!), errorOf(calls[2]!)];
    cancel(1);
    cancel(3);
    await Promise.all(gone);
    await settled();
    expect(seen.map(({ path }) => path).slice(1)).toEqual(["BatchService/Cancel"]);
    const { requestId, ids } = fromBinary(CancelRequestSchema, seen[1]!.body);
    expect(ids).toEqual([1, 3]);
    // The same of each client would name batches of others.
    expect(requestId.length).toBeGreaterThan(12);
    gate.open();
    await Promise.all([calls[1], calls[3]]);
  });

  it("needs none when all of its batch are cancelled, which ends the request", async () => {
    const { calls, cancel, seen, paths } = await inFlight();
    const gone = calls.map(errorOf);
    for (const userId of [1, 2, 3, 4]) {
      cancel(userId);
    }
    await Promise.all(gone);
    await settled();
    expect(seen[0]?.signal.aborted).toBe(true);
    expect(paths()).toEqual(["BatchService/ExecuteStream"]);
  });

  it("needs none when its deadline has passed, which the server knows", async () => {
    const { calls, clock, gate, paths } = await inFlight(true, 1000);
    const gone = errorOf(calls[0]!);
    await clock.advance(993);
    expect((await gone).code).toBe(Code.DeadlineExceeded);
    await settled();
    gate.open();
    await calls[3];
    expect(paths()).toEqual(["BatchService/ExecuteStream"]);
  });
});
