/** One step of a path into a message, with what `buf.validate.FieldPathElement` says of it. */
export interface FieldPathElement {
  /** As in the .proto file, of a field or a oneof. */
  readonly fieldName: string;
  /** Absent for a oneof. */
  readonly fieldNumber?: number;
  /** `google.protobuf.FieldDescriptorProto.Type`; absent for a oneof. */
  readonly fieldType?: number;
  /** Of a map: the type of its keys and values. */
  readonly keyType?: number;
  readonly valueType?: number;
  /** The index in a list, or the key in a map. */
  readonly subscript?:
    | { readonly case: "index"; readonly value: bigint }
    | { readonly case: "boolKey"; readonly value: boolean }
    | { readonly case: "intKey"; readonly value: bigint }
    | { readonly case: "uintKey"; readonly value: bigint }
    | { readonly case: "stringKey"; readonly value: string };
}

/** A rule of protovalidate that a message breaks, with what `buf.validate.Violation` says of it. */
export interface Violation {
  /** Where: the path from the message to the value. Empty for the message itself. */
  readonly field: readonly FieldPathElement[];
  /** Which: the path of the rule in `buf.validate.FieldRules`. */
  readonly rule: readonly FieldPathElement[];
  /** `string.pattern`, for instance. */
  readonly ruleId: string;
  /** What a person reads. */
  readonly message: string;
  /** True when the key of a map entry is meant, and not its value. */
  readonly forKey: boolean;
}
