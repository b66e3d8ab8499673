import { clone, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { file_buf_validate_validate } from "../../gen/buf/validate/validate_pb.ts";

/** What reports a broken rule. The rest of protovalidate's file describes the rules themselves. */
const kept = ["Violations", "Violation", "FieldPath", "FieldPathElement"];

/**
 * Source of a module that stands for the generated one of protovalidate in a browser: a client reads
 * violations, and the rules would be most of what it downloads.
 */
export function createViolationsModule(): string {
  const proto = clone(FileDescriptorProtoSchema, file_buf_validate_validate.proto);
  proto.messageType = kept.flatMap((name) => proto.messageType.filter((message) => message.name === name));
  proto.enumType = [];
  proto.extension = [];
  proto.dependency = [];
  const bytes = Buffer.from(toBinary(FileDescriptorProtoSchema, proto)).toString("base64");
  return `import { fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { file_google_protobuf_descriptor } from "@bufbuild/protobuf/wkt";
export const file_buf_validate_validate = fileDesc("${bytes}", [file_google_protobuf_descriptor]);
export const ${kept[0]}Schema = messageDesc(file_buf_validate_validate, 0);
`;
}
