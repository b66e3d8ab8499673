import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, stateFolder } from "../../src/cli/project.ts";
import { bundleWorker } from "./local-workerd.ts";
import { generateMessages, hasGo, installRunner } from "./official-runner.ts";
import { reportProtobufSuite } from "./protobuf/suite.ts";
import { runProtovalidate } from "./protovalidate/suite.ts";
import { runSuite, type SuiteOptions, type SuiteResult } from "./suite-run.ts";

// "npm run conformance": Connect's official suite against Naru's server on the local workerd, and against
// clients over fetch, in Node and inside a Worker; protobuf's own against the codecs; and protovalidate's
// against generated validators. Names as arguments run only those: server, client-node, client-worker,
// protobuf, protovalidate.

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
  const all = [...suites.map(({ name }) => name), "protobuf", "protovalidate"];
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no suite "${unknown}": ${all.join(", ")}`);
    return 2;
  }
  mkdirSync(bundles, { recursive: true });
  const isWanted = (name: string) => names.length === 0 || names.includes(name);
  const isProtobufGood = !isWanted("protobuf") || reportProtobufSuite();
  if (names.length > 0 && names.every((name) => name === "protobuf")) {
    return isProtobufGood ? 0 : 1;
  }
  if (!hasGo()) {
    console.log("SKIPPED: the conformance suite is a Go program, and there is no Go on the PATH.");
    return process.env["CI"] === "true" || !isProtobufGood ? 1 : 0;
  }
  const results: SuiteResult[] = [];
  if (isWanted("protovalidate")) {
    await report(results, "protovalidate", runProtovalidate);
  }
  const connect = suites.filter(({ name }) => isWanted(name));
  if (connect.length > 0) {
    const runner = installRunner();
    generateMessages(runner);
    await Promise.all([
      bundleWorker(join(folder, "worker.ts"), serverBundle),
      bundleWorker(join(folder, "client-worker.ts"), clientBundle),
    ]);
    for (const suite of connect) {
      await report(results, suite.name, () => runSuite(runner.binary, suite));
    }
  }
  printTotals(results);
  return isProtobufGood && results.every(({ isGood }) => isGood) ? 0 : 1;
}

async function report(
  results: SuiteResult[],
  name: string,
  run: () => SuiteResult | Promise<SuiteResult>,
): Promise<void> {
  process.stdout.write(`${name} … `);
  const result = await run();
  console.log(`${result.isGood ? "ok" : "FAILED"} (${result.seconds.toFixed(0)} s)`);
  for (const { text } of result.failures) {
    console.log(text.trimEnd());
  }
  results.push(result);
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
