import { createLru } from "../../lru.ts";

/** A result, as text and, once somebody asked for it, as what the text says. Shared: nobody changes it. */
export interface Result {
  readonly payload: string;
  decoded?: unknown;
}

/** A result that the isolate holds. */
export interface Held {
  readonly result: Result;
  /** The result was current at this time of the isolate's clock, or later. */
  readonly asOf: number;
  /** What it is stored under; undefined when it was read while its tags were marked, or without Redis. */
  readonly stamp: string | undefined;
  /** Somebody renews it. Until this time no other read does; then that one may have died with its request. */
  renewingUntil?: number;
}

/** What the isolate remembers of results, within a number of bytes. */
export interface Memory {
  get(key: string): Held | undefined;
  /** Keeps `held` unless what is there is newer. */
  put(key: string, held: Held): void;
  bytes(): number;
}

/** Bytes of an entry beside its key and its text: objects, and its decoded rows in addition to the text. */
const overhead = 200;

/** A Memory of at most `maxBytes`; the entries used least recently go first. */
export function createMemory(maxBytes: number): Memory {
  // Strings take up to two bytes a character, and the decoded rows as much again.
  const entries = createLru<Held>(
    maxBytes,
    ({ result }, key) => overhead + 2 * key.length + 4 * result.payload.length,
  );
  return {
    get: (key) => entries.get(key),
    put: (key, held) => {
      const present = entries.peek(key);
      if (present === undefined || present.asOf <= held.asOf) {
        entries.set(key, held);
      }
    },
    bytes: () => entries.weight(),
  };
}
