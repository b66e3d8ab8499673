import {
  type DescMessage,
  fromJsonString,
  type Message,
  type MessageShape,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf";
import {
  type Bytes,
  type Codec,
  type DecodeJsonOptions,
  type DecodeOptions,
  definedOnly,
  type EncodeJsonOptions,
  type EncodeOptions,
  withPrefix,
} from "./codec.ts";
import { decodeMessage, type Read } from "./runtime-read.ts";
import { encodeMessage, type Write } from "./runtime-write.ts";
import type { Violation } from "./violation.ts";

/** What the generator writes for one message type. */
export interface CodecParts<T> {
  readonly create: () => T;
  readonly write: Write<T>;
  readonly read: Read<T>;
  readonly validate?: (message: T) => Violation[] | undefined;
}

/** The codec of a message type from its generated parts. */
export function defineCodec<Desc extends DescMessage>(
  desc: Desc,
  parts: CodecParts<MessageShape<Desc>>,
): Codec<MessageShape<Desc>> {
  return new GeneratedCodec<MessageShape<Desc>>(desc, parts);
}

class GeneratedCodec<T extends Message> implements Codec<T> {
  readonly typeName: string;
  readonly desc: DescMessage;
  readonly isGenerated = true;
  readonly validate?: (message: T) => Violation[] | undefined;
  readonly #parts: CodecParts<T>;

  constructor(desc: DescMessage, parts: CodecParts<T>) {
    this.typeName = desc.typeName;
    this.desc = desc;
    if (parts.validate !== undefined) this.validate = parts.validate;
    this.#parts = parts;
  }

  encode(message: T, options?: EncodeOptions): Bytes {
    return this.encodeWithPrefix(message, 0, options);
  }

  encodeWithPrefix(message: T, prefixBytes: number, options?: EncodeOptions): Bytes {
    if (options?.writeUnknownFields !== false) {
      try {
        return encodeMessage(this.#parts.write, message, prefixBytes);
      } catch {
        // The generated code does not take the message: protobuf-es decides, and words the error.
      }
    }
    return withPrefix(toBinary(this.desc, message, definedOnly(options)), prefixBytes);
  }

  decode(bytes: Uint8Array, options?: DecodeOptions): T {
    return decodeMessage(this.#parts.read, this.#parts.create(), bytes, options);
  }

  encodeJson(message: T, options?: EncodeJsonOptions): string {
    return toJsonString(this.desc, message, definedOnly(options));
  }

  decodeJson(text: string, options?: DecodeJsonOptions): T {
    return fromJsonString(this.desc, text, definedOnly(options)) as T;
  }
}
