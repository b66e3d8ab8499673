import type { ConnectError } from "@connectrpc/connect";
import { requestOf } from "./failure.ts";

const slots = 10;

/** What was counted in the last while. */
export interface Counts {
  total: number;
  bad: number;
  /** Requests that failed, each once, however many calls failed with it. */
  failures: number;
}

export interface Window {
  /** `error` is that of a request that failed. */
  add(now: number, total: number, bad: number, error?: ConnectError): void;
  /** What was counted within `windowMs`, to a tenth of it. */
  read(now: number): Readonly<Counts>;
  clear(): void;
}

export function createWindow(windowMs: number): Window {
  const slotMs = windowMs / slots;
  const known = new WeakSet<object>();
  let ring: (Counts & { at: number })[] = [];
  return {
    add(now, total, bad, error) {
      const at = Math.floor(now / slotMs);
      let slot = ring[ring.length - 1];
      if (slot === undefined || slot.at < at) {
        slot = { at, total: 0, bad: 0, failures: 0 };
        ring = [...ring.slice(1 - slots), slot];
      }
      slot.total += total;
      slot.bad += bad;
      if (error !== undefined && !known.has(requestOf(error))) {
        known.add(requestOf(error));
        slot.failures++;
      }
    },
    read(now) {
      const oldest = Math.floor(now / slotMs) - slots;
      const sum = { total: 0, bad: 0, failures: 0 };
      for (const { at, total, bad, failures } of ring) {
        if (at > oldest) {
          sum.total += total;
          sum.bad += bad;
          sum.failures += failures;
        }
      }
      return sum;
    },
    clear() {
      ring = [];
    },
  };
}
