import { h } from "../dom.ts";
import { plural } from "../outcome.ts";
import type { SendButton } from "../turn.ts";
import type { TrayCall } from "./pack.ts";
import { createTrayRow, type RowActions } from "./tray-row.ts";

/** How the answers come: all when the last call is done, or each when its own is. */
export type Mode = "at-once" | "one-by-one";

const modes: readonly { readonly id: Mode; readonly label: string }[] = [
  { id: "at-once", label: "All at once" },
  { id: "one-by-one", label: "One by one" },
];

export interface TrayOptions {
  readonly sendButton: SendButton;
  /** Takes a call back into the form. */
  readonly onEdit: (call: TrayCall) => void;
  /** Called when a call was removed. */
  readonly onRemove: () => void;
  /** Called when another request would be sent than before. */
  readonly onChange: () => void;
  /** Shows that request. */
  readonly curl: HTMLElement;
}

/** The calls that wait to be sent together. */
export interface Tray {
  readonly element: HTMLElement;
  calls(): readonly TrayCall[];
  mode(): Mode;
  /** Puts a call at the end, or in the place of another. Returns its number, from 1. */
  put(call: TrayCall, old?: TrayCall): number;
  /** Says how it will be sent. */
  describe(protocol: string): void;
}

function createModePicker(onChange: () => void): { element: HTMLElement; mode: () => Mode } {
  const radios = modes.map(({ id, label }) => {
    const radio = h("input", { type: "radio", name: "mode", value: id });
    radio.addEventListener("change", onChange);
    return { id, radio, element: h("label", {}, radio, h("span", {}, label)) };
  });
  radios[0]!.radio.checked = true;
  return {
    element: h(
      "fieldset",
      { class: "segments" },
      h("legend", {}, "Answers"),
      ...radios.map(({ element }) => element),
    ),
    mode: () => radios.find(({ radio }) => radio.checked)!.id,
  };
}

export function createTray({ sendButton, curl, onEdit, onRemove, onChange }: TrayOptions): Tray {
  let calls: readonly TrayCall[] = [];
  const rowActions: RowActions = { onEdit, onRemove: remove, onChange };
  const narrow = matchMedia("(max-width: 63.99rem)");
  const list = h("ol", { class: "batched" });
  const modePicker = createModePicker(onChange);
  const note = h("p", { class: "note" });
  const body = h(
    "div",
    { id: "tray-body", class: "tray-body", hidden: narrow.matches },
    list,
    h("div", { class: "actions" }, modePicker.element, createClearButton()),
    note,
    curl,
  );
  const title = h("button", {
    type: "button",
    "aria-controls": "tray-body",
    onclick: () => open(body.hidden !== false),
  });
  const open = (opens: boolean) => {
    body.hidden = !opens;
    title.setAttribute("aria-expanded", String(opens));
  };
  open(!narrow.matches);
  const element = h(
    "section",
    { class: "tray", "aria-label": "Batch", hidden: true },
    h("div", { class: "head" }, h("h2", {}, title), ...sendButton.elements),
    body,
  );
  sendButton.elements[0].addEventListener("click", sendButton.press);
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      sendButton.press();
    }
  });

  function createClearButton(): HTMLButtonElement {
    const button = h("button", { type: "button", class: "quiet clear" }, "Remove all");
    button.addEventListener("click", () => {
      calls = [];
      draw();
      onRemove();
    });
    return button;
  }

  function draw(): void {
    drawTitle();
    list.replaceChildren(...calls.map((call, index) => createTrayRow(call, index, rowActions)));
  }

  function drawTitle(): void {
    element.hidden = calls.length === 0;
    title.textContent = `Batch: ${plural(calls.length, "call")}`;
    onChange();
  }

  /** The focus goes to the next call, so that several can be removed by one key. */
  function remove(index: number): void {
    calls = calls.filter((_, i) => i !== index);
    draw();
    const buttons = list.querySelectorAll<HTMLButtonElement>(".remove");
    buttons[Math.min(index, calls.length - 1)]?.focus();
    onRemove();
  }

  return {
    element,
    calls: () => calls,
    mode: modePicker.mode,
    put(call, old) {
      const index = old === undefined ? -1 : calls.indexOf(old);
      if (index !== -1) {
        calls = calls.with(index, call);
        draw();
        return index + 1;
      }
      calls = [...calls, call];
      drawTitle();
      list.append(createTrayRow(call, calls.length - 1, rowActions));
      return calls.length;
    },
    describe(protocol) {
      note.textContent = `Sent by ${protocol}, with the token and the deadline of the form.`;
      onChange();
    },
  };
}
