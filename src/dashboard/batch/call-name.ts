import { toJsonString } from "@bufbuild/protobuf";
import { registry } from "../contract.ts";
import { h } from "../dom.ts";
import type { TrayCall } from "./pack.ts";

/** More than fits on any line. */
const maxCharacters = 300;

/** The number of a call, its method, and its request in one line. */
export function createCallName({ method, message }: TrayCall, index: number): readonly Node[] {
  const line = toJsonString(method.input, message, { registry }).slice(0, maxCharacters);
  return [
    h("span", { class: "number" }, String(index + 1)),
    h("span", { class: "name", title: method.parent.typeName }, method.name),
    h("code", { class: "line", title: line }, line),
  ];
}
