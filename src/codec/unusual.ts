/**
 * Thrown by generated code for what it leaves to protobuf-es: a value that is not of the field's type, bytes
 * that are malformed, JSON that is not in the canonical form. protobuf-es then does the whole work, and words
 * the error.
 */
export const unusual = Symbol("left to protobuf-es");
