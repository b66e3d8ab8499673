import { h } from "./dom.ts";

/** Longer texts are shown in part: laying out a megabyte would freeze the page. */
const maxShown = 60_000;

const tokens = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Indented JSON with its kinds of value told apart by colour. With a label it can be scrolled by the
 * keyboard.
 */
export function createJsonView(value: unknown, label?: string): HTMLElement {
  const text = formatJson(value);
  const shown = text.slice(0, maxShown);
  const reachable = label === undefined ? {} : { tabindex: "0", role: "region", "aria-label": label };
  const pre = h("pre", { class: "json", ...reachable });
  let end = 0;
  for (const match of shown.matchAll(tokens)) {
    const [token, quoted, colon, word] = match;
    pre.append(shown.slice(end, match.index));
    end = match.index + token.length;
    if (quoted !== undefined && colon !== undefined) {
      pre.append(h("span", { class: "json-name" }, quoted), colon);
    } else {
      const kind = quoted !== undefined ? "text" : word !== undefined ? "word" : "number";
      pre.append(h("span", { class: `json-${kind}` }, token));
    }
  }
  pre.append(shown.slice(end));
  if (text.length > maxShown) {
    pre.append(
      `\n… ${(text.length - maxShown).toLocaleString("en")} more characters: copy the answer to see them`,
    );
  }
  return pre;
}

export function formatJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
