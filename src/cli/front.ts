import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { Code, ConnectError } from "@connectrpc/connect";
import { refuse } from "../rpc/refuse.ts";
import { portInUse } from "./port.ts";

/** What the pages and calls of this machine come to: the worker, and words where it cannot answer. */
export interface Front {
  readonly url: string;
  /** Passes everything on to the worker there, from now on. */
  open(target: string): void;
  /** Answers with these words at once: what waits already, and what comes until the next `open`. */
  shut(words: string): void;
  close(): Promise<void>;
}

/** A request whose answer has not begun. */
interface Waiting {
  readonly asked: IncomingMessage;
  readonly onward: ClientRequest;
}

/**
 * Listens at `port`, which may be 0 for any free one. Wrangler's own server lets requests wait until a build
 * succeeds, for ever if need be; this one tells the caller at once, in the protocol that it speaks. Throws
 * what to do when `port` is taken.
 */
export async function startFront(port: number): Promise<Front> {
  let target: URL | undefined;
  let words = "The worker is starting: try again in a moment";
  const waiting = new Map<ServerResponse, Waiting>();

  const server = createServer((asked, answer) => {
    if (target === undefined) {
      void refuseWith(asked, answer, words);
      return;
    }
    const onward = request(
      target,
      { method: asked.method ?? "GET", path: asked.url ?? "/", headers: asked.headers, setHost: false },
      (response) => {
        waiting.delete(answer);
        answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
        response.pipe(answer);
        response.on("error", () => answer.destroy());
      },
    );
    waiting.set(answer, { asked, onward });
    onward.on("error", (error) => {
      if (waiting.delete(answer)) {
        void refuseWith(asked, answer, `The worker did not answer: ${error.message}`);
      } else {
        answer.destroy();
      }
    });
    answer.on("close", () => {
      waiting.delete(answer);
      onward.destroy();
    });
    asked.pipe(onward);
  });

  await new Promise<void>((resolve, reject) => {
    server.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? portInUse("PORT", port) : error),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open(url) {
      target = new URL(url);
    },
    shut(reason) {
      target = undefined;
      words = reason;
      for (const [answer, { asked, onward }] of waiting) {
        waiting.delete(answer);
        onward.destroy();
        void refuseWith(asked, answer, reason);
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * `unavailable` as the caller's protocol writes it: what is wrong will be well when somebody has mended it.
 */
async function refuseWith(asked: IncomingMessage, answer: ServerResponse, words: string): Promise<void> {
  const headers = new Headers({ "content-type": asked.headers["content-type"] ?? "" });
  const method = asked.method ?? "GET";
  const request = new Request("http://127.0.0.1/", { method, headers });
  const refusal = refuse({ request }, new ConnectError(words, Code.Unavailable));
  answer.writeHead(refusal.status, {
    ...Object.fromEntries(refusal.headers),
    // A page of this machine at another port is to read it too.
    "access-control-allow-origin": asked.headers.origin ?? "*",
    // The rest of the request is not read.
    connection: "close",
  });
  answer.end(Buffer.from(await refusal.arrayBuffer()));
}
