import { toJson } from "@bufbuild/protobuf";
import { givesStream, registry } from "../contract.ts";
import { h } from "../dom.ts";
import { createJsonView, formatJson } from "../json-view.ts";
import {
  codeText,
  describeError,
  describeFailure,
  describeFigure,
  describeFigures,
  describeHeaders,
  formatBytes,
  formatMs,
  plural,
} from "../outcome.ts";
import type { Panel } from "../panel.ts";
import type { Call, Outcome } from "../send.ts";
import { createCallName } from "./call-name.ts";
import type { Fate, TrayCall } from "./pack.ts";

/** Shows each call of a batch, and what became of it. */
export interface BatchAnswer {
  begin(sent: Call, calls: readonly TrayCall[]): void;
  /** What became of some of the calls, and when, in ms after the batch was sent. */
  add(fates: readonly Fate[], atMs: number): void;
  finish(outcome: Outcome, stopped: boolean): void;
}

interface Row {
  readonly call: TrayCall;
  readonly element: HTMLElement;
  /** Undefined while it is awaited. */
  fate: Fate | undefined;
}

/** What became of a call: in one line, and in full when that is opened. */
function createFate(
  call: TrayCall,
  fate: Fate,
  { atMs, onField }: { atMs: number; onField: (call: TrayCall, path: string) => void },
): HTMLElement {
  const { message, error } = fate;
  const content = h("div");
  /** Of a hundred answers, few are opened. */
  const fill = () => {
    content.replaceChildren(
      ...(message === undefined
        ? describeError(error!, call.method, (path) => onField(call, path))
        : [createJsonView(toJson(call.method.output, message, { registry }), `Answer ${fate.index + 1}`)]),
      ...describeHeaders("Headers", fate.headers),
      ...describeHeaders("Trailers", fate.trailers),
    );
  };
  if (error !== undefined) {
    fill();
  }
  return h(
    "details",
    // What failed is what the reader looks for.
    { open: error !== undefined, ontoggle: () => content.hasChildNodes() || fill() },
    h(
      "summary",
      {},
      ...createCallName(call, fate.index),
      h("span", { class: `code ${error === undefined ? "good" : "bad"}` }, nameOfEnd(error)),
      h("span", { class: "at" }, formatMs(atMs)),
      h("span", { class: "size" }, formatBytes(fate.bytes)),
    ),
    content,
  );
}

/** `onField` is called with a field of a call whose problem the reader wants to mend. */
export function createBatchAnswer(
  panel: Panel,
  onField: (call: TrayCall, path: string) => void,
): BatchAnswer {
  let sent: Call;
  let rows: readonly Row[] = [];
  let list = h("ol");
  let firstAtMs: number | undefined;

  const awaited = () => rows.filter(({ fate }) => fate === undefined);

  function settle(row: Row, fate: Fate, atMs: number): void {
    row.fate = fate;
    row.element.replaceChildren(createFate(row.call, fate, { atMs, onField }));
    // In the order of arrival, before those that are still awaited.
    list.insertBefore(row.element, awaited()[0]?.element ?? null);
  }

  /** In one line: how many failed, the HTTP status, how many are there. */
  function describeEnd({ error, traffic }: Outcome, stopped: boolean): readonly (Node | string)[] {
    const failed = rows.filter(({ fate }) => fate?.error !== undefined).length;
    const left = awaited().length;
    const badge = stopped
      ? h("span", { class: "code wait" }, "stopped")
      : error !== undefined || failed + left === 0
        ? h("span", { class: `code ${error === undefined ? "good" : "bad"}` }, nameOfEnd(error))
        : h("span", { class: "code bad" }, failed > 0 ? `${failed} failed` : "incomplete");
    const http = traffic.httpStatus === undefined ? "" : ` HTTP ${traffic.httpStatus},`;
    const count = plural(rows.length, "call");
    return [badge, `${http} ${left === 0 ? count : `${rows.length - left} of ${count} answered`}`];
  }

  return {
    begin(request, calls) {
      sent = request;
      firstAtMs = undefined;
      rows = calls.map((call, index) => {
        const code = h("span", { class: "code wait" }, "waiting");
        const element = h("li", {}, h("div", { class: "awaited" }, ...createCallName(call, index), code));
        return { call, element, fate: undefined };
      });
      list = h("ol", { class: "fates", "aria-label": "Calls" }, ...rows.map(({ element }) => element));
      panel.begin("Answers", list);
    },
    add(fates, atMs) {
      firstAtMs ??= atMs;
      for (const fate of fates) {
        const row = rows[fate.index];
        if (row !== undefined && row.fate === undefined) {
          settle(row, fate, atMs);
        }
      }
      panel.status.replaceChildren(
        h("span", { class: "code wait" }, "waiting"),
        ` ${rows.length - awaited().length} of ${plural(rows.length, "call")} answered`,
      );
    },
    finish(outcome, stopped) {
      const left = awaited();
      for (const { element } of left) {
        const code = element.querySelector(".code")!;
        code.textContent = stopped ? "stopped" : "unanswered";
      }
      if (left.length === rows.length && !stopped) {
        list.remove();
      }
      panel.status.replaceChildren(...describeEnd(outcome, stopped));
      panel.figures.replaceChildren(
        ...describeFigures(outcome),
        ...(firstAtMs === undefined || !givesStream(sent.method)
          ? []
          : describeFigure("First answer", formatMs(firstAtMs))),
      );
      if (outcome.error !== undefined && !stopped) {
        panel.body.prepend(...describeFailure(outcome, sent.method));
      }
      panel.end(outcome, left.length === rows.length ? undefined : () => formatJson(rows.map(toCopied)));
    },
  };
}

function nameOfEnd(error: Fate["error"]): string {
  return error === undefined ? "ok" : codeText(error.code);
}

function toCopied({ call: { method }, fate }: Row, index: number): unknown {
  const name = { id: index + 1, method: `${method.parent.typeName}/${method.name}` };
  if (fate?.message !== undefined) {
    return { ...name, answer: toJson(method.output, fate.message, { registry }) };
  }
  return fate?.error === undefined
    ? name
    : { ...name, error: { code: codeText(fate.error.code), message: fate.error.rawMessage } };
}
