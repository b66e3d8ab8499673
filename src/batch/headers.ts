import { Code, ConnectError } from "@connectrpc/connect";

/** What describes a body, a connection or a protocol: those of a batch are not those of its calls. */
const carrierNames =
  /^(?:(?:connect|grpc|content|if|sec|proxy)-.*|accept|accept-encoding|connection|expect|host|keep-alive|range|te|trailer|transfer-encoding|upgrade)$/;

/** Secrets. Who calls is decided once for the batch, and handlers are told by the caller that it verified. */
const secretNames = /^(?:authorization|cookie)$/;

/** What says who calls and from where: one call of a batch cannot claim to be somebody else's. */
const identityNames =
  /^(?:authorization|cookie|early-data|forwarded|origin|true-client-ip|x-real-ip|(?:cf|x-forwarded)-.*)$/;

/** A token and a field value of RFC 9110: what Headers accepts. */
const validName = /^[\w!#$%&'*+.^`|~-]+$/;
const validValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** What a handler finds its idempotency key in. */
const headerIdempotencyKey = "idempotency-key";

/** The headers of a batch that each of its calls sees. */
export function inheritHeaders(batch: Headers): Headers {
  const inherited = new Headers();
  for (const [name, value] of batch) {
    if (!carrierNames.test(name) && !secretNames.test(name)) {
      inherited.append(name, value);
    }
  }
  return inherited;
}

/**
 * The headers that a call adds to those of its batch, in lower case, or undefined when it adds none. What
 * describes a body or a protocol is left out. Throws `invalid_argument` for what is no header, and for one
 * that says who calls, unless the batch says the same.
 */
export function toOwnHeaders(
  call: { readonly headers: Readonly<Record<string, string>>; readonly idempotencyKey: string },
  batch: Headers,
): Readonly<Record<string, string>> | undefined {
  const own: Record<string, string> = {};
  for (const [key, value] of Object.entries(call.headers)) {
    const name = key.toLowerCase();
    requireHeader(name, value);
    if (carrierNames.test(name)) {
      continue;
    }
    if (identityNames.test(name)) {
      if (batch.get(name) !== value) {
        throw new ConnectError(
          `One call of a batch cannot have a "${name}" of its own`,
          Code.InvalidArgument,
        );
      }
      continue;
    }
    own[name] = value;
  }
  if (call.idempotencyKey !== "") {
    requireHeader(headerIdempotencyKey, call.idempotencyKey);
    own[headerIdempotencyKey] = call.idempotencyKey;
  }
  return Object.keys(own).length === 0 ? undefined : own;
}

function requireHeader(name: string, value: string): void {
  if (!validName.test(name) || !validValue.test(value)) {
    throw new ConnectError(`The header ${JSON.stringify(name)} is malformed`, Code.InvalidArgument);
  }
}

/** Headers as an object; `set-cookie` is not among them, for its values cannot be joined. */
export function toRecord(headers: Headers): Record<string, string> {
  const record: Record<string, string> = {};
  for (const [name, value] of headers) {
    if (name !== "set-cookie") {
      record[name] = value;
    }
  }
  return record;
}
