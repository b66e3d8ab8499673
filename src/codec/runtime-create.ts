import { create, type DescMessage, type MessageShape } from "@bufbuild/protobuf";

/** A zero message of a type whose messages inherit the defaults of their fields (proto2 and some of the editions). */
export function createMessage<Desc extends DescMessage>(desc: Desc): MessageShape<Desc> {
  return create(desc);
}
