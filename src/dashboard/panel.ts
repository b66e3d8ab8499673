import { createCopyButton, h } from "./dom.ts";
import { describeHeaders } from "./outcome.ts";
import type { Outcome } from "./send.ts";

/** Where answers are shown: how it went, what it cost, what came, and what came beside it. */
export interface Panel {
  readonly element: HTMLElement;
  readonly status: HTMLElement;
  readonly figures: HTMLElement;
  readonly body: HTMLElement;
  /** Empties it. */
  clear(title: string): void;
  /** Empties it for what is sent now. `content` is what can be shown before an answer. */
  begin(title: string, ...content: readonly Node[]): void;
  /** `copied` gives the text of the copy button, undefined where there is nothing to copy. */
  end(outcome: Outcome, copied: (() => string) | undefined): void;
}

export function createPanel(): Panel {
  const title = h("h2", { id: "answer-title" }, "Answer");
  const status = h("p", { class: "result", role: "status", "aria-live": "polite" });
  const figures = h("dl", { class: "figures" });
  const body = h("div", { class: "body" });
  const meta = h("div", { class: "meta" });
  let toCopy = () => "";
  const copy = createCopyButton("Copy", () => toCopy());
  const element = h(
    "section",
    { class: "answer", "aria-labelledby": "answer-title" },
    h("div", { class: "head" }, title, copy),
    status,
    figures,
    body,
    meta,
  );

  const clear = (text: string) => {
    title.textContent = text;
    copy.hidden = true;
    element.setAttribute("aria-busy", "false");
    for (const part of [status, figures, body, meta]) {
      part.replaceChildren();
    }
  };

  return {
    element,
    status,
    figures,
    body,
    clear,
    begin(text, ...content) {
      clear(text);
      body.append(...content);
      element.setAttribute("aria-busy", "true");
      status.append(h("span", { class: "code wait" }, "waiting"));
      // Where it stands below the request, it would come unseen.
      if (element.getBoundingClientRect().top > innerHeight * 0.6) {
        element.scrollIntoView({ block: "start" });
      }
    },
    end(outcome, copied) {
      element.setAttribute("aria-busy", "false");
      copy.hidden = copied === undefined;
      toCopy = copied ?? toCopy;
      meta.replaceChildren(
        ...describeHeaders("Headers", outcome.traffic.headers),
        ...describeHeaders("Trailers", outcome.trailers),
      );
    },
  };
}
