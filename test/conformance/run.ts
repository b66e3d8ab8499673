import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, stateFolder } from "../../src/cli/project.ts";
import { bundleWorker } from "./local-workerd.ts";
import { generateMessages, hasGo, installRunner } from "./official-runner.ts";
import { reportProtobufSuite } from "./protobuf/suite.ts";
import { runSuite, type SuiteOptions, type SuiteResult } from "./suite-run.ts";

// "npm run conformance": Connect's official suite against Naru's server on the local workerd, and against clients over
// fetch, in Node and inside a Worker; and protobuf's own against the codecs. Names as arguments run only those: server,
// client-node, client-worker, protobuf.

const folder = join(projectRoot, "test/conformance");
const bundles = join(stateFolder, "conformance");
const serverBundle = join(bundles, "worker.js");
const clientBundle = join(bundles, "client-worker.js");

const suites: readonly SuiteOptions[] = [
  {
    name: "server",
    mode: "server",
    command: [join(folder, "server.ts"), serverBundle],
    config: "config-server.yaml",
    knownFailing: "known-failing-server.txt",
  },
  {
    name: "client-node",
    mode: "client",
    command: [join(folder, "client.ts")],
    config: "config-client.yaml",
    knownFailing: "known-failing-client-node.txt",
  },
  {
    name: "client-worker",
    mode: "client",
    command: [join(folder, "client.ts"), clientBundle],
    config: "config-client.yaml",
    knownFailing: "known-failing-client-worker.txt",
  },
];

process.exitCode = await main(process.argv.slice(2));

async function main(names: readonly string[]): Promise<number> {
  const all = [...suites.map(({ name }) => name), "protobuf"];
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no suite "${unknown}": ${all.join(", ")}`);
    return 2;
  }
  mkdirSync(bundles, { recursive: true });
  const isWanted = (name: string) => names.length === 0 || names.includes(name);
  const isProtobufGood = !isWanted("protobuf") || reportProtobufSuite();
  if (!suites.some(({ name }) => isWanted(name))) {
    return isProtobufGood ? 0 : 1;
  }
  if (!hasGo()) {
    console.log("SKIPPED: the conformance suite is a Go program, and there is no Go on the PATH.");
    return process.env["CI"] === "true" || !isProtobufGood ? 1 : 0;
  }
  const runner = installRunner();
  generateMessages(runner);
  await Promise.all([
    bundleWorker(join(folder, "worker.ts"), serverBundle),
    bundleWorker(join(folder, "client-worker.ts"), clientBundle),
  ]);
  const results: SuiteResult[] = [];
  for (const suite of suites.filter(({ name }) => isWanted(name))) {
    process.stdout.write(`${suite.name} … `);
    const result = await runSuite(runner.binary, suite);
    console.log(`${result.isGood ? "ok" : "FAILED"} (${result.seconds.toFixed(0)} s)`);
    for (const { text } of result.failures) {
      console.log(text.trimEnd());
    }
    results.push(result);
  }
  printTotals(results);
  return isProtobufGood && results.every(({ isGood }) => isGood) ? 0 : 1;
}

function printTotals(results: readonly SuiteResult[]): void {
  console.log();
  console.table(
    Object.fromEntries(
      results.map(({ name, selected, passed, failed, knownFailing, repeated }) => [
        name,
        { selected, passed, failed, "known failing": knownFailing, "asked again": repeated },
      ]),
    ),
  );
}
