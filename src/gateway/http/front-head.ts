import type { HeaderName } from "./exchange.ts";

/** What matters of a request's head. */
export interface Head {
  readonly target: string;
  readonly headers: Readonly<Partial<Record<HeaderName, string>>>;
  /** Where the body begins. */
  readonly end: number;
  /** Of the body. */
  readonly length: number;
}

/**
 * A client's requests to one target have nearly all the same head: what it means is looked up by its text.
 */
const known = new Map<string, Head | undefined>();
const maxKnown = 500;
/** Longer heads are not kept. */
const maxKnownLength = 2048;

const headEnd = Buffer.from("\r\n\r\n");
/** A field as RFC 9112, 5 has it, in one line. */
const field = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t -~\x80-\xff]*)$/;
/** Fields that change how a request is to be read, or who may send it. */
const unusual = new Set(["transfer-encoding", "expect", "upgrade", "trailer", "origin"]);
const single = new Set([
  "host",
  "content-length",
  "content-type",
  "content-encoding",
  "authorization",
  "upstash-encoding",
  "upstash-sync-token",
]);

/**
 * Reads the head of a plain POST to one of the targets. `undefined` for every other: cut short, odd in its
 * form, or with a field that takes more than this to be understood (RFC 9112).
 */
export function readHead(bytes: Buffer, targets: ReadonlySet<string>): Head | undefined {
  const end = bytes.indexOf(headEnd);
  if (end === -1) {
    return undefined;
  }
  const text = bytes.toString("latin1", 0, end);
  if (known.has(text)) {
    return known.get(text);
  }
  const head = parseHead(text, targets);
  if (text.length <= maxKnownLength) {
    if (known.size >= maxKnown) {
      known.clear();
    }
    known.set(text, head);
  }
  return head;
}

function parseHead(text: string, targets: ReadonlySet<string>): Head | undefined {
  const [requestLine = "", ...lines] = text.split("\r\n");
  const target = /^POST (\S+) HTTP\/1\.1$/.exec(requestLine)?.[1];
  if (target === undefined || !targets.has(target)) {
    return undefined;
  }
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, given = "", raw = ""] = field.exec(line) ?? [];
    const name = given.toLowerCase();
    const value = raw.trimEnd();
    const isOdd =
      name === "" ||
      unusual.has(name) ||
      (name === "connection" && value.toLowerCase() !== "keep-alive") ||
      (single.has(name) && headers[name] !== undefined);
    if (isOdd) {
      return undefined;
    }
    if (single.has(name)) {
      headers[name] = value;
    }
  }
  const length = headers["content-length"] ?? "";
  return headers.host !== undefined && /^\d{1,9}$/.test(length)
    ? { target, headers, end: text.length + headEnd.length, length: Number(length) }
    : undefined;
}
