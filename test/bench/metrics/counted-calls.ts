import { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-node";
import { withBatching } from "../../../src/client/index.ts";
import { BookingService } from "../../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { startStack } from "../../workerd/stack.ts";
import type { Goal } from "./goals.ts";

/** Calls that are under way at once. */
const inFlight = 32;

/** Calls in each batch. */
const batched = 20;

/** What the client has seen, by method and code. */
class Seen {
  readonly counts = new Map<string, number>();
  total = 0;

  add(method: string, code: string, calls = 1): void {
    const key = `${method} ${code}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + calls);
    this.total += calls;
  }
}

/** A kind of call: it makes some, and says what became of each. */
type Make = (seen: Seen) => Promise<void>;

/**
 * Makes mixed calls over every protocol, in batches, refused, unknown and under faults of MySQL, and holds
 * what the store has counted against what the client has seen.
 */
export async function measureCounts(calls: number): Promise<readonly Goal[]> {
  const stack = await startStack({}, { gateway: { faultControl: true }, onLog: () => undefined });
  try {
    const seen = new Seen();
    const kinds = await makeKinds(stack.worker.url, await stack.token(1));
    await injectFaults(stack.gateway.url, stack.gatewayPassword);
    let announced = 0;
    const work = async (): Promise<void> => {
      while (seen.total < calls) {
        await (kinds[Math.floor(Math.random() * kinds.length)] as Make)(seen);
        if (seen.total - announced >= calls / 10) {
          announced = seen.total;
          console.log(`  ${seen.total} of ${calls} calls`);
        }
      }
    };
    const began = Date.now();
    await Promise.all(Array.from({ length: inFlight }, work));
    console.log(`${seen.total} calls in ${((Date.now() - began) / 1000).toFixed(0)} s`);
    return await compare(seen, began, stack);
  } finally {
    await stack.close();
  }
}

type Stack = Awaited<ReturnType<typeof startStack>>;

async function compare(seen: Seen, began: number, { gateway }: Stack): Promise<readonly Goal[]> {
  const store = await gateway.metrics.open();
  const range = { fromMs: began - 60_000, toMs: Date.now() + 60_000 };
  const read = async () => {
    const rows = await store.query({ ...range, groupBy: ["method", "code"] });
    return new Map(rows.map(({ labels, sums }) => [labels.join(" "), sums.calls]));
  };
  let counted = await read();
  // The last report of an isolate comes a second after the last call.
  for (let tries = 0; tries < 40 && sumOf(counted) < seen.total; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    counted = await read();
  }
  const keys = new Set([...seen.counts.keys(), ...counted.keys()]);
  let wrong = 0;
  for (const key of keys) {
    const difference = (counted.get(key) ?? 0) - (seen.counts.get(key) ?? 0);
    wrong += Math.abs(difference);
    console.log(
      `  ${String(seen.counts.get(key) ?? 0).padStart(7)} ${difference === 0 ? "" : `(${difference}) `}${key}`,
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const { body } = await store.sql(
    "SELECT count() AS kept, sum(_sample_interval * double1) AS calls FROM naru_calls",
  );
  const [{ kept, calls }] = (JSON.parse(body) as { data: [{ kept: string; calls: number }] }).data;
  console.log(`${kept} points were kept of ${sumOf(counted)} calls`);
  return [
    { name: "calls that the store and the client count differently", value: wrong, unit: "calls", atMost: 0 },
    {
      name: "error of the total of the points that were kept",
      value: Math.abs(Number(calls) / seen.total - 1) * 100,
      unit: "%",
      atMost: 2,
    },
  ];
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

async function injectFaults(url: string, password: string): Promise<void> {
  const response = await fetch(`${url}/control/faults`, {
    method: "POST",
    headers: { authorization: `Bearer ${password}`, "content-type": "application/json" },
    body: JSON.stringify({
      kind: "error",
      target: "mysql",
      access: "read",
      probability: 0.02,
      maxCount: 1_000_000,
      durationMs: 3_600_000,
    }),
  });
  if (!response.ok) {
    throw new Error(`The gateway takes no faults: ${await response.text()}`);
  }
}

async function makeKinds(baseUrl: string, token: string): Promise<readonly Make[]> {
  const open = (create: typeof createConnectTransport, bearer: string, useHttpGet = false): Transport =>
    create({
      baseUrl,
      httpVersion: "1.1",
      useHttpGet,
      interceptors: [
        (next) => (request) => {
          request.header.set("authorization", `Bearer ${bearer}`);
          return next(request);
        },
      ],
    });
  const grpcWeb = createGrpcWebTransport as typeof createConnectTransport;
  const read = (transport: Transport): Make => {
    const { getUser } = createClient(UserService, transport);
    return (seen) =>
      count(
        seen,
        "naru.game.v1.UserService/GetUser",
        getUser({ userId: 1 + Math.floor(Math.random() * 1e6) }),
      );
  };
  const list = (transport: Transport): Make => {
    const { listSlots } = createClient(BookingService, transport);
    return (seen) => count(seen, "naru.booking.v1.BookingService/ListSlots", listSlots({}));
  };
  const direct = open(createConnectTransport, token);
  return [
    read(direct),
    list(open(createConnectTransport, token, true)),
    list(open(grpcWeb, token)),
    read(open(grpcWeb, token)),
    read(open(createConnectTransport, "no.such.token")),
    async (seen) => {
      const transport = withBatching()(direct);
      const { getUser } = createClient(UserService, transport);
      await Promise.all(
        Array.from({ length: batched }, (_, i) =>
          count(seen, "naru.game.v1.UserService/GetUser", getUser({ userId: 5_000_000 + i })),
        ),
      );
      seen.add("naru.batch.v1.BatchService/ExecuteStream", "ok");
    },
    async (seen) => {
      const init = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
      await (await fetch(`${baseUrl}/naru.game.v1.UserService/Nope`, init)).arrayBuffer();
      seen.add("(unknown)", "unimplemented");
    },
  ];
}

async function count(seen: Seen, method: string, call: Promise<unknown>): Promise<void> {
  try {
    await call;
    seen.add(method, "ok");
  } catch (error) {
    const { code } = ConnectError.from(error);
    seen.add(method, Code[code].replaceAll(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase());
  }
}
