import {
  createFileRegistry,
  type DescFile,
  type FileRegistry,
  fromBinary,
  type Message,
} from "@bufbuild/protobuf";
import { base64Decode } from "@bufbuild/protobuf/wire";
import {
  FileDescriptorSetSchema,
  file_google_protobuf_any,
  file_google_protobuf_descriptor,
  file_google_protobuf_duration,
  file_google_protobuf_empty,
  file_google_protobuf_field_mask,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  file_google_protobuf_wrappers,
} from "@bufbuild/protobuf/wkt";
import { createValidator, type Validator, violationToProto } from "@bufbuild/protovalidate";
import {
  type FieldPath,
  file_buf_validate_validate,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import type { FieldPathElement, Violation } from "./violation.ts";

/** Files that need not be with a message's own: the generator leaves out these and no others. */
export const knownFiles: readonly DescFile[] = [
  file_buf_validate_validate,
  file_google_protobuf_any,
  file_google_protobuf_descriptor,
  file_google_protobuf_duration,
  file_google_protobuf_empty,
  file_google_protobuf_field_mask,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  file_google_protobuf_wrappers,
];

const prepared = new Map<string, { readonly registry: FileRegistry; readonly validator: Validator }>();

/**
 * Validates a message by `@bufbuild/protovalidate`: the rules that no code is generated for. `descriptors` is
 * the base64 of a `google.protobuf.FileDescriptorSet`, the message's file last and each file after those that
 * it imports. Throws for rules that are wrong.
 */
export function validateByLibrary(descriptors: string, message: Message): Violation[] | undefined {
  const { registry, validator } = prepare(descriptors);
  const desc = registry.getMessage(message.$typeName);
  if (desc === undefined) {
    throw new Error(`Cannot validate message: "${message.$typeName}"`);
  }
  const result = validator.validate(desc, message);
  if (result.kind === "error") {
    throw result.error;
  }
  if (result.kind === "valid") {
    return undefined;
  }
  return result.violations.map((violation) => {
    const [proto] = violationToProto(violation);
    const { ruleId, forKey } = proto;
    return {
      field: toElements(proto.field),
      rule: toElements(proto.rule),
      ruleId,
      message: proto.message,
      forKey,
    };
  });
}

function prepare(descriptors: string) {
  const known = prepared.get(descriptors);
  if (known !== undefined) {
    return known;
  }
  const { file } = fromBinary(FileDescriptorSetSchema, base64Decode(descriptors));
  // One file after the other: each finds there those that it imports.
  const files = new Map(knownFiles.map((one) => [one.proto.name, one]));
  let registry = createFileRegistry();
  for (const proto of file) {
    registry = createFileRegistry(proto, (name) => files.get(name));
    files.set(proto.name, registry.getFile(proto.name)!);
  }
  const made = { registry, validator: createValidator({ registry }) };
  prepared.set(descriptors, made);
  return made;
}

function toElements(path: FieldPath | undefined): FieldPathElement[] {
  return (path?.elements ?? []).map((element) => {
    const { fieldName, subscript } = element;
    const has = (name: "fieldNumber" | "fieldType" | "keyType" | "valueType") => Object.hasOwn(element, name);
    return {
      fieldName,
      ...(has("fieldNumber") ? { fieldNumber: element.fieldNumber } : {}),
      ...(has("fieldType") ? { fieldType: element.fieldType } : {}),
      ...(has("keyType") ? { keyType: element.keyType } : {}),
      ...(has("valueType") ? { valueType: element.valueType } : {}),
      ...(subscript.case === undefined ? {} : { subscript }),
    };
  });
}
