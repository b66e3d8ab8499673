import type { Role } from "./auth.ts";

/** One statement or command on its way to an engine. */
export type Operation =
  | {
      readonly protocol: "mysql";
      readonly role: Role;
      readonly database: string;
      readonly sql: string;
      readonly sessionId: string;
      readonly inTransaction: boolean;
      /**
       * Ends the session as its idle timeout would: its transaction is rolled back, later statements on it
       * fail.
       */
      readonly expireSession: () => Promise<void>;
    }
  | {
      readonly protocol: "redis";
      /** The commands of one request, in order; more than one for a pipeline or a transaction. */
      readonly commands: readonly (readonly (string | Buffer)[])[];
      readonly atomic: boolean;
    };

/** Thrown by a hook to make the gateway close the client's connection without an answer. */
export class ConnectionDropped extends Error {
  override readonly name = "ConnectionDropped";
}

/**
 * What every statement and command passes through on its way to an engine and back: the place for faults in
 * tests and for measurements. Whatever a hook throws takes the place of the answer; a `ConnectionDropped`
 * closes the client's connection without one.
 */
export interface Seam {
  /** Runs before the engine sees the operation; a rejection keeps it from the engine. */
  readonly before?: (operation: Operation) => Promise<void> | void;
  /** Runs after the engine has answered, with an error or without, and before the client is told. */
  readonly after?: (operation: Operation, error: unknown) => Promise<void> | void;
}

/** Takes one operation through the seam. */
export async function passSeam<T>(seam: Seam, operation: Operation, run: () => Promise<T>): Promise<T> {
  await seam.before?.(operation);
  let result: T;
  try {
    result = await run();
  } catch (error) {
    await seam.after?.(operation, error);
    throw error;
  }
  await seam.after?.(operation, undefined);
  return result;
}

/** One seam after the other: the first is the nearer to the client. */
export function joinSeams(outer: Seam, inner: Seam): Seam {
  return {
    before: async (operation) => {
      await outer.before?.(operation);
      await inner.before?.(operation);
    },
    after: async (operation, error) => {
      await inner.after?.(operation, error);
      await outer.after?.(operation, error);
    },
  };
}
