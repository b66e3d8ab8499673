/** Why a call failed: Connect's code, and the server's words. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface CallOptions {
  readonly token: string;
  readonly signal: AbortSignal;
}

const service = "/naru.ops.v1.OpsService/";

/**
 * Calls a method by Connect's JSON. This page needs neither binary messages nor their descriptors, which are
 * larger than all else of it.
 */
export async function call<Answer>(
  method: string,
  message: object,
  { token, signal }: CallOptions,
): Promise<Answer> {
  const response = await fetch(service + method, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(message),
    signal,
  });
  if (!response.ok) {
    throw await toError(response);
  }
  return (await response.json()) as Answer;
}

/** Calls a method that answers a stream. */
export async function* callStream<Answer>(
  method: string,
  message: object,
  { token, signal }: CallOptions,
): AsyncGenerator<Answer> {
  const response = await fetch(service + method, {
    method: "POST",
    headers: { "content-type": "application/connect+json", authorization: `Bearer ${token}` },
    body: toEnvelope(new TextEncoder().encode(JSON.stringify(message))) as BodyInit,
    signal,
  });
  if (!response.ok || response.body === null) {
    throw await toError(response);
  }
  for await (const { flags, text } of readEnvelopes(response.body)) {
    const content = JSON.parse(text) as Answer & { readonly error?: ErrorJson };
    if ((flags & endOfStream) === 0) {
      yield content as Awaited<Answer>;
    } else if (content.error !== undefined) {
      throw new RpcError(content.error.code ?? "unknown", content.error.message ?? "");
    }
  }
}

interface ErrorJson {
  readonly code?: string;
  readonly message?: string;
}

const endOfStream = 2;
/** A byte of flags and four of the length. */
const headLength = 5;

function toEnvelope(bytes: Uint8Array): Uint8Array {
  const envelope = new Uint8Array(headLength + bytes.length);
  new DataView(envelope.buffer).setUint32(1, bytes.length);
  envelope.set(bytes, headLength);
  return envelope;
}

async function* readEnvelopes(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ readonly flags: number; readonly text: string }> {
  const reader = body.getReader();
  let held = new Uint8Array();
  try {
    for (;;) {
      const length = held.length < headLength ? Number.NaN : new DataView(held.buffer).getUint32(1);
      if (held.length >= headLength + length) {
        const text = new TextDecoder().decode(held.subarray(headLength, headLength + length));
        yield { flags: held[0] ?? 0, text };
        held = held.slice(headLength + length);
        continue;
      }
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const joined = new Uint8Array(held.length + value.length);
      joined.set(held);
      joined.set(value, held.length);
      held = joined;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

async function toError(response: Response): Promise<RpcError> {
  const { code, message } = await response.json().then(
    (error) => error as ErrorJson,
    (): ErrorJson => ({}),
  );
  return new RpcError(code ?? "unknown", message ?? `The worker answered ${response.status}`);
}
