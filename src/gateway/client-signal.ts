/** Whether the client of a request still waits. Any AbortSignal is one. */
export interface ClientSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** A client's signal, and the way to say that the client has gone. */
export interface ClientDeparture extends ClientSignal {
  abort(): void;
}

/** One is made for each request: a tenth of the cost of an AbortController, whose signal is an event target. */
export function createDeparture(): ClientDeparture {
  let aborted = false;
  let reason: Error | undefined;
  const listeners: (() => void)[] = [];
  return {
    get aborted() {
      return aborted;
    },
    get reason() {
      return reason;
    },
    throwIfAborted: () => {
      if (aborted) {
        throw reason;
      }
    },
    addEventListener: (_type, listener) => {
      listeners.push(listener);
    },
    removeEventListener: (_type, listener) => {
      const index = listeners.indexOf(listener);
      if (index !== -1) {
        listeners.splice(index, 1);
      }
    },
    abort: () => {
      if (!aborted) {
        aborted = true;
        reason = new DOMException("The client has gone", "AbortError");
        for (const listener of listeners.splice(0)) {
          listener();
        }
      }
    },
  };
}
