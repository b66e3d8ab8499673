/** A map that forgets what was used least recently. */
export interface Lru<Value> {
  get(key: string): Value | undefined;
  /** As `get`, without being a use. */
  peek(key: string): Value | undefined;
  /** A value heavier than everything together may be is not kept. */
  set(key: string, value: Value): void;
  delete(key: string): void;
  entries(): Iterable<[key: string, value: Value]>;
  /** Of all values together. */
  weight(): number;
}

/**
 * An Lru that holds values up to `maxBytes` in all, by what `weigh` says of each, keys included: bytes and
 * not a number of entries, for callers decide how long many of them are. It must say the same of the same
 * value. A Map keeps its keys in the order in which they were set, which is all that is needed; the libraries
 * that bound more than a count are 5 KiB of gzip in every isolate.
 */
export function createLru<Value>(maxBytes: number, weigh: (value: Value, key: string) => number): Lru<Value> {
  const values = new Map<string, Value>();
  let weight = 0;
  const remove = (key: string) => {
    const value = values.get(key);
    if (value !== undefined) {
      weight -= weigh(value, key);
      values.delete(key);
    }
  };
  return {
    get: (key) => {
      const value = values.get(key);
      if (value !== undefined) {
        values.delete(key);
        values.set(key, value);
      }
      return value;
    },
    peek: (key) => values.get(key),
    set: (key, value) => {
      remove(key);
      const added = weigh(value, key);
      if (added > maxBytes) {
        return;
      }
      values.set(key, value);
      weight += added;
      for (const oldest of values.keys()) {
        if (weight <= maxBytes) {
          break;
        }
        remove(oldest);
      }
    },
    delete: remove,
    entries: () => values.entries(),
    weight: () => weight,
  };
}
