import { defineCommand } from "citty";
import { UsageError } from "./port.ts";
import { addressArgs, addressOf, callWorker } from "./worker-address.ts";

interface Hotspot {
  readonly operation: string;
  readonly impact?: number;
  readonly meanMs?: number;
  readonly p95Ms?: number;
  readonly recommendation: string;
}

/** OpsService's methods, by name. */
const service = "naru.ops.v1.OpsService";

export const report = defineCommand({
  meta: { name: "report", description: "How the worker does: calls, errors, durations, hottest operations" },
  args: {
    ...addressArgs,
    window: { type: "string", description: "Seconds back from now", default: "300" },
    json: { type: "boolean", description: "As JSON", default: false },
  },
  async run({ args }) {
    const windowSeconds = Number(args.window);
    if (!Number.isInteger(windowSeconds) || windowSeconds < 1 || windowSeconds > 2_592_000) {
      throw new UsageError(`--window is no whole number from 1 to 2592000: ${args.window}`);
    }
    const worker = await addressOf(args);
    const [summary, { hotspots = [] }] = await Promise.all([
      callWorker(worker, `${service}/GetReport`, { windowSeconds }) as Promise<{ text: string }>,
      callWorker(worker, `${service}/ListHotspots`, {}) as Promise<{ hotspots?: readonly Hotspot[] }>,
    ]);
    if (args.json) {
      const { text: _, ...figures } = summary;
      console.log(JSON.stringify({ ...figures, hotspots }, null, 2));
      return;
    }
    console.log(summary.text);
    console.log("\nHottest operations of the last hour");
    for (const { operation, impact = 0, meanMs = 0, p95Ms = 0, recommendation } of hotspots) {
      console.log(
        `  ${impact.toFixed(1).padStart(5)} %  ${operation}  mean ${meanMs.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms`,
      );
      console.log(`           ${recommendation}`);
    }
    if (hotspots.length === 0) {
      console.log("  none: nothing was called");
    }
  },
});
