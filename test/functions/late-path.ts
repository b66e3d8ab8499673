/** What becomes of one statement whose connection breaks. */
export interface Break {
  /** Which of the statements, from 0. */
  readonly at: number;
  /**
   * `late`: it arrives when the test says so. `unanswered`: it arrives at once.
   */
  readonly how: "late" | "unanswered";
  /** What happens before the caller hears of the broken connection. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** A way to the gateway on which the connection of one statement breaks. */
export interface LatePath {
  readonly send: typeof fetch;
  /** Texts of the statements, as they were sent. */
  readonly statements: readonly string[];
  /** Whether the connection has broken. */
  readonly isBroken: boolean;
  /** Lets the statement arrive, and resolves when it has been answered. */
  deliver(): Promise<void>;
}

/**
 * A COMMIT that never comes keeps what others wait for: it arrives when so many statements were sent after
 * it.
 */
const commitAfter = 2;

export function createLatePath({ at, how, meanwhile = async () => undefined }: Break): LatePath {
  const statements: string[] = [];
  let held: (() => Promise<unknown>) | undefined;
  let isBroken = false;
  let isCommit = false;

  const deliver = async () => {
    const work = held;
    held = undefined;
    await work?.();
  };

  const send: typeof fetch = async (input, init) => {
    if (!String(input).endsWith("/Execute")) {
      return fetch(input, init);
    }
    const { query } = JSON.parse(String(init?.body)) as { query: string };
    statements.push(query);
    if (statements.length - 1 === at) {
      isBroken = true;
      isCommit = query === "COMMIT";
      // Whoever sent it has gone: its signal ends nothing.
      const { signal: _, ...rest } = init ?? {};
      held = async () => (await fetch(input, rest)).text();
      if (how === "unanswered") {
        await deliver();
      }
      await meanwhile();
      throw new TypeError("The connection was lost");
    }
    if (isCommit && held !== undefined && statements.length - 1 === at + commitAfter) {
      setImmediate(() => void deliver());
    }
    return fetch(input, init);
  };

  return {
    send,
    statements,
    get isBroken() {
      return isBroken;
    },
    deliver,
  };
}
