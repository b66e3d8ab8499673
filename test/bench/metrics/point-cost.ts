import { createCallMetrics } from "../../../src/metrics/observer.ts";
import { SentPoints } from "../../../src/metrics/sent-points.ts";
import { type CallObserver, CallRecord } from "../../../src/observer.ts";
import { type Goal, median } from "./goals.ts";

const calls = 200_000;

/** Calls that left the isolate have a point each; those that did not are added up. */
const kinds = { "that asked Redis": true, "that was answered by the isolate": false };
const rounds = 9;

/**
 * What a point costs its call: CPU of making and keeping it, its part of the report that is sent included.
 */
export async function measurePointCost(): Promise<readonly Goal[]> {
  const goals: Goal[] = [];
  for (const [kind, asks] of Object.entries(kinds)) {
    const points = new SentPoints({
      send: async (report) => void JSON.stringify(report),
      sleep: () => new Promise((resolve) => setImmediate(resolve)),
    });
    const sides: readonly CallObserver[] = [
      createCallMetrics({ points, version: "1", leftOut: ["grpc.health.v1.Health"] }),
      { ended: () => undefined },
    ];
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds + 1; round++) {
      for (const side of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const tookUs = await run(sides[side] as CallObserver, asks);
        if (round > 0) {
          times[side as 0 | 1].push(tookUs);
        }
      }
    }
    const [withPoints, without] = times;
    const differences = withPoints.map((time, i) => time - (without[i] ?? 0));
    console.log(
      `a call ${kind}: observed ${median(without).toFixed(2)} µs, with a point ${median(withPoints).toFixed(2)} µs`,
    );
    goals.push({
      name: `point of a call ${kind}`,
      value: median(differences),
      unit: "µs of CPU",
      atMost: 1,
      rounds: differences,
    });
  }
  return goals;
}

async function run(observer: CallObserver, asks: boolean): Promise<number> {
  const request = new Request("http://localhost/naru.game.v1.GameService/GetState", { method: "POST" });
  const method = { parent: { typeName: "naru.game.v1.GameService" } } as CallRecord["method"];
  const before = process.cpuUsage();
  for (let i = 0; i < calls; i++) {
    const record = new CallRecord(
      {
        name: "naru.game.v1.GameService/GetState",
        method,
        protocolOf: () => "connect",
        request,
        waitUntil: () => undefined,
      },
      observer,
    );
    record.bytesIn = 12;
    record.bytesOut = 562;
    record.messagesIn = 1;
    record.messagesOut = 1;
    if (asks) {
      record.usage.countRead("store");
      record.usage.countRedis(0, 1);
    }
    record.end();
    if (i % 900 === 0) {
      // As a second passes, with some thousand calls.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}
