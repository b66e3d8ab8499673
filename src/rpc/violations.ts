import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { Code, ConnectError } from "@connectrpc/connect";
import type { FieldPathElement, Violation } from "../codec/violation.ts";

/**
 * The error of a message that breaks its rules: a text that names the fields, and `buf.validate.Violations`
 * as a detail, as every protovalidate client expects.
 *
 * ```ts
 * import { toInvalidArgument } from "../src/index.ts";
 * import { serverCodecs } from "../src/gen/server-codecs.ts";
 * import { GameEventSchema } from "../src/gen/naru/game/v1/game_service_pb.ts";
 * import type { MessageShape } from "@bufbuild/protobuf";
 *
 * // For a method among `selfValidatedMethods`, which refuses one event and takes the next.
 * function check(event: MessageShape<typeof GameEventSchema>): void {
 *   const violations = serverCodecs.get(GameEventSchema).validate?.(event);
 *   if (violations !== undefined) {
 *     throw toInvalidArgument(violations);
 *   }
 * }
 * ```
 */
export function toInvalidArgument(violations: readonly Violation[]): ConnectError {
  const text = violations
    .map(({ field, message, ruleId }) => {
      const path = formatPath(field);
      return `${path === "" ? "" : `${path}: `}${message === "" ? ruleId : message}`;
    })
    .join(", ");
  const error = new ConnectError(text, Code.InvalidArgument);
  error.details.push({ type: "buf.validate.Violations", value: encodeViolations(violations) });
  return error;
}

/** "user.tags[2]" */
export function formatPath(path: readonly FieldPathElement[]): string {
  return path
    .map(({ fieldName, subscript }, i) => {
      const name = i === 0 ? fieldName : `.${fieldName}`;
      if (subscript === undefined) {
        return name;
      }
      const key = subscript.case === "stringKey" ? JSON.stringify(subscript.value) : String(subscript.value);
      return `${name}[${key}]`;
    })
    .join("");
}

// Written by hand, because the generated descriptor of buf/validate/validate.proto is larger than this whole
// runtime.
function encodeViolations(violations: readonly Violation[]): Uint8Array {
  const writer = new BinaryWriter();
  for (const { field, rule, ruleId, message, forKey } of violations) {
    writer.tag(1, WireType.LengthDelimited).fork();
    writer.tag(2, WireType.LengthDelimited).string(ruleId);
    writer.tag(3, WireType.LengthDelimited).string(message);
    if (forKey) {
      writer.tag(4, WireType.Varint).bool(true);
    }
    writePath(writer, 5, field);
    writePath(writer, 6, rule);
    writer.join();
  }
  return writer.finish();
}

function writePath(writer: BinaryWriter, fieldNumber: number, path: readonly FieldPathElement[]): void {
  if (path.length === 0) {
    return;
  }
  writer.tag(fieldNumber, WireType.LengthDelimited).fork();
  for (const element of path) {
    writer.tag(1, WireType.LengthDelimited).fork();
    writeElement(writer, element);
    writer.join();
  }
  writer.join();
}

function writeElement(writer: BinaryWriter, element: FieldPathElement): void {
  const { fieldName, fieldNumber, fieldType, keyType, valueType, subscript } = element;
  if (fieldNumber !== undefined) {
    writer.tag(1, WireType.Varint).int32(fieldNumber);
  }
  writer.tag(2, WireType.LengthDelimited).string(fieldName);
  for (const [number, type] of [
    [3, fieldType],
    [4, keyType],
    [5, valueType],
  ] as const) {
    if (type !== undefined) {
      writer.tag(number, WireType.Varint).int32(type);
    }
  }
  switch (subscript?.case) {
    case "index":
      writer.tag(6, WireType.Varint).uint64(subscript.value);
      break;
    case "boolKey":
      writer.tag(7, WireType.Varint).bool(subscript.value);
      break;
    case "intKey":
      writer.tag(8, WireType.Varint).int64(subscript.value);
      break;
    case "uintKey":
      writer.tag(9, WireType.Varint).uint64(subscript.value);
      break;
    case "stringKey":
      writer.tag(10, WireType.LengthDelimited).string(subscript.value);
      break;
  }
}
