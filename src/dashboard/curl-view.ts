import { toCurl } from "./curl.ts";
import { createCopyButton, h } from "./dom.ts";
import { type Call, captureRequest } from "./send.ts";

/** The command that makes a call, to read and to copy. */
export interface CurlView {
  readonly element: HTMLDetailsElement;
  /** `toCall` is asked while the command is to be seen: undefined where there is nothing to send. */
  show(toCall: () => Call | undefined): void;
}

/** `title` is what it is called, for those who cannot see it too. */
export function createCurlView(title: string, { open }: { open: boolean }): CurlView {
  const command = h("pre", { tabindex: "0", role: "region", "aria-label": title });
  const element = h(
    "details",
    { class: "curl", open },
    h("summary", {}, title),
    command,
    createCopyButton("Copy", () => command.textContent),
  );
  let toCall: () => Call | undefined = () => undefined;
  const draw = async (): Promise<void> => {
    const shown = toCall;
    const call = element.open ? shown() : undefined;
    const request = call && (await captureRequest(call));
    if (request !== undefined && shown === toCall) {
      command.textContent = toCurl(request);
    }
  };
  element.addEventListener("toggle", draw);
  return {
    element,
    show(next) {
      toCall = next;
      void draw();
    },
  };
}
