import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import type { Layer } from "./layer.ts";

/**
 * Refuses a call with `invalid_argument`, before anything is sent, where an integer of 64 bits is given as a
 * number beyond 2^53: TypeScript asks for a bigint, and JavaScript has rounded such a number before anybody
 * could see it. Smaller numbers are taken, as protobuf-es takes them.
 */
export function withExactIntegers(): Layer {
  return (transport) => {
    const layer: Transport = {
      async unary(method, signal, timeoutMs, header, input, values) {
        check(method.input, input);
        return transport.unary(method, signal, timeoutMs, header, input, values);
      },
      stream: (method, signal, timeoutMs, header, input, values) =>
        transport.stream(method, signal, timeoutMs, header, checkEach(method.input, input), values),
    };
    return layer;
  };
}

async function* checkEach<T>(desc: DescMessage, messages: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const message of messages) {
    check(desc, message);
    yield message;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function check(desc: DescMessage, message: unknown): void {
  for (const field of fieldsToCheck(desc)) {
    const { oneof, localName } = field;
    let value = (message as Fields)[(oneof ?? field).localName];
    if (oneof) {
      const chosen = value as Partial<{ case: string; value: unknown }> | undefined;
      value = chosen?.case === localName ? chosen.value : undefined;
    }
    if (value !== undefined && value !== null) {
      const values = field.fieldKind === "list" || field.fieldKind === "map" ? Object.values(value) : [value];
      for (const each of values) {
        checkValue(field, each);
      }
    }
  }
}

function checkValue(field: DescField, value: unknown): void {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new ConnectError(
      `${field.parent.typeName}.${field.name} is an integer that a number does not hold exactly: give a bigint`,
      Code.InvalidArgument,
    );
  }
  if (field.message && typeof value === "object" && value !== null) {
    check(field.message, value);
  }
}

const known = new WeakMap<DescMessage, readonly DescField[]>();

/** Those that are such integers, and those whose messages have some. */
function fieldsToCheck(desc: DescMessage): readonly DescField[] {
  let fields = known.get(desc);
  if (!fields) {
    fields = desc.fields.filter((field) => hasLongs(field, new Set()));
    known.set(desc, fields);
  }
  return fields;
}

function hasLongs({ scalar, message }: DescField, seen: Set<DescMessage>): boolean {
  if (!message) {
    return isLong(scalar);
  }
  // What holds any JSON holds doubles.
  if (seen.has(message) || message.typeName === "google.protobuf.Struct") {
    return false;
  }
  seen.add(message);
  return message.fields.some((field) => hasLongs(field, seen));
}

function isLong(scalar: ScalarType | undefined): boolean {
  switch (scalar) {
    case ScalarType.INT64:
    case ScalarType.UINT64:
    case ScalarType.SINT64:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return true;
    default:
      return false;
  }
}
