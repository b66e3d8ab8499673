import { startLoadGenerator } from "../../../src/load/generator.ts";
import { startBackend } from "./backend.ts";
import { createPlayers } from "./gateway.ts";
import {
  createDirectSide,
  createHttpSide,
  type RoundResult,
  startChild,
  stopChild,
} from "./gateway-rounds.ts";
import { type DataBench, type Outcome, toOutcome } from "./outcome.ts";

const poolSize = 20;

/** Reads that gain little by sharing a connection, as they would wait for each other there. */
const reads = [
  { name: "0.2 ms of CPU", sql: "SELECT SUM(score) FROM bench_players WHERE id < 1000", calls: 6000 },
  { name: "2 ms of CPU", sql: "SELECT SUM(score) FROM bench_players", calls: 1500 },
  { name: "5 ms of waiting", sql: "SELECT SLEEP(0.005)", calls: 2000 },
] as const;

/** Reads that take MySQL some time, through the gateway and by mysql2 itself, few and many at once. */
export const gatewaySlowBench: DataBench = {
  name: "gateway-slow",
  title: `Slower reads through the gateway and by mysql2 itself, ${poolSize} connections`,
  async run({ quick }) {
    const backend = await startBackend({ count: false, faultControl: false, readPoolSize: poolSize });
    const direct = startChild("gateway-direct.ts");
    const generator = startLoadGenerator();
    try {
      await createPlayers(backend.admin);
      const { socketPath, password, port, pid, mysqlPid } = backend;
      const outcomes: Outcome[] = [];
      for (const { name, sql, calls } of reads) {
        for (const inFlight of [8, poolSize]) {
          const sides = [
            createHttpSide(generator, { name: "gateway", port, password, inFlight, sql, pid, mysqlPid }),
            createDirectSide(direct, mysqlPid, { socketPath, poolSize, inFlight, sql }),
          ];
          const results: RoundResult[][] = [[], []];
          for (let round = -1; round < (quick ? 3 : 7); round++) {
            for (const side of round % 2 === 0 ? [0, 1] : [1, 0]) {
              const result = await sides[side]!.run(calls);
              if (round >= 0) {
                results[side]!.push(result);
              }
            }
          }
          const [gateway = [], mysql2 = []] = results;
          const label = `${name}, ${inFlight} in flight`;
          outcomes.push(
            toOutcome({
              name: `throughput of the gateway, of mysql2's: ${label}`,
              unit: "%",
              rounds: gateway.map((one, round) => (100 * one.perSecond) / mysql2[round]!.perSecond),
            }),
            toOutcome({
              name: `p50 more than mysql2's: ${label}`,
              unit: "ms",
              rounds: gateway.map((one, round) => one.p50Ms - mysql2[round]!.p50Ms),
            }),
          );
        }
      }
      return outcomes;
    } finally {
      await Promise.all([stopChild(direct), generator.close()]);
      await backend.close();
    }
  },
};
