import { styleText } from "node:util";
import { defineCommand, runMain } from "citty";
import { median, quantile } from "../../src/load/statistics.ts";
import { alignColumns } from "../bench/rpc/report.ts";
import { createRandom } from "../data/random.ts";
import { createLoad, type Load } from "./load.ts";
import { startFaultStack } from "./stack.ts";
import { type Verdict, verify } from "./verify.ts";
import { type EventVerdict, settleEvents } from "./verify-events.ts";

/** How long what is left in outboxes may take: they are looked at when they are half a minute old. */
const settleMs = 90_000;

const command = defineCommand({
  meta: {
    name: "test:faults",
    description:
      "Mixed load through the worker while connections break, engines are slow, killed and restarted",
  },
  args: {
    seconds: { type: "string", description: "How long the load goes on", default: "60" },
    "in-flight": { type: "string", description: "Calls at a time", default: "8" },
    network: {
      type: "string",
      description: "Probability with which a piece of an answer is cut off, reset or lost on its way",
      default: "0.0005",
    },
    seed: { type: "string", description: "Of the load and of the faults", default: "1" },
  },
  async run({ args }) {
    const seconds = Number(args.seconds);
    const seed = Number(args.seed);
    if (!(seconds >= 10 && seconds <= 3600)) {
      throw new RangeError(`Cannot run for "${args.seconds}" seconds: not a number from 10 to 3600`);
    }
    const stack = await startFaultStack();
    try {
      const load = await createLoad(stack, seed);
      const beganMs = performance.now();
      await stack.addFaults([
        { kind: "drop", probability: 0.01, seed },
        { kind: "drop_after_commit", probability: 0.01, seed: seed + 1 },
        { kind: "latency", probability: 0.05, latencyMs: 200, seed: seed + 2 },
      ]);
      const random = createRandom(seed + 3);
      stack.breakNetworks(Number(args.network), random.next);
      const running = load.run(beganMs + seconds * 1_000, Number(args["in-flight"]));
      for (const [share, engine] of [
        [1 / 3, "mysql"],
        [2 / 3, "redis"],
      ] as const) {
        await new Promise((resolve) =>
          setTimeout(resolve, beganMs + share * seconds * 1_000 - performance.now()),
        );
        const outage = { engine, beganMs: performance.now() };
        await stack.kill(engine);
        load.journal.outages.push({ ...outage, endedMs: performance.now() });
        console.error(`${engine} was killed and is back`);
      }
      await running;
      const hits = await stack.readFaults();
      await stack.clearFaults();
      // What watchers were shown until now: they see what is published late too.
      const events = await settleEvents(stack, load.game, settleMs);
      await load.game.close();
      const isGood = report(load, { ...(await verify(stack, load)), events }, { hits, seconds });
      process.exitCode = isGood ? 0 : 1;
    } finally {
      await stack.close();
    }
    // Connections that clients keep open would hold the process.
    process.exit();
  },
});

function report(
  { journal, created, reserved, game }: Load,
  verdict: Verdict & { readonly events: EventVerdict },
  { hits, seconds }: { hits: ReadonlyMap<string, number>; seconds: number },
): boolean {
  const methods = [...new Set(journal.calls.map(({ method }) => method))].sort();
  const rows = methods.map((method) => {
    const calls = journal.calls.filter((call) => call.method === method);
    const tookMs = calls.map(({ beganMs, endedMs }) => endedMs - beganMs);
    return [
      method,
      String(calls.length),
      String(calls.filter(({ error }) => error !== undefined).length),
      String(calls.filter(({ wrong }) => wrong !== undefined).length),
      median(tookMs).toFixed(0),
      quantile(tookMs, 0.99).toFixed(0),
      Math.max(...tookMs).toFixed(0),
    ];
  });
  console.log(
    alignColumns([["", "calls", "failed", "wrong", "p50 ms", "p99 ms", "longest ms"], ...rows]).join("\n"),
  );
  const failures = new Map<string, number>();
  for (const { method, error, wrong } of journal.calls) {
    if (error !== undefined || wrong !== undefined) {
      const text = `${method}: ${error ?? `wrong: ${wrong}`}`;
      failures.set(text, (failures.get(text) ?? 0) + 1);
    }
  }
  for (const [text, count] of [...failures].slice(0, 12)) {
    console.log(`  ${count} × ${text}`);
  }
  console.log(`\nFaults: ${[...hits].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
  for (const { engine, beganMs, endedMs } of journal.outages) {
    console.log(`${engine} killed, back after ${((endedMs - beganMs) / 1_000).toFixed(2)} s`);
  }
  const { calls, answered } = journal.outsideOutages();
  const share = (100 * answered) / calls;
  console.log(
    `${journal.calls.length} calls in ${seconds} s; ${created.length} users and ${reserved.length} reservations acknowledged, ` +
      `${game.acted.length} actions answered, ${game.seen.length} events shown\n`,
  );
  const goals = [
    [
      "answered correctly outside the outages",
      "≥ 99.9 %",
      `${share.toFixed(3)} % of ${calls}`,
      share >= 99.9,
    ],
    ["acknowledged writes lost", "0", String(verdict.lost), verdict.lost === 0],
    [
      "writes applied twice",
      "0",
      String(verdict.twice + verdict.miscounted),
      verdict.twice + verdict.miscounted === 0,
    ],
    ["slots oversold", "0", String(verdict.oversold), verdict.oversold === 0],
    ...eventGoals(verdict.events),
  ] as const;
  const verdicts = goals.map(([name, goal, measured, isMet]) => [
    name,
    goal,
    measured,
    isMet ? styleText("green", "met") : styleText("red", "missed"),
  ]);
  console.log(alignColumns([["", "goal", "measured", ""], ...verdicts]).join("\n"));
  return goals.every(([, , , isMet]) => isMet);
}

function eventGoals(verdict: EventVerdict) {
  const goals = [
    ["answered actions without their event", verdict.lostActions],
    ["events that were shown and not stored", verdict.unstored],
    ["actions that became two events", verdict.twice],
    ["events shown again or out of order", verdict.disordered],
    ["players whose events nobody stored", verdict.waiting],
  ] as const;
  return goals.map(([name, count]) => [name, "0", String(count), count === 0] as const);
}

runMain(command);
