import { createFileRegistry, type DescMessage, fromBinary } from "@bufbuild/protobuf";
import { base64Decode } from "@bufbuild/protobuf/wire";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { contract } from "../../src/gen/contract.ts";

const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, base64Decode(contract)));

/** The descriptor with its rules: those beside Naru's own messages go without. */
export function withRules(desc: DescMessage): DescMessage {
  return registry.getMessage(desc.typeName) ?? desc;
}
