import { Code } from "@connectrpc/connect";
import { afterEach, describe, expect, it, vi } from "vitest";
import { GetUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { batchClient, headers, pack, unpack } from "./serve.ts";

// How the handler of a call in a batch may end: as that of a call by itself.

afterEach(() => {
  vi.restoreAllMocks();
});

const call = (run: () => unknown) =>
  batchClient({ users: { getUser: run as never } }).execute(
    { requests: [pack(GetUserRequestSchema, { userId: 7 })] },
    { headers },
  );

describe("a call in a batch", () => {
  it("that fails by an abort of its handler's own making is an internal error, and not canceled", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { errors } = await call(() => Promise.reject(new DOMException("of another", "AbortError")));
    expect(errors.map(({ code, message }) => [code, message])).toEqual([[Code.Internal, "internal error"]]);
    expect(log).toHaveBeenCalledOnce();
  });

  it.each([
    ["nothing", () => undefined],
    ["nothing in the end", async () => undefined],
  ])("whose handler returns %s is answered with an empty message", async (_, run) => {
    const { responses } = await call(run);
    expect(unpack(responses[0])).toMatchObject({ $typeName: "naru.game.v1.GetUserResponse" });
  });
});
