/** A conversation with V8's inspector. Source: the Chrome DevTools Protocol. */
export interface Inspector {
  /** Rejects when V8 refuses the command. */
  send(method: string, params?: object): Promise<unknown>;
  close(): void;
}

/** Connects to the first worker of a workerd process. */
export async function openInspector(port: number): Promise<Inspector> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const url = new URL(targets[0]!.webSocketDebuggerUrl);
  const socket = new WebSocket(`ws://127.0.0.1:${port}${url.pathname}`);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      result?: unknown;
      error?: { message: string };
    };
    const waiter = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if (message.error === undefined) {
      waiter?.resolve(message.result);
    } else {
      waiter?.reject(new Error(message.error.message));
    }
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("Cannot connect to the inspector")));
  });
  return {
    send(method, params = {}) {
      const id = ++lastId;
      const waiter = Promise.withResolvers<unknown>();
      waiting.set(id, waiter);
      socket.send(JSON.stringify({ id, method, params }));
      return waiter.promise;
    },
    close: () => socket.close(),
  };
}
