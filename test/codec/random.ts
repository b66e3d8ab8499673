/** Random choices that repeat with the seed. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [0, below). */
  int(below: number): number;
  /** True once in `oneIn` times. */
  chance(oneIn: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** The sfc32 generator (PractRand's small fast counter), seeded by one number. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9 | 0;
  let b = 0x243f6a88 | 0;
  let c = seed | 0;
  let d = Math.floor(seed / 2 ** 32) ^ 1;
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) {
    next();
  }
  const int = (below: number) => Math.floor(next() * below);
  return { next, int, chance: (oneIn) => int(oneIn) === 0, pick: (items) => items[int(items.length)]! };
}
