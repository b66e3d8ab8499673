import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand, runMain } from "citty";
import { projectRoot } from "../../../src/cli/project.ts";
import { startLoadGenerator } from "../../../src/load/generator.ts";
import { mean } from "../../../src/load/statistics.ts";
import { checkOut } from "../rpc/checkout.ts";
import { callgrind, countWindow, repeatable, whyNoInstructions } from "../rpc/instructions.ts";
import { startBackend } from "./backend.ts";
import { createPlayers, pointRead } from "./gateway.ts";
import { createHttpSide } from "./gateway-rounds.ts";

const warmUpCalls = 20_000;
const windowCalls = 4_000;
const windows = 8;
const inFlight = 32;
/** Under callgrind all is fifty times as slow, and a server is not hung that takes its time. */
const stallTimeoutMs = 600_000;

/**
 * The instructions of the gateway's process for a point read, in each of eight windows. The callers are more
 * than it can serve, so that it always finds as many of them.
 */
async function countQuery(root: string): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "naru-callgrind-"));
  const backend = await startBackend(
    { count: false, faultControl: false, readPoolSize: 20, stallTimeoutMs },
    { root, command: [...callgrind(folder), process.execPath, ...repeatable] },
  );
  const generator = startLoadGenerator();
  try {
    await createPlayers(backend.admin);
    const { port, password, pid, mysqlPid } = backend;
    const side = createHttpSide(generator, {
      name: "gateway",
      port,
      password,
      inFlight,
      sql: pointRead,
      pid,
      mysqlPid,
    });
    await side.run(warmUpCalls);
    const counts: number[] = [];
    for (let window = 0; window < windows; window++) {
      counts.push(
        await countWindow(folder, pid, async () => {
          await side.run(windowCalls);
          return windowCalls;
        }),
      );
    }
    return counts;
  } finally {
    await generator.close();
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const command = defineCommand({
  meta: {
    name: "bench:gateway",
    description: "Instructions of the gateway for a point read, counted by valgrind: about ten minutes",
  },
  args: { against: { type: "string", description: "A commit to compare with", valueHint: "COMMIT" } },
  async run({ args }) {
    const why = whyNoInstructions();
    if (why !== undefined) {
      throw new Error(why);
    }
    const roots = [projectRoot, ...(args.against === undefined ? [] : [checkOut(args.against)])];
    const counts: number[][] = [];
    for (const root of roots) {
      counts.push(await countQuery(root));
    }
    const thousands = (value: number) => (value / 1_000).toFixed(1);
    for (const [index, list] of counts.entries()) {
      const side = index === 0 ? "now" : args.against;
      const figures = `least ${thousands(Math.min(...list))}, mean ${thousands(mean(list))}`;
      console.log(`${side}: ${figures} thousand instructions (${list.map(thousands).join(" ")})`);
    }
    const [now, before] = counts;
    if (now !== undefined && before !== undefined) {
      const least = Math.min(...now) / Math.min(...before);
      console.log(`now ÷ before: least ${least.toFixed(3)}, mean ${(mean(now) / mean(before)).toFixed(3)}`);
    }
  },
});

await runMain(command);
