/**
 * Attributes by name, properties and listeners included: `{ class: "note", disabled: true, onclick: send }`.
 */
export type Attributes = Readonly<Record<string, unknown>>;

export type Child = Node | string | undefined;

/** Makes an element. Texts become text nodes, so nothing that a server answered is ever read as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on") && typeof value === "function") {
      element.addEventListener(name.slice(2), value as EventListener);
    } else if (typeof value === "boolean") {
      element.toggleAttribute(name, value);
    } else if (value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** The element of index.html with an id. */
export function requireElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`The page has no element "${id}"`);
  }
  return element;
}

/** A button that copies a text and says so. */
export function createCopyButton(label: string, text: () => string): HTMLButtonElement {
  const button = h("button", { type: "button", class: "quiet" }, label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = "Copied";
    } catch {
      button.textContent = "Select it and copy by hand";
    }
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  });
  return button;
}
