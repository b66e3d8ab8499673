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
  /** `shared` as one text. Undefined where a batch cannot carry the rest: too many, or too long a key. */
  readonly sharedText: string | undefined;
  /** For this call. */
  readonly headers: Record<string, string>;
  /** Empty for none. */
  readonly idempotencyKey: string;
}

export function splitHeaders(header: HeadersInit | undefined): SplitHeaders {
  const shared: [string, string][] = [];
  const own: [string, string][] = [];
  let idempotencyKey = "";
  // Sorted by name, which makes equal headers equal texts.
  new Headers(header).forEach((value, name) => {
    if (name === "idempotency-key") {
      idempotencyKey = value;
    } else {
      (ofRequest.test(name) ? shared : own).push([name, value]);
    }
  });
  const fits = own.length <= maxHeaders && idempotencyKey.length <= maxKeyLength;
  const sharedText = fits ? shared.join("\n") : undefined;
  return { shared, sharedText, headers: Object.fromEntries(own), idempotencyKey };
}
