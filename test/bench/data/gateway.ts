import { once } from "node:events";
import type { Connection } from "mysql2/promise";
import { startLoadGenerator } from "../../../src/load/generator.ts";
import { numbersUpTo } from "../../numbers.ts";
import { startBackend } from "./backend.ts";
import {
  createDirectSide,
  createHttpSide,
  type RoundResult,
  type Side,
  startChild,
  stopChild,
} from "./gateway-rounds.ts";
import { type DataBench, toOutcome } from "./outcome.ts";

const inFlight = 32;
const poolSize = 20;
/** The statement that is measured. */
export const pointRead = "SELECT id, name, score, updated_at FROM bench_players WHERE id = 4711";

/**
 * A point read through the gateway against the same read by mysql2 directly, with the same number of
 * connections to the same database over the same unix socket, which is quicker for mysql2 than TCP would be.
 * Both sides have a process for the caller, which asks the gateway over TCP; the gateway is one more. "bare"
 * is node:http, JSON and mysql2 and nothing else, in the gateway's place.
 */
export const gatewayBench: DataBench = {
  name: "gateway",
  title: `A point read through the gateway and by mysql2 itself, ${inFlight} in flight, ${poolSize} connections`,
  async run({ quick }) {
    const rounds = quick ? 3 : 9;
    const calls = quick ? 10_000 : 20_000;
    const backend = await startBackend({ count: false, faultControl: false, readPoolSize: poolSize });
    const direct = startChild("gateway-direct.ts");
    const generator = startLoadGenerator();
    const children = [direct];
    try {
      await createPlayers(backend.admin);
      const bare = startChild("gateway-bare.ts", [backend.socketPath, String(poolSize)]);
      children.push(bare);
      const [{ port: barePort }] = (await once(bare, "message")) as [{ port: number }];
      const { socketPath, password, port, pid, mysqlPid } = backend;
      const sides: Side[] = [
        createHttpSide(generator, {
          name: "gateway",
          port,
          password,
          inFlight,
          sql: pointRead,
          pid,
          mysqlPid,
        }),
        createDirectSide(direct, mysqlPid, { socketPath, poolSize, inFlight, sql: pointRead }),
        createHttpSide(generator, {
          name: "bare",
          port: barePort,
          password,
          inFlight,
          sql: pointRead,
          pid: bare.pid!,
          mysqlPid,
        }),
      ];
      const results: Record<string, RoundResult[]> = {};
      for (let round = -2; round < rounds; round++) {
        for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
          const result = await side.run(calls);
          if (round >= 0) {
            results[side.name] ??= [];
            results[side.name]!.push(result);
          }
        }
      }
      return toOutcomes(results);
    } finally {
      await Promise.all([...children.map(stopChild), generator.close()]);
      await backend.close();
    }
  },
};

/** The table that is read. */
export async function createPlayers(admin: Connection): Promise<void> {
  await admin.query(
    "CREATE TABLE bench_players (id BIGINT PRIMARY KEY, name VARCHAR(64), score INT, updated_at DATETIME)",
  );
  await admin.query(
    `INSERT INTO bench_players SELECT seq, CONCAT('player-', seq), seq % 1000, '2026-01-01' FROM ${numbersUpTo(10_000)}`,
  );
}

function toOutcomes({ gateway = [], mysql2 = [], bare = [] }: Record<string, RoundResult[]>) {
  const column = (list: readonly RoundResult[], field: keyof RoundResult) => list.map((one) => one[field]);
  const perRound = (by: (gateway: RoundResult, mysql2: RoundResult, bare: RoundResult) => number) =>
    gateway.map((one, round) => by(one, mysql2[round]!, bare[round]!));
  const sides = { gateway, mysql2, "bare node:http": bare };
  return [
    ...Object.entries(sides).flatMap(([name, list]) => [
      toOutcome({ name: `CPU of a query, ${name}`, unit: "µs", rounds: column(list, "cpuUs") }),
      toOutcome({
        name: `CPU of the database for it, ${name}`,
        unit: "µs",
        rounds: column(list, "databaseUs"),
      }),
      ...(list === mysql2
        ? []
        : [
            toOutcome({
              name: `CPU of the caller for it, ${name}`,
              unit: "µs",
              rounds: column(list, "callerUs"),
            }),
          ]),
      toOutcome({ name: `queries/s, ${name}`, unit: "", rounds: column(list, "perSecond") }),
      toOutcome({ name: `p50, ${name}`, unit: "ms", rounds: column(list, "p50Ms") }),
      toOutcome({ name: `p99, ${name}`, unit: "ms", rounds: column(list, "p99Ms") }),
    ]),
    toOutcome({
      name: "CPU of the gateway ÷ bare node:http",
      unit: "",
      rounds: perRound((one, _, other) => one.cpuUs / other.cpuUs),
    }),
    toOutcome(
      {
        name: "throughput of the gateway, of mysql2's",
        unit: "%",
        rounds: perRound((one, other) => (100 * one.perSecond) / other.perSecond),
      },
      { is: "at least", bound: 70 },
    ),
    toOutcome(
      {
        name: "p50 more than mysql2's",
        unit: "ms",
        rounds: perRound((one, other) => one.p50Ms - other.p50Ms),
      },
      { is: "at most", bound: 0.5 },
    ),
  ];
}
