import type { Message } from "@bufbuild/protobuf";
import type { ContextValues } from "@connectrpc/connect";
import { type AcceptedCompression, compressedMessage } from "./compression.ts";
import { compressedFlag, envelopeHeaderBytes, toEnvelope, writeEnvelopeHeader } from "./envelope.ts";
import type { CompiledMethod } from "./method.ts";

const encoder = new TextEncoder();

export interface EnvelopeOptions {
  readonly binary: boolean;
  readonly compression: AcceptedCompression | undefined;
  /** Those of the call. */
  readonly values: ContextValues;
}

/** A message in its envelope, compressed if it is long, the caller accepts it, and it shrinks. */
export function encodeEnvelope(
  { output, writeJson }: CompiledMethod,
  message: Message,
  { binary, compression, values }: EnvelopeOptions,
): Uint8Array<ArrayBuffer> {
  const framed = binary
    ? output.encodeShared(message, envelopeHeaderBytes)
    : toEnvelope(encoder.encode(writeJson(message)), 0);
  const compressed =
    compression && compressedMessage(framed.subarray(envelopeHeaderBytes), { compression, values });
  if (compressed !== undefined) {
    return toEnvelope(compressed, compressedFlag);
  }
  if (binary) {
    writeEnvelopeHeader(framed, 0);
  }
  return framed;
}
