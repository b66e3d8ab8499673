import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to a request on its way. */
export type Fate =
  | "passes"
  /** Answered 503, as a proxy does that cannot reach the server: it was not applied. */
  | "refused"
  /** The connection is closed before the server has seen it. */
  | "lost before"
  /**
   * The server has answered, and the connection is closed instead of passing the answer on: it was applied.
   */
  | "lost after"
  /** The connection is closed in the middle of the answer: it was applied. */
  | "cut"
  /** The answer ends in its middle as if it were whole: it was applied. */
  | "ended";

/** Decides by what is asked and by how many requests there have been, from 1. */
export type FatePlan = (number: number, path: string, method: string) => Fate;

/** Between clients and a server on this machine; fails by plan. */
export interface FaultyProxy {
  readonly url: string;
  readonly counts: Readonly<Record<Fate, number>>;
  close(): Promise<void>;
}

export async function startFaultyProxy(target: string, plan: FatePlan): Promise<FaultyProxy> {
  const counts = { passes: 0, refused: 0, "lost before": 0, "lost after": 0, cut: 0, ended: 0 };
  let number = 0;
  const server = createServer(async (from, to) => {
    number++;
    const fate = plan(number, from.url ?? "", from.method ?? "");
    counts[fate]++;
    const body = await readAll(from);
    if (fate === "lost before") {
      to.destroy();
    } else if (fate === "refused") {
      to.writeHead(503, { "content-type": "text/plain" }).end("Nobody there");
    } else {
      forward(target, { from, body, to }, fate);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(
  target: string,
  { from, body, to }: { from: IncomingMessage; body: Buffer; to: ServerResponse },
  fate: Fate,
): void {
  const onward = request(
    `${target}${from.url}`,
    { method: from.method ?? "POST", headers: { ...from.headers, host: new URL(target).host } },
    async (answer) => {
      if (fate === "passes") {
        to.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(to);
        return;
      }
      const bytes = await readAll(answer);
      if (fate === "cut") {
        const { "transfer-encoding": _, ...headers } = answer.headers;
        to.writeHead(answer.statusCode ?? 500, { ...headers, "content-length": bytes.length + 100 });
        to.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => to.destroy());
      } else if (fate === "ended") {
        const { "content-length": _, ...headers } = answer.headers;
        to.writeHead(answer.statusCode ?? 500, headers);
        to.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
      } else {
        to.destroy();
      }
    },
  );
  onward.on("error", () => to.destroy());
  to.on("close", () => onward.destroy());
  onward.end(body);
}

async function readAll(from: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of from) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
