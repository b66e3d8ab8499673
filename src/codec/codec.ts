import {
  type DescMessage,
  fromBinary,
  type Message,
  type MessageShape,
  type Registry,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf";
import { decodeJson } from "./decode-json.ts";
import { joinStructs } from "./join-structs.ts";
import type { Bytes } from "./runtime-encode.ts";
import type { DecodeOptions } from "./runtime-read.ts";
import type { Violation } from "./violation.ts";

export type { Bytes, DecodeOptions };

/** How to write binary; the default is that of protobuf-es. */
export interface EncodeOptions {
  /** Write what `$unknown` holds. Default true: a gateway must not lose it. */
  readonly writeUnknownFields?: boolean | undefined;
}

/** How to write JSON; the defaults are those of protobuf-es, and of ProtoJSON. */
export interface EncodeJsonOptions {
  /** Where `google.protobuf.Any` and extensions find their types. Default none. */
  readonly registry?: Registry | undefined;
  /** Write fields of implicit presence also when they are zero. Default false. */
  readonly alwaysEmitImplicit?: boolean | undefined;
  /** Write enum values as numbers. Default false. */
  readonly enumAsInteger?: boolean | undefined;
  /** Write the field names of the .proto file. Default false: lowerCamelCase. */
  readonly useProtoFieldName?: boolean | undefined;
}

/** How to read JSON; the defaults are those of protobuf-es. */
export interface DecodeJsonOptions {
  /** Where `google.protobuf.Any` and extensions find their types. Default none. */
  readonly registry?: Registry | undefined;
  /** Pass over unknown keys and enum names. Default false: they are errors. */
  readonly ignoreUnknownFields?: boolean | undefined;
  /** How deep messages may be nested. Default 100. */
  readonly recursionLimit?: number | undefined;
}

/**
 * Bytes and JSON of one message type, and its rules. It takes and gives ordinary protobuf-es messages, and
 * accepts, refuses and produces what protobuf-es does.
 */
export interface Codec<T extends Message = Message> {
  /** The full name of the message type, `naru.game.v1.GameState`. */
  readonly typeName: string;
  readonly desc: DescMessage;
  /** False when protobuf-es does the work, for lack of generated code. */
  readonly isGenerated: boolean;
  /** Throws the error of protobuf-es for a message that cannot be encoded. */
  encode(message: T, options?: EncodeOptions): Bytes;
  /**
   * As `encode`, with `prefixBytes` zero bytes in front: room for an envelope's header without a copy. Short
   * messages lie side by side in one ArrayBuffer, as Node's small Buffers do: to allocate one takes as long
   * as to encode hundreds of bytes. Only for bytes that are sent at once: while they live, so does the whole
   * ArrayBuffer, and to clone or transfer them is to do so to their neighbours too.
   */
  encodeShared(message: T, prefixBytes?: number, options?: EncodeOptions): Bytes;
  /**
   * Throws for bytes that are no such message. Fields of type bytes are views of `bytes`, as in protobuf-es.
   */
  decode(bytes: Uint8Array, options?: DecodeOptions): T;
  /** Throws the error of protobuf-es for a message that has no JSON. */
  encodeJson(message: T, options?: EncodeJsonOptions): string;
  /** Throws the error of protobuf-es for text that is no such message. */
  decodeJson(text: string, options?: DecodeJsonOptions): T;
  /**
   * Checks the rules of protovalidate, those of nested messages included. Undefined when the message is
   * valid, and absent when there is nothing to check, or no generated code that could.
   */
  validate?(message: T): Violation[] | undefined;
}

/** Codecs by message type. */
export interface CodecRegistry extends Iterable<Codec> {
  /** The generated codec of the type, or one that protobuf-es runs. */
  get<Desc extends DescMessage>(desc: Desc): Codec<MessageShape<Desc>>;
  /** The generated codec of the full type name, if there is one. */
  find(typeName: string): Codec | undefined;
}

/**
 * A registry of generated codecs, as `src/gen/codecs.ts` has for all messages. Later ones replace earlier
 * ones.
 */
export function createCodecRegistry(...groups: readonly (readonly Codec[])[]): CodecRegistry {
  const byName = new Map<string, Codec>();
  for (const group of groups) {
    for (const codec of group) {
      byName.set(codec.typeName, codec);
    }
  }
  const fallbacks = new WeakMap<DescMessage, Codec>();
  return {
    get<Desc extends DescMessage>(desc: Desc): Codec<MessageShape<Desc>> {
      let codec = byName.get(desc.typeName) ?? fallbacks.get(desc);
      if (codec === undefined) {
        codec = createReflectiveCodec(desc);
        fallbacks.set(desc, codec);
      }
      return codec as unknown as Codec<MessageShape<Desc>>;
    },
    find: (typeName) => byName.get(typeName),
    [Symbol.iterator]: () => byName.values(),
  };
}

/** The codec of a type without generated code: protobuf-es does all of it, by its descriptor. */
export function createReflectiveCodec(desc: DescMessage): Codec {
  return {
    typeName: desc.typeName,
    desc,
    isGenerated: false,
    encode: (message, options) => toBinary(desc, message, definedOnly(options)) as Bytes,
    encodeShared: (message, prefixBytes = 0, options) =>
      withPrefix(toBinary(desc, message, definedOnly(options)), prefixBytes),
    decode: (bytes, options) => fromBinary(desc, joinStructs(desc, bytes), definedOnly(options)),
    encodeJson: (message, options) => toJsonString(desc, message, definedOnly(options)),
    decodeJson: (text, options) => decodeJson(desc, text, definedOnly(options)),
  };
}

/** The options without what is undefined: protobuf-es would take undefined for a choice. */
export function definedOnly<T extends object>(
  options: T | undefined,
): { [K in keyof T]: NonNullable<T[K]> } | undefined {
  for (const name in options) {
    if (options[name] === undefined) {
      return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
    }
  }
  // Nearly always: no copy for each call.
  return options as never;
}

/** The bytes with `prefixBytes` zero bytes in front. */
export function withPrefix(bytes: Uint8Array, prefixBytes: number): Bytes {
  if (prefixBytes === 0) {
    return bytes as Bytes;
  }
  const result = new Uint8Array(prefixBytes + bytes.length);
  result.set(bytes, prefixBytes);
  return result;
}
