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
import { decodeJsonText, type ReadJson } from "./runtime-json-read.ts";
import type { WriteJson } from "./runtime-json-write.ts";
import { decodeMessage, type Read } from "./runtime-read.ts";
import { encodeMessage, encodeSharedMessage, type Write } from "./runtime-write.ts";
import type { Violation } from "./violation.ts";

/** What the generator writes for one message type. */
export interface CodecParts<T> {
  readonly create: () => T;
  readonly write: Write<T>;
  readonly read: Read<T>;
  readonly validate?: (message: T) => Violation[] | undefined;
  readonly writeJson?: WriteJson<T>;
  readonly readJson?: ReadJson<T>;
}

/** The codec of a message type from its generated parts. */
export function defineCodec<Desc extends DescMessage>(
  desc: Desc,
  parts: CodecParts<MessageShape<Desc>>,
): GeneratedCodec<MessageShape<Desc>> {
  return new GeneratedCodec<MessageShape<Desc>>(desc, parts);
}

/** What generated files add to a codec: a file for JSON and one for the rules, so that not everybody has to load them. */
export interface CodecExtension {
  readonly typeName: string;
  readonly parts: object;
}

/** A part of a codec that another file has. */
export function extend<T extends Message>(
  codec: GeneratedCodec<T>,
  parts: Partial<CodecParts<T>>,
): CodecExtension {
  return { typeName: codec.typeName, parts };
}

/** The codecs of a file with all that extends them. */
export function combine(
  codecs: readonly { readonly desc: DescMessage; readonly parts: object }[],
  ...extensions: readonly (readonly CodecExtension[])[]
): Codec[] {
  const all = new Map<string, object>();
  for (const { typeName, parts } of extensions.flat()) all.set(typeName, { ...all.get(typeName), ...parts });
  return codecs.map(({ desc, parts }) => {
    return new GeneratedCodec(desc, { ...parts, ...all.get(desc.typeName) } as CodecParts<Message>);
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
    const { writeJson } = this.parts;
    const isPlain = !(options?.alwaysEmitImplicit || options?.enumAsInteger || options?.useProtoFieldName);
    if (writeJson !== undefined && isPlain) {
      try {
        return writeJson(message, options?.registry);
      } catch {
        // As above.
      }
    }
    return toJsonString(this.desc, message, definedOnly(options));
  }

  decodeJson(text: string, options?: DecodeJsonOptions): T {
    const { readJson, create } = this.parts;
    if (readJson !== undefined) {
      try {
        return decodeJsonText(readJson, create(), text, options);
      } catch {
        // Not in the canonical form, or wrong: protobuf-es decides, and words the error.
      }
    }
    return fromJsonString(this.desc, text, definedOnly(options)) as T;
  }
}
