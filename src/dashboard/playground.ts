import type { DescMethod } from "@bufbuild/protobuf";
import { createAnswer } from "./answer.ts";
import { infoOf, nameOf, takesStream } from "./contract.ts";
import { toCurl } from "./curl.ts";
import { createCopyButton, h } from "./dom.ts";
import { createFieldTable } from "./field-table.ts";
import { createBadges } from "./methods.ts";
import { createProtocolPicker } from "./protocol-picker.ts";
import { exampleText, parseRequest } from "./request.ts";
import { type Call, captureRequest, send } from "./send.ts";
import { createTokenField } from "./token-field.ts";

export interface Playground {
  readonly elements: readonly HTMLElement[];
  /** Shows a method, with what was last typed for it or an example. */
  show(method: DescMethod): void;
}

/** The form that calls a method, and its answer. */
export function createPlayground(baseUrl: string): Playground {
  /** What was typed, by the name of the method. */
  const drafts = new Map<string, string>();
  let method: DescMethod | undefined;
  let running: AbortController | undefined;

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
  const sendButton = h("button", { type: "submit", class: "primary" }, "Send");
  const stopButton = h("button", { type: "button", hidden: true, onclick: () => running?.abort() }, "Stop");
  const fields = h("details", { class: "fields" });
  const curl = h("pre", { tabindex: "0", role: "region", "aria-label": "The same by curl" });
  const answer = createAnswer((path) => selectField(editor, path));

  /** The call that the form describes, undefined while it describes none. */
  function readForm(): Call | undefined {
    const parsed = parseRequest(method!, editor.value);
    problem.textContent = parsed.ok ? "" : parsed.problem;
    editor.setAttribute("aria-invalid", String(!parsed.ok));
    if (!parsed.ok) {
      return undefined;
    }
    const timeoutMs = deadline.valueAsNumber > 0 ? deadline.valueAsNumber : undefined;
    const call = {
      method: method!,
      messages: parsed.messages,
      protocol: protocol.value(),
      token: token.value(),
      timeoutMs,
      baseUrl,
    };
    void captureRequest(call).then((request) => {
      curl.textContent = toCurl(request);
    });
    return call;
  }

  async function press(): Promise<void> {
    const call = running === undefined ? readForm() : undefined;
    if (call === undefined) {
      return;
    }
    const controller = new AbortController();
    running = controller;
    sendButton.setAttribute("aria-disabled", "true");
    stopButton.hidden = false;
    answer.begin(call.method);
    const outcome = await send(call, {
      signal: controller.signal,
      onMessage(message, atMs) {
        if (running === controller) {
          answer.addMessage(message, atMs);
        }
      },
    });
    if (running === controller) {
      answer.finish(outcome, controller.signal.aborted);
      release();
    }
  }

  function release(): void {
    running = undefined;
    if (document.activeElement === stopButton) {
      sendButton.focus();
    }
    sendButton.removeAttribute("aria-disabled");
    stopButton.hidden = true;
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
      sendButton,
      stopButton,
      h("kbd", {}, navigator.platform.startsWith("Mac") ? "⌘ Enter" : "Ctrl Enter"),
    ),
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
    h(
      "details",
      { class: "curl", open: true },
      h("summary", {}, "The same by curl"),
      curl,
      createCopyButton("Copy", () => curl.textContent),
    ),
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
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void press();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void press();
    }
  });

  return {
    elements: [intro, form, answer.element],
    show(chosen) {
      running?.abort();
      release();
      method = chosen;
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
      answer.clear(chosen);
      readForm();
    },
  };
}

/** Comments write code between backticks. */
function withCode(text: string): readonly (Node | string)[] {
  return text.split("`").map((part, i) => (i % 2 === 0 ? part : h("code", {}, part)));
}

/** Takes the reader to a field of the request: its name there, or the whole where it is absent. */
function selectField(editor: HTMLTextAreaElement, path: string): void {
  const name = path.split(".").at(-1)?.replace(/\[.*$/, "") ?? "";
  const at = name === "" ? -1 : editor.value.lastIndexOf(`"${name}"`);
  editor.focus();
  if (at === -1) {
    editor.select();
  } else {
    editor.setSelectionRange(at + 1, at + 1 + name.length);
  }
}
