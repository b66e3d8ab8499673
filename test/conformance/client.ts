import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { readDelimited, writeDelimited } from "./delimited.ts";
import {
  ClientCompatRequestSchema,
  ClientCompatResponseSchema,
} from "./gen/connectrpc/conformance/v1/client_compat_pb.ts";
import { invoke } from "./invoke.ts";
import { startWorkerd } from "./local-workerd.ts";
import { createTransport } from "./transport.ts";

// What the runner starts in client mode: makes the calls that it reads from standard input. With the bundle
// of client-worker.ts as the first argument they are made inside a Worker, without it in Node.

/** Calls at a time: most of them wait for a delay of the server. */
const parallelCalls = 8;

type Carry = (request: Uint8Array) => Promise<Uint8Array>;

async function inNode(bytes: Uint8Array): Promise<Uint8Array> {
  const asked = fromBinary(ClientCompatRequestSchema, bytes);
  return toBinary(ClientCompatResponseSchema, await invoke(asked, createTransport(asked, fetch)));
}

function inWorker(url: string): Carry {
  return async (bytes) => {
    const response = await fetch(url, { method: "POST", body: Buffer.from(bytes) });
    if (!response.ok) {
      throw new Error(`The worker answered ${response.status}: ${await response.text()}`);
    }
    return response.bytes();
  };
}

async function carryAll(carry: Carry): Promise<void> {
  const requests = readDelimited(process.stdin);
  const work = async () => {
    for await (const bytes of requests) {
      writeDelimited(process.stdout, await carry(bytes));
    }
  };
  await Promise.all(Array.from({ length: parallelCalls }, work));
}

const bundle = process.argv[2];
if (bundle === undefined) {
  await carryAll(inNode);
} else {
  const worker = await startWorkerd(bundle, {});
  await carryAll(inWorker(`http://${worker.host}:${worker.port}/`)).finally(worker.close);
}
