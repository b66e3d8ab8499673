import {
  type DescMessage,
  fromBinary,
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
import { encodeMessage, encodeSharedMessage, type Write } from "./runtime-write.ts";
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
): GeneratedCodec<MessageShape<Desc>> {
  return new GeneratedCodec<MessageShape<Desc>>(desc, parts);
}

/** The codec, with the rules of the message. */
export function withRules<T extends Message>(
  codec: GeneratedCodec<T>,
  validate: (message: T) => Violation[] | undefined,
): GeneratedCodec<T> {
  return new GeneratedCodec<T>(codec.desc, { ...codec.parts, validate });
}

/** A codec whose work is done by generated code, as far as that goes. */
export class GeneratedCodec<T extends Message> implements Codec<T> {
  readonly typeName: string;
  readonly desc: DescMessage;
  readonly isGenerated = true;
  readonly parts: CodecParts<T>;
  readonly validate?: (message: T) => Violation[] | undefined;

  constructor(desc: DescMessage, parts: CodecParts<T>) {
    this.typeName = desc.typeName;
    this.desc = desc;
    this.parts = parts;
    if (parts.validate !== undefined) this.validate = parts.validate;
  }

  encode(message: T, options?: EncodeOptions): Bytes {
    return this.encodeWithPrefix(message, 0, options);
  }

  encodeWithPrefix(message: T, prefixBytes: number, options?: EncodeOptions): Bytes {
    if (options?.writeUnknownFields !== false) {
      try {
        return encodeMessage(this.parts.write, message, prefixBytes);
      } catch {
        // Not a message that generated code takes: protobuf-es decides, and words the error.
      }
    }
    return withPrefix(toBinary(this.desc, message, definedOnly(options)), prefixBytes);
  }

  encodeShared(message: T, prefixBytes = 0, options?: EncodeOptions): Bytes {
    if (options?.writeUnknownFields !== false) {
      try {
        return encodeSharedMessage(this.parts.write, message, prefixBytes);
      } catch {
        // As above.
      }
    }
    return withPrefix(toBinary(this.desc, message, definedOnly(options)), prefixBytes);
  }

  decode(bytes: Uint8Array, options?: DecodeOptions): T {
    try {
      return decodeMessage(this.parts.read, this.parts.create(), bytes, options);
    } catch {
      // Malformed or out of the ordinary: protobuf-es decides, and words the error.
      return fromBinary(this.desc, bytes, definedOnly(options)) as T;
    }
  }

  encodeJson(message: T, options?: EncodeJsonOptions): string {
    return toJsonString(this.desc, message, definedOnly(options));
  }

  decodeJson(text: string, options?: DecodeJsonOptions): T {
    return fromJsonString(this.desc, text, definedOnly(options)) as T;
  }
}
