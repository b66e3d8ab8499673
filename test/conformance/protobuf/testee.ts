import { readSync, writeSync } from "node:fs";
import { createRegistry, fromBinary, type Message, toBinary } from "@bufbuild/protobuf";
import type { GenMessage } from "@bufbuild/protobuf/codegenv2";
import type { CodecRegistry } from "../../../src/codec/codec.ts";

// What the official runner starts: reads a message in one form with Naru's codecs and writes it in another,
// as often as it is asked. Messages travel with their length in front, four bytes, little-endian.

/** What conformance.proto says, which is generated when the suite runs. */
type Request = Message<"conformance.ConformanceRequest"> & {
  readonly payload:
    | { readonly case: "protobufPayload"; readonly value: Uint8Array }
    | { readonly case: "jsonPayload"; readonly value: string }
    | { readonly case: "jspbPayload" | "textPayload"; readonly value: string }
    | { readonly case: undefined };
  readonly requestedOutputFormat: number;
  readonly messageType: string;
  readonly testCategory: number;
};
type Response = Message<"conformance.ConformanceResponse"> & {
  result:
    | { case: "parseError" | "serializeError" | "runtimeError" | "jsonPayload" | "skipped"; value: string }
    | { case: "protobufPayload"; value: Uint8Array };
};

const { ConformanceRequestSchema, ConformanceResponseSchema } = (await import(
  new URL("./gen/conformance/conformance_pb.ts", import.meta.url).href
)) as {
  readonly ConformanceRequestSchema: GenMessage<Request>;
  readonly ConformanceResponseSchema: GenMessage<Response>;
};
const { codecs } = (await import(new URL("./gen/codecs.ts", import.meta.url).href)) as {
  readonly codecs: CodecRegistry;
};

const formatProtobuf = 1;
const formatJson = 2;
const categoryIgnoreUnknown = 3;

const registry = createRegistry(...new Set([...codecs].map(({ desc }) => desc.file)));

function answer(request: Request): Response["result"] {
  if (request.messageType === "conformance.FailureSet") {
    // The known failures: none.
    return { case: "protobufPayload", value: new Uint8Array() };
  }
  const codec = codecs.find(request.messageType);
  if (codec === undefined || !codec.isGenerated) {
    return { case: "runtimeError", value: `There is no codec for ${request.messageType}` };
  }
  const isWanted = [formatProtobuf, formatJson].includes(request.requestedOutputFormat);
  const { payload } = request;
  if (!isWanted || (payload.case !== "protobufPayload" && payload.case !== "jsonPayload")) {
    return { case: "skipped", value: "only binary and JSON" };
  }
  let message: Message;
  try {
    message =
      payload.case === "protobufPayload"
        ? codec.decode(payload.value)
        : codec.decodeJson(payload.value, {
            registry,
            ignoreUnknownFields: request.testCategory === categoryIgnoreUnknown,
          });
  } catch (error) {
    return { case: "parseError", value: String(error) };
  }
  try {
    return request.requestedOutputFormat === formatProtobuf
      ? { case: "protobufPayload", value: codec.encode(message) }
      : { case: "jsonPayload", value: codec.encodeJson(message, { registry }) };
  } catch (error) {
    return { case: "serializeError", value: String(error) };
  }
}

const lengthBytes = 4;

/** The next bytes of the standard input; undefined when it has ended. */
function read(size: number): Buffer | undefined {
  const buffer = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(0, buffer, filled, size - filled, null);
    if (count === 0) {
      return undefined;
    }
    filled += count;
  }
  return buffer;
}

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(1, bytes, at);
  }
}

for (let head = read(lengthBytes); head !== undefined; head = read(lengthBytes)) {
  const request = fromBinary(ConformanceRequestSchema, read(head.readUInt32LE()) ?? new Uint8Array());
  const response = toBinary(ConformanceResponseSchema, {
    $typeName: "conformance.ConformanceResponse",
    result: answer(request),
  } as Response);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(response.length);
  write(Buffer.concat([length, response]));
}
