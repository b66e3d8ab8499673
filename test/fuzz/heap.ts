/**
 * What the worker's isolate holds after a full collection, in bytes: the heap and what lies behind array
 * buffers.
 */
export async function heapAfterCollection(inspectorUrl: string): Promise<number> {
  const [target] = (await (await fetch(new URL("/json", inspectorUrl))).json()) as [
    { webSocketDebuggerUrl: string },
  ];
  // Wrangler's inspector speaks to browsers alone. Node's WebSocket takes headers, which the types of
  // browsers do not know.
  const Socket = WebSocket as unknown as new (url: string, options: object) => WebSocket;
  const socket = new Socket(target.webSocketDebuggerUrl, {
    headers: { origin: "http://localhost", "user-agent": "Mozilla/5.0" },
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  socket.onopen = () => {
    socket.send(JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" }));
    socket.send(JSON.stringify({ id: 2, method: "Runtime.getHeapUsage" }));
  };
  socket.onerror = () => reject(new Error("Cannot reach the inspector of the worker"));
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as {
      id: number;
      result: { usedSize: number; backingStorageSize: number };
    };
    if (id === 2) {
      resolve(result.usedSize + result.backingStorageSize);
    }
  };
  try {
    return await promise;
  } finally {
    socket.close();
  }
}
