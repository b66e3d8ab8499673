import { startStack } from "../../workerd/stack.ts";
import { type Figures, simulate } from "./simulation.ts";
import { simulateSlowAnswers } from "./slow-answers.ts";
import { createVirtualTime } from "./virtual-time.ts";
import { type LoadReport, runLoad } from "./worker/load.ts";

/**
 * Prints what retries come to: in virtual time at several rates, and against the worker through a proxy that
 * fails.
 */
async function measure(): Promise<void> {
  const seed = createVirtualTime().now();
  console.log("| server | calls | answered | requests for each call | writes applied twice |");
  console.log("|---|---|---|---|---|");
  for (const callsPerSecond of [10, 100, 1000]) {
    const figures = await simulate({ seed, calls: 10_000, callsPerSecond, failureRate: 0.2 });
    print(`simulated, ${callsPerSecond} calls/s, 20 % fail`, figures);
  }
  const outage = await simulate({ seed, calls: 2_000, callsPerSecond: 100, failureRate: 1 });
  print("simulated, 100 calls/s, all fail", outage);
  for (const hedged of [false, true]) {
    const { p50Ms, p99Ms, amplification } = await simulateSlowAnswers(3_000, { hedged });
    const latency = `p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms`;
    const name = `simulated reads, 2 % take 1 s, hedged: ${hedged}`;
    console.log(`| ${name} | 3000 | ${latency} | ${amplification.toFixed(3)} | |`);
  }
  // What the worker logs is not of interest.
  const stack = await startStack({}, { onLog: () => undefined });
  try {
    const userId = await firstUser(stack.worker.url);
    const report = await runLoad({
      workerUrl: stack.worker.url,
      token: await stack.token(userId, ["admin"]),
      userId,
      calls: 4_000,
      concurrency: 8,
      seed: 5,
      failureRate: 0.2,
    });
    const appliedTwice = await countAppliedTwice(stack.sql, report);
    const amplification = report.requests / report.calls;
    print("the worker, 20 % of requests fail", { ...report, amplification, appliedTwice });
  } finally {
    await stack.close();
  }
}

function print(
  name: string,
  { calls, answered, amplification, appliedTwice }: Omit<Figures, "givenUp">,
): void {
  const share = ((100 * answered) / calls).toFixed(2);
  console.log(`| ${name} | ${calls} | ${share} % | ${amplification.toFixed(3)} | ${appliedTwice} |`);
}

async function firstUser(url: string): Promise<number> {
  const response = await fetch(`${url}/naru.game.v1.UserService/CreateUser`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "measured", nickname: "Measured" }),
  });
  const { user } = (await response.json()) as { user: { userId: number } };
  return user.userId;
}

/** Places and names beyond those of the calls that were made: each call asks for one. */
async function countAppliedTwice(
  sql: { query<T>(text: string, values?: readonly (string | number)[]): Promise<T[]> },
  { slotId, calls }: LoadReport,
): Promise<number> {
  const [row] = await sql.query<{ places: number; names: string }>(
    `SELECT (SELECT reserved FROM slots WHERE slot_id = ?) AS places,
       (SELECT CAST(COUNT(*) AS CHAR) FROM users WHERE nickname = 'Retried') AS names`,
    [slotId],
  );
  const each = Math.floor(calls / 1.05 / 4);
  return Math.max(0, Number(row?.places) - each) + Math.max(0, Number(row?.names) - each);
}

await measure();
