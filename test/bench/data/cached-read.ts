import { startLoadGenerator } from "../../../src/load/generator.ts";
import { interleave } from "../rpc/measure.ts";
import { startBackend } from "./backend.ts";
import { type DataBench, toOutcome } from "./outcome.ts";
import { encodeGetUser, seedUsers, signAdmin, startUsersWorker } from "./users-worker.ts";

/** What the data layer adds to a call that the isolate's memory answers. */
export const cachedReadBench: DataBench = {
  name: "cached-read",
  title: "GetUser from the isolate's memory against the same call without data: CPU of workerd",
  async run({ quick }) {
    const backend = await startBackend();
    const generator = startLoadGenerator();
    try {
      await seedUsers(backend, 100);
      const sides = [
        { name: "cached", server: await startUsersWorker(backend) },
        { name: "without data", server: await startUsersWorker(backend, "none") },
      ];
      try {
        const requestBase64 = encodeGetUser(1, await signAdmin()).toString("base64");
        const run = (calls: number) => (side: (typeof sides)[number]) =>
          generator.run({
            port: side.server.port,
            serverPid: side.server.pid,
            requestBase64,
            connections: 16,
            calls,
          });
        await interleave(sides, 2, run(10_000));
        const results = await interleave(sides, quick ? 3 : 11, run(quick ? 5_000 : 10_000));
        const [cached = [], without = []] = sides.map((side) =>
          results.get(side)!.map(({ serverCpuUs, calls }) => serverCpuUs / calls),
        );
        return [
          toOutcome({ name: "GetUser from the isolate's memory", unit: "µs", rounds: cached }),
          toOutcome({ name: "GetUser without data", unit: "µs", rounds: without }),
          toOutcome(
            {
              name: "cached ÷ without data",
              unit: "",
              rounds: cached.map((us, round) => us / (without[round] ?? Number.NaN)),
            },
            { is: "at most", bound: 1.15 },
          ),
        ];
      } finally {
        await Promise.all(sides.map(({ server }) => server.close()));
      }
    } finally {
      await generator.close();
      await backend.close();
    }
  },
};
