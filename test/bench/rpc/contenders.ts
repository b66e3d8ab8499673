import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { signToken } from "../../../src/cli/token.ts";
import { type Bundle, bundleWithMap } from "./bundle.ts";
import type { BenchCase } from "./cases.ts";
import { createCall, encodeCall, type HttpCall } from "./requests.ts";
import { entryOf, jwtSecret, type SideName, variablesOf } from "./sides.ts";
import { sendCall, verifyAnswer } from "./verify-answer.ts";
import { startWorkerd, type Workerd, type WorkerdOptions } from "./workerd.ts";

/** A side that is ready to be measured in one case. */
export interface Contender {
  readonly side: SideName;
  readonly server: Workerd;
  readonly call: HttpCall;
  /** The bytes of the call, in base64. */
  readonly requestBase64: string;
}

/** The address of a server that takes points and keeps none: what the worker pays for them is measured. */
let pointsUrl: Promise<string> | undefined;

function takePoints(): Promise<string> {
  pointsUrl ??= new Promise((resolve) => {
    const server = createServer((request, response) => {
      request.resume().once("end", () => response.end("{}"));
    });
    // It ends with the benchmark.
    server.unref();
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://metrics:none@127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
  return pointsUrl;
}

const bundles = new Map<string, Promise<Bundle>>();

/** The script of a side in a case, bundled once. */
export function bundleSide(benchCase: BenchCase, side: SideName): Promise<Bundle> {
  const entry = entryOf(side, benchCase);
  let bundle = bundles.get(entry);
  if (bundle === undefined) {
    bundle = bundleWithMap(entry);
    bundles.set(entry, bundle);
  }
  return bundle;
}

/** Starts a side in a fresh process for one case, so that no other case has shaped its code. */
export async function startContender(
  benchCase: BenchCase,
  side: SideName,
  options: Partial<WorkerdOptions> = {},
): Promise<Contender> {
  const { code } = await bundleSide(benchCase, side);
  const token = await signToken(jwtSecret, { userId: 7, roles: [], lifetimeSeconds: 86_400 });
  const call = createCall(benchCase, side, token);
  const variables = variablesOf(benchCase.name);
  const server = await startWorkerd({
    code,
    ...(side === "metrics"
      ? { variables: { ...variables, METRICS_URL: await takePoints() }, reachesPrivateAddresses: true }
      : { variables }),
    ...options,
  });
  return { side, server, call, requestBase64: encodeCall(call).toString("base64") };
}

/** Throws unless the side answers its case with the fixture, the second time as the first. */
export async function verifyContender(
  benchCase: BenchCase,
  { side, server, call }: Contender,
): Promise<void> {
  for (let time = 0; time < 2; time++) {
    verifyAnswer(benchCase, side, await sendCall(server.port, call));
  }
}

/** Starts all sides of a case, checks their answers, runs `use` and stops them, whatever happens. */
export async function withContenders<T>(
  benchCase: BenchCase,
  sides: readonly SideName[],
  use: (contenders: readonly Contender[]) => Promise<T>,
): Promise<T> {
  const started = await Promise.allSettled(sides.map((side) => startContender(benchCase, side)));
  const contenders = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  try {
    for (const each of started) {
      if (each.status === "rejected") {
        throw each.reason;
      }
    }
    for (const contender of contenders) {
      await verifyContender(benchCase, contender);
    }
    return await use(contenders);
  } finally {
    await Promise.all(contenders.map(({ server }) => server.close()));
  }
}
