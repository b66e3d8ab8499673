import { runNodeJs } from "@bufbuild/protoplugin";
import { createPlugin } from "./plugin.ts";

// Run by `buf generate`, which speaks protoc's plugin protocol over standard input and output.
runNodeJs(createPlugin((line) => process.stderr.write(`${line}\n`)));
