import { runSuite } from "../suite.ts";
import { cachedReadBench } from "./cached-read.ts";
import { flightsBench } from "./flights.ts";
import { gatewayBench } from "./gateway.ts";
import { gatewaySlowBench } from "./gateway-slow.ts";
import { insertBench } from "./insert.ts";
import { amplificationBench, hedgingBench, withoutRedisBench } from "./resilience.ts";
import { rowsBench } from "./rows.ts";
import { zipfBench } from "./zipf.ts";

runSuite({
  script: "test/bench/data/run.ts",
  name: "bench:data",
  description: "MySQL, Redis and their cache, on real engines",
  setting: `private ${process.env["NARU_ENGINE"] ?? "mysql"} and Redis`,
  file: "bench-results/data.json",
  benches: [
    rowsBench,
    insertBench,
    flightsBench,
    gatewayBench,
    gatewaySlowBench,
    zipfBench,
    hedgingBench,
    amplificationBench,
    cachedReadBench,
    withoutRedisBench,
  ],
});
