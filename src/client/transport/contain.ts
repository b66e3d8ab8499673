/**
 * A hook of an app that fails alone: what it throws, or what a promise of its rejects with, is reported as
 * uncaught errors are and changes nothing for the call, which goes on with `instead`.
 */
export function contain<Args extends unknown[], R, I = undefined>(
  hook: (...args: Args) => R,
  instead?: (...args: Args) => I,
): (...args: Args) => R | I {
  return (...args) => {
    try {
      const result = hook(...args);
      if (result instanceof Promise) {
        result.catch(report);
      }
      return result;
    } catch (error) {
      report(error);
      return instead?.(...args) as I;
    }
  };
}

/** The same for a hook that may be absent. */
export function containMaybe<Args extends unknown[], R>(
  hook: ((...args: Args) => R) | undefined,
): ((...args: Args) => R | undefined) | undefined {
  return hook && contain(hook);
}

/** Tells the app of its own mistake, as the platform tells of uncaught errors. */
export function report(error: unknown): void {
  // Browsers and Workers have it, Node and React Native have not.
  const { reportError = console.error } = globalThis as { reportError?: (error: unknown) => void };
  reportError(error);
}
