/**
 * Headers that say who calls and from where, what he has written, and how often it was tried. The server
 * takes them from the batch alone, so they have to be the same in it. What belongs to a connection or a body
 * it leaves out of calls by itself.
 */
const ofRequest = /^(auth|cf-|cookie|early-|forwarded|grpc|naru-read|origin|true-|x-(forwarded|real))/;

/** What a server takes of one call. */
const maxHeaders = 32;
const maxKeyLength = 64;

export interface SplitHeaders {
  /** For the batch. */
  readonly shared: [name: string, value: string][];
  /** For this call. */
  readonly headers: [name: string, value: string][];
  readonly idempotencyKey: string;
}

/** Undefined where a batch cannot carry them. */
export function splitHeaders(header: HeadersInit | undefined): SplitHeaders | undefined {
  const shared: [string, string][] = [];
  const headers: [string, string][] = [];
  let idempotencyKey = "";
  if (header !== undefined) {
    // Sorted by name, which makes equal headers equal texts.
    (header instanceof Headers ? header : new Headers(header)).forEach((value, name) => {
      if (name === "idempotency-key") {
        idempotencyKey = value;
      } else {
        (ofRequest.test(name) ? shared : headers).push([name, value]);
      }
    });
  }
  return headers.length > maxHeaders || idempotencyKey.length > maxKeyLength
    ? undefined
    : { shared, headers, idempotencyKey };
}
