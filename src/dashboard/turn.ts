import { type Attributes, h } from "./dom.ts";

/** What is being sent, until it is done, stopped or given up. */
export interface Turn {
  readonly signal: AbortSignal;
  /** Whether it was given up: what still comes is not shown. */
  isOver(): boolean;
}

export interface SendButton {
  /** A button that sends, and one that stops while it does. */
  readonly elements: readonly [send: HTMLButtonElement, stop: HTMLButtonElement];
  press(): void;
  /** Stops what it sent and takes nothing more of it. */
  giveUp(): void;
}

/** Makes the buttons of things of which one is sent at a time. */
export interface Turns {
  /** `task` returns undefined when there is nothing to send. */
  createButton(
    label: string,
    attributes: Attributes,
    task: (turn: Turn) => Promise<void> | undefined,
  ): SendButton;
}

export function createTurns(): Turns {
  const sendButtons: HTMLButtonElement[] = [];
  let running: AbortController | undefined;

  const release = () => {
    running = undefined;
    for (const button of sendButtons) {
      button.removeAttribute("aria-disabled");
    }
  };

  return {
    createButton(label, attributes, task) {
      let own: AbortController | undefined;
      const send = h("button", { type: "button", class: "primary", ...attributes }, label);
      const stop = h("button", { type: "button", hidden: true, onclick: () => own?.abort() }, "Stop");
      sendButtons.push(send);

      const end = (controller: AbortController) => {
        if (own === controller) {
          own = undefined;
          if (document.activeElement === stop) {
            send.focus();
          }
          stop.hidden = true;
          release();
        }
      };

      return {
        elements: [send, stop],
        press() {
          if (running !== undefined) {
            return;
          }
          const controller = new AbortController();
          const sent = task({ signal: controller.signal, isOver: () => own !== controller });
          if (sent === undefined) {
            return;
          }
          running = controller;
          own = controller;
          stop.hidden = false;
          for (const button of sendButtons) {
            button.setAttribute("aria-disabled", "true");
          }
          void sent.finally(() => end(controller));
        },
        giveUp() {
          if (own !== undefined) {
            own.abort();
            end(own);
          }
        },
      };
    },
  };
}
