import type { DescMethod } from "@bufbuild/protobuf";
import { createAnswer } from "./answer.ts";
import { carrierOf, createBatch } from "./batch/batch.ts";
import { type TrayCall, whyNotBatched } from "./batch/pack.ts";
import type { Tray } from "./batch/tray.ts";
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
  return new Form(baseUrl, open);
}

class Form implements Playground {
  readonly #baseUrl: string;
  readonly #open: (method: DescMethod) => void;
  /** What was typed, by the name of the method. */
  readonly #drafts = new Map<string, string>();
  #method: DescMethod | undefined;
  /** The call of the batch that was taken back into the form. */
  #edited: TrayCall | undefined;
  #showsBatch = false;

  readonly #intro = h("div", { class: "intro" });
  readonly #editor = h("textarea", {
    id: "request",
    rows: 8,
    spellcheck: "false",
    autocapitalize: "off",
    "aria-describedby": "request-problem",
  });
  readonly #problem = h("p", { id: "request-problem", class: "problem", role: "alert" });
  readonly #kind = h("span", { class: "type" });
  readonly #protocol = createProtocolPicker(() => void this.#readForm());
  readonly #token = createTokenField(() => this.#takeToken());
  readonly #deadline = h("input", { id: "deadline", type: "number", min: 1, placeholder: "30000" });
  readonly #panel = createPanel();
  readonly #turns = createTurns();
  readonly #sendButton = this.#turns.createButton("Send", { type: "submit" }, (turn) => {
    const call = this.#readForm();
    return call && this.#press(call, turn);
  });
  readonly #addButton = h("button", {
    type: "button",
    class: "add",
    "aria-keyshortcuts": "Control+Shift+Enter",
  });
  readonly #batchNote = h("p", { class: "note", role: "status" });
  readonly #fields = h("details", { class: "fields" });
  readonly #curl = createCurlView("The same by curl", { open: true });
  readonly #answer = createAnswer(this.#panel, (path) => selectField(this.#editor, path));
  readonly #tray: Tray;
  readonly elements: readonly HTMLElement[];

  constructor(baseUrl: string, open: (method: DescMethod) => void) {
    this.#baseUrl = baseUrl;
    this.#open = open;
    this.#tray = createBatch({
      panel: this.#panel,
      turns: this.#turns,
      settings: () => this.#readSettings(),
      onEdit: (call, path) => this.#edit(call, path),
      onSend: () => {
        this.#showsBatch = true;
      },
      onRemove: () => this.#forgetRemoved(),
    });
    const form = this.#createForm();
    this.#listen(form);
    this.elements = [this.#intro, h("div", { class: "ask" }, form, this.#tray.element), this.#panel.element];
  }

  show(chosen: DescMethod): void {
    this.#sendButton.giveUp();
    this.#method = chosen;
    this.#edited = undefined;
    const { comment } = infoOf(chosen);
    this.#intro.replaceChildren(
      h("p", { class: "package" }, chosen.parent.typeName),
      h("h1", {}, chosen.name, ...createBadges(chosen, "long")),
      ...(comment === "" ? [] : [h("p", {}, ...withCode(comment))]),
    );
    this.#kind.textContent = takesStream(chosen) ? `stream of ${chosen.input.name}` : chosen.input.name;
    this.#editor.value = this.#drafts.get(nameOf(chosen)) ?? exampleText(chosen, this.#token.value());
    this.#fields.replaceChildren(...createFieldTable(chosen));
    this.#protocol.offer(chosen);
    if (!this.#showsBatch) {
      this.#answer.clear(chosen);
    }
    this.#readForm();
    this.#describeBatching();
  }

  /** The call that the form describes, undefined while it describes none. */
  #readForm(): Call | undefined {
    const method = this.#method!;
    const parsed = parseRequest(method, this.#editor.value);
    this.#problem.textContent = parsed.ok ? "" : parsed.problem;
    this.#editor.setAttribute("aria-invalid", String(!parsed.ok));
    if (!parsed.ok) {
      return undefined;
    }
    const call = { ...this.#readSettings(), method, messages: parsed.messages };
    this.#tray.describe(labelOf(carrierOf(call.protocol)));
    this.#curl.show(() => call);
    return call;
  }

  #readSettings(): Omit<Call, "method" | "messages"> {
    const timeoutMs = this.#deadline.valueAsNumber;
    return {
      protocol: this.#protocol.value(),
      token: this.#token.value(),
      timeoutMs: timeoutMs > 0 ? timeoutMs : undefined,
      baseUrl: this.#baseUrl,
    };
  }

  async #press(call: Call, turn: Turn): Promise<void> {
    this.#showsBatch = false;
    this.#answer.begin(call.method);
    const outcome = await send(call, {
      signal: turn.signal,
      onMessage: (message, atMs) => {
        if (!turn.isOver()) {
          this.#answer.addMessage(message, atMs);
        }
      },
    });
    if (!turn.isOver()) {
      this.#answer.finish(outcome, turn.signal.aborted);
    }
  }

  /** The example of a method may name who calls. */
  #takeToken(): void {
    if (this.#method !== undefined && !this.#drafts.has(nameOf(this.#method))) {
      this.#editor.value = exampleText(this.#method, this.#token.value());
    }
    void this.#readForm();
  }

  #showExample(): void {
    this.#editor.value = exampleText(this.#method!, this.#token.value());
    this.#readForm();
  }

  /** Puts the call into the batch, or changes the one that was taken out of it. */
  #addToBatch(): void {
    const method = this.#method!;
    const edited = this.#edited;
    const call = whyNotBatched(method) === undefined ? this.#readForm() : undefined;
    const [message] = call?.messages ?? [];
    if (message === undefined) {
      return;
    }
    const number = this.#tray.put(
      { method, message, text: this.#editor.value, priority: edited?.priority ?? "normal" },
      edited,
    );
    this.#edited = undefined;
    if (!this.#drafts.has(nameOf(method))) {
      // The next one has ids of its own.
      this.#showExample();
    }
    this.#describeBatching(edited === undefined ? `Added as call ${number}.` : `Call ${number} is changed.`);
  }

  /** Takes a call of the batch back into the form, with the field at `path` selected. */
  #edit(call: TrayCall, path: string | undefined): void {
    this.#drafts.set(nameOf(call.method), call.text);
    this.#open(call.method);
    this.#edited = this.#tray.calls().includes(call) ? call : undefined;
    this.#describeBatching();
    selectField(this.#editor, path ?? "");
  }

  #forgetRemoved(): void {
    const calls = this.#tray.calls();
    this.#edited = this.#edited !== undefined && calls.includes(this.#edited) ? this.#edited : undefined;
    this.#describeBatching();
    if (calls.length === 0) {
      this.#editor.focus();
    }
  }

  #describeBatching(done = ""): void {
    const problem = whyNotBatched(this.#method!);
    const number = this.#edited === undefined ? 0 : this.#tray.calls().indexOf(this.#edited) + 1;
    this.#addButton.textContent = number === 0 ? "Add to batch" : `Change call ${number}`;
    this.#addButton.disabled = problem !== undefined;
    this.#batchNote.textContent = problem ?? done;
  }

  #createForm(): HTMLFormElement {
    return h(
      "form",
      { class: "request", "aria-label": "Request" },
      h(
        "div",
        { class: "head" },
        h("label", { for: "request" }, "Request"),
        this.#kind,
        this.#createExampleButton(),
      ),
      this.#editor,
      this.#problem,
      h(
        "div",
        { class: "actions" },
        ...this.#sendButton.elements,
        h("kbd", {}, `${controlKey} Enter`),
        this.#addButton,
        h("kbd", {}, `${controlKey} Shift Enter`),
      ),
      this.#batchNote,
      this.#protocol.element,
      this.#token.element,
      h(
        "div",
        { class: "deadline" },
        h("label", { for: "deadline" }, "Deadline"),
        this.#deadline,
        h("span", { class: "note" }, "ms"),
      ),
      this.#fields,
      this.#curl.element,
    );
  }

  #createExampleButton(): HTMLButtonElement {
    const button = h("button", { type: "button", class: "quiet" }, "New example");
    button.addEventListener("click", () => {
      this.#drafts.delete(nameOf(this.#method!));
      this.#showExample();
    });
    return button;
  }

  #listen(form: HTMLFormElement): void {
    this.#editor.addEventListener("input", () => {
      this.#drafts.set(nameOf(this.#method!), this.#editor.value);
      this.#readForm();
    });
    this.#deadline.addEventListener("input", () => this.#readForm());
    this.#addButton.addEventListener("click", () => this.#addToBatch());
    form.addEventListener("focusin", ({ target }) => uncover(target as HTMLElement, this.#tray.element));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#sendButton.press();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (event.shiftKey) {
          this.#addToBatch();
        } else {
          this.#sendButton.press();
        }
      }
    });
  }
}

const controlKey = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl";

/** Comments write code between backticks. */
function withCode(text: string): readonly (Node | string)[] {
  return text.split("`").map((part, i) => (i % 2 === 0 ? part : h("code", {}, part)));
}
