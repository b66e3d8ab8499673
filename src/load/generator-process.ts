import { connect, type Socket } from "node:net";
import { readCpuUs } from "./cpu.ts";
import type { GeneratorAnswer, LoadRequest, LoadResult } from "./generator.ts";
import { createResponseReader } from "./response-reader.ts";

// The load generator: a process of its own, so that nothing else waits in its event loop. It takes one order
// after the other from its parent.

interface Connection {
  readonly socket: Socket;
  /** When the call that is on its way was sent, or should have been. */
  sinceMs: number;
}

/** What all connections read into: each read is dealt with before the next. */
const readBuffer = Buffer.allocUnsafeSlow(256 * 1024);

process.on("message", (request: LoadRequest) => {
  run(request)
    .then<GeneratorAnswer, GeneratorAnswer>(
      (result) => ({ result }),
      (error: unknown) => ({ error: String(error) }),
    )
    .then((answer) => process.send!(answer));
});
process.on("disconnect", () => process.exit(0));

async function run(load: LoadRequest): Promise<LoadResult> {
  const request = Buffer.from(load.requestBase64, "base64");
  const latenciesMs: number[] = [];
  let onAnswer: (connection: Connection) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // It may also fail while connections are opened, before anybody waits for this.
  failed.catch(() => undefined);
  const answered = (connection: Connection, status: number) => {
    if (status !== 200) {
      fail(new Error(`A call was answered with status ${status}`));
    }
    latenciesMs.push(performance.now() - connection.sinceMs);
    onAnswer(connection);
  };
  const connections = await Promise.all(
    Array.from({ length: load.connections }, () => open(load.port, answered, (error) => fail(error))),
  );
  const send = (connection: Connection, sinceMs: number) => {
    connection.sinceMs = sinceMs;
    connection.socket.write(request);
  };
  try {
    const cpuBefore = load.serverPid === undefined ? 0 : readCpuUs(load.serverPid);
    const ownBefore = process.cpuUsage();
    const startMs = performance.now();
    const drive = load.ratePerSec === undefined ? driveClosed : driveOpen;
    const driven = drive({
      load,
      connections,
      send,
      startMs,
      listen: (listener) => {
        onAnswer = listener;
      },
    });
    await Promise.race([failed, driven]);
    const seconds = (performance.now() - startMs) / 1000;
    const own = process.cpuUsage(ownBefore);
    const serverCpuUs = load.serverPid === undefined ? 0 : readCpuUs(load.serverPid) - cpuBefore;
    return { ...summarize(latenciesMs), seconds, serverCpuUs, ownCpuUs: own.user + own.system };
  } finally {
    for (const { socket } of connections) {
      socket.destroy();
    }
  }
}

function open(
  port: number,
  onAnswer: (connection: Connection, status: number) => void,
  onError: (error: Error) => void,
): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const read = createResponseReader((status) => onAnswer(connection, status));
    const socket = connect({
      host: "127.0.0.1",
      port,
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length) => {
          read(readBuffer.subarray(0, length));
          return true;
        },
      },
    });
    const connection: Connection = { socket, sinceMs: 0 };
    socket.on("connect", () => resolve(connection));
    socket.on("error", (error) => {
      reject(error);
      onError(error);
    });
    socket.on("end", () => onError(new Error("The server closed a connection")));
  });
}

interface Drive {
  readonly load: LoadRequest;
  readonly connections: readonly Connection[];
  readonly startMs: number;
  send(connection: Connection, sinceMs: number): void;
  listen(listener: (connection: Connection) => void): void;
}

/** Each connection sends its next call when the one before is answered. */
function driveClosed({ load, connections, startMs, send, listen }: Drive): Promise<void> {
  return new Promise((resolve) => {
    const endMs = startMs + (load.durationMs ?? Number.POSITIVE_INFINITY);
    let unsent = load.calls ?? Number.POSITIVE_INFINITY;
    let inFlight = 0;
    const next = (connection: Connection) => {
      const nowMs = performance.now();
      if (unsent > 0 && nowMs < endMs) {
        unsent--;
        inFlight++;
        send(connection, nowMs);
      }
    };
    listen((connection) => {
      inFlight--;
      next(connection);
      if (inFlight === 0) {
        resolve();
      }
    });
    connections.forEach(next);
  });
}

/**
 * Calls are due at a fixed rate whether or not earlier ones are answered. One that finds no free connection
 * waits, and its wait counts: latency runs from when it was due.
 */
function driveOpen({ load, connections, startMs, send, listen }: Drive): Promise<void> {
  return new Promise((resolve) => {
    const intervalMs = 1000 / load.ratePerSec!;
    const total = Math.round((load.durationMs! * load.ratePerSec!) / 1000);
    const idle = [...connections];
    let sent = 0;
    let answered = 0;
    const sendDue = () => {
      const nowMs = performance.now();
      while (sent < total && idle.length > 0) {
        const dueMs = startMs + sent * intervalMs;
        if (dueMs > nowMs) {
          break;
        }
        sent++;
        send(idle.pop()!, dueMs);
      }
    };
    listen((connection) => {
      idle.push(connection);
      answered++;
      if (answered === total) {
        resolve();
      }
    });
    // Turns without a pause: a timer's resolution of 1 ms would send calls in bunches.
    const turn = () => {
      sendDue();
      if (answered < total) {
        setImmediate(turn);
      }
    };
    turn();
  });
}

function summarize(latenciesMs: number[]): Pick<LoadResult, "calls" | "p50Ms" | "p99Ms" | "maxMs"> {
  const sorted = Float64Array.from(latenciesMs).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { calls: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}
