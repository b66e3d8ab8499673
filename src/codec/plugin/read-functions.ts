import { type DescField, ScalarType } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import { type MessageKind, scalarFunctions } from "./field-kind.ts";
import { code, type Source } from "./source.ts";

/** The runtime's function for a scalar at the reader's position, its length included. */
export function readFunction(source: Source, field: DescField, scalar: ScalarType): Printable {
  if (field.enum !== undefined && scalar === ScalarType.INT32 && field.fieldKind === "list") {
    return source.call("readEnum");
  }
  if (scalar === ScalarType.BYTES) {
    return source.call("readSizedBytes");
  }
  const isLenient = scalar === ScalarType.STRING && !field.utf8Validation;
  return source.call(isLenient ? "readLenientString" : `read${scalarFunctions[scalar]}`);
}

/** The runtime's function for text or bytes whose end is known. */
export function lengthFunction(source: Source, field: DescField, scalar: ScalarType): Printable {
  if (scalar === ScalarType.BYTES) {
    return source.call("readBytes");
  }
  return source.call(field.utf8Validation ? "readText" : "readLenientText");
}

/** A decoded message as its field holds it: a Struct is held as a plain object. */
export function fromMessage(source: Source, kind: MessageKind, child: Printable): Printable {
  return kind.local === "struct" ? code`${source.runtime("fromStruct", "struct")}(${child})` : child;
}
