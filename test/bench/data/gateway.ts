import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import mysql from "mysql2/promise";
import { projectRoot } from "../../../src/cli/project.ts";
import { startLoadGenerator } from "../rpc/load.ts";
import { median, pairedRatio } from "../rpc/statistics.ts";
import {
  createDirectSide,
  createHttpSide,
  type RoundResult,
  type Side,
  startChild,
  stopChild,
} from "./gateway-rounds.ts";

// "node test/bench/data/gateway.ts": a point read through the gateway against the same read by mysql2 directly, with the
// same number of connections to the same MariaDB over the same socket. Both sides have a process for the caller; the
// gateway is one more. "bare" is node:http, JSON and mysql2 and nothing else, in the gateway's place: what any gateway of
// one Node process costs on this machine. Sides take turns within a round and change their order from round to round.

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "9" },
    calls: { type: "string", default: "8000" },
    "in-flight": { type: "string", default: "32" },
    "pool-size": { type: "string", default: "20" },
  },
});
const rounds = Number(values.rounds);
const calls = Number(values.calls);
const inFlight = Number(values["in-flight"]);
const poolSize = Number(values["pool-size"]);
const sql = "SELECT id, name, score, updated_at FROM bench_players WHERE id = 4711";
const password = "benchmark-password";
const goals = { extraP50Ms: 0.5, throughputRatio: 0.6 };

const dataDir = mkdtempSync(join(tmpdir(), "naru-bench-"));
const server = startChild("gateway-server.ts", [password, dataDir, String(poolSize)]);
const direct = startChild("gateway-direct.ts");
const generator = startLoadGenerator();
const results: Record<string, RoundResult[]> = { gateway: [], mysql2: [], bare: [] };
const children = [server, direct];
try {
  const [{ port, socketPath }] = (await once(server, "message")) as [{ port: number; socketPath: string }];
  await seed(socketPath);
  const bare = startChild("gateway-bare.ts", [socketPath, String(poolSize)]);
  children.push(bare);
  const [{ port: barePort }] = (await once(bare, "message")) as [{ port: number }];
  const sides: Side[] = [
    createHttpSide(generator, { name: "gateway", port, password, inFlight, sql }),
    createDirectSide(direct, { socketPath, poolSize, inFlight, sql }),
    createHttpSide(generator, { name: "bare", port: barePort, password, inFlight, sql }),
  ];
  for (const side of sides) {
    await side.run(calls);
  }
  for (let round = 0; round < rounds; round++) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      results[side.name]?.push(await side.run(calls));
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
} finally {
  await Promise.all([...children.map(stopChild), generator.close()]);
  rmSync(dataDir, { recursive: true, force: true });
}
report();
process.exit();

async function seed(socketPath: string): Promise<void> {
  const connection = await mysql.createConnection({ user: "root", socketPath, database: "naru" });
  await connection.query(
    "CREATE TABLE bench_players (id BIGINT PRIMARY KEY, name VARCHAR(64), score INT, updated_at DATETIME)",
  );
  await connection.query(
    "INSERT INTO bench_players SELECT seq, CONCAT('player-', seq), seq % 1000, '2026-01-01' FROM seq_1_to_10000",
  );
  await connection.end();
}

function report(): void {
  const { gateway = [], mysql2 = [], bare = [] } = results;
  console.log(
    `Point read, ${inFlight} in flight, ${poolSize} connections, ${rounds} rounds of ${calls} calls\n`,
  );
  console.log("side        calls/s   p50 ms   p99 ms   (medians)");
  for (const [name, list] of Object.entries(results)) {
    const of = (field: keyof RoundResult): number => median(list.map((one) => one[field]));
    const figures = [of("perSecond").toFixed(0).padStart(8), of("p50Ms").toFixed(2).padStart(8)];
    console.log(`${name.padEnd(10)} ${figures.join(" ")} ${of("p99Ms").toFixed(2).padStart(8)}`);
    console.log(
      `  rounds: ${list.map((one) => `${one.perSecond.toFixed(0)}/${one.p50Ms.toFixed(2)}`).join(" ")}`,
    );
  }
  const perSecond = (list: readonly RoundResult[]): number[] => list.map((one) => one.perSecond);
  const ratio = pairedRatio(perSecond(gateway), perSecond(mysql2));
  const extra = median(gateway.map((one, round) => one.p50Ms - (mysql2[round]?.p50Ms ?? Number.NaN)));
  const verdict = (met: boolean): string => (met ? "met" : "MISSED");
  console.log(
    `\nThroughput: ${(ratio * 100).toFixed(0)} % of mysql2's, goal ≥ ${goals.throughputRatio * 100} %: ${verdict(ratio >= goals.throughputRatio)}`,
  );
  console.log(
    `p50: ${extra.toFixed(2)} ms more, goal ≤ ${goals.extraP50Ms} ms: ${verdict(extra <= goals.extraP50Ms)}`,
  );
  console.log(
    `bare node:http: ${(pairedRatio(perSecond(bare), perSecond(mysql2)) * 100).toFixed(0)} % of mysql2's; the gateway has ${(pairedRatio(perSecond(gateway), perSecond(bare)) * 100).toFixed(0)} % of bare's`,
  );
  const folder = join(projectRoot, "bench-results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "gateway.json");
  writeFileSync(
    file,
    `${JSON.stringify({ rounds, calls, inFlight, poolSize, sql, ratio, extra, results }, undefined, 1)}\n`,
  );
}
