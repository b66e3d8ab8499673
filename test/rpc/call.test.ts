import { createContextValues } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { Call } from "../../src/rpc/call.ts";

/**
 * As workerd hands a request over: bytes of a header that are no UTF-8 are U+FFFD, which Node's Headers
 * cannot hold.
 */
function callWith(key: string): Call {
  const headers = { get: (name: string) => (name === "idempotency-key" ? key : null) };
  return new Call({
    request: { headers } as unknown as Request,
    method: UserService.method.getUser,
    protocolName: "connect",
    values: createContextValues(),
    timeoutMs: 1000,
  });
}

describe("an idempotency key", () => {
  it("is refused when it is no UTF-8: any two such keys would be one", () => {
    expect(() => callWith("a\ufffd").requestHeader).toThrow(
      "[invalid_argument] The header idempotency-key is not UTF-8",
    );
    expect(callWith("ü").requestHeader.get("idempotency-key")).toBe("ü");
  });
});
