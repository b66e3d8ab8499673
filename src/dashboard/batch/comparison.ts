import { isRead } from "../contract.ts";
import { h } from "../dom.ts";
import { formatBytes, formatMs } from "../outcome.ts";
import { type Call, captureRequest, type Outcome, send } from "../send.ts";
import type { Turns } from "../turn.ts";
import type { TrayCall } from "./pack.ts";

/** One round says little: what else the machine does is in it. */
const rounds = 5;

/** What a batch cost beside its calls in requests of their own. */
export interface Comparison {
  readonly element: HTMLElement;
  show(outcome: Outcome, sent: { readonly batch: Call; readonly calls: readonly TrayCall[] }): Promise<void>;
}

export function createComparison(turns: Turns): Comparison {
  let whole: Call | undefined;
  let alone: readonly Call[] = [];
  const requests = h("td");
  const batchSent = h("td");
  const aloneSent = h("td");
  const batchReceived = h("td");
  const aloneReceived = h("td");
  const batchTime = h("td");
  const aloneTime = h("td");
  const sendButton = turns.createButton("Compare", { class: "quiet" }, async ({ signal }) => {
    const measure = (calls: readonly Call[]) =>
      Promise.all(
        calls.map((call) => send(call, { signal, onMessage: () => undefined, readsTiming: false })),
      );
    const together: (readonly Outcome[])[] = [];
    const apart: (readonly Outcome[])[] = [];
    for (let round = 0; round < rounds && !signal.aborted; round++) {
      together.push(await measure([whole!]));
      apart.push(await measure(alone));
    }
    if (!signal.aborted) {
      batchTime.textContent = formatMs(medianMs(together));
      aloneTime.textContent = formatMs(medianMs(apart));
      aloneReceived.textContent = formatBytes(sum(apart[0]!.map(({ traffic }) => traffic.receivedBytes)));
    }
  });
  sendButton.elements[0].addEventListener("click", sendButton.press);
  const note = h("p", { class: "note" });
  const row = (name: string, ...cells: Node[]) => h("tr", {}, h("th", { scope: "row" }, name), ...cells);
  const element = h(
    "div",
    { class: "comparison" },
    h(
      "table",
      {},
      h(
        "thead",
        {},
        row("", h("th", { scope: "col" }, "The batch"), h("th", { scope: "col" }, "Each by itself")),
      ),
      h(
        "tbody",
        {},
        row("Requests", h("td", {}, "1"), requests),
        row("Sent, with headers", batchSent, aloneSent),
        row("Received", batchReceived, aloneReceived),
        row("Time", batchTime, aloneTime),
      ),
    ),
    h("div", { class: "actions" }, ...sendButton.elements, note),
  );

  return {
    element,
    async show({ traffic, durationMs }, { batch, calls }) {
      whole = batch;
      alone = calls.map(({ method, message }) => ({ ...batch, method, messages: [message] }));
      const isRepeatable = calls.every(({ method }) => isRead(method));
      sendButton.elements[0].hidden = !isRepeatable;
      note.textContent = isRepeatable
        ? `Sends both ${rounds} times in turns, and shows the medians.`
        : "What they take by themselves is not measured: a write would be done twice.";
      requests.textContent = String(calls.length);
      batchReceived.textContent = formatBytes(traffic.receivedBytes);
      batchTime.textContent = formatMs(durationMs);
      aloneReceived.textContent = "–";
      aloneTime.textContent = "–";
      const [together = 0, ...each] = await Promise.all([batch, ...alone].map(countSent));
      batchSent.textContent = formatBytes(together);
      aloneSent.textContent = formatBytes(sum(each));
    },
  };
}

/**
 * Bytes that the page gives the browser to send, as HTTP/1.1 writes them. The client library makes the
 * request and it is not sent. The browser adds headers of its own, the same to every request.
 */
async function countSent(call: Call): Promise<number> {
  const { url, method, headers, body } = await captureRequest(call);
  const { pathname, search } = new URL(url);
  const lines = [
    `${method} ${pathname}${search} HTTP/1.1`,
    ...[...headers].map((pair) => pair.join(": ")),
    "",
  ];
  return sum(lines.map((line) => line.length + 2)) + body.length;
}

/** A round takes as long as its slowest call, as all start together. */
function medianMs(outcomes: readonly (readonly Outcome[])[]): number {
  const times = outcomes.map((round) => Math.max(...round.map(({ durationMs }) => durationMs)));
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
