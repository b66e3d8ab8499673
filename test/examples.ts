import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DescMethod, JsonValue } from "@bufbuild/protobuf";
import { readContract, type WrittenExamples } from "../src/dashboard/catalogue/catalogue.ts";
import { fillExample } from "../src/dashboard/fill.ts";

/** Who calls: a user of the demo data, who may also do what needs an administrator. */
export const exampleCaller = { userId: 7, roles: ["admin"] } as const;

/** Methods that answer `unimplemented` until they are written. This list only shrinks. */
const unwritten: ReadonlySet<string> = new Set(["naru.ops.v1.OpsService/GetChecklist"]);

/**
 * Methods that may answer with an empty message: there are no dead events, nothing was called before, nothing
 * is wrong.
 */
export const emptyWhenWell: ReadonlySet<string> = new Set([
  "naru.game.v1.EventService/CountDeadEvents",
  "naru.game.v1.EventService/ReplayDeadEvents",
  "naru.ops.v1.OpsService/ListAlerts",
  "naru.ops.v1.OpsService/QueryMetrics",
  "naru.ops.v1.OpsService/WatchMetrics",
  "naru.ops.v1.OpsService/ListHotspots",
]);

/** Streams that go on until someone hangs up. */
export const endless: ReadonlySet<string> = new Set([
  "naru.game.v1.GameService/WatchRoom",
  "grpc.health.v1.Health/Watch",
  "naru.ops.v1.OpsService/WatchMetrics",
]);

/** A call that the playground offers for a method. */
export interface ExampleCall {
  /** "package.Service/Method". */
  readonly name: string;
  readonly method: DescMethod;
  readonly code: "ok" | "unimplemented";
  /** A message as JSON, or an array of them for a client stream; ids and times are new each time. */
  request(): JsonValue;
}

const root = join(import.meta.dirname, "..");

/** One call for every method of every service, in an order in which each finds what it needs. */
export async function readExampleCalls(): Promise<readonly ExampleCall[]> {
  const written = JSON.parse(readFileSync(join(root, "functions/examples.json"), "utf8")) as WrittenExamples;
  const { services, catalogue } = await readContract(join(root, "src/gen"), written);
  return services.flatMap((service) =>
    service.methods.map((method): ExampleCall => {
      const name = `${service.typeName}/${method.name}`;
      return {
        name,
        method,
        code: unwritten.has(name) ? "unimplemented" : "ok",
        request: () =>
          fillExample(catalogue.methods[name]?.example, {
            callerId: exampleCaller.userId,
            now: () => Date.now(),
            uuid: randomUUID,
          }) as JsonValue,
      };
    }),
  );
}
