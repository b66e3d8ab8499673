import { type DescMessage, fromBinary, type JsonValue, toJson } from "@bufbuild/protobuf";
import type { ConnectError } from "@connectrpc/connect";
import { type FieldPath, type Violation, ViolationsSchema } from "../gen/buf/validate/validate_pb.ts";
import { registry } from "./contract.ts";

/** A field that broke a rule of the contract. */
export interface FieldProblem {
  /** As in the JSON form: "user.tags[0]". "" when the rule is of the message as a whole. */
  readonly path: string;
  readonly message: string;
}

/** The violations of protovalidate that an error carries. */
export function fieldProblemsOf(error: ConnectError, input: DescMessage): readonly FieldProblem[] {
  return error
    .findDetails(ViolationsSchema)
    .flatMap(({ violations }) => violations)
    .map((violation: Violation) => ({ path: pathText(violation.field, input), message: violation.message }));
}

function pathText(path: FieldPath | undefined, input: DescMessage): string {
  let message: DescMessage | undefined = input;
  let text = "";
  for (const { fieldName, subscript } of path?.elements ?? []) {
    const field: DescMessage["fields"][number] | undefined = message?.fields.find(
      ({ name }) => name === fieldName,
    );
    message = field?.message;
    text += `${text === "" ? "" : "."}${field?.jsonName ?? fieldName}`;
    if (subscript.case !== undefined) {
      text += `[${String(subscript.value)}]`;
    }
  }
  return text;
}

/** An error detail other than violations, as JSON where its type is known. */
export interface OtherDetail {
  readonly type: string;
  readonly value: JsonValue;
}

export function otherDetailsOf(error: ConnectError): readonly OtherDetail[] {
  return error.details.flatMap((detail) => {
    if (!("type" in detail) || detail.type === ViolationsSchema.typeName) {
      return [];
    }
    const schema = registry.getMessage(detail.type);
    if (schema === undefined) {
      return [
        { type: detail.type, value: detail.debug ?? `${detail.value.length} bytes of an unknown type` },
      ];
    }
    return [{ type: detail.type, value: toJson(schema, fromBinary(schema, detail.value), { registry }) }];
  });
}
