import { BackendError } from "../mysql/backend.ts";
import type { Clock } from "../pool/clock.ts";
import { RedisUnavailable } from "../redis/backend.ts";
import { ConnectionDropped, type Operation, type Seam } from "../seam.ts";
import { accessOf, isCommitted } from "./access.ts";
import type { FaultRule } from "./rule.ts";

/** A fault that was asked for, and how far it has got. */
export interface FaultStatus extends FaultRule {
  readonly id: number;
  /** Operations that it could have hit. */
  readonly matched: number;
  readonly hits: number;
  /** Time that is left, ms. */
  readonly leftMs: number;
}

/** Faults for tests, which can be added and taken away while the gateway runs. */
export interface Faults {
  /** Where they do their work. */
  readonly seam: Seam;
  add(rule: FaultRule): FaultStatus;
  /** Those that are not over, and the hundred that were over last. */
  list(): readonly FaultStatus[];
  /** @returns How many there were. */
  clear(): number;
}

interface Active {
  readonly id: number;
  readonly rule: FaultRule;
  readonly endsAtMs: number;
  readonly random: () => number;
  matched: number;
  hits: number;
}

const maxListed = 100;
const sqlStates: Readonly<Record<number, string>> = {
  1040: "08004",
  1053: "08S01",
  1205: "HY000",
  1213: "40001",
};

/** Makes a place for faults, empty. */
export function createFaults(clock: Clock): Faults {
  let all: Active[] = [];
  let lastId = 0;

  const isOver = (fault: Active): boolean =>
    fault.hits >= fault.rule.maxCount || clock.now() >= fault.endsAtMs;

  /** Those that hit this operation; each match takes one number from the fault's sequence. */
  const draw = (operation: Operation, isCandidate: (rule: FaultRule) => boolean): readonly FaultRule[] => {
    const hit: FaultRule[] = [];
    for (const fault of all) {
      const { rule } = fault;
      if (!isOver(fault) && isCandidate(rule) && matches(rule, operation)) {
        fault.matched++;
        if (fault.random() < rule.probability) {
          fault.hits++;
          hit.push(rule);
        }
      }
    }
    return hit;
  };

  const toStatus = (fault: Active): FaultStatus => ({
    id: fault.id,
    ...fault.rule,
    matched: fault.matched,
    hits: fault.hits,
    leftMs: isOver(fault) ? 0 : Math.round(fault.endsAtMs - clock.now()),
  });

  return {
    seam: {
      before: async (operation) => {
        if (all.length > 0) {
          for (const rule of draw(operation, ({ kind }) => kind !== "drop_after_commit")) {
            await strike(rule, operation, clock);
          }
        }
      },
      after: (operation, error) => {
        const isCandidate = error === undefined && all.length > 0 && isCommitted(operation);
        if (isCandidate && draw(operation, ({ kind }) => kind === "drop_after_commit").length > 0) {
          throw new ConnectionDropped("Injected fault: dropped after the commit");
        }
      },
    },
    add: (rule) => {
      const fault: Active = {
        id: ++lastId,
        rule,
        endsAtMs: clock.now() + rule.durationMs,
        random: createRandom(rule.seed),
        matched: 0,
        hits: 0,
      };
      const over = all.filter(isOver).slice(-maxListed);
      all = [...all.filter((one) => !isOver(one) || over.includes(one)), fault];
      return toStatus(fault);
    },
    list: () => all.map(toStatus),
    clear: () => {
      const count = all.length;
      all = [];
      return count;
    },
  };
}

function matches(rule: FaultRule, operation: Operation): boolean {
  if (rule.kind === "expire_session" && operation.protocol !== "mysql") {
    return false;
  }
  return (
    (rule.target === "any" || rule.target === operation.protocol) &&
    (rule.access === "any" || rule.access === accessOf(operation))
  );
}

async function strike(rule: FaultRule, operation: Operation, clock: Clock): Promise<void> {
  switch (rule.kind) {
    case "latency":
      await new Promise<void>((resolve) => clock.after(rule.latencyMs, resolve));
      return;
    case "drop":
    case "drop_after_commit":
      throw new ConnectionDropped("Injected fault: dropped");
    case "expire_session":
      if (operation.protocol === "mysql") {
        await operation.expireSession();
      }
      return;
    case "error":
      throw await createError(rule.errno, operation);
  }
}

async function createError(errno: number, operation: Operation): Promise<Error> {
  if (operation.protocol === "redis") {
    return new RedisUnavailable("Injected fault");
  }
  if (errno === 1213) {
    await operation.expireSession();
  }
  return new BackendError("Injected fault", errno, { sqlState: sqlStates[errno] ?? "HY000" });
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
