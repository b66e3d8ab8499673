import type { DescMethod } from "@bufbuild/protobuf";
import { isRead } from "./contract.ts";
import { h } from "./dom.ts";
import type { Protocol } from "./send.ts";

const protocols: readonly { readonly id: Protocol; readonly label: string }[] = [
  { id: "connect-json", label: "Connect JSON" },
  { id: "connect-binary", label: "Connect binary" },
  { id: "connect-get", label: "Connect GET" },
  { id: "grpc-web", label: "gRPC-Web" },
];

export function labelOf(protocol: Protocol): string {
  return protocols.find(({ id }) => id === protocol)!.label;
}

export interface ProtocolPicker {
  readonly element: HTMLElement;
  value(): Protocol;
  /** Offers what a method can be called by. GET is for reads with one answer. */
  offer(method: DescMethod): void;
}

export function createProtocolPicker(onChange: () => void): ProtocolPicker {
  const options = protocols.map(({ id, label }) => {
    const radio = h("input", { type: "radio", name: "protocol", value: id });
    return { id, radio, element: h("label", {}, radio, h("span", {}, label)) };
  });
  const [first] = options;
  first!.radio.checked = true;
  const element = h(
    "fieldset",
    { class: "segments" },
    h("legend", {}, "Protocol"),
    ...options.map((option) => option.element),
  );
  element.addEventListener("change", onChange);
  return {
    element,
    value: () => options.find(({ radio }) => radio.checked)?.id ?? "connect-json",
    offer(method) {
      const get = options.find(({ id }) => id === "connect-get")!;
      get.radio.disabled = !(method.methodKind === "unary" && isRead(method));
      get.element.title = get.radio.disabled ? "Only reads with one answer are called by GET" : "";
      if (get.radio.disabled && get.radio.checked) {
        first!.radio.checked = true;
      }
    },
  };
}
