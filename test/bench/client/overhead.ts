import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport as createNodeTransport } from "@connectrpc/connect-node";
import { createConnectTransport as createWebTransport } from "@connectrpc/connect-web";
import { projectRoot } from "../../../src/cli/project.ts";
import { createNaruTransport, withBatching } from "../../../src/client/index.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { median, pairedRatio, quantile } from "../../../src/load/statistics.ts";
import { findChromium, withoutChromium } from "../../browser/find-chromium.ts";
import { whyNoLink } from "../../link/link.ts";
import { measureInChromium, type PageCosts } from "./in-chromium.ts";
import { measureOverLink, type OverLinkTimes } from "./over-link.ts";

// "npm run bench:client": how long a lone call takes with the client around the transport, against the
// transport alone, over links of some round trips; then its CPU, in this Node process and in a page of
// Chromium, where the server is another process. Each side is measured right beside the transport alone, in
// alternating order, so that what slows the machine slows both. About five minutes.

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "101" },
    /** Of one side in one round. */
    calls: { type: "string", default: "40" },
  },
});
const rounds = Number(values.rounds);
const calls = Number(values.calls);

type Call = () => Promise<unknown>;

function toCalls(transport: Transport): { readonly read: Call; readonly write: Call } {
  const client = createClient(UserService, transport);
  return {
    read: () => client.getUser({ userId: 7 }),
    write: () => client.createUser({ username: "ada", nickname: "Ada", idempotencyKey: "k" }),
  };
}

async function measure(call: Call): Promise<number> {
  const before = process.cpuUsage();
  for (let i = 0; i < calls; i++) {
    await call();
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

const chromium = findChromium();
const server = fork(join(import.meta.dirname, "answer.ts"));
const [port] = await once(server, "message");
const options = { baseUrl: `http://127.0.0.1:${port}`, useBinaryFormat: true, useHttpGet: true } as const;
const bases: Readonly<Record<string, () => Transport>> = {
  "connect-node": () => createNodeTransport({ ...options, httpVersion: "1.1" }),
  "connect-web": () => createWebTransport(options),
};
const wraps: Readonly<Record<string, (transport: Transport) => Transport>> = {
  "transport again": (transport) => transport,
  batching: withBatching(),
  all: (transport) => createNaruTransport(transport),
};

interface Result {
  readonly base: string;
  readonly kind: "read" | "write";
  readonly wrap: string;
  readonly aloneUs: number[];
  readonly cpuUs: number[];
}

const results: Result[] = [];
let inChromium: readonly PageCosts[] = [];
const overLink: { readonly roundTripMs: number; readonly times: OverLinkTimes }[] = [];
try {
  const why = whyNoLink();
  if (why !== undefined) {
    console.log(`SKIPPED: times over links: ${why}\n`);
  } else {
    console.log("Milliseconds of a lone write, median of 15 in turns. Goal for the ratios: 1.05.\n");
    for (const roundTripMs of [10, 20, 50, 100, 250]) {
      const times = await measureOverLink(Number(port), roundTripMs);
      overLink.push({ roundTripMs, times });
      const alone = median(times.alone);
      const ratios = (["first", "second", "later"] as const)
        .map((side) => `${(median(times[side]) / alone).toFixed(3)} ${side}`)
        .join(", ");
      console.log(`round trip of ${roundTripMs} ms: ${alone.toFixed(1)} alone; with the client ${ratios}`);
    }
    console.log();
  }
  for (const [base, create] of Object.entries(bases)) {
    const alone = toCalls(create());
    const sides = Object.entries(wraps).flatMap(([wrap, layer]) => {
      const wrapped = toCalls(layer(create()));
      return (["read", "write"] as const).map((kind) => {
        const result: Result = { base, kind, wrap, aloneUs: [], cpuUs: [] };
        results.push(result);
        return { result, alone: alone[kind], call: wrapped[kind] };
      });
    });
    for (let round = -50; round < rounds; round++) {
      for (const { result, alone, call } of sides) {
        const [first, second] = round % 2 === 0 ? [alone, call] : [call, alone];
        const cpuUs = [await measure(first), await measure(second)];
        const [aloneUs, callUs] = round % 2 === 0 ? cpuUs : cpuUs.reverse();
        if (round >= 0) {
          result.aloneUs.push(aloneUs!);
          result.cpuUs.push(callUs!);
        }
      }
    }
  }
  if (chromium !== undefined) {
    inChromium = await measureInChromium(chromium, `http://127.0.0.1:${port}/`, {
      rounds: Math.ceil(rounds / 3),
      calls: 5 * calls,
    });
  }
} finally {
  server.disconnect();
}

console.log(
  "CPU of a lone call, µs, alone and with the client: what the quickest tenth of the rounds took at most, which",
);
console.log(
  "other work on the machine has disturbed least; their ratio, and the median ratio of the pairs. Goal: 1.05.\n",
);
for (const { base, kind, wrap, aloneUs, cpuUs } of results) {
  const pairs = cpuUs.map((us, round) => us / (aloneUs[round] ?? Number.NaN));
  const [alone = Number.NaN, wrapped = Number.NaN] = [quantile(aloneUs, 0.1), quantile(cpuUs, 0.1)];
  const us = [alone, wrapped].map((each) => each.toFixed(0).padStart(5)).join(" ");
  const ratios = `${(wrapped / alone).toFixed(3)}  ${median(pairs).toFixed(3)}`;
  console.log(`${`${base}, ${kind}`.padEnd(22)} ${wrap.padEnd(16)} ${us}   ${ratios}`);
}
if (chromium === undefined) {
  console.log(`\nSKIPPED: the same in a page: ${withoutChromium}`);
} else {
  console.log(
    "\nThe same for the main thread of a page of Chromium: medians, and the median ratio of the rounds.\n",
  );
  for (const { kind, side, cpuUs } of inChromium) {
    const alone = inChromium.find((costs) => costs.kind === kind)!;
    const ratio = pairedRatio(cpuUs, alone.cpuUs).toFixed(3);
    console.log(`${kind.padEnd(6)} ${side.padEnd(16)} ${median(cpuUs).toFixed(0).padStart(5)}   ${ratio}`);
  }
}
const file = join(projectRoot, "bench-results/client.json");
mkdirSync(join(projectRoot, "bench-results"), { recursive: true });
writeFileSync(file, `${JSON.stringify({ rounds, calls, results, inChromium, overLink }, undefined, 1)}\n`);
console.log(`\nAll rounds: ${file}`);
