import type { DescMethod } from "@bufbuild/protobuf";
import { createAnswer } from "./answer.ts";
import { carrierOf, createBatch } from "./batch/batch.ts";
import { type TrayCall, whyNotBatched } from "./batch/pack.ts";
import { infoOf, nameOf, takesStream } from "./contract.ts";
import { createCurlView } from "./curl-view.ts";
import { h } from "./dom.ts";
import { createFieldTable } from "./field-table.ts";
import { selectField, uncover } from "./focus.ts";
import { createBadges } from "./methods.ts";
import { createPanel } from "./panel.ts";
import { createProtocolPicker, labelOf } from "./protocol-picker.ts";
import { exampleText, parseRequest } from "./request.ts";
import { type Call, send } from "./send.ts";
import { createTokenField } from "./token-field.ts";
import { createTurns, type Turn } from "./turn.ts";

export interface Playground {
  readonly elements: readonly HTMLElement[];
  /** Shows a method, with what was last typed for it or an example. */
  show(method: DescMethod): void;
}

/**
 * The form that calls a method, the batch of calls, and the answers. `open` goes to a method as its link
 * does.
 */
export function createPlayground(baseUrl: string, open: (method: DescMethod) => void): Playground {
  /** What was typed, by the name of the method. */
  const drafts = new Map<string, string>();
  let method: DescMethod | undefined;
  /** The call of the batch that was taken back into the form. */
  let edited: TrayCall | undefined;
  let showsBatch = false;

  const intro = h("div", { class: "intro" });
  const editor = h("textarea", {
    id: "request",
    rows: 8,
    spellcheck: "false",
    autocapitalize: "off",
    "aria-describedby": "request-problem",
  });
  const problem = h("p", { id: "request-problem", class: "problem", role: "alert" });
  const kind = h("span", { class: "type" });
  const protocol = createProtocolPicker(() => void readForm());
  const token = createTokenField(() => {
    if (method !== undefined && !drafts.has(nameOf(method))) {
      editor.value = exampleText(method, token.value());
    }
    void readForm();
  });
  const deadline = h("input", { id: "deadline", type: "number", min: 1, placeholder: "30000" });
  const panel = createPanel();
  const turns = createTurns();
  const sendButton = turns.createButton("Send", { type: "submit" }, (turn) => {
    const call = readForm();
    return call && press(call, turn);
  });
  const addButton = h("button", { type: "button", class: "add", "aria-keyshortcuts": "Control+Shift+Enter" });
  const batchNote = h("p", { class: "note", role: "status" });
  const fields = h("details", { class: "fields" });
  const curl = createCurlView("The same by curl", { open: true });
  const answer = createAnswer(panel, (path) => selectField(editor, path));
  const tray = createBatch({
    panel,
    turns,
    settings: readSettings,
    onEdit(call, path) {
      drafts.set(nameOf(call.method), call.text);
      open(call.method);
      edited = tray.calls().includes(call) ? call : undefined;
      describeBatching();
      selectField(editor, path ?? "");
    },
    onSend() {
      showsBatch = true;
    },
    onRemove() {
      edited = edited !== undefined && tray.calls().includes(edited) ? edited : undefined;
      describeBatching();
      if (tray.calls().length === 0) {
        editor.focus();
      }
    },
  });

  /** The call that the form describes, undefined while it describes none. */
  function readForm(): Call | undefined {
    const parsed = parseRequest(method!, editor.value);
    problem.textContent = parsed.ok ? "" : parsed.problem;
    editor.setAttribute("aria-invalid", String(!parsed.ok));
    if (!parsed.ok) {
      return undefined;
    }
    const call = { ...readSettings(), method: method!, messages: parsed.messages };
    tray.describe(labelOf(carrierOf(call.protocol)));
    curl.show(() => call);
    return call;
  }

  function readSettings(): Omit<Call, "method" | "messages"> {
    return {
      protocol: protocol.value(),
      token: token.value(),
      timeoutMs: deadline.valueAsNumber > 0 ? deadline.valueAsNumber : undefined,
      baseUrl,
    };
  }

  async function press(call: Call, turn: Turn): Promise<void> {
    showsBatch = false;
    answer.begin(call.method);
    const outcome = await send(call, {
      signal: turn.signal,
      onMessage(message, atMs) {
        if (!turn.isOver()) {
          answer.addMessage(message, atMs);
        }
      },
    });
    if (!turn.isOver()) {
      answer.finish(outcome, turn.signal.aborted);
    }
  }

  /** Puts the call into the batch, or changes the one that was taken out of it. */
  function addToBatch(): void {
    const call = whyNotBatched(method!) === undefined ? readForm() : undefined;
    const [message] = call?.messages ?? [];
    if (message === undefined) {
      return;
    }
    const number = tray.put(
      { method: method!, message, text: editor.value, priority: edited?.priority ?? "normal" },
      edited,
    );
    const done = edited === undefined ? `Added as call ${number}.` : `Call ${number} is changed.`;
    edited = undefined;
    if (!drafts.has(nameOf(method!))) {
      // The next one has ids of its own.
      editor.value = exampleText(method!, token.value());
      readForm();
    }
    describeBatching(done);
  }

  function describeBatching(done = ""): void {
    const problem = whyNotBatched(method!);
    const number = edited === undefined ? 0 : tray.calls().indexOf(edited) + 1;
    addButton.textContent = number === 0 ? "Add to batch" : `Change call ${number}`;
    addButton.disabled = problem !== undefined;
    batchNote.textContent = problem ?? done;
  }

  const form = h(
    "form",
    { class: "request", "aria-label": "Request" },
    h("div", { class: "head" }, h("label", { for: "request" }, "Request"), kind, createExampleButton()),
    editor,
    problem,
    h(
      "div",
      { class: "actions" },
      ...sendButton.elements,
      h("kbd", {}, `${controlKey} Enter`),
      addButton,
      h("kbd", {}, `${controlKey} Shift Enter`),
    ),
    batchNote,
    protocol.element,
    token.element,
    h(
      "div",
      { class: "deadline" },
      h("label", { for: "deadline" }, "Deadline"),
      deadline,
      h("span", { class: "note" }, "ms"),
    ),
    fields,
    curl.element,
  );

  function createExampleButton(): HTMLButtonElement {
    const button = h("button", { type: "button", class: "quiet" }, "New example");
    button.addEventListener("click", () => {
      drafts.delete(nameOf(method!));
      editor.value = exampleText(method!, token.value());
      readForm();
    });
    return button;
  }

  editor.addEventListener("input", () => {
    drafts.set(nameOf(method!), editor.value);
    readForm();
  });
  deadline.addEventListener("input", readForm);
  addButton.addEventListener("click", addToBatch);
  form.addEventListener("focusin", ({ target }) => uncover(target as HTMLElement, tray.element));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sendButton.press();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (event.shiftKey) {
        addToBatch();
      } else {
        sendButton.press();
      }
    }
  });

  return {
    elements: [intro, h("div", { class: "ask" }, form, tray.element), panel.element],
    show(chosen) {
      sendButton.giveUp();
      method = chosen;
      edited = undefined;
      const { comment } = infoOf(chosen);
      intro.replaceChildren(
        h("p", { class: "package" }, chosen.parent.typeName),
        h("h1", {}, chosen.name, ...createBadges(chosen, "long")),
        ...(comment === "" ? [] : [h("p", {}, ...withCode(comment))]),
      );
      kind.textContent = takesStream(chosen) ? `stream of ${chosen.input.name}` : chosen.input.name;
      editor.value = drafts.get(nameOf(chosen)) ?? exampleText(chosen, token.value());
      fields.replaceChildren(...createFieldTable(chosen));
      protocol.offer(chosen);
      if (!showsBatch) {
        answer.clear(chosen);
      }
      readForm();
      describeBatching();
    },
  };
}

const controlKey = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl";

/** Comments write code between backticks. */
function withCode(text: string): readonly (Node | string)[] {
  return text.split("`").map((part, i) => (i % 2 === 0 ? part : h("code", {}, part)));
}
