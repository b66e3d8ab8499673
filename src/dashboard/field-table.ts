import type { DescMethod } from "@bufbuild/protobuf";
import { infoOf } from "./contract.ts";
import { h } from "./dom.ts";

/** What a request may have in it: every field with its type, its rules and its comment. */
export function createFieldTable(method: DescMethod): readonly Node[] {
  const { fields } = infoOf(method);
  const summary = h("summary", {}, `Fields of ${method.input.name}`);
  if (fields.length === 0) {
    return [summary, h("p", { class: "note" }, "It has none: send {}.")];
  }
  return [
    summary,
    h(
      "dl",
      {},
      ...fields.flatMap(({ path, type, rules, comment }) => [
        h("dt", {}, h("code", {}, path), " ", h("span", { class: "type" }, type)),
        h(
          "dd",
          {},
          comment === "" ? undefined : h("span", {}, comment),
          rules === "" ? undefined : h("span", { class: "rules" }, rules),
        ),
      ]),
    ),
  ];
}
