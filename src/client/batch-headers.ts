/**
 * Headers that say who calls, from where and how. The server takes them from the batch alone and refuses a call that has
 * others, so they have to be the same in it. What else belongs to a connection it leaves out of calls by itself.
 */
const ofRequest =
  /^(accept|auth|cf-|connect-|content|cookie|early-|forwarded|grpc|origin|proxy|sec-|true-|user-|x-(forwarded|grpc|real|user))/;

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
