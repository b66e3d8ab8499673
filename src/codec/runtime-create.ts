import { create, type DescMessage } from "@bufbuild/protobuf";

/** What messages of a type inherit the defaults of their fields from (proto2, and some of the editions). */
export function prototypeOf(desc: DescMessage): object {
  return Object.getPrototypeOf(create(desc));
}
