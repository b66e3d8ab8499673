import { execFileSync } from "node:child_process";

// Run after a change to the shapes, in the root of the repository: node test/bench/codec/generate.ts
const run = (command: string, ...args: string[]) =>
  execFileSync(`node_modules/.bin/${command}`, args, { stdio: "inherit" });
run("buf", "generate", "--template", "test/bench/codec/buf.gen.yaml");
run(
  "pbjs",
  ...["--target", "static-module", "--wrap", "esm", "--dependency", "protobufjs/minimal.js"],
  ...["--no-comments", "--no-verify", "--no-convert", "--no-delimited", "--no-service", "--dts"],
  ...["--out", "test/bench/codec/gen/protobufjs.js", "test/bench/codec/proto/naru/bench/v1/shapes.proto"],
);
