/** A reply of Redis: bytes for strings, decimal strings for integers, so that none of the 64 bits is lost. */
export type Reply = null | Buffer | string | Error | readonly Reply[];

/**
 * A reply as JSON. Every string is base64 when the client asks for it (`Upstash-Encoding: base64`), otherwise
 * it is read as UTF-8. An OK that is the whole reply stays as it is, as at Upstash; within a list clients
 * would decode it.
 */
export function toJsonReply(reply: Reply, base64: boolean): unknown {
  const isOk = Buffer.isBuffer(reply) && reply.length === 2 && reply.toString("latin1") === "OK";
  return isOk ? "OK" : encode(reply, base64);
}

function encode(reply: Reply, base64: boolean): unknown {
  if (reply === null) {
    return null;
  }
  if (typeof reply === "string") {
    const number = Number(reply);
    return Number.isSafeInteger(number) ? number : rawJson(reply);
  }
  if (Buffer.isBuffer(reply)) {
    return reply.toString(base64 ? "base64" : "utf8");
  }
  if (reply instanceof Error) {
    return reply.message;
  }
  return (reply as readonly Reply[]).map((item) => encode(item, base64));
}

/** All digits of an integer that a JavaScript number cannot hold. */
function rawJson(digits: string): unknown {
  return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(digits);
}
