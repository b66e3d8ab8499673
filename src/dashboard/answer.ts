import { type DescMethod, type JsonValue, type Message, toJson } from "@bufbuild/protobuf";
import { givesStream, registry } from "./contract.ts";
import { h } from "./dom.ts";
import { createJsonView, formatJson } from "./json-view.ts";
import { describeEnd, describeFailure, describeFigures, formatMs, plural } from "./outcome.ts";
import type { Panel } from "./panel.ts";
import type { Outcome } from "./send.ts";

/** What of a stream stays on the page: the newest messages, as many as both allow. */
const maxMessages = 200;
const maxCharacters = 8_000_000;

/** A message that came. */
interface Received {
  readonly json: JsonValue;
  /** From 1. */
  readonly number: number;
  readonly atMs: number;
  drawn: boolean;
}

export interface Answer {
  /** Empties it for another method. */
  clear(method: DescMethod): void;
  /** Empties it for a call that starts. */
  begin(method: DescMethod): void;
  addMessage(message: Message, atMs: number): void;
  finish(outcome: Outcome, stopped: boolean): void;
}

/**
 * Shows what came back. `onField` is called with the path of a field whose problem the reader wants to mend.
 */
export function createAnswer(panel: Panel, onField: (path: string) => void): Answer {
  const { status, figures, body } = panel;
  let method: DescMethod | undefined;
  let received: Received[] = [];
  let charactersKept = 0;
  let count = 0;
  let frame = 0;
  let list: HTMLOListElement | undefined;

  const reset = (called: DescMethod) => {
    method = called;
    received = [];
    charactersKept = 0;
    count = 0;
    cancelAnimationFrame(frame);
    frame = 0;
    list = undefined;
  };

  /** Once for each frame: drawing each message as it comes would hold up the next ones. */
  const draw = () => {
    frame = 0;
    const fresh = received.filter(({ drawn }) => !drawn);
    for (const message of fresh) {
      message.drawn = true;
    }
    if (!givesStream(method!)) {
      body.append(...fresh.map(({ json }) => createJsonView(json, "Message")));
      return;
    }
    if (list === undefined) {
      list = h("ol", { class: "messages", tabindex: "0", "aria-label": "Messages" });
      body.append(list);
    }
    // Follows the newest message, unless the reader has scrolled back to an older one.
    const follows = list.scrollTop + list.clientHeight >= list.scrollHeight - 40;
    list.append(
      ...fresh.map(({ json, number, atMs }) =>
        h("li", {}, h("span", { class: "at" }, `${number} at ${formatMs(atMs)}`), createJsonView(json)),
      ),
    );
    while (list.childElementCount > received.length) {
      list.firstElementChild?.remove();
    }
    if (follows) {
      list.scrollTop = list.scrollHeight;
    }
    status.replaceChildren(h("span", { class: "code wait" }, "streaming"), ` ${plural(count, "message")}`);
  };

  return {
    clear(called) {
      reset(called);
      panel.clear("Answer");
      body.append(h("p", { class: "note" }, `Send the request: ${called.output.name} appears here.`));
    },
    begin(called) {
      reset(called);
      panel.begin("Answer");
    },
    addMessage(message, atMs) {
      const json = toJson(method!.output, message, { registry });
      count++;
      received.push({ json, number: count, atMs, drawn: false });
      charactersKept += JSON.stringify(json).length;
      while (received.length > 1 && (received.length > maxMessages || charactersKept > maxCharacters)) {
        charactersKept -= JSON.stringify(received.shift()?.json).length;
      }
      frame ||= requestAnimationFrame(draw);
    },
    finish(outcome, stopped) {
      if (frame !== 0) {
        cancelAnimationFrame(frame);
        draw();
      }
      status.replaceChildren(...describeEnd(outcome, { stopped, count, method: method! }));
      figures.replaceChildren(...describeFigures(outcome));
      if (outcome.error !== undefined && !stopped) {
        body.prepend(...describeFailure(outcome, method!, onField));
      }
      if (count > received.length) {
        body.append(h("p", { class: "note" }, `The last ${received.length} of ${count} messages are shown.`));
      }
      const values = received.map(({ json }) => json);
      panel.end(
        outcome,
        values.length === 0 ? undefined : () => formatJson(givesStream(method!) ? values : values[0]),
      );
    },
  };
}
