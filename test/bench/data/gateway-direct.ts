import mysql from "mysql2";
import { median, quantile } from "../../../src/load/statistics.ts";
import type { DirectRequest, RoundResult } from "./gateway-rounds.ts";

// The other side: a process that reads through mysql2's own pool, without a gateway. One order after the
// other.

process.on("message", (request: DirectRequest) => {
  run(request).then((result) => process.send!(result));
});
process.on("disconnect", () => process.exit(0));

let pool: mysql.Pool | undefined;

function run({
  socketPath,
  poolSize,
  inFlight,
  calls,
  sql,
}: DirectRequest): Promise<Omit<RoundResult, "databaseUs">> {
  pool ??= mysql.createPool({ user: "root", socketPath, database: "naru", connectionLimit: poolSize });
  const reader = pool;
  const latenciesMs: number[] = [];
  const startMs = performance.now();
  const cpu = process.cpuUsage();
  let unsent = calls;
  return new Promise((resolve, reject) => {
    const next = (): void => {
      if (unsent-- <= 0) {
        if (latenciesMs.length === calls) {
          const seconds = (performance.now() - startMs) / 1000;
          const { user, system } = process.cpuUsage(cpu);
          resolve({
            perSecond: calls / seconds,
            p50Ms: median(latenciesMs),
            p99Ms: quantile(latenciesMs, 0.99),
            cpuUs: (user + system) / calls,
            callerUs: 0,
          });
        }
        return;
      }
      const sinceMs = performance.now();
      reader.query(sql, (error, rows) => {
        if (error !== null || (rows as unknown[]).length !== 1) {
          reject(error ?? new Error("A read did not give one row"));
          return;
        }
        latenciesMs.push(performance.now() - sinceMs);
        next();
      });
    };
    for (let started = 0; started < inFlight; started++) {
      next();
    }
  });
}
