import { connect } from "node:net";
import type { WireRequest } from "./requests.ts";

export interface WireResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/**
 * The answer to a request, undefined when the connection closed without one. Throws when nothing comes in
 * time.
 */
export function send(url: URL, request: WireRequest, patienceMs: number): Promise<WireResponse | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(url.port), url.hostname);
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No answer within ${patienceMs} ms`));
    }, patienceMs);
    const finish = () => {
      clearTimeout(timer);
      const response = parseResponse(Buffer.concat(chunks));
      resolve(response === undefined || isLostInProxy(response) ? undefined : response);
    };
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", finish);
    socket.on("close", finish);
    socket.write(toBytes(url, request));
    // A length that is too long is never fulfilled: the end of the sending side says so.
    if (claimsMore(request)) {
      socket.end();
    }
  });
}

/**
 * wrangler's proxy stands in front of the local worker, and says in these words that the worker closed
 * without an answer.
 */
function isLostInProxy({ status, body }: WireResponse): boolean {
  return status === 500 && body.toString("latin1").startsWith("Error: Network connection lost.");
}

function claimsMore({ headers }: WireRequest): boolean {
  return headers.some(([name]) => name === "content-length");
}

function toBytes(url: URL, request: WireRequest): Buffer {
  const lines = [
    `${request.method} ${request.path} HTTP/1.1`,
    `host: ${url.host}`,
    "connection: close",
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
    ...(claimsMore(request) || request.method === "GET" ? [] : [`content-length: ${request.body.length}`]),
  ];
  const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
  return request.method === "GET" ? head : Buffer.concat([head, request.body]);
}

function parseResponse(bytes: Buffer): WireResponse | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end === -1) {
    return undefined;
  }
  const [statusLine = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const rest = bytes.subarray(end + 4);
  return {
    status: Number(statusLine.split(" ")[1]),
    headers,
    body: headers.get("transfer-encoding") === "chunked" ? joinChunks(rest) : rest,
  };
}

function joinChunks(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const lineEnd = bytes.indexOf("\r\n", offset);
    const size = Number.parseInt(bytes.subarray(offset, lineEnd).toString("latin1"), 16);
    if (lineEnd === -1 || !(size > 0)) {
      break;
    }
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    offset = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
