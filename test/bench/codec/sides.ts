import {
  type DescMessage,
  fromBinary,
  fromJsonString,
  type Message,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf";
import { createValidator } from "@bufbuild/protovalidate";
import type { Codec } from "../../../src/codec/codec.ts";
import { withRules } from "../../../src/dashboard/catalogue/rules.ts";
import { codecs } from "../../../src/gen/codecs.ts";
import type { BenchCase } from "./corpus.ts";
import { codecs as shapeCodecs } from "./gen/codecs.ts";
import * as generated from "./gen/protobufjs.js";

/** The same work done by one runtime. */
export interface Side {
  readonly side: string;
  readonly run: () => unknown;
}

/** One thing to do with one message, and who does it. The first side is Naru's, the second protobuf-es. */
export interface Contest {
  readonly case: string;
  readonly bytes: number;
  readonly sides: readonly Side[];
}

interface StaticType {
  encode(message: unknown): { finish(): Uint8Array };
  decode(bytes: Uint8Array): unknown;
}

const staticTypes = (generated as unknown as { naru: { bench: { v1: Record<string, StaticType> } } }).naru
  .bench.v1;
const utf8 = new TextEncoder();

/** What is measured of a message. Throws unless all sides agree on the bytes. */
export function createContests({ name, desc, message, shape }: BenchCase): Contest[] {
  const codec = findCodec(desc);
  const peer = staticTypes[shape]!;
  const bytes = toBinary(desc, message);
  const text = toJsonString(desc, message);
  const peerMessage = peer.decode(bytes);
  requireSame(name, bytes, codec.encode(message), peer.encode(peerMessage).finish());
  return [
    {
      case: `${name}: encode`,
      bytes: bytes.length,
      sides: [
        { side: "naru", run: () => codec.encode(message) },
        { side: "protobuf-es", run: () => toBinary(desc, message) },
        { side: "naru shared", run: () => codec.encodeShared(message) },
        { side: "protobuf.js", run: () => peer.encode(peerMessage).finish() },
      ],
    },
    {
      case: `${name}: decode`,
      bytes: bytes.length,
      sides: [
        { side: "naru", run: () => codec.decode(bytes) },
        { side: "protobuf-es", run: () => fromBinary(desc, bytes) },
        { side: "protobuf.js", run: () => peer.decode(bytes) },
      ],
    },
    {
      case: `${name}: encode JSON`,
      bytes: text.length,
      // To bytes: a text that was put together from pieces is only made whole when it is read.
      sides: [
        { side: "naru", run: () => utf8.encode(codec.encodeJson(message)) },
        { side: "protobuf-es", run: () => utf8.encode(toJsonString(desc, message)) },
      ],
    },
    {
      case: `${name}: decode JSON`,
      bytes: text.length,
      sides: [
        { side: "naru", run: () => codec.decodeJson(text) },
        { side: "protobuf-es", run: () => fromJsonString(desc, text) },
      ],
    },
  ];
}

/** A valid and an invalid request, against the library that the rules come from. */
export function createRuleContests(
  desc: DescMessage,
  requests: Record<"valid" | "invalid", Message>,
): Contest[] {
  const codec = findCodec(desc);
  const validator = createValidator();
  // The generated descriptors go without the rules.
  const ruled = withRules(desc);
  if (ruled === undefined) {
    throw new Error(`The contract has no message ${desc.typeName}`);
  }
  return (["valid", "invalid"] as const).map((kind) => ({
    case: `${desc.name}: validate, ${kind}`,
    bytes: toBinary(desc, requests[kind]).length,
    sides: [
      { side: "naru", run: () => codec.validate?.(requests[kind]) },
      { side: "protovalidate-es", run: () => validator.validate(ruled, requests[kind]) },
    ],
  }));
}

function findCodec(desc: DescMessage): Codec {
  const codec = codecs.find(desc.typeName) ?? shapeCodecs.find(desc.typeName);
  if (codec === undefined) {
    throw new Error(`No codec: ${desc.typeName}`);
  }
  return codec;
}

function requireSame(name: string, expected: Uint8Array, ...others: Uint8Array[]): void {
  for (const other of others) {
    if (Buffer.compare(expected, other) !== 0) {
      throw new Error(`The sides encode "${name}" differently`);
    }
  }
}
