import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, stateFolder } from "../../../src/cli/project.ts";
import { installProtobufRunner, type ProtobufRunner } from "./official-runner.ts";

// The official conformance suite of protobuf, binary and JSON, against Naru's codecs: what is recommended
// counts as what is required, and no failure is known.

interface ProtobufResult {
  readonly passed: number;
  readonly failed: number;
  /** The suite's own text format, which nothing of Naru speaks. */
  readonly skipped: number;
  readonly isGood: boolean;
  readonly seconds: number;
}

/** The runner goes through its cases twice: once for binary and JSON, once for the text format. */
const summaries =
  /CONFORMANCE SUITE (\w+): (\d+) successes, (\d+) skipped, (\d+) expected failures, (\d+) unexpected/g;

/** The newest that the suite has messages of. Without it only proto2 and proto3 are tested. */
const newestEdition = "2023";

/** Runs the suite and says what came of it. False when a case failed; where it cannot run, nothing has. */
export function reportProtobufSuite(): boolean {
  const result = runProtobufSuite();
  if (result === undefined) {
    return true;
  }
  const { passed, failed, skipped, isGood, seconds } = result;
  const figures = `${passed} passed, ${failed} failed, ${skipped} of the text format skipped`;
  console.log(`protobuf … ${isGood ? "ok" : "FAILED"} (${seconds.toFixed(0)} s): ${figures}`);
  return isGood;
}

/** Runs the suite, and says why where it cannot. Undefined then. */
function runProtobufSuite(): ProtobufResult | undefined {
  const { runner, ...refusal } = installProtobufRunner();
  if (runner === undefined) {
    console.log(
      `SKIPPED: the protobuf conformance suite cannot run here: ${(refusal as { why: string }).why}`,
    );
    return undefined;
  }
  generateCodecs(runner);
  const startedAt = performance.now();
  const [command, ...args] = runner.command;
  const { stdout, stderr, status } = spawnSync(
    command,
    [
      ...args,
      "--enforce_recommended",
      "--maximum_edition",
      newestEdition,
      "--output_dir",
      `${stateFolder}/conformance/`,
      writeTestee(),
    ],
    { cwd: projectRoot, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const output = stdout + stderr;
  const counts = [...output.matchAll(summaries)].map((match) => match.slice(2).map(Number));
  const sum = (column: number) => counts.reduce((total, each) => total + (each[column] ?? 0), 0);
  const [passed, skipped, failed] = [sum(0), sum(1), sum(2) + sum(3)];
  const isGood = status === 0 && failed === 0 && passed > 0;
  if (!isGood) {
    console.log(failuresOf(output));
  }
  return { passed, failed, skipped, isGood, seconds: (performance.now() - startedAt) / 1000 };
}

function generateCodecs({ protoFolder }: ProtobufRunner): void {
  const { status, stderr } = spawnSync(
    "buf",
    ["generate", protoFolder, "--template=test/conformance/protobuf/buf.gen.yaml"],
    { cwd: projectRoot, encoding: "utf8" },
  );
  if (status !== 0) {
    throw new Error(`buf generate failed:\n${stderr}`);
  }
}

/** The runner starts a program without arguments. */
function writeTestee(): string {
  const path = join(stateFolder, "conformance", "protobuf-testee");
  mkdirSync(join(stateFolder, "conformance"), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, "testee.ts")}"\n`);
  chmodSync(path, 0o755);
  return path;
}

function failuresOf(output: string): string {
  const failures = output.split("\n").filter((line) => /ERROR, test=|FAILED|unexpected/i.test(line));
  return failures.slice(0, 50).join("\n") || output.slice(-5000);
}
