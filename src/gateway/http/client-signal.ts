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

/**
 * One is made for each request: a fraction of the cost of an AbortController, whose signal is an event
 * target.
 */
export function createDeparture(): ClientDeparture {
  return new Departure();
}

class Departure implements ClientDeparture {
  reason: Error | undefined;
  #listeners: (() => void)[] | undefined;

  get aborted(): boolean {
    return this.reason !== undefined;
  }

  throwIfAborted(): void {
    if (this.reason !== undefined) {
      throw this.reason;
    }
  }

  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners ??= [];
    this.#listeners.push(listener);
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    const index = this.#listeners?.indexOf(listener) ?? -1;
    if (index !== -1) {
      this.#listeners?.splice(index, 1);
    }
  }

  abort(): void {
    if (this.reason === undefined) {
      this.reason = new DOMException("The client has gone", "AbortError");
      const listeners = this.#listeners ?? [];
      this.#listeners = undefined;
      for (const listener of listeners) {
        listener();
      }
    }
  }
}
