import { h } from "../dom.ts";
import { createCallName } from "./call-name.ts";
import { type Priority, priorities, type TrayCall } from "./pack.ts";

export interface RowActions {
  /** Takes the call back into the form. */
  readonly onEdit: (call: TrayCall) => void;
  /** Takes the call at this place out of the tray. */
  readonly onRemove: (index: number) => void;
  /** Another request would be sent than before. */
  readonly onChange: () => void;
}

/** A call in the tray: its name, its priority, and what can be done with it. */
export function createTrayRow(
  call: TrayCall,
  index: number,
  { onEdit, onRemove, onChange }: RowActions,
): HTMLElement {
  const which = `call ${index + 1}, ${call.method.name}`;
  return h(
    "li",
    {},
    ...createCallName(call, index),
    createPriority(call, which, onChange),
    h(
      "button",
      { type: "button", class: "quiet", "aria-label": `Edit ${which}`, onclick: () => onEdit(call) },
      "Edit",
    ),
    h(
      "button",
      {
        type: "button",
        class: "quiet remove",
        "aria-label": `Remove ${which}`,
        title: "Remove",
        onclick: () => onRemove(index),
      },
      "×",
    ),
  );
}

function createPriority(call: TrayCall, which: string, onChange: () => void): HTMLSelectElement {
  const select = h(
    "select",
    { "aria-label": `Priority of ${which}`, title: "Priority" },
    ...priorities.map((each) => h("option", { value: each, selected: each === call.priority }, each)),
  );
  select.addEventListener("change", () => {
    call.priority = select.value as Priority;
    onChange();
  });
  return select;
}
