import { catalogue } from "naru:contract";
import { findMethod, nameOf } from "./contract.ts";
import { requireElement } from "./dom.ts";
import { createMethodList } from "./methods.ts";
import { createPlayground } from "./playground.ts";
import { createStatus } from "./status.ts";

const list = createMethodList();
const playground = createPlayground(location.origin, (method) => {
  history.pushState(undefined, "", `#${nameOf(method)}`);
  show();
});

/** What follows the "#" of the address; "" for what is no text, as "%" alone. */
function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** The address names the method, "#package.Service/Method", so that a call can be linked to. */
function show(): void {
  const method = findMethod(readHash()) ?? findMethod(catalogue.first);
  if (method !== undefined) {
    list.select(method);
    playground.show(method);
    document.title = `${method.name} · Naru`;
  }
}

requireElement("status").append(...createStatus(location.origin));
requireElement("methods").append(list.element);
requireElement("playground").append(...playground.elements);
show();
addEventListener("hashchange", show);

// Without its address, which names the method that is shown.
requireElement("skip").addEventListener("click", (event) => {
  event.preventDefault();
  const main = requireElement("playground");
  main.focus();
  main.scrollIntoView();
});
