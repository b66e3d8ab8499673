import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";

export interface KeySetOptions {
  /** Milliseconds for which a set is used without asking the issuer again. Default 60,000. */
  readonly freshMs: number;
  /**
   * Milliseconds after that for which it is used while the issuer is asked behind the answer. Default 60,000.
   */
  readonly renewMs: number;
  /** Milliseconds for which it is used where the issuer was asked and did not answer. Default 86,400,000. */
  readonly staleMs: number;
  /**
   * Milliseconds between two fetches for keys that the set does not have. Default 10,000: anybody can send
   * tokens of keys that do not exist.
   */
  readonly cooldownMs: number;
  /** Milliseconds that the issuer has for a whole answer. Default 5,000. */
  readonly timeoutMs: number;
  /** Bytes of the largest answer that is read. Default 262,144; a set of ten RSA keys has about 8,000. */
  readonly maxBytes: number;
  /** Milliseconds without a fetch after a first failure, doubled with each further one. Default 1,000. */
  readonly backoffMs: number;
  /** The longest of them. Default 60,000. */
  readonly maxBackoffMs: number;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

const defaults: KeySetOptions = {
  freshMs: 60_000,
  renewMs: 60_000,
  staleMs: 86_400_000,
  cooldownMs: 10_000,
  timeoutMs: 5_000,
  maxBytes: 256 * 1024,
  backoffMs: 1_000,
  maxBackoffMs: 60_000,
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Milliseconds after which a request looks again whether another one has got the keys. */
const pollMs = 10;

/** Lets work go on after the answer. */
export type WaitUntil = (work: Promise<unknown>) => void;

/** The public keys of an issuer, as one isolate has them. */
export interface KeySet {
  /**
   * Grows when the issuer publishes other keys than before: what was verified with the former ones may not be
   * true any more.
   */
  readonly generation: number;
  /** The keys. Undefined when the issuer cannot be asked now and nothing usable is known. */
  read(waitUntil: WaitUntil): Promise<JWTVerifyGetKey | undefined>;
  /** The keys after a key was not among them, or undefined when there are no newer ones. */
  readNewer(): Promise<JWTVerifyGetKey | undefined>;
}

interface Published {
  readonly keys: JWTVerifyGetKey;
  readonly text: string;
  readonly fetchedAtMs: number;
}

/**
 * Fetches the JWK set (RFC 7517) at `url` when it is first needed, and again when it is old or lacks a key.
 * jose has a set like it, which fetches once for each request on Workers and reads answers of any length.
 */
export function createKeySet(url: string, options: Partial<KeySetOptions> = {}): KeySet {
  return new RemoteKeySet(url, { ...defaults, ...options });
}

/**
 * What an issuer publishes, without what is no key (RFC 7517, section 5): jose refuses a whole set for one.
 *
 * @throws Error when it is no set.
 */
function readKeySet(text: string): JSONWebKeySet {
  const set = JSON.parse(text) as { keys?: unknown } | null;
  if (!Array.isArray(set?.keys)) {
    throw new TypeError("it is no JWK set");
  }
  return { keys: set.keys.filter((key) => typeof key?.kty === "string") };
}

class RemoteKeySet implements KeySet {
  generation = 0;
  private readonly url: string;
  private readonly options: KeySetOptions;
  private published: Published | undefined;
  /** Until when the request that fetches has to be done: one that the runtime has ended says nothing. */
  private fetchingUntilMs = 0;
  private failures = 0;
  private retryAtMs = 0;

  constructor(url: string, options: KeySetOptions) {
    this.url = url;
    this.options = options;
  }

  async read(waitUntil: WaitUntil): Promise<JWTVerifyGetKey | undefined> {
    const ageMs = this.ageMs();
    if (ageMs < this.options.freshMs) {
      return this.published?.keys;
    }
    if (ageMs < this.options.freshMs + this.options.renewMs) {
      if (!this.isFetching() && this.mayFetch()) {
        waitUntil(this.fetch());
      }
      return this.published?.keys;
    }
    // An isolate that nobody called for hours may know keys that were taken back since: it asks before it
    // answers.
    await this.fetchOrWait();
    return this.ageMs() < this.options.staleMs ? this.published?.keys : undefined;
  }

  async readNewer(): Promise<JWTVerifyGetKey | undefined> {
    const before = this.published;
    if (this.ageMs() < this.options.cooldownMs) {
      return undefined;
    }
    await this.fetchOrWait();
    return this.published === before ? undefined : this.published?.keys;
  }

  private ageMs(): number {
    return this.published === undefined
      ? Number.POSITIVE_INFINITY
      : this.options.now() - this.published.fetchedAtMs;
  }

  private isFetching(): boolean {
    return this.options.now() < this.fetchingUntilMs;
  }

  private mayFetch(): boolean {
    return this.options.now() >= this.retryAtMs;
  }

  private async fetchOrWait(): Promise<void> {
    // By looking, and not by the promise of the other request: on Workers a request that waits for what
    // belongs to another one is ended as hung.
    while (this.isFetching()) {
      await this.options.sleep(pollMs);
      if (!this.isFetching()) {
        return;
      }
    }
    if (this.mayFetch()) {
      await this.fetch();
    }
  }

  /** Never rejects: what is not fetched is not there. */
  private async fetch(): Promise<void> {
    const { now, timeoutMs, backoffMs, maxBackoffMs } = this.options;
    const until = now() + timeoutMs;
    this.fetchingUntilMs = until;
    try {
      const text = await this.fetchText();
      if (text !== this.published?.text) {
        this.published = {
          keys: createLocalJWKSet(readKeySet(text)),
          text,
          fetchedAtMs: now(),
        };
        this.generation++;
      } else {
        this.published = { ...this.published, fetchedAtMs: now() };
      }
      this.failures = 0;
      this.retryAtMs = 0;
    } catch (error) {
      console.error(`Cannot fetch the keys of ${this.url}: ${String(error)}`);
      this.retryAtMs = now() + Math.min(maxBackoffMs, backoffMs * 2 ** this.failures);
      this.failures++;
    } finally {
      if (this.fetchingUntilMs === until) {
        this.fetchingUntilMs = 0;
      }
    }
  }

  private async fetchText(): Promise<string> {
    const { timeoutMs, maxBytes } = this.options;
    const response = await this.options.fetch(this.url, {
      headers: { accept: "application/jwk-set+json, application/json" },
      // Whoever can redirect could name keys of its own.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(`it answered with the status ${response.status}`);
    }
    const text = new TextDecoder("utf-8", { fatal: true });
    let bytes = 0;
    let read = "";
    // `cancel` on leaving the loop ends the transfer.
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        throw new Error(`its answer is longer than ${maxBytes} bytes`);
      }
      read += text.decode(chunk, { stream: true });
    }
    return read + text.decode();
  }
}
