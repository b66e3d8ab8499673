import { toBinary, toJsonString } from "@bufbuild/protobuf";
import { type BatchResponse, BatchService } from "../../gen/naru/batch/v1/batch_service_pb.ts";
import { registry } from "../contract.ts";
import { createCurlView } from "../curl-view.ts";
import type { Panel } from "../panel.ts";
import { type Call, type Protocol, send } from "../send.ts";
import type { Turns } from "../turn.ts";
import { createBatchAnswer } from "./answer.ts";
import { createComparison } from "./comparison.ts";
import { packBatch, readFates, type SizeOf, type TrayCall } from "./pack.ts";
import { createTray, type Tray } from "./tray.ts";

export interface BatchOptions {
  readonly panel: Panel;
  readonly turns: Turns;
  /** How the form says that calls are sent now. */
  readonly settings: () => Omit<Call, "method" | "messages">;
  /** Takes a call back into the form, to one of its fields where a path is given. */
  readonly onEdit: (call: TrayCall, path?: string) => void;
  /** Called when a batch is sent: its answers take the place of the last. */
  readonly onSend: () => void;
  /** Called when a call was removed. */
  readonly onRemove: () => void;
}

/** The tray, what sends it, and what shows the answers. */
export function createBatch({ panel, turns, settings, onEdit, onSend, onRemove }: BatchOptions): Tray {
  const answer = createBatchAnswer(panel, onEdit);
  const comparison = createComparison(turns);
  const curl = createCurlView("The batch by curl", { open: false });
  /** What the tray holds, as one call. */
  const toCall = (): Call => {
    const form = settings();
    return {
      ...form,
      protocol: carrierOf(form.protocol),
      method: tray.mode() === "at-once" ? BatchService.method.execute : BatchService.method.executeStream,
      messages: [packBatch(tray.calls(), crypto.randomUUID())],
    };
  };
  const sendButton = turns.createButton("Send batch", {}, async (turn) => {
    const calls = tray.calls();
    const call = toCall();
    onSend();
    answer.begin(call, calls);
    const sizeOf = createSizeOf(call.protocol);
    const outcome = await send(call, {
      signal: turn.signal,
      onMessage: (message, atMs) => answer.add(readFates(message as BatchResponse, calls, sizeOf), atMs),
    });
    answer.finish(outcome, turn.signal.aborted);
    if (outcome.error === undefined) {
      await comparison.show(outcome, { batch: call, calls });
      panel.body.append(comparison.element);
    }
  });
  const tray = createTray({
    sendButton,
    curl: curl.element,
    onEdit,
    onRemove,
    onChange: () => curl.show(() => (tray.calls().length === 0 ? undefined : toCall())),
  });
  return tray;
}

/** GET is for one read: a batch goes by POST. */
export function carrierOf(protocol: Protocol): Protocol {
  return protocol === "connect-get" ? "connect-json" : protocol;
}

function createSizeOf(protocol: Protocol): SizeOf {
  return protocol === "connect-json"
    ? (schema, message) => new TextEncoder().encode(toJsonString(schema, message, { registry })).length
    : (schema, message) => toBinary(schema, message).length;
}
