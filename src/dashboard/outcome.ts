import type { DescMethod } from "@bufbuild/protobuf";
import { Code, type ConnectError } from "@connectrpc/connect";
import { givesStream } from "./contract.ts";
import { h } from "./dom.ts";
import { fieldProblemsOf, otherDetailsOf } from "./failure.ts";
import { createJsonView } from "./json-view.ts";
import type { Outcome } from "./send.ts";

/** In one line: the code, the HTTP status, the number of messages of a stream. */
export function describeEnd(
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

/** What went wrong, field by field where the worker says so. */
export function describeFailure(
  { error, traffic }: Outcome,
  method: DescMethod,
  onField?: (path: string) => void,
): readonly Node[] {
  if (error === undefined) {
    return [];
  }
  const why = traffic.httpStatus === undefined ? whyUnanswered(error) : undefined;
  const silent = why === undefined ? [] : [h("p", { class: "note" }, why)];
  return [...describeError(error, method, onField), ...silent];
}

/** What the reader may do about an answer that never began. */
function whyUnanswered({ code }: ConnectError): string | undefined {
  switch (code) {
    case Code.DeadlineExceeded:
      return "No answer came before the deadline that is set beside the request.";
    case Code.Canceled:
    // What cannot be sent says why by itself.
    case Code.InvalidArgument:
      return undefined;
    default:
      return "No answer came from the worker. Is it still running?";
  }
}

/** What an error says. Without `onField` its fields are named, and lead nowhere. */
export function describeError(
  error: ConnectError,
  method: DescMethod,
  onField?: (path: string) => void,
): readonly Node[] {
  const problems = fieldProblemsOf(error, method.input);
  const parts: Node[] = [h("p", { class: "message" }, error.rawMessage || "No message")];
  if (error.code === Code.Unauthenticated) {
    parts.push(h("p", { class: "note" }, "Paste a token into the field beside the request."));
  }
  if (problems.length > 0) {
    parts.push(
      h(
        "ul",
        { class: "problems", "aria-label": "Fields to mend" },
        ...problems.map(({ path, message }) => {
          const name = path || "message";
          const field =
            onField === undefined
              ? h("code", {}, name)
              : h("button", { type: "button", class: "field", onclick: () => onField(path) }, name);
          return h("li", {}, field, ` ${message}`);
        }),
      ),
    );
  }
  for (const { type, value } of otherDetailsOf(error)) {
    parts.push(h("p", { class: "package" }, type), createJsonView(value));
  }
  return parts;
}

/** What it cost: measured, not estimated. */
export function describeFigures({ durationMs, timing, traffic }: Outcome): readonly Node[] {
  const received = formatBytes(traffic.receivedBytes);
  // A body that came compressed is shorter on the wire. Browsers keep the figure to themselves for other
  // origins.
  const wire =
    timing !== undefined && timing.wireBytes > 0 && timing.wireBytes !== traffic.receivedBytes
      ? ` (${formatBytes(timing.wireBytes)} on the wire)`
      : "";
  return [
    ...describeFigure("Time", formatMs(durationMs)),
    ...(timing?.firstByteMs === undefined ? [] : describeFigure("First byte", formatMs(timing.firstByteMs))),
    ...describeFigure("Sent", formatBytes(traffic.sentBytes)),
    ...describeFigure("Received", `${received}${wire}`),
  ];
}

export function describeFigure(name: string, value: string): readonly Node[] {
  return [h("div", {}, h("dt", {}, name), h("dd", {}, value))];
}

/** Headers or trailers, folded. Nothing when there are none. */
export function describeHeaders(name: string, headers: Headers): readonly Node[] {
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

/** As the protocol writes it: "invalid_argument". */
export function codeText(code: Code): string {
  return (Code[code] ?? "unknown").replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
}

export function formatMs(ms: number): string {
  return ms < 100
    ? `${ms.toFixed(1)} ms`
    : ms < 10_000
      ? `${Math.round(ms)} ms`
      : `${(ms / 1000).toFixed(1)} s`;
}

export function formatBytes(bytes: number): string {
  return bytes < 10_000 ? `${bytes.toLocaleString("en")} B` : `${(bytes / 1024).toFixed(1)} KiB`;
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
