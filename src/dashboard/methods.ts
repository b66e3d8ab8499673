import { catalogue, services } from "naru:contract";
import type { DescMethod, DescService } from "@bufbuild/protobuf";
import { givesStream, infoOf, isRead, nameOf, takesStream } from "./contract.ts";
import { h } from "./dom.ts";

/** The badges of a method: what it streams, and whether it is a read. */
export function createBadges(method: DescMethod, style: "short" | "long"): readonly HTMLElement[] {
  const badges: HTMLElement[] = [];
  const add = (kind: string, short: string, long: string) =>
    badges.push(h("span", { class: `badge ${kind}`, title: long }, style === "short" ? short : long));
  if (takesStream(method)) {
    add("stream", "stream in", "client stream");
  }
  if (givesStream(method)) {
    add("stream", "stream out", "server stream");
  }
  if (method.methodKind === "unary" && style === "long") {
    add("plain", "unary", "unary");
  }
  if (isRead(method)) {
    add("read", "read", method.methodKind === "unary" ? "read, also by GET" : "read");
  }
  return badges;
}

export interface MethodList {
  readonly element: HTMLElement;
  /** Marks the method that the playground shows. */
  select(method: DescMethod): void;
}

/** Every method of every service, as links, with a filter. Closed to one line where the page is narrow. */
export function createMethodList(): MethodList {
  const links = new Map<string, HTMLAnchorElement>();
  const sections = services.map((service) => createSection(service, links));
  const current = h("span", { class: "current" });
  const nothing = h("p", { class: "note", hidden: true }, "No method has this in its name or description.");
  const filter = h("input", {
    id: "filter",
    type: "search",
    placeholder: "Filter",
    "aria-label": "Filter the methods",
    autocomplete: "off",
    spellcheck: "false",
  });
  filter.addEventListener("input", () => {
    const found = sections.map((section) => section.filter(filter.value.trim().toLowerCase()));
    nothing.hidden = found.some(Boolean);
  });
  const element = h(
    "details",
    { class: "methods" },
    h("summary", {}, h("span", {}, `${links.size} methods`), current),
    filter,
    nothing,
    ...sections.map((section) => section.element),
  );
  const narrow = matchMedia("(max-width: 63.99rem)");
  const follow = () => {
    element.open = !narrow.matches;
  };
  narrow.addEventListener("change", follow);
  follow();
  return {
    element,
    select(method) {
      for (const [name, link] of links) {
        if (name === nameOf(method)) {
          link.setAttribute("aria-current", "page");
        } else {
          link.removeAttribute("aria-current");
        }
      }
      current.textContent = `${method.parent.name}/${method.name}`;
      follow();
    },
  };
}

function createSection(service: DescService, links: Map<string, HTMLAnchorElement>) {
  const rows = service.methods.map((method) => {
    const name = nameOf(method);
    const link = h(
      "a",
      { href: `#${name}` },
      h("span", { class: "name" }, method.name),
      ...createBadges(method, "short"),
    );
    links.set(name, link);
    return {
      element: h("li", {}, link),
      text: `${name} ${infoOf(method).comment}`.toLowerCase(),
    };
  });
  const id = `service-${service.typeName}`;
  const element = h(
    "section",
    { "aria-labelledby": id },
    h("h2", { id, title: catalogue.services[service.typeName]?.comment }, service.name),
    h("p", { class: "package" }, service.file.proto.package),
    h("ul", {}, ...rows.map((row) => row.element)),
  );
  return {
    element,
    /** Shows the methods that have a text in them. Returns whether there are any. */
    filter(text: string): boolean {
      for (const row of rows) {
        row.element.hidden = !row.text.includes(text);
      }
      element.hidden = rows.every((row) => row.element.hidden);
      return !element.hidden;
    },
  };
}
