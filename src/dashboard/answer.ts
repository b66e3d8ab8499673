import { type DescMethod, type Message, toJson } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { givesStream, registry } from "./contract.ts";
import { createCopyButton, h } from "./dom.ts";
import { fieldProblemsOf, otherDetailsOf } from "./failure.ts";
import { createJsonView, formatJson } from "./json-view.ts";
import type { Outcome } from "./send.ts";

/** What of a stream stays on the page: the newest messages, as many as both allow. */
const maxMessages = 200;
const maxCharacters = 8_000_000;

export interface Answer {
  readonly element: HTMLElement;
  /** Empties it for another method. */
  clear(method: DescMethod): void;
  /** Empties it for a call that starts. */
  begin(method: DescMethod): void;
  addMessage(message: Message, atMs: number): void;
  finish(outcome: Outcome, stopped: boolean): void;
}

/** Shows what came back. `onField` is called with the path of a field whose problem the reader wants to mend. */
export function createAnswer(onField: (path: string) => void): Answer {
  const status = h("p", { class: "result", role: "status", "aria-live": "polite" });
  const figures = h("dl", { class: "figures" });
  const body = h("div", { class: "body" });
  const meta = h("div", { class: "meta" });
  const copy = createCopyButton("Copy", () =>
    givesStream(method!) ? `[\n${received.join(",\n")}\n]` : (received[0] ?? ""),
  );
  let method: DescMethod | undefined;
  let received: string[] = [];
  let count = 0;
  let list: HTMLOListElement | undefined;
  const element = h(
    "section",
    { class: "answer", "aria-labelledby": "answer-title" },
    h("div", { class: "head" }, h("h2", { id: "answer-title" }, "Answer"), copy),
    status,
    figures,
    body,
    meta,
  );

  const reset = (called: DescMethod) => {
    method = called;
    received = [];
    count = 0;
    list = undefined;
    copy.hidden = true;
    for (const part of [status, figures, body, meta]) {
      part.replaceChildren();
    }
  };

  const appendToStream = (json: unknown, atMs: number) => {
    if (list === undefined) {
      list = h("ol", { class: "messages" });
      body.append(list);
    }
    const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 8;
    list.append(
      h(
        "li",
        { value: count },
        h("span", { class: "at" }, `${count} at ${formatMs(atMs)}`),
        createJsonView(json),
      ),
    );
    while (list.childElementCount > received.length) {
      list.firstElementChild?.remove();
    }
    if (atEnd) {
      list.scrollTop = list.scrollHeight;
    }
    status.replaceChildren(h("span", { class: "code wait" }, "streaming"), ` ${plural(count, "message")}`);
  };

  return {
    element,
    clear(called) {
      reset(called);
      element.setAttribute("aria-busy", "false");
      body.append(h("p", { class: "note" }, `Send the request: ${called.output.name} appears here.`));
    },
    begin(called) {
      reset(called);
      element.setAttribute("aria-busy", "true");
      status.append(h("span", { class: "code wait" }, "waiting"));
    },
    addMessage(message, atMs) {
      const json = toJson(method!.output, message, { registry });
      count++;
      received.push(formatJson(json));
      while (received.length > 1 && (received.length > maxMessages || lengthOf(received) > maxCharacters)) {
        received.shift();
      }
      if (givesStream(method!)) {
        appendToStream(json, atMs);
      } else {
        body.append(createJsonView(json));
      }
    },
    finish(outcome, stopped) {
      element.setAttribute("aria-busy", "false");
      copy.hidden = received.length === 0;
      status.replaceChildren(...describeEnd(outcome, { stopped, count, method: method! }));
      figures.replaceChildren(...describeFigures(outcome));
      if (outcome.error !== undefined && !stopped) {
        body.prepend(...describeFailure(outcome, method!, onField));
      }
      if (count > received.length) {
        body.append(h("p", { class: "note" }, `The last ${received.length} of ${count} messages are shown.`));
      }
      meta.replaceChildren(
        ...describeHeaders("Headers", outcome.traffic.headers),
        ...describeHeaders("Trailers", outcome.trailers),
      );
    },
  };
}

function describeEnd(
  { error, traffic }: Outcome,
  { stopped, count, method }: { stopped: boolean; count: number; method: DescMethod },
): readonly (Node | string)[] {
  const http = traffic.httpStatus === undefined ? "" : ` HTTP ${traffic.httpStatus}`;
  const messages = givesStream(method) ? `, ${plural(count, "message")}` : "";
  if (stopped) {
    return [h("span", { class: "code wait" }, "stopped"), `${http}${messages}`];
  }
  return error === undefined
    ? [h("span", { class: "code good" }, "ok"), `${http}${messages}`]
    : [h("span", { class: "code bad" }, codeText(error.code)), `${http}${messages}`];
}

function describeFailure(
  { error, traffic }: Outcome,
  method: DescMethod,
  onField: (path: string) => void,
): readonly Node[] {
  if (error === undefined) {
    return [];
  }
  const problems = fieldProblemsOf(error, method.input);
  const parts: Node[] = [h("p", { class: "message" }, error.rawMessage || "No message")];
  if (traffic.httpStatus === undefined) {
    parts.push(h("p", { class: "note" }, "No answer came from the worker. Is it still running?"));
  }
  if (error.code === Code.Unauthenticated) {
    parts.push(h("p", { class: "note" }, "Paste a token into the field beside the request."));
  }
  if (problems.length > 0) {
    parts.push(
      h(
        "ul",
        { class: "problems", "aria-label": "Fields to mend" },
        ...problems.map(({ path, message }) =>
          h(
            "li",
            {},
            h("button", { type: "button", class: "field", onclick: () => onField(path) }, path || "message"),
            ` ${message}`,
          ),
        ),
      ),
    );
  }
  for (const { type, value } of otherDetailsOf(error)) {
    parts.push(h("p", { class: "package" }, type), createJsonView(value));
  }
  return parts;
}

function describeFigures({ durationMs, timing, traffic }: Outcome): readonly Node[] {
  const received = formatBytes(traffic.receivedBytes);
  // A body that came compressed is shorter on the wire. Browsers keep the figure to themselves for other origins.
  const wire =
    timing !== undefined && timing.wireBytes > 0 && timing.wireBytes !== traffic.receivedBytes
      ? ` (${formatBytes(timing.wireBytes)} on the wire)`
      : "";
  return [
    ...describeFigure("Time", formatMs(timing?.durationMs ?? durationMs)),
    ...(timing === undefined ? [] : describeFigure("First byte", formatMs(timing.firstByteMs))),
    ...describeFigure("Sent", formatBytes(traffic.sentBytes)),
    ...describeFigure("Received", `${received}${wire}`),
  ];
}

function describeFigure(name: string, value: string): readonly Node[] {
  return [h("div", {}, h("dt", {}, name), h("dd", {}, value))];
}

function describeHeaders(name: string, headers: Headers): readonly Node[] {
  const entries = [...headers];
  if (entries.length === 0) {
    return [];
  }
  return [
    h(
      "details",
      {},
      h("summary", {}, `${name} (${entries.length})`),
      h(
        "dl",
        { class: "headers" },
        ...entries.flatMap(([key, value]) => [h("dt", {}, key), h("dd", {}, value)]),
      ),
    ),
  ];
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

/** As the protocol writes it: "invalid_argument". */
function codeText(code: Code): string {
  return (Code[code] ?? "unknown").replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
}

function formatMs(ms: number): string {
  return ms < 100
    ? `${ms.toFixed(1)} ms`
    : ms < 10_000
      ? `${Math.round(ms)} ms`
      : `${(ms / 1000).toFixed(1)} s`;
}

function formatBytes(bytes: number): string {
  return bytes < 10_000 ? `${bytes.toLocaleString("en")} B` : `${(bytes / 1024).toFixed(1)} KiB`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
