import { fileURLToPath } from "node:url";
import { localVariables } from "../../../src/cli/local-worker.ts";
import { startLoadGenerator } from "../../../src/load/generator.ts";
import { startBackend } from "../data/backend.ts";
import { type DataBench, toOutcome } from "../data/outcome.ts";
import { seedUsers } from "../data/users-worker.ts";
import { bundleWorker } from "../rpc/bundle.ts";
import { interleave } from "../rpc/measure.ts";
import { encodeCall } from "../rpc/requests.ts";
import { jwtSecret } from "../rpc/sides.ts";
import { sendCall } from "../rpc/verify-answer.ts";
import { startWorkerd } from "../rpc/workerd.ts";
import type { Contender } from "./contenders.ts";
import { createRequest, firstUsers, requireSide } from "./sides.ts";
import { batchCalls } from "./workers/answers.ts";

/** The account service as it is, its rows in the isolate's memory. */
export const cachedBench: DataBench = {
  name: "cached",
  title: "CPU of workerd for a GetUser through the data layer, cached, alone and in a batch of 100",
  async run({ quick }) {
    const backend = await startBackend();
    const generator = startLoadGenerator();
    const opened: { close(): Promise<void> }[] = [backend, generator];
    try {
      await seedUsers(backend, batchCalls);
      const code = await bundleWorker(fileURLToPath(new URL("./workers/cached.ts", import.meta.url)));
      const variables = localVariables(backend.url, { gatewayPassword: backend.password, jwtSecret });
      const contenders: Contender[] = [];
      for (const side of [requireSide("single"), requireSide("execute")]) {
        const server = await startWorkerd({ code, variables, reachesPrivateAddresses: true });
        opened.unshift(server);
        const request = await createRequest(side, firstUsers.slice(0, side.calls));
        const { status, body } = await sendCall(server.port, request);
        if (status !== 200 || !body.includes("player-1")) {
          throw new Error(`${side.title} answers with ${status}: ${body.subarray(0, 200)}`);
        }
        contenders.push({ side, server, requestBase64: encodeCall(request).toString("base64") });
      }
      const run = (scale: number) => (contender: (typeof contenders)[number]) =>
        generator.run({
          port: contender.server.port,
          serverPid: contender.server.pid,
          requestBase64: contender.requestBase64,
          connections: 16,
          calls: Math.round((contender.side.calls === 1 ? 8000 : 600) * scale),
        });
      await interleave(contenders, 2, run(quick ? 0.5 : 1));
      const results = await interleave(contenders, quick ? 3 : 7, run(quick ? 0.5 : 1));
      const [single = [], batch = []] = contenders.map((contender) =>
        results.get(contender)!.map(({ serverCpuUs, calls }) => serverCpuUs / calls / contender.side.calls),
      );
      return [
        toOutcome({ name: "cached, one call", unit: "µs", rounds: single }),
        toOutcome({ name: "cached, Execute", unit: "µs", rounds: batch }),
        toOutcome(
          {
            name: "cached: Execute ÷ one call",
            unit: "",
            rounds: batch.map((us, round) => us / (single[round] ?? Number.NaN)),
          },
          { is: "at most", bound: 0.12 },
        ),
      ];
    } finally {
      for (const each of opened) {
        await each.close();
      }
    }
  },
};
