// Runs at the far end of a link. Times one lone call after the other, by the transport alone and by the
// client around it, in turns, and prints the milliseconds of each as JSON.
import { Agent } from "node:http";
import { createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-node";
import { createNaruTransport } from "../../../src/client/index.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import type { OverLinkTimes } from "./over-link.ts";

const [, , baseUrl = "", rounds = "15"] = process.argv;
const transport = createConnectTransport({
  baseUrl,
  httpVersion: "1.1",
  useBinaryFormat: true,
  useHttpGet: true,
  nodeOptions: { agent: new Agent({ keepAlive: true }) },
});

async function time(by: Transport): Promise<number> {
  const users = createClient(UserService, by);
  const began = performance.now();
  // A write: a read would be a GET, which waits for nobody.
  await users.createUser({ username: "ada", nickname: "Ada", idempotencyKey: "12345678" });
  return performance.now() - began;
}

const settled = createNaruTransport(transport);
for (let call = 0; call < 5; call++) {
  await time(settled);
}
let fresh = settled;
const sides: readonly (readonly [keyof OverLinkTimes, () => Transport])[] = [
  ["alone", () => transport],
  ["first", () => createNaruTransport(transport)],
  // Its round trip was measured, and nothing tells yet that calls have no company.
  ["second", () => fresh],
  ["later", () => settled],
];
const times: OverLinkTimes = { alone: [], first: [], second: [], later: [] };
for (let round = 0; round < Number(rounds); round++) {
  fresh = createNaruTransport(transport);
  await time(fresh);
  for (const [side, by] of round % 2 === 0 ? sides : sides.toReversed()) {
    times[side].push(await time(by()));
  }
}
console.log(JSON.stringify(times));
process.exit();
