import { createContextValues, type Interceptor } from "@connectrpc/connect";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { serverCodecs } from "../../../src/gen/server-codecs.ts";
import { createRpcMethods, type RpcMethod } from "../../../src/rpc/handler.ts";
import { route } from "../../../src/rpc/routes.ts";

/**
 * What interceptors cost a unary call, in Node: CPU with none, one and three that do nothing. Sides are
 * interleaved.
 */
const rounds = 15;
const callsOfARound = 3_000;

const idle: Interceptor = (next) => (request) => next(request);

function serve(count: number): RpcMethod {
  const users = route(UserService, { getUser: ({ userId }) => ({ user: { userId } }) });
  const interceptors = Array.from({ length: count }, () => idle);
  const limits = { maxTimeoutMs: 30_000, maxStreamTimeoutMs: 30_000, readMaxBytes: 1_000_000 };
  const routes = { services: [users], publicMethods: [] };
  const methods = createRpcMethods(routes, { codecs: serverCodecs, interceptors, ...limits });
  return methods.get("/naru.game.v1.UserService/GetUser") as RpcMethod;
}

/** Microseconds of CPU for each call. */
async function measure(method: RpcMethod): Promise<number> {
  const before = process.cpuUsage();
  for (let call = 0; call < callsOfARound; call++) {
    const headers = { "content-type": "application/proto", "content-length": "2" };
    const body = Uint8Array.of(8, 7);
    const request = new Request(`http://localhost/${method.name}`, { method: "POST", headers, body });
    const response = await method.handle(request, createContextValues());
    await response.bytes();
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / callsOfARound;
}

const sides = [0, 1, 3].map((count) => ({ count, method: serve(count), times: [] as number[] }));
for (const { method } of sides) {
  await measure(method);
}
for (let round = 0; round < rounds; round++) {
  for (const { method, times } of round % 2 === 0 ? sides : sides.toReversed()) {
    times.push(await measure(method));
  }
}
for (const { count, times } of sides) {
  const median = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  console.log(
    `${count} interceptors: ${median.toFixed(1)} µs (${times.map((time) => time.toFixed(0)).join(" ")})`,
  );
}
