import { startLoadGenerator } from "../../../src/load/generator.ts";
import { type DataBench, type Outcome, toOutcome } from "../data/outcome.ts";
import { interleave } from "../rpc/measure.ts";
import { withContenders } from "./contenders.ts";
import { sides } from "./sides.ts";

/**
 * Requests of one call in a round, so that it holds its share of full collections; batches are fewer, and do
 * more.
 */
const singlesPerRound = 8000;
const batchesPerRound = 1000;

/** CPU of workerd for each call: alone, and in a batch of a hundred. */
export const cpuBench: DataBench = {
  name: "cpu",
  title: "CPU of workerd for a GetUser from memory, alone and in a batch of 100",
  async run({ quick }) {
    const generator = startLoadGenerator();
    try {
      return await withContenders(sides, async (contenders) => {
        const run = (scale: number) => (contender: (typeof contenders)[number]) =>
          generator.run({
            port: contender.server.port,
            serverPid: contender.server.pid,
            requestBase64: contender.requestBase64,
            connections: 16,
            calls: Math.round((contender.side.calls === 1 ? singlesPerRound : batchesPerRound) * scale),
          });
        await interleave(contenders, 2, run(quick ? 0.5 : 1));
        const results = await interleave(contenders, quick ? 3 : 7, run(quick ? 0.3 : 1));
        const rounds = new Map(
          contenders.map((contender) => [
            contender.side.name,
            results
              .get(contender)!
              .map(({ serverCpuUs, calls }) => serverCpuUs / calls / contender.side.calls),
          ]),
        );
        const ratio = (name: string, other: string, bound?: number): Outcome =>
          toOutcome(
            {
              name: `${titleOf(name)} ÷ ${titleOf(other)}`,
              unit: "",
              rounds: rounds.get(name)!.map((us, round) => us / (rounds.get(other)?.[round] ?? Number.NaN)),
            },
            bound === undefined ? undefined : { is: "at most", bound },
          );
        return [
          ...sides.map(({ name, title }) =>
            toOutcome({ name: title, unit: "µs", rounds: rounds.get(name)! }),
          ),
          ratio("execute", "single", 0.12),
          ratio("execute", "connect-es", 0.04),
          ratio("execute", "trpc-batch"),
          ratio("execute-stream", "single", 0.12),
          ratio("execute-stream", "trpc-stream"),
        ];
      });
    } finally {
      await generator.close();
    }
  },
};

function titleOf(name: string): string {
  return sides.find((side) => side.name === name)?.title ?? name;
}
