import type { Clock } from "../pool/clock.ts";
import type { BackendPool } from "./backend.ts";
import { type Catalogue, readCatalogue, unknownCatalogue } from "./catalogue.ts";
import type { StatementTraits } from "./statement.ts";

/** What is known of a server, as new as it has to be. */
export interface CatalogueWatch {
  /** What is known now. When that is old, the server is asked behind the answer. */
  current(nowMs: number): Catalogue;
  /**
   * Runs a statement which may make what a catalogue tells of: until it is known again, every name may hide
   * something.
   */
  during<T>(sql: string, traits: StatementTraits, run: () => Promise<T>): Promise<T>;
  /** Resolves when something is known, or cannot be for now. */
  ready(): Promise<void>;
}

/** What others do past the gateway is known after so long, ms. */
const renewAfterMs = 5000;
/** Asking may take this share of the time at most. */
const renewShare = 0.02;
/** The same after a procedure, which may have done anything, and after a failure. */
const renewSoonMs = 250;
/** An answer does not wait longer for what it changed to be known, ms. */
const patienceMs = 500;

/** What makes or changes views, triggers and functions, be it at run time. */
const defining = /\b(?:VIEW|TRIGGER|FUNCTION|RENAME)\b/i;

/** Watches the server behind a pool. */
export function watchCatalogue(pool: BackendPool, clock: Clock): CatalogueWatch {
  let known: Catalogue = unknownCatalogue;
  let renewAtMs = Number.NEGATIVE_INFINITY;
  /** Statements under way that may change it. */
  let changing = 0;
  /** Grows with each of them, so that what was asked before its end is not taken for what is after it. */
  let changes = 0;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    const before = changes;
    const beganMs = clock.now();
    renewAtMs = beganMs + renewSoonMs;
    try {
      const read = await pool.askApart(readCatalogue);
      if (changes === before && changing === 0) {
        known = read;
        renewAtMs = clock.now() + Math.max(renewAfterMs, (clock.now() - beganMs) / renewShare);
      }
    } catch {
      // It is asked again; until then what was known may be old.
    } finally {
      asking = undefined;
    }
  };
  const renew = (): Promise<void> => {
    asking ??= ask();
    return asking;
  };

  return {
    current: (nowMs) => {
      if (nowMs >= renewAtMs && changing === 0) {
        void renew();
      }
      return known;
    },
    during: async (sql, traits, run) => {
      if (traits.isPlain || traits.isRead || !traits.soils) {
        return await run();
      }
      if (!defining.test(sql)) {
        renewAtMs = Math.min(renewAtMs, clock.now() + renewSoonMs);
        return await run();
      }
      known = unknownCatalogue;
      changing++;
      try {
        return await run();
      } finally {
        changing--;
        changes++;
        await Promise.race([
          (asking ?? Promise.resolve()).then(renew),
          new Promise<void>((resolve) => {
            clock.after(patienceMs, resolve);
          }),
        ]);
      }
    },
    ready: renew,
  };
}
