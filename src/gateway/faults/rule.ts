/** What a fault does to an operation. */
export type FaultKind =
  /** Delays the operation before the engine sees it. */
  | "latency"
  /** Closes the client's connection; the engine never sees the operation. */
  | "drop"
  /** Closes the client's connection when the engine has acknowledged a write or a COMMIT. */
  | "drop_after_commit"
  /** Answers with an error of the engine; it never sees the operation. */
  | "error"
  /** Ends the MySQL session as its idle timeout would, before the statement. */
  | "expire_session";

/** One fault: what happens, to which operations, how often and for how long. */
export interface FaultRule {
  readonly kind: FaultKind;
  /** Default "any". */
  readonly target: "mysql" | "redis" | "any";
  /** Default "any". BEGIN, ROLLBACK, SET and USE neither read nor write, COMMIT writes. */
  readonly access: "read" | "write" | "any";
  /** Default 1: how likely an operation that matches is hit, 0 to 1. */
  readonly probability: number;
  /** Default 1: the same seed and the same operations give the same hits. */
  readonly seed: number;
  /** Default 100: the fault is over after so many hits. */
  readonly maxCount: number;
  /** Default 60,000: the fault is over after this time, ms; at most an hour, so that none is forgotten. */
  readonly durationMs: number;
  /** For "latency". Default 100 ms. */
  readonly latencyMs: number;
  /**
   * For "error" of MySQL. Default 1105, "unknown error". 1213 takes the transaction with it, as a deadlock
   * does.
   */
  readonly errno: number;
}

/** A rule, or what is wrong with it. */
export type FaultResult =
  | { readonly kind: "ok"; readonly rule: FaultRule }
  | { readonly kind: "refused"; readonly error: string };

const kinds = ["latency", "drop", "drop_after_commit", "error", "expire_session"] as const;
const choices = {
  kind: kinds,
  target: ["mysql", "redis", "any"],
  access: ["read", "write", "any"],
} as const;
const ranges = {
  probability: [0, 1],
  seed: [0, 2 ** 32 - 1],
  maxCount: [1, 1_000_000],
  durationMs: [1, 3_600_000],
  latencyMs: [0, 60_000],
  errno: [1000, 65_535],
} as const;
const defaults: Omit<FaultRule, "kind"> = {
  target: "any",
  access: "any",
  probability: 1,
  seed: 1,
  maxCount: 100,
  durationMs: 60_000,
  latencyMs: 100,
  errno: 1105,
};

/** Reads a rule from JSON: `kind` is required, a name that is not known is refused. */
export function parseFault(value: unknown): FaultResult {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse("Fault is not a JSON object");
  }
  const rule: Record<string, unknown> = { ...defaults, ...value };
  for (const [name, given] of Object.entries(value)) {
    if (!(name in choices) && !(name in ranges)) {
      return refuse(`Fault has no option ${JSON.stringify(name)}`);
    }
    if (name in ranges && typeof given !== "number") {
      return refuse(`Fault option ${name} is not a number: ${JSON.stringify(given)}`);
    }
  }
  for (const [name, allowed] of Object.entries(choices)) {
    if (!(allowed as readonly unknown[]).includes(rule[name])) {
      const listed = allowed.map((one) => `"${one}"`).join(", ");
      return refuse(`Fault option ${name} is not one of ${listed}: ${JSON.stringify(rule[name] ?? null)}`);
    }
  }
  for (const [name, [min, max]] of Object.entries(ranges)) {
    const number = rule[name] as number;
    const isWhole = name === "probability" || Number.isInteger(number);
    if (!(number >= min && number <= max) || !isWhole) {
      return refuse(`Fault option ${name} is not a number from ${min} to ${max}: ${number}`);
    }
  }
  return { kind: "ok", rule: rule as unknown as FaultRule };
}

function refuse(error: string): FaultResult {
  return { kind: "refused", error };
}
