const slots = 10;

/** Counts of the last while. */
export interface Window {
  add(now: number, total: number, bad: number): void;
  /** What was counted within `windowMs`, to a tenth of it. */
  read(now: number): { readonly total: number; readonly bad: number };
  clear(): void;
}

export function createWindow(windowMs: number): Window {
  const slotMs = windowMs / slots;
  let ring: { at: number; total: number; bad: number }[] = [];
  return {
    add(now, total, bad) {
      const at = Math.floor(now / slotMs);
      let slot = ring.at(-1);
      if (slot === undefined || slot.at < at) {
        slot = { at, total: 0, bad: 0 };
        ring = [...ring.slice(1 - slots), slot];
      }
      slot.total += total;
      slot.bad += bad;
    },
    read(now) {
      const oldest = Math.floor(now / slotMs) - slots;
      const sum = { total: 0, bad: 0 };
      for (const { at, total, bad } of ring) {
        if (at > oldest) {
          sum.total += total;
          sum.bad += bad;
        }
      }
      return sum;
    },
    clear() {
      ring = [];
    },
  };
}
