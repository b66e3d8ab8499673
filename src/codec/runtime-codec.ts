import {
  type DescMessage,
  fromBinary,
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
import { decodeJson } from "./decode-json.ts";
import { joinStructs } from "./join-structs.ts";
import { encodeMessage, encodeSharedMessage, type Write } from "./runtime-encode.ts";
import { decodeMessage, type Read } from "./runtime-read.ts";
import type { Violation } from "./violation.ts";

/** What the generator writes for one message type. For what is left out, protobuf-es does the work. */
export interface CodecParts<T> {
  readonly create?: () => T;
  readonly write?: Write<T>;
  readonly read?: Read<T>;
  readonly validate?: (message: T) => Violation[] | undefined;
}

/** The codec of a message type from its generated parts. */
export function defineCodec<Desc extends DescMessage>(
  desc: Desc,
  parts: CodecParts<MessageShape<Desc>>,
): GeneratedCodec<MessageShape<Desc>> {
  return new GeneratedCodec<MessageShape<Desc>>(desc, parts);
}

/** The codec of some message type, for lists of them. */
export type AnyGeneratedCodec = Codec & { readonly parts: object };

/** The rules of a message, which are in a file of their own: not everybody has to load them. */
export interface MessageRules {
  readonly typeName: string;
  readonly validate: (message: never) => Violation[] | undefined;
}

/** The rules that go with a codec. */
export function defineRules<T extends Message>(
  { typeName }: GeneratedCodec<T>,
  validate: (message: T) => Violation[] | undefined,
): MessageRules {
  return { typeName, validate };
}

/** The codecs of a file with the rules of its messages. */
export function withRules(codecs: readonly AnyGeneratedCodec[], rules: readonly MessageRules[]): Codec[] {
  const byName = new Map(rules.map(({ typeName, validate }) => [typeName, { validate }]));
  return codecs.map(({ desc, parts }) => {
    return new GeneratedCodec(desc, { ...parts, ...byName.get(desc.typeName) } as CodecParts<Message>);
  });
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
    if (parts.validate !== undefined) {
      this.validate = parts.validate;
    }
  }

  encode(message: T, options?: EncodeOptions): Bytes {
    const { write } = this.parts;
    if (write !== undefined && options?.writeUnknownFields !== false) {
      try {
        return encodeMessage(write, message);
      } catch {
        // Not a message that generated code takes: protobuf-es decides, and words the error.
      }
    }
    return toBinary(this.desc, message, definedOnly(options)) as Bytes;
  }

  encodeShared(message: T, prefixBytes = 0, options?: EncodeOptions): Bytes {
    const { write } = this.parts;
    if (write !== undefined && options?.writeUnknownFields !== false) {
      try {
        return encodeSharedMessage(write, message, prefixBytes);
      } catch {
        // As above.
      }
    }
    return withPrefix(toBinary(this.desc, message, definedOnly(options)), prefixBytes);
  }

  decode(bytes: Uint8Array, options?: DecodeOptions): T {
    const { create, read } = this.parts;
    if (create !== undefined && read !== undefined) {
      try {
        return decodeMessage(read, create(), bytes, options);
      } catch {
        // Malformed or out of the ordinary: protobuf-es decides, and words the error.
      }
    }
    return fromBinary(this.desc, joinStructs(this.desc, bytes), definedOnly(options)) as T;
  }

  encodeJson(message: T, options?: EncodeJsonOptions): string {
    return toJsonString(this.desc, message, definedOnly(options));
  }

  decodeJson(text: string, options?: DecodeJsonOptions): T {
    return decodeJson(this.desc, text, definedOnly(options)) as T;
  }
}
